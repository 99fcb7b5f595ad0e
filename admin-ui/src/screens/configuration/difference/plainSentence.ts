import type { SaidChange } from '@weegbrug/core/api';

/** The sentence of a change without its marks, for names that are read aloud. */
export const plainSentence = ({ sentence }: Pick<SaidChange, 'sentence'>): string => sentence.map(({ text }) => text).join('');
