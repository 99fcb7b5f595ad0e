import { isDeepStrictEqual } from 'node:util';
import type { Answers } from '../forms/formDefinition.ts';

/** Which answers differ, as `<namespace>.<question>`; for the history. Values are not repeated there. */
export const changedPaths = (before: Answers, after: Answers): readonly string[] => {
  const namespaces = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...namespaces].sort().flatMap((namespace) => {
    const [old, current] = [section(before, namespace), section(after, namespace)];
    const names = new Set([...Object.keys(old), ...Object.keys(current)]);
    return [...names].sort().flatMap((name) => (isDeepStrictEqual(old[name], current[name]) ? [] : [`${namespace}.${name}`]));
  });
};

const section = (answers: Answers, namespace: string): Readonly<Record<string, unknown>> => {
  const value = answers[namespace];
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
};
