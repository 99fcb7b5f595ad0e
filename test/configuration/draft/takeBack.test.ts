import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DraftChange } from '../../../core/src/configuration/draft/draftChange.ts';
import { draftChangeFromStore, type StoredDraftChange } from '../../../core/src/configuration/draft/draftChange.ts';
import { recordChanges } from '../../../core/src/configuration/draft/recordChanges.ts';
import { takeBack } from '../../../core/src/configuration/draft/takeBack.ts';
import type { OperationContext } from '../../../core/src/configuration/operationContext.ts';
import { canonicalText } from '../../../core/src/configuration/structure/canonicalText.ts';
import { arbitraryJson as json } from '../structure/arbitraryJson.ts';

let counter = 0;
const context = {
  scope: { municipality: 'klein', actor: { id: 'a', name: 'A', roles: [], permissions: new Set() } },
  newId: () => String((counter += 1)),
} as unknown as OperationContext;

const recorded = (before: unknown, after: unknown): DraftChange[] =>
  recordChanges(context, { epoch: 'e', step: 1, at: new Date(0), parts: [{ address: { part: 'framework' }, before, after }] }).map(
    (write) => draftChangeFromStore((write as unknown as { record: StoredDraftChange }).record),
  );

test('all changes of a save taken back, the last first, give what there was, entries in their order', () => {
  fc.assert(
    fc.property(json, json, (before, after) => {
      const back = recorded(before, after).reduceRight<unknown>((value, change) => {
        const step = takeBack(value, change);
        if ('overtaken' in step) throw new Error(`overtaken at ${JSON.stringify(change.path)}`);
        return step.value;
      }, after);
      expect(canonicalText(back)).toBe(canonicalText(before));
    }),
    { numRuns: 3_000 },
  );
});
