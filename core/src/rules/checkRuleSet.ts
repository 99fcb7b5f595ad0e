import { checkCondition, type ConditionCheckOptions } from './checkCondition.ts';
import { pointerTo, type Problem } from './problem.ts';
import { defaultRuleLimits } from './ruleLimits.ts';
import type { Rule, RuleSet, RuleSetOfRules } from './ruleSet.ts';
import { checkTable } from './tables/checkTable.ts';

/**
 * Everything that is wrong with a rule set of the right shape (its JSON Schema comes first), at once: too many rules, doubled keys, an
 * event that does not belong to the purpose, a score that is missing, a way of working that cannot be, and all problems of the conditions or of the table.
 */
export const checkRuleSet = (ruleSet: RuleSet, options: ConditionCheckOptions & { limits?: { rules?: number } } = {}): Problem[] => {
  const { purpose, hitPolicy, aggregate, otherwise, table } = ruleSet;
  const aggregates = purpose === 'criterion' && hitPolicy === 'collect';
  return [
    ...(aggregates && aggregate === undefined
      ? [{ pointer: '/hitPolicy', code: 'aggregateMissing' as const, ...texts.aggregateMissing }]
      : []),
    ...(!aggregates && aggregate !== undefined
      ? [{ pointer: '/aggregate', code: 'aggregateWrong' as const, ...texts.aggregateWrong }]
      : []),
    ...(otherwise !== undefined && purpose !== 'criterion'
      ? [{ pointer: '/otherwise', code: 'otherwiseWrong' as const, ...texts.otherwisePurpose }]
      : []),
    ...(otherwise !== undefined && !Number.isFinite(otherwise)
      ? [{ pointer: '/otherwise', code: 'scoreMissing' as const, ...texts.score }]
      : []),
    ...(table !== undefined && (ruleSet as { rules?: unknown }).rules !== undefined
      ? [{ pointer: '/rules', code: 'rulesAndTable' as const, ...texts.rulesAndTable }]
      : []),
    ...(table === undefined
      ? checkRules(ruleSet, options)
      : checkTable(table, ruleSet).map((problem) => ({ ...problem, pointer: `/table${problem.pointer}` }))),
  ];
};

const checkRules = (
  { rules, purpose, otherwise }: RuleSetOfRules,
  options: ConditionCheckOptions & { limits?: { rules?: number } },
): Problem[] => {
  const limit = options.limits?.rules ?? defaultRuleLimits.rules;
  const keys = rules.map(({ key }) => key);
  return [
    ...(rules.length > limit ? [{ pointer: '/rules', code: 'rulesTooMany' as const, ...texts.tooMany(rules.length, limit) }] : []),
    ...(purpose === 'criterion' && rules.length === 0 && otherwise === undefined
      ? [{ pointer: '/rules', code: 'rulesEmpty' as const, ...texts.empty }]
      : []),
    ...rules.flatMap((rule, position) => {
      const pointer = pointerTo('/rules', position);
      const place = pointerTo(pointer, 'conditions');
      return [
        ...(keys.indexOf(rule.key) === position
          ? []
          : [{ pointer: pointerTo(pointer, 'key'), code: 'ruleDuplicate' as const, ...texts.duplicate(rule.key) }]),
        ...(Object.hasOwn(rule, 'priority')
          ? [{ pointer: pointerTo(pointer, 'priority'), code: 'rulePriority' as const, ...texts.priority }]
          : []),
        ...checkEvent(rule, purpose, pointerTo(pointer, 'event')),
        ...checkCondition(rule.conditions, options).map((problem) => ({ ...problem, pointer: `${place}${problem.pointer}` })),
      ];
    }),
  ];
};

const eventTypes = { criterion: 'score', knockout: 'knockout', flag: 'flag' } as const;

const checkEvent = ({ event }: Rule, purpose: RuleSet['purpose'], pointer: string): Problem[] => {
  if (event.type !== eventTypes[purpose])
    return [{ pointer: pointerTo(pointer, 'type'), code: 'eventPurpose' as const, ...texts.event(eventTypes[purpose]) }];
  if (event.type === 'score')
    return Number.isFinite(event.params?.score)
      ? []
      : [{ pointer: pointerTo(pointer, 'params', 'score'), code: 'scoreMissing' as const, ...texts.score }];
  return (event.params?.message?.nl ?? '').trim() === ''
    ? [{ pointer: pointerTo(pointer, 'params', 'message'), code: 'messageMissing' as const, ...texts.message }]
    : [];
};

