import type { DecisionTable } from '../rules/tables/decisionTable.ts';
import type { FactDomain, FactDomains } from '../rules/tables/factDomain.ts';
import { domainOfFact, type DomainSources } from './domainOfFact.ts';

/** What the answers of every column can be, by key of the column; a column is left out where that is not known. */
export const tableDomains = ({ columns }: DecisionTable, types: readonly string[], sources: DomainSources): FactDomains =>
  new Map(
    columns.flatMap(({ key, value, kind }): [string, FactDomain][] => {
      const domain = domainOfFact(value, types, sources);
      // Numbers that are chosen from a list may be asked for as ranges or as choices.
      if (domain?.kind === 'choice' && kind === 'number' && isNumbers(domain.options)) {
        const options: readonly number[] = domain.options;
        const decimals = options.every(Number.isInteger) ? { decimals: 0 } : {};
        return [[key, { kind: 'number', from: Math.min(...options), upTo: Math.max(...options), ...decimals }]];
      }
      return domain === undefined ? [] : [[key, domain]];
    }),
  );

const isNumbers = (options: readonly unknown[] | undefined): options is readonly number[] =>
  options !== undefined && options.length > 0 && options.every((option) => typeof option === 'number');
