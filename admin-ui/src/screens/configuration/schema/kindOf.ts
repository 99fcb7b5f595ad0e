import type { Node } from './node.ts';

/** Every kind of field that the schemas of the configuration need; one component each. */
export type FieldKind =
  | 'constant'
  | 'localized'
  | 'condition'
  | 'fact'
  | 'goalTree'
  | 'weightAgreements'
  | 'bands'
  | 'decisionTable'
  | 'jsonSchema'
  | 'pluginSettings'
  | 'approvalMode'
  | 'texts'
  | 'checkboxes'
  | 'choiceOf'
  | 'variants'
  | 'section'
  | 'record'
  | 'list'
  | 'reference'
  | 'choice'
  | 'yesNo'
  | 'number'
  | 'date'
  | 'text'
  | 'scalar'
  | 'answers'
  | 'json';

const byWidget: Readonly<Record<string, FieldKind>> = {
  condition: 'condition',
  goalTree: 'goalTree',
  weightAgreements: 'weightAgreements',
  bands: 'bands',
  decisionTable: 'decisionTable',
  jsonSchema: 'jsonSchema',
  pluginSettings: 'pluginSettings',
  approvalMode: 'approvalMode',
  texts: 'texts',
  checkboxes: 'checkboxes',
  json: 'json',
  answers: 'answers',
};

/** Which kind of field shows a (resolved) schema. */
export const kindOf = (node: Node): FieldKind => {
  const widget = byWidget[node['x-widget'] ?? ''];
  if (widget !== undefined) return widget;
  if (node.const !== undefined) return 'constant';
  if (node['x-localized'] === true) return 'localized';
  if (node.oneOf !== undefined) return 'choiceOf';
  if (node.properties?.['schema']?.['x-widget'] === 'jsonSchema') return 'section';
  if (node['x-variants'] !== undefined) return 'variants';
  if (node.type === 'object') return node.properties === undefined ? 'json' : node['x-reference'] === 'facts' ? 'fact' : 'record';
  if (node.type === 'array') return 'list';
  if (node['x-reference'] !== undefined && node.enum === undefined) return 'reference';
  if (node.enum !== undefined) return 'choice';
  if (node.type === 'boolean') return 'yesNo';
  if (node.type === 'number' || node.type === 'integer') return 'number';
  if (node.format === 'date') return 'date';
  return node.type === 'string' ? 'text' : Array.isArray(node.type) ? 'scalar' : 'json';
};

/** Fields that need the whole width and fold: everything that has fields of its own. */
export const isNested = (kind: FieldKind): boolean =>
  [
    'condition',
    'goalTree',
    'weightAgreements',
    'bands',
    'jsonSchema',
    'pluginSettings',
    'texts',
    'checkboxes',
    'choiceOf',
    'variants',
    'section',
    'record',
    'list',
    'answers',
    'json',
  ].includes(kind);
