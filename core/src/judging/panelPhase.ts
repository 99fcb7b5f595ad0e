import type { Panel, PanelRules } from './panel.ts';

/** `open`: assessors score blind. `compare`: all are in and see each other. `settled`: the score counts. */
export type PanelPhase = 'open' | 'compare' | 'settled';

export const panelPhase = ({ panel }: Pick<PanelRules, 'panel'>, { assessments, settlement }: Panel): PanelPhase => {
  if (settlement !== undefined) return 'settled';
  return assessments.length >= panel.assessors ? 'compare' : 'open';
};

/** Lowest and highest score and the distance between them, in steps of the scale; absent without scores. */
export const panelSpread = ({ assessments }: Panel): { low: number; high: number; distance: number } | undefined => {
  if (assessments.length === 0) return undefined;
  const scores = assessments.map(({ score }) => score);
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  return { low, high, distance: high - low };
};

/** Further apart than the criterion allows without a conversation, and none was recorded. */
export const needsConversation = ({ panel }: Pick<PanelRules, 'panel'>, state: Panel): boolean =>
  (panelSpread(state)?.distance ?? 0) > panel.maximumDistance && state.conversations.length === 0;
