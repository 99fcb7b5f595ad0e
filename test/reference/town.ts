import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileRelease } from '../../core/src/configuration/compileRelease.ts';
import { hashConfiguration } from '../../core/src/configuration/hashConfiguration.ts';
import { loadConfigurationFolder } from '../../core/src/configuration/loadConfigurationFolder.ts';
import type { CompiledRelease } from '../../core/src/configuration/releaseLibrary.ts';
import type { Answers } from '../../core/src/forms/formDefinition.ts';
import { readCoreFields } from '../../core/src/forms/readCoreFields.ts';
import { weigh } from '../../core/src/framework/weigh.ts';
import type { Weighing } from '../../core/src/framework/weighing.ts';
import { runRuleSet } from '../../core/src/rules/runRuleSet.ts';
import type { RuleSetResult } from '../../core/src/rules/ruleSet.ts';
import type { DemoStory } from '../../core/src/rollout/demoStory.ts';
import { sourceMeasures, sourceRegistry } from './sourcePlugins.ts';

export const townFolder = (town: string): string => fileURLToPath(new URL(`../../config/${town}`, import.meta.url));

/** The configuration of a shipped town, as `weegbrug check` reads it, compiled as a release. */
export const openTown = async (town: string): Promise<CompiledRelease> => {
  const { configuration, problems } = await loadConfigurationFolder(townFolder(town), sourceRegistry);
  if (configuration === undefined) throw new Error(JSON.stringify(problems, undefined, 1));
  const hash = hashConfiguration(configuration);
  return compileRelease(
    {
      id: hash,
      hash,
      number: '2026.1',
      configuration,
      municipality: town,
      revision: 1,
      author: 'system',
      authorName: 'Weegbrug',
      reason: 'test',
      publishedAt: '2026-10-01T00:00:00.000Z',
      origin: 'folder',
      softwareVersion: '0.1.0',
      pluginVersions: {},
    },
    sourceRegistry,
  );
};

export const readStories = (town: string): DemoStory[] => {
  const folder = `${townFolder(town)}/demo/projects`;
  return readdirSync(folder).map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as DemoStory);
};

export type Weighed = {
  weighing: Weighing;
  measures: ReadonlyMap<string, unknown>;
  ruleSets: ReadonlyMap<string, RuleSetResult>;
  problems: readonly { path: string }[];
};

/** The way of an answer, room by room: form → measures → rules → framework. */
export const weighAnswers = async (town: CompiledRelease, typeKey: string, given: Answers): Promise<Weighed> => {
  const type = town.types.get(typeKey);
  if (type === undefined) throw new Error(`no project type ${typeKey}`);
  const { municipality, framework } = town.release.configuration;
  const { answers, problems } = type.engine.submit(given, { type: typeKey });
  const results = await sourceMeasures.measure(municipality.plugins, answers);
  const nested: Record<string, Record<string, unknown>> = {};
  for (const { key, plugin, status, value } of results)
    if (status === 'known') (nested[plugin] ??= {})[key.slice(plugin.length + 1)] = value;
  const core = readCoreFields(answers, framework.planYear);
  const facts = {
    answers,
    measures: nested,
    core: { ...core, ...(core.ftePlanYear === undefined ? {} : { ftePlanYear: core.ftePlanYear / 100 }) },
    type: typeKey,
  };
  const ruleSets = new Map(type.ruleSets.map((ruleSet) => [ruleSet.ruleSet.key, runRuleSet(ruleSet, facts, { evidence: true })]));
  const measures = new Map(results.map((result) => [result.key, result]));
  const weighing = weigh(town.framework, { facts, criteria: type.type.criteria, ruleSets, measures });
  return {
    weighing,
    problems,
    ruleSets,
    measures: new Map(results.flatMap(({ key, status, value }) => (status === 'known' ? [[key, value] as const] : []))),
  };
};
