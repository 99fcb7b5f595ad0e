import { isDeepStrictEqual } from 'node:util';
import satisfies from 'semver/functions/satisfies.js';
import type { Answers } from '../../forms/formDefinition.ts';
import type { MeasureResult } from '../../framework/weighing.ts';
import { readPath, writePath } from '../../shared/dottedPath.ts';
import { roundHalfAwayFromZero } from '../../shared/rounding.ts';
import { pluginApiVersion } from '../api/definePlugin.ts';
import type { PluginDefinition } from '../api/pluginDefinition.ts';
import { checkPluginDefinition } from '../checkPluginDefinition.ts';
import { operatorsOf } from '../operatorsOf.ts';
import { checkContributions } from './checkContributions.ts';
import { measureDirectly } from './measureDirectly.ts';

/** One thing that was checked. `message` says what is wrong and where; empty when it passed. */
export type ConformanceCheck = { check: string; passed: boolean; message: string };

/** What people and broken drafts put where a value belongs. */
const garbage: readonly unknown[] = [null, '', 'x', '5', true, false, [], {}, [null], { value: 5 }, -1, 0, 0.5, 1e15, -1e15];

/**
 * Runs every check that a plugin has to pass, in any test framework: a sound definition in both languages, samples with the promised values, the same
 * result every time, no failure on empty or wrong answers, no change of its arguments, and explanations that add up.
 * @returns all checks in a fixed order, passed or not
 */
export const runConformance = async (plugin: PluginDefinition): Promise<ConformanceCheck[]> => {
  const definition = checkPluginDefinition(plugin).map(({ pointer, what }) => `${pointer}: ${what.en}`);
  const first = verdict('the definition is complete and in both languages', definition);
  if (!first.passed) return [first];
  return [
    first,
    verdict(
      'the plugin fits this version of the contract',
      satisfies(pluginApiVersion, plugin.api) ? [] : [`api "${plugin.api}" does not include ${pluginApiVersion}`],
    ),
    verdict('what it contributes is plain JSON', notPlain(plugin)),
    verdict('form sections, criteria and rule sets are sound', checkContributions(plugin)),
    verdict('an operator gives the same outcome for whatever it compares', unsettledComparisons(plugin)),
    verdict('a document helper gives the same text for a value, or refuses it', unsettledHelpers(plugin)),
    verdict('the samples give the expected values', await wrongSamples(plugin)),
    verdict('every measure has a sample with a value', withoutSample(plugin)),
    verdict('the same answers give the same values', await unstable(plugin)),
    verdict('empty answers make a measure missing, never failed', await failuresOn(plugin, [{}])),
    verdict('wrong answers never make a measure fail', await failuresOn(plugin, wrongAnswers(plugin))),
    verdict('a measure names what it misses among what it reads', await strangeMissing(plugin)),
    verdict('the parts of an explanation add up to the value', await wrongSums(plugin)),
  ];
};

const verdict = (check: string, mistakes: readonly string[]): ConformanceCheck => ({
  check,
  passed: mistakes.length === 0,
  message: mistakes.join('\n'),
});

const notPlain = (plugin: PluginDefinition): string[] =>
  (['settings', 'sections', 'criteria', 'ruleSets', 'samples', 'requires'] as const).flatMap((part) => {
    const value =
      part === 'samples'
        ? plugin.samples.map(({ answers, settings }) => ({ answers, ...(settings === undefined ? {} : { settings }) }))
        : plugin[part];
    return value === undefined || isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value)
      ? []
      : [`/${part}: functions, undefined and class instances are not allowed here`];
  });

