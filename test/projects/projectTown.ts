import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReleaseLibrary } from '../../core/src/configuration/createReleaseLibrary.ts';
import { canonicalConfiguration, hashConfiguration } from '../../core/src/configuration/hashConfiguration.ts';
import type { MunicipalityConfiguration } from '../../core/src/configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../../core/src/configuration/operationContext.ts';
import type { Answers } from '../../core/src/forms/formDefinition.ts';
import type { MeasureHost } from '../../core/src/plugins/measureHost.ts';
import { readPath } from '../../core/src/shared/dottedPath.ts';
import { WeegbrugError } from '../../core/src/shared/errors/weegbrugError.ts';
import { permissions } from '../../core/src/shared/permissions.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { openEmbeddedStore } from '../../core/src/storage/embedded/openEmbeddedStore.ts';
import type { Store, Write } from '../../core/src/storage/port.ts';
import { minimalConfiguration, minimalRegistry } from '../configuration/minimalMunicipality.ts';

/** The measure of the test plugin, computed here: what a worker does with real plugins is tested in test/plugins. */
const measures: MeasureHost = {
  measure: async (plugins, answers) =>
    plugins.map(({ settings }) => {
      const planted = readPath(answers, 'trees.planted');
      const about = {
        key: 'trees.share',
        name: { nl: 'Aandeel' },
        unit: { nl: '%' },
        decimals: 2,
        plugin: 'trees',
        pluginVersion: '1.2.3',
      };
      if (typeof planted !== 'number') return { ...about, status: 'missing', missing: ['trees.planted'] };
      return { ...about, status: 'known', value: (planted / (settings['annualTarget'] as number)) * 100 };
    }),
  close: async () => undefined,
};

const text = (nl: string) => ({ nl, en: nl });
const step = (key: string, role: string, more: object = {}) => ({
  key,
  name: text(key),
  approvers: [{ role }],
  mode: 'any',
  motivation: 'optional',
  ...more,
});

/** A town with the whole way: check by a manager, then by route the manager or a board (two of three) that advises and a college that decides. */
export const townConfiguration = (key: string): MunicipalityConfiguration => {
  const configuration = minimalConfiguration(key);
  configuration.municipality.people = [
    { key: 'wethouder', name: 'Tom Aalbers', position: text('wethouder'), account: 'college' },
    { key: 'manager', name: 'Karin Postma', position: text('manager'), account: 'board-3' },
    { key: 'leider', name: 'Marieke van den Berg', position: text('projectleider'), account: 'leider' },
  ];
  configuration.roles = {
    aanvrager: { key: 'aanvrager', name: text('Aanvrager'), permissions: ['project:read', 'project:create', 'ranking:read'] },
    manager: {
      key: 'manager',
      name: text('Manager'),
      permissions: ['project:read', 'project:edit', 'project:decide', 'evidence:review', 'ranking:read'],
    },
    board: { key: 'board', name: text('Board'), permissions: ['project:read', 'project:decide', 'ranking:read'] },
    college: { key: 'college', name: text('College'), permissions: ['project:read', 'project:decide'] },
    controller: { key: 'controller', name: text('Controller'), permissions: ['project:read', 'statutory:agree'] },
    beheerder: { key: 'beheerder', name: text('Beheerder'), permissions: ['project:read', 'ranking:read', 'project:move'] },
    niets: { key: 'niets', name: text('Niets'), permissions: [] },
  };
  configuration.workflows.standaard = {
    key: 'standaard',
    name: text('Standaard'),
    initial: 'toets',
    states: [
      {
        key: 'toets',
        name: text('Toets'),
        phase: 'assessment',
        approval: {
          subject: text('Volledig'),
          steps: [step('toets', 'manager')],
          approved: [{ to: 'besluit' }],
          rejected: [{ to: 'afgewezen' }],
          returned: [{ to: 'terug' }],
        },
      },
      {
        key: 'besluit',
        name: text('Besluit'),
        phase: 'decision',
        approval: {
          subject: text('Opnemen in portefeuille'),
          steps: [step('board', 'board', { mode: { quorum: 2 } })],
          approved: [
            { to: 'college', when: { fact: 'weighing', path: 'route', operator: 'equal', value: 'college' } },
            { to: 'uitvoering' },
          ],
          rejected: [{ to: 'afgewezen' }],
          returned: [{ to: 'terug' }],
        },
      },
      {
        key: 'college',
        name: text('College'),
        phase: 'decision',
        approval: {
          subject: text('Opnemen in portefeuille'),
          steps: [step('college', 'college', { separationOfDuties: false })],
          approved: [{ to: 'uitvoering' }],
          rejected: [{ to: 'afgewezen' }],
          returned: [{ to: 'terug' }],
        },
      },
      { key: 'terug', name: text('Terug'), phase: 'intake' },
      { key: 'uitvoering', name: text('Uitvoering'), phase: 'realisation' },
      { key: 'klaar', name: text('Klaar'), phase: 'closed', final: true },
      { key: 'afgewezen', name: text('Afgewezen'), phase: 'rejected', final: true },
    ],
    transitions: [
      {
        key: 'intrekken',
        label: text('Intrekken'),
        from: ['terug', 'toets'],
        to: 'afgewezen',
        roles: [],
        submitterMay: true,
        remark: 'required',
      },
      { key: 'afronden', label: text('Afronden'), from: ['uitvoering'], to: 'klaar', roles: ['manager'], remark: 'none' },
    ],
  };
  configuration.framework.criteria[1].source = {
    kind: 'judgement',
    value: { fact: 'answers', path: 'buurt.oordeel' },
  };
  // What is asked but need not be known yet: an interval in stead of a score.
  configuration.forms.plantsoen.pages[1].sections[1].schema.required = [];
  configuration.forms.plantsoen.pages[1].sections[0] = { use: 'trees/planting' };
  return configuration as MunicipalityConfiguration;
};

