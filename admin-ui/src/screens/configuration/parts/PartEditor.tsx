import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ConfigurationDraftView, PluginView } from '@weegbrug/core/api';
import { PageHead } from '../../../blocks/PageHead.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { useSession } from '../../../connection/useSession.ts';
import { useText } from '../../../messages/useText.ts';
import { DraftBar } from '../DraftBar.tsx';
import type { ConfigurationPart } from '../draftTypes.ts';
import { PartForm } from '../editor/PartForm.tsx';
import { usePartEditing } from '../editor/usePartEditing.ts';
import { Findings } from '../Findings.tsx';
import { itemName } from '../schema/itemName.ts';
import { type Node, wordsOf } from '../schema/node.ts';
import { draftKey } from '../useDraft.ts';
import { partPaths, pathOf } from './configurationPart.ts';
import { usePartRemoval } from './usePartRemoval.ts';

type Props = { draft: ConfigurationDraftView; part: ConfigurationPart; itemKey?: string; schema: Node; plugins: readonly PluginView[] };

/** One part, or one item of it, in the draft: the generated form, its problems, and the way back. */
export const PartEditor = ({ draft, part, itemKey, schema, plugins }: Props) => {
  const { t, language } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { may } = useSession();
  const editing = usePartEditing(draft, part, itemKey);
  const removal = usePartRemoval(part, itemKey);
  const [json, setJson] = useState(false);
  const readOnly = !may('configuration:edit');
  const problems = draft.problems.filter((problem) => problem.part === part && problem.key === itemKey);
  const change = draft.changed.find((one) => one.part === part && one.key === itemKey);
  const words = wordsOf(schema, language);
  const title = itemKey === undefined ? words.title : (itemName(editing.value, language) ?? itemKey);
  const undo = async (): Promise<void> => {
    const view = await removal.mutateAsync({ changesOnly: true });
    if (view === undefined) return;
    if (change?.kind === 'added') void navigate(pathOf(part));
    else editing.reload(view);
  };
  return (
    <>
      <DraftBar draft={draft} state={editing.state} />
      <div className="page stack">
        <PageHead
          title={itemKey === undefined ? title : `${words.title} ${title}`}
          lede={words.description}
          actions={
            <>
              {change !== undefined && !readOnly && (
                <button type="button" className="btn" onClick={() => void undo().catch(() => undefined)} disabled={removal.isPending}>
                  {t('configuration.undo')}
                </button>
              )}
              <button type="button" className="btn" aria-pressed={json} onClick={() => setJson(!json)}>
                {json ? t('configuration.asForm') : t('configuration.asJson')}
              </button>
            </>
          }
        />
        {partPaths[part].list && (
          <p>
            <a
              href={pathOf(part)}
              onClick={(event) => {
                event.preventDefault();
                void navigate(pathOf(part));
              }}
            >
              {t('configuration.back', { list: t(`configuration.part.${part}`) })}
            </a>
          </p>
        )}
        {readOnly && <p className="notice info">{t('configuration.readOnly')}</p>}
        {removal.isError && <ProblemNotice error={removal.error} />}
        {editing.state === 'failed' && <ProblemNotice error={editing.error} retry={() => void editing.save()} />}
        {editing.state === 'conflict' && (
          <div className="notice warn" role="alert">
            <h3>{t('configuration.conflict.title')}</h3>
            <p>{t('configuration.conflict.text')}</p>
            <p className="row cfg-wrap">
              <button type="button" className="btn s" onClick={() => void editing.save(true)}>
                {t('configuration.conflict.mine')}
              </button>
              <button
                type="button"
                className="btn s"
                onClick={() => editing.reload(client.getQueryData<ConfigurationDraftView>(draftKey) ?? draft)}
              >
                {t('configuration.conflict.theirs')}
              </button>
            </p>
          </div>
        )}
        <PartForm
          part={part}
          schema={schema}
          value={editing.value}
          onChange={editing.change}
          draft={draft}
          problems={problems}
          plugins={plugins}
          readOnly={readOnly}
          json={json}
        />
        <Findings problems={problems} />
      </div>
    </>
  );
};
