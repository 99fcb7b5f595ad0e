import { readRemembered, remember } from '../../connection/preferences.ts';
import type { Answers } from '@weegbrug/core/forms';

/** What was typed on this device and is not known to be on the server yet. */
export type LocalDraft = { answers: Answers; at: string; base: number };

const key = (id: string): string => `draft.${id}`;

export const readLocalDraft = (id: string): LocalDraft | undefined => readRemembered<LocalDraft>(key(id));
export const keepLocalDraft = (id: string, draft: LocalDraft): void => remember(key(id), draft);
export const forgetLocalDraft = (id: string): void => {
  try {
    localStorage.removeItem(`weegbrug.${key(id)}`);
  } catch {
    // Without storage there is nothing to forget.
  }
};
