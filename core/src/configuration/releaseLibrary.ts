import type { CompiledFramework } from '../framework/compileFramework.ts';
import type { FormEngine } from '../forms/createFormEngine.ts';
import type { ResolvedForm } from '../forms/formDefinition.ts';
import type { PluginRegistry } from '../plugins/pluginRegistry.ts';
import type { CompiledRuleSet } from '../rules/compileRuleSet.ts';
import type { Operator } from '../rules/operator.ts';
import type { WorkflowDefinition } from '../workflow/workflowDefinition.ts';
import type { ProjectType } from './municipalityConfiguration.ts';
import type { Release } from './release.ts';

/** A release with everything compiled once: forms resolved, weights multiplied out, rules checked. Cached by hash. */
export type CompiledRelease = {
  release: Release;
  framework: CompiledFramework;
  /** What rules may compare with: the product's operators and those of the plugins in use. */
  operators: ReadonlyMap<string, Operator>;
  types: ReadonlyMap<string, CompiledProjectType>;
};

export type CompiledProjectType = {
  type: ProjectType;
  form: ResolvedForm;
  engine: FormEngine;
  workflow: WorkflowDefinition;
  /** Rule sets of its criteria and its own knock-outs and flags. */
  ruleSets: readonly CompiledRuleSet[];
};

/** Gives compiled releases; compiles each at most once per process. */
export type ReleaseLibrary = {
  /** Throws `WB-RELEASE-NONE` when the municipality has no release. */
  active(municipality: string): Promise<CompiledRelease>;
  /** Throws `WB-RELEASE-NOT-FOUND`. */
  byHash(municipality: string, hash: string): Promise<CompiledRelease>;
  /**
   * Compiles a release that is about to be stored, so that nobody waits for it afterwards.
   * @returns what to call when it is stored
   * @throws WB-RELEASE-UNUSABLE
   */
  prepare(release: Release): Promise<() => void>;
  /** The plugins against which releases are checked and compiled. */
  plugins: PluginRegistry;
  /** Forgets which release is active, so that the next question reads it again; called by what has just changed it. */
  forget(municipality: string): void;
  /** Stops following the store. */
  close(): void;
};
