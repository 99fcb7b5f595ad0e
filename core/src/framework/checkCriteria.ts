import { isPlainPath } from '../rules/readFact.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import { meantName } from '../shared/proposedMend.ts';
import { nameRemedy } from '../shared/nameRemedy.ts';
import { pointerTo, type Problem } from '../rules/problem.ts';
import type { FactReference } from '../rules/condition.ts';
import type { RuleSet } from '../rules/ruleSet.ts';
import { rulesOf } from '../rules/rulesOf.ts';
import type { GoalIndex } from './checkGoals.ts';
import { checkRanges } from './checkRanges.ts';
import type { Criterion, WeighingFramework } from './weighingFramework.ts';
import { decimalText } from '../shared/decimalText.ts';
import { textOf } from '../shared/textOf.ts';

/** Facts that a framework may look at; the weighing itself is not there yet. */
const weighableFacts: readonly string[] = ['answers', 'measures', 'judgements', 'core', 'type'];

/** What is wrong with a reference to a fact: unknown name, or an expression for a path. */
export const checkReference = ({ fact, path }: FactReference, pointer: string): Problem[] => [
  ...(weighableFacts.includes(fact)
    ? []
    : [
        {
          pointer: pointerTo(pointer, 'fact'),
          code: 'factUnknown' as const,
          message: { nl: `Het gegeven ‘${fact}’ bestaat hier niet.`, en: `The fact “${fact}” does not exist here.` },
          remedy: nameRemedy(fact, weighableFacts),
          ...meantName(fact, weighableFacts),
        },
      ]),
  ...(path === undefined || isPlainPath(path)
    ? []
    : [
        {
          pointer: pointerTo(pointer, 'path'),
          code: 'pathExpression' as const,
          message: {
            nl: `Het pad ‘${path}’ is geen gewoon pad; uitdrukkingen en jokertekens mogen niet.`,
            en: `The path “${path}” is no plain path; expressions and wildcards are not allowed.`,
          },
          remedy: {
            nl: 'Schrijf namen met punten ertussen, bijvoorbeeld housing.homes.',
            en: 'Write names with dots between them, for instance housing.homes.',
          },
        },
      ]),
];

/** What is wrong with the criteria of a framework. Rule sets are checked only when they are given. */
export const checkCriteria = (
  { criteria, scale }: Pick<WeighingFramework, 'criteria' | 'scale'>,
  goals: GoalIndex,
  ruleSets: Readonly<Record<string, RuleSet>> | undefined,
): Problem[] => {
  const seen = new Set<string>();
  return criteria.flatMap((criterion, position) => {
    const pointer = pointerTo('/criteria', position);
    const duplicate = seen.has(criterion.key);
    seen.add(criterion.key);
    return [
      ...(duplicate
        ? [{ pointer: pointerTo(pointer, 'key'), code: 'criterionDuplicate' as const, ...texts.duplicate(criterion.key) }]
        : []),
      ...checkGoal(criterion, pointerTo(pointer, 'goal'), goals),
      ...(criterion.share !== undefined && !(Number.isFinite(criterion.share) && criterion.share > 0)
        ? [{ pointer: pointerTo(pointer, 'share'), code: 'shareWrong' as const, ...texts.share }]
        : []),
      ...checkSource(criterion.source, pointerTo(pointer, 'source'), scale, ruleSets),
      ...checkPanel(criterion, pointerTo(pointer, 'source'), scale),
      ...(criterion.evidence.source.nl.trim() === ''
        ? [
            {
              pointer: pointerTo(pointer, 'evidence', 'source', 'nl'),
              code: 'criterionSourceMissing' as const,
              ...texts.evidenceSource(criterion.name),
            },
          ]
        : []),
    ];
  });
};

/** A panel gives the fact `judgements.<its criterion>`, and nothing else does. */
const checkPanel = ({ key, source }: Criterion, pointer: string, { min, max }: WeighingFramework['scale']): Problem[] => {
  if (source.kind === 'rules') return [];
  const panel = source.kind === 'judgement' ? source.panel : undefined;
  const { fact, path } = source.value;
  const wrongValue = panel === undefined ? fact === 'judgements' : fact !== 'judgements' || path !== key || key.includes('.');
  return [
    ...(wrongValue ? [{ pointer: pointerTo(pointer, 'value'), code: 'panelValue' as const, ...texts.panelValue(key) }] : []),
    ...(panel === undefined || (Number.isInteger(panel.assessors) && panel.assessors >= 1)
      ? []
      : [{ pointer: pointerTo(pointer, 'panel', 'assessors'), code: 'panelAssessors' as const, ...texts.panelAssessors }]),
    ...(panel === undefined || (panel.maximumDistance >= 0 && panel.maximumDistance <= max - min)
      ? []
      : [{ pointer: pointerTo(pointer, 'panel', 'maximumDistance'), code: 'panelDistance' as const, ...texts.panelDistance(max - min) }]),
  ];
};

