import type { ReproductionView } from '../projects/reproduction/reproductionViews.ts';
import { localize, type Language } from '../shared/localizedText.ts';

const words = {
  identical: { nl: 'gelijk aan wat is vastgelegd', en: 'identical to what was recorded' },
  different: { nl: 'komt er anders uit', en: 'comes out differently' },
  impossible: { nl: 'niet na te rekenen', en: 'impossible to compute again' },
} as const;

/** A reproduction as lines for the terminal. */
export const sayReproduction = (view: ReproductionView, language: Language): string[] => [
  `${view.code} ${view.at}: ${words[view.outcome][language]}${view.why === undefined ? '' : `: ${localize(view.why, language)}`}`,
  ...view.differences.map(({ path, stored, computed }) => `  ${path}: ${shown(stored)} → ${shown(computed)}`),
  ...view.plugins.flatMap(({ plugin, version, outcome }) =>
    outcome === 'notInstalled'
      ? [
          language === 'nl'
            ? `  plugin ${plugin} ${version} is niet geïnstalleerd; de vastgelegde meetwaarden zijn gebruikt`
            : `  plugin ${plugin} ${version} is not installed; the recorded measures were used`,
        ]
      : [],
  ),
];

const shown = (value: unknown): string => (value === undefined ? '–' : JSON.stringify(value));
