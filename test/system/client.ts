import { expect } from '@jest/globals';

/** An answer with everything that a test looks at. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks into answers of every shape
export type Answer = { status: number; headers: Headers; text: string; json: any };
type SendOptions = { revision?: number; key?: string; language?: 'nl' | 'en' };

/** One signed-in person, as a program of theirs would call the API. */
export type Client = {
  get(path: string, options?: SendOptions): Promise<Answer>;
  send(method: string, path: string, body?: unknown, options?: SendOptions): Promise<Answer>;
  /** The same session at another server on the same data. */
  at(address: string): Client;
};

/** Calls without a session; `cookie` makes it somebody's. */
export const clientOf = (address: string, cookie = ''): Client => {
  const send = async (
    method: string,
    path: string,
    body?: unknown,
    { revision, key, language = 'nl' }: SendOptions = {},
  ): Promise<Answer> => {
    const response = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: {
        Cookie: cookie,
        'Accept-Language': language,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }),
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
    return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined };
  };
  return { get: (path, options) => send('GET', path, undefined, options), send, at: (other) => clientOf(other, cookie) };
};

/** Signs in with a demo account. */
export const signIn = async (address: string, username: string, municipality = 'voorbeeldstad'): Promise<Client> => {
  const answer = await clientOf(address).send('POST', '/session', { municipality, username, password: 'weegbrug-demo' });
  expect([username, answer.status]).toEqual([username, 201]);
  return clientOf(address, answer.headers.getSetCookie()[0]!.split(';')[0]);
};

/** Waits until something is so; what it still is not after the patience is the failure. */
export const eventually = async <T>(look: () => Promise<T>, isRight: (seen: T) => boolean, patience = 15_000): Promise<T> => {
  const end = performance.now() + patience;
  for (;;) {
    const seen = await look();
    if (isRight(seen)) return seen;
    if (performance.now() > end) throw new Error(`not so after ${patience} ms: ${JSON.stringify(seen)?.slice(0, 2_000)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
