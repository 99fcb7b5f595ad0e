import { join } from 'node:path';
import { Engine } from 'json-rules-engine';
import { medianRound } from '../lib/median.mjs';
import { root } from '../lib/processes.mjs';
import { intake } from '../lib/reference.mjs';

const repetitions = 300;

/** json-rules-engine wants a value in every comparison, also in `isMissing` and `isPresent`, which look at none. */
const complete = (condition) => {
  for (const kind of ['all', 'any']) if (kind in condition) return { [kind]: condition[kind].map(complete) };
  if ('not' in condition) return { not: complete(condition.not) };
  return { value: true, ...condition };
};

/** One project weighed inside the process with 30 rules, against json-rules-engine alone on the same 30 rules. */
export const weigh = {
  name: 'weigh',
  unit: 'ms',
  bar: { atMost: 1.5 },
  run: async () => {
    const { loadPlugins } = await import('../../core/dist/plugins/loadPlugins.js');
    const { createMeasureHost } = await import('../../core/dist/plugins/createMeasureHost.js');
    const { loadConfigurationFolder } = await import('../../core/dist/configuration/loadConfigurationFolder.js');
    const { compileFramework } = await import('../../core/dist/framework/compileFramework.js');
    const { compileRuleSet } = await import('../../core/dist/rules/compileRuleSet.js');
    const { runRuleSet } = await import('../../core/dist/rules/runRuleSet.js');
    const { weigh: weighFacts } = await import('../../core/dist/framework/weigh.js');
    const { readCoreFields } = await import('../../core/dist/forms/readCoreFields.js');
    const { factsOf } = await import('../../core/dist/projects/factsOf.js');
    const registry = await loadPlugins();
    const measures = createMeasureHost(registry);
    const { configuration } = await loadConfigurationFolder(join(root, 'config/voorbeeldstad'), registry);
    const { typeKey, answers } = intake(1);
    const results = await measures.measure(configuration.municipality.plugins, answers);
    await measures.close();
    const framework = compileFramework(configuration.framework);
    const core = readCoreFields(answers, configuration.framework.planYear);
    const facts = factsOf({ typeKey, answers, core, measures: results });
    const byKey = new Map(results.map((result) => [result.key, result]));
    const sets = Object.values(configuration.ruleSets);
    const rules = sets.flatMap((set) => set.rules);
    const compiled = sets.map((set) => compileRuleSet(set));
    const { criteria } = configuration.projectTypes[typeKey];

    const once = async () => {
      const ruleSets = new Map();
      for (const set of compiled) ruleSets.set(set.ruleSet.key, await runRuleSet(set, facts, { evidence: true }));
      return weighFacts(framework, { facts, criteria, ruleSets, measures: byKey });
    };
    const isMissing = (value) => value === undefined || value === null || value === '';
    const own = {
      isMissing,
      isPresent: (value) => !isMissing(value),
      between: (value, [low, high]) => value >= low && value <= high,
      before: (value, other) => value < other,
      after: (value, other) => value > other,
    };
    const engine = new Engine(
      rules.map((rule) => ({ name: rule.key, conditions: complete(rule.conditions), event: { type: rule.event.type } })),
      { allowUndefinedFacts: true },
    );
    for (const [name, operator] of Object.entries(own)) engine.addOperator(name, operator);
    const alone = () => engine.run(facts);

    const timed = (work) => async () => {
      const begun = performance.now();
      for (let index = 0; index < repetitions; index += 1) await work();
      return (performance.now() - begun) / repetitions;
    };
    await timed(once)();
    await timed(alone)();
    return medianRound(9, timed(once), timed(alone));
  },
};
