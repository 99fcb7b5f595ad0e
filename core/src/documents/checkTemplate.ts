import Handlebars from 'handlebars';
import { readHtml, refusedHere, samePlace, startOfPage, type HtmlContext } from './htmlContext.ts';
import { blockHelpers, formatHelpers, knownHelpers, testHelpers } from './templateHelpers.ts';
import { templateLimits } from './templateLimits.ts';
import { templateProblem, type TemplateProblem, type TemplateProblemKind } from './templateProblem.ts';

type Node = hbs.AST.Node;
type At = { line: number; column: number };

/**
 * Reads a template and finds everything in it that is not allowed: unknown helpers, unescaped values, templates that call templates, values at
 * places where escaping does not protect. Everything is reported at once.
 * @param options.helpers names of helpers that the plugins of the municipality contribute
 * @returns the syntax tree when nothing is wrong; values in it are wrapped so that one that is absent is noticed
 */
export const checkTemplate = (
  source: string,
  { depthLimit = templateLimits.depth, helpers = [] }: { depthLimit?: number; helpers?: readonly string[] } = {},
): { program?: hbs.AST.Program; problems: readonly TemplateProblem[] } => {
  const problems: TemplateProblem[] = [];
  const report = (kind: TemplateProblemKind, at: At, names?: Record<string, string | number>): void =>
    void problems.push(templateProblem(kind, at, names));
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parseWithoutProcessing(source);
  } catch (error) {
    return { problems: [templateProblem('syntax', placeOf(error))] };
  }
  const known = [...knownHelpers, ...helpers].join(', ');
  const isFormatter = (name: string): boolean =>
    Object.hasOwn(formatHelpers, name) || Object.hasOwn(testHelpers, name) || helpers.includes(name);
  /** Handlebars reads `housing.homes` as a path; a helper has one name, with the dot in it. */
  const asOneName = (path: Node, name: string): void => {
    if (helpers.includes(name)) (path as hbs.AST.PathExpression).parts = [name];
  };

  const visitProgram = (body: readonly hbs.AST.Statement[], start: HtmlContext, depth: number): HtmlContext => {
    let context = start;
    for (const statement of body) context = visitStatement(statement, context, depth);
    return context;
  };
  const visitStatement = (statement: hbs.AST.Statement, context: HtmlContext, depth: number): HtmlContext => {
    const at = statement.loc.start;
    switch (statement.type) {
      case 'ContentStatement': {
        const text = String((statement as hbs.AST.ContentStatement).value);
        return readHtml(context, text, ({ offset, kind, name }) => report(kind, placeIn(at, text, offset), { name }));
      }
      case 'CommentStatement':
        return context;
      case 'MustacheStatement':
        visitMustache(statement as hbs.AST.MustacheStatement, context);
        return context.place === 'beforeValue'
          ? { ...context, place: 'unquoted', begun: true }
          : { ...context, begun: context.begun || context.attribute !== '' };
      case 'BlockStatement':
        return visitBlock(statement as hbs.AST.BlockStatement, context, depth + 1);
      case 'PartialStatement':
      case 'PartialBlockStatement':
        report('partial', at, { name: nameOf((statement as hbs.AST.PartialStatement).name) });
        return context;
      default:
        report('decorator', at, { name: nameOf((statement as hbs.AST.Decorator).path) });
        return context;
    }
  };
  const visitMustache = (mustache: hbs.AST.MustacheStatement, context: HtmlContext): void => {
    const at = mustache.loc.start;
    if (!mustache.escaped) report('raw', at);
    const refused = refusedHere(context);
    if (refused !== undefined) report(refused, at, { name: context.attribute });
    const name = nameOf(mustache.path);
    if (mustache.params.length > 0 || mustache.hash !== undefined) {
      if (!isFormatter(name)) report('helper', at, { name, known });
      asOneName(mustache.path, name);
      visitParams(mustache.params, mustache.hash, 1);
      nameTheValue(mustache);
    } else if (mustache.path.type === 'PathExpression') {
      showValue(mustache);
    }
  };
  const visitBlock = (block: hbs.AST.BlockStatement, context: HtmlContext, depth: number): HtmlContext => {
    const at = block.loc.start;
    const name = nameOf(block.path);
    if (!(blockHelpers as readonly string[]).includes(name)) report('helper', at, { name, known });
    if (depth > depthLimit) {
      report('depth', at, { limit: depthLimit });
      return context;
    }
    visitParams(block.params, block.hash, 1);
    for (const program of [block.program, block.inverse]) {
      if (program === undefined || program === null) continue;
      if (!samePlace(visitProgram(program.body, context, depth), context)) report('unbalanced', at);
    }
    return context;
  };
  const visitParams = (params: readonly hbs.AST.Expression[], hash: hbs.AST.Hash | undefined, depth: number): void => {
    for (const param of [...params, ...(hash?.pairs ?? []).map(({ value }) => value)]) {
      if (param.type !== 'SubExpression') continue;
      const inner = param as hbs.AST.SubExpression;
      const name = nameOf(inner.path);
      if (depth > depthLimit) return report('depth', param.loc.start, { limit: depthLimit });
      if (!isFormatter(name)) report('helper', param.loc.start, { name, known });
      asOneName(inner.path, name);
      visitParams(inner.params, inner.hash, depth + 1);
    }
  };

  const end = visitProgram(program.body, startOfPage, 0);
  if (!samePlace(end, startOfPage)) report('unbalanced', program.loc?.end ?? { line: 1, column: 0 });
  return problems.length > 0 ? { problems } : { program, problems };
};

/** Where the parser stopped: Handlebars tells it in a field or only in its message. */
const placeOf = (error: unknown): At => {
  const { lineNumber, column, message } = error as { lineNumber?: unknown; column?: unknown; message?: unknown };
  if (typeof lineNumber === 'number') return { line: lineNumber, column: typeof column === 'number' ? column : 0 };
  return { line: Number(/line (\d+)/.exec(String(message))?.[1] ?? 1), column: 0 };
};

const nameOf = (expression: Node): string => String((expression as Partial<hbs.AST.PathExpression>).original ?? '');

/** {{core.netCost}} becomes {{shown core.netCost path="core.netCost"}}. */
const showValue = (mustache: hbs.AST.MustacheStatement): void => {
  const value = mustache.path as hbs.AST.PathExpression;
  mustache.params = [value];
  mustache.path = {
    type: 'PathExpression',
    data: false,
    depth: 0,
    parts: ['shown'],
    original: 'shown',
    loc: value.loc,
  } as hbs.AST.PathExpression;
  nameTheValue(mustache);
};

/** Tells a formatter the path of its value, for the list of what is missing. */
const nameTheValue = (mustache: hbs.AST.MustacheStatement): void => {
  const [value] = mustache.params;
  if (value?.type !== 'PathExpression') return;
  const name = nameOf(value);
  const loc = value.loc;
  const pair = {
    type: 'HashPair',
    key: 'path',
    value: { type: 'StringLiteral', value: name, original: name, loc } as hbs.AST.StringLiteral,
    loc,
  } as hbs.AST.HashPair;
  mustache.hash = { type: 'Hash', loc, pairs: [...(mustache.hash?.pairs ?? []), pair] } as hbs.AST.Hash;
};

const placeIn = (start: At, text: string, offset: number): At => {
  const lines = text.slice(0, offset).split('\n');
  return { line: start.line + lines.length - 1, column: lines.length === 1 ? start.column + offset : lines.at(-1)!.length };
};
