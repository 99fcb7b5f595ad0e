import { isDeepStrictEqual } from 'node:util';
import type { CompiledRelease } from '../configuration/releaseLibrary.ts';
import type { Project } from './project.ts';

/**
 * What a project keeps when it is submitted again, maybe under another release: evidence and settled judgements of criteria that are still
 * exactly the same, on the same scale. For any other criterion they said something about a question that is no longer asked.
 */
export const keptEvidence = (
  { evidenceRecords = [], judgements = [] }: Project,
  { framework: { framework: before } }: Pick<CompiledRelease, 'framework'>,
  { framework: { framework: after } }: Pick<CompiledRelease, 'framework'>,
): Pick<Project, 'evidenceRecords' | 'judgements'> => {
  const same = ({ criterion }: { criterion: string }): boolean => {
    const [old, current] = [before, after].map(({ criteria, scale }) => [criteria.find(({ key }) => key === criterion), scale]);
    return current![0] !== undefined && isDeepStrictEqual(old, current);
  };
  const kept = { evidenceRecords: evidenceRecords.filter(same), judgements: judgements.filter(same) };
  return {
    ...(kept.evidenceRecords.length === 0 ? {} : { evidenceRecords: kept.evidenceRecords }),
    ...(kept.judgements.length === 0 ? {} : { judgements: kept.judgements }),
  };
};
