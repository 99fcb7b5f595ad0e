import { analyseDraftTable } from '../../configuration/analyseDraftTable.ts';
import { exportDecisionTable } from '../../rollout/tables/exportDecisionTable.ts';
import { importDecisionTable } from '../../rollout/tables/importDecisionTable.ts';
import { spreadsheetLimits, type SpreadsheetType, spreadsheetTypes } from '../../rollout/spreadsheet/spreadsheet.ts';
import type { Permission } from '../../shared/permissions.ts';
import { withPeopleFindings } from '../../publishing/withPeopleFindings.ts';
import type { Route } from '../route.ts';

const readers: readonly [Permission, ...Permission[]] = ['configuration:read', 'configuration:edit', 'configuration:publish'];
const files = Object.values(spreadsheetTypes);
const typeOf = (contentType: string | undefined): SpreadsheetType => (contentType === spreadsheetTypes.xlsx ? 'xlsx' : 'csv');

/** One decision table of the draft as a file, and what is remarkable about it. */
export const tableRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/configuration/draft/rule-sets/{key}/table',
    tag: 'configuration',
    permission: readers,
    summary: { nl: 'Een beslistabel van het concept als bestand', en: 'A decision table of the draft as a file' },
    query: {
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
      200: { description: { nl: 'De tabel, een rij per regel', en: 'The table, a row per rule' }, contentTypes: files },
    },
    handle: async ({ context, parameters, query, accepts, language }) => {
      const ruleSet = parameters['key']!;
      const type = (query['format'] as SpreadsheetType | undefined) ?? typeOf(accepts);
      const content = await exportDecisionTable(context, {
        ruleSet,
        type,
        language: (query['language'] as 'nl' | 'en' | undefined) ?? language,
      });
      return {
        content,
        contentType: type === 'csv' ? `${spreadsheetTypes.csv}; charset=utf-8` : spreadsheetTypes.xlsx,
        headers: { 'Content-Disposition': `attachment; filename="${ruleSet.replaceAll(/[^A-Za-z0-9._-]/g, '-')}.${type}"` },
      };
    },
  },
  {
    method: 'PUT',
    path: '/configuration/draft/rule-sets/{key}/table',
    tag: 'configuration',
    permission: ['configuration:edit'],
    summary: {
      nl: 'De rijen van een beslistabel vervangen door die van een bestand; bij een fout blijft alles zoals het was',
      en: 'Replace the rows of a decision table by those of a file; with a mistake everything stays as it was',
    },
    upload: { contentTypes: files, bytes: spreadsheetLimits.file },
    ifMatch: 'required',
    responses: {
      200: { description: { nl: 'Het concept van de inrichting', en: 'The draft of the configuration' }, schema: 'ConfigurationDraft' },
    },
    handle: async ({ context, parameters, upload, expectedRevision, language }) => ({
      body: await withPeopleFindings(
        context,
        await importDecisionTable(context, {
          ruleSet: parameters['key']!,
          type: typeOf(upload!.contentType),
          bytes: upload!.bytes,
          expectedRevision: expectedRevision!,
          language,
        }),
      ),
    }),
  },
  {
    method: 'GET',
    path: '/configuration/draft/rule-sets/{key}/table/analysis',
    tag: 'configuration',
    permission: readers,
    summary: {
      nl: 'Gaten, overlap en onbereikbare rijen van een beslistabel',
      en: 'Gaps, overlaps and unreachable rows of a decision table',
    },
    responses: { 200: { description: { nl: 'De bevindingen', en: 'The findings' }, schema: 'TableAnalysis' } },
    handle: async ({ context, parameters }) => ({ body: await analyseDraftTable(context, { ruleSet: parameters['key']! }) }),
  },
];
