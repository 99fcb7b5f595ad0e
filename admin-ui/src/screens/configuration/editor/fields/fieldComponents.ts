import type { ComponentType } from 'react';
import type { FieldKind } from '../../schema/kindOf.ts';
import type { FieldProps } from '../fieldProps.ts';
import { DecisionTableField } from '../../tables/DecisionTableField.tsx';
import { AnswersField } from './AnswersField.tsx';
import { ApprovalModeField } from './ApprovalModeField.tsx';
import { BandsField } from './BandsField.tsx';
import { CheckboxesField } from './CheckboxesField.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { ChoiceOfField } from './ChoiceOfField.tsx';
import { ConditionField } from './ConditionField.tsx';
import { ConstantField } from './ConstantField.tsx';
import { FactField } from './FactField.tsx';
import { GoalTreeField } from './GoalTreeField.tsx';
import { JsonField } from './JsonField.tsx';
import { ListField } from './ListField.tsx';
import { LocalizedField } from './LocalizedField.tsx';
import { NumberField } from './NumberField.tsx';
import { PluginSettingsField } from './PluginSettingsField.tsx';
import { RecordField } from './RecordField.tsx';
import { ReferenceField } from './ReferenceField.tsx';
import { ScalarField } from './ScalarField.tsx';
import { SectionField } from './SectionField.tsx';
import { TextField } from './TextField.tsx';
import { TextsField } from './TextsField.tsx';
import { VariantsField } from './VariantsField.tsx';
import { WeightAgreementsField } from './WeightAgreementsField.tsx';
import { YesNoField } from './YesNoField.tsx';

/** The component of every kind of field. */
export const fieldComponents: Readonly<Record<FieldKind, ComponentType<FieldProps>>> = {
  constant: ConstantField,
  localized: LocalizedField,
  condition: ConditionField,
  fact: FactField,
  goalTree: GoalTreeField,
  weightAgreements: WeightAgreementsField,
  bands: BandsField,
  decisionTable: DecisionTableField,
  jsonSchema: JsonField,
  pluginSettings: PluginSettingsField,
  approvalMode: ApprovalModeField,
  texts: TextsField,
  checkboxes: CheckboxesField,
  choiceOf: ChoiceOfField,
  variants: VariantsField,
  section: SectionField,
  record: RecordField,
  list: ListField,
  reference: ReferenceField,
  choice: ChoiceField,
  yesNo: YesNoField,
  number: NumberField,
  date: TextField,
  text: TextField,
  answers: AnswersField,
  scalar: ScalarField,
  json: JsonField,
};
