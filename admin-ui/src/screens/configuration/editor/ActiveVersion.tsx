import { useMemo } from 'react';
import type { ConfigurationDraftView, PluginView } from '@weegbrug/core/api';
import { Loading } from '../../../blocks/Loading.tsx';
import { useText } from '../../../messages/useText.ts';
import type { ConfigurationPart } from '../draftTypes.ts';
import type { Node } from '../schema/node.ts';
import { useValueWords } from '../words/useValueWords.ts';
import { draftMarks } from './draftMarks.ts';
import { PartForm } from './PartForm.tsx';
import type { useActiveValue } from './useActiveValue.ts';

type Props = {
  draft: ConfigurationDraftView;
  part: ConfigurationPart;
  schema: Node;
  active: ReturnType<typeof useActiveValue>;
  /** The part in the draft. */
  value: unknown;
  plugins: readonly PluginView[];
  json: boolean;
};

const nothing = (): void => undefined;

/** The part as it is active now, to read beside the draft; what the draft makes of it stands at each field. */
export const ActiveVersion = ({ draft, part, schema, active, value, plugins, json }: Props) => {
  const { t, language } = useText();
  const say = useValueWords();
  const release = draft.active.number;
  const marks = useMemo(
    () => (active?.value === undefined ? [] : draftMarks(active.value, value, 'draft', { schema, language, t, say })),
    [active, value, schema, language, t, say],
  );
  if (active === undefined) return <Loading />;
  if (active.value === undefined) return <p className="notice info">{t('draft.active.absent', { release })}</p>;
  return (
    <>
      <p className="notice info">{t('draft.active.title', { release })}</p>
      <PartForm
        part={part}
        schema={schema}
        value={active.value}
        onChange={nothing}
        draft={active.release}
        problems={[]}
        plugins={plugins}
        marks={marks}
        readOnly
        json={json}
      />
    </>
  );
};
