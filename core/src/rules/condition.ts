/** A fact: a top-level name (`answers`, `measures`, `core`, `weighing`, `type`) and an optional dotted path inside it. */
export type FactReference = { fact: string; path?: string };

/** One comparison, written as json-rules-engine writes it. `value` is a constant or another fact. */
export type ConditionLeaf = FactReference & { operator: string; value?: unknown | FactReference };

/** A condition tree, in the authoring format of json-rules-engine; `all` and `any` may not be empty, priorities are not allowed. */
export type Condition = { all: readonly Condition[] } | { any: readonly Condition[] } | { not: Condition } | ConditionLeaf;

/** Three-valued outcome (Kleene): a missing, null or wrongly typed fact makes a comparison unknown, never silently true. */
export type Outcome = 'true' | 'false' | 'unknown';

/** What conditions are evaluated against: plain data by fact name. Read over own properties only. */
export type Facts = Readonly<Record<string, unknown>>;

/** A condition with the outcome of every node, for evidence and for the trace on screen. */
export type ConditionTrace =
  | { kind: 'all' | 'any'; outcome: Outcome; children: readonly ConditionTrace[] }
  | { kind: 'not'; outcome: Outcome; child: ConditionTrace }
  | { kind: 'leaf'; outcome: Outcome; fact: string; path?: string; operator: string; expected: unknown; actual: unknown };
