import type { SumLine } from '@weegbrug/core/explanation';

/** The sum as plain lines for a memo: "Prioriteit P = 0,65 × 18,92 + … = 25,63". */
export const copySum = (lines: readonly SumLine[]): string =>
  lines.map(({ label, value, formulas }) => [label, ...formulas, value].join(' = ')).join('\n');
