import type { Outcome, PluginOperator } from '@weegbrug/core/plugin';

const plain = (text: string): string => text.trim().toLowerCase();
const groupIn = (row: unknown): string | undefined => {
  const group = typeof row === 'object' && row !== null ? (row as { group?: unknown }).group : undefined;
  return typeof group === 'string' && group.trim() !== '' ? plain(group) : undefined;
};

/** Whether one of the target groups has this name, whatever its capitals; a row without a name leaves it open, unless another one fits. */
const includesGroupOperator: PluginOperator = {
  key: 'includesGroup',
  label: { nl: 'noemt de doelgroep', en: 'names the target group' },
  types: ['list'],
  expects: 'scalar',
  against: (expected) => {
    if (typeof expected !== 'string') return () => 'unknown';
    const wanted = plain(expected);
    return (rows): Outcome => {
      if (!Array.isArray(rows)) return 'unknown';
      const groups = rows.map(groupIn);
      return groups.includes(wanted) ? 'true' : groups.includes(undefined) ? 'unknown' : 'false';
    };
  },
};

/** Comparisons that rules about housing need. */
export const housingOperators: readonly PluginOperator[] = [includesGroupOperator];
