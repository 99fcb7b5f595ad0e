import { beforeAll, describe, expect, test } from '@jest/globals';
import type { MunicipalityConfiguration } from '../../../core/src/configuration/municipalityConfiguration.ts';
import { openTown } from '../../reference/town.ts';
import { type Editable, tell } from './town.ts';

let town: MunicipalityConfiguration;
beforeAll(async () => {
  town = (await openTown('voorbeeldstad')).release.configuration;
});

const judgement = (draft: Editable): Editable => draft.forms.woningbouw.pages.at(-1).sections[0];

/** Klimaat from 25 to 35 %, as the editor writes it: the siblings scale and are rounded. */
const climate = (draft: Editable): void => {
  const weights: Readonly<Record<string, number>> = { D1: 0.26, D2: 0.35, D3: 0.2167, D4: 0.0867, D5: 0.0867 };
  for (const goal of draft.framework.goals) goal.weight = weights[goal.id];
};

describe('weights', () => {
  test('say what a moved goal does to the others, exactly as the screen shows it', () => {
    expect(tell(town, climate)).toEqual([
      {
        kind: 'changed',
        part: 'framework',
        says: 'Doel **Klimaat en duurzaamheid**: gewicht [25 %] → [35 %]',
        consequences:
          'De andere vier doelen schalen naar rato mee: Wonen en leefomgeving 30 → 26 %, Sociaal en gezond 25 → 21,67 %, Bereikbaar en economisch vitaal 10 → 8,67 %, Dienstverlening en bedrijfsvoering 10 → 8,67 %.',
        detail: undefined,
      },
    ]);
  });

  test('are the same change when only one number was typed', () => {
    const typed = (draft: Editable): void => {
      draft.framework.goals[1].weight = (0.35 / 0.65) * 0.75;
    };
    expect(tell(town, typed)).toEqual(tell(town, climate));
    expect(tell(town, typed, 'en')[0]).toMatchObject({
      says: 'Goal **Climate and sustainability**: weight [25 %] → [35 %]',
      consequences: expect.stringContaining('The other four goals scale pro rata: Housing and living environment 30 → 26 %,'),
    });
  });

  test('of goals under a goal also say what they count in the whole', () => {
    const [change] = tell(town, (draft) => (draft.framework.goals[0].children[0].weight = 0.9));
    expect(change).toMatchObject({
      says: 'Doel **Voldoende en betaalbare woningen**: gewicht [60 %] → [69,23 %]',
      consequences:
        'Het andere doel schaalt mee: Kwaliteit en veiligheid openbare ruimte 40 → 30,77 %. Van het geheel telt het 18 → 20,77 %.',
    });
  });

  test('of several goals at once are one change that names them', () => {
    const [change, ...others] = tell(town, (draft) => {
      const { goals } = draft.framework;
      [goals[0].weight, goals[1].weight, goals[3].weight] = [0.2, 0.3, 0.15];
    });
    expect(others).toEqual([]);
    expect(change?.says).toBe(
      'Doel **Wonen en leefomgeving**: gewicht [30 %] → [20 %]; **Klimaat en duurzaamheid** [25 %] → [30 %]; **Bereikbaar en economisch vitaal** [10 %] → [15 %]',
    );
  });

  test('of the goals beside one that is new become smaller', () => {
    const [change] = tell(town, (draft) =>
      draft.framework.goals.push({ id: 'D6', name: { nl: 'Veiligheid', en: 'Safety' }, weight: 0.25 }),
    );
    expect(change).toMatchObject({ kind: 'added', says: 'Doel **Veiligheid**' });
    expect(change?.consequences).toContain('Daardoor verandert ook: Wonen en leefomgeving 30 → 24 %, Klimaat en duurzaamheid 25 → 20 %,');
  });

  test('in another unit change nothing, and that is said', () => {
    const [change] = tell(town, (draft) => draft.framework.goals.forEach((goal: Editable) => (goal.weight *= 100)));
    expect(change?.consequences).toBe('De verhouding tussen de doelen blijft gelijk.');
  });
});

type Example = readonly [name: string, edit: (draft: Editable) => void, kind: string, nl: string, en: string, consequences?: string];

