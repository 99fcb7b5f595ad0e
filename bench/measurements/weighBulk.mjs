import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { medianRound } from '../lib/median.mjs';
import { root } from '../lib/processes.mjs';

const projects = 10_000;
const town = join(root, 'config/voorbeeldstad');

/** What is needed to weigh a project again: its type, answers, core fields, measures with their values, settled judgements. */
const documents = async (registry, configuration) => {
  const { createMeasureHost } = await import('../../core/dist/plugins/createMeasureHost.js');
  const { readCoreFields } = await import('../../core/dist/forms/readCoreFields.js');
  const host = createMeasureHost(registry);
  const cases = readdirSync(join(town, 'test-cases')).map((name) => JSON.parse(readFileSync(join(town, 'test-cases', name), 'utf8')));
  const kinds = [];
  for (const { projectType, answers } of cases) {
    const results = await host.measure(configuration.municipality.plugins, answers);
    const measures = results.map(({ key, plugin, pluginVersion, status, value, decimals }) => ({
      key,
      plugin,
      pluginVersion,
      status,
      value,
      decimals,
    }));
    kinds.push({ type: projectType, answers, measures });
  }
  await host.close();
  return Array.from({ length: projects }, (_, index) => {
    const { type, answers, measures } = structuredClone(kinds[index % kinds.length]);
    answers.project.name = `Meetproject ${index}`;
    answers.project.complexity = 1 + (index % 5);
    answers.project.probability = 1 + (index % 4);
    for (const measure of measures) if (typeof measure.value === 'number') measure.value *= 0.5 + (index % 101) / 100;
    const core = readCoreFields(answers, configuration.framework.planYear);
    return JSON.stringify({ type, answers, core, measures, judgements: {} });
  });
};

/** 10,000 projects through rules and framework, with intervals, advice and routes but without evidence, against parsing their documents. */
export const weighBulk = {
  name: 'weigh-bulk',
  unit: 'ms',
  bar: { atMost: 2 },
  run: async () => {
    const { loadPlugins } = await import('../../core/dist/plugins/loadPlugins.js');
    const { loadConfigurationFolder } = await import('../../core/dist/configuration/loadConfigurationFolder.js');
    const { compileRelease } = await import('../../core/dist/configuration/compileRelease.js');
    const { runRuleSet } = await import('../../core/dist/rules/runRuleSet.js');
    const { weighFigures } = await import('../../core/dist/framework/weighFigures.js');
    const { factsOf } = await import('../../core/dist/projects/factsOf.js');
    const registry = await loadPlugins();
    const { configuration } = await loadConfigurationFolder(town, registry);
    const { framework, types } = compileRelease({ configuration }, registry);
    const texts = await documents(registry, configuration);
    const parsed = texts.map((text) => JSON.parse(text));

    const weighOne = ({ type: typeKey, answers, core, measures, judgements }) => {
      const { type, ruleSets } = types.get(typeKey);
      const facts = factsOf({ typeKey, answers, core, measures, judgements });
      const results = new Map(ruleSets.map((set) => [set.ruleSet.key, runRuleSet(set, facts)]));
      const byKey = new Map(measures.map((measure) => [measure.key, measure]));
      return weighFigures(framework, { facts, criteria: type.criteria, ruleSets: results, measures: byKey });
    };
    const clocked = (work) => () => {
      const begun = performance.now();
      if (work() === 0) throw new Error('nothing was weighed or parsed');
      return performance.now() - begun;
    };
    const ours = clocked(() => parsed.reduce((count, document) => count + weighOne(document).interval.high, 0));
    const peer = clocked(() => texts.reduce((count, text) => count + JSON.parse(text).type.length, 0));
    ours();
    peer();
    return medianRound(9, ours, peer);
  },
};
