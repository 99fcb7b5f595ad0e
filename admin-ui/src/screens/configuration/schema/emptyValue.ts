import { kindOf } from './kindOf.ts';
import { type Json, type Node, resolveNode } from './node.ts';

/** The smallest value of a schema to start from; what a person still has to fill in stays empty and is reported as a problem. */
export const emptyValue = (given: Node, root: Node): unknown => {
  const node = resolveNode(given, root);
  if (node.default !== undefined) return node.default;
  switch (kindOf(node)) {
    case 'constant':
      return node.const;
    case 'choiceOf':
      return emptyValue(node.oneOf?.[0] ?? {}, root);
    case 'localized':
      return { nl: '' };
    case 'condition':
      return { fact: 'answers', operator: 'isPresent' };
    case 'fact':
      return { fact: 'answers' };
    case 'approvalMode':
      return 'any';
    case 'jsonSchema':
      return { type: 'object', properties: {} };
    case 'section':
      return { key: '', namespace: '', title: { nl: '' }, schema: { type: 'object', properties: {} }, items: [] };
    case 'variants': {
      const first = node['x-variants']?.[0]?.properties ?? [];
      return recordOf(node, root, (name) =>
        first.includes(name) && (node.required ?? []).length === 0
          ? name === first[0]
          : first.includes(name) && (node.required ?? []).includes(name),
      );
    }
    case 'record':
    case 'decisionTable':
      return recordOf(node, root, (name) => node.required?.includes(name) ?? false);
    case 'pluginSettings':
    case 'texts':
    case 'json':
      return {};
    case 'list':
    case 'goalTree':
    case 'weightAgreements':
    case 'bands':
    case 'checkboxes':
      return [];
    case 'choice':
      return node.enum?.[0];
    case 'yesNo':
      return false;
    case 'number':
      return node.minimum ?? 0;
    default:
      return '';
  }
};

const recordOf = (node: Node, root: Node, wanted: (name: string) => boolean): Json =>
  Object.fromEntries(
    Object.entries(node.properties ?? {})
      .filter(([name]) => wanted(name))
      .map(([name, property]) => [name, emptyValue(property, root)]),
  );
