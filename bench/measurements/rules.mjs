import { Engine } from 'json-rules-engine';
import { ZenEngine } from '@gorules/zen-engine';
import { medianRound } from '../lib/median.mjs';
import { plainOperators, plainRules, referenceRules } from '../lib/referenceRules.mjs';
import { timed, timedAtOnce } from '../lib/timed.mjs';
import { zenTable } from '../lib/zenTable.mjs';

const rounds = 9;
const many = 20_000;

/** All rules of Voorbeeldstad as one set, as both peers get them, and a run of it on the facts of one project. */
const compiledRun = async (options) => {
  const { compileRuleSet } = await import('../../core/dist/rules/compileRuleSet.js');
  const { runRuleSet } = await import('../../core/dist/rules/runRuleSet.js');
  const { facts, rules } = await referenceRules();
  const compiled = compileRuleSet({ key: 'all', name: { nl: 'Alle regels' }, purpose: 'flag', hitPolicy: 'collect', rules });
  const once = () => runRuleSet(compiled, facts, options).events;
  const ours = timedAtOnce(many, once);
  ours();
  return { facts, rules, ours, fired: once().map(({ rule }) => rule) };
};

/** Whoever is compared must do the same. */
const requireSame = (peer, fired, found) => {
  if (fired.length === 0 || fired.join() !== found.join())
    throw new Error(`${peer} gives ${found.join(', ')}; we give ${fired.join(', ')}`);
};

/** The rules of Voorbeeldstad on one project, compiled and without evidence, against json-rules-engine as its manual tells to use it. */
export const rulesVsJsonRulesEngine = {
  name: 'rules-vs-json-rules-engine',
  unit: 'ms',
  bar: { fasterBy: 100 },
  run: async () => {
    const { facts, rules, ours, fired } = await compiledRun();
    const engine = new Engine(plainRules(rules), { allowUndefinedFacts: true });
    for (const [name, operator] of Object.entries(plainOperators)) engine.addOperator(name, operator);
    const { results } = await engine.run(facts);
    requireSame(
      'json-rules-engine',
      fired,
      results.map(({ name }) => name),
    );
    const peer = timed(300, () => engine.run(facts));
    await peer();
    return medianRound(rounds, ours, peer);
  },
};

/** The same against a decision table of the same rules in ZEN, with the decision made beforehand. */
export const rulesVsZen = {
  name: 'rules-vs-zen',
  unit: 'ms',
  bar: { fasterBy: 5 },
  run: async () => {
    const { facts, rules, ours, fired } = await compiledRun();
    const zen = new ZenEngine();
    const decision = zen.createDecision(zenTable(rules));
    const { result } = await decision.evaluate(facts);
    requireSame(
      'ZEN',
      fired,
      result.map(({ rule }) => rule),
    );
    const peer = timed(1_000, () => decision.evaluate(facts));
    await peer();
    const pair = await medianRound(rounds, ours, peer);
    zen.dispose();
    return pair;
  },
};

/** Compiled rules with the full evidence, against the same without. */
export const evidence = {
  name: 'evidence',
  unit: 'ms',
  bar: { atMost: 4 },
  run: async () => {
    const full = await compiledRun({ evidence: true });
    const bare = await compiledRun();
    return medianRound(rounds, full.ours, bare.ours);
  },
};
