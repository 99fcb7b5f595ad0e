import type { ResolvedForm } from '../forms/formDefinition.ts';
import type { LocalizedText } from '../shared/localizedText.ts';

/** Words for the fixed values of a document. */
const fixedLabels: Readonly<Record<string, LocalizedText>> = {
  'core.name': { nl: 'Naam van het project', en: 'Name of the project' },
  'core.domain': { nl: 'Domein', en: 'Domain' },
  'core.programme': { nl: 'Programma', en: 'Programme' },
  'core.start': { nl: 'Startdatum', en: 'Start date' },
  'core.end': { nl: 'Einddatum', en: 'End date' },
  'core.netCost': { nl: 'Netto kosten', en: 'Net cost' },
  'core.ftePlanYear': { nl: 'Inzet in het planjaar', en: 'FTE in the plan year' },
  'core.urgencyClass': { nl: 'Urgentie', en: 'Urgency' },
  'core.politicalSponsor': { nl: 'Bestuurlijk opdrachtgever', en: 'Political sponsor' },
  'core.officialSponsor': { nl: 'Ambtelijk opdrachtgever', en: 'Official sponsor' },
  'core.projectManager': { nl: 'Ambtelijk opdrachtnemer', en: 'Project manager' },
  'core.statutory.ground': { nl: 'Wettelijke grondslag', en: 'Legal ground' },
  'core.statutory.date': { nl: 'Wettelijke datum', en: 'Statutory date' },
  'weighing.priority': { nl: 'Prioriteitsscore', en: 'Priority score' },
  'weighing.urgency': { nl: 'Urgentie', en: 'Urgency' },
  'weighing.impactLoad': { nl: 'Impactlast', en: 'Impact load' },
  'weighing.advice': { nl: 'Advies uit de weging', en: 'Advice from the weighing' },
  'sheet.advice': { nl: 'Advies uit de weging', en: 'Advice from the weighing' },
  'sheet.politicalSponsor': { nl: 'Bestuurlijk opdrachtgever', en: 'Political sponsor' },
  'sheet.officialSponsor': { nl: 'Ambtelijk opdrachtgever', en: 'Official sponsor' },
  'sheet.projectManager': { nl: 'Ambtelijk opdrachtnemer', en: 'Project manager' },
  'sheet.programme': { nl: 'Programma', en: 'Programme' },
  'answers.project.description': { nl: 'Omschrijving', en: 'Description' },
};

/** Words for every value that a document can ask for, by path: the questions of the form by their label. */
export const valueLabels = (form: ResolvedForm): Readonly<Record<string, LocalizedText>> => {
  const labels: Record<string, LocalizedText> = { ...fixedLabels };
  for (const page of form.pages)
    for (const section of page.sections)
      for (const item of section.items) if (item.kind !== 'note') labels[`answers.${section.namespace}.${item.name}`] = item.label;
  return labels;
};
