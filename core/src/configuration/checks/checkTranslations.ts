import { pointerTo } from '../../rules/problem.ts';
import { isRecord } from '../structure/isRecord.ts';
import type { Report } from './checkContext.ts';
import { words } from './words.ts';

/** Deeper than any part goes; a bomb is not searched. */
const deepest = 40;

/** What was decided is kept in the words in which it was said. */
const records: ReadonlySet<string> = new Set(['/adopted', '/weightAgreements']);

/** Texts that stand there in Dutch and not in English, said once per item with the first place. */
export const checkTranslations = (value: unknown, report: Report): void => {
  const places: string[] = [];
  const visit = (node: unknown, pointer: string, depth: number): void => {
    if (depth > deepest || records.has(pointer)) return;
    if (Array.isArray(node)) return node.forEach((child, index) => visit(child, pointerTo(pointer, index), depth + 1));
    if (!isRecord(node)) return;
    const names = Object.keys(node);
    if (names.length === 1 && names[0] === 'nl' && typeof node['nl'] === 'string') places.push(pointer);
    else for (const name of names) visit(node[name], pointerTo(pointer, name), depth + 1);
  };
  visit(value, '', 0);
  const [first] = places;
  if (first === undefined) return;
  const many = places.length > 1;
  report(
    first,
    'translationMissing',
    words(
      many ? `${places.length} teksten hebben geen Engelse vertaling.` : 'Eén tekst heeft geen Engelse vertaling.',
      many ? `${places.length} texts have no English translation.` : 'One text has no English translation.',
      'Engelstalige gebruikers zien de Nederlandse tekst. Vul het Engels in.',
      'Users in English see the Dutch text. Fill in the English.',
    ),
    { severity: 'warning' },
  );
};
