import type { MeasureResult } from '../framework/weighing.ts';
import type { Measure, PluginDefinition } from './api/pluginDefinition.ts';
import type { SettledOutcome } from './worker/settleOutcome.ts';

/** What a person needs to read the outcome of a measure: name, unit, denominator, source and version. The same for every project. */
export type AboutMeasure = { key: string; about: Omit<MeasureResult, 'key' | 'status'> };

export const aboutMeasure = ({ name, version }: Pick<PluginDefinition, 'name' | 'version'>, measure: Measure): AboutMeasure => ({
  key: `${name}.${measure.key}`,
  about: {
    name: measure.name,
    ...(measure.unit === undefined ? {} : { unit: measure.unit }),
    ...(measure.denominator === undefined ? {} : { denominator: measure.denominator }),
    ...(measure.type === 'number' ? { decimals: measure.decimals ?? 2 } : {}),
    source: measure.source,
    plugin: name,
    pluginVersion: version,
  },
});

/** The outcome of a measure together with what it is. */
export const describeMeasure = ({ key, about }: AboutMeasure, outcome: SettledOutcome): MeasureResult => {
  if ('failure' in outcome) return { key, status: 'failed', failure: outcome.failure, ...about };
  if ('missing' in outcome) return { key, status: 'missing', missing: outcome.missing, ...about };
  const { value, parts } = outcome;
  return parts === undefined ? { key, status: 'known', value, ...about } : { key, status: 'known', value, parts, ...about };
};
