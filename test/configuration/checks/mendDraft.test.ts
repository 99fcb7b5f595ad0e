import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReleaseLibrary } from '../../../core/src/configuration/createReleaseLibrary.ts';
import { importFolder } from '../../../core/src/configuration/importFolder.ts';
import { listDraftChanges } from '../../../core/src/configuration/listDraftChanges.ts';
import { mendDraft } from '../../../core/src/configuration/mendDraft.ts';
import type { OperationContext } from '../../../core/src/configuration/operationContext.ts';
import { readDraft } from '../../../core/src/configuration/readDraft.ts';
import { saveDraftPart } from '../../../core/src/configuration/saveDraftPart.ts';
import type { Permission } from '../../../core/src/shared/permissions.ts';
import { systemScope } from '../../../core/src/shared/systemScope.ts';
import { openEmbeddedStore } from '../../../core/src/storage/embedded/openEmbeddedStore.ts';
import type { Store } from '../../../core/src/storage/port.ts';
import { minimalConfiguration, minimalRegistry } from '../minimalMunicipality.ts';

/* Mending a finding through the draft: exactly the offered change, recorded as if somebody typed it, and refused when the finding is not there any more. */

type Loose = ReturnType<typeof minimalConfiguration>;

let folder: string;
let store: Store;
let context: OperationContext;
const as = (permissions: readonly Permission[]): OperationContext => ({
  ...context,
  scope: {
    municipality: 'klein',
    actor: { id: 'marloes', name: 'Marloes de Wit', roles: ['beheerder'], permissions: new Set(permissions) },
  },
});
const editor = (): OperationContext => as(['configuration:read', 'configuration:edit']);
const finding = { code: 'answerUnknown', part: 'framework', pointer: '/urgency/value/path', mend: 0 };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'weegbrug-mends-'));
  store = await openEmbeddedStore({ folder });
  let counter = 0;
  context = {
    scope: systemScope('klein'),
    store,
    clock: () => new Date(Date.UTC(2026, 10, 2, 9, 0, (counter += 1))),
    newId: () => String((counter += 1)).padStart(32, '0'),
    releases: createReleaseLibrary(store, minimalRegistry),
    measures: { measure: () => Promise.resolve([]), close: () => Promise.resolve() },
  };
  await importFolder(context, { configuration: minimalConfiguration() });
});
afterEach(async () => {
  context.releases.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const withSlip = () => {
  const { framework } = minimalConfiguration();
  framework.urgency.value.path = 'project.urgencyClas';
  framework.planYear = 2028;
  return saveDraftPart(editor(), { part: 'framework', value: framework, expectedRevision: 0 });
};

test('takes the suggestion over, and nothing else; the finding is gone and the change is recorded and audited', async () => {
  const draft = await withSlip();
  expect(draft.problems.map(({ code, pointer, mends }) => ({ code, pointer, mends: mends?.length }))).toEqual([
    { code: 'answerUnknown', pointer: '/urgency/value/path', mends: 1 },
  ]);
  const mended = await mendDraft(editor(), { ...finding, expectedRevision: draft.revision });
  expect(mended.problems).toEqual([]);
  expect(mended.configuration).toEqual({ ...minimalConfiguration(), framework: { ...minimalConfiguration().framework, planYear: 2028 } });
  // The slip and its mending cancel out; the other change of the same save stays.
  expect((await listDraftChanges(editor())).items.map(({ path }) => path)).toEqual(['/planYear']);
  const audit = await store.find(systemScope('klein'), 'auditRecords', { action: 'configuration.findingMended' });
  expect(audit.map(({ text, by }: Loose) => ({ text, by }))).toEqual([
    { text: { nl: 'Bevinding opgelost in het concept: framework', en: 'Finding mended in the draft: framework' }, by: 'marloes' },
  ]);
});

test('a finding that is gone, another mend of it, and a part that changed meanwhile are refused and change nothing', async () => {
  const draft = await withSlip();
  const refused = (code: string): unknown => expect.objectContaining({ code });
  await expect(mendDraft(editor(), { ...finding, mend: 1, expectedRevision: draft.revision })).rejects.toEqual(
    refused('WB-RELEASE-FINDING-GONE'),
  );
  await expect(mendDraft(editor(), { ...finding, code: 'x', expectedRevision: draft.revision })).rejects.toEqual(
    refused('WB-RELEASE-FINDING-GONE'),
  );
  await expect(mendDraft(editor(), { ...finding, expectedRevision: 0 })).rejects.toEqual(refused('WB-RELEASE-DRAFT-STALE'));
  await expect(mendDraft(editor(), { ...finding, part: '__proto__', expectedRevision: draft.revision })).rejects.toEqual(
    refused('WB-RELEASE-PART-UNKNOWN'),
  );
  await expect(mendDraft(as(['configuration:read']), { ...finding, expectedRevision: draft.revision })).rejects.toEqual(
    refused('WB-PERMISSION-MISSING'),
  );
  await mendDraft(editor(), { ...finding, expectedRevision: draft.revision });
  await expect(mendDraft(editor(), { ...finding, expectedRevision: draft.revision + 1 })).rejects.toEqual(
    refused('WB-RELEASE-FINDING-GONE'),
  );
});

test('a slip in the text of a template is mended at its line, and another line is another finding', async () => {
  const eigen = '<p>{{core.nam}}</p>\n<p>{{core.netCst}}</p>';
  await importFolder(context, { configuration: { ...minimalConfiguration(), templates: { eigen } } });
  const { problems, revision } = await readDraft(editor());
  expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['templateNameUnknown', 1, 6],
    ['templateNameUnknown', 2, 6],
  ]);
  const slip = {
    code: 'templateNameUnknown',
    part: 'documents',
    key: 'beslisblad',
    pointer: '/template',
    mend: 0,
    expectedRevision: revision,
  };
  await expect(mendDraft(editor(), { ...slip, line: 2, column: 1 })).rejects.toMatchObject({ code: 'WB-RELEASE-FINDING-GONE' });
  const mended = await mendDraft(editor(), { ...slip, line: 2, column: 6 });
  expect(mended.configuration.templates).toEqual({ eigen: eigen.replace('netCst', 'netCost') });
  expect(mended.problems.map(({ line }) => line)).toEqual([1]);
  expect((await listDraftChanges(editor())).items.map(({ part, key }) => [part, key])).toEqual([['templates', 'eigen']]);
});
