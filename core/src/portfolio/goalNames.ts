import type { Goal } from '../framework/weighingFramework.ts';
import type { LocalizedText } from '../shared/localizedText.ts';

/** The name of every goal of a tree, by id. */
export const goalNames = (goals: readonly Goal[]): ReadonlyMap<string, LocalizedText> =>
  new Map(goals.flatMap(({ id, name, children = [] }) => [[id, name] as const, ...goalNames(children)]));
