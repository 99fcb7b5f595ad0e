import { describe, expect, test } from '@jest/globals';
import { createFormEngine } from '../../core/src/forms/createFormEngine.ts';
import { completeAnswers, coreForm, homesForm, resolved } from './fixtures.ts';

const homes = createFormEngine(resolved(homesForm));
const core = createFormEngine(resolved(coreForm));
const sentences = (answers: Record<string, unknown>, engine = homes): string[] =>
  engine.evaluate(answers).problems.map(({ message }) => message.nl);

const housing = { homes: 420, social: 126, mid: 168, expensive: 126, temporary: false };

describe('what is missing', () => {
  test('a required question without an answer is named in a sentence', () => {
    expect(sentences({ housing: { homes: 10, temporary: false } })).toEqual(['Vul het aantal sociale huurwoningen in']);
    expect(sentences({})).toEqual(['Vul het aantal woningen in', 'Kies ja of nee bij ‘Zijn de woningen tijdelijk?’']);
    expect(homes.evaluate({}).problems[0]).toEqual({
      path: 'housing.homes',
      page: 'homes',
      section: 'homes',
      code: 'required',
      message: { nl: 'Vul het aantal woningen in', en: 'Fill in the number of homes' },
    });
  });

  test('a blank text, null and an empty list are no answer', () => {
    for (const name of ['', '   ', null]) {
      expect(sentences({ project: { ...completeAnswers.project, name } }, core)).toEqual(['Vul de naam van het project in']);
    }
    expect(sentences({ project: { ...completeAnswers.project, netCost: [] } }, core)).toEqual([
      'Voeg ten minste één regel toe aan de netto kosten per jaar',
    ]);
  });

  test('a requirement whose condition is unknown does not hold', () => {
    expect(homes.evaluate({ housing: { homes: 'veel' } }).questions.get('housing.social')).toMatchObject({ required: false });
  });
});

describe('what is hidden', () => {
  test('is never required and never wrong, keeps its value in the draft and is dropped at submit', () => {
    const hidden = { housing: { ...housing, years: -5 } };
    expect(homes.evaluate(hidden).problems).toEqual([]);
    expect(homes.evaluate(hidden).questions.get('housing.years')).toEqual({
      path: 'housing.years',
      page: 'homes',
      section: 'homes',
      visible: false,
      required: false,
      answered: false,
    });
    expect(homes.submit(hidden).answers).toEqual({ housing: { ...housing, total: 420, socialShare: 30 } });
    expect(sentences({ housing: { ...housing, temporary: true } })).toEqual(['Vul het aantal jaren in']);
  });

  test('does not count for the conditions of others, whatever was typed before', () => {
    const chain = { housing: { ...housing, deficit: 'no', deficitAmount: 500, deficitSource: 'reserve' } };
    const state = homes.evaluate(chain);
    expect(state.questions.get('housing.deficitAmount')!.visible).toBe(false);
    expect(state.questions.get('housing.deficitSource')!.visible).toBe(false);
    expect(homes.submit(chain).answers['housing']).not.toHaveProperty('deficitSource');
    expect(homes.evaluate({ housing: { ...chain.housing, deficit: 'yes' } }).questions.get('housing.deficitSource')!.visible).toBe(true);
  });

  test('a note shows only while its condition is known to hold', () => {
    const note = `homes#${resolved(homesForm).pages[0]!.sections[0]!.items.findIndex(({ kind }) => kind === 'note')}`;
    expect(homes.evaluate({ housing: { temporary: true, years: 16 } }).visibleItems.has(note)).toBe(true);
    expect(homes.evaluate({ housing: { temporary: true, years: 15 } }).visibleItems.has(note)).toBe(false);
    expect(homes.evaluate({ housing: { temporary: false, years: 16 } }).visibleItems.has(note)).toBe(false);
  });
});

