import type { OperationContext } from '../configuration/operationContext.ts';
import type { TemplateValues } from '../configuration/templates/templateFields.ts';
import { phaseNames } from '../workflow/phaseNames.ts';
import type { DecisionRecord, Project } from '../projects/project.ts';
import { projectFacts } from '../projects/projectFacts.ts';
import type { WorkflowSurroundings } from '../projects/workflowSurroundings.ts';
import type { Language } from '../shared/localizedText.ts';
import { decisionSheet } from './decisionSheet.ts';

/**
 * What a template can use: the facts of the project (`answers`, `core`, `measures`, `weighing`), the town, and `sheet`: what the decision sheet shows,
 * with names instead of keys. Plain data; it crosses to another thread.
 */
export const documentValues = async (
  context: OperationContext,
  project: Project,
  surroundings: WorkflowSurroundings,
  language: Language,
): Promise<Readonly<Record<string, unknown>>> => {
  const { municipality } = surroundings.compiled.release.configuration;
  const decisions = await context.store.find<DecisionRecord>(
    context.scope,
    'decisions',
    { projectCode: project.code },
    { sort: { at: -1 }, limit: 20 },
  );
  const { type, answers, core, measures, weighing } = projectFacts(project);
  return JSON.parse(
    JSON.stringify({
      type,
      answers,
      core,
      measures,
      weighing,
      municipality: { key: municipality.key, name: municipality.name } satisfies TemplateValues<'municipality'>,
      project: {
        code: project.code,
        name: project.core.name,
        typeName: surroundings.compiled.types.get(project.typeKey)?.type.name,
        phase: phaseNames[project.phase],
        submittedByName: project.submittedByName,
        submittedAt: project.submittedAt,
        changedAt: project.changedAt,
      } satisfies TemplateValues<'project'>,
      sheet: await decisionSheet(context, project, surroundings, decisions, language),
    }),
  ) as Record<string, unknown>;
};
