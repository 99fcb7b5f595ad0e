import type { Route } from '../route.ts';
import { buildOpenApi } from '../openapi/buildOpenApi.ts';

/** The document describes the routes, this one included; it is built once, at its first reading. */
export const openApiRoutes = (all: () => readonly Route[]): readonly Route[] => {
  let document: string | undefined;
  return [
    {
      method: 'GET',
      path: '/openapi.json',
      tag: 'api',
      permission: 'public',
      summary: { nl: 'Deze beschrijving van de API', en: 'This description of the API' },
      responses: { 200: { description: { nl: 'OpenAPI 3.1', en: 'OpenAPI 3.1' }, schema: 'OpenApiDocument' } },
      handle: async () => ({
        content: (document ??= JSON.stringify(buildOpenApi(all()))),
        headers: { 'Access-Control-Allow-Origin': '*' },
      }),
    },
  ];
};
