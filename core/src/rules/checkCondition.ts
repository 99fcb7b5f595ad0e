import type { FindingCode } from '../shared/findings/findingCodes.ts';
import type { Condition } from './condition.ts';
import { meantName } from '../shared/proposedMend.ts';
import { nameRemedy } from '../shared/nameRemedy.ts';
import type { ExpectedKind, Operator } from './operator.ts';
import { operatorsByName } from './operators.ts';
import { pointerTo, type Problem } from './problem.ts';
import { isFactReference, isPlainPath } from './readFact.ts';
import { defaultRuleLimits, type RuleLimits } from './ruleLimits.ts';
import { isDate, valueKind } from './valueKind.ts';
import { textOf } from '../shared/textOf.ts';

/** Facts that every condition may name. `row` (one row of a repeatable group) is there only inside such a group. */
export const standardFacts: readonly string[] = ['answers', 'measures', 'judgements', 'core', 'type', 'weighing', 'instance'];

export type ConditionCheckOptions = {
  /** The condition stands inside a repeatable group and may read `row`. */
  row?: boolean;
  /** Facts that may be named instead of {@link standardFacts}; `any` when names are checked elsewhere. */
  facts?: readonly string[] | 'any';
  /** Instead of the product's own. Given only where operators of plugins can run: in rule sets. */
  operators?: ReadonlyMap<string, Operator>;
  limits?: Partial<Pick<RuleLimits, 'conditions' | 'depth'>>;
};

/**
 * Everything that is wrong with one condition, at once: unknown operator or fact, an empty group, a priority, a path that is an expression,
 * a value of the wrong kind, too many comparisons, too deep. Takes any value, for configuration is written by people.
 * @returns an empty list when the condition can be evaluated
 */
export const checkCondition = (condition: unknown, options: ConditionCheckOptions = {}): Problem[] => {
  const limits = { ...defaultRuleLimits, ...options.limits };
  const catalogue = options.operators ?? operatorsByName;
  const facts = options.facts === 'any' ? undefined : [...(options.facts ?? standardFacts), ...(options.row === true ? ['row'] : [])];
  const problems: Problem[] = [];
  let leaves = 0;

  const report = (
    pointer: string,
    code: FindingCode,
    message: Problem['message'],
    remedy: Problem['remedy'],
    mends: Pick<Problem, 'mends'> = {},
  ): void => {
    problems.push({ pointer, code, message, remedy, ...mends });
  };

  const visit = (node: unknown, pointer: string, depth: number): void => {
    if (typeof node !== 'object' || node === null || Array.isArray(node)) {
      report(pointer, 'conditionShape', texts.shape, texts.shapeRemedy);
      return;
    }
    if (Object.hasOwn(node, 'priority'))
      report(pointerTo(pointer, 'priority'), 'conditionPriority', texts.priority, texts.priorityRemedy, {
        mends: [{ label: { nl: 'Haal de prioriteit weg', en: 'Remove the priority' }, edits: [{}] }],
      });
    const groups = ['all', 'any', 'not'].filter((name) => Object.hasOwn(node, name));
    const [group] = groups;
    if (group === undefined) {
      visitLeaf(node as Record<string, unknown>, pointer);
      return;
    }
    if (groups.length > 1 || Object.hasOwn(node, 'fact') || Object.hasOwn(node, 'operator'))
      report(pointer, 'conditionMixed', texts.mixed, texts.mixedRemedy);
    const depthReached = depth + 1;
    if (depthReached > limits.depth) {
      report(pointer, 'conditionDepth', texts.depth(limits.depth), texts.depthRemedy);
      return;
    }
    const content = (node as Record<string, unknown>)[group];
    const place = pointerTo(pointer, group);
    if (group === 'not') visit(content, place, depthReached);
    else if (!Array.isArray(content)) report(place, 'conditionShape', texts.list(group), texts.listRemedy);
    else if (content.length === 0) report(place, 'conditionEmpty', texts.empty(group), texts.emptyRemedy);
    else content.forEach((child: unknown, index) => visit(child, pointerTo(place, index), depthReached));
  };

  const visitLeaf = (leaf: Record<string, unknown>, pointer: string): void => {
    leaves += 1;
    visitReference(leaf, pointer);
    const name = leaf['operator'];
    const operator = typeof name === 'string' ? catalogue.get(name) : undefined;
    if (operator === undefined) {
      report(
        pointerTo(pointer, 'operator'),
        'operatorUnknown',
        ...(options.operators === undefined && textOf(name).includes('.')
          ? ([texts.elsewhere(textOf(name)), texts.elsewhereRemedy] as const)
          : ([texts.operator(textOf(name)), nameRemedy(textOf(name), [...catalogue.keys()])] as const)),
        typeof name === 'string' ? meantName(name, [...catalogue.keys()]) : {},
      );
      return;
    }
    if (operator.expects === 'none') return;
    const { value } = leaf;
    if (value === undefined) report(pointer, 'valueMissing', texts.valueMissing(operator), texts.valueMissingRemedy);
    else if (isFactReference(value)) visitReference(value, pointerTo(pointer, 'value'));
    else if (!fits[operator.expects](value)) {
      report(
        pointerTo(pointer, 'value'),
        'valueKind',
        texts.valueKind(operator, expectations[operator.expects]),
        texts.valueKindRemedy(expectations[operator.expects]),
        exactValue(operator.expects, value),
      );
    }
  };

  const visitReference = (reference: object, pointer: string): void => {
    const { fact, path } = reference as { fact?: unknown; path?: unknown };
    const place = pointerTo(pointer, 'fact');
    if (typeof fact !== 'string' || fact === '') report(place, 'factMissing', texts.factMissing, texts.factMissingRemedy);
    else if (facts !== undefined && !facts.includes(fact)) {
      if (fact === 'row') report(place, 'factRow', texts.row, texts.rowRemedy);
      else report(place, 'factUnknown', texts.fact(fact), nameRemedy(fact, facts), meantName(fact, facts));
    }
    if (path !== undefined && !isPlainPath(path))
      report(pointerTo(pointer, 'path'), 'pathExpression', texts.path(textOf(path)), texts.pathRemedy);
  };

  visit(condition, '', 0);
  if (leaves > limits.conditions) report('', 'conditionCount', texts.count(leaves, limits.conditions), texts.countRemedy);
  return problems;
};

