import type { FactDomain } from '../rules/tables/factDomain.ts';
import type { DomainSources } from './domainOfFact.ts';

/** What the core fields can be (see `readCoreFields`); FTE as conditions see it, with two decimals. */
export const coreDomains = (options: DomainSources['options']): Readonly<Record<string, FactDomain>> => {
  const listed = (source: keyof NonNullable<DomainSources['options']>): FactDomain => {
    const labels = options?.[source];
    return labels === undefined ? { kind: 'choice' } : { kind: 'choice', options: labels.map(({ value }) => value), labels };
  };
  const ways = [
    { value: 'phased', label: { nl: 'Gefaseerd', en: 'Phased' } },
    { value: 'shortCycle', label: { nl: 'Kort-cyclisch', en: 'Short-cycle' } },
    { value: 'hybrid', label: { nl: 'Hybride', en: 'Hybrid' } },
  ];
  return {
    name: { kind: 'choice' },
    domain: listed('domains'),
    programme: listed('programmes'),
    politicalSponsor: listed('people'),
    officialSponsor: listed('people'),
    projectManager: listed('people'),
    wayOfWorking: { kind: 'choice', options: ways.map(({ value }) => value), labels: ways },
    start: { kind: 'date' },
    end: { kind: 'date' },
    netCost: { kind: 'number', decimals: 0 },
    ftePlanYear: { kind: 'number', from: 0, decimals: 2 },
    urgencyClass: { kind: 'number', from: 0, decimals: 0 },
    'statutory.claimed': { kind: 'yesNo' },
    'statutory.agreed': { kind: 'yesNo' },
    'statutory.ground': { kind: 'choice' },
    'statutory.date': { kind: 'date' },
  };
};
