import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { spreadsheetTypes } from '../../core/src/rollout/spreadsheet/spreadsheet.ts';
import type { RuleSetOfTable } from '../../core/src/rules/ruleSet.ts';
import { startTestServer, type Answer, type TestServer } from './testServer.ts';

let server: TestServer;
let cookie: string;
let revision: number;
beforeAll(async () => {
  server = await startTestServer();
  cookie = await server.signIn('alfa', 'administrator');
});
afterAll(() => server.close());

const path = '/api/v1/configuration/draft/rule-sets/zwaarte/table';
const text = (nl: string) => ({ nl, en: nl });
const ruleSet: RuleSetOfTable = {
  key: 'zwaarte',
  name: text('Zwaarte'),
  purpose: 'criterion',
  hitPolicy: 'first',
  table: {
    columns: [
      { key: 'living', name: text('Oordeel'), kind: 'number', value: { fact: 'answers', path: 'judged.living' } },
      { key: 'type', name: text('Projecttype'), kind: 'choice', value: { fact: 'type' } },
    ],
    rows: [
      { when: { living: { below: 1 }, type: ['house'] }, score: -2 },
      { when: { living: { above: 1 } }, score: 2 },
      { when: { living: { below: 1 } }, score: 0 },
    ],
  },
};
const call = (method: string, address: string, options: { body?: unknown; headers?: Record<string, string> } = {}): Promise<Answer> =>
  server.call(method, address, { cookie, ...options });
const put = (body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Answer> =>
  call('PUT', path, { body, headers: { 'Content-Type': 'text/csv', 'If-Match': `"${revision}"`, ...headers } });
const rows = (answer: Answer): unknown => answer.json.configuration.ruleSets.zwaarte.table.rows;

beforeEach(async () => {
  const { json } = await call('GET', '/api/v1/configuration/draft');
  const saved = await call('PUT', '/api/v1/configuration/draft/parts/ruleSets/zwaarte', {
    body: { value: ruleSet },
    headers: { 'If-Match': `"${json.revision}"` },
  });
  expect(saved.status).toBe(200);
  revision = saved.json.revision;
});

test.each(['csv', 'xlsx'] as const)('a table goes out as %s and comes back the same', async (format) => {
  const file = await fetch(`${server.url}${path}?format=${format}`, { headers: { Cookie: cookie } });
  expect(file.status).toBe(200);
  expect(file.headers.get('content-type')).toContain(spreadsheetTypes[format]);
  expect(file.headers.get('content-disposition')).toBe(`attachment; filename="zwaarte.${format}"`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const answer = await put(bytes, { 'Content-Type': spreadsheetTypes[format] });
  expect(answer.status).toBe(200);
  expect(rows(answer)).toEqual(ruleSet.table.rows);
});

test('rows of a file take the place of those of the table', async () => {
  const answer = await put('Oordeel;Projecttype;Score\nvanaf 1;Woningbouw;1,5\nonder 1;maakt niet uit;0\n');
  expect(rows(answer)).toEqual([
    { when: { living: { from: 1 }, type: ['house'] }, score: 1.5 },
    { when: { living: { below: 1 } }, score: 0 },
  ]);
  expect(answer.json.revision).toBe(revision + 1);
});

test('a file with one wrong cell among many stores nothing and names the cell', async () => {
  const line = 'onder 1;maakt niet uit;1\n';
  const answer = await put(`Oordeel;Projecttype;Score\n${line.repeat(4_998)}onder 1;maakt niet uit;hoog\n${line}`);
  expect([answer.status, answer.json.code]).toEqual([400, 'WB-TABLE-INVALID']);
  expect(answer.json.errors).toEqual([{ pointer: '/5000/C', message: 'Rij 5000, kolom C: hier hoort een score: een getal.' }]);
  const draft = await call('GET', '/api/v1/configuration/draft');
  expect(draft.json.revision).toBe(revision);
  expect(rows(draft)).toEqual(ruleSet.table.rows);
});

test.each<[number, string, string | Uint8Array, Record<string, string>]>([
  [415, 'WB-HTTP-CONTENT-TYPE-FILE', 'a', { 'Content-Type': 'application/json' }],
  [415, 'WB-HTTP-CONTENT-ENCODING', 'a', { 'Content-Encoding': 'gzip' }],
  [400, 'WB-SPREADSHEET-UNREADABLE', 'a;b\n', { 'Content-Type': spreadsheetTypes.xlsx }],
  [413, 'WB-HTTP-BODY-TOO-LARGE', new Uint8Array(10 * 1024 ** 2 + 1), {}],
  [413, 'WB-SPREADSHEET-ROWS', `Oordeel;Projecttype;Score\n${'1;*;1\n'.repeat(10_001)}`, {}],
  [412, 'WB-RELEASE-DRAFT-STALE', 'Oordeel;Projecttype;Score\n', { 'If-Match': '"0"' }],
  [400, 'WB-TABLE-INVALID', 'Oordeel;Projecttype;Score\n=1+1;*;1\n', {}],
])('%i %s', async (status, code, body, headers) => {
  const answer = await put(body, headers);
  expect([answer.status, answer.json.code]).toEqual([status, code]);
  expect((await call('GET', '/api/v1/configuration/draft')).json.revision).toBe(revision);
});

test('only a table of the draft can be asked for, by who may', async () => {
  expect((await call('GET', path.replace('zwaarte', 'anders'))).json.code).toBe('WB-TABLE-NONE');
  expect((await call('GET', `${path}?format=pdf`)).status).toBe(400);
  expect((await server.call('GET', path, { cookie: await server.signIn('alfa', 'applicant') })).status).toBe(403);
  expect((await call('PUT', path, { body: 'a', headers: { 'Content-Type': 'text/csv' } })).status).toBe(428);
});

test('the analysis names gaps in words with an example, and knows the choices', async () => {
  const { status, json } = await call('GET', `${path}/analysis`);
  expect(status).toBe(200);
  expect(json).toMatchObject({
    revision,
    complete: true,
    choices: { type: expect.arrayContaining([{ value: 'house', label: text('Woningbouw') }]) },
    gaps: [{ nl: 'Geen rij past bij Oordeel 1.' }],
    overlaps: [{ rows: [0, 2], message: { nl: expect.stringContaining('Rij 1 en rij 3 passen allebei bij Oordeel') } }],
    unreachable: [],
  });
  const draft = await call('GET', '/api/v1/configuration/draft');
  expect(draft.json.problems).toContainEqual(expect.objectContaining({ code: 'tableGap', severity: 'warning', key: 'zwaarte' }));
});
