import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { jsonTexts, type ProblemTexts } from './jsonTexts.ts';

/** Largest file that is read, in bytes, and deepest nesting. */
const fileLimits = { bytes: 1024 * 1024, depth: 64 } as const;

type JsonMistake = { offset: number; pointer: string; code: keyof typeof jsonTexts } & ProblemTexts;
export type ParsedJson = { text: string; root?: Node; value?: unknown; mistakes: readonly JsonMistake[] };

const forbiddenNames = new Set(['__proto__', 'prototype', 'constructor']);

/**
 * Reads the bytes of a configuration file as plain JSON and keeps the position of everything. Refused, all at once where possible: not UTF-8, a byte order mark,
 * comments, duplicate and forbidden names, numbers that a computer cannot hold, NUL and lone surrogates, too large, too deep.
 */
export const parseStrictJson = (bytes: Uint8Array): ParsedJson => {
  const alone = (code: keyof typeof jsonTexts, offset = 0, text = '', parameter = ''): ParsedJson => ({
    text,
    mistakes: [{ offset, pointer: '', code, ...jsonTexts[code](parameter) }],
  });
  if (bytes.length > fileLimits.bytes) return alone('fileTooLarge', 0, '', String(fileLimits.bytes / 1024));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return alone('fileNotUtf8');
  }
  if (text.startsWith('\uFEFF')) return alone('fileByteOrderMark', 0, text);
  if (text.trim() === '') return alone('fileEmpty', 0, text);
  const tooDeep = offsetBeyondDepth(text);
  if (tooDeep !== undefined) return alone('jsonTooDeep', tooDeep, text, String(fileLimits.depth));

  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const mistakes: JsonMistake[] = [];
  const report = (code: keyof typeof jsonTexts, offset: number, pointer: string, parameter = ''): void => {
    mistakes.push({ offset, pointer, code, ...jsonTexts[code](parameter) });
  };
  const [first] = errors;
  if (first !== undefined) report(first.error === commentError ? 'jsonComment' : 'jsonSyntax', first.offset, '');
  if (root === undefined || (first !== undefined && first.error !== commentError)) return { text, mistakes };

  const visit = (node: Node, pointer: string): void => {
    if (node.type === 'object') {
      const names = new Set<string>();
      for (const property of node.children ?? []) {
        const [key, value] = property.children ?? [];
        if (key === undefined || value === undefined) continue;
        const name = String(key.value);
        const place = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        if (names.has(name)) report('jsonDuplicateName', key.offset, place, name);
        if (forbiddenNames.has(name)) report('jsonForbiddenName', key.offset, place, name);
        if (!isStorable(name)) report('jsonText', key.offset, place);
        names.add(name);
        visit(value, place);
      }
    } else if (node.type === 'array') node.children?.forEach((child, index) => visit(child, `${pointer}/${index}`));
    else if (node.type === 'number') {
      const value = node.value as number;
      if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
        report('jsonNumber', node.offset, pointer, text.slice(node.offset, node.offset + node.length));
    } else if (node.type === 'string' && !isStorable(node.value as string)) report('jsonText', node.offset, pointer);
  };
  visit(root, '');
  return mistakes.length > 0 ? { text, root, mistakes } : { text, root, value: getNodeValue(root), mistakes };
};

/** `ParseErrorCode.InvalidCommentToken`; a const enum does not survive isolated modules. */
const commentError = 10;

const loneSurrogate = /\p{Surrogate}/u;
const isStorable = (value: string): boolean => !value.includes('\0') && !loneSurrogate.test(value);

/** Where the nesting becomes deeper than allowed, found without recursion so that 40,000 brackets cost nothing. */
const offsetBeyondDepth = (text: string): number | undefined => {
  let depth = 0;
  let inText = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset];
    if (inText) {
      if (character === '\\') offset += 1;
      else if (character === '"' || character === '\n') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '[' || character === '{') {
      depth += 1;
      if (depth > fileLimits.depth) return offset;
    } else if (character === ']' || character === '}') depth -= 1;
  }
  return undefined;
};
