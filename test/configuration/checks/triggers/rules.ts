import { checkCondition } from '../../../../core/src/rules/checkCondition.ts';
import { checkRuleSet } from '../../../../core/src/rules/checkRuleSet.ts';
import type { ruleFindings } from '../../../../core/src/shared/findings/ruleFindings.ts';
import { minimalConfiguration } from '../../minimalMunicipality.ts';
import { ask, type Change, leaf, type Loose, ownSection, question, town, type Trigger, type TriggersOf } from './trigger.ts';

const ruleSet = (change: Change): Trigger => town((c) => change(c.ruleSets.buurt));
const condition = (value: unknown): Trigger => ruleSet((r) => (r.rules[0].conditions = value));

const tableOf = (columns: object[], rows: object[], more: object = {}): Loose => ({
  key: 'buurt',
  name: { nl: 'Buurt', en: 'Neighbourhood' },
  purpose: 'criterion',
  hitPolicy: 'first',
  otherwise: 0,
  table: { columns, rows },
  ...more,
});
const column = (more: object = {}): Loose => ({
  key: 'oordeel',
  name: { nl: 'Oordeel', en: 'Opinion' },
  value: { fact: 'answers', path: 'buurt.oordeel' },
  kind: 'number',
  ...more,
});
const table = (columns: object[], rows: object[], more: object = {}): Trigger =>
  town((c) => (c.ruleSets.buurt = tableOf(columns, rows, more)));
const twins = Array.from({ length: 3 }, (_, row) => ({ when: { oordeel: { from: row - 1 } }, score: 1 }));

/* Without the schema of the part, which keeps this from the engine as a rule; the engine says it of what did not come through a schema. */
const alone =
  (change: Change): Trigger =>
  () => {
    const { buurt } = minimalConfiguration().ruleSets;
    change(buurt);
    return checkRuleSet(buurt);
  };
const tableAlone =
  (columns: object[], rows: object[]): Trigger =>
  () =>
    checkRuleSet(tableOf(columns, rows));
const conditionAlone =
  (value: unknown): Trigger =>
  () =>
    checkCondition(value);

const nested = (depth: number): unknown => (depth === 0 ? leaf : { all: [nested(depth - 1)] });

/** A question with two choices. */
const askChoice = (configuration: Loose): void =>
  ask(ownSection(configuration), {
    widget: 'select',
    options: [
      { value: 'bomen', label: { nl: 'Bomen', en: 'Trees' } },
      { value: 'heg', label: { nl: 'Heg', en: 'Hedge' } },
    ],
  });

