import type { Release } from '../../configuration/release.ts';
import type { MeasureResult } from '../../framework/weighing.ts';
import type { MeasureHost } from '../../plugins/measureHost.ts';
import type { PluginRegistry } from '../../plugins/pluginRegistry.ts';
import type { PastWeighing } from '../project.ts';
import { findDifferences } from './findDifferences.ts';
import type { FigureDifference, ReproductionView } from './reproductionViews.ts';

/**
 * Measures again with the plugins that are installed in the version that measured then, with the settings of the release, and compares. A measure that
 * failed then (time, memory) is no figure of the project and is left as it was.
 */
export const measureAgain = async (
  host: MeasureHost,
  { configuration }: Release,
  { answers, measures }: Pick<PastWeighing, 'answers' | 'measures'>,
  registry: PluginRegistry,
): Promise<{ differences: FigureDifference[]; plugins: ReproductionView['plugins'] }> => {
  const versions = new Map(measures.map(({ plugin, pluginVersion }) => [plugin, pluginVersion]));
  const installed = configuration.municipality.plugins.filter(
    ({ name }) => versions.has(name) && registry.get(name)?.version === versions.get(name),
  );
  const again = new Map((installed.length === 0 ? [] : await host.measure(installed, answers)).map((measure) => [measure.key, measure]));
  const plugins = [...versions].map(([plugin, version]) => {
    const there = installed.some(({ name }) => name === plugin);
    const differences = there
      ? measures
          .filter((measure) => measure.plugin === plugin && measure.status !== 'failed')
          .flatMap((measure) => findDifferences(outcome(measure), outcome(again.get(measure.key)), `measures.${measure.key}`))
      : [];
    return { plugin, version, there, differences };
  });
  return {
    differences: plugins.flatMap(({ differences }) => differences),
    plugins: plugins.map(({ plugin, version, there, differences }) => ({
      plugin,
      version,
      outcome: there ? (differences.length === 0 ? 'same' : 'different') : 'notInstalled',
    })),
  };
};

/** What a measure said, without the words for it. */
const outcome = (measure: MeasureResult | undefined) =>
  measure === undefined
    ? undefined
    : {
        status: measure.status,
        ...(measure.value === undefined ? {} : { value: measure.value }),
        ...(measure.missing === undefined ? {} : { missing: measure.missing }),
        ...(measure.parts === undefined ? {} : { parts: measure.parts.map(({ value, share, points }) => ({ value, share, points })) }),
      };
