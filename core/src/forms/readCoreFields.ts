import { readPath } from '../shared/dottedPath.ts';
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
  const text = (name: string): string | undefined => {
    const value = readPath(answers, `project.${name}`);
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  };
  const costs = rowsOf(answers, 'project.netCost');
  const netCostPerYear = costs.flatMap(({ year, amount }) =>
    Number.isSafeInteger(year) && Number.isSafeInteger(amount) ? [{ year: year as number, amount: amount as number }] : [],
  );
  const capacity = rowsOf(answers, 'project.capacity');
  const urgencyClass = readPath(answers, 'project.urgencyClass');
  const statutory = withoutAbsent({ ground: text('statutoryGround'), date: text('statutoryDate') });
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
    fte: capacity.flatMap(ftePerQuarter),
    statutory: {
      claimed: readPath(answers, 'project.statutoryClaimed') === true,
      ...statutory,
      // Written by the controller's operation only; the form does not know this name and drops it.
      agreed: readPath(answers, 'project.statutoryAgreed') === true,
    },
  };
};

type Row = Readonly<Record<string, unknown>>;
type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

const withoutAbsent = <T extends Record<string, unknown>>(fields: T): Present<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;

const rowsOf = (answers: Answers, path: string): Row[] => {
  const rows = readPath(answers, path);
  return Array.isArray(rows) ? rows.map((row: unknown) => (isObject(row) ? row : {})) : [];
};

const wayOfWorking = (value: string | undefined): CoreFields['wayOfWorking'] =>
  value === 'phased' || value === 'shortCycle' || value === 'hybrid' ? value : undefined;

const hundredths = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? roundHalfAwayFromZero(value * 100, 0) : undefined;

const ftePlanYear = (rows: readonly Row[], planYear: number): number | undefined => {
  if (rows.length === 0 || rows.some(({ year }) => !Number.isInteger(year))) return undefined;
  const amounts = rows.filter(({ year }) => year === planYear).flatMap((row) => quarters.map((name) => hundredths(row[name])));
  if (amounts.includes(undefined)) return undefined;
  return roundHalfAwayFromZero((amounts as number[]).reduce((total, amount) => total + amount, 0) / quarters.length, 0);
};

const ftePerQuarter = (row: Row): { team: string; quarter: string; amount: number }[] => {
  const { team, year } = row;
  if (typeof team !== 'string' || !Number.isInteger(year)) return [];
  return quarters.flatMap((name, index) => {
    const amount = hundredths(row[name]);
    return amount === undefined ? [] : [{ team, quarter: `${String(year)}-Q${index + 1}`, amount }];
  });
};
