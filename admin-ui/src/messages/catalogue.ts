import { en } from './en/index.ts';
import { nl } from './nl/index.ts';

/** Every text on screen has a key here. Dutch is the measure; English must have exactly the same keys (checked by its type). */
export type MessageKey = keyof typeof nl;

export const catalogues: Record<'nl' | 'en', Readonly<Record<MessageKey, string>>> = { nl, en };