const examples: readonly Example[] = [
  [
    'a question made required',
    (draft) => judgement(draft).schema.required.push('economy'),
    'changed',
    '**Woningbouw**, vraag ‘Lokale economie en werk’ verplicht geworden',
    '**Housing**, question ‘Local economy and work’ made required',
  ],
  [
    'a question no longer required',
    (draft) => (judgement(draft).schema.required = judgement(draft).schema.required.slice(1)),
    'changed',
    '**Woningbouw**, vraag ‘Waarom dit oordeel?’ niet meer verplicht',
    '**Housing**, question ‘Why this judgement?’ no longer required',
  ],
  [
    'a question added in the middle',
    (draft) => {
      judgement(draft).items.splice(2, 0, { kind: 'question', name: 'paved', label: { nl: 'Verhard oppervlak', en: 'Paved surface' } });
      judgement(draft).schema.properties.paved = { type: 'number' };
    },
    'added',
    '**Woningbouw**, vraag ‘Verhard oppervlak’',
    '**Housing**, question ‘Paved surface’',
    'Niet verplicht. Telt nog niet mee in een criterium.',
  ],
  [
    'a question removed',
    (draft) => {
      judgement(draft).items.shift();
      delete judgement(draft).schema.properties.publicSpace;
    },
    'removed',
    '**Woningbouw**, vraag ‘Kwaliteit en veiligheid openbare ruimte’',
    '**Housing**, question ‘Quality and safety of public space’',
  ],
  [
    'a question renamed',
    (draft) => (judgement(draft).items[0].label = { nl: 'Openbare ruimte', en: 'Public space' }),
    'renamed',
    '**Woningbouw**, vraag [Kwaliteit en veiligheid openbare ruimte] → [Openbare ruimte]',
    '**Housing**, question [Quality and safety of public space] → [Public space]',
  ],
  [
    'a question moved within its section',
    (draft) => judgement(draft).items.push(judgement(draft).items.shift()),
    'moved',
    '**Woningbouw**, vraag ‘Kwaliteit en veiligheid openbare ruimte’ staat nu na ‘Waarom dit oordeel?’',
    '**Housing**, question ‘Quality and safety of public space’ now comes after ‘Why this judgement?’',
  ],
  [
    'an option added',
    (draft) => judgement(draft).items[0].options.push({ value: 9, label: { nl: 'Weet ik niet', en: 'I do not know' } }),
    'added',
    '**Woningbouw**, vraag ‘Kwaliteit en veiligheid openbare ruimte’, keuze ‘Weet ik niet’',
    '**Housing**, question ‘Quality and safety of public space’, option ‘I do not know’',
  ],
  [
    'an option renamed',
    (draft) => (judgement(draft).items[0].options[0].label = { nl: 'Heel sterk', en: 'Very strongly' }),
    'renamed',
    '**Woningbouw**, vraag ‘Kwaliteit en veiligheid openbare ruimte’, keuze [+3 · draagt zeer sterk bij] → [Heel sterk]',
    '**Housing**, question ‘Quality and safety of public space’, option [+3 · contributes very strongly] → [Very strongly]',
  ],
  [
    'the largest answer',
    (draft) => (judgement(draft).schema.properties.publicSpace.maximum = 2),
    'changed',
    '**Woningbouw**, vraag ‘Kwaliteit en veiligheid openbare ruimte’: grootste waarde [3] → [2]',
    '**Housing**, question ‘Quality and safety of public space’: highest value [3] → [2]',
  ],
  [
    'an evidence class',
    (draft) => (draft.framework.criteria[0].evidence.class = 'A'),
    'changed',
    'Criterium **Woningbouwindex**: bewijsklasse [B kengetal of model] → [A gemeten]',
    'Criterion **Housing index**: evidence class [B key figure or model] → [A measured]',
    'Verandert geen score; staat voortaan zo in elke verantwoording.',
  ],
  [
    'one cell of the bands',
    (draft) => (draft.framework.criteria[0].source.bands[0].score = 2),
    'changed',
    'Criterium **Woningbouwindex**: banden, vanaf 60: score [3] → [2]',
    'Criterion **Housing index**: bands, from 60: score [3] → [2]',
  ],
  [
    'a threshold',
    (draft) => (draft.framework.advice[0].from = 36),
    'changed',
    'Drempel **Opnemen**: vanaf [35] → [36]',
    'Threshold **Include**: from [35] → [36]',
  ],
  [
    'a weight of an axis',
    (draft) => (draft.framework.impactLoad.risk = 0.35),
    'changed',
    '**Afwegingskader**: gewichten van de assen, risico [40 %] → [35 %]',
    '**Framework**: weights of the axes, risk [40 %] → [35 %]',
  ],
  [
    'one leaf of a condition',
    (draft) => (draft.ruleSets['school-norm'].rules[0].conditions.all[0].value = 250),
    'changed',
    '**Opheffingsnorm basisscholen**, regel ‘Minder dan 200 leerlingen verwacht’: ‘Leerlingen volgens de prognose’ [is kleiner dan 200] → [is kleiner dan 250]',
    '**Closing norm of primary schools**, rule ‘Fewer than 200 pupils expected’: ‘Pupils according to the forecast’ [is less than 200] → [is less than 250]',
  ],
  [
    'a rule set with another key',
    (draft) => {
      draft.ruleSets['norm-scholen'] = { ...draft.ruleSets['school-norm'], key: 'norm-scholen' };
      delete draft.ruleSets['school-norm'];
    },
    'renamed',
    '**Opheffingsnorm basisscholen**: sleutel [school-norm] → [norm-scholen]',
    '**Closing norm of primary schools**: key [school-norm] → [norm-scholen]',
    'Wat naar de oude sleutel verwijst, vindt dit niet meer.',
  ],
  [
    'the mode of an approval step',
    (draft) => (draft.workflows.standaard.states[1].approval.steps[0].mode = { quorum: 2 }),
    'changed',
    '**Standaard, gefaseerd**, status ‘Toets door de afdelingsmanager’, stap ‘Toets op volledigheid’: wijze [de eerste stem beslist] → [aantal stemmen 2]',
    '**Standard, phased**, state ‘Check by the department manager’, step ‘Check of completeness’: mode [the first vote decides] → [number of votes 2]',
  ],
  [
    'the states that a transition leaves',
    (draft) => draft.workflows.standaard.transitions[0].from.pop(),
    'changed',
    '**Standaard, gefaseerd**, overgang ‘Aanvraag intrekken’: van: [Parkeerplaats] vervallen',
    '**Standard, phased**, transition ‘Withdraw the request’: from: [Parked] removed',
  ],
  [
    'the phase of a state',
    (draft) => (draft.workflows.standaard.states[1].phase = 'intake'),
    'changed',
    '**Standaard, gefaseerd**, status ‘Toets door de afdelingsmanager’: fase [Beoordeling] → [Intake]',
    '**Standard, phased**, state ‘Check by the department manager’: phase [Assessment] → [Intake]',
  ],
  [
    'how a score is determined',
    (draft) => (draft.framework.criteria[0].source = { kind: 'rules', ruleSet: 'circular' }),
    'changed',
    'Criterium **Woningbouwindex**: bepaling [banden] → [regels]',
    'Criterion **Housing index**: determination [bands] → [rules]',
  ],
  [
    'what a rule does',
    (draft) => (draft.ruleSets['housing-signals'].rules[0].event.type = 'knockout'),
    'changed',
    '**Signalen bij woningbouw**, regel ‘Sociale huur onder de woondeal’: uitkomst [signaal] → [knock-out]',
    '**Signals for housing**, rule ‘Social rent below the housing deal’: outcome [flag] → [knock-out]',
  ],
  [
    'a section moved to another page',
    (draft) => draft.forms.woningbouw.pages[0].sections.push(draft.forms.woningbouw.pages[1].sections.pop()),
    'moved',
    '**Woningbouw**, onderdeel ‘Complexiteit en risico’ verplaatst van ‘Planning, geld en risico’ naar ‘Project en opdracht’',
    '**Housing**, section ‘Complexity and risk’ moved from ‘Planning, money and risk’ to ‘Project and assignment’',
  ],
  [
    'a condition that is new',
    (draft) =>
      (draft.workflows.standaard.transitions[1].guard = { fact: 'weighing', path: 'priority', operator: 'greaterThan', value: 20 }),
    'changed',
    '**Standaard, gefaseerd**, overgang ‘Naar de parkeerplaats’: voorwaarde [geen voorwaarde] → [‘Prioriteitsscore’ is groter dan 20]',
    '**Standard, phased**, transition ‘Park’: guard [no condition] → [‘Priority’ is greater than 20]',
  ],
  [
    'the limit of a route',
    (draft) => (draft.framework.routes[0].when.netCost.upTo = 200_000_000),
    'changed',
    'Route **Afdelingsmanager**: netto kosten [tot en met € 1.000.000] → [tot en met € 2.000.000]',
    'Route **Department manager**: net cost [up to € 1,000,000] → [up to € 2,000,000]',
  ],
  [
    'a setting of a plugin',
    (draft) => (draft.municipality.plugins[0].settings.annualTarget = 500),
    'changed',
    'Plugin **housing**: jaaropgave woningen [420] → [500]',
    'Plugin **housing**: annual housing target [420] → [500]',
  ],
  [
    'a day written twice',
    (draft) => draft.municipality.calendar.closedDays.push(draft.municipality.calendar.closedDays[0]),
    'changed',
    '**Gemeente**: sluitingsdagen: [25-12-2026] toegevoegd',
    '**Municipality**: closed days: [2026-12-25] added',
  ],
  [
    'a name that is being typed',
    (draft) => (draft.roles.beheerder.name = { nl: '' }),
    'renamed',
    'Rol [Functioneel beheerder] → [leeg]',
    'Role [Functional administrator] → [empty]',
  ],
  [
    'the title of the framework',
    (draft) => (draft.framework.title = { nl: 'Kader 2027', en: 'Framework 2027' }),
    'changed',
    '**Afwegingskader**: titel [Afwegingskader Voorbeeldstad 2026] → [Kader 2027]',
    '**Framework**: title [Weighing framework Voorbeeldstad 2026] → [Framework 2027]',
  ],
  [
    'rights of a role',
    (draft) => draft.roles.beheerder.permissions.splice(1, 1, 'project:decide'),
    'changed',
    '**Functioneel beheerder**: mag nu ook [meebeslissen]; mag niet meer [de ranglijst bekijken en exporteren]',
    '**Functional administrator**: may now also [take part in decisions]; may no longer [see and export the ranking]',
  ],
  [
    'the capacity of a team',
    (draft) => (draft.municipality.teams[0].grossCapacity = 700),
    'changed',
    'Team **Projectmanagers**: bruto capaciteit [5,9 fte] → [7 fte]',
    'Team **Project managers**: gross capacity [5.9 FTE] → [7 FTE]',
  ],
  [
    'what a test case expects',
    (draft) => (draft.testCases.p1.expected.priority = 21.1),
    'changed',
    '**Stationskwartier Noord – 420 woningen**: verwachte uitkomst, prioriteitsscore [25,63] → [21,10]',
    '**Stationskwartier Noord – 420 woningen**: expected outcome, priority [25.63] → [21.10]',
  ],
  [
    'criteria of a project type',
    (draft) => draft.projectTypes.woningbouw.criteria.shift(),
    'changed',
    '**Woningbouw**: criteria: [Woningbouwindex] vervallen',
    '**Housing**: criteria: [Housing index] removed',
  ],
  [
    'a text in one language only',
    (draft) => (draft.texts['welcome.title'].en = 'Hello'),
    'changed',
    'Tekst **welcome.title**: in het Engels [Welcome to project weighing in Voorbeeldstad] → [Hello]',
    'Text **welcome.title**: in English [Welcome to project weighing in Voorbeeldstad] → [Hello]',
  ],
];

