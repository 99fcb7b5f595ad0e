import { decimalText } from '../shared/decimalText.ts';

type Texts = { message: { nl: string; en: string }; remedy: { nl: string; en: string } };

const dutch = (value: number): string => decimalText(value, 'nl');
const english = (value: number): string => decimalText(value, 'en');

/** What {@link checkFramework} says. */
export const frameworkTexts = {
  scale: {
    message: { nl: 'De schaal moet onder 0 beginnen en boven 0 eindigen.', en: 'The scale must begin below 0 and end above 0.' },
    remedy: { nl: 'Kies bijvoorbeeld −3 tot en met 3.', en: 'Choose for instance −3 to 3.' },
  },
  axisScale: {
    message: {
      nl: 'De laagste klasse van de assen moet kleiner zijn dan de hoogste.',
      en: 'The lowest class of the axes must be less than the highest.',
    },
    remedy: { nl: 'Kies bijvoorbeeld 1 tot en met 5.', en: 'Choose for instance 1 to 5.' },
  },
  spread: (evidenceClass: string, { min, max }: { min: number; max: number }): Texts => ({
    message: {
      nl: `De marge van klasse ${evidenceClass} is geen aantal stappen van 0 tot en met ${max - min}.`,
      en: `The spread of class ${evidenceClass} is no number of steps from 0 to ${max - min}.`,
    },
    remedy: { nl: 'Vul bijvoorbeeld 1 in, of 0 voor geen marge.', en: 'Fill in for instance 1, or 0 for no spread.' },
  }),
  completeness: {
    message: { nl: 'De minimale volledigheid is een deel van 0 tot en met 1.', en: 'The minimum completeness is a share from 0 to 1.' },
    remedy: { nl: 'Vul bijvoorbeeld 0,5 in voor de helft.', en: 'Fill in for instance 0.5 for one half.' },
  },
  axisWithoutFact: {
    message: { nl: 'Deze as heeft geen gegeven om uit te rekenen.', en: 'This axis has no fact to compute from.' },
    remedy: { nl: 'Noem minstens één gegeven.', en: 'Name at least one fact.' },
  },
  axisBands: {
    message: { nl: 'Deze as heeft een lege lijst met klassen.', en: 'This axis has an empty list of bands.' },
    remedy: {
      nl: 'Voeg klassen toe, of haal de lijst weg als de as wordt beoordeeld.',
      en: 'Add bands, or remove the list when the axis is judged.',
    },
  },
  axisClass: (given: number, { min, max }: { min: number; max: number }): Texts => ({
    message: {
      nl: `Klasse ${dutch(given)} ligt niet op de schaal van ${dutch(min)} tot ${dutch(max)}.`,
      en: `Class ${english(given)} is not on the scale of ${english(min)} to ${english(max)}.`,
    },
    remedy: {
      nl: `Kies een klasse van ${dutch(min)} tot en met ${dutch(max)}.`,
      en: `Choose a class from ${english(min)} to ${english(max)}.`,
    },
  }),
  coefficient: (name: string): Texts => ({
    message: { nl: `De factor ‘${name}’ is negatief of geen getal.`, en: `The coefficient “${name}” is negative or not a number.` },
    remedy: { nl: 'Vul een getal van 0 of hoger in.', en: 'Fill in a number of 0 or more.' },
  }),
  impactWeights: (sum: number): Texts => ({
    message: {
      nl: `De gewichten van de impact-assen tellen op tot ${dutch(sum)}; dat moet 1 zijn.`,
      en: `The weights of the impact axes add up to ${english(sum)}; that must be 1.`,
    },
    remedy: { nl: 'Pas de drie gewichten aan tot ze samen 1 zijn.', en: 'Adjust the three weights until together they are 1.' },
  }),
  coefficients: {
    message: {
      nl: 'Alle factoren van de prioriteit zijn 0; elk project kreeg dezelfde score.',
      en: 'All coefficients of the priority are 0; every project would score the same.',
    },
    remedy: { nl: 'Geef minstens één factor een waarde boven 0.', en: 'Give at least one coefficient a value above 0.' },
  },
  urgencyClasses: {
    message: { nl: 'De urgentie heeft geen klasse boven 0.', en: 'The urgency has no class above 0.' },
    remedy: { nl: 'Voeg een klasse boven 0 toe.', en: 'Add a class above 0.' },
  },
  urgencyClass: {
    message: { nl: 'Een urgentieklasse is 0 of hoger.', en: 'An urgency class is 0 or more.' },
    remedy: { nl: 'Vul een getal van 0 of hoger in.', en: 'Fill in a number of 0 or more.' },
  },
  duplicate: (key: string): Texts => ({
    message: { nl: `‘${key}’ komt vaker voor.`, en: `“${key}” occurs more than once.` },
    remedy: { nl: 'Geef elk onderdeel een eigen sleutel.', en: 'Give each item a key of its own.' },
  }),
  adviceEmpty: {
    message: { nl: 'Er zijn geen adviezen.', en: 'There is no advice.' },
    remedy: { nl: 'Voeg minstens één advies toe.', en: 'Add at least one advice.' },
  },
  adviceGap: (score: number): Texts => ({
    message: {
      nl: `Bij een prioriteit van ${dutch(score)} past geen enkel advies.`,
      en: `No advice fits a priority of ${english(score)}.`,
    },
    remedy: {
      nl: 'Laat de grenzen op elkaar aansluiten; de hoogste en de laagste blijven aan één kant open.',
      en: 'Let the ends meet; the highest and the lowest stay open on one side.',
    },
  }),
  adviceOrder: {
    message: { nl: 'De adviezen staan niet van hoog naar laag.', en: 'The advice is not ordered from high to low.' },
    remedy: { nl: 'Zet het advies voor de hoogste prioriteit bovenaan.', en: 'Put the advice for the highest priority first.' },
  },
  routesEmpty: {
    message: { nl: 'Er zijn geen besluitroutes.', en: 'There are no decision routes.' },
    remedy: { nl: 'Voeg minstens één route toe.', en: 'Add at least one route.' },
  },
  routeLast: {
    message: {
      nl: 'De laatste route heeft voorwaarden; dan past niet elk project.',
      en: 'The last route has conditions; then not every project fits.',
    },
    remedy: {
      nl: 'Haal de voorwaarden weg: de laatste route is voor alles wat overblijft.',
      en: 'Remove the conditions: the last route is for everything that remains.',
    },
  },
  routeUnconditional: {
    message: {
      nl: 'Deze route heeft geen voorwaarden; de routes eronder worden nooit gekozen.',
      en: 'This route has no conditions; the routes below are never chosen.',
    },
    remedy: { nl: 'Voeg voorwaarden toe, of zet de route onderaan.', en: 'Add conditions, or move the route to the end.' },
  },
  minimumWeight: {
    message: { nl: 'Het minimale gewicht is een deel van 0 tot en met 1.', en: 'The minimum weight is a share from 0 to 1.' },
    remedy: { nl: 'Vul bijvoorbeeld 0,05 in voor 5 procent.', en: 'Fill in for instance 0.05 for 5 per cent.' },
  },
  route: (key: string) => ({ nl: `De route ‘${key}’ bestaat niet.`, en: `The route “${key}” does not exist.` }),
};
