import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import satisfies from 'semver/functions/satisfies.js';
import { type ErrorCode, errorRegistry } from '../shared/errors/registry.ts';
import { pluginApiVersion } from './api/definePlugin.ts';
import type { PluginDefinition } from './api/pluginDefinition.ts';
import { checkPluginDefinition } from './checkPluginDefinition.ts';
import type { PluginProblem, PluginRegistry } from './pluginRegistry.ts';
import { type LoadedPlugin, registryOf } from './registryOf.ts';

type Found = { folder: string; package: string; module: string; api: string };

export type PluginPlaces = {
  /** Instead of the usual places. */
  roots?: readonly string[];
  /** Beside them: folders that the operator names. */
  further?: readonly string[];
};

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Finds and imports the plugins of this installation. A plugin is a package whose `package.json` says
 * `"weegbrug": { "plugin": "./dist/plugin.js", "api": "^1" }`. Each root is such a package or a folder of packages.
 * Without roots: the folder `plugins` of the project and the dependencies of its `package.json` that carry the key, then `further` roots.
 * A plugin that cannot be used is left out and reported in `problems`; this never throws because of a plugin.
 */
export const loadPlugins = async ({ roots, further = [] }: PluginPlaces = {}): Promise<PluginRegistry> => {
  const problems: PluginProblem[] = [];
  const found = (await Promise.all([...(roots ?? (await defaultRoots())), ...further].map(findPackages))).flat();
  const loaded = new Map<string, LoadedPlugin>();
  for (const one of found) {
    const candidate = await importPlugin(one, problems);
    if (candidate === undefined) continue;
    const { name } = candidate.definition;
    if (loaded.has(name)) problems.push(problem(name, 'WB-PLUGIN-DUPLICATE', '/name', {}));
    else loaded.set(name, candidate);
  }
  leaveOutUnmetRequirements(loaded, problems);
  return registryOf(loaded, problems);
};

const defaultRoots = async (): Promise<string[]> => {
  const manifest = await readManifest(projectFolder);
  const dependencies = Object.keys((manifest?.['dependencies'] as Record<string, string> | undefined) ?? {});
  return [join(projectFolder, 'plugins'), ...dependencies.map((name) => join(projectFolder, 'node_modules', name))];
};

const readManifest = async (folder: string): Promise<Record<string, unknown> | undefined> => {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    return manifest !== null && typeof manifest === 'object' ? (manifest as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
};

const findPackages = async (root: string): Promise<Found[]> => {
  const folder = resolve(root);
  const manifest = await readManifest(folder);
  if (manifest !== undefined) return foundIn(folder, manifest);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const children = entries.filter((entry) => entry.isDirectory() || entry.isSymbolicLink()).map(({ name }) => join(folder, name));
  const manifests = await Promise.all(children.sort().map(async (child) => ({ child, manifest: await readManifest(child) })));
  return manifests.flatMap(({ child, manifest: own }) => (own === undefined ? [] : foundIn(child, own)));
};

const foundIn = (folder: string, manifest: Record<string, unknown>): Found[] => {
  const entry = manifest['weegbrug'] as { plugin?: unknown; api?: unknown } | undefined;
  if (typeof entry?.plugin !== 'string') return [];
  return [{ folder, package: String(manifest['name'] ?? folder), module: join(folder, entry.plugin), api: String(entry.api ?? '') }];
};

const importPlugin = async (found: Found, problems: PluginProblem[]): Promise<LoadedPlugin | undefined> => {
  const misfit = (range: string): boolean => !satisfies(pluginApiVersion, range);
  if (misfit(found.api)) {
    problems.push(problem(found.package, 'WB-PLUGIN-API', '', { range: found.api === '' ? '?' : found.api, present: pluginApiVersion }));
    return undefined;
  }
  const url = pathToFileURL(found.module).href;
  let definition: PluginDefinition;
  try {
    definition = ((await import(url)) as { default: PluginDefinition }).default;
  } catch (error) {
    const what =
      (error as { code?: string } | undefined)?.code === 'ERR_MODULE_NOT_FOUND'
        ? 'module not found'
        : error instanceof Error
          ? (error.message.split('\n')[0] ?? '')
          : String(error);
    problems.push(problem(found.package, 'WB-PLUGIN-LOAD', '', { what }));
    return undefined;
  }
  const wrong = checkPluginDefinition(definition);
  const name = typeof definition?.name === 'string' ? definition.name : found.package;
  problems.push(...wrong.map(({ pointer, what }) => problem(name, 'WB-PLUGIN-INVALID', pointer, { where: pointer }, what)));
  if (wrong.length > 0) return undefined;
  if (misfit(definition.api)) {
    problems.push(problem(name, 'WB-PLUGIN-API', '/api', { range: definition.api, present: pluginApiVersion }));
    return undefined;
  }
  return { definition, url };
};

/** Leaving one plugin out may break the next, so this repeats until nothing changes. */
const leaveOutUnmetRequirements = (loaded: Map<string, LoadedPlugin>, problems: PluginProblem[]): void => {
  for (let changed = true; changed;) {
    changed = false;
    for (const [name, { definition }] of [...loaded]) {
      const unmet = Object.entries(definition.requires ?? {}).find(([needed, range]) => {
        const present = loaded.get(needed);
        return present === undefined || !satisfies(present.definition.version, range);
      });
      if (unmet === undefined) continue;
      const present = loaded.get(unmet[0])?.definition.version ?? '–';
      problems.push(problem(name, 'WB-PLUGIN-REQUIRES', '/requires', { needed: unmet[0], range: unmet[1], present }));
      loaded.delete(name);
      changed = true;
    }
  }
};

const problem = (
  plugin: string,
  code: ErrorCode,
  pointer: string,
  parameters: Record<string, string>,
  what?: { nl: string; en: string },
): PluginProblem => {
  const { detail } = errorRegistry[code];
  const fill = (template: string, language: 'nl' | 'en'): string => {
    const values: Record<string, string> = { plugin, ...parameters, ...(what === undefined ? {} : { what: what[language] }) };
    return template.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? '') : whole));
  };
  return { plugin, code, pointer, message: { nl: fill(detail.nl, 'nl'), en: fill(detail.en, 'en') } };
};
