import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import type { ConfigurationDraftView, PluginView } from '@weegbrug/core/api';
import type { ConfigurationPart, ConfigurationProblem, DraftContent } from '../draftTypes.ts';
import type { Node } from '../schema/node.ts';
import type { Mark } from './draftMarks.ts';
import { EditorContext, type EditorContextValue } from './editorContext.ts';
import { fieldComponents } from './fields/fieldComponents.ts';
import { JsonField } from './fields/JsonField.tsx';
import { focusField } from './focusField.ts';
import { operatorOptions } from './operatorOptions.ts';
import { SchemaField } from './SchemaField.tsx';
import { useAnswerOptions } from './useAnswerOptions.ts';

type Props = {
  part: ConfigurationPart;
  schema: Node;
  value: unknown;
  onChange: (value: unknown) => void;
  draft: Pick<ConfigurationDraftView, 'configuration'>;
  problems: readonly ConfigurationProblem[];
  plugins: readonly PluginView[];
  /** Where the other version differs. */
  marks?: readonly Mark[];
  readOnly: boolean;
  json: boolean;
};

const none: readonly Mark[] = [];

/** The form that a schema gives, or the same as JSON; goes to the field that the address names. */
export const PartForm = ({ part, schema, value, onChange, draft, problems, plugins, marks = none, readOnly, json }: Props) => {
  const { hash, key } = useLocation();
  const content = draft.configuration as DraftContent;
  const answers = useAnswerOptions(content);
  const [target, setTarget] = useState<string>();
  useEffect(() => {
    const wanted = decodeURIComponent(hash.slice(1));
    if (!wanted.startsWith('/')) return undefined;
    setTarget(wanted);
    // Every fold around the field opens in a render of its own, from the outside in.
    let tries = 0;
    const timer = window.setInterval(() => {
      tries += 1;
      if (focusField(wanted) || tries > 20) window.clearInterval(timer);
    }, 60);
    return () => window.clearInterval(timer);
  }, [hash, key]);
  const operators = useMemo(() => operatorOptions(part, content, plugins), [part, content, plugins]);
  const context = useMemo<EditorContextValue>(
    () => ({
      fields: fieldComponents,
      root: schema,
      whole: value,
      content,
      plugins,
      operators,
      answers,
      problems,
      marks,
      readOnly,
      target,
    }),
    [schema, value, content, plugins, operators, answers, problems, marks, readOnly, target],
  );
  return (
    <EditorContext.Provider value={context}>
      <div className="card">
        <div className="body cfg-form">
          {json ? (
            <JsonField node={schema} value={value} onChange={onChange} pointer="" title="" />
          ) : (
            <SchemaField node={schema} value={value} onChange={onChange} pointer="" fold={false} />
          )}
        </div>
      </div>
    </EditorContext.Provider>
  );
};