describe('a question', () => {
  test('that goes to a new section moves: it does not lapse', () => {
    const changes = tell(town, (draft) => {
      const old = judgement(draft);
      const [item] = old.items.splice(0, 1);
      const properties = { publicSpace: old.schema.properties.publicSpace };
      delete old.schema.properties.publicSpace;
      const title = { nl: 'Ruimte', en: 'Space' };
      draft.forms.woningbouw.pages[0].sections.push({
        key: 'space',
        namespace: 'judgement',
        title,
        schema: { type: 'object', properties },
        items: [item],
      });
    });
    expect(changes.map(({ kind, says }) => `${kind} ${says}`)).toEqual([
      'added **Woningbouw**, onderdeel ‘Ruimte’',
      'moved **Woningbouw**, vraag ‘Kwaliteit en veiligheid openbare ruimte’ verplaatst van ‘Bijdrage aan de doelen’ naar ‘Project en opdracht’',
    ]);
  });

  test('that goes to another section of its own namespace keeps its answers, and tells what else changed', () => {
    const withTwo = structuredClone(town) as Editable;
    const section = {
      key: 'space',
      namespace: 'judgement',
      title: { nl: 'Ruimte' },
      schema: { type: 'object', properties: {} as Editable },
      items: [] as Editable[],
    };
    withTwo.forms.woningbouw.pages[0].sections.push(section);
    const changes = tell(withTwo as MunicipalityConfiguration, (draft) => {
      const [old, now] = [judgement(draft), draft.forms.woningbouw.pages[0].sections.at(-1)];
      now.items.push({ ...old.items.shift(), label: { nl: 'Openbare ruimte', en: 'Public space' } });
      now.schema.properties.publicSpace = old.schema.properties.publicSpace;
      delete old.schema.properties.publicSpace;
    });
    expect(changes.map(({ kind, says }) => `${kind} ${says}`)).toEqual([
      'moved **Woningbouw**, vraag ‘Openbare ruimte’ verplaatst van ‘Bijdrage aan de doelen’ naar ‘Project en opdracht’',
      'renamed **Woningbouw**, vraag [Kwaliteit en veiligheid openbare ruimte] → [Openbare ruimte]',
    ]);
  });
});

