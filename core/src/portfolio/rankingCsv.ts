import type { MunicipalityConfiguration } from '../configuration/municipalityConfiguration.ts';
import type { RankingRow } from './rankingViews.ts';
import { localize, type Language, type LocalizedText } from '../shared/localizedText.ts';
import { guardFormula } from '../shared/formulaText.ts';
import { phaseNames } from '../workflow/phaseNames.ts';

const headers = {
  nl: [
    'Rang',
    'Code',
    'Project',
    'Projecttype',
    'Domein',
    'Programma',
    'Fase',
    'Prioriteit',
    'Laagste',
    'Hoogste',
    'Bekend (%)',
    'Doelbijdrage',
    'D+',
    'D−',
    'Urgentie',
    'Impactlast',
    'Advies',
    'Voorlopig',
    'Route',
    'Escalaties',
    'Knock-out',
    'Wettelijk',
    'Netto (€)',
    'Fte planjaar',
    'Status',
  ],
  en: [
    'Rank',
    'Code',
    'Project',
    'Project type',
    'Domain',
    'Programme',
    'Phase',
    'Priority',
    'Lowest',
    'Highest',
    'Known (%)',
    'Contribution',
    'D+',
    'D−',
    'Urgency',
    'Impact load',
    'Advice',
    'Provisional',
    'Route',
    'Escalations',
    'Knock-out',
    'Statutory',
    'Net (€)',
    'FTE plan year',
    'Status',
  ],
} as const;

const words = {
  knockout: { none: { nl: '', en: '' }, possible: { nl: 'mogelijk', en: 'possible' }, certain: { nl: 'ja', en: 'yes' } },
  statutory: { none: { nl: '', en: '' }, requested: { nl: 'aangevraagd', en: 'requested' }, agreed: { nl: 'akkoord', en: 'agreed' } },
  status: { green: { nl: 'groen', en: 'green' }, amber: { nl: 'oranje', en: 'amber' }, red: { nl: 'rood', en: 'red' } },
  yes: { nl: 'ja', en: 'yes' },
} as const;

export const csvHeader = (language: Language): readonly string[] => headers[language];

/** One line; numbers with a decimal comma in Dutch and a point in English, without thousands. */
export const csvRow = (
  row: Omit<RankingRow, 'rank'>,
  rank: number | undefined,
  { framework, municipality }: MunicipalityConfiguration,
  language: Language,
): readonly string[] => {
  const number = (value: number | undefined, decimals: number) =>
    value === undefined ? '' : language === 'nl' ? value.toFixed(decimals).replace('.', ',') : value.toFixed(decimals);
  const named = (list: readonly { key: string; name: LocalizedText }[], key: string | undefined) => {
    const name = list.find((one) => one.key === key)?.name;
    return guardFormula(name === undefined ? (key ?? '') : localize(name, language));
  };
  return [
    rank === undefined ? '' : String(rank),
    guardFormula(row.code),
    guardFormula(row.name),
    guardFormula(localize(row.typeName, language)),
    named(municipality.domains, row.domain),
    named(municipality.programmes, row.programme),
    localize(phaseNames[row.phase], language),
    number(row.priority, 2),
    number(row.interval.low, 2),
    number(row.interval.high, 2),
    number(row.completeness * 100, 0),
    number(row.net, 2),
    number(row.positive, 2),
    number(row.negative, 2),
    number(row.urgency, 2),
    number(row.impactLoad, 2),
    named(framework.advice, row.advice),
    row.provisional ? words.yes[language] : '',
    named(framework.routes, row.route),
    row.escalations.map((key) => named(framework.escalations, key)).join(', '),
    words.knockout[row.knockout][language],
    words.statutory[row.statutory][language],
    number(row.netCost === undefined ? undefined : row.netCost / 100, 2),
    number(row.fte === undefined ? undefined : row.fte / 100, 2),
    row.status === undefined ? '' : words.status[row.status][language],
  ];
};
