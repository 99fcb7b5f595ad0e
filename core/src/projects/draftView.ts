import type { CompiledRelease } from '../configuration/releaseLibrary.ts';
import type { DraftView } from './projectViews.ts';
import type { Draft } from './project.ts';

/** A draft as its owner sees it. */
export const draftView = (draft: Draft, active: CompiledRelease): DraftView => {
  const { id, revision, typeKey, title, release, answers, page, projectCode, createdAt, changedAt } = draft;
  return {
    id,
    revision,
    typeKey,
    typeName: active.types.get(typeKey)?.type.name ?? { nl: typeKey },
    title,
    release,
    answers,
    ...(page === undefined ? {} : { page }),
    ...(projectCode === undefined ? {} : { projectCode }),
    createdAt,
    changedAt,
  };
};
