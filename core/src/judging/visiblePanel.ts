import type { Panel, PanelActor, PanelRules } from './panel.ts';
import { panelPhase } from './panelPhase.ts';

/**
 * The panel as this person may see it. While not all are in: one's own score only. Between that and the settlement: assessors and the chair see
 * everything, others nothing. Once it is settled it is a part of the dossier.
 */
export const visiblePanel = (rules: PanelRules, state: Panel, { account, chair }: Pick<PanelActor, 'account' | 'chair'>): Panel => {
  const own = state.assessments.filter((one) => one.account === account);
  const phase = panelPhase(rules, state);
  if (phase === 'settled' || (phase === 'compare' && (chair || own.length > 0))) return state;
  return { assessments: own, conversations: [] };
};