/** Complete answers: ten trees of the hundred are planted (+3), the neighbourhood judges as given. */
export const answersOf = (
  name: string,
  more: { oordeel?: number | undefined; planted?: number; project?: object; kaalslag?: boolean } = {},
): Answers => ({
  project: {
    name,
    description: `Aanleg van ${name}`,
    domain: 'groen',
    programme: 'buiten',
    politicalSponsor: 'wethouder',
    officialSponsor: 'manager',
    projectManager: 'leider',
    wayOfWorking: 'phased',
    start: '2027-03-01',
    end: '2028-03-01',
    urgencyClass: 1,
    statutoryClaimed: false,
    costKnown: true,
    netCost: [{ year: 2027, amount: 12_000_000 }],
    capacityKnown: true,
    capacity: [{ team: 'PM', year: 2027, q1: 0.5, q2: 0.5, q3: 0.5, q4: 0.5 }],
    probability: 2,
    consequence: 2,
    complexity: 2,
    ...more.project,
  },
  trees: { planted: more.planted ?? 10 },
  buurt: { ...('oordeel' in more && more.oordeel === undefined ? {} : { oordeel: more.oordeel ?? 2 }), kaalslag: more.kaalslag ?? false },
});

const roleOf: Readonly<Record<string, readonly string[]>> = {
  aanvrager: ['aanvrager'],
  leider: ['aanvrager'],
  manager: ['manager'],
  'board-1': ['board'],
  'board-2': ['board'],
  'board-3': ['board'],
  college: ['college'],
  controller: ['controller'],
  beheerder: ['beheerder'],
  niemand: ['niets'],
};

export type ProjectTown = {
  store: Store;
  /** The context of one person: `klein` unless another town is named. */
  as: (username: string, municipality?: string) => OperationContext;
  /** Sets the clock forward, minutes. */
  pass: (minutes: number) => void;
  /** Makes another configuration the active release of a town. */
  publish: (configuration: MunicipalityConfiguration) => Promise<string>;
  /** A context with a release library of its own on the same data, like a second process. */
  secondProcess: (username: string) => OperationContext;
  count: (
    collection:
      | 'auditRecords'
      | 'outboxMessages'
      | 'projects'
      | 'portfolioEntries'
      | 'drafts'
      | 'decisions'
      | 'idempotencyRecords'
      | 'reports'
      | 'weighings',
    municipality?: string,
  ) => Promise<number>;
  close: () => Promise<void>;
};

