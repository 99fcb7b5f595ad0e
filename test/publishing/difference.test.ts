import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadDraft } from '../../core/src/configuration/loadDraft.ts';
import { rawDifference } from '../../core/src/configuration/rawDifference.ts';
import { revertDraftDifference } from '../../core/src/configuration/revertDraftDifference.ts';
import { saveDraftPart } from '../../core/src/configuration/saveDraftPart.ts';
import { tracePlace } from '../../core/src/configuration/tracePlace.ts';
import { publishRelease } from '../../core/src/publishing/publishRelease.ts';
import { type ChangeView, type DifferenceView, readDifference } from '../../core/src/publishing/readDifference.ts';
import type { Write } from '../../core/src/storage/port.ts';
import { openPublishingTown, type PublishingTown } from './publishingTown.ts';

let town: PublishingTown;
beforeEach(async () => {
  town = await openPublishingTown();
});
afterEach(() => town.close());

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test edits what an editor on screen would
type Editable = any;
const edit = async (name: string, part: string, key: string | undefined, change: (value: Editable) => void): Promise<void> => {
  const { configuration, revision } = await loadDraft(town.system());
  const whole = configuration[part as keyof typeof configuration] as Editable;
  const value = structuredClone(key === undefined ? whole : whole[key]);
  change(value);
  town.pass(1);
  await saveDraftPart(town.as(name), { part, ...(key === undefined ? {} : { key }), value, expectedRevision: revision });
};
const difference = (from = 'active', to = 'draft'): Promise<DifferenceView> =>
  readDifference(town.as('marloes'), { from, to, language: 'nl' });
const says = ({ sentence }: Pick<ChangeView, 'sentence'>): string => sentence.map(({ text }) => text).join('');
const section = (form: Editable): Editable => form.pages[1].sections[1];
const publish = async (name: string, reason: string): Promise<string> => {
  town.pass(60);
  const { revision } = await loadDraft(town.system());
  return (await publishRelease(town.as(name), { reason, expectedRevision: revision })).hash;
};
/** A dossier with nothing in it but its answers: all that is counted. */
const dossier = (collection: 'projects' | 'drafts', id: string, buurt: object, more: object = {}): Write => ({
  kind: 'create',
  collection,
  record: { id, code: id, typeKey: 'plantsoen', phase: 'intake', owner: 'marloes', answers: { buurt }, ...more },
});

describe('the difference between the active release and the draft', () => {
  test('says who changed what, and lets one change be put back while the others stay', async () => {
    await edit('marloes', 'framework', undefined, (framework) => (framework.goals[0].weight = 70));
    await edit('fatima', 'framework', undefined, (framework) => (framework.planYear = 2028));
    await edit('jeroen', 'roles', 'redacteur', (role) => role.permissions.push('audit:read'));
    const before = await difference();
    expect(before.from).toMatchObject({ kind: 'release', active: true });
    expect(before.to).toMatchObject({ kind: 'draft', active: false });
    expect(before.changes.map((change) => `${change.by.map(({ name }) => name).join()}: ${says(change)}`)).toEqual([
      'fatima: Afwegingskader: planjaar 2027 → 2028',
      'marloes: Doel Groen: gewicht 60 % → 63,64 %',
      'jeroen: redacteur: mag nu ook het logboek bekijken',
    ]);
    expect(before.changes[1]?.pointer).toBe('/goals/0');
    await revertDraftDifference(town.as('jeroen'), { change: before.changes[1]!.id });
    const after = await difference();
    expect(after.changes.map(({ id }) => id)).toEqual([before.changes[0]!.id, before.changes[2]!.id]);
    await expect(revertDraftDifference(town.as('jeroen'), { change: before.changes[1]!.id })).rejects.toMatchObject({
      code: 'WB-RELEASE-CHANGE-NOT-FOUND',
    });
    await expect(revertDraftDifference(town.as('bilal'), { change: before.changes[0]!.id })).rejects.toMatchObject({
      code: 'WB-PERMISSION-MISSING',
    });
  });

  test('counts the answers that a change touches, in projects and in started intakes, and counts again after a change', async () => {
    await town.store.commit(town.system().scope, [
      dossier('projects', 'KL-1', { oordeel: 2, kaalslag: true }),
      dossier('projects', 'KL-2', { oordeel: 1 }),
      dossier('projects', 'KL-3', { oordeel: 1 }, { phase: 'closed' }),
      dossier('drafts', 'd1', { kaalslag: false }),
      // Sent back: counted as the project that it is.
      dossier('drafts', 'd2', { kaalslag: false }, { projectCode: 'KL-1' }),
    ]);
    await edit('marloes', 'forms', 'plantsoen', (form) => section(form).schema.required.push('kaalslag'));
    const [required] = (await difference()).changes;
    expect(says(required!)).toBe('Plantsoen, vraag ‘Verdwijnt al het groen?’ verplicht geworden');
    expect(required?.consequences).toEqual(['1 lopende aanvraag heeft hier geen antwoord. 2 andere hebben het al ingevuld.']);

    await town.store.commit(town.system().scope, [dossier('drafts', 'd3', {})]);
    expect((await difference()).changes[0]?.consequences).toEqual([
      '2 lopende aanvragen hebben hier geen antwoord. 2 andere hebben het al ingevuld.',
    ]);

    await edit('marloes', 'forms', 'plantsoen', (form) => {
      section(form).items.pop();
      delete section(form).schema.properties.kaalslag;
      section(form).schema.required.pop();
    });
    const [removed] = (await difference()).changes;
    expect(removed).toMatchObject({
      kind: 'removed',
      consequences: ['2 antwoorden blijven bewaard en leesbaar, maar worden niet meer gevraagd.'],
    });
  });

  test('says of an option that goes how many answers chose it', async () => {
    const choices = [1, 2].map((value) => ({ value, label: { nl: `Keuze ${value}`, en: `Choice ${value}` } }));
    await edit('marloes', 'forms', 'plantsoen', (form) => Object.assign(section(form).items[0], { widget: 'radio', options: choices }));
    await publish('marloes', 'Keuzes');
    await town.store.commit(town.system().scope, [
      dossier('projects', 'KL-1', { oordeel: 2 }),
      dossier('projects', 'KL-2', { oordeel: 1 }),
      dossier('drafts', 'd1', { oordeel: 2 }),
    ]);
    await edit('marloes', 'forms', 'plantsoen', (form) => section(form).items[0].options.pop());
    const [removed] = (await difference()).changes;
    expect([removed!.kind, says(removed!)]).toEqual(['removed', 'Plantsoen, vraag ‘Wat vindt de buurt?’, keuze ‘Keuze 2’']);
    expect(removed!.consequences).toEqual(['2 antwoorden kozen dit; zij blijven bewaard, maar het kan niet meer worden gekozen.']);
  });

  test('reads back as the files that differ', async () => {
    await edit('marloes', 'framework', undefined, (framework) => (framework.planYear = 2028));
    const { files } = await rawDifference(town.as('marloes'), { from: 'active', to: 'draft' });
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({ file: 'framework.json', state: 'changed' });
    expect(files[0]?.text).toContain('-  "planYear": 2027,\n+  "planYear": 2028,\n');
  });
});

