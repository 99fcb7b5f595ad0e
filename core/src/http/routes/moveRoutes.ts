import type { OperationContext } from '../../configuration/operationContext.ts';
import { continueMoves } from '../../publishing/moving/continueMoves.ts';
import { cancelMove, undoMove } from '../../publishing/moving/endMove.ts';
import { listMoveCandidates } from '../../publishing/moving/listMoveCandidates.ts';
import { listMoves } from '../../publishing/moving/listMoves.ts';
import { previewMove } from '../../publishing/moving/previewMove.ts';
import { readMove } from '../../publishing/moving/readMove.ts';
import { startMove } from '../../publishing/moving/startMove.ts';
import type { Permission } from '../../shared/permissions.ts';
import { systemScope } from '../../shared/systemScope.ts';
import type { Call, Route } from '../route.ts';
import { bodies } from '../schemas/bodies.ts';

const movers: readonly [Permission, ...Permission[]] = ['project:move'];
const move = { nl: 'De overzetting', en: 'The move' };

type Order = { codes: readonly string[]; release: string; states?: Readonly<Record<string, string>>; reason: string };

/** The order is durable; carrying it out goes on after the answer, and another server takes it up when this one stops. */
const carryOn = ({ context, services }: Call): void => {
  const ofSystem: OperationContext = { ...context, scope: systemScope(context.scope.municipality) };
  continueMoves(ofSystem).catch((error: unknown) => services.log.error({ err: error }, 'moving projects was interrupted'));
};

export const moveRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/moves/candidates',
    tag: 'configuration',
    permission: movers,
    summary: { nl: 'Lopende projecten onder een eerdere vrijgave', en: 'Running projects under an earlier release' },
    responses: { 200: { description: { nl: 'De projecten', en: 'The projects' }, schema: 'MoveCandidates' } },
    handle: async ({ context }) => ({ body: await listMoveCandidates(context) }),
  },
  {
    method: 'POST',
    path: '/moves/preview',
    tag: 'configuration',
    permission: movers,
    summary: { nl: 'Wat overzetten met projecten doet; er wordt niets opgeslagen', en: 'What moving does to projects; nothing is stored' },
    body: bodies.previewMove,
    responses: { 200: { description: { nl: 'Per project', en: 'By project' }, schema: 'MovePreviews' } },
    handle: async ({ context, body }) => ({ body: await previewMove(context, body as Pick<Order, 'codes' | 'states'>) }),
  },
  {
    method: 'GET',
    path: '/moves',
    tag: 'configuration',
    permission: movers,
    summary: { nl: 'Overzettingen, nieuwste eerst', en: 'Moves, newest first' },
    responses: { 200: { description: { nl: 'De overzettingen', en: 'The moves' }, schema: 'MoveList' } },
    handle: async ({ context }) => ({ body: await listMoves(context) }),
  },
  {
    method: 'POST',
    path: '/moves',
    tag: 'configuration',
    permission: movers,
    summary: { nl: 'Projecten naar de actieve vrijgave overzetten', en: 'Move projects to the active release' },
    body: bodies.startMove,
    idempotency: 'route',
    responses: { 201: { description: move, schema: 'Move' } },
    handle: async (call) => {
      const body = await startMove(call.context, call.body as Order);
      carryOn(call);
      return { body, headers: { Location: `/api/v1/moves/${encodeURIComponent(body.id)}` } };
    },
    replay: async ({ context }, written) => ({
      body: await readMove(context, { id: written.find(({ collection }) => collection === 'moves')?.id ?? '' }),
    }),
  },
  {
    method: 'GET',
    path: '/moves/{id}',
    tag: 'configuration',
    permission: movers,
    summary: { nl: 'Hoe ver een overzetting is', en: 'How far a move is' },
    responses: { 200: { description: move, schema: 'Move' } },
    handle: async ({ context, parameters }) => ({ body: await readMove(context, { id: parameters['id']! }) }),
  },
  {
    method: 'POST',
    path: '/moves/{id}/cancel',
    tag: 'configuration',
    permission: movers,
    summary: { nl: 'Stoppen met overzetten', en: 'Stop moving' },
    responses: { 200: { description: move, schema: 'Move' } },
    handle: async ({ context, parameters }) => ({ body: await cancelMove(context, { id: parameters['id']! }) }),
  },
  {
    method: 'POST',
    path: '/moves/{id}/undo',
    tag: 'configuration',
    permission: movers,
    summary: { nl: 'Overzetten ongedaan maken', en: 'Undo a move' },
    responses: { 200: { description: move, schema: 'Move' } },
    handle: async (call) => {
      const body = await undoMove(call.context, { id: call.parameters['id']! });
      carryOn(call);
      return { body };
    },
  },
];
