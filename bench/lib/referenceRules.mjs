import { join } from 'node:path';
import { root } from './processes.mjs';
import { intake } from './reference.mjs';

/** json-rules-engine wants a value in every comparison, also in `isMissing` and `isPresent`, which look at none. */
const complete = (condition) => {
  for (const kind of ['all', 'any']) if (kind in condition) return { [kind]: condition[kind].map(complete) };
  if ('not' in condition) return { not: complete(condition.not) };
  return { value: true, ...condition };
};

/** The rules as json-rules-engine takes them from a user who knows nothing of Weegbrug. */
export const plainRules = (rules) =>
  rules.map((rule) => ({ name: rule.key, conditions: complete(rule.conditions), event: { type: rule.event.type } }));

const isMissing = (value) => value === undefined || value === null || value === '';

/** Operators that json-rules-engine lacks, as a user would add them. */
export const plainOperators = {
  isMissing,
  isPresent: (value) => !isMissing(value),
  between: (value, [low, high]) => value >= low && value <= high,
  before: (value, other) => value < other,
  after: (value, other) => value > other,
};

/** Whether a condition compares with our own operators only; those of plugins are code that no peer has. */
const isOwn = (condition, operators) => {
  for (const kind of ['all', 'any']) if (kind in condition) return condition[kind].every((child) => isOwn(child, operators));
  return 'not' in condition ? isOwn(condition.not, operators) : operators.has(condition.operator);
};

/** The rule sets of Voorbeeldstad that need no operator of a plugin, and the facts of one project with its measures. */
export const referenceRules = async () => {
  const { loadPlugins } = await import('../../core/dist/plugins/loadPlugins.js');
  const { createMeasureHost } = await import('../../core/dist/plugins/createMeasureHost.js');
  const { loadConfigurationFolder } = await import('../../core/dist/configuration/loadConfigurationFolder.js');
  const { compileRuleSet } = await import('../../core/dist/rules/compileRuleSet.js');
  const { operatorsByName } = await import('../../core/dist/rules/operators.js');
  const { rulesOf } = await import('../../core/dist/rules/rulesOf.js');
  const { readCoreFields } = await import('../../core/dist/forms/readCoreFields.js');
  const { factsOf } = await import('../../core/dist/projects/factsOf.js');
  const registry = await loadPlugins();
  const host = createMeasureHost(registry);
  const { configuration } = await loadConfigurationFolder(join(root, 'config/voorbeeldstad'), registry);
  const { typeKey, answers } = intake(1);
  const measures = await host.measure(configuration.municipality.plugins, answers);
  await host.close();
  const core = readCoreFields(answers, configuration.framework.planYear);
  const sets = Object.values(configuration.ruleSets).filter((set) =>
    rulesOf(set).every(({ conditions }) => isOwn(conditions, operatorsByName)),
  );
  return {
    configuration,
    typeKey,
    measures,
    facts: factsOf({ typeKey, answers, core, measures, judgements: {} }),
    rules: sets.flatMap((set) => rulesOf(set)),
    compiled: sets.map((set) => compileRuleSet(set)),
  };
};
