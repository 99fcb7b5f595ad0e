import { definePlugin } from '@weegbrug/core/plugin';
import * as measures from './measures.ts';
import { sustainabilityCriteria, sustainabilityRuleSets } from './presets.ts';
import { sustainabilitySamples } from './samples.ts';
import { adaptationSection } from './sections/adaptation.ts';
import { energySection } from './sections/energy.ts';
import { materialsSection } from './sections/materials.ts';
import { sustainabilitySettings } from './settings.ts';

/** Sustainability: CO₂, circular building and climate adaptation. */
export default definePlugin({
  name: 'sustainability',
  title: { nl: 'Duurzaamheid', en: 'Sustainability' },
  version: '0.1.0',
  api: '^1',
  settings: sustainabilitySettings,
  sections: [energySection, materialsSection, adaptationSection],
  measures: [
    measures.co2ShareMeasure,
    measures.environmentalPerformanceMeasure,
    measures.netPavingMeasure,
    measures.netTreesMeasure,
    measures.depavedAreaMeasure,
    measures.themeCountMeasure,
  ],
  criteria: sustainabilityCriteria,
  ruleSets: sustainabilityRuleSets,
  samples: sustainabilitySamples,
});
