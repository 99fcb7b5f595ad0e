import type { LocalizedText } from '../../shared/localizedText.ts';

/** One figure that came out differently. */
export type FigureDifference = { path: string; stored?: unknown; computed?: unknown };

/** GET /projects/{code}/weighing/reproduction?at= */
export type ReproductionView = {
  code: string;
  /** When it was weighed. */
  at: string;
  /** Hash of the release that it was weighed under. */
  release: string;
  releaseNumber?: string;
  /** `identical`: every figure came out as it is stored. `impossible`: `why` says what is broken or missing. */
  outcome: 'identical' | 'different' | 'impossible';
  why?: LocalizedText;
  /** At most fifty. */
  differences: readonly FigureDifference[];
  /** Per plugin: measured again and the same, measured again and different, or not installed in that version (the stored measures were used). */
  plugins: readonly { plugin: string; version: string; outcome: 'same' | 'different' | 'notInstalled' }[];
};
