import type { OperationContext } from '../configuration/operationContext.ts';
import type { OpenSession } from '../identity/session.ts';
import type { Language, LocalizedText } from '../shared/localizedText.ts';
import type { Permission } from '../shared/permissions.ts';
import type { JsonLimits } from './body/jsonLimits.ts';
import type { Upload } from './body/readUpload.ts';
import type { QueryParameters, QueryValues } from './query/queryParameter.ts';
import type { NamedSchema } from './schemas/bodies.ts';
import type { ComponentName } from './schemas/components.ts';
import type { Services } from './services.ts';

/** Who may call a route: anybody, anybody who is signed in, or those with any one of the permissions. */
type RoutePermission = 'public' | 'signedIn' | readonly [Permission, ...Permission[]];

type RouteResponse = { description: LocalizedText; schema?: ComponentName; contentTypes?: readonly string[] };

/**
 * One address with one method. The declaration is all there is: the express wiring, the OpenAPI document, the 405 answers and the authorisation
 * matrix of the tests follow from it.
 */
export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below /api/v1, parameters in braces: `/projects/{code}`. */
  path: string;
  tag: string;
  permission: RoutePermission;
  /** Programs may call it with an access token, too. */
  token?: true;
  summary: LocalizedText;
  query?: QueryParameters;
  /** Schema of the JSON body; absent: a body is not read. */
  body?: NamedSchema;
  /** Where the body may be larger than elsewhere. */
  json?: Partial<JsonLimits>;
  /** A file as the body instead: the content types that are taken, and its size in bytes. */
  upload?: { contentTypes: readonly string[]; bytes: number };
  /** `If-Match` with the revision that was read. */
  ifMatch?: 'required' | 'optional';
  /** `Idempotency-Key`: kept by the operation itself in its own commit, or by the route around an operation that knows no keys. */
  idempotency?: 'operation' | 'route';
  /** Success first. Problems are not listed: every route may answer them. */
  responses: Readonly<Record<number, RouteResponse>>;
  handle(call: Call): Promise<Reply>;
  /** After a crash between effect and answer: the answer for what the earlier call wrote. Only with idempotency `route`. */
  replay?(call: Call, written: readonly Written[]): Promise<Reply>;
};

/** A record that an earlier call with the same key wrote. */
export type Written = { collection: string; id: string };

/** One request, read and checked. */
export type Call = {
  services: Services;
  /** Throws for a public route without a session. */
  context: OperationContext;
  session: OpenSession | undefined;
  parameters: Readonly<Record<string, string>>;
  query: QueryValues;
  body: unknown;
  /** The file, where the route takes one. */
  upload: Upload | undefined;
  /** From If-Match; present where it is required. */
  expectedRevision: number | undefined;
  idempotencyKey: string | undefined;
  /** With a key: what the request asks, path and body as they were sent. The same key with anything else is refused. */
  asked: string | undefined;
  language: Language;
  /** The content type that the caller prefers of those that the route offers. */
  accepts: string;
  address: string;
  loopback: boolean;
  secure: boolean;
  sessionToken: string | undefined;
  /** Aborted when the caller goes away before the answer. */
  signal: AbortSignal;
};

/** An answer. `body` becomes JSON; `content` is sent as it is. */
export type Reply = {
  status?: number;
  body?: unknown;
  content?: string | Buffer;
  contentType?: string;
  /** Becomes the ETag. */
  revision?: number;
  headers?: Readonly<Record<string, string>>;
};
