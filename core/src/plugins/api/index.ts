export { definePlugin, pluginApiVersion } from './definePlugin.ts';
export type { CriterionPreset, Measure, MeasureOutcome, PluginDefinition, PluginSettings } from './pluginDefinition.ts';
export type { Answers, FormSection, GroupItem, QuestionItem, JsonSchema } from '../../forms/formDefinition.ts';
export type { MeasurePart } from '../../framework/weighing.ts';
export type { Band, Criterion } from '../../framework/weighingFramework.ts';
export type { LocalizedText } from '../../shared/localizedText.ts';
export { roundHalfAwayFromZero } from '../../shared/rounding.ts';
export { readPath } from '../../shared/dottedPath.ts';
