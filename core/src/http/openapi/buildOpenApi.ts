import { keyLifetime } from '../../projects/forgetOldKeys.ts';
import type { QueryParameter } from '../query/queryParameter.ts';
import type { Route } from '../route.ts';
import { componentRef, components } from '../schemas/components.ts';

/** Refusals that every route may answer, by the reason that makes them possible. */
const problemsOf = (route: Route): readonly number[] => [
  400,
  ...(route.permission === 'public' ? [] : [401]),
  ...(route.permission === 'public' && route.method === 'GET' ? [] : [403]),
  404,
  406,
  ...(route.method === 'GET' ? [] : [409]),
  ...(route.ifMatch === undefined ? [] : [412]),
  ...(route.body === undefined && route.upload === undefined ? [] : [413, 415]),
  ...(route.ifMatch === 'required' ? [428] : []),
  429,
  500,
  503,
  ...(route.method === 'GET' ? [] : [507]),
];

/** The OpenAPI 3.1 document of the routes: what validates a request is what is shown. */
export const buildOpenApi = (routes: readonly Route[]): Readonly<Record<string, unknown>> => {
  const paths: Record<string, Record<string, unknown>> = {};
  const schemas: Record<string, unknown> = { ...components };
  for (const route of routes) {
    if (route.body !== undefined) schemas[route.body.name] = route.body.schema;
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operationOf(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Weegbrug',
      version: '1.0.0',
      description:
        'Weegt gemeentelijke projecten tegen de doelen van de gemeente. / Weighs municipal projects against the goals of the municipality.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'weegbrug-session' },
        accessKey: { type: 'http', scheme: 'bearer' },
      },
    },
  };
};

const operationOf = (route: Route): Readonly<Record<string, unknown>> => ({
  operationId: operationId(route),
  tags: [route.tag],
  summary: route.summary.nl,
  description: `${route.summary.en ?? route.summary.nl}.${Array.isArray(route.permission) ? ` (${route.permission.join(' / ')})` : ''}`,
  security: route.permission === 'public' ? [] : [{ session: [] }, ...(route.token === true ? [{ accessKey: [] }] : [])],
  parameters: [
    ...[...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string', maxLength: 200 },
    })),
    ...Object.entries(route.query ?? {}).map(([name, parameter]) => ({
      name,
      in: 'query',
      required: false,
      description: `${parameter.description.nl} / ${parameter.description.en ?? parameter.description.nl}`,
      schema: schemaOf(parameter),
    })),
    ...(route.ifMatch === undefined ? [] : [header('If-Match', route.ifMatch === 'required', '^"\\d{1,15}"$')]),
    ...(route.idempotency === undefined ? [] : [{ ...header('Idempotency-Key', false, '^[\\w.:-]{1,128}$'), description: keyDescription }]),
  ],
  ...(route.upload === undefined
    ? {}
    : {
        requestBody: {
          required: true,
          content: Object.fromEntries(route.upload.contentTypes.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
        },
      }),
  ...(route.body === undefined
    ? {}
    : {
        requestBody: { required: true, content: { 'application/json': { schema: { $ref: `#/components/schemas/${route.body.name}` } } } },
      }),
  responses: {
    ...Object.fromEntries(
      Object.entries(route.responses).map(
        ([status, { description, schema, contentTypes = schema === undefined ? [] : ['application/json'] }]) => [
          status,
          {
            description: `${description.nl} / ${description.en ?? description.nl}`,
            headers: { 'API-Version': { schema: { type: 'string' } } },
            ...(contentTypes.length === 0
              ? {}
              : {
                  content: Object.fromEntries(
                    contentTypes.map((type) => [
                      type,
                      { schema: type === 'application/json' && schema !== undefined ? componentRef(schema) : { type: 'string' } },
                    ]),
                  ),
                }),
          },
        ],
      ),
    ),
    ...Object.fromEntries(
      problemsOf(route).map((status) => [
        String(status),
        { description: 'Problem', content: { 'application/problem+json': { schema: componentRef('Problem') } } },
      ]),
    ),
  },
});

const keyDescription = `Dezelfde sleutel met dezelfde inhoud doet niets dubbel, ${keyLifetime} dagen lang. / The same key with the same content does nothing twice, for ${keyLifetime} days.`;

const operationId = ({ method, path }: Route): string =>
  method.toLowerCase() +
  path
    .split(/[/{}-]+/)
    .filter((word) => word !== '')
    .map((word) => word[0]!.toUpperCase() + word.slice(1).replace('.json', ''))
    .join('');

const header = (name: string, required: boolean, pattern: string): Readonly<Record<string, unknown>> => ({
  name,
  in: 'header',
  required,
  schema: { type: 'string', pattern },
});

const schemaOf = (parameter: QueryParameter): Readonly<Record<string, unknown>> => {
  switch (parameter.type) {
    case 'integer':
    case 'number':
      return { type: parameter.type, minimum: parameter.minimum, maximum: parameter.maximum };
    case 'boolean':
      return { type: 'boolean' };
    case 'moment':
      return { type: 'string', format: 'date-time' };
    case 'text':
      return {
        type: 'string',
        maxLength: parameter.maximumLength ?? 200,
        ...(parameter.options === undefined ? {} : { enum: parameter.options }),
      };
  }
};
