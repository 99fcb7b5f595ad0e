import type { Problem } from '../rules/problem.ts';
import { nameRemedy } from '../shared/nameRemedy.ts';
import { weightLimits } from './weightLimits.ts';

type Texts = Pick<Problem, 'message' | 'remedy'>;

const scale = {
  nl: 'Kies een waarde van de schaal van Saaty: 1 tot en met 9, of omgekeerd 1/2 tot en met 1/9 (met minstens vier decimalen: 0,3333).',
  en: 'Choose a value of the scale of Saaty: 1 to 9, or the other way round 1/2 to 1/9 (with at least four decimals: 0.3333).',
};

/** What the checks of this room say. */
export const weightsTexts = {
  notAMatrix: {
    message: { nl: 'Dit is geen matrix van getallen.', en: 'This is not a matrix of numbers.' },
    remedy: {
      nl: `Geef een lijst van rijen, evenveel rijen als kolommen, 1 tot en met ${weightLimits.goals}.`,
      en: `Give a list of rows, as many rows as columns, 1 to ${weightLimits.goals}.`,
    },
  },
  tooLarge: (size: number): Texts => ({
    message: {
      nl: `Er staan ${size} doelen naast elkaar; meer dan ${weightLimits.goals} kan niemand betrouwbaar vergelijken.`,
      en: `There are ${size} goals side by side; nobody can reliably compare more than ${weightLimits.goals}.`,
    },
    remedy: { nl: 'Groepeer de doelen eerst onder een hoger doel.', en: 'Group the goals under a higher goal first.' },
  }),
  wrongSize: (row: number, cells: number, size: number): Texts => ({
    message: {
      nl: `Rij ${row} heeft ${cells} waarden; de matrix heeft ${size} rijen.`,
      en: `Row ${row} has ${cells} values; the matrix has ${size} rows.`,
    },
    remedy: { nl: 'Geef elke rij evenveel waarden als er rijen zijn.', en: 'Give each row as many values as there are rows.' },
  }),
  goalCount: (goals: number, size: number): Texts => ({
    message: {
      nl: `Er zijn ${goals} doelen genoemd voor een matrix van ${size} rijen.`,
      en: `There are ${goals} goals named for a matrix of ${size} rows.`,
    },
    remedy: { nl: 'Noem precies één doel per rij.', en: 'Name exactly one goal per row.' },
  }),
  notANumber: {
    message: { nl: 'Dit is geen getal.', en: 'This is not a number.' },
    remedy: {
      nl: 'Vul een getal in, of laat de vergelijking weg als niemand haar maakte.',
      en: 'Fill in a number, or leave the comparison out when nobody made it.',
    },
  },
  notPositive: (value: number): Texts => ({
    message: {
      nl: `Een verhouding van ${value} kan niet; ze is altijd groter dan 0.`,
      en: `A ratio of ${value} cannot be; it is always above 0.`,
    },
    remedy: scale,
  }),
  outsideScale: (value: number): Texts => ({
    message: { nl: `${value} staat niet op de schaal van Saaty.`, en: `${value} is not on the scale of Saaty.` },
    remedy: scale,
  }),
  diagonal: {
    message: { nl: 'Een doel is precies even belangrijk als zichzelf.', en: 'A goal is exactly as important as itself.' },
    remedy: { nl: 'Zet op de diagonaal een 1.', en: 'Put a 1 on the diagonal.' },
  },
  notReciprocal: (one: number, other: number): Texts => ({
    message: {
      nl: `De vergelijking is twee keer gemaakt en spreekt zichzelf tegen: ${one} en omgekeerd ${other}.`,
      en: `The comparison was made twice and contradicts itself: ${one} and the other way round ${other}.`,
    },
    remedy: {
      nl: 'Maak de tweede waarde 1 gedeeld door de eerste, of laat haar weg.',
      en: 'Make the second value 1 divided by the first, or leave it out.',
    },
  }),
  duplicate: {
    message: { nl: 'Deze twee doelen zijn al vergeleken.', en: 'These two goals were compared already.' },
    remedy: { nl: 'Laat elke vergelijking één keer staan.', en: 'Keep each comparison once.' },
  },
  sameGoal: {
    message: { nl: 'Een doel wordt met zichzelf vergeleken.', en: 'A goal is compared with itself.' },
    remedy: { nl: 'Noem twee verschillende doelen.', en: 'Name two different goals.' },
  },
  goalDuplicate: (goal: string): Texts => ({
    message: { nl: `Het doel ‘${goal}’ staat er vaker in.`, en: `The goal “${goal}” is there more than once.` },
    remedy: { nl: 'Noem elk doel één keer.', en: 'Name each goal once.' },
  }),
  unknownGoal: (goal: string, known: readonly string[]): Texts => ({
    message: { nl: `Het doel ‘${goal}’ hoort hier niet bij.`, en: `The goal “${goal}” does not belong here.` },
    remedy: nameRemedy(goal, known),
  }),
  negativePoints: (goal: string): Texts => ({
    message: {
      nl: `Het aantal punten voor ‘${goal}’ is negatief of geen getal.`,
      en: `The points for “${goal}” are negative or not a number.`,
    },
    remedy: { nl: 'Geef 0 punten of meer.', en: 'Give 0 points or more.' },
  }),
  pointsZero: {
    message: { nl: 'Alle doelen krijgen 0; er is niets verdeeld.', en: 'All goals get 0; nothing was divided.' },
    remedy: { nl: 'Geef minstens één doel punten.', en: 'Give at least one goal points.' },
  },
  pointsMissing: (goal: string): Texts => ({
    message: { nl: `Voor ‘${goal}’ zijn geen punten ingevuld.`, en: `No points were filled in for “${goal}”.` },
    remedy: { nl: 'Vul 0 in als het doel niet telt.', en: 'Fill in 0 when the goal does not count.' },
  }),
  pointsSum: (sum: number): Texts => ({
    message: {
      nl: `De punten zijn samen ${sum}; dat moet precies 100 zijn.`,
      en: `The points add up to ${sum}; that must be exactly 100.`,
    },
    remedy: {
      nl: sum < 100 ? 'Verdeel wat er over is.' : 'Haal ergens punten weg.',
      en: sum < 100 ? 'Divide what is left.' : 'Take points away somewhere.',
    },
  }),
  notConnected: (groups: readonly string[]): Texts => ({
    message: {
      nl: `De vergelijkingen vallen uiteen in losse groepen: ${groups.join(' · ')}. Niets zegt hoe die groepen zich tot elkaar verhouden.`,
      en: `The comparisons fall apart in separate groups: ${groups.join(' · ')}. Nothing says how these groups relate.`,
    },
    remedy: {
      nl: 'Vergelijk ten minste één doel uit elke groep met een doel uit een andere groep.',
      en: 'Compare at least one goal of each group with a goal of another group.',
    },
  }),
} as const;
