import type { PluginDefinition } from './pluginDefinition.ts';

/** Version of this contract. A plugin names the range that it supports in `api` and in its `package.json`. */
export const pluginApiVersion = '1.2.0';

/** Declares a plugin; the default export of its module. Mistakes in the definition are reported when it is loaded, with the plugin's name and the remedy. */
export const definePlugin = (definition: PluginDefinition): PluginDefinition => definition;
