import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkConfigurationAtOnce } from '../../core/src/configuration/checkConfiguration.ts';
import { parseStrictJson } from '../../core/src/configuration/folder/parseStrictJson.ts';
import { placeOfPointer } from '../../core/src/configuration/folder/placeOf.ts';
import { hashConfiguration } from '../../core/src/configuration/hashConfiguration.ts';
import { nearestName } from '../../core/src/shared/nearestName.ts';
import { minimalConfiguration, minimalRegistry } from './minimalMunicipality.ts';

type Loose = ReturnType<typeof minimalConfiguration>;

/** Every place in a value, as steps. */
const placesOf = (value: unknown, steps: readonly string[] = []): (readonly string[])[] =>
  value !== null && typeof value === 'object'
    ? [steps, ...Object.entries(value).flatMap(([name, child]) => placesOf(child, [...steps, name]))]
    : [steps];

const places = placesOf(minimalConfiguration()).filter((steps) => steps.length >= 2);
const bad = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    'x',
    0,
    -1,
    1e300,
    0.5,
    true,
    [],
    {},
    [[]],
    [{}],
    { fact: 'answers' },
    { all: [] },
    { toString: 1, valueOf: 2 },
    'toString',
    'project.name',
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

describe('any change of a configuration', () => {
  it('is judged without a throw, in a moment, with every problem in both languages', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...places), bad, fc.boolean()), { minLength: 1, maxLength: 3 }), (changes) => {
        const configuration: Loose = minimalConfiguration();
        for (const [steps, value, remove] of changes) {
          const parent = steps
            .slice(0, -1)
            .reduce((node: Loose, step) => (node !== null && typeof node === 'object' ? node[step] : undefined), configuration);
          if (parent === null || typeof parent !== 'object') continue;
          if (remove && Array.isArray(parent)) parent.splice(Number(steps.at(-1)), 1);
          else if (remove) delete parent[steps.at(-1)!];
          else parent[steps.at(-1)!] = value;
        }
        for (const { message, remedy, file, pointer, code } of checkConfigurationAtOnce(configuration, minimalRegistry, 'klein')) {
          expect(code).not.toBe('');
          expect(file).not.toContain('undefined');
          expect(pointer).toMatch(/^(?:\/|$)/);
          for (const text of [message.nl, message.en, remedy.nl, remedy.en]) {
            expect(text.trim()).not.toBe('');
            // The words for JSON Schema inside a form are the forms room's own and tested there.
            if (!file.startsWith('forms/')) expect(text).not.toMatch(/undefined|\[object/);
          }
        }
      }),
      { numRuns: 300, interruptAfterTimeLimit: 20_000 },
    );
  });

  it('has another hash, and the same content has the same hash in whatever order', () => {
    const shuffled = (value: unknown): unknown =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([name, child]) => [name, shuffled(child)]),
          )
        : Array.isArray(value)
          ? value.map(shuffled)
          : value;
    const original = hashConfiguration(minimalConfiguration());
    expect(hashConfiguration(shuffled(minimalConfiguration()) as never)).toBe(original);
    fc.assert(
      fc.property(fc.constantFrom(...places), (steps) => {
        const configuration: Loose = minimalConfiguration();
        const parent = steps.slice(0, -1).reduce((node: Loose, step) => node[step], configuration);
        parent[steps.at(-1)!] = 'something else entirely';
        expect(hashConfiguration(configuration)).not.toBe(original);
      }),
    );
  });
});

describe('positions', () => {
  it('every value of a file is found where it stands', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }).filter((value) => !/__proto__|prototype|constructor/.test(JSON.stringify(value))),
        fc.constantFrom(0, 1, 2, 4),
        (value, indent) => {
          const text = JSON.stringify({ value }, undefined, indent);
          const { root, mistakes } = parseStrictJson(new TextEncoder().encode(text));
          if (mistakes.length > 0) return;
          for (const steps of placesOf({ value })) {
            const pointer = steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
            const { line, column } = placeOfPointer(text, root!, pointer, false);
            const rest = text
              .split('\n')
              .slice(line - 1)
              .join('\n')
              .slice(column - 1);
            const expected =
              JSON.stringify(
                steps.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], { value }),
                undefined,
                indent,
              ) ?? '';
            expect(rest.replaceAll(/\s/g, '').startsWith(expected.replaceAll(/\s/g, ''))).toBe(true);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('nearestName', () => {
  it.each([
    ['wonen', ['wonen', 'wonne'], 'wonne'],
    ['Beslisblad', ['beslisblad', 'brief'], 'beslisblad'],
    ['x', ['lange-naam'], undefined],
    ['planYaer', ['planYear', 'goals'], 'planYear'],
    ['D1.11', ['D1.1', 'D2.1'], 'D1.1'],
    ['sustainability.co2PerYaer', ['sustainability.pavedArea', 'sustainability.co2PerYear'], 'sustainability.co2PerYear'],
    ['sustainability.co2PerYear', ['sustainability.pavedArea'], undefined],
  ])('%s among %j', (given, names, expected) => expect(nearestName(given, names)).toBe(expected));
});
