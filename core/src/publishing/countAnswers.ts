import type { OperationContext } from '../configuration/operationContext.ts';
import type { ReleaseLibrary } from '../configuration/releaseLibrary.ts';
import { isAnswered } from '../forms/isAnswered.ts';
import type { Draft, Project } from '../projects/project.ts';
import { readPath } from '../shared/dottedPath.ts';
import { systemScope } from '../shared/systemScope.ts';

/** What is asked of every project: has it an answer at this address, or this very value among its answers there? */
export type AnswerQuestion = {
  /** Keys of the project types whose form asks it. */
  types: readonly string[];
  /** `<namespace>.<name>` */
  address: string;
  /** The option that counts; absent: any answer. */
  value?: unknown;
};

/** Numbers of dossiers (projects and started intakes). `running` leaves out what was closed or rejected. */
export type AnswerCount = { answered: number; running: { answered: number; open: number } };

type Dossier = Pick<Project, 'typeKey' | 'answers'> & { phase?: Project['phase'] };
type Kept = { answers: Promise<readonly AnswerCount[]>; key: string }[];

/** So many answers are remembered per municipality. */
const remembered = 20;
const page = 2_000;

/** By release library: there is one per process. */
const memories = new WeakMap<ReleaseLibrary, Map<string, Kept>>();

/**
 * Counts for all questions in one pass over the projects and started intakes; remembered until one of those changes. Only numbers leave this function, so it reads on
 * behalf of the system: who may change a form may know how many answers it touches, whatever dossiers they may see.
 */
export const countAnswers = (context: OperationContext, questions: readonly AnswerQuestion[]): Promise<readonly AnswerCount[]> => {
  if (questions.length === 0) return Promise.resolve([]);
  const kept = memoryOf(context);
  const key = JSON.stringify(questions);
  const known = kept.find((one) => one.key === key);
  if (known !== undefined) return known.answers;
  const entry = { key, answers: count(context, questions) };
  entry.answers.catch(() => {
    const place = kept.indexOf(entry);
    if (place !== -1) kept.splice(place, 1);
  });
  kept.push(entry);
  if (kept.length > remembered) kept.shift();
  return entry.answers;
};

const memoryOf = ({ releases, store, scope: { municipality } }: OperationContext): Kept => {
  let towns = memories.get(releases);
  if (towns === undefined) {
    const followed = new Map<string, Kept>();
    memories.set(releases, (towns = followed));
    store.subscribe((changes) => {
      for (const change of changes)
        if (change.collection === 'projects' || change.collection === 'drafts') followed.delete(change.municipality);
    });
  }
  let kept = towns.get(municipality);
  if (kept === undefined) towns.set(municipality, (kept = []));
  return kept;
};

const count = async (context: OperationContext, questions: readonly AnswerQuestion[]): Promise<readonly AnswerCount[]> => {
  const counts = questions.map(() => ({ answered: 0, running: { answered: 0, open: 0 } }));
  const byType = new Map<string, number[]>();
  for (const [index, { types }] of questions.entries()) for (const type of types) byType.set(type, [...(byType.get(type) ?? []), index]);
  const scope = systemScope(context.scope.municipality);
  for (const collection of ['projects', 'drafts'] as const) {
    for (let skip = 0; ; skip += page) {
      const found = await context.store.find<Project | Draft>(
        scope,
        collection,
        { typeKey: { $in: [...byType.keys()] } },
        // A dossier that was sent back is both a project and a draft; it is counted as the project.
        {
          projection: ['typeKey', 'answers', ...(collection === 'projects' ? ['phase'] : ['projectCode'])],
          sort: { id: 1 },
          skip,
          limit: page,
        },
      );
      for (const dossier of found)
        if (!('projectCode' in dossier) || dossier.projectCode === undefined)
          for (const index of byType.get(dossier.typeKey) ?? []) add(counts[index]!, questions[index]!, dossier as Dossier);
      if (found.length < page) break;
    }
  }
  return counts;
};

const add = (total: AnswerCount, { address, value }: AnswerQuestion, { answers, phase }: Dossier): void => {
  const given = readPath(answers, address);
  const answered = value === undefined ? isAnswered(given) : given === value || (Array.isArray(given) && given.includes(value));
  if (answered) total.answered += 1;
  if (phase === 'closed' || phase === 'rejected') return;
  if (answered) total.running.answered += 1;
  else total.running.open += 1;
};
