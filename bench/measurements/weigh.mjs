import { Engine } from 'json-rules-engine';
import { medianRound } from '../lib/median.mjs';
import { plainOperators, plainRules, referenceRules } from '../lib/referenceRules.mjs';
import { timed } from '../lib/timed.mjs';

const repetitions = 300;

/** One project weighed inside the process with the rules of Voorbeeldstad, against json-rules-engine alone on the same rules. */
export const weigh = {
  name: 'weigh',
  unit: 'ms',
  bar: { atMost: 1.5 },
  run: async () => {
    const { compileFramework } = await import('../../core/dist/framework/compileFramework.js');
    const { runRuleSet } = await import('../../core/dist/rules/runRuleSet.js');
    const { weigh: weighFacts } = await import('../../core/dist/framework/weigh.js');
    const { configuration, typeKey, facts, measures, rules, compiled } = await referenceRules();
    const framework = compileFramework(configuration.framework);
    const byKey = new Map(measures.map((result) => [result.key, result]));
    const { criteria } = configuration.projectTypes[typeKey];
    const once = () => {
      const ruleSets = new Map(compiled.map((set) => [set.ruleSet.key, runRuleSet(set, facts, { evidence: true })]));
      return weighFacts(framework, { facts, criteria, ruleSets, measures: byKey });
    };
    const engine = new Engine(plainRules(rules), { allowUndefinedFacts: true });
    for (const [name, operator] of Object.entries(plainOperators)) engine.addOperator(name, operator);
    const ours = timed(repetitions, once);
    const peer = timed(repetitions, () => engine.run(facts));
    await ours();
    await peer();
    return medianRound(9, ours, peer);
  },
};
