import { fileFindings } from './fileFindings.ts';
import type { FindingEntry } from './findingEntry.ts';
import { formFindings } from './formFindings.ts';
import { frameworkFindings } from './frameworkFindings.ts';
import { referenceFindings } from './referenceFindings.ts';
import { ruleFindings } from './ruleFindings.ts';
import { settingFindings, shapeFindings } from './shapeFindings.ts';
import { weightFindings } from './weightFindings.ts';
import { workflowFindings } from './workflowFindings.ts';

/** Every kind of finding that a check of a configuration can give, the engines' own included; docs/findings.md is written from it. */
export const findingCodes = {
  ...fileFindings,
  ...shapeFindings,
  ...settingFindings,
  ...referenceFindings,
  ...frameworkFindings,
  ...weightFindings,
  ...ruleFindings,
  ...workflowFindings,
  ...formFindings,
} as const satisfies Readonly<Record<string, FindingEntry>>;

export type FindingCode = keyof typeof findingCodes;
