import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `documents`. */
export const documentsErrors = {
  'WB-DOCUMENT-UNKNOWN': {
    kind: 'notFound',
    title: { nl: 'Document niet gevonden', en: 'Document not found' },
    detail: {
      nl: 'Voor project {code} bestaat geen document "{document}". Kies een document uit de lijst in het dossier.',
      en: 'There is no document "{document}" for project {code}. Choose a document from the list in the dossier.',
    },
  },
  'WB-DOCUMENT-INCOMPLETE': {
    kind: 'conflict',
    title: { nl: 'Het document kan nog niet worden gemaakt', en: 'The document cannot be made yet' },
    detail: {
      nl: 'Voor "{document}" ontbreken nog {count} gegevens. Ze staan hieronder; vul ze aan in het dossier van project {code}.',
      en: '{count} values are still missing for "{document}". They are listed below; complete them in the dossier of project {code}.',
    },
  },
  'WB-DOCUMENT-TEMPLATE-MISSING': {
    kind: 'conflict',
    title: { nl: 'Het sjabloon ontbreekt', en: 'The template is missing' },
    detail: {
      nl: 'Het sjabloon "{template}" bestaat niet. Laat de functioneel beheerder een sjabloon kiezen dat er wel is, of het bestand toevoegen.',
      en: 'The template "{template}" does not exist. Have the functional administrator choose one that does, or add the file.',
    },
  },
  'WB-DOCUMENT-TEMPLATE-INVALID': {
    kind: 'conflict',
    title: { nl: 'Er zit een fout in het sjabloon', en: 'There is a mistake in the template' },
    detail: {
      nl: 'Het sjabloon "{template}" kan niet worden gebruikt. Hieronder staat per regel wat er mis is en wat de functioneel beheerder kan doen.',
      en: 'The template "{template}" cannot be used. What is wrong, and what the functional administrator can do, is listed below by line.',
    },
  },
  'WB-DOCUMENT-TEMPLATE-TOO-LARGE': {
    kind: 'tooLarge',
    title: { nl: 'Het sjabloon is te groot', en: 'The template is too large' },
    detail: {
      nl: 'Het sjabloon "{template}" is groter dan {limit} KiB. Laat de functioneel beheerder het splitsen of inkorten.',
      en: 'The template "{template}" is larger than {limit} KiB. Have the functional administrator split or shorten it.',
    },
  },
  'WB-DOCUMENT-OUTPUT-TOO-LARGE': {
    kind: 'conflict',
    title: { nl: 'Het document wordt te groot', en: 'The document becomes too large' },
    detail: {
      nl: 'Het document uit sjabloon "{template}" wordt groter dan {limit} MiB. Laat de functioneel beheerder de herhalingen in het sjabloon beperken.',
      en: 'The document from template "{template}" becomes larger than {limit} MiB. Have the functional administrator limit the repetitions in the template.',
    },
  },
  'WB-DOCUMENT-TIME': {
    kind: 'conflict',
    title: { nl: 'Het document kost te veel tijd', en: 'The document takes too long' },
    detail: {
      nl: 'Het maken van een document uit sjabloon "{template}" duurde langer dan {limit} seconden en is gestopt. Laat de functioneel beheerder kijken naar herhalingen binnen herhalingen.',
      en: 'Making a document from template "{template}" took longer than {limit} seconds and was stopped. Have the functional administrator look at repetitions inside repetitions.',
    },
  },
  'WB-DOCUMENT-FAILED': {
    kind: 'failed',
    title: { nl: 'Het document is niet gemaakt', en: 'The document was not made' },
    detail: {
      nl: 'Bij het maken van het document uit sjabloon "{template}" ging iets mis. Probeer het opnieuw; blijft het misgaan, meld het dan bij de functioneel beheerder.',
      en: 'Something went wrong while making the document from template "{template}". Try again; if it keeps failing, tell the functional administrator.',
    },
  },
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
