import type { Problem } from '@weegbrug/core/api';
import { readLanguage } from './preferences.ts';
import { RequestProblem } from './problem.ts';
import { sessionEnded } from './sessionEvents.ts';

export type RequestOptions = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** A file as the body instead, sent with its own type. */
  file?: Blob;
  /** Revision that was read; sent as If-Match. */
  revision?: number;
  /** The same key for the same intention, so that a repeated send has one effect. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** A refused session is the answer, not an interruption (sign-in page). */
  expectUnauthenticated?: boolean;
};

/** One request to the API. Throws `RequestProblem`; an ended session is also told to the frame. */
export const request = async <T>(path: string, options: RequestOptions = {}): Promise<T> => {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json', 'Accept-Language': readLanguage() };
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  if (options.file !== undefined) headers['Content-Type'] = options.file.type;
  if (options.revision !== undefined) headers['If-Match'] = `"${options.revision}"`;
  if (options.idempotencyKey !== undefined) headers['Idempotency-Key'] = options.idempotencyKey;
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method: options.method ?? 'GET',
      headers,
      credentials: 'same-origin',
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.file === undefined ? {} : { body: options.file }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RequestProblem(0, undefined, 'network');
  }
  if (response.status === 204) return undefined as T;
  const content = await response.text();
  const parsed: unknown = content === '' ? undefined : safeParse(content);
  if (response.ok) return parsed as T;
  if (response.status === 401 && options.expectUnauthenticated !== true) sessionEnded();
  throw new RequestProblem(response.status, parsed as Problem | undefined, response.statusText);
};

const safeParse = (content: string): unknown => {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
};

/** A fresh idempotency key; made of random bytes because `randomUUID` is absent on plain http. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
