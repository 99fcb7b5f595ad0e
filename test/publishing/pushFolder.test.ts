import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { folderFiles } from '../../core/src/configuration/folder/folderFiles.ts';
import { loadDraft } from '../../core/src/configuration/loadDraft.ts';
import type { MunicipalityConfiguration } from '../../core/src/configuration/municipalityConfiguration.ts';
import { pushFolder } from '../../core/src/publishing/pushFolder.ts';
import { WeegbrugError } from '../../core/src/shared/errors/weegbrugError.ts';
import { edit, perform } from '../configuration/difference/edits.ts';
import { openPublishingTown, publishingConfiguration, type PublishingTown } from './publishingTown.ts';

let town: PublishingTown;
beforeAll(async () => {
  town = await openPublishingTown();
});
afterAll(() => town.close());

test('a folder with anything in it is merged, or refused with what is wrong; looking changes nothing', async () => {
  // What the folder is merged with was changed as well, so that there is something to disagree about.
  await town.edit('jeroen', 2029);
  const before = await loadDraft(town.system());
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
      const ours = edits.reduce<unknown>(perform, publishingConfiguration()) as MunicipalityConfiguration;
      try {
        const report = await pushFolder(town.as('marloes'), {
          ours: { files: folderFiles(ours) },
          base: { source: 'active' },
          dryRun: true,
          language: 'nl',
        });
        expect(report.written).toBe(false);
        for (const { words } of report.conflicts) expect(words.place.nl).not.toBe('');
      } catch (error) {
        if (!(error instanceof WeegbrugError)) throw error;
        expect(error.code).toMatch(/^WB-PUSH-/);
      }
    }),
    { numRuns: 120 },
  );
  expect(await loadDraft(town.system())).toEqual(before);
}, 60_000);
