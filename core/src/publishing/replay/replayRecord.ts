import type { StoredRecord } from '../../storage/port.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import type { ReplaySideView, ReplayState, ReplaySummary, ReplayView } from './replayViews.ts';

/** A replay as it is stored (collection `replays`), so that every server can answer how far it is. */
export type ReplayRecord = StoredRecord & {
  state: Exclude<ReplayState, 'brokenOff'>;
  /** {@link pairOf} both contents. */
  pair: string;
  from: ReplaySideView;
  to: ReplaySideView;
  done: number;
  of: number;
  startedAt: string;
  startedBy: string;
  startedByName: string;
  /** The server that works at it said so last at this moment. */
  aliveAt: string;
  finishedAt?: string;
  milliseconds?: number;
  problem?: LocalizedText;
  /** {@link ReplaySummary} as JSON. */
  summary?: string;
};

/** So many rows of a finished replay (collection `replayRows`), as JSON; the order of the records is the order of the rows. */
export type ReplayRowsRecord = StoredRecord & { replay: string; number: number; rows: string };

/** So many intakes of a finished replay whose answers are no longer valid (collection `replayIntakes`), as JSON. */
export type ReplayIntakesRecord = StoredRecord & { replay: string; number: number; intakes: string };

/** Rows per record: well below what any store takes. */
export const rowsPerRecord = 1_000;

/** Milliseconds without a sign of life after which a server is taken to have stopped in the middle. */
const silence = 15_000;

/** What two contents are found by. */
export const pairOf = (from: string, to: string): string => `${from}:${to}`;

/** Somebody still works at it, or will. */
export const isUnderWay = (record: ReplayRecord, now: Date): boolean =>
  stateOf(record, now) === 'waiting' || stateOf(record, now) === 'running';

/** A replay whose server fell silent is broken off: nobody will finish it. */
const stateOf = ({ state, aliveAt }: ReplayRecord, now: Date): ReplayState =>
  (state === 'waiting' || state === 'running') && now.getTime() - Date.parse(aliveAt) > silence ? 'brokenOff' : state;

/** @param changedSince projects and begun intakes that were changed since it started */
export const replayView = (record: ReplayRecord, now: Date, changedSince: number): ReplayView => {
  const { id, revision, from, to, done, of, startedAt, startedByName, finishedAt, milliseconds, problem, summary } = record;
  return {
    id,
    revision,
    state: stateOf(record, now),
    from,
    to,
    done,
    of,
    startedAt,
    startedByName,
    ...(finishedAt === undefined ? {} : { finishedAt }),
    ...(milliseconds === undefined ? {} : { milliseconds }),
    ...(problem === undefined ? {} : { problem }),
    ...(summary === undefined ? {} : { summary: JSON.parse(summary) as ReplaySummary }),
    changedSince,
  };
};