/** Comparisons that throw, give no outcome, or give another one the second time. */
const unsettledComparisons = (plugin: PluginDefinition): string[] => {
  const contributed = [...operatorsOf([plugin.name], { get: () => plugin }).values()].filter(({ name }) =>
    name.startsWith(`${plugin.name}.`),
  );
  return contributed.flatMap(({ name, against }) => {
    const compare = (expected: unknown, actual: unknown): string => {
      try {
        return against(expected)(actual);
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    };
    for (const expected of garbage)
      for (const actual of garbage) {
        const outcome = compare(expected, actual);
        if (['true', 'false', 'unknown'].includes(outcome) && outcome === compare(expected, actual)) continue;
        return [`${name}: ${outcome} for ${JSON.stringify(actual)} against ${JSON.stringify(expected)}`];
      }
    return [];
  });
};

/** Helpers that give something else than text, another text the second time, or change their value. */
const unsettledHelpers = ({ name, documentHelpers = [] }: PluginDefinition): string[] =>
  documentHelpers.flatMap(({ key, show }) => {
    const shown = (value: unknown, language: 'nl' | 'en'): unknown => {
      try {
        return show(value, language);
      } catch {
        return '';
      }
    };
    for (const language of ['nl', 'en'] as const)
      for (const value of garbage) {
        if (value === null) continue;
        const given: unknown = JSON.parse(JSON.stringify(value));
        const first = shown(given, language);
        if (typeof first === 'string' && first === shown(given, language) && JSON.stringify(given) === JSON.stringify(value)) continue;
        return [`${name}.${key}: ${String(first)} for ${JSON.stringify(value)}`];
      }
    return [];
  });

const measureSample = (plugin: PluginDefinition, sample: PluginDefinition['samples'][number]): Promise<MeasureResult[]> =>
  measureDirectly(plugin, sample.settings ?? {}, sample.answers);

const wrongSamples = async (plugin: PluginDefinition): Promise<string[]> => {
  const mistakes: string[] = [];
  for (const [index, sample] of plugin.samples.entries()) {
    const results = new Map((await measureSample(plugin, sample)).map((result) => [result.key, result]));
    for (const [key, expected] of Object.entries(sample.expected)) {
      const result = results.get(`${plugin.name}.${key}`);
      if (result === undefined) mistakes.push(`/samples/${index}/expected/${key}: there is no such measure`);
      else if (!Object.is(result.value, expected))
        mistakes.push(
          `/samples/${index}/expected/${key}: expected ${String(expected)}, got ${String(result.value ?? result.failure ?? `missing ${result.missing?.join(', ')}`)}`,
        );
      if (typeof expected === 'number' && roundHalfAwayFromZero(expected, result?.decimals ?? 2) !== expected)
        mistakes.push(`/samples/${index}/expected/${key}: ${expected} has more decimals than the measure`);
    }
  }
  return mistakes;
};

const withoutSample = (plugin: PluginDefinition): string[] =>
  plugin.measures
    .filter(({ key }) => !plugin.samples.some(({ expected }) => expected[key] !== undefined))
    .map(({ key }) => `measure "${key}" has no sample with a value`);

const unstable = async (plugin: PluginDefinition): Promise<string[]> => {
  const mistakes: string[] = [];
  for (const [index, sample] of plugin.samples.entries()) {
    const first = await measureSample(plugin, sample);
    const second = await measureSample(plugin, sample);
    for (const [position, result] of first.entries())
      if (!isDeepStrictEqual(result, second[position])) mistakes.push(`/samples/${index}: ${result.key} differs from one time to the next`);
  }
  return mistakes;
};

/** Settings of the first sample: those without a default are given there. */
const anySettings = (plugin: PluginDefinition): Readonly<Record<string, unknown>> =>
  plugin.samples.find(({ settings }) => settings !== undefined)?.settings ?? {};

/** Each answer that a measure reads replaced by everything that it should not be, on top of good answers. */
const wrongAnswers = (plugin: PluginDefinition): Answers[] => {
  const paths = new Set(plugin.measures.flatMap(({ reads }) => reads));
  const bases = [{}, ...plugin.samples.map(({ answers }) => answers)];
  const namespaces = [...paths].map((path) => path.split('.')[0]!);
  return [
    ...namespaces.flatMap((namespace) => garbage.map((wrong) => ({ [namespace]: wrong }))),
    ...bases.flatMap((base) => [...paths].flatMap((path) => garbage.map((wrong) => writePath(base as Answers, path, wrong)))),
  ];
};

const failuresOn = async (plugin: PluginDefinition, all: readonly Answers[]): Promise<string[]> => {
  const mistakes = new Set<string>();
  for (const answers of all) {
    for (const { key, status, failure } of await measureDirectly(plugin, anySettings(plugin), answers)) {
      if (status === 'failed') mistakes.add(`${key}: ${failure} on ${JSON.stringify(answers).slice(0, 300)}`);
    }
  }
  return [...mistakes].slice(0, 10);
};

const strangeMissing = async (plugin: PluginDefinition): Promise<string[]> => {
  const mistakes: string[] = [];
  for (const answers of [{}, ...plugin.samples.map((sample) => sample.answers)]) {
    for (const [index, { key, missing }] of (await measureDirectly(plugin, anySettings(plugin), answers)).entries()) {
      const reads = plugin.measures[index]?.reads ?? [];
      if (missing?.length === 0) mistakes.push(`${key}: is missing but does not say what`);
      for (const path of missing ?? []) {
        if (!reads.includes(path)) mistakes.push(`${key}: misses "${path}", which is not in its "reads"`);
        else if (readPath(answers, path) !== undefined) mistakes.push(`${key}: misses "${path}", which is answered in a sample`);
      }
    }
  }
  return mistakes;
};

const wrongSums = async (plugin: PluginDefinition): Promise<string[]> => {
  const mistakes: string[] = [];
  for (const sample of plugin.samples) {
    for (const { key, value, parts, decimals } of await measureSample(plugin, sample)) {
      if (parts === undefined || typeof value !== 'number') continue;
      const sum = parts.reduce((total, { points }) => total + points, 0);
      if (roundHalfAwayFromZero(sum, decimals ?? 2) !== value) mistakes.push(`${key}: the parts add up to ${sum}, the value is ${value}`);
      for (const part of parts)
        if (Math.abs(part.value * part.share - part.points) > 1e-5)
          mistakes.push(`${key}: "${part.label.nl}" is ${part.value} × ${part.share}, not ${part.points}`);
    }
  }
  return mistakes;
};