const checkGoal = ({ goal }: Criterion, pointer: string, goals: GoalIndex): Problem[] => {
  if (goals.leaves.has(goal)) return [];
  const remedy = nameRemedy(goal, [...goals.leaves]);
  const mends = meantName(goal, [...goals.leaves]);
  return goals.all.has(goal)
    ? [{ pointer, code: 'goalNotLeaf' as const, message: texts.notLeaf(goal), remedy, ...mends }]
    : [{ pointer, code: 'goalUnknown' as const, message: texts.goal(goal), remedy, ...mends }];
};

const checkSource = (
  source: Criterion['source'],
  pointer: string,
  scale: WeighingFramework['scale'],
  ruleSets: Readonly<Record<string, RuleSet>> | undefined,
): Problem[] => {
  const checkScore = (score: number, place: string): Problem[] =>
    Number.isFinite(score) && score >= scale.min && score <= scale.max
      ? []
      : [{ pointer: place, code: 'scoreOutsideScale' as const, ...texts.score(score, scale) }];

  switch (source.kind) {
    case 'bands':
      return [
        ...checkReference(source.value, pointerTo(pointer, 'value')),
        ...(source.decimals === undefined || (Number.isInteger(source.decimals) && source.decimals >= 0 && source.decimals <= 6)
          ? []
          : [{ pointer: pointerTo(pointer, 'decimals'), code: 'decimalsWrong' as const, ...texts.decimals }]),
        ...(source.bands.length === 0 ? [{ pointer: pointerTo(pointer, 'bands'), code: 'bandsEmpty' as const, ...texts.bands }] : []),
        ...checkRanges(source.bands, pointerTo(pointer, 'bands')),
        ...source.bands.flatMap(({ score }, index) => checkScore(score, pointerTo(pointer, 'bands', index, 'score'))),
      ];
    case 'choices': {
      const values = source.scores.map(({ value }) => value);
      return [
        ...checkReference(source.value, pointerTo(pointer, 'value')),
        ...(source.scores.length === 0 ? [{ pointer: pointerTo(pointer, 'scores'), code: 'choicesEmpty' as const, ...texts.choices }] : []),
        ...values.flatMap((value, index) =>
          values.indexOf(value) === index
            ? []
            : [{ pointer: pointerTo(pointer, 'scores', index, 'value'), code: 'choiceDuplicate' as const, ...texts.choice(value) }],
        ),
        ...source.scores.flatMap(({ score }, index) => checkScore(score, pointerTo(pointer, 'scores', index, 'score'))),
      ];
    }
    case 'judgement':
      return checkReference(source.value, pointerTo(pointer, 'value'));
    case 'rules': {
      if (ruleSets === undefined) return [];
      const place = pointerTo(pointer, 'ruleSet');
      const suitable = Object.values(ruleSets).filter(({ purpose }) => purpose === 'criterion');
      const ruleSet = Object.hasOwn(ruleSets, source.ruleSet) ? ruleSets[source.ruleSet] : undefined;
      const remedy = nameRemedy(
        source.ruleSet,
        suitable.map(({ key }) => key),
      );
      if (ruleSet === undefined)
        return [{ pointer: place, code: 'ruleSetUnknown' as const, message: texts.ruleSet(source.ruleSet), remedy }];
      if (ruleSet.purpose !== 'criterion')
        return [{ pointer: place, code: 'ruleSetPurpose' as const, message: texts.purpose(source.ruleSet), remedy }];
      const scores = rulesOf(ruleSet).flatMap(({ event }) => (event.type === 'score' ? [event.params.score] : []));
      return [...scores, ...(ruleSet.otherwise === undefined ? [] : [ruleSet.otherwise])].flatMap((score) => checkScore(score, place));
    }
  }
};

