import { cancelReplay } from '../../publishing/replay/cancelReplay.ts';
import { exportReplay } from '../../publishing/replay/exportReplay.ts';
import { listReplayIntakes } from '../../publishing/replay/listReplayIntakes.ts';
import { listReplayProjects, type ReplayFilter } from '../../publishing/replay/listReplayProjects.ts';
import { readReplay } from '../../publishing/replay/readReplay.ts';
import { replayShows } from '../../publishing/replay/replayViews.ts';
import { startReplay } from '../../publishing/replay/startReplay.ts';
import { type SpreadsheetType, spreadsheetTypes } from '../../rollout/spreadsheet/spreadsheet.ts';
import type { Permission } from '../../shared/permissions.ts';
import type { QueryParameters } from '../query/queryParameter.ts';
import type { Route } from '../route.ts';
import { bodies } from '../schemas/bodies.ts';

const readers: readonly [Permission, ...Permission[]] = ['configuration:read', 'configuration:edit', 'configuration:publish'];
const replay = { nl: 'Het naspelen, met wat er tot nu toe uitkwam', en: 'The replay, with what came out so far' };

const filters: QueryParameters = {
  show: { type: 'text', options: replayShows, description: { nl: 'Alleen deze projecten', en: 'Only these projects' } },
  before: { type: 'text', description: { nl: 'Advies ervoor; leeg: geen advies', en: 'Advice before; empty: no advice' } },
  after: { type: 'text', description: { nl: 'Advies erna; leeg: geen advies', en: 'Advice after; empty: no advice' } },
};

const page: QueryParameters = {
  limit: { type: 'integer', minimum: 1, maximum: 1_000, description: { nl: 'Aantal regels', en: 'Number of rows' } },
  offset: { type: 'integer', minimum: 0, maximum: 10_000_000, description: { nl: 'Regels om over te slaan', en: 'Rows to skip' } },
};

/** What two configurations do to every project. */
export const replayRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/replays',
    tag: 'configuration',
    permission: readers,
    summary: {
      nl: 'Alle projecten wegen onder twee inrichtingen: active, draft of de hash van een vrijgave',
      en: 'Weigh all projects under two configurations: active, draft or the hash of a release',
    },
    body: bodies.startReplay,
    responses: { 200: { description: replay, schema: 'Replay' } },
    handle: async ({ context, body, services }) => {
      const { view, work } = await startReplay(context, body as { from: string; to: string; again?: boolean });
      work?.catch((error: unknown) => services.log.error({ err: error }, 'a replay failed'));
      return { body: view, headers: { Location: `/api/v1/replays/${encodeURIComponent(view.id)}` } };
    },
  },
  {
    method: 'GET',
    path: '/replays/{id}',
    tag: 'configuration',
    permission: readers,
    summary: { nl: 'Hoe ver het naspelen is, en wat eruit kwam', en: 'How far a replay is, and what came out' },
    query: {
      after: {
        type: 'integer',
        minimum: 0,
        maximum: 2_147_483_647,
        description: {
          nl: 'Wacht ten hoogste tien seconden op een latere stand dan deze',
          en: 'Wait for a later revision than this, at most ten seconds',
        },
      },
    },
    responses: { 200: { description: replay, schema: 'Replay' } },
    handle: async ({ context, parameters, query, signal }) => ({
      body: await readReplay(context, { id: parameters['id']!, signal, ...(query as { after?: number }) }),
    }),
  },
  {
    method: 'DELETE',
    path: '/replays/{id}',
    tag: 'configuration',
    permission: readers,
    summary: { nl: 'Stoppen met naspelen', en: 'Cancel a replay' },
    responses: { 200: { description: replay, schema: 'Replay' } },
    handle: async ({ context, parameters }) => ({ body: await cancelReplay(context, { id: parameters['id']! }) }),
  },
  {
    method: 'GET',
    path: '/replays/{id}/projects',
    tag: 'configuration',
    permission: readers,
    summary: { nl: 'De projecten, wat het meest verschuift eerst', en: 'The projects, what moves most first' },
    query: { ...filters, ...page },
    responses: { 200: { description: { nl: 'De projecten', en: 'The projects' }, schema: 'ReplayProjects' } },
    handle: async ({ context, parameters, query }) => ({
      body: await listReplayProjects(context, { id: parameters['id']!, ...(query as ReplayFilter & { limit?: number; offset?: number }) }),
    }),
  },
  {
    method: 'GET',
    path: '/replays/{id}/intakes',
    tag: 'configuration',
    permission: readers,
    summary: {
      nl: 'De aanvragen en onbesliste projecten waarvan het formulier niet meer geldig is',
      en: 'The intakes and undecided projects whose form is no longer valid',
    },
    query: page,
    responses: { 200: { description: { nl: 'De aanvragen', en: 'The intakes' }, schema: 'ReplayIntakes' } },
    handle: async ({ context, parameters, query }) => ({
      body: await listReplayIntakes(context, { id: parameters['id']!, ...(query as { limit?: number; offset?: number }) }),
    }),
  },
  {
    method: 'GET',
    path: '/replays/{id}/export',
    tag: 'configuration',
    permission: readers,
    summary: {
      nl: 'Alle projecten of ongeldige aanvragen van een naspeling als bestand',
      en: 'All projects or invalid intakes of a replay as a file',
    },
    query: {
      of: {
        type: 'text',
        options: ['projects', 'intakes'],
        description: { nl: 'Wat erin staat; anders de projecten', en: 'What is in it; otherwise the projects' },
      },
      format: {
        type: 'text',
        options: ['csv', 'xlsx'],
        description: { nl: 'Soort bestand, in plaats van Accept', en: 'Kind of file, instead of Accept' },
      },
      language: {
        type: 'text',
        options: ['nl', 'en'],
        description: { nl: 'Taal, in plaats van Accept-Language', en: 'Language, instead of Accept-Language' },
      },
    },
    responses: {
      200: {
        description: { nl: 'Een rij per project of aanvraag', en: 'A row per project or intake' },
        contentTypes: Object.values(spreadsheetTypes),
      },
    },
    handle: async ({ context, parameters, query, accepts, language }) => {
      const type = (query['format'] as SpreadsheetType | undefined) ?? (accepts === spreadsheetTypes.xlsx ? 'xlsx' : 'csv');
      const of = (query['of'] as 'projects' | 'intakes' | undefined) ?? 'projects';
      const content = await exportReplay(context, {
        id: parameters['id']!,
        of,
        type,
        language: (query['language'] as 'nl' | 'en' | undefined) ?? language,
      });
      return {
        content,
        contentType: type === 'csv' ? `${spreadsheetTypes.csv}; charset=utf-8` : spreadsheetTypes.xlsx,
        headers: { 'Content-Disposition': `attachment; filename="${of === 'intakes' ? 'ongeldige-aanvragen' : 'naspelen'}.${type}"` },
      };
    },
  },
];
