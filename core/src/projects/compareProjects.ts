import type { OperationContext } from '../configuration/operationContext.ts';
import { compareWeighings } from '../explanation/compareWeighings.ts';
import { explanationWords } from '../explanation/messages/words.ts';
import { sayComparison } from '../explanation/render/sayComparison.ts';
import type { Language } from '../shared/localizedText.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { loadProject } from './loadProject.ts';
import type { Project } from './project.ts';
import type { ComparedProject, ProjectComparisonView } from './projectViews.ts';

/**
 * What makes the difference between two projects, goal by goal and largest first; each is taken as it was weighed, by its own framework.
 * @param input.other code of the other project
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND, WB-RELEASE-NOT-FOUND
 */
export const compareProjects = async (
  context: OperationContext,
  input: { code: string; other: string; language: Language },
): Promise<ProjectComparisonView> => {
  requirePermission(context.scope, 'project:read');
  const projects = [await loadProject(context, input.code), await loadProject(context, input.other)] as const;
  const [first, second] = await Promise.all(projects.map((project) => side(context, project)));
  const comparison = compareWeighings(first!.compared, second!.compared);
  const names = { first: first!.view.name, second: second!.view.name };
  return { first: first!.view, second: second!.view, comparison, text: sayComparison(comparison, names, explanationWords(input.language)) };
};

const side = async (context: OperationContext, { code, core, typeKey, weighing }: Project) => {
  const { framework, types } = await context.releases.byHash(context.scope.municipality, weighing.release);
  const view: ComparedProject = { code, name: core.name, typeName: types.get(typeKey)?.type.name ?? { nl: typeKey }, weighing };
  return { view, compared: { weighing, framework: framework.framework } };
};
