import type { Problem } from '../rules/problem.ts';

type Words = Pick<Problem, 'message' | 'remedy'>;

const words = (nl: string, en: string, remedyNl: string, remedyEn: string): Words => ({
  message: { nl, en },
  remedy: { nl: remedyNl, en: remedyEn },
});

/** What `checkForm` says, and how to mend it. */
export const formTexts = {
  section: (use: string, remedy: Words['remedy']): Words => ({
    message: { nl: `Het onderdeel ‘${use}’ bestaat niet.`, en: `The section “${use}” does not exist.` },
    remedy,
  }),
  duplicateKey: (key: string) =>
    words(
      `De sleutel ‘${key}’ staat er twee keer.`,
      `The key “${key}” stands there twice.`,
      'Geef elk een eigen sleutel.',
      'Give each a key of its own.',
    ),
  duplicateName: (address: string) =>
    words(
      `De vraag ‘${address}’ staat twee keer in het formulier.`,
      `The question “${address}” stands in the form twice.`,
      'Geef een van de twee een andere naam, of haal hem weg.',
      'Give one of the two another name, or remove it.',
    ),
  name: (name: string) =>
    words(
      `‘${name}’ kan geen naam van een vraag of onderdeel zijn.`,
      `“${name}” cannot be the name of a question or section.`,
      'Begin met een letter en gebruik alleen letters, cijfers, - en _.',
      'Start with a letter and use only letters, digits, - and _.',
    ),
  label: (name: string) =>
    words(
      `De vraag ‘${name}’ heeft geen tekst.`,
      `The question “${name}” has no text.`,
      'Vul het label in, ten minste in het Nederlands.',
      'Fill in the label, at least in Dutch.',
    ),
  fields: (count: number, limit: number) =>
    words(
      `Het formulier heeft ${count} vragen; er mogen er ${limit} in.`,
      `The form has ${count} questions; ${limit} are allowed.`,
      'Verdeel het over meer projecttypen, of haal vragen weg.',
      'Spread it over more project types, or remove questions.',
    ),
  noSchema: (name: string) =>
    words(
      `Het schema kent de vraag ‘${name}’ niet.`,
      `The schema does not know the question “${name}”.`,
      'Voeg hem toe aan ‘properties’ van het schema, met een type.',
      'Add it to “properties” of the schema, with a type.',
    ),
  noQuestion: (name: string) =>
    words(
      `‘${name}’ staat in het schema, maar wordt nergens gevraagd.`,
      `“${name}” is in the schema, but is asked nowhere.`,
      'Voeg een vraag toe, of haal hem uit het schema.',
      'Add a question, or take it out of the schema.',
    ),
  noType: (name: string) =>
    words(
      `Het schema zegt niet wat voor antwoord ‘${name}’ heeft.`,
      `The schema does not say what kind of answer “${name}” has.`,
      'Geef een type op, bijvoorbeeld string, integer of boolean.',
      'Give a type, for instance string, integer or boolean.',
    ),
  requiredUnknown: (name: string) =>
    words(
      `‘${name}’ is verplicht volgens het schema, maar is geen vraag.`,
      `“${name}” is required by the schema, but is no question.`,
      'Verbeter de naam of haal hem uit ‘required’.',
      'Correct the name or remove it from “required”.',
    ),
  euro: (name: string) =>
    words(
      `‘${name}’ is een bedrag, maar geen geheel getal.`,
      `“${name}” is an amount, but no whole number.`,
      'Bedragen staan in hele centen: gebruik type integer.',
      'Amounts are whole cents: use type integer.',
    ),
  group: (name: string) =>
    words(
      `‘${name}’ is een groep, maar het schema maakt er geen lijst van regels van.`,
      `“${name}” is a group, but the schema does not make it a list of lines.`,
      'Gebruik type array met items van type object.',
      'Use type array with items of type object.',
    ),
  groupRange: (name: string) =>
    words(
      `De groep ‘${name}’ heeft een minimum boven het maximum, of een maximum onder 1.`,
      `The group “${name}” has a minimum above its maximum, or a maximum below 1.`,
      'Pas het minimum of maximum aan.',
      'Change the minimum or the maximum.',
    ),
  noOptions: (name: string, source: string) =>
    words(
      `‘${name}’ kiest uit ‘${source}’, maar die lijst is leeg.`,
      `“${name}” chooses from “${source}”, but that list is empty.`,
      'Vul de lijst bij de gemeente aan.',
      'Complete the list of the municipality.',
    ),
  noChoice: (name: string) =>
    words(`Bij ‘${name}’ valt niets te kiezen.`, `“${name}” has nothing to choose from.`, 'Voeg mogelijkheden toe.', 'Add options.'),
  answer: (path: string, remedy: Words['remedy']): Words => ({
    message: { nl: `Het antwoord ‘${path}’ komt in dit formulier niet voor.`, en: `The answer “${path}” does not occur in this form.` },
    remedy,
  }),
  checkField: (path: string, remedy: Words['remedy']): Words => ({
    message: {
      nl: `De controle hoort bij ‘${path}’, maar dat is geen vraag van dit formulier.`,
      en: `The check belongs to “${path}”, which is no question of this form.`,
    },
    remedy,
  }),
  neverValue: (path: string, value: string) =>
    words(
      `Deze voorwaarde geldt nooit: ‘${value}’ is geen mogelijk antwoord op ‘${path}’.`,
      `This condition never holds: “${value}” is no possible answer to “${path}”.`,
      'Kies een van de mogelijkheden van de vraag.',
      'Choose one of the options of the question.',
    ),
  neverBoth: (path: string) =>
    words(
      `Deze voorwaarde geldt nooit: ‘${path}’ kan niet tegelijk twee waarden hebben.`,
      `This condition never holds: “${path}” cannot have two values at once.`,
      'Gebruik ‘any’ in plaats van ‘all’, of haal een van de twee weg.',
      'Use “any” instead of “all”, or remove one of the two.',
    ),
  cycle: (names: string) =>
    words(
      `De zichtbaarheid hangt van zichzelf af: ${names}. Deze vragen verschijnen nooit.`,
      `Visibility depends on itself: ${names}. These questions never show.`,
      'Haal een van de voorwaarden weg.',
      'Remove one of the conditions.',
    ),
  source: (path: string, remedy: Words['remedy']): Words => ({
    message: {
      nl: `De berekening gebruikt ‘${path}’, maar dat komt in dit formulier niet voor.`,
      en: `The calculation uses “${path}”, which does not occur in this form.`,
    },
    remedy,
  }),
} as const;
