import { measuresOf, type StoredProject } from '../../projects/storedProject.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import { replaySubmitted } from './replayIntakes.ts';
import type { ReplayKit } from './replayKit.ts';
import { replayRow, type WeighedRow } from './replayRow.ts';
import type { ReplayIntake } from './replayViews.ts';
import type { ReplayProject } from './weighUnder.ts';

/** Projects under both sides, and those of them whose answers no longer do. */
export type ReplayedPage = { rows: WeighedRow[]; intakes: ReplayIntake[] };

/** Weighs these projects under both sides, in the order of the store. A project whose evidence is damaged comes without a weighing, with why. */
export const replayProjects = async (kit: ReplayKit, codes: readonly string[]): Promise<ReplayedPage> => {
  const page: ReplayedPage = { rows: [], intakes: [] };
  for (const stored of await kit.store.find<StoredProject>(kit.scope, 'projects', { id: { $in: codes } })) {
    const project = await projectOf(kit, stored);
    if ('why' in project) {
      page.rows.push(damaged(stored, project.why));
      continue;
    }
    page.rows.push(await replayRow(kit, project));
    const intake = await replaySubmitted(kit, stored.submittedByName, project);
    if (intake !== undefined) page.intakes.push(intake);
  }
  return page;
};

/** What is needed to weigh them again; those that cannot be read are left out. */
export const loadReplayProjects = async (kit: ReplayKit, codes: readonly string[]): Promise<ReplayProject[]> => {
  const stored = await kit.store.find<StoredProject>(kit.scope, 'projects', { id: { $in: codes } });
  const projects = await Promise.all(stored.map((one) => projectOf(kit, one)));
  return projects.filter((project): project is ReplayProject => !('why' in project));
};

const projectOf = async (kit: ReplayKit, stored: StoredProject): Promise<ReplayProject | { why: LocalizedText }> => {
  try {
    return { ...stored, measures: await measuresOf(kit, stored) };
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
