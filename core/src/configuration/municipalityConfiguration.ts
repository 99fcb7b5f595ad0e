import type { FindingCode } from '../shared/findings/findingCodes.ts';
import type { FormDefinition } from '../forms/formDefinition.ts';
import type { WeighingFramework } from '../framework/weighingFramework.ts';
import type { RuleSet } from '../rules/ruleSet.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import type { Permission } from '../shared/permissions.ts';
import type { PropertyChange } from './structure/changesBetween.ts';
import type { WorkflowDefinition } from '../workflow/workflowDefinition.ts';

/** `municipality.json`: what the town is, apart from what it wants. */
export type Municipality = {
  /** Same as the folder's name: lower-case letters, digits and dashes. */
  key: string;
  /** Version of the configuration format; newer than the software is refused. */
  formatVersion: 2;
  /** Who may publish; that of the active release counts. */
  releasePolicy: {
    /** The last editor publishes only what somebody else approved. */
    fourEyes: boolean;
  };
  name: LocalizedText;
  /** Prefix and pattern of project codes: `VB` gives VB-2027-014. */
  codePrefix: string;
  calendar: { timeZone: string; /** ISO dates on which nobody works. */ closedDays: readonly string[] };
  budgetYears: readonly number[];
  domains: readonly { key: string; name: LocalizedText }[];
  programmes: readonly { key: string; name: LocalizedText }[];
  fundingSources: readonly { key: string; name: LocalizedText }[];
  teams: readonly {
    key: string;
    name: LocalizedText;
    /** Hundredths of FTE, before going concern and buffer. */
    grossCapacity: number;
    /** 0 … 1 */
    goingConcern: number;
  }[];
  /** 0 … 1, the same for all teams. */
  capacityBuffer: number;
  /** Net capacity is rounded to this many FTE (reference: 0.1). */
  capacityStep: number;
  /** People who can be chosen as sponsor or project manager, and the account they sign in with, if any. */
  people: readonly { key: string; name: string; position: LocalizedText; account?: string }[];
  plugins: readonly { name: string; settings: Readonly<Record<string, unknown>> }[];
};

/** `roles/<key>.json` */
export type Role = { key: string; name: LocalizedText; description?: LocalizedText; permissions: readonly Permission[] };

/** `project-types/<key>.json` */
export type ProjectType = {
  key: string;
  name: LocalizedText;
  description: LocalizedText;
  domain: string;
  form: string;
  workflow: string;
  /** Keys of the criteria of the framework that apply. */
  criteria: readonly string[];
  /** Keys of rule sets with purpose `knockout` or `flag` that apply. */
  ruleSets: readonly string[];
  /** Keys of documents that can be made for it. */
  documents: readonly string[];
  /** Not offered for new projects any more. */
  retired?: boolean;
};

/** `documents/<key>.json`; the template is `templates/<template>.hbs`, or the town's own in `config/<municipality>/templates/`. */
export type DocumentDefinition = {
  key: string;
  name: LocalizedText;
  template: string;
  /** Fact paths that must have a value. */ requires: readonly string[];
};

/** `texts.json`: words of the town that replace or add to the product's own, by key. */
type Texts = Readonly<Record<string, LocalizedText>>;

/** `test-cases/<key>.json`: answers in, expected outcomes out. */
export type TestCase = {
  key: string;
  name: LocalizedText;
  projectType: string;
  answers: Readonly<Record<string, unknown>>;
  /** What counts beside the answers. */
  inputs?: { statutoryAgreed?: boolean; /** By criterion. */ judgements?: Readonly<Record<string, number>> };
  /** Only what is stated is compared. */
  expected: Readonly<{
    priority?: number;
    advice?: string;
    route?: string;
    positive?: number;
    negative?: number;
    measures?: Readonly<Record<string, unknown>>;
    /** By criterion. */
    scores?: Readonly<Record<string, number>>;
    /** `<rule set>/<rule>` of each knock-out that is certain. */
    knockouts?: readonly string[];
    escalations?: readonly string[];
    /** First state after submitting, and the roles that decide in its first step. */
    next?: { state: string; roles?: readonly string[] };
    /** Addresses of answers that the form refuses. */
    refused?: readonly string[];
  }>;
};

/** Everything that the administrator edits, of one municipality. Lists are by key. */
export type MunicipalityConfiguration = {
  municipality: Municipality;
  framework: WeighingFramework;
  projectTypes: Readonly<Record<string, ProjectType>>;
  forms: Readonly<Record<string, FormDefinition>>;
  ruleSets: Readonly<Record<string, RuleSet>>;
  workflows: Readonly<Record<string, WorkflowDefinition>>;
  roles: Readonly<Record<string, Role>>;
  documents: Readonly<Record<string, DocumentDefinition>>;
  texts: Texts;
  testCases: Readonly<Record<string, TestCase>>;
  /** Source text of the town's own templates by name; the product's own are not part of a configuration. */
  templates: Readonly<Record<string, string>>;
};

/** Parts and the folder or file that holds them on disk. */
export const configurationParts = {
  municipality: { file: 'municipality.json' },
  framework: { file: 'framework.json' },
  texts: { file: 'texts.json' },
  projectTypes: { folder: 'project-types' },
  forms: { folder: 'forms' },
  ruleSets: { folder: 'rules' },
  workflows: { folder: 'workflows' },
  roles: { folder: 'roles' },
  documents: { folder: 'documents' },
  testCases: { folder: 'test-cases' },
} as const;
export type ConfigurationPart = keyof typeof configurationParts;

/** A problem in a configuration. All problems are reported at once. */
export type ConfigurationProblem = {
  code: FindingCode;
  severity: 'error' | 'warning';
  /** Path inside the municipality's folder, `/` as separator. */
  file: string;
  /** 1-based; absent when the configuration does not come from files, except in the text of a template. */
  line?: number;
  column?: number;
  part: ConfigurationPart;
  /** Key inside the part, for parts that are folders. */
  key?: string;
  /** JSON pointer inside the file. */
  pointer: string;
  message: { nl: string; en: string };
  remedy: { nl: string; en: string };
  /** JSON pointer inside the same part of the adopted decision that it is about. */
  decision?: string;
  /** Ways to mend it with one click, the likeliest first; absent where a person has to think. */
  mends?: readonly Mend[];
};

/** A way to mend a problem: changes of one part, or one item of it, or of the text of a template, in the draft. */
export type Mend = { label: { nl: string; en: string }; part: string; key?: string } & (
  { changes: readonly PropertyChange[] } | { replacements: readonly TextReplacement[] }
);

/** A piece of text that becomes another one, within a line; `line` and `column` start at 1. */
export type TextReplacement = { line: number; column: number; from: string; to: string };
