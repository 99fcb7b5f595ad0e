import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { conflictWords } from '../../../core/src/configuration/difference/conflictWords.ts';
import { differenceSurroundings } from '../../../core/src/configuration/differenceSurroundings.ts';
import { mergeConfigurations } from '../../../core/src/configuration/merge/mergeConfigurations.ts';
import type { MunicipalityConfiguration } from '../../../core/src/configuration/municipalityConfiguration.ts';
import type { Language } from '../../../core/src/shared/localizedText.ts';
import { sourceRegistry } from '../../reference/sourcePlugins.ts';
import { openTown } from '../../reference/town.ts';
import { edit, perform } from '../difference/edits.ts';
import type { Editable } from '../difference/town.ts';
import { fullConfiguration } from '../fullConfiguration.ts';

let base: MunicipalityConfiguration;
beforeAll(async () => {
  base = (await openTown('voorbeeldstad')).release.configuration;
});

type Change = (draft: Editable) => void;

/** What a conflict between two changes of Voorbeeldstad is told as: the place, what it was, ours, theirs. */
const tell = (ours: Change, theirs: Change, language: Language = 'nl'): string[][] => {
  const [left, right] = [ours, theirs].map((change) => {
    const draft = structuredClone(base);
    change(draft);
    return draft;
  }) as [MunicipalityConfiguration, MunicipalityConfiguration];
  const say = conflictWords({ base, ours: left, theirs: right }, differenceSurroundings(base, left, sourceRegistry));
  return mergeConfigurations(base, left, right).conflicts.map((conflict) => {
    const said = say(conflict);
    return [said.place[language], said.base[language], said.ours[language], said.theirs[language]];
  });
};

const judgement = (draft: Editable): Editable => draft.forms.woningbouw.pages.find(({ key }: Editable) => key === 'bijdrage').sections[0];

