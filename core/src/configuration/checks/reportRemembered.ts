import type { CheckMemory } from './checkMemory.ts';
import type { CheckContext, Report } from './checkContext.ts';

/**
 * Reports what a check finds of one part, from memory where neither the part nor what the findings follow from is another object than last time.
 * @param about which check it is, the part, and everything else that its findings follow from
 */
export const reportRemembered = (
  { memory }: { memory: CheckMemory },
  report: Report,
  about: { question: string; value: unknown; depends: readonly unknown[] },
  check: (report: Report) => void,
): void => {
  const find = (): Parameters<Report>[] => {
    const found: Parameters<Report>[] = [];
    check((...finding) => void found.push(finding));
    return found;
  };
  const { question, value, depends } = about;
  const found = value !== null && typeof value === 'object' ? memory.remember(question, value, depends, find) : find();
  for (const finding of found) report(...finding);
};

/** What the values of facts follow from, for the types with these keys: lists of the municipality, names of types, and the forms that ask. */
export const domainSources = ({ municipality, projectTypes, forms }: CheckContext, types: readonly string[]): readonly unknown[] => [
  municipality,
  ...projectTypes.values(),
  ...types.map((key) => forms.get(projectTypes.get(key)?.form ?? '')),
];
