import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findDraftChanges } from '../../../core/src/configuration/draft/findDraftChanges.ts';
import { loadDraft } from '../../../core/src/configuration/loadDraft.ts';
import type { OperationContext } from '../../../core/src/configuration/operationContext.ts';
import { readDraft } from '../../../core/src/configuration/readDraft.ts';
import { removeDraftPart } from '../../../core/src/configuration/removeDraftPart.ts';
import { saveDraftPart } from '../../../core/src/configuration/saveDraftPart.ts';
import { goBack } from '../../publishing/goBack.ts';
import type { WeighingFramework } from '../../../core/src/framework/weighingFramework.ts';
import { publishRelease } from '../../../core/src/publishing/publishRelease.ts';
import { minimalConfiguration } from '../minimalMunicipality.ts';
import { type DraftTown, openDraftTown } from './draftTown.ts';

let town: DraftTown;
let marloes: OperationContext;
let fatima: OperationContext;

beforeEach(async () => {
  town = await openDraftTown();
  [marloes, fatima] = [town.as('Marloes de Wit'), town.as('Fatima El Idrissi')];
});
afterEach(() => town.close());

const code = (code: string): unknown => expect.objectContaining({ code });
const { framework } = minimalConfiguration();
type Framework = WeighingFramework;

/** Saves a framework that was begun with `base`. */
const save = (context: OperationContext, value: unknown, base: unknown = framework): Promise<unknown> =>
  saveDraftPart(context, { part: 'framework', value, base, expectedRevision: 0 });
const withTitle = (nl: string, of: Framework = framework): Framework => ({ ...of, title: { ...of.title, nl } });
const withYear = (planYear: number, of: Framework = framework): Framework => ({ ...of, planYear });
const now = async (): Promise<Framework> => (await readDraft(marloes)).configuration.framework;

describe('two who save the same part', () => {
  it('both keep their change of another property', async () => {
    await save(marloes, withTitle('Kader'));
    await save(fatima, withYear(2030));
    expect(await now()).toEqual(withYear(2030, withTitle('Kader')));
    expect((await readDraft(marloes)).changed).toMatchObject([{ part: 'framework', byName: 'Fatima El Idrissi' }]);
    const { epoch } = await loadDraft(marloes);
    expect((await findDraftChanges(marloes, epoch)).map(({ by, path }) => [by, path[0]])).toEqual([
      ['marloes', 'title'],
      ['fatima', 'planYear'],
    ]);
  });

  it('see three values of what both changed, and nothing is saved', async () => {
    await save(marloes, withYear(2028, withTitle('Kader')));
    const before = await loadDraft(marloes);
    await expect(save(fatima, withYear(2030, withTitle('Raamwerk')))).rejects.toMatchObject({
      code: 'WB-RELEASE-DRAFT-CONFLICT',
      parameters: { part: 'framework', count: 2 },
      places: [
        expect.objectContaining({ pointer: '/planYear', values: { base: 2027, ours: 2030, theirs: 2028 } }),
        expect.objectContaining({ pointer: '/title/nl', values: { base: framework.title.nl, ours: 'Raamwerk', theirs: 'Kader' } }),
      ],
    });
    expect(await loadDraft(marloes)).toEqual(before);
  });

  it('agree when they changed it alike, and when one chose after seeing the other', async () => {
    await save(marloes, withTitle('Kader'));
    await save(fatima, withTitle('Kader'));
    await expect(save(fatima, withTitle('Raamwerk'))).rejects.toEqual(code('WB-RELEASE-DRAFT-CONFLICT'));
    await save(fatima, withTitle('Raamwerk'), withTitle('Kader'));
    expect(await now()).toEqual(withTitle('Raamwerk'));
  });

  it('do not overwrite an item that the other took away, or added under the same key', async () => {
    const role = minimalConfiguration().roles.manager!;
    const saveRole = (context: OperationContext, key: string, base: unknown, name: string): Promise<unknown> =>
      saveDraftPart(context, { part: 'roles', key, base, value: { ...role, key, name: { nl: name } }, expectedRevision: 0 });
    await removeDraftPart(marloes, { part: 'roles', key: 'manager', expectedRevision: 0 });
    await expect(saveRole(fatima, 'manager', role, 'Afdelingshoofd')).rejects.toMatchObject({
      code: 'WB-RELEASE-DRAFT-CONFLICT',
      places: [expect.objectContaining({ pointer: '', values: { base: role, ours: expect.anything() } })],
    });
    await saveRole(marloes, 'nieuw', null, 'Griffier');
    await expect(saveRole(fatima, 'nieuw', null, 'Secretaris')).rejects.toEqual(code('WB-RELEASE-DRAFT-CONFLICT'));
  });

  it('keep what they began with when the release under it changed', async () => {
    const first = (await town.system.releases.active('klein')).release.hash;
    await save(marloes, withYear(2028));
    await publishRelease(marloes, { reason: 'Nieuw planjaar', expectedRevision: 1 });
    await save(fatima, withTitle('Kader'));
    expect(await now()).toEqual(withYear(2028, withTitle('Kader')));
    await expect(save(fatima, withYear(2031))).rejects.toEqual(code('WB-RELEASE-DRAFT-CONFLICT'));
    await goBack(marloes, first);
    await save(fatima, withYear(2028, withTitle('Kader klein')), withYear(2028, withTitle('Kader')));
    expect(await now()).toEqual(withYear(2028, withTitle('Kader klein')));
  });

  it.each([[{ goals: [JSON.parse('{"__proto__": 1}')] }], [[]], ['tekst'], [7]])('do not begin with %j', async (base) => {
    await expect(save(marloes, withTitle('Kader'), base)).rejects.toEqual(code('WB-RELEASE-PART-INVALID'));
  });
});