describe('a group', () => {
  test('each row has its own visibility, requirements and problems', () => {
    const state = homes.evaluate({
      housing: {
        ...housing,
        blocks: [
          { kind: 'flat', homes: 5 },
          { kind: 'house', floors: 2, homes: 0 },
        ],
      },
    });
    expect(state.questions.get('housing.blocks.0.floors')).toMatchObject({ visible: true, required: true });
    expect(state.questions.get('housing.blocks.1.floors')).toMatchObject({ visible: false, required: false });
    expect(state.problems.map(({ path, message }) => [path, message.nl])).toEqual([
      ['housing.blocks.0.floors', 'Vul het aantal verdiepingen (regel 1) in'],
      ['housing.blocks.1.homes', 'Het aantal woningen (regel 2) mag niet lager zijn dan 1; u gaf 0 op'],
    ]);
  });

  test('hidden cells and unknown names are dropped per row', () => {
    const blocks = [{ kind: 'house', floors: 2, homes: 3, colour: 'red' }];
    expect(homes.submit({ housing: { ...housing, blocks } }).answers).toEqual({
      housing: { ...housing, total: 420, socialShare: 30, blocks: [{ kind: 'house', homes: 3 }], blockHomes: 3 },
    });
  });

  test('has a maximum, and refuses what is no list or no row', () => {
    const block = { kind: 'house', homes: 1 };
    expect(sentences({ housing: { ...housing, blocks: [block, block, block, block] } })).toEqual([
      'Haal regels weg bij de bouwblokken: er mogen er ten hoogste 3 zijn en u gaf er 4 op',
    ]);
    expect(sentences({ housing: { ...housing, blocks: 'drie' } })).toEqual(['Geef bij de bouwblokken een lijst op']);
    expect(sentences({ housing: { ...housing, blocks: [7] } })).toEqual(['Vul bij de bouwblokken (regel 1) de onderdelen apart in']);
  });
});

describe('calculated values and checks', () => {
  test('values follow from other calculated values, and are absent where a source is', () => {
    expect(Object.fromEntries(homes.evaluate({ housing }).calculated)).toEqual({ 'housing.total': 420, 'housing.socialShare': 30 });
    expect(homes.evaluate({ housing: { ...housing, mid: undefined } }).calculated.size).toBe(0);
  });

  test('what was typed at a calculated address does not count', () => {
    expect(homes.submit({ housing: { ...housing, total: 5 } }).answers['housing']).toMatchObject({ total: 420 });
  });

  test('a check that is false stands at its field with the figures filled in; unknown is no problem', () => {
    const wrong = { housing: { ...housing, expensive: 136 } };
    expect(homes.evaluate(wrong).problems).toEqual([
      {
        path: 'housing.expensive',
        page: 'homes',
        section: 'homes',
        code: 'check:segments',
        message: {
          nl: 'De drie segmenten tellen op tot 430, u gaf 420 woningen op',
          en: 'The three segments add up to 430, you gave 420 homes',
        },
      },
    ]);
    expect(homes.evaluate({ housing: { ...housing, expensive: undefined } }).problems).toEqual([]);
  });
});

describe('wrong values', () => {
  test.each([
    [{ homes: -3 }, 'Het aantal woningen mag niet lager zijn dan 0; u gaf −3 op'],
    [{ homes: 10_001 }, 'Het aantal woningen mag niet hoger zijn dan 10.000; u gaf 10.001 op'],
    [{ homes: '12' }, 'Vul bij het aantal woningen een geheel getal in, zonder cijfers achter de komma'],
    [{ homes: 1.5 }, 'Vul bij het aantal woningen een geheel getal in, zonder cijfers achter de komma'],
    [{ homes: true }, 'Vul bij het aantal woningen een geheel getal in, zonder cijfers achter de komma'],
    [{ homes: 2 ** 53 }, 'Vul bij het aantal woningen een kleiner getal in; zo’n groot getal is niet precies te bewaren'],
    [{ temporary: 'ja' }, 'Kies ja of nee bij ‘Zijn de woningen tijdelijk?’'],
    [{ deficit: 'misschien' }, 'Kies bij ‘Verwacht u een tekort?’ een van de mogelijkheden uit de lijst'],
    [{ deficit: 'yes', deficitAmount: -100 }, 'Het tekort mag niet lager zijn dan € 0,00; u gaf € −1,00 op'],
    [{ deficit: 'yes', deficitAmount: 10.5 }, 'Vul bij het tekort een bedrag in, met ten hoogste twee cijfers achter de komma'],
    [
      { deficit: 'yes', deficitAmount: 1, deficitSource: 'a\0b' },
      'Bij ‘Dekking van het tekort’ staat een teken dat niet te bewaren is; typ de tekst opnieuw',
    ],
    [
      { deficit: 'yes', deficitAmount: 1, deficitSource: '\ud800' },
      'Bij ‘Dekking van het tekort’ staat een teken dat niet te bewaren is; typ de tekst opnieuw',
    ],
    [
      { deficit: 'yes', deficitAmount: 1, deficitSource: 'a'.repeat(100_001) },
      'Maak de tekst bij ‘Dekking van het tekort’ korter: ten hoogste 100.000 tekens',
    ],
  ])('%j', (change, sentence) => {
    expect(
      sentences({ housing: { ...housing, social: undefined, ...change } }).filter(
        (text) => text !== 'Vul het aantal sociale huurwoningen in',
      ),
    ).toEqual([sentence]);
  });

  test('a namespace of the wrong type is refused, not ignored', () => {
    expect(sentences({ housing: 'ja' })).toContain('Vul bij ‘Woningen’ de onderdelen apart in');
  });

  test('names of the prototype are no answers', () => {
    const answers = JSON.parse(
      '{"__proto__":{"homes":1},"housing":{"__proto__":{"social":1},"constructor":2,"homes":0,"temporary":false}}',
    ) as Record<string, unknown>;
    expect(homes.submit(answers).answers).toEqual({ housing: { homes: 0, temporary: false } });
  });
});

