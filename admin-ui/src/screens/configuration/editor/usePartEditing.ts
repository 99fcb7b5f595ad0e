import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ConfigurationDraftView } from '@weegbrug/core/api';
import { RequestProblem } from '../../../connection/problem.ts';
import { request } from '../../../connection/request.ts';
import type { ConfigurationPart } from '../draftTypes.ts';
import { partValue } from '../parts/partValue.ts';
import { draftKey } from '../useDraft.ts';

export type SaveState = 'saved' | 'typing' | 'saving' | 'conflict' | 'failed';
const pause = 700;

/** The value of a part while somebody edits it; saved by itself after a pause, and never lost when saving is refused. */
export const usePartEditing = (draft: ConfigurationDraftView, part: ConfigurationPart, key: string | undefined) => {
  const client = useQueryClient();
  const server = partValue(draft, part, key);
  const [value, setValue] = useState<unknown>(server);
  const [state, setState] = useState<SaveState>('saved');
  const [error, setError] = useState<unknown>();
  /** What the server had when this version was begun; tells a change of this part by somebody else from one elsewhere in the draft. */
  const base = useRef(JSON.stringify(server));
  const latest = useRef<unknown>(server);
  const timer = useRef<number>(undefined);
  const busy = useRef(false);
  const path = `/configuration/draft/parts/${part}${key === undefined ? '' : `/${encodeURIComponent(key)}`}`;

  const put = useCallback(
    async (revision: number): Promise<void> => {
      const sent = latest.current;
      const view = await request<ConfigurationDraftView>(path, { method: 'PUT', body: { value: sent }, revision });
      base.current = JSON.stringify(partValue(view, part, key));
      client.setQueryData(draftKey, view);
    },
    [client, key, part, path],
  );

  const save = useCallback(
    async (force = false): Promise<void> => {
      window.clearTimeout(timer.current);
      if (busy.current) {
        timer.current = window.setTimeout(() => void save(), pause);
        return;
      }
      busy.current = true;
      setState('saving');
      setError(undefined);
      const sent = latest.current;
      try {
        const known = client.getQueryData<ConfigurationDraftView>(draftKey);
        try {
          await put(known?.revision ?? draft.revision);
        } catch (refused) {
          if (!(refused instanceof RequestProblem) || (refused.status !== 412 && refused.status !== 409)) throw refused;
          const fresh = await request<ConfigurationDraftView>('/configuration/draft');
          if (!force && JSON.stringify(partValue(fresh, part, key)) !== base.current) {
            client.setQueryData(draftKey, fresh);
            setState('conflict');
            return;
          }
          await put(fresh.revision);
        }
        setState(latest.current === sent ? 'saved' : 'typing');
      } catch (problem) {
        setError(problem);
        setState('failed');
      } finally {
        busy.current = false;
      }
    },
    [client, draft.revision, key, part, put],
  );

  const change = useCallback(
    (next: unknown): void => {
      latest.current = next;
      setValue(next);
      setState((now) => (now === 'conflict' ? now : 'typing'));
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save(), pause);
    },
    [save],
  );

  /** Puts what the server has in place of what was typed. */
  const reload = useCallback(
    (view: ConfigurationDraftView): void => {
      window.clearTimeout(timer.current);
      const fresh = partValue(view, part, key);
      base.current = JSON.stringify(fresh);
      latest.current = fresh;
      setValue(fresh);
      setState('saved');
      setError(undefined);
    },
    [key, part],
  );

  useEffect(() => {
    if (state === 'saved' && JSON.stringify(server) !== base.current) reload(draft);
  }, [draft, reload, server, state]);
  const pending = useRef(state);
  pending.current = state;
  const saveNow = useRef(save);
  saveNow.current = save;
  useEffect(
    () => () => {
      if (pending.current === 'typing') void saveNow.current();
    },
    [],
  );
  useEffect(() => {
    if (state === 'saved') return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [state]);
  return { value, change, state, error, save, reload };
};
