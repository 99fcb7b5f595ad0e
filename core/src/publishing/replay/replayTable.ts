import { phaseNames } from '../../workflow/phaseNames.ts';
import { guardFormula } from '../../shared/formulaText.ts';
import { type Language, localize, type LocalizedText } from '../../shared/localizedText.ts';
import type { ReplayOutcome, ReplayReason, ReplayRow, ReplaySummary } from './replayViews.ts';

type Cell = string | number | undefined;

const headers = {
  nl: [
    'Code', 'Project', 'Projecttype', 'Fase', 'P nu', 'P straks', 'Verschil', 'Plaats nu', 'Plaats straks', 'Verschuiving', 'Advies nu', 'Advies straks',
    'Route nu', 'Route straks', 'D+ nu', 'D+ straks', 'D− nu', 'D− straks', 'Impactlast nu', 'Impactlast straks', 'Nieuwe escalaties', 'Vervallen escalaties',
    'Nieuwe knock-outs', 'Vervallen knock-outs', 'Status die vervalt', 'Niet gewogen', 'Reden',
  ],
  en: [
    'Code', 'Project', 'Project type', 'Phase', 'P now', 'P then', 'Difference', 'Place now', 'Place then', 'Moves', 'Advice now', 'Advice then',
    'Route now', 'Route then', 'D+ now', 'D+ then', 'D− now', 'D− then', 'Impact load now', 'Impact load then', 'New escalations', 'Vanished escalations',
    'New knock-outs', 'Vanished knock-outs', 'State that vanishes', 'Not weighed', 'Reason',
  ],
} as const; // prettier-ignore

const reasonWords = {
  together: { nl: 'alleen door meerdere wijzigingen samen', en: 'only by several changes together' },
  others: { nl: 'andere projecten schoven', en: 'other projects moved' },
} as const;

/** The rows of a replay as a table, a row of headings first. Texts that a spreadsheet would run get an apostrophe in front. */
export const replayTable = (rows: readonly ReplayRow[], summary: ReplaySummary, language: Language): Cell[][] => {
  const say = (text: LocalizedText): string => guardFormula(localize(text, language));
  const namesOf = (list: readonly { key: string; name: LocalizedText }[]): ((key: string | undefined) => Cell) => {
    const names = new Map(list.map(({ key, name }) => [key, say(name)]));
    return (key) => (key === undefined ? undefined : (names.get(key) ?? guardFormula(key)));
  };
  const type = namesOf(summary.typeNames);
  const [before, after] = [namesOf(summary.advice.before), namesOf(summary.advice.after)];
  const route = namesOf(summary.routeNames);
  const change = namesOf(summary.changes.map(({ id, name }) => ({ key: id, name })));
  const listed = (keys: readonly string[] | undefined, name: (key: string) => Cell): Cell => keys?.map(name).join('; ');
  const escalation = namesOf(summary.escalationNames);
  const knockout = namesOf(summary.knockoutNames);
  const reason = ({ kind, change: id, effect }: ReplayReason): string => {
    if (kind !== 'single') return reasonWords[kind][language];
    return effect === undefined ? String(change(id)) : `${String(change(id))} (${signed(effect, language)})`;
  };
  const row = (one: ReplayRow): Cell[] => [
    guardFormula(one.code),
    guardFormula(one.name),
    type(one.typeKey),
    localize(phaseNames[one.phase], language),
    one.before?.priority,
    one.after?.priority,
    difference(one.before?.priority, one.after?.priority),
    one.before?.rank,
    one.after?.rank,
    difference(one.before?.rank, one.after?.rank),
    before(one.before?.advice),
    after(one.after?.advice),
    ...both(one, (outcome) => route(outcome.route)),
    ...both(one, ({ positive }) => positive),
    ...both(one, ({ negative }) => negative),
    ...both(one, ({ impactLoad }) => impactLoad),
    listed(one.newEscalations, escalation),
    listed(one.goneEscalations, escalation),
    listed(one.newKnockouts, knockout),
    listed(one.goneKnockouts, knockout),
    one.stateGone === undefined ? undefined : say(one.stateGone.name),
    one.unweighed === undefined ? undefined : say(one.unweighed.why),
    one.reasons?.map(reason).join('; '),
  ];
  return [[...headers[language]], ...rows.map(row)];
};

const both = ({ before, after }: ReplayRow, value: (outcome: ReplayOutcome) => Cell): [Cell, Cell] => [
  before === undefined ? undefined : value(before),
  after === undefined ? undefined : value(after),
];

const difference = (before: number | undefined, after: number | undefined): number | undefined =>
  before === undefined || after === undefined ? undefined : Math.round((after - before) * 100) / 100;

const signed = (value: number, language: Language): string => {
  const text = `${value > 0 ? '+' : ''}${value.toFixed(2)}`;
  return language === 'nl' ? text.replace('.', ',') : text;
};
