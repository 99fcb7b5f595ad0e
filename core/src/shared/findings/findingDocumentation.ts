import { fileFindings } from './fileFindings.ts';
import type { FindingEntry } from './findingEntry.ts';
import { formFindings } from './formFindings.ts';
import { frameworkFindings } from './frameworkFindings.ts';
import { referenceFindings } from './referenceFindings.ts';
import { ruleFindings } from './ruleFindings.ts';
import { settingFindings, shapeFindings } from './shapeFindings.ts';
import { weightFindings } from './weightFindings.ts';
import { workflowFindings } from './workflowFindings.ts';

const subjects: readonly (readonly [title: string, entries: Readonly<Record<string, FindingEntry>>])[] = [
  ['Bestanden / Files', fileFindings],
  ['Vorm / Shape', shapeFindings],
  ['Instellingen van plugins / Settings of plugins', settingFindings],
  ['Verwijzingen en gebruik / References and use', referenceFindings],
  ['Afwegingskader / Framework', frameworkFindings],
  ['Gewichten / Weights', weightFindings],
  ['Voorwaarden, regels en tabellen / Conditions, rules and tables', ruleFindings],
  ['Besluitprocessen en rollen / Workflows and roles', workflowFindings],
  ['Formulieren / Forms', formFindings],
];

const severities = { error: 'fout / error', warning: 'let op / warning', either: 'fout of let op / error or warning' } as const;

/** docs/findings.md, written from the registry. */
export const findingDocumentation = (): string =>
  [
    '# Bevindingen / findings',
    'Alles wat de controle van een inrichting kan vinden. Een fout houdt publiceren tegen; ‘let op’ niet. Bij “ja” biedt de bevinding meestal een knop *Neem over* die haar oplost.',
    'Everything that the check of a configuration can find. An error keeps it from being published; a warning does not. At “yes” the finding mostly offers a button *Take over* that mends it.',
    'Geschreven uit het register in `core/src/shared/findings` met `node scripts/write-finding-docs.mjs` (na `npm run build`). / Written from the registry.',
    ...subjects.map(([title, entries]) =>
      [
        `## ${title}`,
        '',
        '| Code | Ernst / severity | *Neem over* / mend | Wat / what |',
        '|---|---|---|---|',
        ...Object.entries(entries).map(
          ([code, { severity, mends, nl, en }]) =>
            `| \`${code}\` | ${severities[severity]} | ${mends === true ? 'ja / yes' : ''} | ${nl} / ${en} |`,
        ),
      ].join('\n'),
    ),
  ].join('\n\n') + '\n';
