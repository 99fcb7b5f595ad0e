import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftView } from '@weegbrug/core/api';
import type { Answers } from '@weegbrug/core/forms';
import { RequestProblem } from '../../connection/problem.ts';
import { request } from '../../connection/request.ts';
import { forgetLocalDraft, keepLocalDraft, readLocalDraft } from './localDraft.ts';

export type SaveState = { kind: 'saved'; at: string } | { kind: 'saving' } | { kind: 'offline' } | { kind: 'refused'; reason: string };
export type DraftConflict = { server: DraftView; here: { answers: Answers; at: string } };

const saveAfter = 800;
const retryAfter = 4_000;

/**
 * Answers of a draft that are never lost: each change goes to this device at once and to the server after a pause in typing; without
 * connection or session it is tried again until it succeeds. Two versions (another tab or device) are shown, never merged silently.
 */
export const useDraftAnswers = (draft: DraftView) => {
  const client = useQueryClient();
  const pending = readLocalDraft(draft.id);
  const [answers, setAnswers] = useState<Answers>(() =>
    pending !== undefined && pending.base === draft.revision ? pending.answers : draft.answers,
  );
  const [conflict, setConflict] = useState<DraftConflict | undefined>(() =>
    pending !== undefined && pending.base !== draft.revision && JSON.stringify(pending.answers) !== JSON.stringify(draft.answers)
      ? { server: draft, here: pending }
      : undefined,
  );
  const [saveState, setSaveState] = useState<SaveState>(() =>
    pending !== undefined && pending.base === draft.revision ? { kind: 'saving' } : { kind: 'saved', at: draft.changedAt },
  );
  const revision = useRef(draft.revision);
  const latest = useRef(answers);
  const dirty = useRef(pending !== undefined && pending.base === draft.revision);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const running = useRef<Promise<boolean> | undefined>(undefined);
  const page = useRef(draft.page);
  const stopped = useRef(false);

  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    if (running.current !== undefined) await running.current;
    if (!dirty.current) return true;
    const sent = latest.current;
    const attempt = (async (): Promise<boolean> => {
      setSaveState({ kind: 'saving' });
      try {
        const saved = await request<DraftView>(`/drafts/${draft.id}`, {
          method: 'PUT',
          body: { answers: sent, ...(page.current === undefined ? {} : { page: page.current }) },
          revision: revision.current,
        });
        revision.current = saved.revision;
        if (latest.current === sent) {
          dirty.current = false;
          forgetLocalDraft(draft.id);
        } else keepLocalDraft(draft.id, { answers: latest.current, at: new Date().toISOString(), base: saved.revision });
        client.setQueryData(['draft', draft.id], saved);
        void client.invalidateQueries({ queryKey: ['drafts'] });
        setSaveState({ kind: 'saved', at: saved.changedAt });
        return true;
      } catch (error) {
        if (stopped.current) return false;
        const status = error instanceof RequestProblem ? error.status : 0;
        if (status === 412) {
          const server = await request<DraftView>(`/drafts/${draft.id}`);
          // The same answers arrived by another way (a repeated send, a second tab): nothing to choose.
          if (JSON.stringify(server.answers) === JSON.stringify(sent)) {
            revision.current = server.revision;
            dirty.current = latest.current !== sent;
            if (!dirty.current) forgetLocalDraft(draft.id);
            setSaveState({ kind: 'saved', at: server.changedAt });
            return true;
          }
          setConflict({ server, here: { answers: latest.current, at: new Date().toISOString() } });
        } else if (status === 0 || status === 401 || status >= 500 || status === 429) {
          setSaveState({ kind: 'offline' });
          timer.current = setTimeout(() => void saveRef.current(), retryAfter);
        } else setSaveState({ kind: 'refused', reason: error instanceof Error ? error.message : '' });
        return false;
      }
    })();
    running.current = attempt;
    const done = await attempt;
    running.current = undefined;
    if (done && dirty.current) return saveRef.current();
    return done;
  }, [client, draft.id]);
  const saveRef = useRef(save);
  saveRef.current = save;

  const change = useCallback(
    (changed: (answers: Answers) => Answers) => {
      const next = changed(latest.current);
      latest.current = next;
      dirty.current = true;
      setAnswers(next);
      keepLocalDraft(draft.id, { answers: next, at: new Date().toISOString(), base: revision.current });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void saveRef.current(), saveAfter);
    },
    [draft.id],
  );

  useEffect(() => {
    stopped.current = false;
    const again = (): void => void saveRef.current();
    window.addEventListener('online', again);
    if (dirty.current) again();
    return () => {
      window.removeEventListener('online', again);
      clearTimeout(timer.current);
      // Leaving the page sends what is left; should that fail, this device still has it.
      if (dirty.current) void saveRef.current();
      stopped.current = true;
    };
  }, []);

  const resolve = (choice: 'here' | 'server'): void => {
    if (conflict === undefined) return;
    revision.current = conflict.server.revision;
    setConflict(undefined);
    if (choice === 'here') return change(() => conflict.here.answers);
    dirty.current = false;
    forgetLocalDraft(draft.id);
    latest.current = conflict.server.answers;
    setAnswers(conflict.server.answers);
    setSaveState({ kind: 'saved', at: conflict.server.changedAt });
  };

  const forget = (): void => {
    dirty.current = false;
    stopped.current = true;
    clearTimeout(timer.current);
    forgetLocalDraft(draft.id);
  };

  return { answers, change, save, saveState, conflict, resolve, forget, revision, page };
};
