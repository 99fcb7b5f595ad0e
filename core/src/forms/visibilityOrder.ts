import type { Condition } from '../rules/condition.ts';
import type { FormLayout, PlacedItem, PlacedSection } from './formLayout.ts';
import { sourcesOf } from './calculateItem.ts';
import { referencesOf } from './referencesOf.ts';

/** Something whose visibility is decided: a page, a section, an item, or a question of a group's rows. */
export type FormNode =
  | { kind: 'page'; id: string; page: FormLayout['pages'][number] }
  | { kind: 'section'; id: string; parent: string; section: PlacedSection }
  | { kind: 'item'; id: string; parent: string; item: PlacedItem }
  | { kind: 'rowQuestion'; id: string; parent: string; group: Extract<PlacedItem, { kind: 'group' }>; index: number };

/** Every node after the ones it depends on, and the nodes that depend on themselves. */
export type VisibilityOrder = { nodes: readonly FormNode[]; cyclic: ReadonlySet<string> };

/**
 * The order in which visibility can be decided in one pass. A node depends on its parent and on the answers that its condition (or formula) reads;
 * an answer counts only while its question is visible. Nodes in a cycle have no sensible outcome: they never show, and `checkForm` reports them.
 */
export const visibilityOrder = (layout: FormLayout): VisibilityOrder => {
  const nodes = nodesOf(layout);
  const providers = providersOf(nodes);
  const dependencies = new Map(nodes.map((node) => [node.id, dependenciesOf(node, providers)]));
  return orderByDependency(nodes, dependencies);
};

const nodesOf = (layout: FormLayout): FormNode[] =>
  layout.pages.flatMap((page) => [
    { kind: 'page' as const, id: `page ${page.key}`, page },
    ...page.sections.flatMap((section) => {
      const sectionId = `section ${page.key} ${section.key}`;
      return [
        { kind: 'section' as const, id: sectionId, parent: `page ${page.key}`, section },
        ...section.items.flatMap((item): FormNode[] => [
          { kind: 'item', id: `item ${page.key} ${item.item}`, parent: sectionId, item },
          ...(item.kind === 'group'
            ? item.questions.map((_, index): FormNode => ({
                kind: 'rowQuestion',
                id: `item ${page.key} ${item.item} ${index}`,
                parent: `item ${page.key} ${item.item}`,
                group: item,
                index,
              }))
            : []),
        ]),
      ];
    }),
  ]);

/** Nodes by the namespace of the answer they provide, each with its address. A row question's address leaves out the number of the row. */
type Providers = ReadonlyMap<string, readonly { id: string; address: readonly string[] }[]>;

const providersOf = (nodes: readonly FormNode[]): Providers => {
  const providers = new Map<string, { id: string; address: string[] }[]>();
  for (const node of nodes) {
    const address = addressOf(node);
    if (address === undefined) continue;
    const [namespace, ...rest] = address.split('.') as [string, ...string[]];
    const list = providers.get(namespace) ?? [];
    list.push({ id: node.id, address: rest });
    providers.set(namespace, list);
  }
  return providers;
};

const addressOf = (node: FormNode): string | undefined => {
  if (node.kind === 'rowQuestion') return `${node.group.address}.${node.group.questions[node.index]!.question.name}`;
  return node.kind === 'item' && node.item.kind !== 'note' ? node.item.address : undefined;
};

const dependenciesOf = (node: FormNode, providers: Providers): string[] => {
  const parent = node.kind === 'page' ? [] : [node.parent];
  const calculated = node.kind === 'item' && node.item.kind === 'calculated' ? sourcesOf(node.item.calculated, node.item.namespace) : [];
  const references = referencesOf(conditionOf(node));
  const answers = references.filter((reference) => reference.fact === 'answers').map((reference) => reference.path ?? '');
  const own = node.kind === 'rowQuestion' ? references.filter((reference) => reference.fact === 'row') : [];
  const rows = own.map((reference) => `${(node as Extract<FormNode, { kind: 'rowQuestion' }>).group.address}.${reference.path ?? ''}`);
  return [...parent, ...[...answers, ...calculated, ...rows].flatMap((path) => providing(path, providers))];
};

const conditionOf = (node: FormNode): Condition | undefined => {
  if (node.kind === 'page') return node.page.visibleWhen;
  if (node.kind === 'section') return node.section.visibleWhen;
  return node.kind === 'item' ? node.item.visibleWhen : node.group.questions[node.index]!.question.visibleWhen;
};

/** Nodes that say what stands at the path: inside it, or around it. */
const providing = (path: string, providers: Providers): string[] => {
  const [namespace, ...rest] = path.split('.').filter((step) => !/^\d+$/.test(step)) as [string?, ...string[]];
  const candidates = namespace === undefined || namespace === '' ? [...providers.values()].flat() : (providers.get(namespace) ?? []);
  const steps = namespace === undefined ? [] : rest;
  return candidates
    .filter(({ address }) => address.every((step, index) => index >= steps.length || steps[index] === step))
    .map(({ id }) => id);
};

/** Tarjan's strongly connected components; they come out in the order we need. */
const orderByDependency = (nodes: readonly FormNode[], dependencies: ReadonlyMap<string, readonly string[]>): VisibilityOrder => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ordered: FormNode[] = [];
  const cyclic = new Set<string>();
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const visit = (id: string): void => {
    numbers.set(id, numbers.size);
    lowest.set(id, numbers.get(id)!);
    stack.push(id);
    onStack.add(id);
    for (const next of dependencies.get(id) ?? []) {
      if (!numbers.has(next)) {
        visit(next);
        lowest.set(id, Math.min(lowest.get(id)!, lowest.get(next)!));
      } else if (onStack.has(next)) lowest.set(id, Math.min(lowest.get(id)!, numbers.get(next)!));
    }
    if (lowest.get(id) !== numbers.get(id)) return;
    const component = stack.splice(stack.indexOf(id));
    for (const member of component) {
      onStack.delete(member);
      ordered.push(byId.get(member)!);
      if (component.length > 1 || (dependencies.get(member) ?? []).includes(member)) cyclic.add(member);
    }
  };
  for (const node of nodes) if (!numbers.has(node.id)) visit(node.id);
  return { nodes: ordered, cyclic };
};
