import { expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import * as api from '../../core/src/plugins/api/index.ts';
import * as testing from '../../core/src/plugins/testing/index.ts';

/** Types leave no trace at run time, so the names are read from the source of the entry point. */
const namesIn = async (path: string): Promise<string[]> => {
  const source = await readFile(new URL(path, import.meta.url), 'utf8');
  return [...source.matchAll(/export (type )?\{([^}]*)\}/g)]
    .flatMap(([, type, names]) => names!.split(',').map((name) => `${type ?? ''}${name.trim()}`))
    .filter((name) => name !== '' && name !== 'type ')
    .sort();
};

// A change here is a change of the contract that plugins are written against: raise `pluginApiVersion` and describe it in docs/plugins.md and CHANGELOG.md.
test('the surface of @weegbrug/core/plugin is what plugins were promised', async () => {
  expect(api.pluginApiVersion).toBe('1.2.0');
  expect(Object.keys(api).sort()).toEqual([
    'definePlugin',
    'formatNumber',
    'pluginApiVersion',
    'readBoolean',
    'readList',
    'readNumber',
    'readPath',
    'readText',
    'roundHalfAwayFromZero',
  ]);
  expect(await namesIn('../../core/src/plugins/api/index.ts')).toEqual([
    'definePlugin',
    'formatNumber',
    'pluginApiVersion',
    'readBoolean',
    'readList',
    'readNumber',
    'readPath',
    'readText',
    'roundHalfAwayFromZero',
    'type Answers',
    'type Band',
    'type Condition',
    'type Criterion',
    'type CriterionPreset',
    'type DocumentHelper',
    'type FormCheck',
    'type FormSection',
    'type GroupItem',
    'type JsonSchema',
    'type LocalizedText',
    'type Measure',
    'type MeasureOutcome',
    'type MeasurePart',
    'type Outcome',
    'type PluginDefinition',
    'type PluginOperator',
    'type PluginSettings',
    'type QuestionItem',
    'type RuleSet',
  ]);
});

test('the surface of @weegbrug/core/plugin-testing too', async () => {
  expect(Object.keys(testing).sort()).toEqual(['measureDirectly', 'runConformance']);
  expect(await namesIn('../../core/src/plugins/testing/index.ts')).toEqual(['measureDirectly', 'runConformance', 'type ConformanceCheck']);
});

test('definePlugin gives back what it gets, and the reading functions never throw', () => {
  const answers = { town: { homes: 5, name: 'x', empty: '', yes: true, list: [1], nothing: null } };
  expect([
    api.readNumber(answers, 'town.homes'),
    api.readNumber(answers, 'town.name'),
    api.readNumber(answers, 'town.nothing.deeper'),
  ]).toEqual([5, undefined, undefined]);
  expect([api.readText(answers, 'town.name'), api.readText(answers, 'town.empty'), api.readText(answers, 'town.homes')]).toEqual([
    'x',
    undefined,
    undefined,
  ]);
  expect([api.readBoolean(answers, 'town.yes'), api.readBoolean(answers, 'town.homes')]).toEqual([true, undefined]);
  expect([api.readList(answers, 'town.list'), api.readList(answers, 'town')]).toEqual([[1], undefined]);
  expect(api.readNumber({ town: NaN }, 'town')).toBeUndefined();
  expect(api.readPath(answers, 'town.constructor')).toBeUndefined();
  expect(api.formatNumber(-3400.456)).toEqual({ nl: '−3.400,46', en: '−3,400.46' });
  expect(api.formatNumber(70, 1)).toEqual({ nl: '70', en: '70' });
  const definition = { name: 'x' } as never;
  expect(api.definePlugin(definition)).toBe(definition);
});
