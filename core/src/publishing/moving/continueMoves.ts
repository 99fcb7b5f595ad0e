import type { OperationContext } from '../../configuration/operationContext.ts';
import { isOvertaken } from '../../storage/isOvertaken.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { systemScope } from '../../shared/systemScope.ts';
import type { MovedProjectRecord, MoveRecord } from './moveRecords.ts';
import { moveProject, refuseMove, restoreProject } from './moveProject.ts';

/** Milliseconds for which a server keeps a move to itself without a sign of life. */
const lease = 10_000;
/** Milliseconds after which the sign of life is renewed, and stopping is noticed. */
const breath = 1_000;
/** So often a project is tried again that somebody changed at the same moment. */
const tries = 5;

/**
 * Carries on with the moves of a municipality that are not finished: an idempotent sweep over what is stored. Several servers may do it at once; one of them gets the move, and when that one
 * is gone another takes it up where it was.
 * @param context of the system; what is done to a project is done in the name of who ordered the move
 */
export const continueMoves = async (context: OperationContext): Promise<void> => {
  const open = await context.store.find<MoveRecord>(
    context.scope,
    'moves',
    { $or: [{ state: 'running' }, { state: 'undoing' }] },
    { sort: { at: 1 }, limit: 100 },
  );
  for (const move of open) await continueMove(context, move);
};

const continueMove = async (context: OperationContext, found: MoveRecord): Promise<void> => {
  const holder = context.newId();
  let move = await claim(context, found, holder);
  if (move === undefined) return;
  const { actor } = systemScope(move.municipality);
  const inTheirName: OperationContext = {
    ...context,
    scope: { municipality: move.municipality, actor: { ...actor, id: move.by, name: move.byName } },
  };
  const done = await context.store.find<MovedProjectRecord>(
    context.scope,
    'movedProjects',
    { move: move.id },
    { projection: ['projectCode', 'outcome'], limit: 10_000 },
  );
  const outcomes = new Map(done.map(({ projectCode, outcome, id }) => [projectCode, { outcome, id }]));
  const undoing = move.state === 'undoing';
  const todo = move.codes.filter((code) => (undoing ? outcomes.get(code)?.outcome === 'moved' : !outcomes.has(code)));
  let breathed = performance.now();
  for (const code of todo) {
    if (performance.now() - breathed > breath) {
      breathed = performance.now();
      move = await renew(context, move, holder);
      if (move === undefined) return;
    }
    const order = move;
    await patiently(async () => {
      if (!undoing) return moveOrRefuse(inTheirName, order, code);
      const record = await context.store.get<MovedProjectRecord>(context.scope, 'movedProjects', outcomes.get(code)!.id);
      if (record !== undefined) await restoreProject(inTheirName, order, record);
    });
  }
  const last = await context.store.get<MoveRecord>(context.scope, 'moves', move.id);
  if (last?.holder === holder) await replace(context, last, { state: undoing ? 'undone' : 'done', endedAt: context.clock().toISOString() });
};

/** One broken dossier does not hold up the others. */
const moveOrRefuse = async (context: OperationContext, move: MoveRecord, code: string): Promise<void> => {
  try {
    await moveProject(context, move, code);
  } catch (error) {
    const passing = !(error instanceof WeegbrugError) || error.code === 'WB-PROJECT-STALE' || error.code.startsWith('WB-STORE-');
    if (passing) throw error;
    await refuseMove(context, move, code, { nl: error.detail('nl'), en: error.detail('en') });
  }
};

/** A project that somebody changed at the same moment is tried again; one that another server did meanwhile is done. */
const patiently = async (work: () => Promise<void>): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const stale = error instanceof WeegbrugError && error.code === 'WB-PROJECT-STALE';
      if (!(stale || isOvertaken(error)) || attempt === tries) throw error;
    }
  }
};

const claim = async (context: OperationContext, move: MoveRecord, holder: string): Promise<MoveRecord | undefined> => {
  const now = context.clock();
  if (move.heldUntil !== undefined && move.heldUntil > now.toISOString()) return undefined;
  return replace(context, move, { holder, heldUntil: new Date(now.getTime() + lease).toISOString() });
};

/** `undefined` when the move was stopped, or another server took it over. */
const renew = async (context: OperationContext, { id }: MoveRecord, holder: string): Promise<MoveRecord | undefined> => {
  const move = await context.store.get<MoveRecord>(context.scope, 'moves', id);
  if (move?.holder !== holder) return undefined;
  return replace(context, move, { heldUntil: new Date(context.clock().getTime() + lease).toISOString() });
};

const replace = async (
  { scope, store }: OperationContext,
  { municipality, revision, ...record }: MoveRecord,
  change: Partial<Omit<MoveRecord, 'id' | 'municipality' | 'revision'>>,
): Promise<MoveRecord | undefined> => {
  const next = { ...record, ...change };
  try {
    const [written] = await store.commit(scope, [{ kind: 'replace', collection: 'moves', expectedRevision: revision, record: next }]);
    return { ...next, municipality, revision: written ?? revision + 1 };
  } catch (error) {
    if (isOvertaken(error)) return undefined;
    throw error;
  }
};
