import {
  type Answers,
  formatNumber,
  type Measure,
  type MeasureOutcome,
  type MeasurePart,
  readBoolean,
  readNumber,
  readText,
  roundHalfAwayFromZero,
} from '@weegbrug/core/plugin';
import type { HousingSettings } from '../settings.ts';
import { shareOf, shareDecimals, withoutNumber } from './shares.ts';

const planStatusNames: Record<string, { nl: string; en: string }> = {
  irrevocable: { nl: 'onherroepelijk', en: 'irrevocable' },
  adopted: { nl: 'vastgesteld', en: 'adopted' },
  inPreparation: { nl: 'in voorbereiding', en: 'in preparation' },
  potential: { nl: 'potentieel', en: 'potential' },
};

const numbersNeeded = ['housing.socialHomes', 'housing.midSegmentHomes', 'housing.monthsToStart'];

/** Points of the highest step that the value reaches, with the rule in words; below all steps `lowest`. */
const reachedStep = (
  steps: readonly { from: number; points: number }[],
  value: number,
  lowest: number,
): { points: number; rule: { nl: string; en: string } } => {
  const fromHigh = [...steps].sort((one, other) => other.from - one.from);
  const step = fromHigh.find(({ from }) => value >= from);
  if (step !== undefined) {
    const from = formatNumber(step.from);
    return { points: step.points, rule: { nl: `${from.nl} % of meer`, en: `${from.en}% or more` } };
  }
  const end = formatNumber(fromHigh.at(-1)?.from ?? 0);
  return { points: lowest, rule: { nl: `minder dan ${end.nl} %`, en: `less than ${end.en}%` } };
};

const leadTimeStep = (steps: HousingSettings['leadTimeSteps'], months: number): { points: number; rule: { nl: string; en: string } } => {
  const fromLow = [...steps].sort((one, other) => one.upTo - other.upTo);
  const step = fromLow.find(({ upTo }) => months <= upTo);
  if (step !== undefined) return { points: step.points, rule: { nl: `${step.upTo} of minder`, en: `${step.upTo} or fewer` } };
  return { points: 0, rule: { nl: `meer dan ${fromLow.at(-1)?.upTo ?? 0}`, en: `more than ${fromLow.at(-1)?.upTo ?? 0}` } };
};

const part = (
  label: MeasurePart['label'],
  answer: MeasurePart['answer'],
  rule: MeasurePart['rule'],
  value: number,
  share: number,
): MeasurePart => ({
  label,
  answer,
  rule,
  value,
  share,
  points: roundHalfAwayFromZero(value * share, 6),
});

/** A net loss counts against the project: −100 × loss ÷ annual target, never below −100. */
const netLoss = (homes: number, annualTarget: number): MeasureOutcome => {
  const loss = formatNumber(-homes);
  const target = formatNumber(annualTarget);
  const share = Math.min(1, -homes / annualTarget);
  return {
    value: -100 * share,
    parts: [
      part(
        { nl: 'Netto verlies van woningen', en: 'Net loss of homes' },
        { nl: `${loss.nl} woningen minder, jaaropgave ${target.nl}`, en: `${loss.en} homes fewer, annual target ${target.en}` },
        { nl: 'verlies gedeeld door de jaaropgave, hoogstens 1', en: 'loss divided by the annual target, at most 1' },
        -100,
        share,
      ),
    ],
  };
};

const shareText = (count: number, homes: number): { nl: string; en: string } => {
  const share = formatNumber(shareOf(count, homes), shareDecimals);
  const [some, all] = [formatNumber(count), formatNumber(homes)];
  return { nl: `${share.nl} %, ${some.nl} van ${all.nl}`, en: `${share.en}%, ${some.en} of ${all.en}` };
};

const temporaryPart = (sum: number, factor: number, answers: Answers): MeasurePart => {
  const years = readNumber(answers, 'housing.lifespanYears');
  const shown = formatNumber(factor);
  return part(
    { nl: 'Tijdelijke woningen', en: 'Temporary homes' },
    years === undefined ? { nl: 'tijdelijk', en: 'temporary' } : { nl: `tijdelijk, ${years} jaar`, en: `temporary, ${years} years` },
    { nl: `de index telt voor ${shown.nl}`, en: `the index counts for ${shown.en}` },
    sum,
    roundHalfAwayFromZero(factor - 1, 6),
  );
};

