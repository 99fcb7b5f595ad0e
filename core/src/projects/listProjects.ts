import type { OperationContext } from '../configuration/operationContext.ts';
import type { ProjectSummary } from './projectViews.ts';
import type { ListView } from '../shared/listView.ts';
import { foldText, type PortfolioEntry } from '../portfolio/portfolioEntry.ts';
import { portfolioModel } from '../portfolio/portfolioModel.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { isMine } from './isMine.ts';
import { listTownPeople } from './townPeople.ts';

const maximumPage = 1_000;

/**
 * Projects, the latest change first.
 * @param input.mine only those that the actor submitted or leads
 * @throws WB-PERMISSION-MISSING, WB-PORTFOLIO-PAGE-INVALID
 */
export const listProjects = async (
  context: OperationContext,
  input: { search?: string; mine?: boolean; phase?: string; typeKey?: string; limit?: number; offset?: number },
): Promise<ListView<ProjectSummary>> => {
  requirePermission(context.scope, 'project:read');
  const { limit = 50, offset = 0 } = input;
  if (!Number.isInteger(limit) || limit < 1 || limit > maximumPage || !Number.isSafeInteger(offset) || offset < 0)
    throw new WeegbrugError('WB-PORTFOLIO-PAGE-INVALID', { maximum: maximumPage });
  const model = await portfolioModel(context);
  const search = foldText((input.search ?? '').trim());
  const phases = input.phase === undefined || input.phase === '' ? undefined : input.phase.split(',');
  const people = input.mine === true ? await listTownPeople(context) : undefined;
  const town = model.active.release.configuration.municipality;
  const found = [...model.entries.values()]
    .filter(
      (entry) =>
        (search === '' || entry.searchText.includes(search)) &&
        (phases === undefined || phases.includes(entry.row.phase)) &&
        (input.typeKey === undefined || input.typeKey === '' || entry.row.typeKey === input.typeKey) &&
        (people === undefined || isMine(context.scope, entry, town, people)),
    )
    .sort((a, b) => (a.changedAt === b.changedAt ? (a.row.code < b.row.code ? -1 : 1) : a.changedAt < b.changedAt ? 1 : -1));
  const items = await Promise.all(found.slice(offset, offset + limit).map((entry) => projectSummary(context, entry)));
  return { items, total: found.length };
};

const projectSummary = async (context: OperationContext, { row, workflow, changedAt }: PortfolioEntry): Promise<ProjectSummary> => {
  const compiled = await context.releases.byHash(context.scope.municipality, workflow.release).catch(() => undefined);
  const definition = compiled?.release.configuration.workflows[workflow.key] ?? compiled?.types.get(row.typeKey)?.workflow;
  const state = definition?.states.find(({ key }) => key === workflow.state);
  const nextStep = state?.approval?.steps.find(({ key }) => key === workflow.step)?.name;
  return {
    code: row.code,
    name: row.name,
    typeKey: row.typeKey,
    typeName: row.typeName,
    ...(row.domain === undefined ? {} : { domain: row.domain }),
    phase: row.phase,
    stateName: state?.name ?? { nl: workflow.state },
    ...(row.priority === undefined ? {} : { priority: row.priority }),
    interval: row.interval,
    positive: row.positive,
    negative: row.negative,
    ...(row.advice === undefined ? {} : { advice: row.advice }),
    ...(row.status === undefined ? {} : { status: row.status }),
    ...(nextStep === undefined ? {} : { nextStep }),
    changedAt,
  };
};
