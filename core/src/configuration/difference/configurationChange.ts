import type { Operator } from '../../rules/operator.ts';
import type { Language, LocalizedText } from '../../shared/localizedText.ts';
import type { MunicipalityConfiguration } from '../municipalityConfiguration.ts';
import type { PropertyChange } from '../structure/changesBetween.ts';
import type { StablePath } from '../structure/stablePath.ts';

/** A part of the configuration in which something changed; also the town's own templates. */
export type ChangedPart = keyof MunicipalityConfiguration;

export type ChangeKind = 'added' | 'changed' | 'removed' | 'renamed' | 'moved';

/** Words in both languages. */
export type Words = Required<LocalizedText>;

/** Something in the configuration that people call by a name: a goal, a question, an approval step. */
export type Subject = {
  /** What it is: "vraag", "doel". Empty for a part that is one whole. */
  noun: Words;
  name: Words;
};

/** One thing that changed, in the language of its part; {@link sayChange} makes sentences of it. */
export type ConfigurationChange = {
  /** Follows from what changed, so the same change has the same id wherever the difference is computed. */
  id: string;
  part: ChangedPart;
  /** The item of a part that is a folder. */
  key?: string;
  kind: ChangeKind;
  /** Where, inside the part or item. */
  path: StablePath;
  /** Where people find it: at the question where the change stands in the schema of its answers. Inside the part or item. */
  place: StablePath;
  /** From the outside in: the item, what the change is inside of, and last what changed itself. */
  subjects: readonly Subject[];
  content: ChangeContent;
  /** Of a change to a question or option that may touch given answers: the address of the answer, and of an option its value. */
  answer?: { address: string; value?: unknown };
  /** What this change says something about, at places in the whole configuration. Two changes may share one (a question that moved and was renamed). */
  changes: readonly PropertyChange[];
};

export type ChangeContent =
  /** Added or taken away as a whole. */
  | {
      type: 'whole';
      required?: boolean;
      scored?: boolean;
      /** Of a goal: what its coming or going does to the goals beside it. */ siblings?: readonly WeightShift[];
    }
  | { type: 'name'; from: Words; to: Words }
  /** The content stayed (nearly) the same, the key by which others refer to it did not. */
  | { type: 'key'; from: string; to: string }
  /** Another place: the container it stood in and stands in (absent when they are one), and what it stands after (absent at the start). */
  | { type: 'place'; from?: Words; to?: Words; after?: Words }
  /** Many entries of a list stand in another order. */
  | { type: 'order'; property: Words; count: number }
  /** Shares (0 … 1) among the siblings, and of the whole where the goal is not at the top. */
  | { type: 'weight'; goals: readonly WeightShift[]; proportional: boolean }
  | { type: 'required'; to: boolean }
  | { type: 'condition'; property: Words; tree: ConditionNode | undefined; from?: Words; to?: Words }
  | { type: 'list'; property: Words; added: readonly Words[]; removed: readonly Words[] }
  | { type: 'rights'; granted: readonly Words[]; taken: readonly Words[] }
  | { type: 'cells'; property: Words; table: CellTable }
  | { type: 'text'; property: Words; pieces: Readonly<Record<Language, readonly TextPiece[]>> }
  | { type: 'value'; property: Words; from?: Words; to?: Words; remark?: 'evidence' };

/** A goal of which the share changes. `moved`: it is one of those that were changed; the others scale with it. */
export type WeightShift = { name: Words; from: number; to: number; moved: boolean; total?: { from: number; to: number } };

export type PieceState = 'same' | 'added' | 'removed';
export type TextPiece = { text: string; state: PieceState };

/** A condition before and after in one tree. Groups have children, leaves have text; `from` is what a changed leaf said before. */
export type ConditionNode = {
  kind: 'all' | 'any' | 'not' | 'leaf';
  state: PieceState | 'changed';
  text?: Words;
  from?: Words;
  /** Of a changed leaf that is still about the same fact: its subject, and the two predicates. */
  about?: { subject: Words; from: Words; to: Words };
  children: readonly ConditionNode[];
};

/** A table before and after in one: rows in the order in which they are read now, removed ones where they stood. */
export type CellTable = { columns: readonly Words[]; rows: readonly CellRow[] };
export type CellRow = { state: PieceState | 'changed' | 'moved'; cells: readonly { text: Words; was?: Words }[] };

/** What the words of a difference are made with beside the two configurations: what plugins and the core contribute. */
export type DifferenceSurroundings = {
  /** Sections that forms use by name. */
  sections?: ReadonlyMap<string, unknown>;
  /** By `<plugin>.<measure>`. */
  measures?: ReadonlyMap<string, LocalizedText>;
  operators?: ReadonlyMap<string, Pick<Operator, 'label' | 'expects'>>;
  /** JSON Schema of the settings by plugin. */
  settings?: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
};
