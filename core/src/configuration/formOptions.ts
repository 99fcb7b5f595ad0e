import type { OptionSource } from '../forms/formDefinition.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import type { Municipality } from './municipalityConfiguration.ts';

type Option = { value: string | number; label: LocalizedText };

const byKey = (items: readonly { key: string; name: LocalizedText }[]): Option[] =>
  items.map(({ key, name }) => ({ value: key, label: name }));

/** The lists of the municipality from which questions take their options. */
export const formOptions = (municipality: Municipality): Record<OptionSource, Option[]> => ({
  teams: byKey(municipality.teams),
  domains: byKey(municipality.domains),
  programmes: byKey(municipality.programmes),
  fundingSources: byKey(municipality.fundingSources),
  budgetYears: municipality.budgetYears.map((year) => ({ value: year, label: { nl: String(year) } })),
  people: municipality.people.map(({ key, name, position }) => ({
    value: key,
    label: { nl: `${name}, ${position.nl}`, en: `${name}, ${position.en ?? position.nl}` },
  })),
});
