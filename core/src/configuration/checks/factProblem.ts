import type { FindingCode } from '../../shared/findings/findingCodes.ts';
import { meantName } from '../../shared/proposedMend.ts';
import { nameRemedy } from '../../shared/nameRemedy.ts';
import { nearestName } from '../../shared/nearestName.ts';
import type { FactReference } from '../../rules/condition.ts';
import { isPlainPath } from '../../rules/readFact.ts';
import type { ProjectType } from '../municipalityConfiguration.ts';
import type { CheckContext, ProblemWords } from './checkContext.ts';
import { unknownName, words } from './words.ts';

/** Fields of the fact `core`. */
export const coreFields: readonly string[] = [
  'name',
  'domain',
  'programme',
  'politicalSponsor',
  'officialSponsor',
  'projectManager',
  'wayOfWorking',
  'start',
  'end',
  'netCost',
  'netCostPerYear',
  'ftePlanYear',
  'fte',
  'urgencyClass',
  'statutory',
  'statutory.claimed',
  'statutory.ground',
  'statutory.date',
  'statutory.agreed',
];
/** Fields of the fact `weighing`. */
export const weighingFields: readonly string[] = [
  'priority',
  'interval',
  'completeness',
  'contribution',
  'urgency',
  'urgencyClass',
  'axes',
  'axisEvidence',
  'impactLoad',
  'impactLoadInterval',
  'advice',
  'provisional',
  'possibleAdvice',
  'route',
  'escalations',
  'knockouts',
  'goals',
  'missing',
  'uncertain',
  'findings',
  'unrounded',
  'release',
  'at',
];
const instanceFields = ['workflow', 'release', 'state', 'phase', 'since', 'submitter', 'step', 'votes'] as const;
const projectFields = ['code', 'typeKey', 'phase', 'status', 'submittedBy'] as const;

export type FactProblem = ProblemWords & { code: FindingCode; severity?: 'warning' };

/** Where facts are read: whose forms count, and whether a missing question in one of them is wrong or only remarkable. */
export type FactScope = {
  /** Keys of the project types whose facts these are; empty: any form will do. */
  types: readonly string[];
  /** Beside answers, measures, core and type: a guard also sees the weighing, the instance and the project. */
  workflow?: boolean;
  /** Every type must ask the answer; otherwise one of them is enough and the rest is a warning. */
  everyType?: boolean;
};

/** What is wrong with a reference to a fact, or `undefined`. Says nothing where a form that matters is broken itself. */
export const factProblem = ({ fact, path }: FactReference, scope: FactScope, context: CheckContext): FactProblem | undefined => {
  const facts =
    scope.workflow === true
      ? ['answers', 'measures', 'judgements', 'core', 'type', 'weighing', 'instance', 'project']
      : ['answers', 'measures', 'judgements', 'core', 'type'];
  // An expression for a path is said by the check of the rules and of the framework.
  if (path !== undefined && !isPlainPath(path)) return undefined;
  if (!facts.includes(fact)) return { code: 'factUnknown' as const, ...unknownName(fact, { nl: 'gegeven', en: 'fact' }, facts) };
  if (fact === 'type')
    return path === undefined
      ? undefined
      : {
          code: 'pathUnknown' as const,
          ...words('‘type’ heeft geen velden.', '‘type’ has no fields.', 'Laat ‘path’ weg.', 'Leave out ‘path’.'),
        };
  if (path === undefined)
    return {
      code: 'pathMissing' as const,
      ...words(
        `Bij ‘${fact}’ ontbreekt het veld.`,
        `The field of ‘${fact}’ is missing.`,
        'Vul ‘path’ in, bijvoorbeeld project.name.',
        'Fill in ‘path’, for instance project.name.',
      ),
    };
  if (fact === 'answers') return answerProblem(path, scope, context);
  if (fact === 'measures') return measureProblem(path, scope, context);
  if (fact === 'judgements') return judgementProblem(path, context);
  const known: readonly string[] =
    fact === 'core' ? coreFields : fact === 'weighing' ? weighingFields : fact === 'instance' ? instanceFields : projectFields;
  if (known.includes(path) || known.includes(path.split('.')[0]!)) return undefined;
  return { code: 'pathUnknown' as const, ...unknownName(path, { nl: 'veld', en: 'field' }, known) };
};

