import type { FrameworkView, RankingRow } from '@weegbrug/core/api';
import type { LocalizedText } from '@weegbrug/core/shared';
import type { Translate } from '../../messages/useText.ts';
import type { RankingParameters } from './useRankingParameters.ts';

type Before = { kind: 'grp' | 'thr'; key: string; text: string };
type Context = {
  row: RankingRow;
  previous: RankingRow | undefined;
  first: boolean;
  framework: FrameworkView;
  parameters: RankingParameters;
  t: Translate;
  local: (text: LocalizedText | undefined) => string;
  number: (value: number, decimals?: number) => string;
};

/** Lines between the rows: the start of a group, the threshold that was just crossed, the start of what is not in the order. */
export const rowsBefore = ({ row, previous, first, framework, parameters, t, local, number }: Context): readonly Before[] => {
  const lines: Before[] = [];
  const group = groupName(row, framework, parameters, t, local);
  const newGroup =
    group !== undefined && (first || (previous !== undefined && groupName(previous, framework, parameters, t, local) !== group));
  if (group !== undefined && newGroup) lines.push({ kind: 'grp', key: 'group', text: group });
  const inOrder = (parameters.sort ?? 'priority') === 'priority' && (parameters.order ?? 'descending') === 'descending';
  if (!inOrder || newGroup || previous === undefined) return lines;
  if (row.rank === undefined && previous.rank !== undefined) lines.push({ kind: 'thr', key: 'apart', text: t('ranking.apart') });
  else if (row.rank !== undefined && row.advice !== previous.advice && previous.advice !== undefined) {
    const band = framework.framework.advice.find((entry) => entry.key === previous.advice);
    const value = band?.from ?? band?.above;
    if (band !== undefined && value !== undefined)
      lines.push({
        kind: 'thr',
        key: 'threshold',
        text: t('ranking.threshold', { value: number(value), advice: local(band.name).toLowerCase() }),
      });
  }
  return lines;
};

const groupName = (
  row: RankingRow,
  framework: FrameworkView,
  parameters: RankingParameters,
  t: Translate,
  local: Context['local'],
): string | undefined => {
  if (parameters.groupBy === 'phase') return t(`phase.${row.phase}`);
  if (parameters.groupBy === 'type') return local(row.typeName);
  if (parameters.groupBy === 'domain')
    return local(framework.domains.find((domain) => domain.key === row.domain)?.name) || t('common.unknown');
  if (parameters.groupBy === 'programme')
    return local(framework.programmes.find((programme) => programme.key === row.programme)?.name) || t('common.unknown');
  return undefined;
};
