import type { OperationContext } from '../configuration/operationContext.ts';
import type { TaskView } from './boardViews.ts';
import type { ListView } from '../shared/listView.ts';
import type { PortfolioEntry } from '../portfolio/portfolioEntry.ts';
import { portfolioModel } from '../portfolio/portfolioModel.ts';
import { isClosed } from '../portfolio/isRanked.ts';
import { isMine } from '../projects/isMine.ts';
import { restoredProject, type StoredProject } from '../projects/storedProject.ts';
import { listTownPeople } from '../projects/townPeople.ts';
import { type ApprovalPlace, approvalUnderWay, createPlaceFinder } from './approvalUnderWay.ts';
import { decideTask } from './decideTask.ts';
import { draftTasks } from './draftTasks.ts';
import { judgeTasks } from './judgeTasks.ts';
import { ownerTasks } from './ownerTasks.ts';
import { reviewTasks } from './reviewTasks.ts';
import { statutoryTask } from './statutoryTask.ts';
import { votersTask } from './votersTask.ts';
import type { Actor } from '../shared/actor.ts';
import { weightTasks } from './weightTasks.ts';

/** More than anybody can do; the list stays quick when thousands of projects wait. */
const maximumTasks = 500;

/** Milliseconds of looking after which other requests get a turn. */
const slice = 10;

/** Most urgent first: what holds up others before what only concerns oneself. */
const urgency = [
  'returned',
  'decide',
  'judge',
  'voters',
  'review',
  'questions',
  'mitigation',
  'statutory',
  'weights',
  'missing',
  'draft',
  'watch',
] as const;

/**
 * What waits for this person: decisions to take, criteria to judge, projects that came back, explanations and answers that are missing (with what they may still do
 * to the priority), drafts, goals to weigh, statutory claims for the controller, and decisions that nobody can take for who manages accounts. Only what the actor may see.
 */
export const listTasks = async (context: OperationContext): Promise<ListView<TaskView>> => {
  const { actor } = context.scope;
  const tasks: TaskView[] = [];
  const [decides, staffs] = [actor.permissions.has('project:decide'), actor.permissions.has('users:manage')];
  if (actor.permissions.has('project:read')) {
    const model = await portfolioModel(context);
    const people = await listTownPeople(context);
    const town = model.active.release.configuration.municipality;
    const placeOf = createPlaceFinder(context);
    let turn = performance.now();
    for (const entry of model.entries.values()) {
      if (isClosed(entry)) continue;
      if (performance.now() - turn > slice) {
        await new Promise((resolve) => setImmediate(resolve));
        turn = performance.now();
      }
      const waits = entry.workflow.step !== undefined && (decides || staffs);
      const place = waits ? await placeOf(entry) : undefined;
      const wanted = {
        decides: decides && place !== undefined && mayTakePart(actor, place),
        judges: actor.permissions.has('criterion:judge') && entry.unsettled !== undefined,
        assesses: actor.permissions.has('statutory:agree') && entry.row.statutory === 'requested',
        owns: (entry.returned || entry.incomplete) && isMine(context.scope, entry, town, people),
        staffs: staffs && place !== undefined,
      };
      if (tasks.length >= maximumTasks) break;
      if (Object.values(wanted).includes(true)) tasks.push(...(await projectTasks(context, entry, place, wanted)));
    }
  }
  if (actor.permissions.has('project:create') || actor.permissions.has('project:edit')) tasks.push(...(await draftTasks(context)));
  tasks.push(...(await weightTasks(context)), ...(await reviewTasks(context)));
  const order = ({ kind, mayVote }: TaskView) => urgency.indexOf(kind === 'decide' && mayVote === false ? 'watch' : kind);
  tasks.sort((a, b) => order(a) - order(b) || (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  return { items: tasks, total: tasks.length };
};

/** Whether the step under way concerns this actor's roles, or somebody whom an answer names. */
const mayTakePart = ({ roles }: Actor, { step }: ApprovalPlace): boolean =>
  step.approvers.some((approver) => 'answer' in approver || roles.includes(approver.role));

const projectTasks = async (
  context: OperationContext,
  entry: PortfolioEntry,
  place: ApprovalPlace | undefined,
  { decides, judges, assesses, owns, staffs }: { decides: boolean; judges: boolean; assesses: boolean; owns: boolean; staffs: boolean },
): Promise<readonly TaskView[]> => {
  const approval = place !== undefined && (decides || staffs) ? await approvalUnderWay(context, entry, place) : undefined;
  const stored = judges || assesses || owns ? await context.store.get<StoredProject>(context.scope, 'projects', entry.row.code) : undefined;
  // Evidence is unpacked only for those who can do something about it.
  const project = stored === undefined || !(judges || owns) ? undefined : await restoredProject(context, stored);
  return [
    ...(decides && approval !== undefined ? decideTask(context.scope.actor, approval) : []),
    ...(judges && project !== undefined ? await judgeTasks(context, project) : []),
    ...(staffs && approval !== undefined ? votersTask(approval) : []),
    ...(assesses && stored !== undefined ? statutoryTask(stored) : []),
    ...(owns && project !== undefined ? ownerTasks(project) : []),
  ];
};