describe('without the value that one began with', () => {
  it('a part must be as it was at the revision that one saw; other parts do not matter', async () => {
    await save(marloes, withTitle('Kader'));
    const texts = (value: unknown, expectedRevision: number): Promise<unknown> =>
      saveDraftPart(fatima, { part: 'texts', value, expectedRevision });
    await texts({ groet: { nl: 'Dag' } }, 0);
    await expect(texts({ groet: { nl: 'Hallo' } }, 1)).rejects.toEqual(code('WB-RELEASE-DRAFT-STALE'));
    await expect(texts({ groet: { nl: 'Hallo' } }, 3)).rejects.toEqual(code('WB-RELEASE-DRAFT-STALE'));
    await texts({ groet: { nl: 'Hallo' } }, 2);
    expect((await readDraft(marloes)).configuration.texts).toEqual({ groet: { nl: 'Hallo' } });
  });
});

describe('many who save at the same moment', () => {
  it('are all kept when they change different properties', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        saveDraftPart(town.as(`Beheerder${index}`), {
          part: 'texts',
          value: { ...minimalConfiguration().texts, [`tekst${index}`]: { nl: String(index) } },
          base: minimalConfiguration().texts,
          expectedRevision: 0,
        }),
      ),
    );
    const { configuration, revision } = await readDraft(marloes);
    expect(Object.keys(configuration.texts).filter((key) => key.startsWith('tekst'))).toHaveLength(40);
    expect(revision).toBe(40);
  });

  it('are one who is kept and others who are told when they change the same', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) => save(town.as(`Beheerder${index}`), withYear(2040 + index))),
    );
    const kept = outcomes.flatMap(({ status }, index) => (status === 'fulfilled' ? [index] : []));
    expect(kept).toHaveLength(1);
    expect((await now()).planYear).toBe(2040 + kept[0]!);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toEqual(code('WB-RELEASE-DRAFT-CONFLICT'));
  });
});

describe('saves to different properties', () => {
  it('give all of them, in whatever order they come and whatever each began with', async () => {
    const places = ['a', 'b', 'c', 'd', 'e'] as const;
    type Texts = Record<string, { nl: string }>;
    const begin: Texts = Object.fromEntries(places.map((place) => [place, { nl: '' }]));
    const start = await saveDraftPart(marloes, { part: 'texts', value: begin, expectedRevision: 0 });
    let revision = start.revision;
    // Each person edits the own place a few times; between saves they may or may not look at what the others did.
    const edit = fc.record({ who: fc.nat(places.length - 1), looks: fc.boolean(), text: fc.string({ maxLength: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
        revision = (await saveDraftPart(marloes, { part: 'texts', value: begin, expectedRevision: revision })).revision;
        const seen = places.map(() => begin);
        const expected = { ...begin };
        for (const { who, looks, text } of edits) {
          const place = places[who]!;
          const base = seen[who]!;
          const value = { ...base, [place]: { nl: text } };
          const view = await saveDraftPart(town.as(`Beheerder${who}`), { part: 'texts', value, base, expectedRevision: 0 });
          seen[who] = looks ? (view.configuration.texts as Texts) : value;
          expected[place] = { nl: text };
          revision = view.revision;
        }
        expect((await readDraft(marloes)).configuration.texts).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});