describe('conditions, tables and texts', () => {
  test('are a tree in which the changed leaf is marked', () => {
    const [change] = tell(town, (draft) => {
      const { conditions } = draft.ruleSets['flexible-homes-limits'].rules[0];
      draft.ruleSets['flexible-homes-limits'].rules[0].conditions = {
        any: [conditions, { fact: 'core', path: 'netCost', operator: 'greaterThan', value: 100 }],
      };
    });
    expect(change?.says).toContain('voorwaarden gewijzigd');
    expect(change?.detail).toMatchObject({
      type: 'condition',
      tree: {
        kind: 'any',
        state: expect.stringMatching(/added|changed/),
        children: expect.arrayContaining([
          expect.objectContaining({ state: 'added', text: '‘Netto kosten (in centen)’ is groter dan 100' }),
        ]),
      },
    });
  });

  test('are compared cell by cell, row by row', () => {
    const [change] = tell(town, (draft) => {
      const { table } = draft.ruleSets['social-equality'];
      table.rows[0].score = 1;
      table.rows.push({ ...structuredClone(table.rows[1]), score: -1 });
    });
    expect(change?.says).toBe('**Bereik in kwetsbare wijken**: beslistabel: 1 rij gewijzigd, 1 rij toegevoegd');
    if (change?.detail?.type !== 'cells') throw new Error('no table');
    expect(change.detail.rows.map(({ state }) => state)).toEqual(['changed', 'same', 'same', 'added']);
    expect(change.detail.rows[0]?.cells.filter(({ was }) => was !== undefined)).toEqual([{ text: '1', was: '3' }]);
  });

  test('are compared word by word when they are long', () => {
    const [change] = tell(town, (draft) => (draft.texts['welcome.text'].nl = draft.texts['welcome.text'].nl.replace('idee', 'plan')));
    expect(change?.says).toBe('Tekst **welcome.text**: tekst gewijzigd');
    if (change?.detail?.type !== 'text') throw new Error('no text');
    expect(change.detail.pieces.filter(({ state }) => state !== 'same')).toEqual([
      { text: 'idee', state: 'removed' },
      { text: 'plan', state: 'added' },
    ]);
  });

  test('of templates too', () => {
    const before = { ...town, templates: { letter: '<p>Geachte {{name}},</p>' } };
    const [change] = tell(before, (draft) => (draft.templates.letter = '<p>Beste {{name}},</p>'));
    expect(change).toMatchObject({ kind: 'changed', part: 'templates', key: 'letter', says: 'Sjabloon **letter**: tekst gewijzigd' });
  });
});

describe('in the language of each part', () => {
  test.each(examples.map(([name, edit, kind, nl, en, consequences]) => ({ name, edit, kind, nl, en, consequences })))(
    '$name',
    ({ edit, kind, nl, en, consequences }) => {
      const [change, ...others] = tell(town, edit);
      expect(change).toMatchObject({ kind, says: nl });
      expect(tell(town, edit, 'en')[0]).toMatchObject({ kind, says: en });
      if (consequences !== undefined) expect(change?.consequences).toBe(consequences);
      expect(others).toEqual([]);
    },
  );
});
