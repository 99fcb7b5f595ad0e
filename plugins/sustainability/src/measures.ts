import { type Answers, formatNumber, type Measure, readList, readNumber } from '@weegbrug/core/plugin';
import type { SustainabilitySettings } from './settings.ts';

const withoutNumber = (answers: Answers, paths: readonly string[]): string[] =>
  paths.filter((path) => readNumber(answers, path) === undefined);

/** Contribution to the annual CO₂ task in per cent: a reduction is positive, an increase negative. −2,100 t of 6,000 t gives 35. */
export const co2ShareMeasure: Measure = {
  key: 'co2Share',
  name: { nl: 'Bijdrage aan de CO₂-opgave', en: 'Contribution to the CO₂ task' },
  type: 'number',
  unit: { nl: '%', en: '%' },
  denominator: { nl: 'van de jaarlijkse CO₂-reductieopgave van de gemeente', en: 'of the municipality’s annual CO₂ reduction task' },
  decimals: 2,
  source: {
    nl: 'Berekening van het project; opgave uit het klimaatprogramma (instelling)',
    en: 'Calculation of the project; task from the climate programme (setting)',
  },
  reads: ['sustainability.co2PerYear'],
  measure: (answers, settings) => {
    const tonnes = readNumber(answers, 'sustainability.co2PerYear');
    if (tonnes === undefined) return { missing: ['sustainability.co2PerYear'] };
    const { annualReductionTask } = settings as SustainabilitySettings;
    const share = (-tonnes / annualReductionTask) * 100;
    const [amount, task] = [formatNumber(Math.abs(tonnes)), formatNumber(annualReductionTask)];
    const direction = tonnes > 0 ? { nl: 'meer', en: 'more' } : { nl: 'minder', en: 'less' };
    return {
      value: tonnes === 0 ? 0 : share,
      parts: [
        {
          label: { nl: 'CO₂-uitstoot', en: 'CO₂ emissions' },
          answer: { nl: `${amount.nl} ton per jaar ${direction.nl}`, en: `${amount.en} tonnes per year ${direction.en}` },
          rule: { nl: `gedeeld door de jaaropgave van ${task.nl} ton`, en: `divided by the annual task of ${task.en} tonnes` },
          value: tonnes === 0 ? 0 : share,
          share: 1,
          points: tonnes === 0 ? 0 : share,
        },
      ],
    };
  },
};

/** Environmental performance of the building (MPG), euro per m² per year; lower is better. Not asked for a movable building. */
export const environmentalPerformanceMeasure: Measure = {
  key: 'environmentalPerformance',
  name: { nl: 'Milieuprestatie van het gebouw (MPG)', en: 'Environmental performance of the building (MPG)' },
  type: 'number',
  unit: { nl: 'euro', en: 'euro' },
  denominator: { nl: 'per m² bruto vloeroppervlak per jaar', en: 'per m² gross floor area per year' },
  decimals: 2,
  source: {
    nl: 'Bepalingsmethode Milieuprestatie Bouwwerken; grens voor woningen 0,8 sinds 1 juli 2021 (Besluit bouwwerken leefomgeving)',
    en: 'Dutch determination method for environmental performance of buildings; limit for homes 0.8 since 1 July 2021',
  },
  reads: ['sustainability.environmentalPerformance'],
  measure: (answers) => {
    const value = readNumber(answers, 'sustainability.environmentalPerformance');
    return value === undefined ? { missing: ['sustainability.environmentalPerformance'] } : { value };
  },
};

const difference = (key: string, name: Measure['name'], unit: NonNullable<Measure['unit']>, added: string, removed: string): Measure => ({
  key,
  name,
  type: 'number',
  unit,
  denominator: { nl: 'per project, erbij min eraf', en: 'per project, added minus removed' },
  decimals: 0,
  source: { nl: 'Ontwerp van het project', en: 'Design of the project' },
  reads: [added, removed],
  measure: (answers) => {
    const missing = withoutNumber(answers, [added, removed]);
    return missing.length > 0 ? { missing } : { value: readNumber(answers, added)! - readNumber(answers, removed)! };
  },
});

/** Paving that is added minus paving that is removed, m²; negative is good. */
export const netPavingMeasure = difference(
  'netPaving',
  { nl: 'Verharding per saldo', en: 'Net paving' },
  { nl: 'm²', en: 'm²' },
  'sustainability.pavedArea',
  'sustainability.depavedArea',
);

export const netTreesMeasure = difference(
  'netTrees',
  { nl: 'Bomen per saldo', en: 'Net trees' },
  { nl: 'bomen', en: 'trees' },
  'sustainability.treesAdded',
  'sustainability.treesRemoved',
);

export const depavedAreaMeasure: Measure = {
  key: 'depavedArea',
  name: { nl: 'Verharding die verdwijnt', en: 'Paving that is removed' },
  type: 'number',
  unit: { nl: 'm²', en: 'm²' },
  denominator: { nl: 'per project', en: 'per project' },
  decimals: 0,
  source: { nl: 'Ontwerp van het project', en: 'Design of the project' },
  reads: ['sustainability.depavedArea'],
  measure: (answers) => {
    const value = readNumber(answers, 'sustainability.depavedArea');
    return value === undefined ? { missing: ['sustainability.depavedArea'] } : { value };
  },
};

/** Themes of climate adaptation that the project takes measures for. A question that was left empty counts as none once the areas are known. */
export const themeCountMeasure: Measure = {
  key: 'themeCount',
  name: { nl: 'Thema’s klimaatadaptatie', en: 'Climate adaptation themes' },
  type: 'number',
  unit: { nl: 'thema’s', en: 'themes' },
  denominator: { nl: 'van de vijf thema’s van klimaatadaptatie en natuur', en: 'of the five themes of climate adaptation and nature' },
  decimals: 0,
  source: { nl: 'Deltaprogramma Ruimtelijke Adaptatie', en: 'Dutch Delta Programme on Spatial Adaptation' },
  reads: ['sustainability.themes', 'sustainability.depavedArea'],
  measure: (answers) => {
    const themes = readList(answers, 'sustainability.themes');
    if (themes !== undefined) return { value: new Set(themes).size };
    return readNumber(answers, 'sustainability.depavedArea') === undefined ? { missing: ['sustainability.themes'] } : { value: 0 };
  },
};
