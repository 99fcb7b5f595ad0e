import type { ProjectView } from '@weegbrug/core/api';

const running: readonly ProjectView['phase'][] = ['definition', 'design', 'preparation', 'realisation', 'aftercare'];

/** Progress is reported on running projects, by those who work on the dossier. */
export const mayReport = ({ mayEdit, phase }: Pick<ProjectView, 'mayEdit' | 'phase'>): boolean => mayEdit && running.includes(phase);
