import { listDraftChanges } from '../../configuration/listDraftChanges.ts';
import { readPresence } from '../../configuration/presence/readPresence.ts';
import { showPresence } from '../../configuration/presence/showPresence.ts';
import { undoDraftChange } from '../../configuration/undoDraftChange.ts';
import { withPeopleFindings } from '../../publishing/withPeopleFindings.ts';
import type { Permission } from '../../shared/permissions.ts';
import type { Reply, Route } from '../route.ts';
import { bodies } from '../schemas/bodies.ts';

const readers: readonly [Permission, ...Permission[]] = ['configuration:read', 'configuration:edit', 'configuration:publish'];
const editors: readonly [Permission, ...Permission[]] = ['configuration:edit'];

const present = {
  200: { description: { nl: 'Wie het concept nog meer bewerkt', en: 'Who else edits the draft' }, schema: 'PresenceList' },
} as const;

const listOf = (items: readonly unknown[]): Reply => ({ body: { items, total: items.length } });

/** Every small change in the draft of the configuration, and who is at work in it. */
export const draftChangeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/configuration/draft/changes',
    tag: 'configuration',
    permission: readers,
    summary: { nl: 'Wat er in het concept is gewijzigd, het laatste eerst', en: 'What was changed in the draft, the latest first' },
    query: {
      part: { type: 'text', description: { nl: 'Alleen in dit onderdeel', en: 'Only in this part' } },
      key: { type: 'text', description: { nl: 'Alleen in het stuk met deze sleutel', en: 'Only in the item with this key' } },
    },
    responses: { 200: { description: { nl: 'De wijzigingen', en: 'The changes' }, schema: 'DraftChangeList' } },
    handle: async ({ context, query }) => ({ body: await listDraftChanges(context, query as { part?: string; key?: string }) }),
  },
  {
    method: 'POST',
    path: '/configuration/draft/changes/{id}/undo',
    tag: 'configuration',
    permission: editors,
    summary: {
      nl: 'Een wijziging ongedaan maken, of terugzetten; nog eens doet niets',
      en: 'Undo a change, or bring it back; doing it again does nothing',
    },
    responses: {
      200: { description: { nl: 'Het concept van de inrichting', en: 'The draft of the configuration' }, schema: 'ConfigurationDraft' },
    },
    handle: async ({ context, parameters }) => ({
      body: await withPeopleFindings(context, await undoDraftChange(context, { change: parameters['id']! })),
    }),
  },
  {
    method: 'GET',
    path: '/configuration/draft/presence',
    tag: 'configuration',
    permission: readers,
    summary: { nl: 'Wie het concept nu bewerkt', en: 'Who edits the draft now' },
    responses: present,
    handle: async ({ context }) => listOf(await readPresence(context)),
  },
  {
    method: 'PUT',
    path: '/configuration/draft/presence',
    tag: 'configuration',
    permission: editors,
    summary: {
      nl: 'Laten weten welk onderdeel u bewerkt, elke twintig seconden, of dat u het verlaat',
      en: 'Tell which part you edit, every twenty seconds, or that you leave it',
    },
    body: bodies.showPresence,
    responses: present,
    handle: async ({ context, body }) => listOf(await showPresence(context, body as { part: string; key?: string; leaves?: boolean })),
  },
];
