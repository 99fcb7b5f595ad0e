import { discardDraft } from '../../configuration/discardDraft.ts';
import { listReleases } from '../../configuration/listReleases.ts';
import { type MendChoice, mendDraft } from '../../configuration/mendDraft.ts';
import { readDraft } from '../../configuration/readDraft.ts';
import { readRelease } from '../../configuration/readRelease.ts';
import { readReleaseAccount } from '../../configuration/readReleaseAccount.ts';
import { removeDraftPart } from '../../configuration/removeDraftPart.ts';
import { saveDraftPart } from '../../configuration/saveDraftPart.ts';
import { configurationSchemas } from '../../configuration/schemas/configurationSchemas.ts';
import { withPeopleFindings } from '../../publishing/withPeopleFindings.ts';
import type { Permission } from '../../shared/permissions.ts';
import type { QueryParameters } from '../query/queryParameter.ts';
import type { Call, Route } from '../route.ts';
import { bodies } from '../schemas/bodies.ts';

const readers: readonly [Permission, ...Permission[]] = ['configuration:read', 'configuration:edit', 'configuration:publish'];
const editors: readonly [Permission, ...Permission[]] = ['configuration:edit'];
const draft = {
  200: { description: { nl: 'Het concept van de inrichting', en: 'The draft of the configuration' }, schema: 'ConfigurationDraft' },
} as const;

const changesOnly: QueryParameters = {
  changes: { type: 'boolean', description: { nl: 'Alleen de wijzigingen ongedaan maken', en: 'Only undo the changes' } },
};

const address = ({ parameters, expectedRevision }: Call): { part: string; key?: string; expectedRevision: number } => {
  const { part = '', key } = parameters;
  return { part, ...(key === undefined ? {} : { key }), expectedRevision: expectedRevision! };
};

const savePart = (path: string): Route => ({
  method: 'PUT',
  path,
  tag: 'configuration',
  token: true,
  permission: editors,
  summary: { nl: 'Een onderdeel van de inrichting wijzigen in het concept', en: 'Change a part of the configuration in the draft' },
  body: bodies.configurationPart,
  ifMatch: 'required',
  responses: draft,
  handle: async (call) => ({
    body: await withPeopleFindings(
      call.context,
      await saveDraftPart(call.context, { ...address(call), ...(call.body as { value: unknown; base?: unknown }) }),
    ),
  }),
});

const removePart = (path: string): Route => ({
  method: 'DELETE',
  path,
  tag: 'configuration',
  token: true,
  permission: editors,
  summary: {
    nl: 'Een onderdeel verwijderen, of met ?changes terug naar de vrijgave',
    en: 'Remove a part, or with ?changes return it to the release',
  },
  query: changesOnly,
  ifMatch: 'required',
  responses: draft,
  handle: async (call) => ({
    body: await withPeopleFindings(
      call.context,
      call.query['changes'] === true ? await discardDraft(call.context, address(call)) : await removeDraftPart(call.context, address(call)),
    ),
  }),
});

export const configurationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/configuration/schemas',
    tag: 'configuration',
    token: true,
    permission: readers,
    summary: { nl: 'JSON Schema per onderdeel van de inrichting', en: 'JSON Schema per part of the configuration' },
    responses: { 200: { description: { nl: 'De schema’s', en: 'The schemas' }, schema: 'ConfigurationSchemas' } },
    handle: async () => ({ body: configurationSchemas }),
  },
  {
    method: 'GET',
    path: '/configuration/draft',
    tag: 'configuration',
    token: true,
    permission: readers,
    summary: { nl: 'Het concept van de inrichting', en: 'The draft of the configuration' },
    responses: draft,
    handle: async ({ context }) => ({ body: await withPeopleFindings(context, await readDraft(context)) }),
  },
  {
    method: 'DELETE',
    path: '/configuration/draft',
    tag: 'configuration',
    token: true,
    permission: editors,
    summary: { nl: 'Alle wijzigingen weggooien', en: 'Discard all changes' },
    ifMatch: 'required',
    responses: draft,
    handle: async ({ context, expectedRevision }) => ({
      body: await withPeopleFindings(context, await discardDraft(context, { expectedRevision: expectedRevision! })),
    }),
  },
  {
    method: 'POST',
    path: '/configuration/draft/mends',
    tag: 'configuration',
    token: true,
    permission: editors,
    summary: {
      nl: 'Een bevinding van de controle oplossen zoals zij zelf voorstelt',
      en: 'Mend a finding of the check in the way that it offers',
    },
    body: bodies.mend,
    ifMatch: 'required',
    responses: draft,
    handle: async ({ context, body, expectedRevision }) => ({
      body: await withPeopleFindings(context, await mendDraft(context, { ...(body as MendChoice), expectedRevision: expectedRevision! })),
    }),
  },
  savePart('/configuration/draft/parts/{part}'),
  savePart('/configuration/draft/parts/{part}/{key}'),
  removePart('/configuration/draft/parts/{part}'),
  removePart('/configuration/draft/parts/{part}/{key}'),
  {
    method: 'GET',
    path: '/releases',
    tag: 'configuration',
    token: true,
    permission: readers,
    summary: { nl: 'Vrijgaven, nieuwste eerst', en: 'Releases, newest first' },
    responses: { 200: { description: { nl: 'De vrijgaven', en: 'The releases' }, schema: 'ReleaseList' } },
    handle: async ({ context }) => {
      const items = await listReleases(context);
      return { body: { items, total: items.length } };
    },
  },
  {
    method: 'GET',
    path: '/releases/{hash}',
    tag: 'configuration',
    token: true,
    permission: readers,
    summary: { nl: 'Een vrijgave met alles erin', en: 'A release with everything in it' },
    responses: { 200: { description: { nl: 'De vrijgave', en: 'The release' }, schema: 'Release' } },
    handle: async ({ context, parameters }) => ({ body: await readRelease(context, { hash: parameters['hash']! }) }),
  },
  {
    method: 'GET',
    path: '/releases/{hash}/account',
    tag: 'configuration',
    permission: readers,
    summary: { nl: 'Hoe een vrijgave tot stand kwam', en: 'How a release came about' },
    responses: {
      200: {
        description: { nl: 'Wie, wat is nagekeken, wat is toegelaten', en: 'Who, what was looked at, what was let through' },
        schema: 'ReleaseAccount',
      },
    },
    handle: async ({ context, parameters }) => ({ body: await readReleaseAccount(context, { hash: parameters['hash']! }) }),
  },
];
