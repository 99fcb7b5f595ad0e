import { checkCondition, type ConditionCheckOptions } from './checkCondition.ts';
import { pointerTo, type Problem } from './problem.ts';
import { defaultRuleLimits } from './ruleLimits.ts';
import type { Rule, RuleSet } from './ruleSet.ts';

/**
 * Everything that is wrong with a rule set of the right shape (its JSON Schema comes first), at once: too many rules, doubled keys, an
 * event that does not belong to the purpose, a score that is missing, and all problems of the conditions.
 */
export const checkRuleSet = (ruleSet: RuleSet, options: ConditionCheckOptions & { limits?: { rules?: number } } = {}): Problem[] => {
  const limit = options.limits?.rules ?? defaultRuleLimits.rules;
  const { rules, purpose, hitPolicy, otherwise } = ruleSet;
  const keys = rules.map(({ key }) => key);
  return [
    ...(rules.length > limit ? [{ pointer: '/rules', code: 'rulesTooMany', ...texts.tooMany(rules.length, limit) }] : []),
    ...(purpose === 'criterion' && rules.length === 0 && otherwise === undefined
      ? [{ pointer: '/rules', code: 'rulesEmpty', ...texts.empty }]
      : []),
    ...(purpose === 'criterion' && hitPolicy !== 'first' ? [{ pointer: '/hitPolicy', code: 'hitPolicyWrong', ...texts.hitPolicy }] : []),
    ...(otherwise !== undefined && purpose !== 'criterion'
      ? [{ pointer: '/otherwise', code: 'otherwiseWrong', ...texts.otherwisePurpose }]
      : []),
    ...(otherwise !== undefined && !Number.isFinite(otherwise) ? [{ pointer: '/otherwise', code: 'scoreMissing', ...texts.score }] : []),
    ...rules.flatMap((rule, position) => {
      const pointer = pointerTo('/rules', position);
      const place = pointerTo(pointer, 'conditions');
      return [
        ...(keys.indexOf(rule.key) === position
          ? []
          : [{ pointer: pointerTo(pointer, 'key'), code: 'ruleDuplicate', ...texts.duplicate(rule.key) }]),
        ...(Object.hasOwn(rule, 'priority') ? [{ pointer: pointerTo(pointer, 'priority'), code: 'rulePriority', ...texts.priority }] : []),
        ...checkEvent(rule, purpose, pointerTo(pointer, 'event')),
        ...checkCondition(rule.conditions, options).map((problem) => ({ ...problem, pointer: `${place}${problem.pointer}` })),
      ];
    }),
  ];
};

const eventTypes = { criterion: 'score', knockout: 'knockout', flag: 'flag' } as const;

const checkEvent = ({ event }: Rule, purpose: RuleSet['purpose'], pointer: string): Problem[] => {
  if (event.type !== eventTypes[purpose])
    return [{ pointer: pointerTo(pointer, 'type'), code: 'eventPurpose', ...texts.event(eventTypes[purpose]) }];
  if (event.type === 'score')
    return Number.isFinite(event.params?.score)
      ? []
      : [{ pointer: pointerTo(pointer, 'params', 'score'), code: 'scoreMissing', ...texts.score }];
  return (event.params?.message?.nl ?? '').trim() === ''
    ? [{ pointer: pointerTo(pointer, 'params', 'message'), code: 'messageMissing', ...texts.message }]
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
  hitPolicy: {
    message: {
      nl: 'Een criterium heeft één score nodig; met ‘collect’ kunnen er meer regels gelden.',
      en: 'A criterion needs one score; with “collect” several rules may hold.',
    },
    remedy: { nl: 'Kies ‘first’: de eerste regel die geldt beslist.', en: 'Choose “first”: the first rule that holds decides.' },
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
