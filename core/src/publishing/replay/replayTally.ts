import type { MunicipalityConfiguration } from '../../configuration/municipalityConfiguration.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import { rulesOf } from '../../rules/rulesOf.ts';
import type { ReplayHistogram, ReplayIntake, ReplayOutcome, ReplayRow, ReplaySummary } from './replayViews.ts';

/** Points of P per bar of the histogram. */
const width = 10;
/** Intakes that go along with every look at the replay; all of them are kept. */
const mostListed = 100;

export type ReplayTally = {
  add: (rows: readonly ReplayRow[], intakes: readonly ReplayIntake[]) => void;
  /** What was found so far. */
  summary: (about: Pick<ReplaySummary, 'changes' | 'reasons'>) => ReplaySummary;
  /** Every intake that was found. */
  intakes: () => ReplayIntake[];
};

/** Counts while rows come in, so that there is something to see before the last one. Places are counted by {@link countMoves}, when all of them are known. */
export const createTally = (from: MunicipalityConfiguration, to: MunicipalityConfiguration): ReplayTally => {
  const [before, after] = [from, to].map(({ framework }) => framework.advice.map(({ key, name }) => ({ key, name })));
  const none = { key: '', name: { nl: 'geen advies', en: 'no advice' } };
  const columns = { before: [...before!, none], after: [...after!, none] };
  const table = columns.before.map(() => columns.after.map(() => 0));
  const bars = { before: new Map<number, number>(), after: new Map<number, number>() };
  const counts = { projects: 0, unweighed: 0, scores: 0, up: 0, down: 0, routes: 0, states: 0, types: 0 };
  const [escalations, knockouts] = [
    { new: 0, gone: 0 },
    { new: 0, gone: 0 },
  ];
  const intakes: ReplayIntake[] = [];
  const waiting: string[] = [];

  const count = (row: ReplayRow): void => {
    counts.projects += 1;
    if (row.unweighed !== undefined) counts.unweighed += 1;
    if (row.stateGone !== undefined) counts.states += 1;
    if (row.typeGone === true) counts.types += 1;
    for (const side of ['before', 'after'] as const) {
      const priority = row[side]?.priority;
      if (priority !== undefined) bars[side].set(barOf(priority), (bars[side].get(barOf(priority)) ?? 0) + 1);
    }
    if (row.before === undefined || row.after === undefined) return;
    const [was, is] = [positionIn(columns.before, row.before), positionIn(columns.after, row.after)];
    table[was]![is]! += 1;
    if (row.before.priority !== row.after.priority) counts.scores += 1;
    const step = stepOf(row, after!);
    if (step > 0) counts.up += 1;
    if (step < 0) counts.down += 1;
    if (row.before.route !== row.after.route) counts.routes += 1;
    if (row.newEscalations !== undefined) escalations.new += 1;
    if (row.goneEscalations !== undefined) escalations.gone += 1;
    if (row.newKnockouts !== undefined) knockouts.new += 1;
    if (row.goneKnockouts !== undefined) knockouts.gone += 1;
  };

  return {
    add: (rows, found) => {
      for (const row of rows) count(row);
      waiting.push(...found.flatMap(({ kind, consequence, id }) => (kind === 'project' && consequence === 'noDecision' ? [id] : [])));
      for (const intake of found) intakes.push(intake);
    },
    summary: ({ changes, reasons }) => {
      const { up, down, ...others } = counts;
      return {
        ...others,
        moved: 0,
        thresholds: { total: up + down, up, down },
        escalations: { ...escalations },
        knockouts: { ...knockouts },
        advice: { ...columns, table: table.map((row) => [...row]) },
        histogram: histogramOf(bars),
        intakes: { total: intakes.length, listed: intakes.slice(0, mostListed), waiting: [...waiting] },
        changes,
        reasons,
        routeNames: named([...to.framework.routes, ...from.framework.routes]),
        escalationNames: named([...to.framework.escalations, ...from.framework.escalations]),
        knockoutNames: knockoutNames([to, from]),
        typeNames: named([...Object.values(to.projectTypes), ...Object.values(from.projectTypes)]),
      };
    },
    intakes: () => intakes,
  };
};

/** Whether the advice of a project is another one: it crossed a threshold, or it has a score under one side only. */
export const crossesThreshold = ({ before, after }: ReplayRow): boolean =>
  before !== undefined && after !== undefined && before.advice !== after.advice;

/** Higher (1), lower (−1) or the same advice (0). The bands stand from high to low; no advice is lowest. */
const stepOf = (row: ReplayRow, bands: readonly { key: string }[]): number => {
  if (!crossesThreshold(row)) return 0;
  const places = [row.before, row.after].map((outcome) => bands.findIndex(({ key }) => key === outcome?.advice));
  const [was, is] = places.map((place) => (place === -1 ? bands.length : place));
  return was === is ? Math.sign((row.after?.priority ?? 0) - (row.before?.priority ?? 0)) || 1 : Math.sign(was! - is!);
};

const positionIn = (columns: readonly { key: string }[], { advice }: ReplayOutcome): number => {
  const position = columns.findIndex(({ key }) => key === advice);
  return position === -1 ? columns.length - 1 : position;
};

const barOf = (priority: number): number => Math.floor(priority / width);

const histogramOf = ({ before, after }: Record<'before' | 'after', ReadonlyMap<number, number>>): ReplayHistogram => {
  const known = [...before.keys(), ...after.keys()];
  if (known.length === 0) return { start: 0, width, before: [], after: [] };
  const first = known.reduce((least, bar) => Math.min(least, bar), Infinity);
  const last = known.reduce((most, bar) => Math.max(most, bar), -Infinity);
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    start: first * width,
    width,
    before: numbers.map((bar) => before.get(bar) ?? 0),
    after: numbers.map((bar) => after.get(bar) ?? 0),
  };
};

type Named = { key: string; name: LocalizedText };

/** Names by key; where both sides have a key, the first one. */
const named = (list: readonly Named[]): Named[] => [...new Map(list.toReversed().map(({ key, name }) => [key, { key, name }])).values()];

const knockoutNames = (configurations: readonly MunicipalityConfiguration[]): Named[] =>
  named(
    configurations.flatMap(({ ruleSets }) =>
      Object.entries(ruleSets).flatMap(([ruleSet, set]) =>
        rulesOf(set).flatMap(({ key, event }) =>
          event.type === 'knockout' ? [{ key: `${ruleSet}/${key}`, name: event.params.message }] : [],
        ),
      ),
    ),
  );
