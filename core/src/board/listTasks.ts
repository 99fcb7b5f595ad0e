import type { OperationContext } from '../configuration/operationContext.ts';
import type { TaskView } from './boardViews.ts';
import type { ListView } from '../shared/listView.ts';
import type { PortfolioEntry } from '../portfolio/portfolioEntry.ts';
import { portfolioModel } from '../portfolio/portfolioModel.ts';
import { isClosed } from '../portfolio/isRanked.ts';
import { isMine } from '../projects/isMine.ts';
import { restoredProject, type StoredProject } from '../projects/storedProject.ts';
import { listTownPeople } from '../projects/townPeople.ts';
import { decideTask } from './decideTask.ts';
import { draftTasks } from './draftTasks.ts';
import { judgeTasks } from './judgeTasks.ts';
import { ownerTasks } from './ownerTasks.ts';
import { statutoryTask } from './statutoryTask.ts';
import { votersTask } from './votersTask.ts';
import { weightTasks } from './weightTasks.ts';

/** More than anybody can do; the list stays quick when thousands of projects wait. */
const maximumTasks = 500;

/** Projects that are looked at before other requests get a turn. */
const turn = 20;

/** Most urgent first: what holds up others before what only concerns oneself. */
const urgency = ['returned', 'decide', 'judge', 'voters', 'mitigation', 'statutory', 'weights', 'missing', 'draft', 'watch'] as const;

/**
 * What waits for this person: decisions to take, criteria to judge, projects that came back, explanations and answers that are missing (with what they may still do
 * to the priority), drafts, goals to weigh, statutory claims for the controller, and decisions that nobody can take for who manages accounts. Only what the actor may see.
 */
export const listTasks = async (context: OperationContext): Promise<ListView<TaskView>> => {
  const { actor } = context.scope;
  const tasks: TaskView[] = [];
  if (actor.permissions.has('project:read')) {
    const model = await portfolioModel(context);
    const people = await listTownPeople(context);
    const town = model.active.release.configuration.municipality;
    let looked = 0;
    for (const entry of model.entries.values()) {
      if (isClosed(entry)) continue;
      looked += 1;
      if (looked % turn === 0) await new Promise((resolve) => setImmediate(resolve));
      const decides = actor.permissions.has('project:decide') && entry.workflow.step !== undefined && (await mayTakePart(context, entry));
      const assesses = actor.permissions.has('statutory:agree') && entry.row.statutory === 'requested';
      const judges = actor.permissions.has('criterion:judge') && entry.unsettled !== undefined;
      const owns = (entry.returned || entry.incomplete) && isMine(context.scope, entry, town, people);
      const staffs = actor.permissions.has('users:manage') && entry.workflow.step !== undefined;
      if (tasks.length >= maximumTasks) break;
      if (decides || judges || assesses || owns || staffs)
        tasks.push(...(await projectTasks(context, entry, { decides, judges, assesses, owns, staffs })));
    }
  }
  if (actor.permissions.has('project:create') || actor.permissions.has('project:edit')) tasks.push(...(await draftTasks(context)));
  tasks.push(...(await weightTasks(context)));
  const order = ({ kind, mayVote }: TaskView) => urgency.indexOf(kind === 'decide' && mayVote === false ? 'watch' : kind);
  tasks.sort((a, b) => order(a) - order(b) || (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  return { items: tasks, total: tasks.length };
};

/** Whether the step under way concerns this actor's roles, or somebody whom an answer names; looked up before the whole project is read. */
const mayTakePart = async (context: OperationContext, { row, workflow }: PortfolioEntry): Promise<boolean> => {
  const compiled = await context.releases.byHash(context.scope.municipality, workflow.release);
  const definition = compiled.release.configuration.workflows[workflow.key] ?? compiled.types.get(row.typeKey)?.workflow;
  const step = definition?.states.find(({ key }) => key === workflow.state)?.approval?.steps.find(({ key }) => key === workflow.step);
  return step?.approvers.some((approver) => 'answer' in approver || context.scope.actor.roles.includes(approver.role)) ?? false;
};

const projectTasks = async (
  context: OperationContext,
  { row }: PortfolioEntry,
  wanted: { decides: boolean; judges: boolean; assesses: boolean; owns: boolean; staffs: boolean },
): Promise<readonly TaskView[]> => {
  const stored = await context.store.get<StoredProject>(context.scope, 'projects', row.code);
  if (stored === undefined) return [];
  const project = await restoredProject(context, stored);
  return [
    ...(wanted.decides ? await decideTask(context, project) : []),
    ...(wanted.judges ? await judgeTasks(context, project) : []),
    ...(wanted.staffs ? await votersTask(context, project) : []),
    ...(wanted.assesses ? statutoryTask(project) : []),
    ...(wanted.owns ? ownerTasks(project) : []),
  ];
};
