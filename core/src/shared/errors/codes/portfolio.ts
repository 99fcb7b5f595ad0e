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
  'WB-PORTFOLIO-WEIGHTS-INVALID': {
    kind: 'invalid',
    title: { nl: 'Deze gewichten kunnen niet', en: 'These weights are not possible' },
    detail: {
      nl: 'De gewichten passen niet bij de doelen van het afwegingskader; bij elk doel staat wat er mis is.',
      en: 'The weights do not fit the goals of the weighing framework; what is wrong is told per goal.',
    },
  },
  'WB-PORTFOLIO-SPREAD-INVALID': {
    kind: 'invalid',
    title: { nl: 'Deze onzekerheid kan niet', en: 'This uncertainty is not possible' },
    detail: {
      nl: 'De onzekerheid van gewichten is een factor van 1 (zeker) tot en met 10, voor alle doelen of per doel.',
      en: 'The uncertainty of weights is a factor from 1 (certain) to 10, for all goals or per goal.',
    },
  },
  'WB-PORTFOLIO-SAMPLES-TOO-MANY': {
    kind: 'invalid',
    title: { nl: 'Zoveel trekkingen kan niet', en: 'So many samples are not possible' },
    detail: {
      nl: 'Met {projects} projecten kunnen er ten hoogste {most} trekkingen worden gedaan. Vraag er minder, of filter de projecten.',
      en: 'With {projects} projects at most {most} samples can be drawn. Ask for fewer, or filter the projects.',
    },
  },
  'WB-PORTFOLIO-ROBUSTNESS-BUSY': {
    kind: 'unavailable',
    title: { nl: 'Er wordt al gerekend', en: 'Others are computing' },
    detail: {
      nl: 'Er wachten al andere vragen naar kansen. Probeer het over {retryAfter} seconden nog eens.',
      en: 'Other questions for chances are already waiting. Try again in {retryAfter} seconds.',
    },
  },
  'WB-PORTFOLIO-SCENARIO-INVALID': {
    kind: 'invalid',
    title: { nl: 'Dit scenario kan niet worden bewaard', en: 'This scenario cannot be saved' },
    detail: {
      nl: 'Geef het scenario een naam van 1 tot 100 tekens; een gemeente kan {scenarios} scenario’s bewaren. Verwijder er anders eerst een.',
      en: 'Give the scenario a name of 1 to 100 characters; a municipality can keep {scenarios} scenarios. Otherwise remove one first.',
    },
  },
  'WB-PORTFOLIO-SCENARIO-NOT-FOUND': {
    kind: 'notFound',
    title: { nl: 'Scenario niet gevonden', en: 'Scenario not found' },
    detail: {
      nl: 'Dit scenario bestaat niet of niet meer. Haal de scenario’s opnieuw op.',
      en: 'This scenario does not exist, or no longer. Fetch the scenarios again.',
    },
  },
  'WB-PORTFOLIO-SCENARIO-NOT-YOURS': {
    kind: 'forbidden',
    title: { nl: 'Dit scenario is van iemand anders', en: 'This scenario is somebody else’s' },
    detail: {
      nl: 'Alleen {name}, die dit scenario maakte, kan het verwijderen.',
      en: 'Only {name}, who made this scenario, can remove it.',
    },
  },
  'WB-PORTFOLIO-SCENARIO-STALE': {
    kind: 'stale',
    title: { nl: 'Het scenario is elders gewijzigd', en: 'The scenario was changed elsewhere' },
    detail: {
      nl: 'Dit scenario is intussen gewijzigd of verwijderd. Haal de scenario’s opnieuw op en probeer het nog eens.',
      en: 'This scenario has been changed or removed in the meantime. Fetch the scenarios again and try once more.',
    },
  },
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
