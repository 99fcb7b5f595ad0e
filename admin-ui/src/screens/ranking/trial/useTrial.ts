import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FrameworkView, RankingTermsView } from '@weegbrug/core/api';
import { type AdviceBand, type Leaf, leavesOf } from '@weegbrug/core/framework';
import {
  adoptedRanks,
  type GoalShares,
  leafWeightsOf,
  listOrder,
  matrixOfTerms,
  moveShare,
  rerank,
  type Reranking,
  type TermMatrix,
} from '@weegbrug/core/sensitivity';
import { request } from '../../../connection/request.ts';
import type { RankingParameters } from '../useRankingParameters.ts';
import { adoptedWeights, hasMoved, type TrialWeights } from './trialWeights.ts';

/** The portfolio under the weights of a trial. Positions are those in the portfolio of the terms. */
export type TrialResult = {
  view: RankingTermsView;
  matrix: TermMatrix;
  leaves: readonly Leaf[];
  bands: readonly AdviceBand[];
  weights: Float64Array;
  result: Reranking;
  /** Rank of every project in the ranking as it stands. */
  ranks: Uint32Array;
  /** The list in the order of the trial. */
  order: readonly number[];
};

/** Trying other weights: the terms are fetched once, after that the list is ranked again here, at most once per frame. */
export const useTrial = (framework: FrameworkView | undefined, parameters: RankingParameters, open: boolean) => {
  const goals = framework?.framework.goals;
  const adopted = useMemo(() => adoptedWeights(goals ?? []), [goals]);
  const release = framework?.release;
  const [tried, setTried] = useState<{ release: string | undefined; weights: TrialWeights } | undefined>();
  // Another release has other goals: a trial of the one before is over.
  const current = tried !== undefined && tried.release === release ? tried.weights : adopted;
  const setWeights = useCallback((weights: TrialWeights) => setTried({ release, weights }), [release]);
  const moved = hasMoved(current.shares, adopted.shares);
  const [active, setActive] = useState<string | undefined>();

  const address = new URLSearchParams(parameters as Record<string, string>).toString();
  const terms = useQuery({
    queryKey: ['ranking', 'terms', address],
    queryFn: () => request<RankingTermsView>(`/ranking/terms${address === '' ? '' : `?${address}`}`),
    enabled: open || moved,
    placeholderData: keepPreviousData,
  });
  const includeClosed = parameters.includeClosed === 'true';
  const portfolio = terms.data?.portfolio;
  const prepared = useMemo(() => {
    if (portfolio === undefined) return undefined;
    const matrix = matrixOfTerms(portfolio, includeClosed);
    return { matrix, ranks: adoptedRanks(matrix) };
  }, [portfolio, includeClosed]);

  // The sliders follow at once, the list once per frame: a drag gives more moves than there are frames.
  const [ranked, setRanked] = useState(current.shares);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setRanked(current.shares));
    return () => cancelAnimationFrame(frame);
  }, [current.shares]);
  // Two presses may come before the first is drawn: each goes on from the other.
  const latest = useRef(current);
  useEffect(() => {
    latest.current = current;
  }, [current]);
  const move = useCallback(
    (id: string, share: number) => {
      const next = { ...latest.current, shares: moveShare(goals ?? [], latest.current.shares, id, share, latest.current.locked) };
      latest.current = next;
      setActive(id);
      setWeights(next);
    },
    [goals, setWeights],
  );
  const lock = (id: string, locked: boolean): void => {
    const next = new Set(current.locked);
    if (locked) next.add(id);
    else next.delete(id);
    setWeights({ ...current, locked: next });
  };
  const take = (shares: GoalShares): void => {
    setActive(undefined);
    setWeights({ ...current, shares });
  };
  const reset = (): void => {
    setActive(undefined);
    setTried(undefined);
  };

  const outcome = useMemo((): TrialResult | undefined => {
    if (prepared === undefined || framework === undefined || terms.data === undefined) return undefined;
    // A new release has other goals than the terms that are still shown: wait for its own.
    if (terms.data.release !== framework.release) return undefined;
    const { goals: tree, advice: bands } = framework.framework;
    const leafWeights = leafWeightsOf(tree, ranked);
    const result = rerank(prepared.matrix, leafWeights);
    const order = orderOf(terms.data, result, prepared.matrix, parameters);
    return { view: terms.data, ...prepared, leaves: leavesOf(tree), bands, weights: leafWeights, result, order };
  }, [prepared, framework, terms.data, ranked, parameters]);

  return { terms, adopted, shares: current.shares, locked: current.locked, moved, active, move, lock, take, reset, outcome };
};

export type Trial = ReturnType<typeof useTrial>;

/** Sorted by a figure that follows the weights: by how it is now; by anything else: as it stands. */
const orderOf = (
  view: RankingTermsView,
  result: Reranking,
  matrix: TermMatrix,
  { sort = 'priority', order }: RankingParameters,
): readonly number[] => {
  // The first rank has the highest P.
  if (sort === 'rank') return listOrder(view, result, matrix, { by: 'priority', direction: order === 'descending' ? 1 : -1 });
  if (sort === 'negative') return listOrder(view, result, matrix, { by: sort, direction: order === 'descending' ? -1 : 1 });
  if (sort !== 'priority' && sort !== 'net' && sort !== 'positive') return view.listed;
  return listOrder(view, result, matrix, { by: sort, direction: order === 'ascending' ? 1 : -1 });
};
