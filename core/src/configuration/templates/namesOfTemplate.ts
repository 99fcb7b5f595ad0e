import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';

/** A path that a template names, from the root of its values. */
export type TemplateName = {
  /** `answers.project.description`; a row of a list is `*`: `answers.project.costs.*.amount`. */
  path: readonly string[];
  /** Name and row as written, for a mend: `line` starts at 1, `column` at 0. */
  written: string;
  line: number;
  column: number;
};

type Node = hbs.AST.Node;
/** Where `this` is; `undefined`: not known (a row of something that is not a plain path). */
type Context = readonly string[] | undefined;
type Scope = { contexts: readonly Context[]; named: ReadonlyMap<string, Context> };

/** Deeper than a template may go; the check of its notation says that. */
const deepest = 40;

/**
 * Every path in a template that can be followed from the root of its values: through `each` and `with`, `../`, `@root` and names of rows. What cannot be
 * followed is left out, and so is a template that cannot be read: its own check says that.
 */
export const namesOfTemplate = (source: string): readonly TemplateName[] => {
  const names = known.get(source) ?? namesIn(source);
  known.delete(source);
  known.set(source, names);
  for (const oldest of known.keys()) if (known.size > kept) known.delete(oldest);
  return names;
};

/** Of the latest templates, by their text: every document that uses one asks, at each save. */
const known = new Map<string, readonly TemplateName[]>();
const kept = 30;

const namesIn = (source: string): readonly TemplateName[] => {
  let program: hbs.AST.Program;
  try {
    program = parser().parseWithoutProcessing(source);
  } catch {
    return [];
  }
  const names: TemplateName[] = [];

  const pathOf = (path: hbs.AST.PathExpression, { contexts, named }: Scope): Context => {
    const parts = path.parts.map(String);
    if (path.data) return parts[0] === 'root' ? parts.slice(1) : undefined;
    const [first, ...rest] = parts;
    const isPlain = path.depth === 0 && !/^(this|\.)/.test(path.original);
    if (isPlain && first !== undefined && named.has(first)) {
      const row = named.get(first);
      return row === undefined ? undefined : [...row, ...rest];
    }
    const context = contexts[path.depth];
    return context === undefined ? undefined : [...context, ...parts];
  };
  const name = (node: Node, scope: Scope): Context => {
    if (node.type === 'SubExpression') {
      const { params, hash } = node as hbs.AST.SubExpression;
      inputs(params, hash, scope);
      return undefined;
    }
    if (node.type !== 'PathExpression') return undefined;
    const expression = node as hbs.AST.PathExpression;
    const path = pathOf(expression, scope);
    const { line, column } = expression.loc.start;
    if (path !== undefined && path.length > 0 && path[0] !== '*') names.push({ path, written: expression.original, line, column });
    return path;
  };
  const inputs = (params: readonly Node[], hash: hbs.AST.Hash | undefined, scope: Scope): Context[] => {
    for (const { value } of hash?.pairs ?? []) name(value, scope);
    return params.map((param) => name(param, scope));
  };
  const visit = (body: readonly hbs.AST.Statement[], scope: Scope, depth: number): void => {
    if (depth > deepest) return;
    for (const statement of body) {
      if (statement.type === 'MustacheStatement') {
        const { path, params, hash } = statement as hbs.AST.MustacheStatement;
        if (params.length > 0 || hash !== undefined) inputs(params, hash, scope);
        else name(path, scope);
      } else if (statement.type === 'BlockStatement') {
        const { path, params, hash, program: inner, inverse } = statement as hbs.AST.BlockStatement;
        const [about] = inputs(params, hash, scope);
        const helper = String((path as Partial<hbs.AST.PathExpression>).original ?? '');
        if (inner !== undefined && inner !== null) visit(inner.body, scopeIn(helper, about, inner, scope), depth + 1);
        if (inverse !== undefined && inverse !== null) visit(inverse.body, scope, depth + 1);
      }
    }
  };
  visit(program.body, { contexts: [[]], named: new Map() }, 0);
  return names;
};

/** Inside `each` and `with` another value is `this`, and `../` leads back. */
const scopeIn = (helper: string, about: Context, { blockParams = [] }: hbs.AST.Program, scope: Scope): Scope => {
  if (helper !== 'each' && helper !== 'with') return scope;
  const inner: Context = about === undefined ? undefined : helper === 'each' ? [...about, '*'] : about;
  const named = new Map(scope.named);
  blockParams.forEach((param, position) => named.set(param, position === 0 ? inner : undefined));
  return { contexts: [inner, ...scope.contexts], named };
};

let loaded: typeof Handlebars | undefined;
/** Loaded when a template is first looked into, so that a start does not wait for it. */
const parser = (): typeof Handlebars => (loaded ??= createRequire(import.meta.url)('handlebars') as typeof Handlebars);
