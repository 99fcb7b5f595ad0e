import { expect, test } from '@jest/globals';
import { namedSchemas } from '../../../core/src/configuration/namedSchemas.ts';
import { type FindingCode, findingCodes } from '../../../core/src/shared/findings/findingCodes.ts';
import type { FindingEntry } from '../../../core/src/shared/findings/findingEntry.ts';
import { shapeFindings } from '../../../core/src/shared/findings/shapeFindings.ts';
import { fileTriggers } from './triggers/files.ts';
import { formTriggers } from './triggers/forms.ts';
import { frameworkTriggers } from './triggers/framework.ts';
import { referenceTriggers } from './triggers/references.ts';
import { ruleTriggers } from './triggers/rules.ts';
import { settingTriggers } from './triggers/settings.ts';
import { shapeTriggers } from './triggers/shape.ts';
import type { Trigger } from './triggers/trigger.ts';
import { weightTriggers } from './triggers/weights.ts';
import { workflowTriggers } from './triggers/workflows.ts';

/* Every kind of finding of the registry with something that has exactly it. A kind without a trigger does not compile. */

const triggers: Readonly<Record<FindingCode, Trigger>> = {
  ...fileTriggers,
  ...shapeTriggers,
  ...settingTriggers,
  ...referenceTriggers,
  ...frameworkTriggers,
  ...weightTriggers,
  ...ruleTriggers,
  ...workflowTriggers,
  ...formTriggers,
};

test('every kind of finding has a trigger, and no other has', () =>
  expect(Object.keys(triggers).sort()).toEqual(Object.keys(findingCodes).sort()));

test.each(Object.keys(triggers) as FindingCode[])('%s', async (code) => {
  const found = await triggers[code]();
  expect([...new Set(found.map((one) => one.code))]).toEqual([code]);
  const { mends }: FindingEntry = findingCodes[code];
  // Whether the documentation speaks of a mend.
  expect(found.some((one) => (one.mends ?? []).length > 0)).toBe(mends === true);
});

/** Words of a schema that refuse nothing by themselves, or only by what stands in them. */
const silent = new Set([
  '$schema',
  '$id',
  '$ref',
  '$defs',
  'title',
  'description',
  'properties',
  'items',
  'oneOf',
  'if',
  'then',
  'else',
  'default',
]);

const keywordsOf = (schema: unknown): string[] => {
  if (Array.isArray(schema)) return schema.flatMap(keywordsOf);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, value]) => {
    if (name.startsWith('x-') || ['enum', 'const', 'required', 'dependentRequired', 'discriminator', 'default'].includes(name))
      return [name];
    const named = name === 'properties' || name === '$defs';
    return [name, ...(named ? Object.values(value as object).flatMap(keywordsOf) : keywordsOf(value))];
  });
};

test('whatever the schema of a part refuses by has a code of its own', () => {
  const used = new Set(keywordsOf(Object.values(namedSchemas)));
  const refusing = [...used].filter((name) => !silent.has(name) && !name.startsWith('x-'));
  expect(refusing.filter((name) => !Object.hasOwn(shapeFindings, `shape.${name}`))).toEqual([]);
});
