import { definePlugin } from '@weegbrug/core/plugin';
import { assessmentMeasure, refusedMeasure } from './measures/assessment.ts';
import { reachShareMeasure, sesWoaMeasure, waitingDaysChangeMeasure, youthCareChangeMeasure } from './measures/equality.ts';
import { socialCriteria, socialRuleSets } from './presets.ts';
import { socialSamples } from './samples.ts';
import { assessmentSection } from './sections/assessment.ts';
import { equalitySection } from './sections/equality.ts';
import { socialSettings } from './settings.ts';

/** Social domain: assessment with refusal, reach and equal opportunity. */
export default definePlugin({
  name: 'social',
  title: { nl: 'Sociaal domein', en: 'Social domain' },
  version: '0.1.0',
  api: '^1',
  settings: socialSettings,
  sections: [assessmentSection, equalitySection],
  measures: [assessmentMeasure, refusedMeasure, reachShareMeasure, sesWoaMeasure, youthCareChangeMeasure, waitingDaysChangeMeasure],
  criteria: socialCriteria,
  ruleSets: socialRuleSets,
  samples: socialSamples,
});
