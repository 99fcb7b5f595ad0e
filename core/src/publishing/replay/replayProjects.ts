import { measuresOf, type StoredProject } from '../../projects/storedProject.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import { replaySubmitted } from './replayIntakes.ts';
import type { ReplayKit } from './replayKit.ts';
import { replayRow, type WeighedRow } from './replayRow.ts';
import type { ReplayIntake } from './replayViews.ts';
import type { ReplayProject } from './weighUnder.ts';

/** Projects under both sides, and those of them whose answers no longer do. */
export type ReplayedPage = { rows: WeighedRow[]; intakes: ReplayIntake[] };

export type ProjectRevision = readonly [code: string, revision: number];

/** What is kept of a project between two questions. */
export type ReadProject = { revision: number; submittedByName: string; project: ReplayProject | { why: LocalizedText; row: WeighedRow } };

/** Projects that a thread keeps; more are read again. */
const mostKept = 20_000;

/** Weighs these projects under both sides. A project whose evidence is damaged comes without a weighing, with why. */
export const replayProjects = async (kit: ReplayKit, asked: readonly ProjectRevision[]): Promise<ReplayedPage> => {
  const page: ReplayedPage = { rows: [], intakes: [] };
  for (const { project, submittedByName } of await readProjects(kit, asked)) {
    if ('why' in project) {
      page.rows.push(project.row);
      continue;
    }
    page.rows.push(await replayRow(kit, project));
    const intake = await replaySubmitted(kit, submittedByName, project);
    if (intake !== undefined) page.intakes.push(intake);
  }
  return page;
};

const readProjects = async (kit: ReplayKit, asked: readonly ProjectRevision[]): Promise<ReadProject[]> => {
  const { store, scope, read } = kit;
  const unread = asked.filter(([code, revision]) => read.get(code)?.revision !== revision).map(([code]) => code);
  const fresh = new Map<string, ReadProject>();
  for (const stored of unread.length === 0 ? [] : await store.find<StoredProject>(scope, 'projects', { id: { $in: unread } })) {
    const project = await projectOf(kit, stored);
    const { revision, submittedByName } = stored;
    fresh.set(stored.code, {
      revision,
      submittedByName,
      project: 'why' in project ? { ...project, row: damaged(stored, project.why) } : project,
    });
  }
  if (read.size + fresh.size > mostKept) read.clear();
  for (const [code, project] of fresh) read.set(code, project);
  return asked.flatMap(([code]) => fresh.get(code) ?? read.get(code) ?? []);
};

/** What is needed to weigh them again; those that cannot be read are left out. */
export const loadReplayProjects = async (kit: ReplayKit, codes: readonly string[]): Promise<ReplayProject[]> => {
  const stored = await kit.store.find<StoredProject>(kit.scope, 'projects', { id: { $in: codes } });
  const projects = await Promise.all(stored.map((one) => projectOf(kit, one)));
  return projects.filter((project): project is ReplayProject => !('why' in project));
};

const projectOf = async (kit: ReplayKit, stored: StoredProject): Promise<ReplayProject | { why: LocalizedText }> => {
  try {
    const { code, typeKey, core, answers, phase, workflow, release, refused, evidenceRecords, judgements } = stored;
    return {
      code,
      typeKey,
      core,
      answers,
      phase,
      workflow,
      release,
      measures: await measuresOf(kit, stored),
      ...(refused === undefined ? {} : { refused }),
      ...(evidenceRecords === undefined ? {} : { evidenceRecords }),
      ...(judgements === undefined ? {} : { judgements }),
    };
  } catch {
    return {
      why: {
        nl: 'De onderbouwing van dit project is beschadigd; kijk in het logboek van de server.',
        en: 'The evidence of this project is damaged; look in the log of the server.',
      },
    };
  }
};

const damaged = ({ code, core, typeKey, phase }: StoredProject, why: LocalizedText): WeighedRow => ({
  code,
  name: core.name,
  typeKey,
  phase,
  statutoryAgreed: core.statutory.agreed,
  unweighed: { side: 'both', why },
});
