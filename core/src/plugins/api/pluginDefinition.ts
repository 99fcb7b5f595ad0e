import type { Answers, FormSection, JsonSchema } from '../../forms/formDefinition.ts';
import type { MeasurePart } from '../../framework/weighing.ts';
import type { Criterion } from '../../framework/weighingFramework.ts';
import type { Operator } from '../../rules/operator.ts';
import type { RuleSet } from '../../rules/ruleSet.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';

/** Settings of a plugin in one municipality, as its settings schema describes them. */
export type PluginSettings = Readonly<Record<string, unknown>>;

/** What a measure returns: a value, or the answers that it still needs. */
export type MeasureOutcome =
  | { value: number | string | boolean; parts?: readonly MeasurePart[] }
  /** Answer paths (`housing.homes`) without which there is no value. */
  | { missing: readonly string[] };

/** A typed fact about a project, computed from its answers. Runs in a worker thread; may be async; gets frozen copies. */
export type Measure = {
  key: string;
  name: LocalizedText;
  type: 'number' | 'string' | 'boolean';
  unit?: LocalizedText;
  /** What the value is a share of, or counted per. Required for numbers, because a figure without it cannot be compared. */
  denominator?: LocalizedText;
  /** Decimals of a number as shown and compared, 0 … 6. Default 2. */
  decimals?: number;
  /** Norm, law or publication that the formula comes from. */
  source: LocalizedText;
  /** Answer paths it reads. */
  reads: readonly string[];
  measure: (answers: Answers, settings: PluginSettings) => MeasureOutcome | Promise<MeasureOutcome>;
};

/**
 * A comparison that rules may use as `<plugin>.<key>`. `against` takes the right-hand side and gives the comparison with it; pure, synchronous and quick, since it
 * runs in the server itself and not in a worker. One that throws, or takes longer than 100 ms, costs its rule, not the others. Absent values and kinds outside `types` are
 * unknown without asking it.
 */
export type PluginOperator = { key: string } & Pick<Operator, 'label' | 'types' | 'expects' | 'against'>;

/**
 * A way of showing a value that templates of documents may use as `{{<plugin>.<key> value}}`. Pure; runs in the rendering thread, under its limits. It gets a copy of the value, never an absent one, and what it
 * gives is escaped. When it throws or gives no text, the value is listed as missing.
 */
export type DocumentHelper = {
  key: string;
  /** What it makes of a value: "woningaantal in woorden". */
  label: LocalizedText;
  show: (value: unknown, language: 'nl' | 'en') => string;
};

/** A ready-made criterion that an administrator can take over and adapt. `goal` is chosen by the municipality. */
export type CriterionPreset = Omit<Criterion, 'goal'>;

/** Everything that a plugin contributes. It contributes, it does not reach in. */
export type PluginDefinition = {
  /** Lower-case name, unique in an installation; prefixes measures and sections: `housing`. */
  name: string;
  title: LocalizedText;
  version: string;
  /** Range of the plugin contract that it is written for, for instance `^1`. */
  api: string;
  /** Other plugins that it needs, with a semver range. */
  requires?: Readonly<Record<string, string>>;
  /** JSON Schema whose properties carry `title`/`description` in Dutch and `x-en` with the English ones, and `default`. */
  settings: JsonSchema;
  sections: readonly FormSection[];
  measures: readonly Measure[];
  criteria?: readonly CriterionPreset[];
  /** Ready-made rule sets (criteria by rules, knock-outs) that an administrator can take over and adapt. */
  ruleSets?: readonly RuleSet[];
  /** Comparisons for rule sets; a condition of a form or a way of working cannot use them, since those also run in the browser. */
  operators?: readonly PluginOperator[];
  /** Ways of showing a value in a document. */
  documentHelpers?: readonly DocumentHelper[];
  /** Example answers with the values that the measures must give; run by the conformance kit and shown in the documentation. */
  samples: readonly {
    name: LocalizedText;
    settings?: PluginSettings;
    answers: Answers;
    expected: Readonly<Record<string, number | string | boolean | undefined>>;
  }[];
};
