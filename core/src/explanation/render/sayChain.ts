import type { CriterionArgument } from '../explanation.ts';
import { decimalsOf, type ExplanationWords, plain } from '../messages/words.ts';
import { sayCriterion, sayScore, sayValue, sayTerms } from './sayCriterion.ts';
import { sayTerm } from './sayPoints.ts';
import { sayRange } from './sayRange.ts';

/**
 * The way from answers to points on one line: "Woningbouwindex (klasse B, …): Betaalbaar 70 %, 294 van 420 (67 % of meer) → 75 × 0,35 = 26,25; …; totaal
 * 68,50 punten, vanaf 60 → +3; +3 ÷ 3 × gewicht 18,00 % = +18,00 punten".
 */
export const sayChain = (criterion: CriterionArgument, scaleMax: number, words: ExplanationWords): string => {
  const { say, local, number, percent } = words;
  const { how, measure } = criterion;
  const bare = (text: string): string => text.replace(/\.$/, '');
  const head = say('chain.head', { indicator: local(criterion.indicator), class: criterion.class, source: bare(local(criterion.source)) });
  if (how.kind === 'missing') return `${head}: ${plain(sayCriterion(criterion, scaleMax, words))}`;
  const score = sayScore(criterion.score ?? 0, words);
  const parts = (measure?.parts ?? []).map((part) =>
    say('chain.part', {
      name: local(part.label),
      answer: local(part.answer),
      rule: local(part.rule),
      value: number(part.value, decimalsOf(part.value, 0, 2)),
      share: number(part.share, decimalsOf(part.share, 2, 6)),
      points: number(part.points.shown, decimalsOf(part.points.shown, 2, 6)),
    }),
  );
  const value = plain(sayValue(criterion, words));
  const band = how.kind === 'band' ? sayRange(how.ends, words) : '';
  const reached = {
    band: say(parts.length > 0 ? 'chain.total' : 'chain.value', { value, band, score }),
    rule: say('chain.rule', { rule: how.kind === 'rule' ? local(how.rule.name) : '', score }),
    sum: say('chain.rule', { rule: how.kind === 'sum' ? sayTerms(how.rules, words) : '', score }),
    otherwise: say('chain.otherwise', { score }),
    choice: say('chain.choice', { choice: how.kind === 'choice' && how.choice !== undefined ? local(how.choice) : value, score }),
    judgement: say('chain.score', { score }),
  }[how.kind];
  const shared = Math.abs(criterion.share - 1) > 1e-9;
  const points = say(shared ? 'chain.pointsShared' : 'chain.points', {
    score,
    scaleMax: number(scaleMax, decimalsOf(scaleMax)),
    weight: percent(criterion.weight, decimalsOf(criterion.weight * 100, 0, 2)),
    share: percent(criterion.share, decimalsOf(criterion.share * 100, 0, 2)),
    points: sayTerm(criterion.points, words),
  });
  return `${head}: ${[...parts, reached, points].join('; ')}.`;
};

/** The shortest form, for the decision sheet: "Woningbouwindex 68,50 punten: vanaf 60 → +3 (B)". */
export const sayBrief = (criterion: CriterionArgument, words: ExplanationWords): string => {
  const { say, local, number } = words;
  const { how, value, decimals = 0 } = criterion;
  const indicator = local(criterion.indicator);
  const about = { indicator, class: criterion.class };
  if (how.kind === 'missing') return say('brief.missing', { ...about, reason: say(`brief.${how.reason}`) });
  const score = sayScore(criterion.score ?? 0, words);
  const shown =
    typeof value === 'number' ? ` ${[number(value, decimals), local(criterion.unit)].filter((part) => part !== '').join(' ')}` : '';
  if (how.kind === 'rule') return say('brief.line', { ...about, value: shown, reason: local(how.rule.name), score });
  if (how.kind === 'band') return say('brief.line', { ...about, value: shown, reason: sayRange(how.ends, words), score });
  if (how.kind === 'choice' && how.choice !== undefined)
    return say('brief.line', { ...about, value: '', reason: local(how.choice), score });
  if (how.kind === 'sum') return say('brief.line', { ...about, value: shown, reason: sayTerms(how.rules, words), score });
  if (how.kind === 'otherwise')
    return say('brief.line', { ...about, value: '', reason: say('say.otherwise', { score }).split(';')[0] ?? '', score });
  return say('brief.score', { ...about, score });
};