const texts = {
  tooMany: (found: number, limit: number) => ({
    message: {
      nl: `De regelset heeft ${found} regels; er mogen er ${limit} in.`,
      en: `The rule set has ${found} rules; ${limit} are allowed.`,
    },
    remedy: { nl: 'Verdeel de regels over meer regelsets.', en: 'Divide the rules over more rule sets.' },
  }),
  empty: {
    message: {
      nl: 'De regelset heeft geen regels en geen score voor de rest; het criterium zou altijd ontbreken.',
      en: 'The rule set has no rules and no score for the rest; the criterion would always be missing.',
    },
    remedy: { nl: 'Voeg een regel toe, of vul ‘otherwise’ in.', en: 'Add a rule, or fill in “otherwise”.' },
  },
  aggregateMissing: {
    message: {
      nl: 'Een criterium heeft één score nodig; met ‘collect’ kunnen er meer regels gelden.',
      en: 'A criterion needs one score; with “collect” several rules may hold.',
    },
    remedy: {
      nl: 'Zeg met ‘aggregate’ hoe de scores één score worden (sum, max of min), of kies ‘first’: de eerste regel die geldt beslist.',
      en: 'Say with “aggregate” how the scores become one (sum, max or min), or choose “first”: the first rule that holds decides.',
    },
  },
  aggregateWrong: {
    message: {
      nl: '‘aggregate’ voegt scores samen en hoort alleen bij een criterium met ‘collect’.',
      en: '“aggregate” puts scores together and belongs to a criterion with “collect” only.',
    },
    remedy: { nl: 'Haal ‘aggregate’ weg, of kies ‘collect’.', en: 'Remove “aggregate”, or choose “collect”.' },
  },
  rulesAndTable: {
    message: {
      nl: 'De regelset heeft regels én een tabel; alleen de tabel zou tellen.',
      en: 'The rule set has both rules and a table; only the table would count.',
    },
    remedy: { nl: 'Houd een van de twee over.', en: 'Keep one of the two.' },
  },
  otherwisePurpose: {
    message: {
      nl: '‘otherwise’ geeft een score en hoort alleen bij een criterium.',
      en: '“otherwise” gives a score and belongs to a criterion only.',
    },
    remedy: { nl: 'Haal ‘otherwise’ weg.', en: 'Remove “otherwise”.' },
  },
  score: {
    message: { nl: 'Hier hoort een score te staan.', en: 'A score belongs here.' },
    remedy: { nl: 'Vul een getal op de schaal van het afwegingskader in.', en: 'Fill in a number on the scale of the framework.' },
  },
  duplicate: (key: string) => ({
    message: { nl: `De regel ‘${key}’ komt vaker voor.`, en: `The rule “${key}” occurs more than once.` },
    remedy: { nl: 'Geef elke regel een eigen sleutel.', en: 'Give each rule a key of its own.' },
  }),
  priority: {
    message: {
      nl: 'Een regel heeft geen prioriteit; de volgorde in de lijst telt.',
      en: 'A rule has no priority; the order of the list counts.',
    },
    remedy: { nl: 'Haal ‘priority’ weg en zet de regel op de goede plaats.', en: 'Remove “priority” and put the rule in its place.' },
  },
  event: (wanted: string) => ({
    message: {
      nl: `Bij deze regelset hoort een gevolg van het soort ‘${wanted}’.`,
      en: `This purpose of the rule set asks for an event of type “${wanted}”.`,
    },
    remedy: {
      nl: `Maak er ‘${wanted}’ van, of kies een andere bestemming voor de regelset.`,
      en: `Make it “${wanted}”, or choose another purpose for the rule set.`,
    },
  }),
  message: {
    message: { nl: 'De tekst voor de aanvrager ontbreekt.', en: 'The text for the applicant is missing.' },
    remedy: {
      nl: 'Schrijf in één zin wat er aan de hand is en wat de aanvrager kan doen.',
      en: 'Write in one sentence what is the matter and what the applicant can do.',
    },
  },
};
