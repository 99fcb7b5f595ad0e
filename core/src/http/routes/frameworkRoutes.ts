import type { CompiledRelease } from '../../configuration/releaseLibrary.ts';
import type { QueryParameters } from '../query/queryParameter.ts';
import type { Call, Route } from '../route.ts';
import { formView } from '../views/formView.ts';
import { frameworkView } from '../views/frameworkView.ts';
import { pluginView } from '../views/pluginView.ts';
import { projectTypeView } from '../views/projectTypeView.ts';

const releaseParameter: QueryParameters = {
  release: { type: 'text', description: { nl: 'Vrijgave; zonder deze de actieve', en: 'Release; the active one without it' } },
};

const releaseOf = ({ services, context, query }: Call): Promise<CompiledRelease> => {
  const { release } = query;
  const { municipality } = context.scope;
  return typeof release === 'string' ? services.releases.byHash(municipality, release) : services.releases.active(municipality);
};

export const frameworkRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/project-types',
    tag: 'framework',
    permission: 'signedIn',
    summary: { nl: 'Projecttypen die men kan indienen', en: 'Project types that can be submitted' },
    responses: { 200: { description: { nl: 'De projecttypen', en: 'The project types' }, schema: 'ProjectTypeList' } },
    handle: async (call) => {
      const { configuration } = (await releaseOf(call)).release;
      const items = Object.values(configuration.projectTypes)
        .filter(({ retired }) => retired !== true)
        .map((type) => projectTypeView(type, configuration));
      return { body: { items, total: items.length } };
    },
  },
  {
    method: 'GET',
    path: '/project-types/{key}/form',
    tag: 'framework',
    permission: 'signedIn',
    summary: { nl: 'Het formulier van een projecttype', en: 'The form of a project type' },
    query: releaseParameter,
    responses: { 200: { description: { nl: 'Het formulier', en: 'The form' }, schema: 'Form' } },
    handle: async (call) => ({ body: formView(await releaseOf(call), call.parameters['key']!, call.services.registry) }),
  },
  {
    method: 'GET',
    path: '/framework',
    tag: 'framework',
    permission: 'signedIn',
    summary: { nl: 'Het afwegingskader', en: 'The weighing framework' },
    query: releaseParameter,
    responses: {
      200: { description: { nl: 'Het kader met gewichten en namen', en: 'The framework with weights and names' }, schema: 'Framework' },
    },
    handle: async (call) => ({ body: frameworkView(await releaseOf(call)) }),
  },
  {
    method: 'GET',
    path: '/plugins',
    tag: 'framework',
    permission: ['configuration:read'],
    summary: { nl: 'Plugins en wat zij bijdragen', en: 'Plugins and what they contribute' },
    responses: { 200: { description: { nl: 'De plugins', en: 'The plugins' }, schema: 'PluginList' } },
    handle: async (call) => {
      const { municipality } = (await releaseOf(call)).release.configuration;
      const items = call.services.registry.plugins.map((plugin) => pluginView(plugin, municipality));
      return { body: { items, total: items.length } };
    },
  },
];
