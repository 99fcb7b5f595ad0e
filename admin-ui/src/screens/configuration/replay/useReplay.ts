import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReplayView } from '@weegbrug/core/api';
import { request } from '../../../connection/request.ts';
import { readinessKey } from '../publish/useReadiness.ts';
import { keepFinishedReplay } from './useFinishedReplay.ts';

const isUnderWay = ({ state }: ReplayView): boolean => state === 'waiting' || state === 'running';
/** Milliseconds after the last save before projects are weighed again: who changes three things waits for one replay. */
const pause = 400;

/**
 * A replay of two configurations: begins by itself, follows its progress, and can be cancelled or begun again.
 * @param revision of the draft: another one is another question
 * @param enabled false while the draft has errors; then there is nothing to weigh by
 */
export const useReplay = (from: string, to: string, revision: number, enabled: boolean) => {
  const client = useQueryClient();
  const [view, setView] = useState<ReplayView>();
  const [error, setError] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  const current = useRef<ReplayView>(undefined);

  useEffect(() => {
    if (!enabled) return undefined;
    const control = new AbortController();
    const { signal } = control;
    const show = (next: ReplayView): void => {
      current.current = next;
      setView(next);
    };
    const follow = async (): Promise<void> => {
      setError(undefined);
      let next = await request<ReplayView>('/replays', {
        method: 'POST',
        body: { from, to, ...(attempt > 0 ? { again: true } : {}) },
        signal,
      });
      show(next);
      while (isUnderWay(next) && !signal.aborted) {
        next = await request<ReplayView>(`/replays/${next.id}?after=${next.revision}`, { signal });
        show(next);
      }
      if (next.state === 'done' && !signal.aborted) keepFinishedReplay(client, { from, to, revision }, next);
      // The list beside the button says whether there was a replay.
      await client.invalidateQueries({ queryKey: readinessKey });
    };
    const timer = window.setTimeout(() => {
      follow().catch((problem: unknown) => {
        if (!signal.aborted) setError(problem);
      });
    }, pause);
    return () => {
      window.clearTimeout(timer);
      control.abort();
    };
  }, [attempt, client, enabled, from, revision, to]);

  const cancel = useCallback(async (): Promise<void> => {
    const running = current.current;
    if (running !== undefined) setView(await request<ReplayView>(`/replays/${running.id}`, { method: 'DELETE' }));
  }, []);
  return { view, error, underWay: view !== undefined && isUnderWay(view), cancel, again: () => setAttempt((number) => number + 1) };
};