/**
 * Housing index, −100 … 100: weighted sum of affordable share, social share, planning status, lead time and size, times a factor for
 * temporary homes. The parts always add up to the index. No homes added gives 0; a net loss gives −100 × loss ÷ annual target.
 */
export const indexMeasure: Measure = {
  key: 'index',
  name: { nl: 'Woningbouwindex', en: 'Housing index' },
  type: 'number',
  unit: { nl: 'punten', en: 'points' },
  denominator: { nl: 'op een schaal tot 100', en: 'on a scale up to 100' },
  decimals: 2,
  source: {
    nl: 'Rekenmodel woningbouw; alle getallen zijn instellingen van de gemeente',
    en: 'Housing model; all figures are settings of the municipality',
  },
  reads: ['housing.homesAdded', ...numbersNeeded, 'housing.planStatus', 'housing.temporary', 'housing.lifespanYears'],
  measure: (answers, untyped) => {
    const settings = untyped as HousingSettings;
    const homes = readNumber(answers, 'housing.homesAdded');
    if (homes !== undefined && homes < 0) return netLoss(homes, settings.annualTarget);
    if (homes === 0) return { value: 0 };
    const status = readText(answers, 'housing.planStatus');
    const statusName = status !== undefined && Object.hasOwn(planStatusNames, status) ? planStatusNames[status] : undefined;
    const temporary = readBoolean(answers, 'housing.temporary');
    const missing = withoutNumber(answers, ['housing.homesAdded', ...numbersNeeded]);
    if (statusName === undefined) missing.push('housing.planStatus');
    if (temporary === undefined) missing.push('housing.temporary');
    if (homes === undefined || statusName === undefined || missing.length > 0) return { missing };

    const social = readNumber(answers, 'housing.socialHomes')!;
    const affordable = social + readNumber(answers, 'housing.midSegmentHomes')!;
    const months = readNumber(answers, 'housing.monthsToStart')!;
    const { weights } = settings;
    const affordableStep = reachedStep(settings.affordableSteps, shareOf(affordable, homes), 0);
    const socialStep = reachedStep(settings.socialSteps, shareOf(social, homes), 0);
    const timeStep = leadTimeStep(settings.leadTimeSteps, months);
    const sizeStep = reachedStep(settings.sizeSteps, shareOf(homes, settings.annualTarget), settings.smallestSizePoints);
    const [total, target] = [formatNumber(homes), formatNumber(settings.annualTarget)];
    const parts = [
      part(
        { nl: 'Betaalbaar', en: 'Affordable' },
        shareText(affordable, homes),
        affordableStep.rule,
        affordableStep.points,
        weights.affordable,
      ),
      part({ nl: 'Sociale huur', en: 'Social rent' }, shareText(social, homes), socialStep.rule, socialStep.points, weights.social),
      part(
        { nl: 'Planologische status', en: 'Planning status' },
        statusName,
        statusName,
        settings.planStatusPoints[status as keyof HousingSettings['planStatusPoints']],
        weights.planStatus,
      ),
      part(
        { nl: 'Tijd tot start bouw', en: 'Time to start of construction' },
        { nl: `${months} maanden`, en: `${months} months` },
        timeStep.rule,
        timeStep.points,
        weights.leadTime,
      ),
      part(
        { nl: 'Omvang', en: 'Size' },
        { nl: `${total.nl}, jaaropgave ${target.nl}`, en: `${total.en}, annual target ${target.en}` },
        sizeStep.rule,
        sizeStep.points,
        weights.size,
      ),
    ];
    const sum = roundHalfAwayFromZero(
      parts.reduce((points, { value, share }) => points + value * share, 0),
      6,
    );
    if (temporary !== true) return { value: sum, parts };
    return { value: settings.temporaryFactor * sum, parts: [...parts, temporaryPart(sum, settings.temporaryFactor, answers)] };
  },
};
