import type { TaskView } from './boardViews.ts';
import type { StoredProject } from '../projects/storedProject.ts';

/** A statutory claim that waits for the controller. */
export const statutoryTask = ({ code, core, submittedAt }: Pick<StoredProject, 'code' | 'core' | 'submittedAt'>): readonly TaskView[] => {
  if (!core.statutory.claimed || core.statutory.agreed) return [];
  const ground = core.statutory.ground ?? '';
  return [
    {
      kind: 'statutory',
      projectCode: code,
      projectName: core.name,
      title: { nl: 'Wettelijke plicht beoordelen', en: 'Assess the statutory duty' },
      reason: {
        nl: ground === '' ? 'De grondslag is nog niet ingevuld.' : `Grondslag: ${ground}`,
        en: ground === '' ? 'The legal ground is not filled in yet.' : `Legal ground: ${ground}`,
      },
      since: submittedAt,
    },
  ];
};
