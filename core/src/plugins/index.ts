export { createMeasureHost } from './createMeasureHost.ts';
export { loadPlugins } from './loadPlugins.ts';
export type { MeasureHost } from './measureHost.ts';
export type { PluginProblem, PluginRegistry } from './pluginRegistry.ts';
