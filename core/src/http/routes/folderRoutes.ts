import { readFolder } from '../../configuration/readFolder.ts';
import { pushFolder, type PushInput } from '../../publishing/pushFolder.ts';
import type { Route } from '../route.ts';
import { bodies } from '../schemas/bodies.ts';

/** The configuration as the files of a folder, out and in. */
export const folderRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/configuration/folder',
    tag: 'configuration',
    token: true,
    permission: ['configuration:read', 'configuration:edit', 'configuration:publish'],
    summary: { nl: 'De inrichting als bestanden', en: 'The configuration as files' },
    query: {
      source: {
        type: 'text',
        maximumLength: 64,
        description: { nl: 'active, draft, of de hash van een vrijgave', en: 'active, draft, or the hash of a release' },
      },
    },
    responses: { 200: { description: { nl: 'De bestanden', en: 'The files' }, schema: 'ConfigurationFolder' } },
    handle: async ({ context, query }) => ({ body: await readFolder(context, { source: String(query['source'] ?? 'draft') }) }),
  },
  {
    method: 'POST',
    path: '/configuration/draft/push',
    tag: 'configuration',
    token: true,
    permission: ['configuration:edit'],
    summary: {
      nl: 'Een map samenvoegen met het concept: alles of niets; twee keer hetzelfde verandert niets',
      en: 'Merge a folder with the draft: all or nothing; the same twice changes nothing',
    },
    body: bodies.pushFolder,
    json: { bytes: 16 * 1_048_576, textBytes: 1_048_576, keysPerObject: 10_000 },
    responses: {
      200: { description: { nl: 'Wat er gebeurde, of in de weg staat', en: 'What happened, or stands in the way' }, schema: 'PushReport' },
    },
    handle: async ({ context, body, language }) => ({
      body: await pushFolder(context, { ...(body as Omit<PushInput, 'language'>), language }),
    }),
  },
];
