import type { Goal } from '../framework/weighingFramework.ts';
import type { GoalShares } from './goalShares.ts';
import { siblingGroup } from './siblingGroup.ts';

/**
 * Moves one goal among its siblings; those that are not locked scale pro rata, so that together they stay 1 (fine print, "Sensitivity"). Where the others weigh
 * nothing there is no ratio: they then share what comes free equally.
 * @param share what is wanted, cut off to what the locked siblings leave: 0 … 1 − Σ locked
 * @param locked ids that stay as they are; the goal itself is moved even when it is among them
 * @returns the new shares; the same ones when nothing beside it may move
 */
export const moveShare = (
  goals: readonly Goal[],
  shares: GoalShares,
  id: string,
  share: number,
  locked: ReadonlySet<string> = new Set(),
): GoalShares => {
  const others = (siblingGroup(goals, id) ?? []).map((goal) => goal.id).filter((other) => other !== id);
  const moving = others.filter((other) => !locked.has(other));
  if (moving.length === 0 || Number.isNaN(share)) return shares;
  const of = (other: string): number => shares.get(other) ?? 0;
  const sum = (ids: readonly string[]): number => ids.reduce((total, other) => total + of(other), 0);
  const room = Math.max(0, 1 - sum(others.filter((other) => locked.has(other))));
  const wanted = Math.min(Math.max(share, 0), room);
  const before = sum(moving);
  const next = new Map(shares);
  next.set(id, wanted);
  for (const other of moving) next.set(other, before > 0 ? (of(other) / before) * (room - wanted) : (room - wanted) / moving.length);
  return next;
};