describe('releases', () => {
  test('of any time can be compared, both ways', async () => {
    const first = (await difference()).from.hash!;
    await edit('marloes', 'framework', undefined, (framework) => (framework.planYear = 2028));
    await publish('marloes', 'Eerste');
    await edit('marloes', 'framework', undefined, (framework) => (framework.planYear = 2029));
    const last = await publish('marloes', 'Tweede');
    expect((await difference(first, last)).changes.map(says)).toEqual(['Afwegingskader: planjaar 2027 → 2029']);
    expect((await difference(last, first)).changes.map(says)).toEqual(['Afwegingskader: planjaar 2029 → 2027']);
    expect((await difference('active', last)).changes).toEqual([]);
    await expect(difference('active', 'f'.repeat(64))).rejects.toMatchObject({ code: 'WB-RELEASE-NOT-FOUND' });
  });

  test('tell of one place who changed it, when and why', async () => {
    await edit('fatima', 'framework', undefined, (framework) => (framework.planYear = 2028));
    await publish('marloes', 'Nieuw planjaar');
    await edit('jeroen', 'roles', 'redacteur', (role) => role.permissions.push('audit:read'));
    await publish('marloes', 'Iets anders');
    await edit('jeroen', 'framework', undefined, (framework) => (framework.planYear = 2029));
    await publish('jeroen', 'Nog een jaar later');
    const trace = await tracePlace(town.as('marloes'), { part: 'framework', path: '/planYear', language: 'nl' });
    expect(trace.map(({ reason, authorName, editor, from, to }) => [reason, authorName, editor?.name, from, to])).toEqual([
      ['Nog een jaar later', 'jeroen', 'jeroen', 2028, 2029],
      ['Nieuw planjaar', 'marloes', 'fatima', 2027, 2028],
      [expect.any(String), expect.any(String), undefined, undefined, 2027],
    ]);
    expect(trace[0]?.said.map(says)).toEqual(['Afwegingskader: planjaar 2028 → 2029']);
    const goal = await tracePlace(town.as('marloes'), { part: 'framework', path: '', pointer: '/goals/0/weight', language: 'nl' });
    expect(goal.map(({ to }) => to)).toEqual([60]);
    expect(await tracePlace(town.as('marloes'), { part: 'framework', path: '/nergens', language: 'nl' })).toEqual([]);
  });

  test('refuse a place that cannot be', async () => {
    const at = (part: string, path: string, key?: string) =>
      tracePlace(town.as('marloes'), { part, path, language: 'nl', ...(key === undefined ? {} : { key }) });
    await expect(at('framework', 'goals')).rejects.toMatchObject({ code: 'WB-RELEASE-PART-UNKNOWN' });
    await expect(at('nergens', '')).rejects.toMatchObject({ code: 'WB-RELEASE-PART-UNKNOWN' });
    await expect(at('forms', '', '__proto__')).rejects.toMatchObject({ code: 'WB-RELEASE-PART-UNKNOWN' });
    expect(await at('framework', '/__proto__/toString')).toEqual([]);
  });
});
