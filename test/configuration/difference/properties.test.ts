import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { differenceOf } from '../../../core/src/configuration/difference/differenceOf.ts';
import { sayChange } from '../../../core/src/configuration/difference/sayChange.ts';
import { withoutChanges } from '../../../core/src/configuration/difference/withoutChanges.ts';
import type { MunicipalityConfiguration } from '../../../core/src/configuration/municipalityConfiguration.ts';
import { canonicalText } from '../../../core/src/configuration/structure/canonicalText.ts';
import { changesBetween } from '../../../core/src/configuration/structure/changesBetween.ts';
import { isSame } from '../../../core/src/configuration/structure/isSame.ts';
import { openTown } from '../../reference/town.ts';
import { fullConfiguration } from '../fullConfiguration.ts';

/** One edit: at the place that the numbers lead to, done in one of several ways. */
type Edit = { way: readonly number[]; how: number; text: string };
const edit: fc.Arbitrary<Edit> = fc.record({
  way: fc.array(fc.nat(200), { minLength: 1, maxLength: 9 }),
  how: fc.nat(7),
  text: fc.constantFrom('nieuw', 'x', '', 'een langere tekst van meer dan zestig tekens, zodat die woord voor woord wordt vergeleken'),
});

const childrenOf = (node: unknown): (string | number)[] =>
  Array.isArray(node) ? [...node.keys()] : node !== null && typeof node === 'object' ? Object.keys(node) : [];

const perform = (whole: unknown, { way, how, text }: Edit): unknown => {
  const copy = structuredClone(whole) as Record<string | number, unknown>;
  let [holder, step]: [Record<string | number, unknown>, string | number] = [copy, ''];
  for (const turn of way) {
    const next: unknown = step === '' ? copy : holder[step];
    const names = childrenOf(next);
    if (names.length === 0) break;
    [holder, step] = [next as typeof holder, names[turn % names.length]!];
  }
  const value = holder[step];
  if (how === 0 && Array.isArray(holder)) holder.splice(Number(step), 1);
  else if (how === 0) delete holder[step];
  else if (how === 1 && Array.isArray(value)) value.reverse();
  else if (how === 2 && Array.isArray(holder)) holder.push({ ...(value as object), key: text, id: text, name: { nl: text } });
  else if (how === 3 && Array.isArray(holder)) holder.unshift(...holder.splice(Number(step), 1));
  else if (how === 4) holder[step] = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : text;
  else if (how === 5) holder[step] = [text, { nl: text }];
  else if (how === 6) holder[step] = { fact: 'answers', path: text, operator: 'equal', value: text };
  else holder[text === '' ? 'x' : text] = value;
  return copy;
};

describe.each(['full', 'voorbeeldstad'])('the difference of two configurations (%s)', (which) => {
  let before: MunicipalityConfiguration;
  beforeAll(async () => {
    before = which === 'full' ? (fullConfiguration as MunicipalityConfiguration) : (await openTown(which)).release.configuration;
  });

  test('covers every property that changed, and is empty exactly when nothing did', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        const after = edits.reduce<unknown>(perform, before) as MunicipalityConfiguration;
        const changes = differenceOf(before, after);
        const covered = new Set(changes.flatMap((change) => change.changes.map(canonicalText)));
        for (const change of changesBetween(before, after)) expect(covered.has(canonicalText(change))).toBe(true);
        expect(changes.length === 0).toBe(isSame(before, after));
        expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
        for (const change of changes)
          for (const language of ['nl', 'en'] as const)
            expect(
              sayChange(change, language)
                .sentence.map(({ text }) => text)
                .join('')
                .trim(),
            ).not.toBe('');
        expect(isSame(withoutChanges(before, after, changes), before)).toBe(true);
      }),
      { numRuns: which === 'full' ? 90 : 25 },
    );
  });
});
