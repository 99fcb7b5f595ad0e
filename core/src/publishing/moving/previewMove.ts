import type { CompiledProjectType, CompiledRelease } from '../../configuration/releaseLibrary.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import { layOutForm } from '../../forms/formLayout.ts';
import type { ResolvedForm } from '../../forms/formDefinition.ts';
import { loadProject } from '../../projects/loadProject.ts';
import type { Project } from '../../projects/project.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import type { WorkflowDefinition } from '../../workflow/workflowDefinition.ts';
import type { MovePreview, MovePreviews } from './moveViews.ts';
import { type MovePlan, planMove, stateAddress, usableRelease } from './planMove.ts';

/**
 * What moving these projects to the active release would do to each. Nothing is stored.
 * @param input.states what takes the place of a state that is gone, by `<key of the project type>/<state>`
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND, WB-RELEASE-NONE
 */
export const previewMove = async (
  context: OperationContext,
  input: { codes: readonly string[]; states?: Readonly<Record<string, string>> },
): Promise<MovePreviews> => {
  requirePermission(context.scope, 'project:move');
  const to = await context.releases.active(context.scope.municipality);
  const items: MovePreview[] = [];
  for (const code of input.codes) items.push(await previewOne(context, await loadProject(context, code), to, input.states ?? {}));
  return { to: nameOf(to), items, total: items.length };
};

const previewOne = async (
  context: OperationContext,
  project: Project,
  to: CompiledRelease,
  states: Readonly<Record<string, string>>,
): Promise<MovePreview> => {
  const plan = await planMove(context, project, to, states);
  const before = await usableRelease(context, project.release);
  const [typeBefore, type] = [before?.types.get(project.typeKey), to.types.get(project.typeKey)];
  const about = {
    code: project.code,
    name: project.core.name,
    typeKey: project.typeKey,
    release: { hash: project.release, number: before?.release.number ?? project.release.slice(0, 8) },
    before: figuresOf(project),
    state: stateName(typeBefore?.workflow, project.workflow.state),
  };
  const chosen = Object.hasOwn(states, stateAddress(project));
  const choices = type === undefined ? [] : type.workflow.states.map(({ key, name, phase }) => ({ key, name, phase }));
  if ('blocked' in plan) return { ...about, blocked: plan.blocked, ...(plan.stateGone === true ? { choices } : {}) };
  return { ...about, ...(chosen || plan.moved.how === 'phase' ? { choices } : {}), ...effects(plan, typeBefore, type!) };
};

const effects = ({ mapped, moved, next, open }: MovePlan, before: CompiledProjectType | undefined, after: CompiledProjectType) => {
  const labels = [labelsOf(before?.form), labelsOf(after.form)] as const;
  return {
    after: {
      ...figuresOf(next),
      state: { ...stateName(after.workflow, moved.instance.state), how: moved.how },
      votesLapsed: moved.lapsed.length,
    },
    answers: {
      followed: mapped.followed.map(({ from, to }) => ({ label: labels[1].get(to) ?? { nl: to }, from, to })),
      dropped: mapped.dropped.map(({ path, value }) => ({ label: labels[0].get(path) ?? { nl: path }, path, value: inShort(value) })),
      open: open.map(({ path, message }) => ({ path, message })),
    },
  };
};

/** An answer as a hint of what it was; the whole stays in the history. */
const inShort = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
};

const labelsOf = (form: ResolvedForm | undefined): ReadonlyMap<string, LocalizedText> =>
  new Map(
    form === undefined
      ? []
      : layOutForm(form).pages.flatMap(({ sections }) =>
          sections.flatMap(({ items }) =>
            items.flatMap((item): [string, LocalizedText][] =>
              item.kind === 'question'
                ? [[item.address, item.question.label]]
                : item.kind === 'group'
                  ? [[item.address, item.group.label]]
                  : [],
            ),
          ),
        ),
  );

const stateName = (definition: WorkflowDefinition | undefined, key: string): { key: string; name: LocalizedText } => ({
  key,
  name: definition?.states.find((state) => state.key === key)?.name ?? { nl: key },
});

const figuresOf = ({ weighing: { priority, advice, route } }: Project) => ({
  ...(priority === undefined ? {} : { priority }),
  ...(advice === undefined ? {} : { advice }),
  route,
});

const nameOf = ({ release: { hash, number } }: CompiledRelease) => ({ hash, number });
