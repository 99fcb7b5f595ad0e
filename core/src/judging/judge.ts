import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { offeredScores } from './offeredScores.ts';
import type { Assessment, Panel, PanelEvent, PanelRules } from './panel.ts';
import { needsConversation, panelPhase } from './panelPhase.ts';

/** So long may a motivation, a reason or the account of a conversation be, in characters. */
export const longestText = 4_000;

/**
 * What a panel is after one event. Whether the actor may be an assessor at all (role, separation of duties) was decided before.
 * - assess: blind while not all are in, and may be replaced; after that only who took part, with a reason. Not once it is settled.
 * - converse: when all are in.
 * - settle: an assessor or the chair, when all are in and a distance above the maximum was talked about. A settlement may be replaced.
 * @throws WB-JUDGEMENT-SCORE-INVALID, WB-JUDGEMENT-MOTIVATION-MISSING, WB-JUDGEMENT-FULL, WB-JUDGEMENT-SETTLED, WB-JUDGEMENT-REASON-MISSING,
 *   WB-JUDGEMENT-NOT-COMPLETE, WB-JUDGEMENT-NOT-ASSESSOR, WB-JUDGEMENT-CONVERSATION-INVALID, WB-JUDGEMENT-CONVERSATION-NEEDED
 */
export const judge = (rules: PanelRules, state: Panel, event: PanelEvent): Panel => {
  switch (event.kind) {
    case 'assess':
      return assess(rules, state, event);
    case 'converse':
      return converse(rules, state, event);
    case 'settle':
      return settle(rules, state, event);
  }
};

type Of<Kind extends PanelEvent['kind']> = Extract<PanelEvent, { kind: Kind }>;

const assess = (rules: PanelRules, state: Panel, { actor, at, score, ...written }: Of<'assess'>): Panel => {
  const phase = panelPhase(rules, state);
  const { account, name } = actor;
  const own = state.assessments.find((one) => one.account === account);
  if (phase === 'settled') throw new WeegbrugError('WB-JUDGEMENT-SETTLED');
  if (phase === 'compare' && own === undefined) throw new WeegbrugError('WB-JUDGEMENT-FULL', { needed: rules.panel.assessors });
  const offered = offeredScores(rules.scale);
  if (!offered.includes(score)) throw new WeegbrugError('WB-JUDGEMENT-SCORE-INVALID', { scores: offered.join(', ') });
  const motivation = required(written.motivation);
  const reason = phase === 'compare' ? written.reason?.trim() : undefined;
  if (phase === 'compare' && (reason === undefined || reason === '' || reason.length > longestText))
    throw new WeegbrugError('WB-JUDGEMENT-REASON-MISSING');

  const assessment: Assessment = {
    account,
    name,
    score,
    motivation,
    at,
    ...(reason === undefined ? {} : { reason }),
    ...(phase === 'compare' && own !== undefined ? { earlier: [...(own.earlier ?? []), withoutEarlier(own)] } : {}),
  };
  return {
    ...state,
    assessments: own === undefined ? [...state.assessments, assessment] : state.assessments.map((one) => (one === own ? assessment : one)),
  };
};

const withoutEarlier = ({ score, motivation, at, reason }: Assessment): NonNullable<Assessment['earlier']>[number] => ({
  score,
  motivation,
  at,
  ...(reason === undefined ? {} : { reason }),
});

const converse = (rules: PanelRules, state: Panel, { actor, at, on, present, said }: Of<'converse'>): Panel => {
  requireComparing(rules, state);
  if (panelPhase(rules, state) === 'settled') throw new WeegbrugError('WB-JUDGEMENT-SETTLED');
  requireParticipant(state, actor);
  const names = state.assessments.filter(({ account }) => present.includes(account)).map(({ name }) => name);
  const text = said.trim();
  const enough = names.length >= Math.min(2, state.assessments.length) && names.length === new Set(present).size;
  if (!enough || text === '' || text.length > longestText || !isDate(on) || on > at.slice(0, 10))
    throw new WeegbrugError('WB-JUDGEMENT-CONVERSATION-INVALID');
  const conversation = { on, present: names, said: text, by: actor.account, byName: actor.name, at };
  return { ...state, conversations: [...state.conversations, conversation] };
};

const settle = (rules: PanelRules, state: Panel, { actor, at, score, motivation }: Of<'settle'>): Panel => {
  requireComparing(rules, state);
  requireParticipant(state, actor);
  if (needsConversation(rules, state))
    throw new WeegbrugError('WB-JUDGEMENT-CONVERSATION-NEEDED', { distance: rules.panel.maximumDistance });
  const { min, max } = rules.scale;
  if (!Number.isFinite(score) || score < min || score > max)
    throw new WeegbrugError('WB-JUDGEMENT-SCORE-INVALID', { scores: `${min} … ${max}` });
  return { ...state, settlement: { score, motivation: required(motivation), by: actor.account, byName: actor.name, at } };
};

const requireComparing = (rules: PanelRules, state: Panel): void => {
  if (panelPhase(rules, state) === 'open')
    throw new WeegbrugError('WB-JUDGEMENT-NOT-COMPLETE', { count: state.assessments.length, needed: rules.panel.assessors });
};

const requireParticipant = ({ assessments }: Panel, { account, chair }: PanelEvent['actor']): void => {
  if (!chair && !assessments.some((one) => one.account === account)) throw new WeegbrugError('WB-JUDGEMENT-NOT-ASSESSOR');
};

const required = (motivation: string): string => {
  const text = motivation.trim();
  if (text === '' || text.length > longestText) throw new WeegbrugError('WB-JUDGEMENT-MOTIVATION-MISSING');
  return text;
};

const isDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};
