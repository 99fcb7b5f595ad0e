import type { FormSection } from '../forms/formDefinition.ts';
import type { ErrorCode } from '../shared/errors/registry.ts';
import type { PluginDefinition } from './api/pluginDefinition.ts';

/** Why a plugin is left out. */
export type PluginProblem = {
  /** Name of the plugin, or of its package while the plugin's own name is not known. */
  plugin: string;
  code: ErrorCode;
  /** Place in the definition as a JSON pointer (`/measures/0/unit`); empty for the plugin as a whole. */
  pointer: string;
  /** What is wrong, where, and how to mend it. */
  message: { nl: string; en: string };
};

/** The plugins of this installation that can be used, and why others cannot. */
export type PluginRegistry = {
  /** In order of name. */
  plugins: readonly PluginDefinition[];
  /** Form sections by `<plugin>/<section>`. */
  sections: ReadonlyMap<string, FormSection>;
  problems: readonly PluginProblem[];
  get(name: string): PluginDefinition | undefined;
  /** Why the plugin of that name is not there; empty when it is, or was never found. */
  problemsOf(name: string): readonly PluginProblem[];
  /** File URL of the module that defines the plugin, for the worker threads. */
  moduleOf(name: string): string | undefined;
};
