import type { WeighingFramework } from '../framework/weighingFramework.ts';
import { portfolioPhases } from '../workflow/workflowDefinition.ts';
import { isListedApart } from './isRanked.ts';
import type { PortfolioEntry } from './portfolioEntry.ts';

type Order = 'ascending' | 'descending';
type Value = number | string | undefined;
type SortDefinition = { first: Order; value: (entry: PortfolioEntry, framework: WeighingFramework) => Value };

const position = (keys: readonly string[], key: string | undefined): number | undefined => {
  const index = key === undefined ? -1 : keys.indexOf(key);
  return index < 0 ? undefined : index;
};
const keysOf = (list: readonly { key: string }[]): readonly string[] => list.map(({ key }) => key);

/** Columns that the ranking may be sorted on, and which way round it is sorted when nothing is said. */
export const sortFields = {
  priority: { first: 'descending', value: ({ row }) => row.priority },
  rank: { first: 'ascending', value: ({ row }) => (row.priority === undefined ? undefined : -row.priority) },
  name: { first: 'ascending', value: ({ row }) => row.name },
  code: { first: 'ascending', value: ({ row }) => row.code },
  type: { first: 'ascending', value: ({ row }) => row.typeName.nl },
  domain: { first: 'ascending', value: ({ row }) => row.domain },
  programme: { first: 'ascending', value: ({ row }) => row.programme },
  phase: { first: 'ascending', value: ({ row }) => position(portfolioPhases, row.phase) },
  completeness: { first: 'descending', value: ({ row }) => row.completeness },
  positive: { first: 'descending', value: ({ row }) => row.positive },
  negative: { first: 'ascending', value: ({ row }) => row.negative },
  net: { first: 'descending', value: ({ row }) => row.net },
  urgency: { first: 'descending', value: ({ row }) => row.urgency },
  impactLoad: { first: 'descending', value: ({ row }) => row.impactLoad },
  advice: { first: 'ascending', value: ({ row }, framework) => position(keysOf(framework.advice), row.advice) },
  route: { first: 'ascending', value: ({ row }, framework) => position(keysOf(framework.routes), row.route) },
  netCost: { first: 'descending', value: ({ row }) => row.netCost },
  fte: { first: 'descending', value: ({ row }) => row.fte },
  status: { first: 'ascending', value: ({ row }) => position(['red', 'amber', 'green'], row.status) },
} as const satisfies Record<string, SortDefinition>;

export type SortField = keyof typeof sortFields;

export const isSortField = (name: string): name is SortField => Object.hasOwn(sortFields, name);

const collator = new Intl.Collator('nl', { numeric: true });

/**
 * Sorts entries: knocked-out projects at the end, within the rest those without a value after the others (whichever way round), equal values by
 * code. Without a point score projects stand in order of the high end of their interval. Always the same list for the same data.
 */
export const sortEntries = (
  entries: readonly PortfolioEntry[],
  sort: SortField,
  direction: 1 | -1,
  framework: WeighingFramework,
): PortfolioEntry[] => {
  const { value } = sortFields[sort] as SortDefinition;
  const byPriority = sort === 'priority' || sort === 'rank';
  const keyed = entries.map((entry) => ({ entry, apart: isListedApart(entry), value: value(entry, framework) }));
  keyed.sort((a, b) => {
    if (a.apart !== b.apart) return a.apart ? 1 : -1;
    if (a.value === undefined || b.value === undefined) {
      if (a.value !== b.value) return a.value === undefined ? 1 : -1;
      if (byPriority && a.entry.row.interval.high !== b.entry.row.interval.high)
        return b.entry.row.interval.high - a.entry.row.interval.high;
    } else if (a.value !== b.value) {
      return (
        direction *
        (typeof a.value === 'number' && typeof b.value === 'number'
          ? a.value - b.value
          : collator.compare(String(a.value), String(b.value)))
      );
    }
    return a.entry.row.code < b.entry.row.code ? -1 : 1;
  });
  return keyed.map(({ entry }) => entry);
};

/** What the ranking may be grouped by. */
export const groupings = ['domain', 'programme', 'phase', 'type'] as const;
export type Grouping = (typeof groupings)[number];
export const isGrouping = (name: string): name is Grouping => (groupings as readonly string[]).includes(name);

/** Puts sorted entries of one group together, groups in their own order and entries without one last; inside a group the order stays. */
export const groupEntries = (entries: readonly PortfolioEntry[], groupBy: Grouping | undefined): readonly PortfolioEntry[] => {
  if (groupBy === undefined) return entries;
  const keyed = entries.map((entry) => ({ entry, group: groupOf[groupBy](entry) }));
  keyed.sort((a, b) => {
    if (a.group === b.group) return 0;
    if (a.group === undefined || b.group === undefined) return a.group === undefined ? 1 : -1;
    return collator.compare(a.group, b.group);
  });
  return keyed.map(({ entry }) => entry);
};

/** How many entries of each group follow each other in a grouped list; empty without groups. */
export const groupSizes = (entries: readonly PortfolioEntry[], groupBy: Grouping | undefined): number[] => {
  if (groupBy === undefined) return [];
  const sizes: number[] = [];
  let last: string | undefined;
  entries.forEach((entry, index) => {
    const group = groupOf[groupBy](entry);
    if (index > 0 && group === last) sizes[sizes.length - 1]! += 1;
    else sizes.push(1);
    last = group;
  });
  return sizes;
};

const groupOf: Record<Grouping, (entry: PortfolioEntry) => string | undefined> = {
  domain: ({ row }) => row.domain,
  programme: ({ row }) => row.programme,
  phase: ({ row }) => String(portfolioPhases.indexOf(row.phase)),
  // The key keeps types with one name apart; the name decides the order.
  type: ({ row }) => `${row.typeName.nl} ${row.typeKey}`,
};