describe('the sections of the core', () => {
  test('a complete intake has no problems', () => {
    expect(core.submit(completeAnswers)).toEqual({ answers: completeAnswers, problems: [] });
  });

  test('an end before the start is refused, also when only one of them changed', () => {
    expect(sentences({ project: { ...completeAnswers.project, end: '2026-12-31' } }, core)).toEqual([
      'De verwachte einddatum (2026-12-31) ligt vóór de startdatum (2027-01-01); pas een van de twee aan',
    ]);
    expect(sentences({ project: { ...completeAnswers.project, end: '2027-01-01' } }, core)).toEqual([]);
  });

  test('a date that does not exist is refused', () => {
    expect(sentences({ project: { ...completeAnswers.project, start: '2026-02-30' } }, core)).toEqual([
      'Vul bij de verwachte startdatum een datum in die bestaat, bijvoorbeeld 31-03-2027',
    ]);
  });

  test('costs and capacity may be unknown by saying so, and then stay unknown', () => {
    const unknown = { project: { ...completeAnswers.project, costKnown: false, capacityKnown: false } };
    const submission = core.submit(unknown);
    expect(submission.problems).toEqual([]);
    expect(submission.answers['project']).not.toHaveProperty('netCost');
    expect(submission.answers['project']).not.toHaveProperty('capacity');
  });

  test('whether costs and capacity are known must be said, and only “yes” asks for the rows', () => {
    const { costKnown, capacityKnown, netCost, capacity, ...rest } = completeAnswers.project;
    expect([costKnown, capacityKnown]).toEqual([true, true]);
    expect(sentences({ project: rest }, core)).toEqual([
      'Kies ja of nee bij de vraag of de kosten bekend zijn',
      'Kies ja of nee bij de vraag of de capaciteit bekend is',
    ]);
    expect(sentences({ project: { ...rest, costKnown: true, capacityKnown: true } }, core)).toHaveLength(2);
    // Who fills the rows in has said it; a “no” is a no, whatever was typed before.
    const implied = core.submit({ project: { ...rest, netCost, capacity } });
    expect(implied).toEqual({
      problems: [],
      answers: { project: expect.objectContaining({ costKnown: true, capacityKnown: true, netCost, capacity }) },
    });
    expect(core.submit(implied.answers)).toEqual(implied);
    expect(core.submit({ project: { ...rest, costKnown: false, netCost, capacity: [] } }).answers['project']).not.toHaveProperty('netCost');
    expect(sentences({ project: { ...rest, netCost, capacity: [] } }, core)).toEqual([
      'Kies ja of nee bij de vraag of de capaciteit bekend is',
    ]);
  });

  test('a statutory claim asks for ground and date', () => {
    expect(sentences({ project: { ...completeAnswers.project, statutoryClaimed: true } }, core)).toEqual([
      'Vul de wettelijke grond in',
      'Vul de wettelijke datum in',
    ]);
  });

  test('the controller’s agreement never comes from the form', () => {
    expect(core.submit({ project: { ...completeAnswers.project, statutoryAgreed: true } }).answers['project']).not.toHaveProperty(
      'statutoryAgreed',
    );
  });

  test('a choice outside the list of the town is refused', () => {
    expect(sentences({ project: { ...completeAnswers.project, domain: 'space' } }, core)).toEqual([
      'Kies bij het domein een van de mogelijkheden uit de lijst',
    ]);
  });
});
