import type { MeasureHost } from '../../core/src/plugins/measureHost.ts';
import type { PluginRegistry } from '../../core/src/plugins/pluginRegistry.ts';
import { aboutMeasure, describeMeasure } from '../../core/src/plugins/describeMeasure.ts';
import { fillDefaults } from '../../core/src/plugins/fillDefaults.ts';
import { roundHalfAwayFromZero } from '../../core/src/shared/rounding.ts';
import housing from '../../plugins/housing/src/plugin.ts';
import socialDomain from '../../plugins/social-domain/src/plugin.ts';
import sustainability from '../../plugins/sustainability/src/plugin.ts';

const plugins = [housing, socialDomain, sustainability];

/** The three plugins straight from their sources, without a build. */
export const sourceRegistry: PluginRegistry = {
  plugins,
  sections: new Map(plugins.flatMap(({ name, sections }) => sections.map((section) => [`${name}/${section.key}`, section] as const))),
  problems: [],
  get: (name) => plugins.find((plugin) => plugin.name === name),
  problemsOf: () => [],
  moduleOf: () => undefined,
};

/** Runs the measures in this thread; what the real host adds (isolation, budgets) has its own tests. */
export const sourceMeasures: MeasureHost = {
  async measure(wanted, answers) {
    const results = wanted.map(async ({ name, settings }) => {
      const plugin = sourceRegistry.get(name);
      if (plugin === undefined) throw new Error(`no plugin ${name}`);
      const filled = fillDefaults(plugin.settings, settings) as Readonly<Record<string, unknown>>;
      return Promise.all(
        plugin.measures.map(async (measure) => {
          const outcome = await measure.measure(answers, filled);
          const shown =
            'value' in outcome && typeof outcome.value === 'number'
              ? { ...outcome, value: roundHalfAwayFromZero(outcome.value, measure.decimals ?? 2) }
              : outcome;
          return describeMeasure(aboutMeasure(plugin, measure), shown);
        }),
      );
    });
    return (await Promise.all(results)).flat();
  },
  async close() {},
};
