import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addressOfFile, folderFiles } from '../../core/src/configuration/folder/folderFiles.ts';
import { formatJson } from '../../core/src/configuration/folder/formatJson.ts';
import { readFiles } from '../../core/src/configuration/folder/readFiles.ts';
import { minimalTown } from '../http/minimalTown.ts';

const value = fc.jsonValue({ noUnicodeString: false }).map((one) => ({ key: 'x', value: JSON.parse(JSON.stringify(one)) as unknown }));

describe('the text of a file', () => {
  test('holds the value, whatever the text before it', () =>
    fc.assert(
      fc.property(value, value, (before, after) => {
        for (const earlier of [undefined, JSON.stringify(before), JSON.stringify(before, undefined, 2), formatJson(before)])
          expect(JSON.parse(formatJson(after, earlier))).toEqual(after);
      }),
    ));

  test('stays as it is while its content is the same', () =>
    fc.assert(fc.property(value, (one) => expect(formatJson(one, JSON.stringify(one))).toBe(JSON.stringify(one)))));

  test('changes the line that differs, with the order and layout of the rest', () => {
    const before = '{\n  "b": [{ "key": "x", "n": 1 }, { "n": 2, "key": "y" }],\n  "a": {"z":1}\n}\n';
    expect(formatJson({ a: { z: 1 }, b: [{ key: 'y', n: 2 }, { key: 'z' }] }, before)).toBe(
      '{\n  "b": [\n    { "n": 2, "key": "y" },\n    {\n      "key": "z"\n    }\n  ],\n  "a": {"z":1}\n}\n',
    );
  });
});

test('the files of a configuration hold all of it', () => {
  const town = { ...minimalTown('alfa'), templates: { brief: '<p>Geachte</p>' } };
  const read = readFiles(folderFiles(town));
  expect('configuration' in read && JSON.parse(JSON.stringify(read.configuration))).toEqual(JSON.parse(JSON.stringify(town)));
});

test('files of an older format are read in the format of today', () => {
  const files = folderFiles(minimalTown('alfa'));
  const { releasePolicy: _policy, ...municipality } = JSON.parse(files['municipality.json']!) as Record<string, unknown>;
  const read = readFiles({ ...files, 'municipality.json': JSON.stringify({ ...municipality, formatVersion: 1 }) });
  expect('configuration' in read && read.configuration.municipality).toMatchObject({
    formatVersion: 2,
    releasePolicy: { fourEyes: false },
  });
});

test.each([
  '../framework.json',
  'forms/../framework.json',
  '/framework.json',
  'forms/__proto__.json',
  'forms/a/b.json',
  'x.json',
  'forms/.json',
])('%s is no file of a configuration', (file) => expect(addressOfFile(file)).toBeUndefined());
