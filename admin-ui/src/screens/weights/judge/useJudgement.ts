import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { JudgementView } from '@weegbrug/core/api';
import type { Comparison, Points } from '@weegbrug/core/weights';
import { RequestProblem } from '../../../connection/problem.ts';
import { request } from '../../../connection/request.ts';

export type Said = { comparisons?: readonly Comparison[]; points?: Points };
export type JudgementState = { kind: 'saved'; at: string } | { kind: 'saving' } | { kind: 'failed'; error: unknown };

const saveAfter = 500;
const retryAfter = 4_000;

/**
 * One's own judgement while one makes it: saved after each choice, tried again when the network fails, and handed in or taken back with what was last said.
 * Of two windows of the same person the last choice counts.
 */
export const useJudgement = (judgement: JudgementView) => {
  const client = useQueryClient();
  const { session } = judgement;
  const [said, setSaid] = useState<Said>({
    ...(judgement.comparisons === undefined ? {} : { comparisons: judgement.comparisons }),
    ...(judgement.points === undefined ? {} : { points: judgement.points }),
  });
  const [state, setState] = useState<JudgementState>({ kind: 'saved', at: judgement.changedAt });
  const [handedIn, setHandedIn] = useState(judgement.handedIn);
  const isIn = useRef(judgement.handedIn);
  const latest = useRef(said);
  const dirty = useRef(false);
  const revision = useRef(judgement.revision);
  const timer = useRef<number>(undefined);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const path = `/weight-sessions/${encodeURIComponent(session)}/judgement`;

  const put = useCallback(
    async (handedIn: boolean): Promise<JudgementView> => {
      const send = (): Promise<JudgementView> =>
        request<JudgementView>(path, { method: 'PUT', body: { ...latest.current, handedIn }, revision: revision.current });
      try {
        return await send();
      } catch (error) {
        if (!(error instanceof RequestProblem) || error.status !== 412) throw error;
        revision.current = (await request<JudgementView>(path)).revision;
        return send();
      }
    },
    [path],
  );

  /** Sends what was said last; one request at a time. @returns whether it was kept */
  const save = useCallback(
    (complete = false): Promise<boolean> => {
      window.clearTimeout(timer.current);
      const attempt = async (): Promise<boolean> => {
        const sent = latest.current;
        setState({ kind: 'saving' });
        try {
          const saved = await put(complete);
          revision.current = saved.revision;
          if (latest.current === sent) dirty.current = false;
          setState({ kind: 'saved', at: saved.changedAt });
          if (saved.handedIn !== isIn.current) {
            isIn.current = saved.handedIn;
            setHandedIn(saved.handedIn);
            void client.invalidateQueries({
              predicate: ({ queryKey }) => ['tasks', 'weightSession', 'weightSessions'].includes(String(queryKey[0])),
            });
          }
          return true;
        } catch (error) {
          setState({ kind: 'failed', error });
          const problem = error instanceof RequestProblem ? error : undefined;
          if (problem?.status === 409) void client.invalidateQueries({ queryKey: ['weightSession', session] });
          if (!complete && (problem?.isNetwork === true || problem?.status === 401))
            timer.current = window.setTimeout(() => void save(), retryAfter);
          return false;
        }
      };
      const turn = queue.current.then(attempt);
      queue.current = turn.then(() => undefined);
      return turn;
    },
    [client, put, session],
  );

  const change = (next: Said): void => {
    latest.current = next;
    dirty.current = true;
    setSaid(next);
    setState({ kind: 'saving' });
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void save(), saveAfter);
  };

  const saveNow = useRef(save);
  saveNow.current = save;
  useEffect(
    () => () => {
      if (dirty.current) void saveNow.current();
    },
    [],
  );
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (dirty.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);
  return { said, change, state, handedIn, handIn: () => save(true), takeBack: () => save(false) };
};

export type JudgementWork = ReturnType<typeof useJudgement>;
