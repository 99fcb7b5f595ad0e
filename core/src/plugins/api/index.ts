export { definePlugin, pluginApiVersion } from './definePlugin.ts';
export { formatNumber } from './formatNumber.ts';
export { readBoolean, readList, readNumber, readText } from './readAnswer.ts';
export type {
  CriterionPreset,
  DocumentHelper,
  Measure,
  MeasureOutcome,
  PluginDefinition,
  PluginOperator,
  PluginSettings,
} from './pluginDefinition.ts';
export type { Answers, FormCheck, FormSection, GroupItem, QuestionItem, JsonSchema } from '../../forms/formDefinition.ts';
export type { MeasurePart } from '../../framework/weighing.ts';
export type { Band, Criterion } from '../../framework/weighingFramework.ts';
export type { Condition, Outcome } from '../../rules/condition.ts';
export type { RuleSet } from '../../rules/ruleSet.ts';
export type { LocalizedText } from '../../shared/localizedText.ts';
export { roundHalfAwayFromZero } from '../../shared/rounding.ts';
export { readPath } from '../../shared/dottedPath.ts';