/**
 * Two towns on a real embedded store with real engines, one account per person in each.
 * @param own a folder of the caller, which is left in place on closing
 * @param empty whether that folder is still to be filled
 */
export const openProjectTown = async (own?: string, empty = own === undefined): Promise<ProjectTown> => {
  const folder = own ?? mkdtempSync(join(tmpdir(), 'weegbrug-projects-'));
  const store = await openEmbeddedStore({ folder });
  const releases = createReleaseLibrary(store, minimalRegistry);
  let now = Date.parse('2026-10-06T08:00:00Z');
  let number = 0;
  const clock = () => new Date(now);
  const run = empty ? 'id' : randomUUID().slice(0, 8);
  const newId = () => `${run}-${String((number += 1)).padStart(6, '0')}`;
  const publish = async (configuration: MunicipalityConfiguration): Promise<string> => {
    const hash = hashConfiguration(configuration);
    const scope = systemScope(configuration.municipality.key);
    const active = await store.get(scope, 'activeRelease', 'active');
    const about = {
      number: `2026.${(number += 1)}`,
      author: 'system',
      authorName: 'Weegbrug',
      reason: 'test',
      publishedAt: clock().toISOString(),
      origin: 'folder',
      softwareVersion: '0',
      pluginVersions: {},
    };
    const pointer = { id: 'active', release: hash, since: clock().toISOString(), by: 'system' };
    await store.commit(scope, [
      { kind: 'create', collection: 'releases', record: { id: hash, hash, content: canonicalConfiguration(configuration), ...about } },
      active === undefined
        ? { kind: 'create', collection: 'activeRelease', record: pointer }
        : { kind: 'replace', collection: 'activeRelease', expectedRevision: active.revision, record: pointer },
    ]);
    return hash;
  };
  for (const town of empty ? ['klein', 'buur'] : []) {
    await publish(townConfiguration(town));
    const accounts = Object.entries(roleOf).map(([username, roles]): Write => ({
      kind: 'create',
      collection: 'accounts',
      record: {
        id: `${town}-${username}`,
        username,
        name: `${username} van ${town}`,
        roles,
        passwordHash: '-',
        active: true,
        createdAt: clock().toISOString(),
        changedAt: clock().toISOString(),
      },
    }));
    await store.commit(systemScope(town), accounts);
  }
  const contextOf = (username: string, municipality: string, library = releases): OperationContext => {
    const roles = roleOf[username]!;
    const configured = townConfiguration(municipality).roles;
    const granted = new Set(roles.flatMap((role) => configured[role]!.permissions));
    return {
      scope: {
        municipality,
        actor: { id: `${municipality}-${username}`, name: `${username} van ${municipality}`, roles, permissions: granted },
      },
      store,
      clock,
      newId,
      releases: library,
      measures,
    };
  };
  const others: { close: () => void }[] = [];
  return {
    store,
    as: (username, municipality = 'klein') => contextOf(username, municipality),
    pass: (minutes) => void (now += minutes * 60_000),
    publish,
    secondProcess: (username) => {
      const library = createReleaseLibrary(store, minimalRegistry);
      others.push(library);
      return contextOf(username, 'klein', library);
    },
    count: (collection, municipality = 'klein') =>
      store.count(
        { ...systemScope(municipality), actor: { ...systemScope(municipality).actor, permissions: new Set(permissions) } },
        collection,
        {},
      ),
    close: async () => {
      for (const library of [releases, ...others]) library.close();
      await store.close();
      if (own === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** The refusal of an operation, to look at; fails when it is not refused. */
export const refusalOf = async (work: Promise<unknown>): Promise<WeegbrugError> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof WeegbrugError) return error;
    throw error;
  }
  throw new Error('was not refused');
};

export const codeOf = async (work: Promise<unknown>): Promise<string> => (await refusalOf(work)).code;
