import { decimalText } from '../../shared/decimalText.ts';
import { formOptions } from '../../forms/formOptions.ts';
import { type BandEnd, bandGaps, bandOverlaps } from '../../framework/bandIntervals.ts';
import { checkRanges } from '../../framework/checkRanges.ts';
import type { Band } from '../../framework/weighingFramework.ts';
import type { FactReference } from '../../rules/condition.ts';
import type { FactDomain } from '../../rules/tables/factDomain.ts';
import { domainOfFact } from '../domainOfFact.ts';
import type { CheckContext, ProblemWords } from './checkContext.ts';
import { words } from './words.ts';

/**
 * Values that a fact can have and no band takes (they would be missing), and bands that share values although neither lies in the other. Bands are read
 * in order, so that a wider one below a narrower one is a way to write, not a mistake.
 */
export const checkBands = (context: CheckContext): void => {
  const { framework } = context;
  if (framework === undefined) return;
  const options = context.municipality === undefined ? undefined : formOptions(context.municipality);
  const report = context.reportFor('framework');
  const checkOne = (bands: readonly Band[], domain: FactDomain | undefined, decimals: number | undefined, pointer: string): void => {
    if (bands.length === 0 || checkRanges(bands, pointer).length > 0) return;
    if (domain !== undefined && domain.kind !== 'number') return;
    const step = decimals ?? domain?.decimals;
    const values = { ...domain, ...(step === undefined ? {} : { decimals: step }) };
    for (const { low, high, band, mended } of bandGaps(bands, values))
      report(`${pointer}/${band}`, 'bandsGap', sayGap(low, high, mended), { severity: 'warning' });
    for (const { first, second, mended } of bandOverlaps(bands))
      report(`${pointer}/${second}`, 'bandsOverlap', sayOverlap(first, mended), { severity: 'warning' });
  };
  framework.criteria.forEach(({ key, source }, index) => {
    if (source.kind !== 'bands') return;
    const types = [...context.projectTypes.values()].filter(({ criteria }) => criteria.includes(key)).map((type) => type.key);
    const domain = domainOf(source.value, types, context, options);
    checkOne(source.bands, domain, source.decimals, `/criteria/${index}/source/bands`);
  });
  for (const name of ['complexity', 'risk', 'capacity'] as const) {
    const { value, bands } = framework.axes[name];
    if (bands === undefined) continue;
    const domains = ('product' in value ? value.product : [value]).map((one) => domainOf(one, [], context, options));
    const [domain] = domains;
    // From where to where a product goes is left aside; of whole numbers it is whole. Otherwise a value is compared as shown, with two decimals.
    if ('product' in value) checkOne(bands, { kind: 'number' }, domains.every(isWhole) ? 0 : 2, `/axes/${name}/bands`);
    else checkOne(bands, domain, isWhole(domain) ? 0 : 2, `/axes/${name}/bands`);
  }
};

const isWhole = (domain: FactDomain | undefined): boolean =>
  (domain?.kind === 'number' && domain.decimals === 0) ||
  (domain?.kind === 'choice' && domain.options !== undefined && domain.options.every(Number.isInteger));

const domainOf = (
  value: FactReference,
  types: readonly string[],
  context: CheckContext,
  options: Parameters<typeof domainOfFact>[2]['options'],
): FactDomain | undefined => domainOfFact(value, types, { ...context, options });

const sayGap = (low: BandEnd, high: BandEnd, mended: Band | undefined): ProblemWords => ({
  ...words(
    `Waarden ${between(low, high).nl} horen bij geen enkele klasse; zo’n waarde ontbreekt dan.`,
    `Values ${between(low, high).en} belong to no band; such a value is missing then.`,
    'Laat de klassen op elkaar aansluiten.',
    'Let the bands join.',
  ),
  ...mendTo(mended),
});

const sayOverlap = (first: number, mended: Band | undefined): ProblemWords => ({
  ...words(
    `Deze klasse deelt waarden met klasse ${first + 1}; voor die waarden telt klasse ${first + 1}.`,
    `This band shares values with band ${first + 1}; for those values band ${first + 1} counts.`,
    'Laat de ene klasse beginnen waar de andere eindigt.',
    'Let one band begin where the other ends.',
  ),
  ...mendTo(mended),
});

const mendTo = (mended: Band | undefined): Pick<ProblemWords, 'mends'> =>
  mended === undefined ? {} : { mends: [{ label: { nl: 'Laat de klasse aansluiten', en: 'Let the band join' }, edits: [{ to: mended }] }] };

const between = (low: BandEnd, high: BandEnd): { nl: string; en: string } => {
  const lower = Number.isFinite(low.value);
  const upper = Number.isFinite(high.value);
  const nl = [
    lower ? (low.included ? `vanaf ${decimalText(low.value, 'nl')}` : `boven ${decimalText(low.value, 'nl')}`) : '',
    upper ? (high.included ? `tot en met ${decimalText(high.value, 'nl')}` : `onder ${decimalText(high.value, 'nl')}`) : '',
  ];
  const en = [
    lower ? (low.included ? `from ${decimalText(low.value, 'en')}` : `above ${decimalText(low.value, 'en')}`) : '',
    upper ? (high.included ? `up to ${decimalText(high.value, 'en')}` : `below ${decimalText(high.value, 'en')}`) : '',
  ];
  return { nl: nl.filter((part) => part !== '').join(' en '), en: en.filter((part) => part !== '').join(' and ') };
};
