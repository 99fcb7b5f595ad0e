import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ConfigurationDraftView } from '@weegbrug/core/api';
import { type MergeConflict, mergeValues } from '@weegbrug/core/merge';
import { isSame } from '@weegbrug/core/structure';
import { RequestProblem } from '../../../connection/problem.ts';
import { request } from '../../../connection/request.ts';
import type { ConfigurationPart } from '../draftTypes.ts';
import { partValue } from '../parts/partValue.ts';
import { draftKey } from '../useDraft.ts';

export type SaveState = 'saved' | 'typing' | 'saving' | 'conflict' | 'failed';
export type Choice = 'ours' | 'theirs';
const pause = 700;

/** Where what was typed is kept while the server does not have it. */
export const unsavedKeyOf = (part: string, key: string | undefined): readonly string[] => ['unsaved part', part, key ?? ''];
/** What was typed and what it was begun with. */
type Unsaved = { base: unknown; value: unknown };

/**
 * The value of a part while somebody edits it; saved by itself after a pause together with what it was begun with, so that what others change elsewhere in
 * the part is kept. What both changed is a conflict to choose in. Nothing typed is lost when saving is refused, nor when the screen is left.
 */
export const usePartEditing = (draft: ConfigurationDraftView, part: ConfigurationPart, key: string | undefined) => {
  const client = useQueryClient();
  const server = partValue(draft, part, key);
  const unsavedKey = useMemo(() => unsavedKeyOf(part, key), [part, key]);
  const [left] = useState(() => client.getQueryData<Unsaved>(unsavedKey));
  const [value, setValue] = useState<unknown>(left === undefined ? server : left.value);
  const [state, setState] = useState<SaveState>(left === undefined ? 'saved' : 'typing');
  const [error, setError] = useState<unknown>();
  const [clash, setClash] = useState<{ base: unknown; theirs: unknown }>();
  const base = useRef<unknown>(left === undefined ? server : left.base);
  const latest = useRef<unknown>(left === undefined ? server : left.value);
  const timer = useRef<number>(undefined);
  const busy = useRef(false);
  const path = `/configuration/draft/parts/${part}${key === undefined ? '' : `/${encodeURIComponent(key)}`}`;

  const begin = useCallback((from: unknown): void => {
    base.current = from;
    latest.current = from;
    setValue(from);
  }, []);

  const save = useCallback(async (): Promise<void> => {
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
      const body = { value: sent, base: base.current ?? null };
      const view = await request<ConfigurationDraftView>(path, { method: 'PUT', body, revision: knownRevision(client) });
      keepDraft(client, view);
      client.removeQueries({ queryKey: unsavedKey, exact: true });
      const merged = partValue(view, part, key);
      if (latest.current !== sent) base.current = sent;
      else begin(isSame(merged, sent) ? sent : merged);
      setState(latest.current === sent || isSame(latest.current, base.current) ? 'saved' : 'typing');
    } catch (problem) {
      try {
        if (!isConflict(problem)) throw problem;
        const fresh = await request<ConfigurationDraftView>('/configuration/draft');
        keepDraft(client, fresh);
        setClash({ base: base.current, theirs: partValue(fresh, part, key) });
        setState('conflict');
      } catch (failure) {
        setError(failure);
        setState('failed');
      }
    } finally {
      busy.current = false;
    }
  }, [begin, client, key, part, path, unsavedKey]);

  const conflicts = useMemo<readonly MergeConflict[]>(
    () => (clash === undefined ? [] : mergeValues(clash.base, value, clash.theirs).conflicts),
    [clash, value],
  );

  const change = useCallback(
    (next: unknown): void => {
      latest.current = next;
      setValue(next);
      if (clash !== undefined) return;
      setState('typing');
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save(), pause);
    },
    [clash, save],
  );

  /** Ends a conflict: what was chosen at each place, together with everything that only one of both changed. */
  const resolve = useCallback(
    (choose: (conflict: MergeConflict) => Choice): void => {
      if (clash === undefined) return;
      const { merged } = mergeValues(clash.base, latest.current, clash.theirs, choose);
      setClash(undefined);
      begin(merged);
      base.current = clash.theirs;
      if (merged !== undefined && !isSame(merged, clash.theirs)) void save();
      else {
        client.removeQueries({ queryKey: unsavedKey, exact: true });
        setState('saved');
      }
    },
    [begin, clash, client, save, unsavedKey],
  );

  /** Puts what the server has in place of what was typed. */
  const reload = useCallback(
    (view: ConfigurationDraftView): void => {
      window.clearTimeout(timer.current);
      client.removeQueries({ queryKey: unsavedKey, exact: true });
      begin(partValue(view, part, key));
      setClash(undefined);
      setState('saved');
      setError(undefined);
    },
    [begin, client, key, part, unsavedKey],
  );

  useEffect(() => {
    if (state === 'saved' && !isSame(server, base.current)) reload(draft);
  }, [draft, reload, server, state]);
  // What they made of it meanwhile may leave nothing to choose.
  useEffect(() => {
    if (clash !== undefined && conflicts.length === 0) resolve(() => 'ours');
  }, [clash, conflicts, resolve]);
  const pending = useRef(state);
  pending.current = state;
  const saveNow = useRef(save);
  saveNow.current = save;
  useEffect(() => {
    client.setQueryDefaults(unsavedKey, { gcTime: Infinity });
    if (pending.current === 'typing') void saveNow.current();
    return () => {
      if (pending.current === 'saved') return;
      client.setQueryData<Unsaved>(unsavedKey, { base: base.current, value: latest.current });
      if (pending.current === 'typing') void saveNow.current();
    };
  }, [client, unsavedKey]);
  useEffect(() => {
    if (state === 'saved') return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [state]);
  return { value, change, state, error, save, reload, conflicts, theirs: clash?.theirs, resolve };
};

const isConflict = (error: unknown): boolean => error instanceof RequestProblem && error.problem?.code === 'WB-RELEASE-DRAFT-CONFLICT';

const knownRevision = (client: QueryClient): number => client.getQueryData<ConfigurationDraftView>(draftKey)?.revision ?? 0;

/** Answers may come in another order than they were given. */
const keepDraft = (client: QueryClient, view: ConfigurationDraftView): void => {
  client.setQueryData<ConfigurationDraftView>(draftKey, (known) => (known !== undefined && known.revision > view.revision ? known : view));
};
