import { roundHalfAwayFromZero } from '../shared/rounding.ts';
import type { CoreFields } from './coreFields.ts';
import type { Answers } from './formDefinition.ts';
import { isObject } from './schema/isObject.ts';

const quarters = ['q1', 'q2', 'q3', 'q4'] as const;

/**
 * The fields that are the same for every type, from the answers under `project`. Wrong types count as absent.
 * Unknown stays unknown: `netCost` is absent without rows or with a row that is not complete; `ftePlanYear` is absent without rows or when a row of the
 * plan year lacks a quarter, and 0 when there are rows but none in the plan year.
 * @param planYear year whose four quarters make up the capacity axis.
 */
export const readCoreFields = (answers: Answers, planYear: number): CoreFields => {
  const project = Object.hasOwn(answers, 'project') && isObject(answers['project']) ? answers['project'] : {};
  const given = (name: string): unknown => (Object.hasOwn(project, name) ? project[name] : undefined);
  const text = (name: string): string | undefined => {
    const value = given(name);
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  };
  const costs = rowsOf(given('netCost'));
  const netCostPerYear: { year: number; amount: number }[] = [];
  for (const { year, amount } of costs)
    if (Number.isSafeInteger(year) && Number.isSafeInteger(amount)) netCostPerYear.push({ year: year as number, amount: amount as number });
  const capacity = rowsOf(given('capacity'));
  const urgencyClass = given('urgencyClass');
  return {
    name: text('name') ?? '',
    ...withoutAbsent({
      domain: text('domain'),
      programme: text('programme'),
      politicalSponsor: text('politicalSponsor'),
      officialSponsor: text('officialSponsor'),
      projectManager: text('projectManager'),
      wayOfWorking: wayOfWorking(text('wayOfWorking')),
      start: text('start'),
      end: text('end'),
      netCost:
        costs.length > 0 && netCostPerYear.length === costs.length
          ? netCostPerYear.reduce((total, { amount }) => total + amount, 0)
          : undefined,
      ftePlanYear: ftePlanYear(capacity, planYear),
      urgencyClass: Number.isInteger(urgencyClass) ? (urgencyClass as number) : undefined,
    }),
    netCostPerYear,
    fte: ftePerQuarter(capacity),
    statutory: {
      claimed: given('statutoryClaimed') === true,
      ...withoutAbsent({ ground: text('statutoryGround'), date: text('statutoryDate') }),
      // Written by the controller's operation only; the form does not know this name and drops it.
      agreed: given('statutoryAgreed') === true,
    },
  };
};

type Row = Readonly<Record<string, unknown>>;
type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

const withoutAbsent = <T extends Record<string, unknown>>(fields: T): Present<T> => {
  const present: Record<string, unknown> = {};
  for (const name in fields) if (fields[name] !== undefined) present[name] = fields[name];
  return present as Present<T>;
};

const noRow: Row = {};

const rowsOf = (rows: unknown): readonly Row[] => (Array.isArray(rows) ? rows.map((row: unknown) => (isObject(row) ? row : noRow)) : []);

const wayOfWorking = (value: string | undefined): CoreFields['wayOfWorking'] =>
  value === 'phased' || value === 'shortCycle' || value === 'hybrid' ? value : undefined;

const hundredths = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? roundHalfAwayFromZero(value * 100, 0) : undefined;

const ftePlanYear = (rows: readonly Row[], planYear: number): number | undefined => {
  if (rows.length === 0) return undefined;
  let total: number | undefined = 0;
  for (const row of rows) {
    if (!Number.isInteger(row['year'])) return undefined;
    if (row['year'] !== planYear) continue;
    for (const name of quarters) {
      const amount = hundredths(row[name]);
      total = total === undefined || amount === undefined ? undefined : total + amount;
    }
  }
  return total === undefined ? undefined : roundHalfAwayFromZero(total / quarters.length, 0);
};

const ftePerQuarter = (rows: readonly Row[]): { team: string; quarter: string; amount: number }[] => {
  const amounts: { team: string; quarter: string; amount: number }[] = [];
  for (const row of rows) {
    const { team, year } = row;
    if (typeof team !== 'string' || !Number.isInteger(year)) continue;
    for (const [index, name] of quarters.entries()) {
      const amount = hundredths(row[name]);
      if (amount !== undefined) amounts.push({ team, quarter: `${String(year)}-Q${index + 1}`, amount });
    }
  }
  return amounts;
};
