import type { LocalizedText } from '../shared/localizedText.ts';
import type { FormOptions } from './resolveForm.ts';

/** The lists of a municipality that questions can take their options from. An unfinished draft may lack some. */
export type TownLists = Partial<{
  teams: readonly Named[];
  domains: readonly Named[];
  programmes: readonly Named[];
  fundingSources: readonly Named[];
  budgetYears: readonly number[];
  people: readonly { key: string; name: string; position: LocalizedText }[];
}>;

type Named = { key: string; name: LocalizedText };

const byKey = (items: readonly Named[] = []) => items.map(({ key, name }) => ({ value: key, label: name }));

/** The lists of the municipality from which questions take their options. */
export const formOptions = ({ teams, domains, programmes, fundingSources, budgetYears = [], people = [] }: TownLists): FormOptions => ({
  teams: byKey(teams),
  domains: byKey(domains),
  programmes: byKey(programmes),
  fundingSources: byKey(fundingSources),
  budgetYears: budgetYears.map((year) => ({ value: year, label: { nl: String(year) } })),
  people: people.map(({ key, name, position }) => ({
    value: key,
    label: { nl: `${name}, ${position.nl}`, en: `${name}, ${position.en ?? position.nl}` },
  })),
});
