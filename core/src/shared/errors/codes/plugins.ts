import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `plugins`. */
export const pluginsErrors = {
  'WB-PLUGIN-LOAD': {
    kind: 'failed',
    title: { nl: 'Plugin is niet te laden', en: 'Plugin cannot be loaded' },
    detail: {
      nl: 'De plugin {plugin} is niet te laden: {what}. Bouw de plugin opnieuw en kijk of "weegbrug.plugin" in package.json naar het gebouwde bestand wijst.',
      en: 'Plugin {plugin} cannot be loaded: {what}. Build the plugin again and check that "weegbrug.plugin" in its package.json points to the built file.',
    },
  },
  'WB-PLUGIN-API': {
    kind: 'failed',
    title: { nl: 'Plugin past niet bij deze versie', en: 'Plugin does not fit this version' },
    detail: {
      nl: 'De plugin {plugin} is geschreven voor plugincontract {range}, deze Weegbrug heeft {present}. Installeer een versie van de plugin die hierbij past, of werk Weegbrug bij.',
      en: 'Plugin {plugin} is written for plugin contract {range}, this Weegbrug has {present}. Install a version of the plugin that fits, or update Weegbrug.',
    },
  },
  'WB-PLUGIN-INVALID': {
    kind: 'failed',
    title: { nl: 'Plugin klopt niet', en: 'Plugin is not correct' },
    detail: {
      nl: 'De plugin {plugin} klopt niet bij {where}: {what}. Laat de maker van de plugin dit herstellen; de plugin doet tot die tijd niet mee.',
      en: 'Plugin {plugin} is not correct at {where}: {what}. Ask the maker of the plugin to mend it; until then the plugin is left out.',
    },
  },
  'WB-PLUGIN-REQUIRES': {
    kind: 'failed',
    title: { nl: 'Plugin mist een andere plugin', en: 'Plugin lacks another plugin' },
    detail: {
      nl: 'De plugin {plugin} heeft de plugin {needed} in versie {range} nodig; aanwezig is: {present}. Installeer {needed}, of verwijder {plugin}.',
      en: 'Plugin {plugin} needs plugin {needed} in version {range}; present is: {present}. Install {needed}, or remove {plugin}.',
    },
  },
  'WB-PLUGIN-DUPLICATE': {
    kind: 'failed',
    title: { nl: 'Pluginnaam komt twee keer voor', en: 'Plugin name occurs twice' },
    detail: {
      nl: 'Er zijn twee plugins met de naam {plugin}; alleen de eerste doet mee. Verwijder er een, of geef hem een andere naam.',
      en: 'There are two plugins named {plugin}; only the first is used. Remove one, or give it another name.',
    },
  },
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
