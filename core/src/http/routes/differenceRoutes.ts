import { rawDifference } from '../../configuration/rawDifference.ts';
import { revertDraftDifference } from '../../configuration/revertDraftDifference.ts';
import { tracePlace } from '../../configuration/tracePlace.ts';
import { readDifference } from '../../publishing/readDifference.ts';
import { withPeopleFindings } from '../../publishing/withPeopleFindings.ts';
import type { Permission } from '../../shared/permissions.ts';
import type { QueryParameters } from '../query/queryParameter.ts';
import type { Route } from '../route.ts';

const readers: readonly [Permission, ...Permission[]] = ['configuration:read', 'configuration:edit', 'configuration:publish'];

const source = (nl: string, en: string) =>
  ({
    type: 'text',
    maximumLength: 64,
    description: { nl: `${nl}: active, draft, of de hash van een vrijgave`, en: `${en}: active, draft, or the hash of a release` },
  }) as const;
const sides: QueryParameters = { from: source('Waarmee', 'What is compared'), to: source('Waarnaar', 'What it is compared with') };

const place: QueryParameters = {
  part: { type: 'text', maximumLength: 60, description: { nl: 'Onderdeel van de inrichting', en: 'Part of the configuration' } },
  key: { type: 'text', maximumLength: 60, description: { nl: 'Sleutel in het onderdeel', en: 'Key in the part' } },
  path: { type: 'text', maximumLength: 1000, description: { nl: 'Vaste plaats in het onderdeel', en: 'Stable place in the part' } },
  pointer: {
    type: 'text',
    maximumLength: 1000,
    description: { nl: 'In plaats daarvan: JSON Pointer in het concept', en: 'Instead of it: JSON Pointer in the draft' },
  },
};

/** What changes between two configurations, and where a property came from. */
export const differenceRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/configuration/difference',
    tag: 'configuration',
    token: true,
    permission: readers,
    summary: {
      nl: 'Wat er verandert van de ene naar de andere inrichting, in woorden',
      en: 'What changes from one configuration to another, in words',
    },
    query: sides,
    responses: { 200: { description: { nl: 'De wijzigingen', en: 'The changes' }, schema: 'Difference' } },
    handle: async ({ context, query, language }) => ({
      body: await readDifference(context, { from: String(query['from'] ?? 'active'), to: String(query['to'] ?? 'draft'), language }),
    }),
  },
  {
    method: 'GET',
    path: '/configuration/difference/raw',
    tag: 'configuration',
    token: true,
    permission: readers,
    summary: { nl: 'Hetzelfde verschil per bestand, regel voor regel', en: 'The same difference by file, line by line' },
    query: sides,
    responses: { 200: { description: { nl: 'De bestanden die verschillen', en: 'The files that differ' }, schema: 'RawDifference' } },
    handle: async ({ context, query }) => ({
      body: await rawDifference(context, { from: String(query['from'] ?? 'active'), to: String(query['to'] ?? 'draft') }),
    }),
  },
  {
    method: 'POST',
    path: '/configuration/difference/{id}/revert',
    tag: 'configuration',
    permission: ['configuration:edit'],
    summary: {
      nl: 'Een wijziging in het concept terugzetten zoals in de actieve vrijgave',
      en: 'Put a change in the draft back as in the active release',
    },
    responses: {
      200: { description: { nl: 'Het concept van de inrichting', en: 'The draft of the configuration' }, schema: 'ConfigurationDraft' },
    },
    handle: async ({ context, parameters }) => ({
      body: await withPeopleFindings(context, await revertDraftDifference(context, { change: parameters['id']! })),
    }),
  },
  {
    method: 'GET',
    path: '/configuration/trace',
    tag: 'configuration',
    token: true,
    permission: readers,
    summary: {
      nl: 'Wie een plaats in de inrichting wijzigde, wanneer en waarom',
      en: 'Who changed a place in the configuration, when and why',
    },
    query: place,
    responses: {
      200: { description: { nl: 'De wijzigingen door alle vrijgaven', en: 'The changes through all releases' }, schema: 'Trace' },
    },
    handle: async ({ context, query, language }) => {
      const { part = '', key, path = '', pointer } = query;
      const items = await tracePlace(context, {
        part: String(part),
        ...(key === undefined ? {} : { key: String(key) }),
        path: String(path),
        ...(pointer === undefined ? {} : { pointer: String(pointer) }),
        language,
      });
      return { body: { items, total: items.length } };
    },
  },
];
