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
import { edit, perform } from './edits.ts';

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
