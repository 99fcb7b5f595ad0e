import type { Answers } from '../forms/formDefinition.ts';
import type { MeasureResult } from '../framework/weighing.ts';
import type { PluginSettings } from './api/pluginDefinition.ts';

/** Runs measures in worker threads. A plugin that throws, hangs, floods memory or returns nonsense costs one flagged measure. */
export type MeasureHost = {
  /** All measures of the given plugins, in the order of the plugins and of their definitions. Never rejects because of a plugin. */
  measure(plugins: readonly { name: string; settings: PluginSettings }[], answers: Answers): Promise<MeasureResult[]>;
  close(): Promise<void>;
};
