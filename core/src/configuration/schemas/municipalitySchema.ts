import { type ConfigurationSchema, described, keySchema, list, record, reference, text } from './describe.ts';
import { formatVersion } from '../formats/formatVersion.ts';
import { localizedName, localizedTextSchema } from './localizedTextSchema.ts';

const key = (nl: string, en: string): ConfigurationSchema => described(['Sleutel', nl], ['Key', en], keySchema);

const named = (nl: string, en: string): ConfigurationSchema =>
  list(record({ name: localizedName(), key: key(`Waarmee andere onderdelen naar ${nl} verwijzen.`, `How other parts refer to ${en}.`) }));

const share = { type: 'number', minimum: 0, maximum: 1, 'x-unit': 'share', 'x-widget': 'percent' } as const;

const team = record({
  name: localizedName('De naam van het team.', 'The name of the team.'),
  key: key('Waarmee formulieren naar dit team verwijzen, bijvoorbeeld PM.', 'How forms refer to this team, for instance PM.'),
  grossCapacity: described(
    ['Bruto capaciteit', 'Alle formatie van het team, in honderdsten van een fte, vóór aftrek van regulier werk en buffer.'],
    ['Gross capacity', 'All positions of the team, in hundredths of an FTE, before regular work and buffer.'],
    { type: 'integer', minimum: 0, maximum: 10_000_000, 'x-unit': 'hundredths of FTE', 'x-widget': 'hundredths' },
  ),
  goingConcern: described(
    ['Going concern', 'Het deel van de capaciteit dat naar regulier wettelijk werk gaat: 0,6 is 60 %.'],
    ['Going concern', 'The share of the capacity that goes to regular statutory work: 0.6 is 60 %.'],
    share,
  ),
});

const person = record(
  {
    name: described(['Naam', 'Voor- en achternaam.'], ['Name', 'First and last name.'], text(120)),
    position: described(
      ['Functie', 'De functie zoals die achter de naam staat.'],
      ['Position', 'The position as shown after the name.'],
      localizedTextSchema(120),
    ),
    key: key('Waarmee antwoorden naar deze persoon verwijzen.', 'How answers refer to this person.'),
    account: described(
      ['Account', 'De gebruikersnaam waarmee deze persoon inlogt, als die er een heeft.'],
      ['Account', 'The user name with which this person signs in, if any.'],
      {
        type: 'string',
        minLength: 1,
        maxLength: 60,
        'x-reference': 'accounts',
      },
    ),
  },
  { optional: ['account'] },
);

const plugin = record({
  name: described(['Plugin', 'Welke geïnstalleerde plugin.'], ['Plugin', 'Which installed plugin.'], reference('plugins')),
  settings: described(
    ['Instellingen', 'De instellingen van deze plugin voor uw gemeente.'],
    ['Settings', 'The settings of this plugin for your municipality.'],
    {
      type: 'object',
      'x-widget': 'pluginSettings',
    },
  ),
});

/** `municipality.json` */
export const municipalitySchema: ConfigurationSchema = described(
  ['Gemeente', 'Wie u bent: naam, kalender, teams, mensen en plugins.'],
  ['Municipality', 'Who you are: name, calendar, teams, people and plugins.'],
  record({
    name: localizedName('De naam van de gemeente.', 'The name of the municipality.'),
    key: described(
      ['Sleutel', 'Gelijk aan de naam van de map; niet meer te wijzigen.'],
      ['Key', 'Same as the name of the folder; cannot be changed.'],
      { ...keySchema, pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$', readOnly: true },
    ),
    formatVersion: described(
      ['Formaat', 'Versie van het formaat van deze bestanden.'],
      ['Format', 'Version of the format of these files.'],
      { const: formatVersion, readOnly: true },
    ),
    releasePolicy: described(
      ['Vrijgeven', 'Wie een nieuwe inrichting mag vrijgeven. De regel van de actieve vrijgave geldt, niet die van het concept.'],
      ['Publishing', 'Who may publish a new configuration. The rule of the active release counts, not that of the draft.'],
      record({
        fourEyes: described(
          ['Vier ogen', 'Wie het concept het laatst wijzigde, geeft het pas vrij nadat een collega precies deze inhoud heeft goedgekeurd.'],
          ['Four eyes', 'Whoever changed the draft last publishes it only after a colleague approved exactly this content.'],
          { type: 'boolean' },
        ),
      }),
    ),
    codePrefix: described(
      ['Voorvoegsel van projectcodes', 'Met VB krijgen projecten een code als VB-2027-014.'],
      ['Prefix of project codes', 'VB gives projects a code like VB-2027-014.'],
      {
        type: 'string',
        pattern: '^[A-Z]{1,6}$',
      },
    ),
    calendar: described(
      ['Kalender', 'Wanneer er gewerkt wordt.'],
      ['Calendar', 'When people work.'],
      record({
        timeZone: described(['Tijdzone', 'Bijvoorbeeld Europe/Amsterdam.'], ['Time zone', 'For instance Europe/Amsterdam.'], text(60)),
        closedDays: described(
          ['Sluitingsdagen', 'Dagen waarop niemand werkt, naast het weekend.'],
          ['Closed days', 'Days on which nobody works, besides weekends.'],
          list({ type: 'string', format: 'date' }, { uniqueItems: true }),
        ),
      }),
    ),
    budgetYears: described(
      ['Begrotingsjaren', 'De jaren waarvoor projecten geld en capaciteit kunnen vragen.'],
      ['Budget years', 'The years for which projects can ask money and capacity.'],
      list({ type: 'integer', minimum: 2000, maximum: 2200 }, { minItems: 1, maxItems: 50, uniqueItems: true }),
    ),
    domains: described(
      ['Domeinen', 'De beleidsvelden van uw gemeente.'],
      ['Domains', 'The policy fields of your municipality.'],
      named('dit domein', 'this domain'),
    ),
    programmes: described(
      ['Begrotingsprogramma’s', 'De programma’s van de programmabegroting.'],
      ['Budget programmes', 'The programmes of the budget.'],
      named('dit programma', 'this programme'),
    ),
    fundingSources: described(
      ['Dekkingsbronnen', 'Waaruit projecten betaald kunnen worden.'],
      ['Funding sources', 'What projects can be paid from.'],
      named('deze bron', 'this source'),
    ),
    teams: described(
      ['Teams', 'De competentieteams met hun capaciteit.'],
      ['Teams', 'The competence teams with their capacity.'],
      list(team),
    ),
    capacityBuffer: described(
      ['Buffer', 'Het deel van de capaciteit dat vrij blijft voor tegenvallers, voor alle teams gelijk.'],
      ['Buffer', 'The share of the capacity kept free for setbacks, the same for all teams.'],
      share,
    ),
    capacityStep: described(
      ['Afronding capaciteit', 'Netto capaciteit wordt afgerond op dit aantal fte.'],
      ['Rounding of capacity', 'Net capacity is rounded to this many FTE.'],
      { type: 'number', exclusiveMinimum: 0, maximum: 10, 'x-unit': 'FTE' },
    ),
    people: described(
      ['Mensen', 'Wie u kunt kiezen als opdrachtgever of projectleider.'],
      ['People', 'Who can be chosen as sponsor or project manager.'],
      list(person),
    ),
    plugins: described(
      ['Plugins', 'Welke plugins meten, in deze volgorde.'],
      ['Plugins', 'Which plugins measure, in this order.'],
      list(plugin),
    ),
  }),
);
