import type { Account } from '../../identity/account.ts';
import type { FormProblem } from '../../forms/formState.ts';
import type { Draft } from '../../projects/project.ts';
import type { ReplayKit } from './replayKit.ts';
import type { ReplayIntake } from './replayViews.ts';
import { problemsUnder, type ReplayProject } from './weighUnder.ts';

/** Phases of a submitted project in which its answers still have to do. */
const undecided: ReadonlySet<string> = new Set(['idea', 'intake', 'assessment', 'decision']);

/**
 * Intakes that were begun whose answers the form of `to` refuses where that of `from` does not: a question that became required and is not answered, an option that is gone; and those
 * whose type is not offered any more.
 */
export const replayDrafts = async (kit: ReplayKit): Promise<ReplayIntake[]> => {
  if (sameForms(kit)) return [];
  const { store, scope } = kit;
  const accounts = await store.find<Account>(scope, 'accounts', {}, { projection: ['name'] });
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  const intakes: ReplayIntake[] = [];
  for (const draft of await store.find<Draft>(scope, 'drafts', {})) {
    const found = findTrouble(kit, draft, 'draft');
    if (found === undefined) continue;
    const person = names.get(draft.owner);
    const releaseNumber = (await kit.own(draft.release))?.compiled.release.number;
    intakes.push({
      kind: 'draft',
      id: draft.id,
      name: draft.title,
      phase: 'intake',
      ...(person === undefined ? {} : { person }),
      ...(releaseNumber === undefined ? {} : { releaseNumber }),
      ...found,
    });
  }
  return intakes;
};

/** The same of a submitted project that waits for a decision; `undefined` when its answers do. */
export const replaySubmitted = async (
  kit: ReplayKit,
  submittedByName: string,
  project: ReplayProject,
): Promise<ReplayIntake | undefined> => {
  if (!undecided.has(project.phase)) return undefined;
  const found = findTrouble(kit, project, 'project');
  if (found === undefined) return undefined;
  const { people } = kit.to.compiled.release.configuration.municipality;
  const releaseNumber = (await kit.own(project.release))?.compiled.release.number;
  return {
    kind: 'project',
    id: project.code,
    name: project.core.name,
    phase: project.phase,
    person: people.find(({ key }) => key === project.core.projectManager)?.name ?? submittedByName,
    ...(releaseNumber === undefined ? {} : { releaseNumber }),
    ...found,
  };
};

type Found = Pick<ReplayIntake, 'typeKey' | 'typeName' | 'consequence' | 'problems'>;

const findTrouble = (
  { from, to }: ReplayKit,
  { typeKey, answers }: Pick<Draft, 'typeKey' | 'answers'>,
  kind: ReplayIntake['kind'],
): Found | undefined => {
  const type = from.compiled.types.get(typeKey)?.type;
  if (type === undefined) return undefined;
  const about = { typeKey, typeName: type.name };
  const next = to.compiled.types.get(typeKey)?.type;
  if (next === undefined || (kind === 'draft' && next.retired === true && type.retired !== true))
    return { ...about, consequence: 'typeGone', problems: [] };
  if (from.forms.get(typeKey) === to.forms.get(typeKey)) return undefined;
  const known = new Set(problemsUnder(from, { typeKey, answers }).map(keyOf));
  const problems = problemsUnder(to, { typeKey, answers }).filter((problem) => !known.has(keyOf(problem)));
  if (problems.length === 0) return undefined;
  return {
    ...about,
    consequence: kind === 'draft' ? 'noSubmit' : 'noDecision',
    problems: problems.slice(0, 20).map(({ path, code, message }) => ({ path, code, message })),
  };
};

const keyOf = ({ path, code }: FormProblem): string => `${path} ${code}`;

const sameForms = ({ from, to }: ReplayKit): boolean =>
  [...from.compiled.types].every(
    ([key, { type }]) => from.forms.get(key) === to.forms.get(key) && to.compiled.types.get(key)?.type.retired === type.retired,
  );
