import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jsonLimits } from '../../core/src/http/body/jsonLimits.ts';
import { parseJson } from '../../core/src/http/body/parseJson.ts';
import { WeegbrugError } from '../../core/src/shared/errors/weegbrugError.ts';
import { mainThreadTime } from '../mainThreadTime.ts';

const refusal = (
  source: string,
): { code: string; pointer: string | undefined; message: string | undefined; line: unknown; column: unknown } => {
  try {
    parseJson(source);
  } catch (error) {
    if (error instanceof WeegbrugError)
      return {
        code: error.code,
        pointer: error.places[0]?.pointer,
        message: error.places[0]?.message.nl,
        line: error.parameters['line'],
        column: error.parameters['column'],
      };
    throw error;
  }
  throw new Error('was not refused');
};

test('whatever JSON.stringify writes is read back the same', () => {
  const forbidden = /__proto__|constructor|prototype/;
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const source = JSON.stringify(value, undefined, 2);
      fc.pre(!forbidden.test(source) && !/\\u0000|\\ud[89a-f]/i.test(source));
      const numbers = source.match(/-?\d+(\.\d+)?(e[+-]?\d+)?/gi) ?? [];
      fc.pre(numbers.every((one) => !Number.isInteger(Number(one)) || Number.isSafeInteger(Number(one))));
      expect(parseJson(source)).toEqual(JSON.parse(source));
    }),
  );
});

test('malformed text is refused exactly when JSON.parse refuses it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"', '1', '-', 'true', ' ', '\\', 'x'), { maxLength: 12 }),
      (parts) => {
        const source = parts.join('');
        let parsed: unknown;
        try {
          parsed = JSON.parse(source);
        } catch {
          expect(() => parseJson(source)).toThrow(WeegbrugError);
          return;
        }
        try {
          expect(parseJson(source)).toEqual(parsed);
        } catch (error) {
          // Only a repeated name may be refused although it parses.
          expect(error).toMatchObject({ code: 'WB-HTTP-JSON-REFUSED' });
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([
  ['{"a":1,"b":2,"a":3}', '/a'],
  ['{"x":[{"b":1,"b":1}]}', '/x/0/b'],
  ['{"\\u0061":1,"a":2}', '/a'],
])('a name that occurs twice is refused: %s', (source, pointer) =>
  expect(refusal(source)).toMatchObject({ code: 'WB-HTTP-JSON-REFUSED', pointer }),
);

test.each(['{"__proto__":{}}', '{"a":{"constructor":1}}', '{"prototype":1}', '{"\\u005f\\u005fproto__":1}'])(
  'a name that reaches a prototype is refused: %s',
  (source) => expect(refusal(source).code).toBe('WB-HTTP-JSON-REFUSED'),
);

test('the same words as values are welcome', () =>
  expect(parseJson('{"a":"__proto__","b":["constructor"]}')).toEqual({ a: '__proto__', b: ['constructor'] }));

test.each(['1e999', '-1e999', '9007199254740993', '[9007199254740992]', '1e20'])(
  'a number that would lose its value is refused: %s',
  (source) => expect(refusal(source).code).toBe('WB-HTTP-JSON-REFUSED'),
);

test.each(['9007199254740991', '-9007199254740991', '0.1', '1e-7', '-0'])('a number that keeps its value is read: %s', (source) =>
  expect(parseJson(source)).toBe(Number(source)),
);

test.each(['"\\ud800"', '{"a":"\\udc00x"}', '"\\u0000"', '{"\\u0000":1}'])('half a character and NUL are refused: %s', (source) =>
  expect(refusal(source).code).toBe('WB-HTTP-JSON-REFUSED'),
);

test('an astral character is whole', () => expect(parseJson('"\\ud83d\\ude00"')).toBe('😀'));

test('depth: 32 is read, 33 and 40,000 are refused at once', () => {
  expect(parseJson(`${'['.repeat(32)}${']'.repeat(32)}`)).toBeDefined();
  expect(refusal(`${'['.repeat(33)}${']'.repeat(33)}`).message).toContain('32');
  const started = mainThreadTime();
  expect(refusal('['.repeat(40_000)).code).toBe('WB-HTTP-JSON-REFUSED');
  expect(mainThreadTime() - started).toBeLessThan(100);
});

test('keys, items and text have their limits', () => {
  const keys = (count: number): string => JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1])));
  expect(parseJson(keys(jsonLimits.keysPerObject))).toBeDefined();
  expect(refusal(keys(jsonLimits.keysPerObject + 1)).code).toBe('WB-HTTP-JSON-REFUSED');
  const items = (count: number): string => JSON.stringify(Array.from({ length: count }, () => 1));
  expect(parseJson(items(jsonLimits.itemsPerArray))).toBeDefined();
  expect(refusal(items(jsonLimits.itemsPerArray + 1)).code).toBe('WB-HTTP-JSON-REFUSED');
  expect(parseJson(JSON.stringify('x'.repeat(jsonLimits.textBytes)))).toBeDefined();
  // With a quote in it, and far beyond the limit.
  expect(refusal(JSON.stringify(`"${'x'.repeat(10_000_000)}\\`)).code).toBe('WB-HTTP-JSON-REFUSED');
  expect(refusal(JSON.stringify('é'.repeat(jsonLimits.textBytes / 2 + 1))).code).toBe('WB-HTTP-JSON-REFUSED');
});

test('the place of a mistake is named', () => {
  expect(refusal('{\n  "a": 1,\n  "a": 2\n}')).toMatchObject({ line: 3, column: 3 });
  expect(refusal('{"a":')).toMatchObject({ code: 'WB-HTTP-JSON-SYNTAX', line: 1, column: 6 });
});
