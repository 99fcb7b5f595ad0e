import type { FindingCode } from '../../shared/findings/findingCodes.ts';
import type { FormDefinition, FormSection } from '../../forms/formDefinition.ts';
import type { WeighingFramework } from '../../framework/weighingFramework.ts';
import type { PluginRegistry } from '../../plugins/pluginRegistry.ts';
import type { ProposedMend } from '../../shared/proposedMend.ts';
import type { Operator } from '../../rules/operator.ts';
import type { RuleSet } from '../../rules/ruleSet.ts';
import type { WorkflowDefinition } from '../../workflow/workflowDefinition.ts';
import type {
  ConfigurationPart,
  ConfigurationProblem,
  DocumentDefinition,
  Mend,
  Municipality,
  ProjectType,
  Role,
  TestCase,
} from '../municipalityConfiguration.ts';
import type { CheckMemory } from './checkMemory.ts';
import type { AnswerCatalogue } from './answerCatalogue.ts';

/** One item of the configuration with the file that holds it (or would hold it). */
export type PartDocument = { part: ConfigurationPart; key?: string; file: string; value: unknown };

/** A problem that still remembers whether its pointer means the name of a property rather than its value. */
export type FoundProblem = ConfigurationProblem & { atKey?: true };

export type ProblemWords = {
  message: { nl: string; en: string };
  remedy: { nl: string; en: string };
  mends?: readonly ProposedMend[];
  decision?: string;
};

/** Puts a problem at a place of the part that is being checked. */
export type Report = (
  pointer: string,
  code: FindingCode,
  words: ProblemWords,
  options?: {
    severity?: 'error' | 'warning';
    atKey?: true;
    /** It stands in the text of this template of the municipality's own; line and column start at 1. */
    template?: { name: string; line: number; column: number; mends: readonly Mend[] };
  },
) => void;

/** What the checks of references look at: the parts whose shape is good, and the keys of all that exist. */
export type CheckContext = {
  municipality?: Municipality;
  framework?: WeighingFramework;
  projectTypes: ReadonlyMap<string, ProjectType>;
  forms: ReadonlyMap<string, FormDefinition>;
  ruleSets: ReadonlyMap<string, RuleSet>;
  workflows: ReadonlyMap<string, WorkflowDefinition>;
  roles: ReadonlyMap<string, Role>;
  documents: ReadonlyMap<string, DocumentDefinition>;
  testCases: ReadonlyMap<string, TestCase>;
  /** Keys per part, also of items that are broken themselves: naming those is no second mistake. */
  keys: Readonly<Record<ConfigurationPart, readonly string[]>>;
  registry: PluginRegistry;
  /** Sections that forms may use: of the core and of the plugins of this municipality. */
  sections: ReadonlyMap<string, FormSection>;
  /** Operators that rule sets may use: the product's and those of the plugins of this municipality. */
  operators: ReadonlyMap<string, Operator>;
  /** Answers that a form asks, by key of the form. */
  answers: ReadonlyMap<string, AnswerCatalogue>;
  /** Names of templates that exist: the product's and the municipality's. */
  templates: readonly string[];
  /** Text of a template, and whether the municipality can change it; `undefined`: there is none of that name. */
  templateSource(name: string): { source: string; isOwn: boolean } | undefined;
  /** Keys of the project types for which a rule set runs. */
  typesOfRuleSet(ruleSet: string): readonly string[];
  /** What was found of parts that have not changed. */
  memory: CheckMemory;
  reportFor(part: ConfigurationPart, key?: string): Report;
};
