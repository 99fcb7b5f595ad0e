import type { LocalizedText } from '../../shared/localizedText.ts';
import type { CriterionArgument } from '../explanation.ts';
import { decimalsOf, type ExplanationWords } from '../messages/words.ts';
import { sayFact, sayFactName } from './sayFact.ts';
import { sayPoints } from './sayPoints.ts';
import { sayRange } from './sayRange.ts';

/** Why a criterion got its score, as sentences from answer to rule, from rule to score, from score to points. What matters stands between `**`. */
export const sayCriterion = (criterion: CriterionArgument, scaleMax: number, words: ExplanationWords): string =>
  (criterion.how.kind === 'missing'
    ? sayMissing(criterion, words)
    : [...sayReason(criterion, words), ...sayPoints(criterion, scaleMax, words), ...saySpread(criterion, words)]
  ).join(' ');

const sayReason = (criterion: CriterionArgument, words: ExplanationWords): string[] => {
  const { say, local } = words;
  const { how } = criterion;
  const indicator = local(criterion.indicator);
  const score = sayScore(criterion.score ?? 0, words);
  switch (how.kind) {
    case 'rule':
      return [...sayRuleFacts(criterion, words), say('say.rule', { rule: local(how.rule.name), score })];
    case 'sum':
      return [say('say.sum', { terms: sayTerms(how.rules, words), score })];
    case 'otherwise':
      return [say('say.otherwise', { score })];
    case 'band':
      return [
        ...sayParts(criterion, words),
        say('say.bands', { indicator, value: sayValue(criterion, words), band: sayRange(how.ends, words), score }),
      ];
    case 'choice':
      return [say(how.choice === undefined ? 'say.choices' : 'say.choice', { indicator, choice: local(how.choice), score })];
    case 'judgement':
      return [
        say(how.label === undefined ? 'say.judgement' : 'say.judged', { indicator, score, label: local(how.label) }),
        ...(how.motivation === undefined ? [] : [say('say.because', { reason: how.motivation })]),
      ];
    case 'missing':
      return [];
  }
};

/** The rules that were added, each with its score: "‘Rij 1’ (+2) en ‘Rij 3’ (−1)". */
export const sayTerms = (rules: readonly { name: LocalizedText; score: number }[], words: ExplanationWords): string =>
  rules
    .map(({ name, score }) => words.say('say.term', { rule: words.local(name), score: sayScore(score, words) }))
    .join(words.say('band.and'));

/** The facts on which the deciding rule rests, each once. */
const sayRuleFacts = ({ rules }: CriterionArgument, words: ExplanationWords): string[] => {
  const conditions = rules.find(({ decided }) => decided)?.conditions ?? [];
  const resting = conditions.filter(({ outcome, negated }) => outcome === (negated ? 'false' : 'true'));
  const facts = [...new Set(resting.map((condition) => sayFact(condition, condition.actual, words)))];
  return facts.length === 0 ? [] : [`${facts.join('; ')}.`];
};

/** How far the score may be off by the class of its evidence. */
const saySpread = (criterion: CriterionArgument, words: ExplanationWords): string[] =>
  criterion.spread === undefined
    ? []
    : [
        words.say('say.spread', {
          class: criterion.class,
          low: sayScore(criterion.spread.low, words),
          high: sayScore(criterion.spread.high, words),
        }),
      ];

/** The two indicators that count most, with their answers. */
const sayParts = ({ measure }: CriterionArgument, { say, local }: ExplanationWords): string[] => {
  const [first, second] = [...(measure?.parts ?? [])].sort((one, other) => Math.abs(other.points.exact) - Math.abs(one.points.exact));
  if (first === undefined) return [];
  const inWords = (part: typeof first): string => say('say.part', { name: local(part.label), answer: local(part.answer) });
  return [
    second === undefined
      ? say('say.onePart', { name: local(first.label), answer: local(first.answer) })
      : say('say.parts', { first: inWords(first), second: inWords(second) }),
  ];
};

const sayMissing = (criterion: CriterionArgument, words: ExplanationWords): string[] => {
  const { say, local, signed } = words;
  const { how } = criterion;
  if (how.kind !== 'missing') return [];
  const { reason, refused, needs, effect } = how;
  const failure = say(failures.find((key) => key === `failure.${how.failure}`) ?? 'failure.unknown');
  const names = [...new Set(needs.map((fact) => sayFactName(fact, words)))];
  return [
    reason === 'wrongType' && refused !== undefined
      ? say('missing.refused', { message: local(refused) })
      : say(`missing.${reason}`, { value: sayValue(criterion, words), failure }),
    ...(names.length === 0 || (reason !== 'noAnswer' && reason !== 'unknownRule')
      ? []
      : [say('missing.needs', { needs: names.join(', ') })]),
    ...(effect === undefined ? [] : [say('missing.effect', { low: signed(effect.low), high: signed(effect.high) })]),
  ];
};

const failures = ['failure.threw', 'failure.time', 'failure.memory', 'failure.notANumber', 'failure.wrongType'] as const;

/** "68,50 punten op een schaal tot 100": value, unit and denominator. */
export const sayValue = (
  { value, decimals = 0, unit, denominator }: Pick<CriterionArgument, 'value' | 'decimals' | 'unit' | 'denominator'>,
  { number, local, say }: ExplanationWords,
): string => {
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (typeof value !== 'number') return String(value ?? '–');
  return [`**${[number(value, decimals), local(unit)].filter((part) => part !== '').join(' ')}**`, local(denominator)]
    .filter((part) => part !== '')
    .join(' ');
};

/** A score with its sign: +3, −1, 0, +2,50. */
export const sayScore = (score: number, { signed }: Pick<ExplanationWords, 'signed'>): string =>
  signed(score, decimalsOf(score, 0, 2) === 0 ? 0 : 2);