const texts = {
  evidenceSource: (name: LocalizedText) => ({
    message: {
      nl: `Van criterium ‘${name.nl}’ is niet ingevuld waar het op berust.`,
      en: `It is not filled in what criterion “${name.en ?? name.nl}” rests on.`,
    },
    remedy: {
      nl: 'Noem de norm, de wet, het onderzoek of de beoordelaar waar de score op berust.',
      en: 'Name the norm, law, study or assessor that the score rests on.',
    },
  }),
  panelValue: (key: string) => ({
    message: {
      nl: `Een beoordeling door een panel is het gegeven ‘judgements.${key}’, en zonder panel bestaat dat gegeven niet.`,
      en: `A judgement by a panel is the fact “judgements.${key}”, and without a panel that fact does not exist.`,
    },
    remedy: {
      nl: 'Zet bij de waarde het gegeven judgements met als pad de sleutel van het criterium (zonder punten), of kies een antwoord en haal het panel weg.',
      en: 'Let the value be the fact judgements with the key of the criterion (without dots) as its path, or choose an answer and remove the panel.',
    },
  }),
  panelAssessors: {
    message: { nl: 'Een panel heeft minstens één beoordelaar.', en: 'A panel has at least one assessor.' },
    remedy: {
      nl: 'Vul een heel getal van 1 of hoger in, liefst 2 of meer.',
      en: 'Fill in a whole number of 1 or more, preferably 2 or more.',
    },
  },
  panelDistance: (widest: number) => ({
    message: {
      nl: `De grootste afstand is geen aantal stappen van 0 tot en met ${widest}.`,
      en: `The largest distance is no number of steps from 0 to ${widest}.`,
    },
    remedy: { nl: 'Vul bijvoorbeeld 1 in.', en: 'Fill in for instance 1.' },
  }),
  duplicate: (key: string) => ({
    message: { nl: `Het criterium ‘${key}’ komt vaker voor.`, en: `The criterion “${key}” occurs more than once.` },
    remedy: { nl: 'Geef elk criterium een eigen sleutel.', en: 'Give each criterion a key of its own.' },
  }),
  goal: (goal: string) => ({ nl: `Het doel ‘${goal}’ bestaat niet.`, en: `The goal “${goal}” does not exist.` }),
  notLeaf: (goal: string) => ({
    nl: `Het doel ‘${goal}’ heeft subdoelen; een criterium hoort bij een doel zonder subdoelen.`,
    en: `The goal “${goal}” has sub-goals; a criterion belongs to a goal without sub-goals.`,
  }),
  share: {
    message: { nl: 'Het aandeel van een criterium moet groter zijn dan 0.', en: 'The share of a criterion must be greater than 0.' },
    remedy: {
      nl: 'Vul een getal boven 0 in, of laat het weg (dan is het 1).',
      en: 'Fill in a number above 0, or leave it out (then it is 1).',
    },
  },
  decimals: {
    message: {
      nl: 'Het aantal decimalen moet een heel getal van 0 tot en met 6 zijn.',
      en: 'The number of decimals must be a whole number from 0 to 6.',
    },
    remedy: { nl: 'Vul een heel getal van 0 tot en met 6 in.', en: 'Fill in a whole number from 0 to 6.' },
  },
  bands: {
    message: {
      nl: 'Dit criterium heeft geen klassen; elke waarde zou ontbreken.',
      en: 'This criterion has no bands; every value would be missing.',
    },
    remedy: { nl: 'Voeg klassen met een score toe.', en: 'Add bands with a score.' },
  },
  choices: {
    message: { nl: 'Dit criterium heeft geen keuzes met een score.', en: 'This criterion has no choices with a score.' },
    remedy: { nl: 'Voeg voor elke keuze een score toe.', en: 'Add a score for each choice.' },
  },
  choice: (value: string | number | boolean) => ({
    message: { nl: `De keuze ‘${textOf(value)}’ staat er al.`, en: `The choice “${textOf(value)}” is there already.` },
    remedy: { nl: 'Laat elke keuze één keer voorkomen.', en: 'Let each choice occur once.' },
  }),
  score: (score: number, { min, max }: { min: number; max: number }) => ({
    message: {
      nl: `De score ${decimalText(score, 'nl')} ligt niet op de schaal van ${decimalText(min, 'nl')} tot ${decimalText(max, 'nl')}.`,
      en: `The score ${decimalText(score, 'en')} is not on the scale of ${decimalText(min, 'en')} to ${decimalText(max, 'en')}.`,
    },
    remedy: {
      nl: `Kies een score van ${decimalText(min, 'nl')} tot en met ${decimalText(max, 'nl')}.`,
      en: `Choose a score from ${decimalText(min, 'en')} to ${decimalText(max, 'en')}.`,
    },
  }),
  ruleSet: (key: string) => ({ nl: `De regelset ‘${key}’ bestaat niet.`, en: `The rule set “${key}” does not exist.` }),
  purpose: (key: string) => ({ nl: `De regelset ‘${key}’ geeft geen score.`, en: `The rule set “${key}” does not give a score.` }),
};
