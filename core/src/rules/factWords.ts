import type { LocalizedText } from '../shared/localizedText.ts';

/** What the facts that every project has are called, by fact and path; answers and measures get their names from forms and plugins. */
export const factWords: Readonly<Record<'core' | 'weighing', Readonly<Record<string, Required<LocalizedText>>>>> = {
  core: {
    name: { nl: 'Naam van het project', en: 'Name of the project' },
    domain: { nl: 'Domein', en: 'Domain' },
    programme: { nl: 'Programma', en: 'Programme' },
    wayOfWorking: { nl: 'Werkwijze', en: 'Way of working' },
    politicalSponsor: { nl: 'Bestuurlijk opdrachtgever', en: 'Political sponsor' },
    officialSponsor: { nl: 'Ambtelijk opdrachtgever', en: 'Official sponsor' },
    projectManager: { nl: 'Projectleider', en: 'Project manager' },
    start: { nl: 'Begindatum', en: 'Start date' },
    end: { nl: 'Einddatum', en: 'End date' },
    netCost: { nl: 'Netto kosten (in centen)', en: 'Net cost (in cents)' },
    ftePlanYear: { nl: 'Fte in het planjaar', en: 'FTE in the plan year' },
    urgencyClass: { nl: 'Urgentieklasse', en: 'Urgency class' },
    'statutory.claimed': { nl: 'Wettelijke plicht aangevraagd', en: 'Statutory duty claimed' },
    'statutory.agreed': { nl: 'Wettelijke plicht bevestigd', en: 'Statutory duty agreed' },
  },
  weighing: {
    priority: { nl: 'Prioriteitsscore', en: 'Priority' },
    advice: { nl: 'Advies', en: 'Advice' },
    route: { nl: 'Route', en: 'Route' },
    positive: { nl: 'Positieve bijdrage', en: 'Positive contribution' },
    negative: { nl: 'Negatieve bijdrage', en: 'Negative contribution' },
  },
};
