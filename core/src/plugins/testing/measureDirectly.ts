import type { Answers } from '../../forms/formDefinition.ts';
import type { MeasureResult } from '../../framework/weighing.ts';
import type { PluginDefinition, PluginSettings } from '../api/pluginDefinition.ts';
import { aboutMeasure, describeMeasure } from '../describeMeasure.ts';
import { fillDefaults } from '../fillDefaults.ts';
import { deepFreeze } from '../worker/deepFreeze.ts';
import { settleOutcome, type SettledOutcome } from '../worker/settleOutcome.ts';

/**
 * Runs all measures of a plugin in this thread, as the host does in its workers: defaults filled in, arguments frozen, outcomes checked and rounded.
 * There is no time or memory budget here; this is for the tests of a plugin.
 */
export const measureDirectly = async (plugin: PluginDefinition, settings: PluginSettings, answers: Answers): Promise<MeasureResult[]> => {
  const frozenAnswers = deepFreeze(structuredClone(answers));
  const frozenSettings = deepFreeze((fillDefaults(plugin.settings, structuredClone(settings)) ?? {}) as PluginSettings);
  const results: MeasureResult[] = [];
  for (const measure of plugin.measures) {
    let outcome: SettledOutcome;
    try {
      outcome = settleOutcome(measure, await measure.measure(frozenAnswers, frozenSettings));
    } catch {
      outcome = { failure: 'threw' };
    }
    results.push(describeMeasure(aboutMeasure(plugin, measure), outcome));
  }
  return results;
};
