import { beforeAll, describe, expect, test } from '@jest/globals';
import type { CompiledRelease } from '../../core/src/configuration/releaseLibrary.ts';
import type { Explanation } from '../../core/src/explanation/explanation.ts';
import { renderExplanation } from '../../core/src/explanation/renderExplanation.ts';
import { openTown } from '../reference/town.ts';
import { readTestCase, weighAndExplain } from './explained.ts';

let town: CompiledRelease;
let p1: Explanation;
beforeAll(async () => {
  town = await openTown('voorbeeldstad');
  p1 = (await weighAndExplain(town, readTestCase('voorbeeldstad', 'p1'))).explanation;
});

describe('P1 of the reference', () => {
  test('the sum, exact', () => {
    expect(renderExplanation(p1, 'nl').sum.map(({ label, value, formulas }) => [label, ...formulas, value].join(' = '))).toEqual([
      'Doelbijdrage D = (0,8775 − 0,3100) ÷ 3 × 100 = 18,92',
      'Urgentie U = 2 ÷ 3 × 100 = 66,67',
      'Impactlast I = (0,30 × 5 + 0,40 × 5 + 0,30 × 5 − 1) ÷ 4 × 100 = 100,00',
      'Prioriteit P = 0,65 × 18,92 + 0,20 × 66,67 + 0,15 × (100 − 100,00) = 12,30 + 13,33 + 0,00 = 25,63',
    ]);
  });
  test('the housing index from answers to points on one line', () => {
    const housing = renderExplanation(p1, 'nl').goals[0]!.criteria[0]!;
    expect(housing.chain).toBe(
      'Woningbouwindex (klasse B, Woningbouwprogramma van de gemeente en opgave van de aanvrager): ' +
        'Betaalbaar 70 %, 294 van 420 (67 % of meer) → 75 × 0,35 = 26,25; Sociale huur 30 %, 126 van 420 (30 % of meer) → 75 × 0,25 = 18,75; ' +
        'Planologische status in voorbereiding (in voorbereiding) → 40 × 0,15 = 6,00; Tijd tot start bouw 30 maanden (36 of minder) → 50 × 0,15 = 7,50; ' +
        'Omvang 420, jaaropgave 420 (50 % of meer) → 100 × 0,10 = 10,00; totaal 68,50 punten op een schaal tot 100, vanaf 60 → +3; ' +
        '+3 ÷ 3 × gewicht 18 % = +18,00 punten.',
    );
    expect(housing.sentences).toBe(
      'Het meest tellen Betaalbaar (70 %, 294 van 420) en Sociale huur (30 %, 126 van 420). De uitkomst van ‘Woningbouwindex’ is 68,50 punten op een schaal tot 100; ' +
        'vanaf 60 is de score +3. Dit doel weegt 18 %, dus 0,18 × 3 ÷ 3 × 100 = +18,00 punten.',
    );
    expect(renderExplanation(p1, 'en').goals[0]!.criteria[0]!.sentences).toContain(
      'from 60 the score is +3. This goal weighs 18 %, so 0.18 × 3 ÷ 3 × 100 = +18.00 points.',
    );
  });
  test('a rule with what it asked and what was there', () => {
    const [adaptation] = renderExplanation(p1, 'nl').goals.find(({ goal }) => goal === 'D2.2')!.criteria;
    expect(adaptation!.sentences).toContain('De regel ‘Per saldo meer verharding’ geldt; de score is −1.');
    expect(adaptation!.rules.find(({ decided }) => decided)).toMatchObject({
      rule: 'more-paving',
      outcome: 'geldt',
      conditions: ['Verharding per saldo is groter dan 0 m²: geldt, het is 9.000 m²'],
    });
    expect(adaptation!.rules.find(({ rule }) => rule === 'much-lost')!.conditions).toEqual([
      'Verharding per saldo is minstens 50.000 m²: geldt niet, het is 9.000 m²',
    ]);
  });
  test('points of goals and programmes add up, and a moved hundredth is said', () => {
    const shown = (id: string) => [...p1.goals, ...p1.groups].find(({ goal }) => goal === id)!.points.shown;
    expect(['D2.1', 'D2.2', 'D2.3', 'D2', 'D4.1', 'D4.2', 'D4'].map(shown)).toEqual([-3.75, -2.92, -1.66, -8.33, -2, 2.67, 0.67]);
    expect(p1.sum.contribution).toMatchObject({ positive: 29.25, negative: -10.33, net: 18.92, rounding: 0 });
    const moved = renderExplanation(p1, 'nl').goals.find(({ goal }) => goal === 'D2.3')!.criteria[0]!;
    expect(moved.sentences).toContain(
      '0,05 × (−1) ÷ 3 × 100 = −1,67 punten. In de optelling staat −1,66, zodat de afgeronde bedragen samen precies het totaal zijn.',
    );
    expect(moved.chain).toContain('= −1,67 (in de optelling −1,66) punten');
  });
  test('advice, route, escalation and axes with their reasons', () => {
    const said = renderExplanation(p1, 'nl');
    expect(said.advice).toBe(
      'Prioriteit 25,63 ligt vanaf 25 en onder 35: advies bespreken. Tot ‘opnemen’ (vanaf 35) scheelt het 9,37 punten.',
    );
    expect(said.route).toBe(
      'Route: Board adviseert, college besluit, raad stelt middelen beschikbaar. ' +
        'Niet Afdelingsmanager: de impactlast is 100,00 en niet onder 35; de netto kosten zijn € 3.200.000 en niet tot en met € 1.000.000. ' +
        'Niet Portfolioboard: de impactlast is 100,00 en niet onder 60.',
    );
    expect(said.escalations[0]!.sentence).toMatch(/^D− van −10 of lager\. D− is −10,33\. /);
    expect(said.axes.map(({ sentence }) => sentence)).toEqual([
      'Complexiteit: zeer complex',
      'Risico: 4 × 5 = 20; vanaf 17 is klasse 5',
      'Capaciteit: 4,2; boven 4 is klasse 5',
    ]);
    expect(said.interval).toEqual(['Alles wat telt is bekend.']);
  });
});