/** What is wrong with the address of an answer. */
export const answerProblem = (path: string, scope: FactScope, context: CheckContext): FactProblem | undefined => {
  const types =
    scope.types.length > 0 ? scope.types.flatMap((key) => context.projectTypes.get(key) ?? []) : [...context.projectTypes.values()];
  const catalogues = types.map((type) => ({ type, answers: context.answers.get(type.form) }));
  if (catalogues.some(({ answers }) => answers === undefined) || catalogues.length === 0) return undefined;
  const without = catalogues.filter(({ answers }) => answers?.knows(path) !== true).map(({ type }) => type);
  if (without.length === 0) return undefined;
  if (without.length === catalogues.length) {
    const known = [...new Set(catalogues.flatMap(({ answers }) => answers?.paths ?? []))].sort();
    return {
      code: 'answerUnknown' as const,
      message: { nl: `Geen formulier vraagt ‘${path}’.`, en: `No form asks ‘${path}’.` },
      remedy: answerRemedy(path, known),
      ...meantName(path, known),
    };
  }
  if (scope.types.length === 0) return undefined;
  return {
    code: 'answerNotAsked' as const,
    ...(scope.everyType === true ? {} : { severity: 'warning' as const }),
    message: {
      nl: `‘${path}’ wordt niet gevraagd bij: ${namesOf(without, 'nl')}.`,
      en: `‘${path}’ is not asked for: ${namesOf(without, 'en')}.`,
    },
    remedy: {
      nl: 'Voeg de vraag toe aan het formulier, of haal dit onderdeel bij die projecttypen weg.',
      en: 'Add the question to the form, or remove this item from those project types.',
    },
  };
};

const namesOf = (types: readonly ProjectType[], language: 'nl' | 'en'): string =>
  types.map(({ name }) => name[language] ?? name.nl).join(', ');

/** Without a near name the question may be gone from the form, for instance with its section; others of that subject are what one may have meant. */
const answerRemedy = (path: string, known: readonly string[]): ProblemWords['remedy'] => {
  const subject = known.filter((other) => other.startsWith(`${path.split('.')[0]}.`));
  const choices = subject.length > 0 ? subject : known;
  const remedy = nameRemedy(path, choices);
  if (choices.length === 0 || nearestName(path, choices) !== undefined) return remedy;
  return {
    nl: `Voeg de vraag toe aan het formulier, of kies een andere. ${remedy.nl}`,
    en: `Add the question to the form, or choose another. ${remedy.en}`,
  };
};

/** A settled judgement exists for the criteria that a panel judges. */
const judgementProblem = (path: string, { framework }: CheckContext): FactProblem | undefined => {
  const judged = (framework?.criteria ?? []).flatMap(({ key, source }) =>
    source.kind === 'judgement' && source.panel !== undefined ? [key] : [],
  );
  return framework === undefined || judged.includes(path)
    ? undefined
    : { code: 'judgementUnknown' as const, ...unknownName(path, { nl: 'beoordeeld criterium', en: 'judged criterion' }, judged) };
};

const measureProblem = (path: string, scope: FactScope, context: CheckContext): FactProblem | undefined => {
  if (context.municipality === undefined) return undefined;
  const used = context.municipality.plugins.map(({ name }) => name);
  const [pluginName, measureKey] = path.split('.') as [string, string | undefined];
  const plugin = context.registry.get(pluginName);
  if (plugin !== undefined && !used.includes(pluginName))
    return {
      code: 'pluginNotUsed' as const,
      ...words(
        `De plugin ‘${pluginName}’ staat bij deze gemeente niet aan.`,
        `The plugin ‘${pluginName}’ is not in use in this municipality.`,
        'Voeg de plugin toe bij Gemeente, of gebruik een andere meetwaarde.',
        'Add the plugin to the municipality, or use another measure.',
      ),
    };
  if (plugin === undefined && used.includes(pluginName)) return undefined;
  const measure = plugin?.measures.find(({ key }) => key === measureKey);
  if (plugin === undefined || measure === undefined) {
    const known = used.flatMap((name) => context.registry.get(name)?.measures.map(({ key }) => `${name}.${key}`) ?? []);
    return { code: 'measureUnknown' as const, ...unknownName(path, { nl: 'meetwaarde', en: 'measure' }, known) };
  }
  const types = scope.types.flatMap((key) => context.projectTypes.get(key) ?? []);
  const unasked = types.filter(({ form }) => {
    const answers = context.answers.get(form);
    return answers !== undefined && measure.reads.length > 0 && !measure.reads.some((read) => answers.knows(read));
  });
  if (unasked.length === 0) return undefined;
  return {
    code: 'measureNotAsked' as const,
    severity: 'warning',
    ...words(
      `Geen van de antwoorden voor ‘${measure.name.nl}’ wordt gevraagd bij: ${namesOf(unasked, 'nl')}.`,
      `None of the answers for “${measure.name.en ?? measure.name.nl}” is asked for: ${namesOf(unasked, 'en')}.`,
      'Voeg het onderdeel van de plugin toe aan het formulier.',
      'Add the section of the plugin to the form.',
    ),
  };
};
