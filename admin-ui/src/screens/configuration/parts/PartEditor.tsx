import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ConfigurationDraftView, PluginView } from '@weegbrug/core/api';
import { PageHead } from '../../../blocks/PageHead.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { useSession } from '../../../connection/useSession.ts';
import { useText } from '../../../messages/useText.ts';
import { RecordedChanges } from '../changes/RecordedChanges.tsx';
import { DraftBar } from '../DraftBar.tsx';
import type { ConfigurationPart } from '../draftTypes.ts';
import { ActiveVersion } from '../editor/ActiveVersion.tsx';
import { ConflictNotice } from '../editor/ConflictNotice.tsx';
import { conflictMarks, draftMarks } from '../editor/draftMarks.ts';
import { TraceField } from '../difference/TraceField.tsx';
import { PartForm } from '../editor/PartForm.tsx';
import { useActiveValue } from '../editor/useActiveValue.ts';
import { usePartEditing } from '../editor/usePartEditing.ts';
import { Findings } from '../Findings.tsx';
import { MadeNotice } from '../testCases/MadeNotice.tsx';
import { PresenceHint } from '../presence/PresenceHint.tsx';
import { usePresence } from '../presence/usePresence.ts';
import { itemName } from '../schema/itemName.ts';
import { type Node, wordsOf } from '../schema/node.ts';
import { useValueWords } from '../words/useValueWords.ts';
import { partPaths, pathOf } from './configurationPart.ts';
import { usePartRemoval } from './usePartRemoval.ts';

type Props = { draft: ConfigurationDraftView; part: ConfigurationPart; itemKey?: string; schema: Node; plugins: readonly PluginView[] };

/** One part, or one item of it, in the draft: the generated form, its problems, what is active beside it, and the way back. */
export const PartEditor = ({ draft, part, itemKey, schema, plugins }: Props) => {
  const { t, language } = useText();
  const navigate = useNavigate();
  const { may } = useSession();
  const say = useValueWords();
  const editing = usePartEditing(draft, part, itemKey);
  const removal = usePartRemoval(part, itemKey);
  const present = usePresence(part, itemKey);
  const [json, setJson] = useState(false);
  const [showsActive, setShowsActive] = useState(false);
  const readOnly = !may('configuration:edit');
  const problems = draft.problems.filter((problem) => problem.part === part && problem.key === itemKey);
  const change = draft.changed.find((one) => one.part === part && one.key === itemKey);
  const active = useActiveValue(draft, part, itemKey, showsActive || change !== undefined);
  const { value } = editing;
  const colleague = change?.byName ?? t('draft.conflict.somebody');
  const { conflicts } = editing;
  const marks = useMemo(() => {
    const words = { schema, language, t, say };
    const differing = active?.value === undefined || value === undefined ? [] : draftMarks(value, active.value, 'active', words);
    return [...conflictMarks(conflicts, value, colleague, words), ...differing];
  }, [active, value, conflicts, colleague, schema, language, t, say]);
  const words = wordsOf(schema, language);
  const title = itemKey === undefined ? words.title : (itemName(value, language) ?? itemKey);
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
        <div>
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
                <button type="button" className="btn" onClick={() => setShowsActive(!showsActive)}>
                  {t(showsActive ? 'draft.active.hide' : 'draft.active.show')}
                </button>
                <TraceField part={part} itemKey={itemKey} title={title} />
                <button type="button" className="btn" aria-pressed={json} onClick={() => setJson(!json)}>
                  {json ? t('configuration.asForm') : t('configuration.asJson')}
                </button>
              </>
            }
          />
          <PresenceHint present={present} part={part} itemKey={itemKey} />
        </div>
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
        {part === 'testCases' && <MadeNotice />}
        {readOnly && <p className="notice info">{t('configuration.readOnly')}</p>}
        {removal.isError && <ProblemNotice error={removal.error} />}
        {editing.state === 'failed' && <ProblemNotice error={editing.error} retry={() => void editing.save()} />}
        {conflicts.length > 0 && (
          <ConflictNotice
            conflicts={conflicts}
            colleague={colleague}
            schema={schema}
            values={[value, editing.theirs]}
            resolve={editing.resolve}
          />
        )}
        {showsActive ? (
          <ActiveVersion draft={draft} part={part} schema={schema} active={active} value={value} plugins={plugins} json={json} />
        ) : value === undefined ? (
          <div className="notice warn">
            <h2>{t('draft.gone.title')}</h2>
            <p>{t('draft.gone.text', { name: colleague })}</p>
          </div>
        ) : (
          <PartForm
            part={part}
            schema={schema}
            value={value}
            onChange={editing.change}
            draft={draft}
            problems={problems}
            plugins={plugins}
            marks={marks}
            readOnly={readOnly}
            json={json}
          />
        )}
        <Findings problems={problems} />
        <RecordedChanges draft={draft} only={{ part, key: itemKey }} />
      </div>
    </>
  );
};