/** Whether a value is a condition that can be evaluated. */
export const isCondition = (value: unknown, options: ConditionCheckOptions = {}): value is Condition =>
  checkCondition(value, options).length === 0;

const isScalar = (value: unknown): boolean => ['number', 'text', 'boolean'].includes(valueKind(value) ?? '');

const fits: Record<Exclude<ExpectedKind, 'none'>, (value: unknown) => boolean> = {
  scalar: isScalar,
  number: (value) => valueKind(value) === 'number',
  date: isDate,
  list: (value) => Array.isArray(value) && value.length > 0 && value.every(isScalar),
  range: (value) => Array.isArray(value) && value.length === 2 && value.every((end) => valueKind(end) === 'number') && value[0] <= value[1],
};

/** The value as the operator wants it, where it converts without loss: the text "5" is the number 5, one value is a list of one. */
const exactValue = (expected: Exclude<ExpectedKind, 'none'>, value: unknown): Pick<Problem, 'mends'> => {
  const candidates: unknown[] = [
    typeof value === 'string' && value.trim() !== '' && String(Number(value)) === value.trim() ? Number(value) : undefined,
    isScalar(value) ? [value] : undefined,
    Array.isArray(value) && value.length === 1 ? value[0] : undefined,
    Array.isArray(value) ? [...(value as readonly unknown[])].reverse() : undefined,
  ];
  const exact = candidates.find((candidate) => candidate !== undefined && fits[expected](candidate));
  if (exact === undefined) return {};
  const text = JSON.stringify(exact);
  return { mends: [{ label: { nl: `Maak er ${text} van`, en: `Make it ${text}` }, edits: [{ to: exact }] }] };
};

const expectations: Record<Exclude<ExpectedKind, 'none'>, { nl: string; en: string }> = {
  scalar: { nl: 'een tekst, een getal of ja/nee', en: 'a text, a number or yes/no' },
  number: { nl: 'een getal', en: 'a number' },
  date: { nl: 'een bestaande datum (jjjj-mm-dd)', en: 'an existing date (yyyy-mm-dd)' },
  list: { nl: 'een lijst met minstens één waarde', en: 'a list of at least one value' },
  range: { nl: 'twee getallen, het laagste eerst', en: 'two numbers, the lowest first' },
};

