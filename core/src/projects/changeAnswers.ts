import { isDeepStrictEqual } from 'node:util';
import type { OperationContext } from '../configuration/operationContext.ts';
import type { Answers } from '../forms/formDefinition.ts';
import type { ProjectView } from './projectViews.ts';
import { auditEntry } from '../storage/auditEntry.ts';
import { writePath } from '../shared/dottedPath.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { changedPaths } from './changedPaths.ts';
import { commitProject } from './commitProject.ts';
import { loadProject } from './loadProject.ts';
import { answersAreOpen, explanationsAreOpen, mayEditProject } from './mayEditProject.ts';
import { outboxMessage } from './outboxMessage.ts';
import type { Project } from './project.ts';
import { pastWeighing } from './pastWeighing.ts';
import { projectView } from './projectView.ts';
import { listTownPeople } from './townPeople.ts';
import { weighingInputs } from './weighingInputs.ts';
import { type WeighedAnswers, weighWithRelease } from './weighWithRelease.ts';
import { withWeighing } from './withWeighing.ts';

/**
 * Replaces the answers of a submitted project and weighs it again, under the release under which it was submitted. While people vote, only the
 * explanations that an escalation asks for may change. The controller's agreement lapses when the statutory claim itself changes.
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND, WB-PROJECT-NOT-OWNER, WB-PROJECT-STALE, WB-PROJECT-LOCKED, WB-PROJECT-ANSWERS-INVALID
 */
export const changeAnswers = async (
  context: OperationContext,
  input: { code: string; expectedRevision: number; answers: Answers },
): Promise<ProjectView> => {
  requirePermission(context.scope, 'project:create', 'project:edit');
  const { municipality } = context.scope;
  const project = await loadProject(context, input.code, input.expectedRevision);
  const compiled = await context.releases.byHash(municipality, project.release);
  const people = await listTownPeople(context);
  const { code } = project;
  if (!mayEditProject(context.scope, project, compiled.release.configuration.municipality, people))
    throw new WeegbrugError('WB-PROJECT-NOT-OWNER', { code });
  if (!explanationsAreOpen(project)) throw new WeegbrugError('WB-PROJECT-LOCKED', { code });

  const own = weighingInputs(project, compiled.framework.framework.criteria);
  const weighAgain = (statutoryAgreed: boolean): Promise<WeighedAnswers> =>
    weighWithRelease(compiled, context.measures, {
      ...own,
      typeKey: project.typeKey,
      answers: input.answers,
      statutoryAgreed,
      refuseInvalid: true,
    });
  const asBefore = await weighAgain(own.statutoryAgreed);
  const lapses = own.statutoryAgreed && !isDeepStrictEqual(claim(asBefore.core), claim(project.core));
  const weighed = lapses ? await weighAgain(false) : asBefore;
  if (!answersAreOpen(project) && !onlyExplanations(project, weighed.answers)) throw new WeegbrugError('WB-PROJECT-LOCKED', { code });

  const now = context.clock();
  const { openQuestions: _answered, ...answered } = project;
  const next = withWeighing(answered, weighed, compiled.release.hash, now);
  const saved = await commitProject(context, next, [
    await pastWeighing(context, project, next.weighing.at),
    auditEntry({
      id: context.newId(),
      at: now,
      actor: context.scope.actor,
      action: 'project.changed',
      subject: `project:${code}`,
      text: sentence(project, next),
      details: { answers: changedPaths(project.answers, next.answers), ...figures('before', project), ...figures('after', next) },
    }),
    outboxMessage(context, 'project.changed', code),
  ]);
  return projectView(context, saved);
};

const claim = ({ statutory }: Project['core']) => ({ claimed: statutory.claimed, ground: statutory.ground, date: statutory.date });

const onlyExplanations = (project: Project, answers: Answers): boolean => {
  const explanations = project.weighing.escalations.flatMap(({ requiresAnswer }) => requiresAnswer ?? []);
  const bare = (all: Answers): Answers => explanations.reduce<Answers>((rest, path) => writePath(rest, path, undefined), all);
  return isDeepStrictEqual(bare(project.answers), bare(answers));
};

const figures = (name: string, { weighing }: Project) =>
  weighing.priority === undefined ? {} : { [name]: { priority: weighing.priority } };

const sentence = (before: Project, after: Project) => {
  const [old, current] = [before.weighing.priority, after.weighing.priority];
  if (old === undefined || current === undefined || old === current) return { nl: 'Antwoorden gewijzigd', en: 'Answers changed' };
  const shown = (value: number, language: string) => value.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return {
    nl: `Antwoorden gewijzigd; prioriteit van ${shown(old, 'nl-NL')} naar ${shown(current, 'nl-NL')}`,
    en: `Answers changed; priority from ${shown(old, 'en-GB')} to ${shown(current, 'en-GB')}`,
  };
};