export const ruleTriggers: TriggersOf<typeof ruleFindings> = {
  conditionShape: conditionAlone('x'),
  conditionEmpty: condition({ all: [] }),
  conditionMixed: condition({ all: [leaf], any: [leaf] }),
  conditionDepth: condition(nested(12)),
  conditionCount: condition({ all: Array.from({ length: 60 }, () => leaf) }),
  conditionPriority: conditionAlone({ ...leaf, priority: 1 }),
  operatorUnknown: condition({ ...leaf, operator: 'equl' }),
  factMissing: conditionAlone({ operator: 'equal', value: 1 }),
  factRow: condition({ ...leaf, fact: 'row' }),
  valueMissing: condition({ fact: 'answers', path: 'buurt.oordeel', operator: 'equal' }),
  valueKind: condition({ ...leaf, operator: 'greaterThan', value: '1' }),
  valueType: town((c) => (c.ruleSets.buurt.rules[0].conditions = { ...leaf, value: '1' })),
  neverTrue: town((c) => {
    askChoice(c);
    c.ruleSets.buurt.rules[0].conditions = { ...leaf, path: 'buurt.soort', value: 'bome' };
  }),
  alwaysTrue: town((c) => (c.ruleSets.buurt.rules[0].conditions = { ...leaf, operator: 'notEqual', value: 9 })),
  ruleOvertaken: town((c) => c.ruleSets.buurt.rules.push({ ...c.ruleSets.buurt.rules[0], key: 'tweede', conditions: { ...leaf } })),
  ruleDuplicate: ruleSet((r) => r.rules.push({ ...r.rules[0], conditions: { ...leaf, value: -2 } })),
  rulePriority: alone((r) => (r.rules[0].priority = 1)),
  rulesEmpty: alone((r) => {
    r.rules = [];
    delete r.otherwise;
  }),
  rulesTooMany: alone((r) => (r.rules = Array.from({ length: 501 }, (_, index) => ({ ...r.rules[0], key: `r${index}` })))),
  rulesAndTable: ruleSet((r) => (r.table = tableOf([column()], [{ when: {}, score: 1 }]).table)),
  aggregateMissing: ruleSet((r) => (r.hitPolicy = 'collect')),
  aggregateWrong: ruleSet((r) => (r.aggregate = 'sum')),
  otherwiseWrong: town((c) => (c.ruleSets.kaalslag.otherwise = 1)),
  scoreMissing: alone((r) => (r.rules[0].event.params = {})),
  messageMissing: town((c) => (c.ruleSets.kaalslag.rules[0].event.params.message = { nl: ' ', en: 'x' })),
  eventPurpose: town((c) => (c.ruleSets.buurt.rules[0].event = c.ruleSets.kaalslag.rules[0].event)),
  outcomePurpose: table([column()], [{ when: { oordeel: { from: 1 } }, score: 1, message: { nl: 'x', en: 'x' } }]),
  tableColumns: tableAlone([], [{ when: {}, score: 1 }]),
  tableColumn: table([column()], [{ when: { ander: { from: 1 } }, score: 1 }]),
  tableUnit: table([column({ kind: 'yesNo', unit: 'euroCents' })], [{ when: { oordeel: true }, score: 1 }]),
  tableRows: tableAlone(
    [column()],
    Array.from({ length: 10_001 }, () => ({ when: {}, score: 1 })),
  ),
  tableEmpty: table([column()], [], { otherwise: undefined }),
  cellKind: table([column()], [{ when: { oordeel: true }, score: 1 }]),
  cellEmpty: table([column()], [{ when: { oordeel: {} }, score: 1 }]),
  cellChoices: table([column({ kind: 'choice' })], [{ when: { oordeel: Array.from({ length: 201 }, (_, index) => index) }, score: 1 }]),
  choiceDouble: table([column({ kind: 'choice' })], [{ when: { oordeel: [1, 1] }, score: 1 }]),
  choiceUnknown: town((c) => {
    askChoice(c);
    const soort = column({ key: 'soort', value: { fact: 'answers', path: 'buurt.soort' }, kind: 'choice' });
    c.ruleSets.buurt = tableOf([soort], [{ when: { soort: ['heg', 'bome'] }, score: 1 }]);
  }),
  columnKind: table([column({ kind: 'yesNo' })], [{ when: { oordeel: true }, score: 1 }]),
  tableGap: table([column()], [{ when: { oordeel: { from: 1 } }, score: 1 }], { otherwise: undefined }),
  tableOverlap: table(
    [column()],
    [
      { when: { oordeel: { from: 1 } }, score: 1 },
      { when: { oordeel: { upTo: 2 } }, score: 2 },
    ],
    { hitPolicy: 'unique' },
  ),
  tableRowUnreachable: table([column()], twins),
  tableNotAnalysed: town((c) => {
    const s = ownSection(c);
    const names = Array.from({ length: 14 }, (_, index) => `v${index}`);
    for (const name of names) {
      s.schema.properties[name] = { type: 'integer', minimum: 0, maximum: 1000 };
      s.items.push(question({ name, widget: 'number' }));
    }
    const columns = names.map((name) => column({ key: name, value: { fact: 'answers', path: `buurt.${name}` } }));
    const rows = Array.from({ length: 400 }, (_, row) => ({
      when: Object.fromEntries(
        names.map((name, index) => [name, { from: (row * (index + 7) * 31) % 900, upTo: ((row * (index + 7) * 31) % 900) + 60 + index }]),
      ),
      score: 1,
    }));
    c.ruleSets.buurt = tableOf(columns, rows, { hitPolicy: 'first' });
  }),
};
