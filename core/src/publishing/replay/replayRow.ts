import type { WeighingFigures } from '../../framework/weighFigures.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import type { WorkflowDefinition } from '../../workflow/workflowDefinition.ts';
import type { ReplayOutcome, ReplayRow } from './replayViews.ts';
import type { ReplayKit } from './replayKit.ts';
import type { ReplaySide } from './replaySide.ts';
import { type ReplayProject, type SeenProject, seeProject, weighSeen } from './weighUnder.ts';

/** A row with what is only counted. */
export type WeighedRow = ReplayRow & {
  /** A project that is listed apart has no place in the ranking. */
  statutoryAgreed: boolean;
  /** Escalations and knock-outs (`<rule set>/<rule>`) that are certain; absent: none on either side. */
  fires?: { before: readonly string[]; after: readonly string[] };
};

/** Phases in which nothing hangs on the workflow any more. */
const endedPhases: ReadonlySet<string> = new Set(['closed', 'rejected']);

/** Weighs one project under both sides. It is in the outcome whatever goes wrong: what cannot be weighed says why. */
export const replayRow = async (kit: ReplayKit, project: ReplayProject): Promise<WeighedRow> => {
  const { code, core, typeKey, phase } = project;
  const row: WeighedRow = { code, name: core.name, typeKey, phase, statutoryAgreed: core.statutory.agreed };
  const before = await weighSide(kit, kit.from, project);
  const after = await weighSide(kit, kit.to, project, before.seen);
  if (before.figures !== undefined) row.before = outcomeOf(before.figures);
  if (after.figures !== undefined) row.after = outcomeOf(after.figures);
  const why = after.why ?? before.why;
  if (why !== undefined) {
    const side = before.why === undefined ? 'to' : after.why === undefined ? 'from' : 'both';
    row.unweighed = { side, why };
  }
  if (before.figures !== undefined && after.figures !== undefined) noteConditions(row, before.figures, after.figures);
  if (kit.from.compiled.types.has(typeKey) && !kit.to.compiled.types.has(typeKey)) row.typeGone = true;
  const stateGone = endedPhases.has(phase) ? undefined : vanishedState(kit, project);
  if (stateGone !== undefined) row.stateGone = stateGone;
  return row;
};

type Weighed = { seen?: SeenProject; figures?: WeighingFigures; why?: LocalizedText };

const weighSide = async (kit: ReplayKit, side: ReplaySide, project: ReplayProject, earlier?: SeenProject): Promise<Weighed> => {
  try {
    const seen = await seeProject(kit, side, project, earlier);
    if (seen === undefined) return { why: noType(project.typeKey) };
    return { seen, figures: weighSeen(seen, project) };
  } catch (error) {
    return { why: failed(error) };
  }
};

const noType = (type: string): LocalizedText => ({
  nl: `Het projecttype ‘${type}’ bestaat in deze vrijgave niet.`,
  en: `The project type “${type}” does not exist in this release.`,
});

/** What went wrong stays short: it is for the administrator who changed something, not for who wrote the software. */
const failed = (error: unknown): LocalizedText => {
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, 200);
  return { nl: `Het wegen mislukte: ${reason}`, en: `Weighing failed: ${reason}` };
};

const outcomeOf = (figures: WeighingFigures): ReplayOutcome => {
  const { interval, contribution, route, knockouts } = figures;
  const outcome: ReplayOutcome = {
    interval,
    positive: contribution.positive,
    negative: contribution.negative,
    route,
    knockout: knockouts.some((one) => one.outcome === 'certain') ? 'certain' : knockouts.length > 0 ? 'possible' : 'none',
  };
  if (figures.priority !== undefined) outcome.priority = figures.priority;
  if (figures.impactLoad !== undefined) outcome.impactLoad = figures.impactLoad;
  if (figures.advice !== undefined) outcome.advice = figures.advice;
  return outcome;
};

const noteConditions = (row: WeighedRow, before: WeighingFigures, after: WeighingFigures): void => {
  const escalations = [certainEscalations(before), certainEscalations(after)] as const;
  const knockouts = [certainKnockouts(before), certainKnockouts(after)] as const;
  const lacking = ([one, other]: readonly [readonly string[], readonly string[]]): readonly string[] =>
    one.filter((key) => !other.includes(key));
  const [goneEscalations, newEscalations] = [lacking(escalations), lacking([escalations[1], escalations[0]])];
  const [goneKnockouts, newKnockouts] = [lacking(knockouts), lacking([knockouts[1], knockouts[0]])];
  Object.assign(
    row,
    newEscalations.length > 0 && { newEscalations },
    goneEscalations.length > 0 && { goneEscalations },
    newKnockouts.length > 0 && { newKnockouts },
    goneKnockouts.length > 0 && { goneKnockouts },
  );
  const fires = { before: [...escalations[0], ...knockouts[0]], after: [...escalations[1], ...knockouts[1]] };
  if (fires.before.length + fires.after.length > 0) row.fires = fires;
};

const certainEscalations = ({ escalations }: WeighingFigures): string[] =>
  escalations.flatMap(({ key, outcome }) => (outcome === 'certain' ? [key] : []));
const certainKnockouts = ({ knockouts }: WeighingFigures): string[] =>
  knockouts.flatMap(({ ruleSet, rule, outcome }) => (outcome === 'certain' ? [`${ruleSet}/${rule}`] : []));

/** The state of a project, or the step that it waits in, when its workflow has it under `from` and not under `to`. */
const vanishedState = ({ from, to }: ReplayKit, { typeKey, workflow: { state, step } }: ReplayProject): ReplayRow['stateGone'] => {
  const [old, next] = [from.compiled.types.get(typeKey)?.workflow, to.compiled.types.get(typeKey)?.workflow];
  if (old === undefined || next === undefined || old === next) return undefined;
  const lost = lostPlace(old, next, state, step);
  return lost === undefined ? undefined : { workflow: old.key, state: lost.key, name: lost.name };
};

const lostPlace = (old: WorkflowDefinition, next: WorkflowDefinition, state: string, step: string | undefined) => {
  const [was, is] = [old, next].map(({ states }) => states.find(({ key }) => key === state));
  if (was === undefined || is === undefined) return was;
  const [stepWas, stepIs] = [was, is].map(({ approval }) => approval?.steps.find(({ key }) => key === step));
  return stepIs === undefined ? stepWas : undefined;
};
