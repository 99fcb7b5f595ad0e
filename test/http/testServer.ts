import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { canonicalConfiguration, hashConfiguration } from '../../core/src/configuration/hashConfiguration.ts';
import { createReleaseLibrary } from '../../core/src/configuration/createReleaseLibrary.ts';
import { startServer, type RunningServer, type StartServerInput } from '../../core/src/http/startServer.ts';
import { hashPassword } from '../../core/src/identity/hashPassword.ts';
import type { PluginRegistry } from '../../core/src/plugins/pluginRegistry.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { newId } from '../../core/src/shared/ids.ts';
import { openEmbeddedStore } from '../../core/src/storage/embedded/openEmbeddedStore.ts';
import type { Store, Write } from '../../core/src/storage/port.ts';
import { minimalTown, townRoles } from './minimalTown.ts';

export const password = 'een lang wachtwoord 27';

const registry: PluginRegistry = {
  plugins: [],
  sections: new Map(),
  problems: [],
  get: () => undefined,
  problemsOf: () => [],
  moduleOf: () => undefined,
};

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks into answers of every shape
export type Answer = { status: number; headers: Headers; text: string; json: any };

export type TestServer = {
  url: string;
  store: Store;
  server: RunningServer;
  logged: () => string;
  /** Sets the clock forward, milliseconds. */
  pass: (time: number) => void;
  /** A request; an object as `body` is sent as JSON. Headers of the answer come along. */
  call: (
    method: string,
    path: string,
    options?: { cookie?: string | undefined; body?: unknown; headers?: Record<string, string> },
  ) => Promise<Answer>;
  signIn: (municipality: string, role: string) => Promise<string>;
  close: () => Promise<void>;
};

/** A real server on a free port with two towns and one account per role in each, named as the role; `everyone` has an account in both. */
export const startTestServer = async (input: Partial<StartServerInput> = {}): Promise<TestServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'weegbrug-http-'));
  const store = await openEmbeddedStore({ folder });
  const releases = createReleaseLibrary(store, registry);
  const passwordHash = await hashPassword(password, 10);
  for (const town of ['alfa', 'beta']) {
    const configuration = minimalTown(town);
    const hash = hashConfiguration(configuration);
    const at = '2026-11-01T08:00:00.000Z';
    const writes: Write[] = [
      {
        kind: 'create',
        collection: 'releases',
        record: {
          id: hash,
          hash,
          number: '2026.1',
          content: canonicalConfiguration(configuration),
          author: 'system',
          authorName: 'Weegbrug',
          reason: 'test',
          publishedAt: at,
          origin: 'folder',
          softwareVersion: '0',
          pluginVersions: {},
        },
      },
      { kind: 'create', collection: 'activeRelease', record: { id: 'active', release: hash, since: at, by: 'system' } },
      ...Object.keys(townRoles).map((role): Write => ({
        kind: 'create',
        collection: 'accounts',
        record: {
          id: `${town}-${role}`,
          username: role,
          name: `${role} van ${town}`,
          roles: [role],
          passwordHash,
          active: true,
          createdAt: at,
          changedAt: at,
        },
      })),
    ];
    await store.commit(systemScope(town), writes);
  }
  let shift = 0;
  const lines: string[] = [];
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    store,
    registry,
    releases,
    measures: { measure: async () => [], close: async () => undefined },
    clock: () => new Date(Date.now() + shift),
    newId,
    municipalities: async () => ['alfa', 'beta'].map((key) => ({ key, name: minimalTown(key).municipality.name, state: 'ready' as const })),
    log: pino({ base: null }, { write: (line: string) => void lines.push(line) }),
    ...input,
  });
  const call: TestServer['call'] = async (method, path, { cookie, body, headers = {} } = {}) => {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(server.url + path, {
      method,
      headers: {
        ...(cookie === undefined ? {} : { Cookie: cookie }),
        ...(body === undefined || raw ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body) }),
      redirect: 'manual',
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: (response.headers.get('content-type') ?? '').includes('json') && text !== '' ? JSON.parse(text) : undefined,
    };
  };
  return {
    url: server.url,
    store,
    server,
    logged: () => lines.join(''),
    pass: (time) => void (shift += time),
    call,
    signIn: async (municipality, role) => {
      const answer = await call('POST', '/api/v1/session', { body: { municipality, username: role, password } });
      if (answer.status !== 201) throw new Error(`sign-in answered ${answer.status}: ${answer.text}`);
      return answer.headers.getSetCookie()[0]!.split(';')[0]!;
    },
    close: async () => {
      await server.stop(500);
      releases.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
