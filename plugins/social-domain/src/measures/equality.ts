import { formatNumber, type Measure, readNumber } from '@weegbrug/core/plugin';

/** Share of the target group that the project reaches, per cent with one decimal. 240 of 400 → 60. */
export const reachShareMeasure: Measure = {
  key: 'reachShare',
  name: { nl: 'Bereik', en: 'Reach' },
  type: 'number',
  unit: { nl: '%', en: '%' },
  denominator: { nl: 'van de doelgroep', en: 'of the target group' },
  decimals: 1,
  source: { nl: 'Opgave van de aanvrager', en: 'Statement of the applicant' },
  reads: ['social.reachPeople', 'social.targetGroupSize'],
  measure: (answers) => {
    const reach = readNumber(answers, 'social.reachPeople');
    const size = readNumber(answers, 'social.targetGroupSize');
    const missing = [
      ...(reach === undefined ? ['social.reachPeople'] : []),
      ...(size === undefined || size <= 0 ? ['social.targetGroupSize'] : []),
    ];
    if (reach === undefined || size === undefined || missing.length > 0) return { missing };
    const share = (reach / size) * 100;
    const [reached, all] = [formatNumber(reach), formatNumber(size)];
    return {
      value: share,
      parts: [
        {
          label: { nl: 'Bereik', en: 'Reach' },
          answer: { nl: `${reached.nl} van ${all.nl}`, en: `${reached.en} of ${all.en}` },
          rule: { nl: 'bereik gedeeld door de doelgroep', en: 'reach divided by the target group' },
          value: share,
          share: 1,
          points: share,
        },
      ],
    };
  },
};

/** Socio-economic score of the district; the national mean is about 0. */
export const sesWoaMeasure: Measure = {
  key: 'sesWoa',
  name: { nl: 'SES-WOA van de wijk', en: 'SES-WOA of the district' },
  type: 'number',
  unit: { nl: 'score', en: 'score' },
  denominator: { nl: 'per wijk; het landelijk gemiddelde is ongeveer 0', en: 'per district; the national mean is about 0' },
  decimals: 2,
  source: { nl: 'CBS, SES-WOA naar wijk en buurt', en: 'Statistics Netherlands, SES-WOA by district' },
  reads: ['social.sesWoa'],
  measure: (answers) => {
    const value = readNumber(answers, 'social.sesWoa');
    return value === undefined ? { missing: ['social.sesWoa'] } : { value };
  },
};

const change = (
  head: Pick<Measure, 'key' | 'name' | 'unit' | 'denominator' | 'decimals' | 'source'>,
  before: string,
  after: string,
): Measure => ({
  ...head,
  type: 'number',
  reads: [before, after],
  measure: (answers) => {
    const missing = [before, after].filter((path) => readNumber(answers, path) === undefined);
    return missing.length > 0 ? { missing } : { value: readNumber(answers, after)! - readNumber(answers, before)! };
  },
});

/** Change in percentage points; negative is good. 13.8 → 12.6 gives −1.2. */
export const youthCareChangeMeasure = change(
  {
    key: 'youthCareChange',
    name: { nl: 'Verandering jongeren met jeugdhulp', en: 'Change in young people in youth care' },
    unit: { nl: 'procentpunt', en: 'percentage points' },
    denominator: { nl: 'van de jongeren in het gebied', en: 'of the young people in the area' },
    decimals: 1,
    source: { nl: 'CBS, jeugdhulp naar wijk', en: 'Statistics Netherlands, youth care by district' },
  },
  'social.youthCareBefore',
  'social.youthCareAfter',
);

/** Change in days; negative is good. 92 → 45 gives −47. */
export const waitingDaysChangeMeasure = change(
  {
    key: 'waitingDaysChange',
    name: { nl: 'Verandering wachttijd', en: 'Change in waiting time' },
    unit: { nl: 'dagen', en: 'days' },
    denominator: { nl: 'gemiddeld per aanmelding', en: 'on average per application' },
    decimals: 0,
    source: { nl: 'Registratie van de uitvoerder', en: 'Records of the provider' },
  },
  'social.waitingDaysBefore',
  'social.waitingDaysAfter',
);
