import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningServer, startServer } from '../browser/server.ts';
import { mainThreadTime } from '../mainThreadTime.ts';
import { type Answer, type Client, signIn } from './client.ts';
import { type Installation, installTowns, testCase } from './installation.ts';

/* What an administrator (or somebody with their session) can put in a draft: nothing of it may stop the server, reach a prototype, or be published. */

let installation: Installation;
let server: RunningServer;
let administrator: Client;
let applicant: Client;
beforeAll(async () => {
  installation = installTowns();
  server = await startServer(installation.environment);
  [administrator, applicant] = await Promise.all([signIn(server.address, 'beheerder'), signIn(server.address, 'aanvrager-wonen')]);
});
afterAll(async () => {
  await server.stop();
  installation.remove();
});

type Item = { name: string; schema: object };
const text = { nl: 'Vraag', en: 'Question' };

/** A form with one section of these properties. */
const formWith = (schema: object): object => ({
  key: 'bom',
  title: text,
  pages: [
    {
      key: 'een',
      title: text,
      sections: [{ key: 'bom', namespace: 'bom', title: text, schema, items: [{ kind: 'question', name: 'a', label: text, noun: text }] }],
    },
  ],
});
const nested = (width: number, depth: number): object =>
  depth === 0 ? { type: 'string' } : { anyOf: Array.from({ length: width }, () => nested(width, depth - 1)) };
const deep = (depth: number): object => (depth === 0 ? { type: 'string' } : { type: 'array', items: deep(depth - 1) });

const bombs: Item[] = [
  { name: 'combinators that are too wide', schema: { type: 'object', properties: { a: nested(17, 2) } } },
  { name: 'combinators that are too deep', schema: { type: 'object', properties: { a: nested(2, 4) } } },
  { name: 'a reference loop', schema: { type: 'object', $defs: { x: { $ref: '#/$defs/x' } }, properties: { a: { $ref: '#/$defs/x' } } } },
  { name: 'a reference to elsewhere', schema: { type: 'object', properties: { a: { $ref: 'http://127.0.0.1:9/schema.json' } } } },
  { name: 'an exponential pattern', schema: { type: 'object', properties: { a: { type: 'string', pattern: '^(?=(a+)+$)((a+)+)+$' } } } },
  { name: 'an invalid pattern', schema: { type: 'object', properties: { a: { type: 'string', pattern: '([' } } } },
  { name: 'a long pattern', schema: { type: 'object', properties: { a: { type: 'string', pattern: 'a'.repeat(5_000) } } } },
  {
    name: 'too many fields',
    schema: {
      type: 'object',
      properties: Object.fromEntries(Array.from({ length: 1_900 }, (_, index) => [`a${index}`, { type: 'string' }])),
    },
  },
  { name: 'too deep', schema: { type: 'object', properties: { a: deep(22) } } },
];

/** Does something while others ask, and sees that none of them waited long for what the server did meanwhile (in time of its main thread: a busy machine changes nothing). */
const whileOthersAsk = async (work: () => Promise<Answer>): Promise<Answer> => {
  let busy = true;
  let longest = 0;
  const asking = (async () => {
    while (busy) {
      const started = mainThreadTime(server.processId);
      await (await fetch(`${server.address}/health/live`)).text();
      longest = Math.max(longest, mainThreadTime(server.processId) - started);
    }
  })();
  const answer = await work();
  busy = false;
  await asking;
  expect(longest).toBeLessThan(200);
  return answer;
};
const revision = async (): Promise<number> => (await administrator.get('/configuration/draft')).json.revision;

test.each(bombs)('$name: kept in the draft with what is wrong, not published, and others are answered meanwhile', async ({ schema }) => {
  const saved = await whileOthersAsk(async () =>
    administrator.send('PUT', '/configuration/draft/parts/forms/bom', { value: formWith(schema) }, { revision: await revision() }),
  );
  expect(saved.status).toBe(200);
  const errors = saved.json.problems.filter(
    ({ part, key, severity }: { part: string; key?: string; severity: string }) =>
      part === 'forms' && key === 'bom' && severity === 'error',
  );
  expect(errors.length).toBeGreaterThan(0);
  expect(errors[0].remedy.nl).toMatch(/\w/);
  const published = await whileOthersAsk(() =>
    administrator.send('POST', '/releases', { reason: 'Proberen' }, { revision: saved.json.revision }),
  );
  expect([published.status, published.json.code]).toEqual([409, 'WB-RELEASE-INVALID']);
});

test.each([
  ['__proto__', '{"value":{"key":"bom","title":{"nl":"x"},"__proto__":{"polluted":true}}}'],
  ['constructor', '{"value":{"key":"bom","constructor":{"prototype":{"polluted":true}}}}'],
  ['__proto__ as a question', '{"value":{"key":"bom","pages":[{"sections":[{"schema":{"properties":{"__proto__":{"type":"string"}}}}]}]}}'],
  ['40,000 brackets', `{"value":${'['.repeat(40_000)}${']'.repeat(40_000)}}`],
  ['a list', '{"value":[]}'],
  ['nothing', '{"value":null}'],
  ['the same name twice', '{"value":{"key":"a","key":"b"}}'],
])('%s in a part is refused and changes nothing', async (_name, body) => {
  const before = await revision();
  const result = await whileOthersAsk(() => administrator.send('PUT', '/configuration/draft/parts/forms/bom', body, { revision: before }));
  expect([result.status, result.headers.get('Content-Type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
  expect(await revision()).toBe(before);
});

test.each([
  'forms/__proto__',
  'forms/constructor',
  '__proto__',
  'constructor/x',
  'forms/..%2Froles',
  'forms/%00',
  'templates/beslisblad',
  'framework/x',
  'forms',
])('the address %s is no part', async (address) => {
  const before = await revision();
  const answer = await administrator.send('PUT', `/configuration/draft/parts/${address}`, { value: { key: 'x' } }, { revision: before });
  expect([400, 404]).toContain(answer.status);
  expect(await revision()).toBe(before);
});

test('after all of that, intake works as before and the draft can be thrown away', async () => {
  const submitted = await applicant.send('POST', '/projects', testCase('voorbeeldstad', 'p1'));
  expect([submitted.status, submitted.json.weighing.priority]).toEqual([201, 25.63]);
  const discarded = await administrator.send('DELETE', '/configuration/draft', undefined, { revision: await revision() });
  expect([discarded.status, discarded.json.problems, discarded.json.changed]).toEqual([200, [], []]);
  const polluted = await administrator.get('/session');
  expect(polluted.text).not.toContain('polluted');
  expect(server.output()).not.toContain('unexpected error');
});
