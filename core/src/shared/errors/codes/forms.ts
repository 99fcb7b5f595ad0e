import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `forms`. */
export const formsErrors = {
  'WB-FORM-SECTION-UNKNOWN': {
    kind: 'invalid',
    title: { nl: 'Onderdeel van een formulier bestaat niet', en: 'Section of a form does not exist' },
    detail: {
      nl: 'Het formulier ‘{form}’ gebruikt het onderdeel ‘{section}’, maar dat is er niet. Kies een bestaand onderdeel, of zet de plugin aan die het levert.',
      en: 'The form “{form}” uses the section “{section}”, which is not there. Choose an existing section, or switch on the plugin that brings it.',
    },
  },
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
