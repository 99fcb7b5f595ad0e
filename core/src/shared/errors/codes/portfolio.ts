import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `portfolio`. */
export const portfolioErrors = {
  'WB-PORTFOLIO-SORT-UNKNOWN': {
    kind: 'invalid',
    title: { nl: 'Op deze kolom kan niet worden gesorteerd', en: 'This column cannot be sorted on' },
    detail: {
      nl: 'Sorteren op "{sort}" kan niet. U kunt kiezen uit: {allowed}.',
      en: 'Sorting on "{sort}" is not possible. You can choose from: {allowed}.',
    },
  },
  'WB-PORTFOLIO-FILTER-INVALID': {
    kind: 'invalid',
    title: { nl: 'Dit filter kan niet', en: 'This filter is not possible' },
    detail: {
      nl: 'De waarde van het filter "{filter}" kan niet worden gebruikt. U kunt kiezen uit: {allowed}.',
      en: 'The value of the filter "{filter}" cannot be used. You can choose from: {allowed}.',
    },
  },
  'WB-PORTFOLIO-PAGE-INVALID': {
    kind: 'invalid',
    title: { nl: 'Deze pagina bestaat niet', en: 'This page does not exist' },
    detail: {
      nl: 'Vraag 1 tot en met {maximum} regels per keer op, vanaf regel 0 of later (limit en offset, gehele getallen).',
      en: 'Ask for 1 to {maximum} rows at a time, from row 0 or later (limit and offset, whole numbers).',
    },
  },
  'WB-PORTFOLIO-VIEW-INVALID': {
    kind: 'invalid',
    title: { nl: 'Deze weergave kan niet worden bewaard', en: 'This view cannot be saved' },
    detail: {
      nl: 'Geef de weergave een naam van 1 tot 100 tekens; er passen ten hoogste {maximum} instellingen in en u kunt {views} weergaven bewaren.',
      en: 'Give the view a name of 1 to 100 characters; it holds at most {maximum} settings and you can keep {views} views.',
    },
  },
  'WB-PORTFOLIO-VIEW-NOT-FOUND': {
    kind: 'notFound',
    title: { nl: 'Weergave niet gevonden', en: 'View not found' },
    detail: {
      nl: 'Deze weergave bestaat niet meer of is niet van u. Haal uw weergaven opnieuw op.',
      en: 'This view no longer exists or is not yours. Fetch your views again.',
    },
  },
  'WB-PORTFOLIO-VIEW-STALE': {
    kind: 'stale',
    title: { nl: 'De weergave is elders gewijzigd', en: 'The view was changed elsewhere' },
    detail: {
      nl: 'Deze weergave is intussen gewijzigd. Haal uw weergaven opnieuw op en probeer het nog eens.',
      en: 'This view has changed in the meantime. Fetch your views again and try once more.',
    },
  },
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
