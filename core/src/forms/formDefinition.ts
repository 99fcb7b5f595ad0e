import type { Condition } from '../rules/condition.ts';
import type { LocalizedText } from '../shared/localizedText.ts';

/**
 * The subset of JSON Schema (2020-12) that a question may use: `type` (string, number, integer, boolean, array, object), `enum`, `const`,
 * `minimum`, `maximum`, `exclusiveMinimum`, `exclusiveMaximum`, `multipleOf`, `minLength`, `maxLength`, `pattern` (linear-time), `format` (date, email, uri),
 * `items`, `minItems`, `maxItems`, `uniqueItems`, `properties`, `required`, `allOf`/`anyOf`/`oneOf` within the limits of `formLimits.ts`.
 * `$ref` only to `#/$defs/…` without loops.
 */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Lists of the municipality from which options can be taken. */
export type OptionSource = 'teams' | 'domains' | 'programmes' | 'budgetYears' | 'people' | 'fundingSources';

export type Widget = 'text' | 'textarea' | 'number' | 'euro' | 'percent' | 'date' | 'select' | 'radio' | 'checkboxes' | 'yesNo' | 'scale';

/** A question on the page. */
export type QuestionItem = {
  kind: 'question';
  /** Name inside the section's namespace; the answer's address is `<namespace>.<name>`. */
  name: string;
  label: LocalizedText;
  /** Noun phrase for messages: "het aantal sociale huurwoningen" → "Vul het aantal sociale huurwoningen in". Default: the label between quotes. */
  noun?: LocalizedText;
  help?: LocalizedText;
  unit?: LocalizedText;
  widget?: Widget;
  /** `half`: two such questions after one another stand side by side where there is room. */
  width?: 'full' | 'half';
  options?: readonly { value: string | number | boolean; label: LocalizedText }[];
  optionsFrom?: OptionSource;
  visibleWhen?: Condition;
  /** Required only while this holds; without it `required` of the schema counts. */
  requiredWhen?: Condition;
  /** A yes-or-no question counts as yes while it is left open and one of these names of the section has an answer: the answer says it. */
  impliedBy?: readonly string[];
  /** The applicant can change this to make the project weigh more (used by "what would it take?"). */
  influenceable?: boolean;
};

/** A repeatable group: an array of objects, each with the same questions. */
export type GroupItem = {
  kind: 'group';
  name: string;
  label: LocalizedText;
  noun?: LocalizedText;
  help?: LocalizedText;
  /** Word on the button that adds a row. */
  addLabel?: LocalizedText;
  minimum: number;
  maximum: number;
  /** `table`: a row per entry (numbers side by side); `cards`: a block per entry. */
  layout: 'table' | 'cards';
  /** Conditions of these may use the fact `row` for the answers of the same row. */
  questions: readonly QuestionItem[];
  visibleWhen?: Condition;
};

/** A value that follows from other answers; shown, never asked. */
export type CalculatedItem = {
  kind: 'calculated';
  name: string;
  label: LocalizedText;
  unit?: LocalizedText;
  decimals: number;
  /** Facts that are absent make the value absent. `share`: first ÷ second × 100. `sumOf` adds a column of a group. */
  formula:
    | { operation: 'sum' | 'difference' | 'product' | 'share'; of: readonly string[] }
    | { operation: 'sumOf'; group: string; question: string };
  visibleWhen?: Condition;
};

/** A sentence between the questions. */
export type NoteItem = { kind: 'note'; text: LocalizedText; visibleWhen?: Condition };

export type SectionItem = QuestionItem | GroupItem | CalculatedItem | NoteItem;

/** Questions that belong together; may be contributed by the core or by a plugin. */
export type FormSection = {
  key: string;
  /** Top-level name under which the answers of this section live. */
  namespace: string;
  title?: LocalizedText;
  intro?: LocalizedText;
  /** Object schema of the answers in this section: `properties`, `required`. */
  schema: JsonSchema;
  /** rjsf uiSchema by question name, for what the layout does not say. */
  uiSchema?: Readonly<Record<string, unknown>>;
  items: readonly SectionItem[];
  visibleWhen?: Condition;
  /** Rules over the answers of this section that travel with it. */
  checks?: readonly FormCheck[];
};

/** A section by reference: `core/<key>` or `<plugin>/<key>`. */
export type SectionReference = { use: string; visibleWhen?: Condition };

export type FormPage = {
  key: string;
  title: LocalizedText;
  intro?: LocalizedText;
  visibleWhen?: Condition;
  sections: readonly (FormSection | SectionReference)[];
};

/** A rule over several answers; when the condition is known to be false the message stands at the field and in the summary. */
export type FormCheck = { key: string; condition: Condition; field: string; message: LocalizedText; visibleWhen?: Condition };

/** A form as it is written in the configuration. */
export type FormDefinition = {
  key: string;
  title: LocalizedText;
  pages: readonly FormPage[];
  checks?: readonly FormCheck[];
};

/**
 * A form with every reference resolved and every list of options filled in: plain JSON, the same in server and browser.
 * `schema` is the JSON Schema of the whole answers object (one property per namespace).
 */
export type ResolvedForm = {
  key: string;
  title: LocalizedText;
  schema: JsonSchema;
  uiSchema: Readonly<Record<string, unknown>>;
  pages: readonly { key: string; title: LocalizedText; intro?: LocalizedText; visibleWhen?: Condition; sections: readonly FormSection[] }[];
  checks: readonly FormCheck[];
};

/** Answers of one project by namespace: `{ project: {...}, housing: {...} }`. */
export type Answers = Readonly<Record<string, unknown>>;
