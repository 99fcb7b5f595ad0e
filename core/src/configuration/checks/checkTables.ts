import type { FindingCode } from '../../shared/findings/findingCodes.ts';
import type { RuleSetOfTable } from '../../rules/ruleSet.ts';
import { analyseTable } from '../../rules/tables/analyseTable.ts';
import { checkTable } from '../../rules/tables/checkTable.ts';
import type { DecisionTable, TableColumnKind } from '../../rules/tables/decisionTable.ts';
import { sayGap, sayOverlap, sayUnreachable } from '../../rules/tables/sayTable.ts';
import { meantName } from '../../shared/proposedMend.ts';
import { nameRemedy } from '../../shared/nameRemedy.ts';
import { tableDomains } from '../tableDomains.ts';
import { formOptions } from '../../forms/formOptions.ts';
import type { CheckContext, Report } from './checkContext.ts';
import { domainSources, reportRemembered } from './reportRemembered.ts';
import { words } from './words.ts';
import { textOf } from '../../shared/textOf.ts';

/** Findings of one kind that are said one by one. */
const mostSaid = 20;

/**
 * What the rules room cannot know of a table: whether its columns are written as the answers are, whether its choices exist, and, with what answers can
 * be, its gaps, overlaps and rows that never decide. What can never work is an error; the rest a warning, for a table that leaves answers out may be meant so.
 */
export function* checkTables(context: CheckContext): Generator<undefined, void> {
  for (const [key, ruleSet] of context.ruleSets) {
    if (ruleSet.table === undefined) continue;
    const types = context.typesOfRuleSet(key);
    const about = { question: 'table', value: ruleSet, depends: [...types, ...domainSources(context, types)] };
    reportRemembered(context, context.reportFor('ruleSets', key), about, (report) => checkOne(ruleSet, types, context, report));
    yield;
  }
}

const checkOne = (ruleSet: RuleSetOfTable, types: readonly string[], context: CheckContext, report: Report): void => {
  const { table } = ruleSet;
  if (checkTable(table, ruleSet).length > 0) return;
  const domains = tableDomains(table, types, {
    ...context,
    options: context.municipality === undefined ? undefined : formOptions(context.municipality),
  });
  table.columns.forEach(({ key: column, kind }, index) => {
    const domain = domains.get(column);
    if (domain !== undefined && domain.kind !== kind && !(kind === 'choice' && domain.kind === 'number'))
      report(`/table/columns/${index}/kind`, 'columnKind', otherKind(kind, domain.kind));
  });
  checkChoices(table, domains, report);
  reportAnalysis(ruleSet, domains, report);
};

const kinds: Readonly<Record<TableColumnKind | 'list', { nl: string; en: string }>> = {
  number: { nl: 'getallen', en: 'numbers' },
  choice: { nl: 'keuzes', en: 'choices' },
  yesNo: { nl: 'ja of nee', en: 'yes or no' },
  date: { nl: 'datums', en: 'dates' },
  list: { nl: 'meer antwoorden tegelijk', en: 'several answers at once' },
};

const otherKind = (written: TableColumnKind, real: TableColumnKind | 'list') =>
  words(
    `Deze kolom verwacht ${kinds[written].nl}, maar het gegeven bestaat uit ${kinds[real].nl}; geen rij zou ooit passen.`,
    `This column expects ${kinds[written].en}, but the fact holds ${kinds[real].en}; no row would ever fit.`,
    real === 'list'
      ? 'Kies een ander gegeven, of schrijf er gewone regels voor.'
      : `Kies ${kinds[real].nl} als soort, of een ander gegeven.`,
    real === 'list' ? 'Choose another fact, or write rules for it.' : `Choose ${kinds[real].en} as kind, or another fact.`,
  );

const checkChoices = ({ columns, rows }: DecisionTable, domains: ReturnType<typeof tableDomains>, report: Report): void => {
  for (const { key, kind } of columns) {
    const domain = domains.get(key);
    if (kind !== 'choice' || domain?.kind !== 'choice' || domain.options === undefined) continue;
    const known = new Set([...domain.options, ...(domain.labels ?? []).map(({ value }) => value)]);
    rows.forEach(({ when }, row) => {
      const cell = Object.hasOwn(when, key) ? when[key] : undefined;
      if (!Array.isArray(cell)) return;
      cell.forEach((choice: string | number, index) => {
        if (known.has(choice)) return;
        const names = [...known].map(textOf);
        report(`/table/rows/${row}/when/${key}/${index}`, 'choiceUnknown', {
          message: { nl: `De keuze ‘${choice}’ kan niemand geven.`, en: `Nobody can give the choice “${choice}”.` },
          remedy: nameRemedy(textOf(choice), names),
          ...meantName(textOf(choice), names, (meant) => ({ to: [...known].find((one) => textOf(one) === meant) })),
        });
      });
    });
  }
};

const reportAnalysis = (ruleSet: RuleSetOfTable, domains: ReturnType<typeof tableDomains>, report: Report): void => {
  const { table, hitPolicy, purpose, otherwise } = ruleSet;
  const labels = new Map(
    [...domains].flatMap(([key, domain]) => (domain.kind === 'choice' && domain.labels !== undefined ? [[key, domain.labels]] : [])),
  );
  const analysis = analyseTable(ruleSet, domains);
  const warn = (pointer: string, code: FindingCode, message: { nl: string; en?: string }, remedyNl: string, remedyEn: string): void =>
    report(
      pointer,
      code,
      { message: { nl: message.nl, en: message.en ?? message.nl }, remedy: { nl: remedyNl, en: remedyEn } },
      { severity: 'warning' },
    );
  for (const row of analysis.unreachable.slice(0, mostSaid))
    warn(
      `/table/rows/${row.row}`,
      'tableRowUnreachable',
      sayUnreachable(row),
      'Verander de cellen, zet de rij hoger, of haal haar weg.',
      'Change the cells, move the row up, or remove it.',
    );
  // A table of knock-outs or flags says nothing about the rest, and means it.
  if (purpose === 'criterion' && otherwise === undefined)
    for (const gap of analysis.gaps.slice(0, mostSaid))
      warn(
        '/table/rows',
        'tableGap',
        sayGap(table, gap, labels),
        'Voeg een rij toe, of vul bij ‘anders’ een score in. Zonder score ontbreekt het criterium.',
        'Add a row, or fill in a score at “otherwise”. Without a score the criterion is missing.',
      );
  if (hitPolicy === 'unique')
    for (const overlap of analysis.overlaps.slice(0, mostSaid))
      warn(
        `/table/rows/${overlap.rows[1]}`,
        'tableOverlap',
        sayOverlap(table, overlap, labels),
        'Maak de cellen van een van beide smaller, of kies ‘first’: dan telt de bovenste.',
        'Make the cells of one of them narrower, or choose “first”: then the upper one counts.',
      );
  if (!analysis.complete)
    warn(
      '/table',
      'tableNotAnalysed',
      {
        nl: 'De tabel is te verweven om helemaal op gaten en overlap na te rekenen.',
        en: 'The table is too entangled to be examined wholly for gaps and overlaps.',
      },
      'Verdeel haar over meer tabellen, of maak rijen die op minder kolommen letten.',
      'Divide it over more tables, or make rows that look at fewer columns.',
    );
};
