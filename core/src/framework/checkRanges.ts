import type { FindingCode } from '../shared/findings/findingCodes.ts';
import { pointerTo, type Problem } from '../rules/problem.ts';
import type { Range } from './weighingFramework.ts';

/** What is wrong with the ends of one range: an end stated twice, an end that is no number, or nothing left between them. */
export const checkRange = (range: Range, pointer: string): Problem[] => {
  const { from, above, upTo, below } = range;
  const problems: Problem[] = [];
  const ends = { from, above, upTo, below };
  for (const [name, end] of Object.entries(ends)) {
    if (end !== undefined && !Number.isFinite(end))
      problems.push(problemAt(pointerTo(pointer, name), 'rangeNumber', texts.number(name), texts.numberRemedy));
  }
  if (from !== undefined && above !== undefined)
    problems.push(problemAt(pointer, 'rangeContradiction', texts.twice('from', 'above'), texts.twiceRemedy));
  if (upTo !== undefined && below !== undefined)
    problems.push(problemAt(pointer, 'rangeContradiction', texts.twice('upTo', 'below'), texts.twiceRemedy));
  if (problems.length === 0 && isEmptyRange(range)) problems.push(problemAt(pointer, 'rangeEmpty', texts.empty, texts.emptyRemedy));
  return problems;
};

/** Ranges that are read in order: each one right, and none hidden behind an earlier one. */
export const checkRanges = (ranges: readonly Range[], pointer: string): Problem[] => {
  const problems = ranges.flatMap((range, index) => checkRange(range, pointerTo(pointer, index)));
  if (problems.length > 0) return problems;
  return ranges.flatMap((range, index) =>
    ranges.slice(0, index).some((earlier) => covers(earlier, range))
      ? [problemAt(pointerTo(pointer, index), 'rangeUnreachable', texts.unreachable, texts.unreachableRemedy)]
      : [],
  );
};

/** The lower and upper end of a range; `open` when the end itself is not in it. */
const lowerEnd = ({ from, above }: Range): { value: number; open: boolean } => ({
  value: from ?? above ?? -Infinity,
  open: from === undefined,
});
const upperEnd = ({ upTo, below }: Range): { value: number; open: boolean } => ({
  value: upTo ?? below ?? Infinity,
  open: upTo === undefined,
});

const isEmptyRange = (range: Range): boolean => {
  const [low, high] = [lowerEnd(range), upperEnd(range)];
  return low.value > high.value || (low.value === high.value && (low.open || high.open));
};

const covers = (outer: Range, inner: Range): boolean => {
  const [outerLow, innerLow, outerHigh, innerHigh] = [lowerEnd(outer), lowerEnd(inner), upperEnd(outer), upperEnd(inner)];
  return (
    (outerLow.value < innerLow.value || (outerLow.value === innerLow.value && (!outerLow.open || innerLow.open))) &&
    (outerHigh.value > innerHigh.value || (outerHigh.value === innerHigh.value && (!outerHigh.open || innerHigh.open)))
  );
};

const problemAt = (pointer: string, code: FindingCode, message: Problem['message'], remedy: Problem['remedy']): Problem => ({
  pointer,
  code,
  message,
  remedy,
});

const texts = {
  number: (name: string) => ({ nl: `De grens ‘${name}’ is geen getal.`, en: `The end “${name}” is not a number.` }),
  numberRemedy: { nl: 'Vul een getal in, of laat de grens weg.', en: 'Fill in a number, or leave the end out.' },
  twice: (one: string, other: string) => ({
    nl: `‘${one}’ en ‘${other}’ staan er allebei; er is maar één grens aan die kant.`,
    en: `Both “${one}” and “${other}” are there; a side has one end only.`,
  }),
  twiceRemedy: { nl: 'Haal een van de twee weg.', en: 'Remove one of the two.' },
  empty: { nl: 'Tussen deze grenzen ligt geen enkele waarde.', en: 'No value lies between these ends.' },
  emptyRemedy: { nl: 'Maak de ondergrens lager dan de bovengrens.', en: 'Make the lower end less than the upper end.' },
  unreachable: {
    nl: 'Deze klasse wordt nooit bereikt: een eerdere klasse omvat haar helemaal.',
    en: 'This band is never reached: an earlier one covers it wholly.',
  },
  unreachableRemedy: {
    nl: 'Verander de grenzen, zet de klasse eerder, of haal haar weg.',
    en: 'Change the ends, move the band up, or remove it.',
  },
};
