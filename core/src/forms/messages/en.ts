import type { nl } from './nl.ts';
import type { ProblemSentence } from './problemSentence.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The same sentences in English; the type holds the two lists of keys together. */
export const en: Record<keyof typeof nl, ProblemSentence> = {
  'required.fill': ({ noun }) => `Fill in ${noun}`,
  'required.choose': ({ noun }) => `Choose ${noun}`,
  'required.yesNo': ({ noun }) => `Choose yes or no for ${noun}`,
  'required.several': ({ noun }) => `Choose at least one option for ${noun}`,
  'required.part': ({ noun, expected }) => `Fill in “${expected}” too for ${noun}`,
  'group.required': ({ noun }) => `Add at least one line to ${noun}`,
  'group.minimum': ({ noun, expected, actual }) => `Add lines to ${noun}: at least ${expected} are needed and you gave ${actual}`,
  'group.maximum': ({ noun, expected, actual }) => `Remove lines from ${noun}: at most ${expected} are allowed and you gave ${actual}`,
  'type.number': ({ noun }) => `Fill in a number for ${noun}`,
  'type.integer': ({ noun }) => `Fill in a whole number for ${noun}, without decimals`,
  'type.cents': ({ noun }) => `Fill in an amount for ${noun}, with at most two decimals`,
  'type.string': ({ noun }) => `Fill in a text for ${noun}`,
  'type.boolean': ({ noun }) => `Choose yes or no for ${noun}`,
  'type.array': ({ noun }) => `Give a list for ${noun}`,
  'type.object': ({ noun }) => `Fill in the parts of ${noun} separately`,
  minimum: ({ noun, expected, actual }) => `${capital(noun)} may not be lower than ${expected}; you gave ${actual}`,
  maximum: ({ noun, expected, actual }) => `${capital(noun)} may not be higher than ${expected}; you gave ${actual}`,
  exclusiveMinimum: ({ noun, expected, actual }) => `${capital(noun)} must be higher than ${expected}; you gave ${actual}`,
  exclusiveMaximum: ({ noun, expected, actual }) => `${capital(noun)} must be lower than ${expected}; you gave ${actual}`,
  multipleOf: ({ noun, expected, actual }) => `${capital(noun)} must be a multiple of ${expected}; you gave ${actual}`,
  minLength: ({ noun, expected, actual }) => `Make ${noun} longer: at least ${expected} characters, now there are ${actual}`,
  maxLength: ({ noun, expected, actual }) => `Make ${noun} shorter: at most ${expected} characters, now there are ${actual}`,
  pattern: ({ noun, help }) =>
    help === undefined ? `Write ${noun} in the form that is asked` : `Write ${noun} in the form that is asked. ${help}`,
  'format.date': ({ noun }) => `Fill in a date that exists for ${noun}, for instance 31-03-2027`,
  'format.email': ({ noun }) => `Fill in an e-mail address for ${noun}, for instance name@town.nl`,
  'format.uri': ({ noun }) => `Fill in a web address that starts with https:// for ${noun}`,
  option: ({ noun }) => `Choose one of the options in the list for ${noun}`,
  minItems: ({ noun, expected, actual }) => `Choose at least ${expected} options for ${noun}; you chose ${actual}`,
  maxItems: ({ noun, expected, actual }) => `Choose at most ${expected} options for ${noun}; you chose ${actual}`,
  uniqueItems: ({ noun }) => `The same stands twice for ${noun}; remove one`,
  combination: ({ noun }) => `${capital(noun)} does not meet what this question asks; change the answer`,
  badCharacter: ({ noun }) => `There is a character in ${noun} that cannot be kept; type the text again`,
  unsafeNumber: ({ noun }) => `Fill in a smaller number for ${noun}; one this large cannot be kept exactly`,
  tooLong: ({ noun, expected }) => `Make the text of ${noun} shorter: at most ${expected} characters`,
  tooMany: ({ noun, expected }) => `Make the list of ${noun} shorter: at most ${expected} lines`,
  tooDeep: ({ noun }) => `The answer to ${noun} is nested too deep; fill in the question again`,
  inRow: ({ noun, expected }) => `${noun} (line ${expected})`,
};
