import { adoptOutcomes } from '../../publishing/testCases/adoptOutcomes.ts';
import { makeTestCase } from '../../publishing/testCases/makeTestCase.ts';
import { readCoverage } from '../../publishing/testCases/readCoverage.ts';
import { readTestRuns } from '../../publishing/testCases/readTestRuns.ts';
import { waiveTestCase } from '../../publishing/testCases/waiveTestCase.ts';
import type { Permission } from '../../shared/permissions.ts';
import type { Route } from '../route.ts';
import { bodies } from '../schemas/bodies.ts';

const readers: readonly [Permission, ...Permission[]] = ['configuration:read', 'configuration:edit', 'configuration:publish'];
const runs = { 200: { description: { nl: 'De uitkomst per testgeval', en: 'The outcome by test case' }, schema: 'TestRuns' } } as const;

export const testCaseRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/configuration/test-runs',
    tag: 'configuration',
    permission: readers,
    summary: { nl: 'Testgevallen uitvoeren', en: 'Run the test cases' },
    query: {
      source: {
        type: 'text',
        description: {
          nl: 'draft (standaard), active, of de hash van een vrijgave',
          en: 'draft (default), active, or the hash of a release',
        },
      },
    },
    responses: runs,
    handle: async ({ context, query }) => ({
      body: await readTestRuns(context, { source: (query['source'] as string | undefined) ?? 'draft' }),
    }),
  },
  {
    method: 'PUT',
    path: '/configuration/test-cases/{key}/waiver',
    tag: 'configuration',
    permission: ['configuration:waive'],
    summary: {
      nl: 'Een rood testgeval bij de volgende vrijgave toelaten, met reden',
      en: 'Let a red test case through at the next release, with a reason',
    },
    body: bodies.waiveTestCase,
    responses: runs,
    handle: async ({ context, parameters, body }) => ({
      body: await waiveTestCase(context, { testCase: parameters['key']!, ...(body as { reason: string; outcomeHash: string }) }),
    }),
  },
  {
    method: 'POST',
    path: '/configuration/test-cases/adoption',
    tag: 'configuration',
    permission: ['configuration:edit'],
    summary: {
      nl: 'De uitkomst van rode testgevallen als verwachting overnemen',
      en: 'Take the outcome of red test cases as their expectation',
    },
    body: bodies.adoptOutcomes,
    responses: runs,
    handle: async ({ context, body }) => ({ body: await adoptOutcomes(context, body as { testCases?: readonly string[] }) }),
  },
  {
    method: 'POST',
    path: '/projects/{code}/test-cases',
    tag: 'configuration',
    permission: ['configuration:edit'],
    summary: {
      nl: 'Een testgeval van een project maken, zonder persoonsgegevens',
      en: 'Make a test case of a project, without personal data',
    },
    responses: { 201: { description: { nl: 'Het testgeval in het concept', en: 'The test case in the draft' }, schema: 'MadeTestCase' } },
    handle: async ({ context, parameters }) => ({ body: await makeTestCase(context, { code: parameters['code']! }) }),
  },
  {
    method: 'GET',
    path: '/configuration/coverage',
    tag: 'configuration',
    permission: readers,
    summary: { nl: 'Wat geen testgeval ooit heeft geraakt', en: 'What no test case ever reached' },
    responses: { 200: { description: { nl: 'De dekking', en: 'The coverage' }, schema: 'Coverage' } },
    handle: async ({ context }) => ({ body: await readCoverage(context) }),
  },
];
