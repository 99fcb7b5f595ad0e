import type { FactReference } from '../rules/condition.ts';
import type { RefusedAnswer, WeighingInput } from './weighing.ts';

/** The refused answer that a reference would have read (itself, or something inside it), if there is one. */
export const refusedOf = ({ fact, path }: FactReference, { refused }: WeighingInput): RefusedAnswer | undefined =>
  fact === 'answers' && path !== undefined
    ? refused?.find((answer) => answer.path === path || answer.path.startsWith(`${path}.`) || path.startsWith(`${answer.path}.`))
    : undefined;
