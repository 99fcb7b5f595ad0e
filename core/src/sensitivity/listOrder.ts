import { noPoint, type Reranking } from './rerank.ts';
import type { TermMatrix } from './termMatrix.ts';

/** A list as it stands: positions in the portfolio, and how many of them each group has (empty without groups). */
export type List = { listed: readonly number[]; groups: readonly number[] };

/** Figures that change with the weights and that a list may be sorted by. */
export type SortedBy = 'priority' | 'net' | 'positive' | 'negative';

/**
 * The same list after ranking again: sorted inside its groups as the ranking sorts it. Whichever way round, projects without a point score come after the others when P decides,
 * and knocked-out ones last.
 * @param direction 1: the lowest first
 */
export const listOrder = (
  { listed, groups }: List,
  { order, priority, positive, negative }: Reranking,
  { apart }: TermMatrix,
  { by, direction }: { by: SortedBy; direction: 1 | -1 },
): readonly number[] => {
  const place = new Uint32Array(order.length);
  order.forEach((project, index) => (place[project] = index));
  const value = (project: number): number =>
    by === 'net' ? positive[project]! + negative[project]! : by === 'positive' ? positive[project]! : negative[project]!;
  const part = (project: number): number => apart[project]! * 2 + (by === 'priority' && priority[project] === noPoint ? 1 : 0);
  const compare = (one: number, two: number): number => {
    const parts = part(one) - part(two);
    if (parts !== 0) return parts;
    if (by !== 'priority') return direction * (value(one) - value(two)) || one - two;
    return direction === 1 && priority[one] !== noPoint ? priority[one]! - priority[two]! || one - two : place[one]! - place[two]!;
  };
  let start = 0;
  return (groups.length === 0 ? [listed.length] : groups).flatMap((size) => {
    start += size;
    return listed.slice(start - size, start).sort(compare);
  });
};