describe('a conflict is told in the words of its part', () => {
  test('a name by what it was called', () =>
    expect(
      tell(
        ({ framework }) => (framework.goals[0].name.nl = 'Prettig wonen'),
        ({ framework }) => (framework.goals[0].name.nl = 'Betaalbaar wonen'),
      ),
    ).toEqual([
      ['Afwegingskader · doel ‘Wonen en leefomgeving’ · naam · Nederlands', 'Wonen en leefomgeving', 'Prettig wonen', 'Betaalbaar wonen'],
    ]));

  test('a number and a percentage', () => {
    expect(
      tell(
        ({ framework }) => (framework.goals[1].weight = 0.35),
        ({ framework }) => (framework.goals[1].weight = 0.3),
        'en',
      ),
    ).toEqual([['Framework · goal ‘Climate and sustainability’ · weight', '0.25', '0.35', '0.3']]);
    expect(
      tell(
        ({ municipality }) => (municipality.capacityBuffer = 0.2),
        ({ municipality }) => (municipality.capacityBuffer = 0.3),
      ),
    ).toEqual([['Gemeente · buffer', '10 %', '20 %', '30 %']]);
  });

  test('what a question takes as an answer, at the question', () =>
    expect(
      tell(
        (draft) => (judgement(draft).schema.properties.publicSpace.minimum = -2),
        (draft) => (judgement(draft).schema.properties.publicSpace.minimum = -1),
      ),
    ).toEqual([['Formulier Woningbouw · vraag ‘Kwaliteit en veiligheid openbare ruimte’ · kleinste waarde', '−3', '−2', '−1']]));

  test('a question that one took away and the other changed', () =>
    expect(
      tell(
        (draft) => {
          const section = judgement(draft);
          section.items = section.items.filter(({ name }: Editable) => name !== 'publicSpace');
          delete section.schema.properties.publicSpace;
        },
        (draft) => {
          judgement(draft).items[0].label.nl = 'Openbare ruimte';
          judgement(draft).schema.properties.publicSpace.minimum = -2;
        },
      ).sort(([one = ''], [other = '']) => one.length - other.length),
    ).toEqual([
      [
        'Formulier Woningbouw · vraag ‘Kwaliteit en veiligheid openbare ruimte’',
        'zoals het was',
        'weggehaald',
        'gewijzigd: Woningbouw, vraag Kwaliteit en veiligheid openbare ruimte → Openbare ruimte',
      ],
      [
        'Formulier Woningbouw · vraag ‘Kwaliteit en veiligheid openbare ruimte’ · mogelijke antwoorden',
        'geheel getal; kleinste waarde −3; grootste waarde 3',
        'weggehaald',
        'geheel getal; kleinste waarde −2; grootste waarde 3',
      ],
    ]));

  test('which questions are required, where nothing said so before', () => {
    const without = structuredClone(base) as Editable;
    delete judgement(without).schema.required;
    const [left, right] = [structuredClone(without), structuredClone(without)] as [Editable, Editable];
    judgement(left).schema.required = ['publicSpace'];
    judgement(right).schema.required = ['publicSpace', 'prevention'];
    const say = conflictWords({ base: without, ours: left, theirs: right });
    const [one] = mergeConfigurations(without, left, right).conflicts.map(say);
    expect([one!.place.nl, one!.base.nl, one!.ours.nl, one!.theirs.nl]).toEqual([
      'Formulier Woningbouw · onderdeel ‘Bijdrage aan de doelen’ · verplichte vragen',
      'nog niets',
      '‘Kwaliteit en veiligheid openbare ruimte’',
      '‘Kwaliteit en veiligheid openbare ruimte’, ‘Preventie en lagere zorgdruk’',
    ]);
  });

  test('conditions, with what a plugin calls its facts', () => {
    const condition = (draft: Editable): Editable => draft.ruleSets.adaptation.rules[0].conditions.all[0];
    expect(
      tell(
        (draft) => (condition(draft).value = 4),
        (draft) => (condition(draft).value = 5),
      ),
    ).toEqual([
      [
        expect.stringMatching(/^Regelset Klimaatadaptatie · regel ‘.*’ · voorwaarden/),
        ...[3, 4, 5].map((value) => expect.stringMatching(new RegExp(`^‘[^.]*’ is minstens ${value},`))),
      ],
    ]);
  });

  test('bands, row by row', () => {
    const first = ({ framework }: Editable): Editable =>
      framework.criteria.find(({ source }: Editable) => source.bands !== undefined).source.bands[0];
    expect(
      tell(
        (draft) => (first(draft).score = 1),
        (draft) => (first(draft).score = 2),
      ),
    ).toEqual([
      [
        expect.stringMatching(/^Afwegingskader · criterium ‘.*’ · banden$/),
        ...[3, 1, 2].map((score) => expect.stringMatching(new RegExp(`^vanaf 60; score ${score}, vanaf 40; `))),
      ],
    ]);
  });

  test('an order: short lists by name, long ones by what moved', () => {
    expect(
      tell(
        ({ framework }) => framework.goals.reverse(),
        ({ framework }) => framework.goals.push(framework.goals.shift()),
      ),
    ).toEqual([
      [
        'Afwegingskader · doelen · volgorde',
        expect.stringMatching(/^‘Wonen/),
        expect.stringMatching(/^‘Dienstverlening/),
        expect.stringMatching(/^‘Klimaat/),
      ],
    ]);
    const [[place, was, ours] = []] = tell(
      (draft) => judgement(draft).items.push(judgement(draft).items.shift()),
      (draft) => judgement(draft).items.reverse(),
    );
    expect([place, was, ours]).toEqual([
      'Formulier Woningbouw · onderdeel ‘Bijdrage aan de doelen’ · vragen · volgorde',
      'zoals het was',
      expect.stringMatching(/^gewijzigd: .*‘Kwaliteit en veiligheid openbare ruimte’ staat nu na ‘/),
    ]);
  });

  test('long texts: what differs, with what stands around it', () => {
    const long = 'Een inleiding die lang genoeg is om niet in één blik te lezen. '.repeat(6);
    const intro =
      (text: string): Change =>
      (draft) =>
        (draft.texts.inleiding = { nl: `${long}${text}${long}`, en: 'x' });
    expect(tell(intro('Hier'), intro('Daar'))).toEqual([
      ['Tekst inleiding', 'nog niets', expect.stringMatching(/^….{30}Hier.{29}…$/), expect.stringMatching(/^….{30}Daar.{29}…$/)],
    ]);
  });
});

describe('whatever is changed', () => {
  test('every conflict has a place and three texts in both languages, and sides that differ read differently', () => {
    const whole = fullConfiguration as MunicipalityConfiguration;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), fc.array(edit, { minLength: 1, maxLength: 5 }), (mine, yours) => {
        const [ours, theirs] = [mine, yours].map((edits) => edits.reduce<unknown>(perform, whole) as MunicipalityConfiguration) as [
          MunicipalityConfiguration,
          MunicipalityConfiguration,
        ];
        const say = conflictWords({ base: whole, ours, theirs });
        for (const conflict of mergeConfigurations(whole, ours, theirs).conflicts) {
          const said = say(conflict);
          for (const text of Object.values(said)) for (const words of Object.values(text)) expect(words.trim()).not.toBe('');
          if (conflict.kind === 'set') expect([said.ours.nl, said.ours.en]).not.toEqual([said.theirs.nl, said.theirs.en]);
        }
      }),
      { numRuns: 250 },
    );
  });
});
