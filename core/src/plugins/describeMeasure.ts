import type { MeasureResult } from '../framework/weighing.ts';
import type { Measure, PluginDefinition } from './api/pluginDefinition.ts';
import type { SettledOutcome } from './worker/settleOutcome.ts';

/** The outcome of a measure together with everything that a person needs to read it: name, unit, denominator, source and version. */
export const describeMeasure = (
  plugin: Pick<PluginDefinition, 'name' | 'version'>,
  measure: Measure,
  outcome: SettledOutcome,
): MeasureResult => ({
  key: `${plugin.name}.${measure.key}`,
  ...('failure' in outcome
    ? { status: 'failed', failure: outcome.failure }
    : 'missing' in outcome
      ? { status: 'missing', missing: outcome.missing }
      : { status: 'known', ...outcome }),
  name: measure.name,
  ...(measure.unit === undefined ? {} : { unit: measure.unit }),
  ...(measure.denominator === undefined ? {} : { denominator: measure.denominator }),
  ...(measure.type === 'number' ? { decimals: measure.decimals ?? 2 } : {}),
  source: measure.source,
  plugin: plugin.name,
  pluginVersion: plugin.version,
});