const texts = {
  shape: { nl: 'Hier hoort een voorwaarde te staan.', en: 'A condition belongs here.' },
  shapeRemedy: {
    nl: 'Schrijf een vergelijking (gegeven, operator, waarde) of een groep met ‘all’, ‘any’ of ‘not’.',
    en: 'Write a comparison (fact, operator, value) or a group with “all”, “any” or “not”.',
  },
  priority: {
    nl: 'Een voorwaarde mag geen prioriteit hebben: daardoor worden andere voorwaarden overgeslagen en ontbreekt de onderbouwing.',
    en: 'A condition may not have a priority: other conditions would be skipped and the evidence would be incomplete.',
  },
  priorityRemedy: { nl: 'Haal ‘priority’ weg.', en: 'Remove “priority”.' },
  mixed: {
    nl: 'Eén voorwaarde is hier zowel een groep als een andere groep of vergelijking.',
    en: 'One condition is both a group and another group or a comparison here.',
  },
  mixedRemedy: { nl: 'Zet elk deel apart in een lijst van ‘all’ of ‘any’.', en: 'Put each part separately in a list of “all” or “any”.' },
  depth: (limit: number) => ({
    nl: `Groepen staan hier meer dan ${limit} diep in elkaar.`,
    en: `Groups are nested more than ${limit} deep here.`,
  }),
  depthRemedy: { nl: 'Voeg groepen samen of verdeel de regel over meer regels.', en: 'Merge groups or split the rule into more rules.' },
  list: (group: string) => ({
    nl: `‘${group}’ hoort een lijst met voorwaarden te zijn.`,
    en: `“${group}” should be a list of conditions.`,
  }),
  listRemedy: { nl: 'Zet de voorwaarden tussen vierkante haken.', en: 'Put the conditions between square brackets.' },
  empty: (group: string) => ({
    nl: `‘${group}’ is leeg; een lege groep zegt niets.`,
    en: `“${group}” is empty; an empty group says nothing.`,
  }),
  emptyRemedy: { nl: 'Voeg een voorwaarde toe of haal de groep weg.', en: 'Add a condition or remove the group.' },
  operator: (name: string) => ({ nl: `De operator ‘${name}’ bestaat niet.`, en: `The operator “${name}” does not exist.` }),
  elsewhere: (name: string) => ({
    nl: `De operator ‘${name}’ van een plugin kan hier niet; die werkt alleen in regelsets.`,
    en: `The operator “${name}” of a plugin cannot be used here; it works in rule sets only.`,
  }),
  elsewhereRemedy: {
    nl: 'Formulieren en werkwijzen worden ook in de browser bekeken, waar geen plugin draait. Gebruik een operator van Weegbrug zelf, of zet de voorwaarde in een regelset.',
    en: 'Forms and ways of working are also judged in the browser, where no plugin runs. Use an operator of Weegbrug itself, or put the condition in a rule set.',
  },
  valueMissing: (operator: Operator) => ({
    nl: `Bij ‘${operator.label.nl}’ (${operator.name}) ontbreekt de waarde om mee te vergelijken.`,
    en: `“${operator.label.en}” (${operator.name}) lacks the value to compare with.`,
  }),
  valueMissingRemedy: { nl: 'Vul ‘value’ in, of kies isMissing of isPresent.', en: 'Fill in “value”, or choose isMissing or isPresent.' },
  valueKind: (operator: Operator, wanted: { nl: string; en: string }) => ({
    nl: `‘${operator.label.nl}’ (${operator.name}) vergelijkt met ${wanted.nl}; hier staat iets anders.`,
    en: `“${operator.label.en}” (${operator.name}) compares with ${wanted.en}; something else stands here.`,
  }),
  valueKindRemedy: (wanted: { nl: string; en: string }) => ({
    nl: `Maak er ${wanted.nl} van, of verwijs naar een gegeven.`,
    en: `Make it ${wanted.en}, or refer to a fact.`,
  }),
  factMissing: { nl: 'Het gegeven waarover de voorwaarde gaat ontbreekt.', en: 'The fact that the condition is about is missing.' },
  factMissingRemedy: { nl: 'Vul ‘fact’ in, bijvoorbeeld answers of measures.', en: 'Fill in “fact”, for instance answers or measures.' },
  fact: (name: string) => ({ nl: `Het gegeven ‘${name}’ bestaat niet.`, en: `The fact “${name}” does not exist.` }),
  row: { nl: '‘row’ bestaat alleen binnen een herhaalbare groep.', en: '“row” exists only inside a repeatable group.' },
  rowRemedy: { nl: 'Verwijs naar answers met het volledige pad.', en: 'Refer to answers with the full path.' },
  path: (path: string) => ({
    nl: `Het pad ‘${path}’ is geen gewoon pad; uitdrukkingen en jokertekens mogen niet.`,
    en: `The path “${path}” is no plain path; expressions and wildcards are not allowed.`,
  }),
  pathRemedy: {
    nl: 'Schrijf namen met punten ertussen, bijvoorbeeld housing.homes.',
    en: 'Write names with dots between them, for instance housing.homes.',
  },
  count: (found: number, limit: number) => ({
    nl: `De regel heeft ${found} vergelijkingen; er mogen er ${limit} in.`,
    en: `The rule has ${found} comparisons; ${limit} are allowed.`,
  }),
  countRemedy: {
    nl: 'Verdeel de regel over meer regels, of gebruik ‘in’ met een lijst.',
    en: 'Split the rule into more rules, or use “in” with a list.',
  },
};
