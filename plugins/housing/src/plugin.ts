import { definePlugin } from '@weegbrug/core/plugin';
import {
  affordableShareMeasure,
  homesMeasure,
  impulseScoreMeasure,
  indexMeasure,
  sizeShareMeasure,
  socialShareMeasure,
} from './measures/index.ts';
import { housingDocumentHelpers } from './documentHelpers.ts';
import { housingOperators } from './operators.ts';
import { housingCriteria, housingRuleSets } from './presets.ts';
import { housingSamples } from './samples.ts';
import { homesSection } from './sections/homes.ts';
import { impulseSection } from './sections/impulse.ts';
import { planSection } from './sections/plan.ts';
import { housingSettings } from './settings.ts';

/** Housing: homes by segment, the housing index and the national scheme Woningbouwimpuls. */
export default definePlugin({
  name: 'housing',
  title: { nl: 'Wonen', en: 'Housing' },
  version: '0.1.0',
  api: '^1',
  settings: housingSettings,
  sections: [homesSection, planSection, impulseSection],
  measures: [homesMeasure, indexMeasure, affordableShareMeasure, socialShareMeasure, sizeShareMeasure, impulseScoreMeasure],
  criteria: housingCriteria,
  ruleSets: housingRuleSets,
  operators: housingOperators,
  documentHelpers: housingDocumentHelpers,
  samples: housingSamples,
});
