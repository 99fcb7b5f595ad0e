import { Link } from 'react-router';
import type { PanelView, ProjectView } from '@weegbrug/core/api';
import { useFormats } from '../../../../messages/useFormats.ts';
import { useText } from '../../../../messages/useText.ts';
import { useProjectPart } from './useProjectPart.ts';

/** Where the panel of a judged criterion stands, with the way to it. */
export const PanelLine = ({ project, criterion }: { project: ProjectView; criterion: string }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const panel = useProjectPart<PanelView>(project.code, 'judgements').data?.items.find((one) => one.criterion === criterion);
  if (panel === undefined) return undefined;
  const { settled } = panel;
  const shown = (score: number): string => formats.signed(score, Number.isInteger(score) ? 0 : 1);
  return (
    <p className="small">
      {settled !== undefined
        ? t('judge.line.settled', {
            score: shown(settled.score),
            assessors: settled.assessors.join(', '),
            low: shown(settled.low),
            high: shown(settled.high),
          })
        : t(panel.phase === 'open' ? 'judge.line.open' : 'judge.line.compare', {
            needed: panel.needed,
            count: panel.count,
            role: local(panel.roleName).toLowerCase(),
          })}{' '}
      {panel.needed === 1 && `${t('judge.oneOpinion')} `}
      <Link to={`/projects/${project.code}/judge/${criterion}`}>{t('judge.open')}</Link>
    </p>
  );
};
