import type { OperationContext } from '../../configuration/operationContext.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { NewRecord, Write } from '../../storage/port.ts';
import type { ReplayContents, ReplayCrew } from './replayCrew.ts';
import { takeTurn } from './replayDesk.ts';
import { type ReplayRecord, rowsPerRecord } from './replayRecord.ts';
import type { ReplayIntake, ReplayRow } from './replayViews.ts';
import { hireCrew, type ReplayProgress, runReplay } from './runReplay.ts';

/** Milliseconds between two looks at whether there is something to write down. */
const beat = 400;
/** Milliseconds after which a sign of life is written, also without progress. */
const signOfLife = 5_000;

/**
 * Carries a replay out that stands in the store as `waiting`: waits for its turn, writes progress, and at the end everything that was found, in one commit. It ends early when somebody
 * cancels it, here or on another server.
 * @param context of the system: nobody waits for it any more
 */
export const conductReplay = async (context: OperationContext, record: ReplayRecord, contents: ReplayContents): Promise<void> => {
  let crew: ReplayCrew | undefined;
  let ended = false;
  const end = (): void => {
    ended = true;
    void crew?.close();
  };
  const log = keepLog(context, record, end);
  try {
    await takeTurn(record.id, end, async () => {
      if (ended) return;
      const begun = performance.now();
      log.note({ state: 'running' });
      crew = await hireCrew(context, contents);
      if (ended) return crew.close();
      const { rows, intakes, summary } = await runReplay(context, contents, crew, log.progress);
      if (ended) return;
      await log.close({
        state: 'done',
        done: rows.length,
        of: rows.length,
        milliseconds: Math.round(performance.now() - begun),
        finishedAt: context.clock().toISOString(),
        summary: JSON.stringify(summary),
        rows,
        intakes,
      });
      crew.release();
    });
  } catch (error) {
    // Whoever cancelled it has written so.
    if (ended) return;
    await log.close({ state: 'failed', finishedAt: context.clock().toISOString(), problem: problemOf(error) });
    throw error;
  } finally {
    log.stop();
    await crew?.close();
  }
};

type Noted = Partial<Pick<ReplayRecord, 'state' | 'done' | 'of' | 'summary' | 'milliseconds' | 'finishedAt' | 'problem'>>;

/** Writes to the record now and then; one write at a time. @param overtaken is called when somebody else wrote to it: it was cancelled */
const keepLog = ({ store, scope, clock }: OperationContext, record: ReplayRecord, overtaken: () => void) => {
  let current = record;
  let pending: Noted = {};
  let progress: ReplayProgress | undefined;
  let written = performance.now();
  let writing: Promise<void> | undefined;

  const write = async (noted: Noted, others: readonly Write[] = []): Promise<void> => {
    const next = { ...current, ...noted, aliveAt: clock().toISOString() };
    const { municipality: _municipality, revision: expectedRevision, ...content } = next;
    written = performance.now();
    try {
      const replaced: Write = { kind: 'replace', collection: 'replays', expectedRevision, record: content };
      const [revision] = await store.commit(scope, [replaced, ...others]);
      current = { ...next, revision: revision! };
    } catch (error) {
      if (!(error instanceof WeegbrugError) || error.code !== 'WB-STORE-STALE') throw error;
      overtaken();
    }
  };

  const look = (): void => {
    const idle = progress === undefined && Object.keys(pending).length === 0;
    if (writing !== undefined || (idle && performance.now() - written < signOfLife)) return;
    const noted: Noted =
      progress === undefined ? pending : { ...pending, done: progress.done, of: progress.of, summary: JSON.stringify(progress.summary()) };
    [pending, progress] = [{}, undefined];
    // A store that does not answer now is asked again with the next sign of life.
    writing = write(noted)
      .catch(() => undefined)
      .finally(() => (writing = undefined));
  };
  const timer = setInterval(look, beat);
  timer.unref();

  return {
    note: (noted: Noted): void => void Object.assign(pending, noted),
    progress: (step: ReplayProgress): void => void (progress = step),
    stop: (): void => clearInterval(timer),
    close: async ({
      rows,
      intakes,
      ...noted
    }: Noted & { rows?: readonly ReplayRow[]; intakes?: readonly ReplayIntake[] }): Promise<void> => {
      clearInterval(timer);
      await writing;
      await write(noted, [...contentWrites(current.id, rows ?? [], 'rows'), ...contentWrites(current.id, intakes ?? [], 'intakes')]);
    },
  };
};

const collections = { rows: 'replayRows', intakes: 'replayIntakes' } as const;

/** What was found, a thousand in a record. */
const contentWrites = (replay: string, found: readonly unknown[], field: keyof typeof collections): Write[] =>
  Array.from({ length: Math.ceil(found.length / rowsPerRecord) }, (_, number): Write => {
    const own = found.slice(number * rowsPerRecord, (number + 1) * rowsPerRecord);
    const record: NewRecord = { id: `${replay}-${String(number).padStart(6, '0')}`, replay, number, [field]: JSON.stringify(own) };
    return { kind: 'create', collection: collections[field], record };
  });

const problemOf = (error: unknown): LocalizedText =>
  error instanceof WeegbrugError
    ? { nl: error.detail('nl'), en: error.detail('en') }
    : {
        nl: 'Het naspelen is mislukt. Probeer het opnieuw; wat er misging staat in het logboek van de server.',
        en: 'The replay failed. Try again; what went wrong is in the log of the server.',
      };