describe('what is missing, refused or failed', () => {
  const changed = async (change: (answers: Record<string, Record<string, unknown>>) => void) => {
    const testCase = structuredClone(readTestCase('voorbeeldstad', 'p1'));
    change(testCase.answers as Record<string, Record<string, unknown>>);
    return weighAndExplain(town, testCase);
  };
  test('a missing answer says what is needed and what it may still do; the interval is a sum', async () => {
    const { explanation, weighed } = await changed((answers) => delete answers['sustainability']!['co2PerYear']);
    const said = renderExplanation(explanation, 'nl');
    const co2 = said.goals.find(({ goal }) => goal === 'D2.1')!.criteria[0]!;
    expect(co2.sentences).toBe(
      'Er is nog geen antwoord. De score telt niet mee; het interval rekent met het slechtste en het beste geval. ' +
        'Nodig: Verandering van de CO₂-uitstoot. De prioriteit kan hierdoor nog −7,31 tot +7,31 punten veranderen.',
    );
    expect(said.completeness).toBe('Van 88,8 % van het gewicht zijn gegevens bekend; voor een score is 50 % nodig.');
    const { low, high } = weighed.weighing.interval;
    expect(said.interval[1]).toBe(`Slechtste geval: 28,07 met wat bekend is −7,32 (CO₂-reductie) = ${low.toFixed(2).replace('.', ',')}.`);
    expect(said.interval[2]).toBe(`Beste geval: 28,07 met wat bekend is +7,31 (CO₂-reductie) = ${high.toFixed(2).replace('.', ',')}.`);
  });
  test('an answer that the form refuses is named', async () => {
    const { explanation } = await changed((answers) => (answers['judgement']!['economy'] = 'veel'));
    expect(renderExplanation(explanation, 'nl').goals.find(({ goal }) => goal === 'D4.2')!.criteria[0]!.sentences).toContain(
      'telt als ontbrekend',
    );
  });
  test('a measure that failed, a rule set that did not decide and one that broke', async () => {
    const { weighed } = await weighAndExplain(town, readTestCase('voorbeeldstad', 'p1'));
    const { explain } = await import('../../core/src/explanation/explain.ts');
    const weighing = structuredClone(weighed.weighing) as unknown as { goals: { goal: string; evidence: Record<string, unknown>[] }[] };
    const evidenceOf = (id: string) => weighing.goals.find(({ goal }) => goal === id)!.evidence[0]!;
    const failed = evidenceOf('D1.1');
    Object.assign(failed, { status: 'missing', reason: 'measureFailed', score: undefined });
    (failed['measure'] as Record<string, unknown>)['failure'] = 'time';
    const broken = evidenceOf('D2.2');
    Object.assign(broken, { status: 'missing', reason: 'unknownRule', score: undefined, rule: undefined });
    const rules = (broken['ruleSet'] as { evidence: Record<string, unknown>[] }).evidence;
    Object.assign(rules[0]!, { outcome: 'unknown', failure: 'threw' });
    const explanation = explain({
      ...weighed,
      weighing: weighing as never,
      framework: town.framework.framework,
      form: town.types.get('woningbouw')?.form,
    });
    const said = renderExplanation(explanation, 'nl').goals;
    expect(said.find(({ goal }) => goal === 'D1.1')!.criteria[0]!.sentences).toContain('de berekening duurde te lang');
    const adaptation = said.find(({ goal }) => goal === 'D2.2')!.criteria[0]!;
    expect(adaptation.sentences).toContain('Of de regels gelden is nog niet bekend');
    expect(adaptation.rules[0]!.outcome).toBe('kon niet worden uitgevoerd; telt als onbekend');
  });
  test('a release that is gone or cannot be opened is said, and the figures stand', () => {
    const unexplained = {
      kind: 'unexplained' as const,
      reason: 'releaseBroken' as const,
      interval: { low: 1, high: 2 },
      contribution: { net: 1, positive: 2, negative: -1 },
    };
    expect(renderExplanation(unexplained, 'nl')).toMatchObject({ statement: expect.stringContaining('niet kan openen'), goals: [] });
    expect(renderExplanation({ ...unexplained, reason: 'releaseMissing' }, 'en').statement).toContain('cannot be found');
  });
});

test('spread is said and stands in the sum of the interval', async () => {
  const kleinveld = await openTown('kleinveld');
  const { explanation } = await weighAndExplain(kleinveld, readTestCase('kleinveld', 'dorpshuis'));
  const said = renderExplanation(explanation, 'nl');
  const uncertain = explanation.goals.flatMap(({ criteria }) => criteria).filter(({ spread }) => spread !== undefined);
  expect(uncertain.length).toBeGreaterThan(0);
  expect(said.goals.flatMap(({ criteria }) => criteria.map(({ sentences }) => sentences)).join(' ')).toContain(
    'laat ruimte voor een score van',
  );
  expect(explanation.interval.terms.some(({ kind }) => kind === 'spread')).toBe(true);
});
