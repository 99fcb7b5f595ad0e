import { portfolioPhases } from '../../workflow/workflowDefinition.ts';
import { conditionDefinitions, conditionSchema } from './conditionSchema.ts';
import { type ConfigurationSchema, described, keySchema, list, record, reference } from './describe.ts';
import { localizedName, localizedTextSchema } from './localizedTextSchema.ts';

const key = described(['Sleutel', 'Uniek binnen deze besluitvorming.'], ['Key', 'Unique in this workflow.'], keySchema);
const roles = (nl: string, en: string): ConfigurationSchema =>
  described(['Rollen', nl], ['Roles', en], list(reference('roles'), { uniqueItems: true }));

const approver = record(
  {
    role: described(['Rol', 'Iedereen met deze rol.'], ['Role', 'Everyone with this role.'], reference('roles')),
    answer: described(
      ['Antwoord', 'De persoon die in dit antwoord staat.'],
      ['Answer', 'The person whom this answer names.'],
      reference('answers'),
    ),
  },
  {
    optional: ['role', 'answer'],
    minProperties: 1,
    maxProperties: 1,
    'x-variants': [{ properties: ['role'] }, { properties: ['answer'] }],
  },
);

const mode: ConfigurationSchema = {
  type: ['string', 'object'],
  pattern: '^(?:any|all)$',
  properties: {
    quorum: described(['Aantal stemmen', 'Zoveel gelijke stemmen beslissen.'], ['Number of votes', 'So many equal votes decide.'], {
      type: 'integer',
      minimum: 1,
      maximum: 1000,
    }),
    quorumPercent: described(
      ['Percentage stemmen', 'Dit deel van de stemgerechtigden beslist.'],
      ['Percentage of votes', 'This share of those who may vote decides.'],
      { type: 'number', exclusiveMinimum: 0, maximum: 100 },
    ),
  },
  additionalProperties: false,
  minProperties: 1,
  maxProperties: 1,
  'x-widget': 'approvalMode',
};

const step = record(
  {
    name: localizedName('De naam van de stap.', 'The name of the step.'),
    key,
    approvers: described(
      ['Beslissers', 'Wie in deze stap stemt.'],
      ['Approvers', 'Who votes in this step.'],
      list(approver, { minItems: 1, maxItems: 50 }),
    ),
    mode: described(
      ['Wijze', 'Wanneer er is besloten: bij de eerste stem, als iedereen heeft gestemd, of bij een quorum.'],
      ['Mode', 'When it is decided: at the first vote, when everyone has voted, or at a quorum.'],
      mode,
    ),
    veto: roles('Eén afwijzing van zo’n rol beslist.', 'One rejection by such a role decides.'),
    separationOfDuties: described(
      ['Vier-ogenprincipe', 'Niemand beslist over een eigen aanvraag of opdracht. Standaard aan.'],
      ['Separation of duties', 'Nobody decides on their own submission or commission. Default on.'],
      { type: 'boolean' },
    ),
    advisory: described(
      ['Adviserend', 'De stem adviseert; de volgende stap beslist.'],
      ['Advisory', 'The vote advises; the next step decides.'],
      { type: 'boolean' },
    ),
    motivation: described(['Motivering', 'Of een motivering verplicht is.'], ['Motivation', 'Whether a motivation is required.'], {
      enum: ['required', 'optional'],
    }),
  },
  { optional: ['veto', 'separationOfDuties', 'advisory'] },
);

const outcomes = (nl: readonly [string, string], en: readonly [string, string]): ConfigurationSchema =>
  described(
    nl,
    en,
    list(
      record(
        {
          to: described(['Naar', 'De status waarin het project komt.'], ['To', 'The state that the project enters.'], reference('states')),
          when: described(
            ['Als', 'De laatste uitkomst heeft geen voorwaarde.'],
            ['When', 'The last outcome has no condition.'],
            conditionSchema,
          ),
        },
        { optional: ['when'] },
      ),
      { minItems: 1, maxItems: 50 },
    ),
  );

const approval = record({
  subject: described(['Onderwerp', 'Wat er besloten wordt.'], ['Subject', 'What is decided.'], localizedTextSchema(200)),
  steps: described(['Stappen', 'In deze volgorde.'], ['Steps', 'In this order.'], list(step, { minItems: 1, maxItems: 50 })),
  approved: outcomes(['Bij akkoord', 'Waar het project dan heen gaat.'], ['When approved', 'Where the project goes then.']),
  rejected: outcomes(['Bij afwijzing', 'Waar het project dan heen gaat.'], ['When rejected', 'Where the project goes then.']),
  returned: outcomes(['Bij teruggeven', 'Waar het project dan heen gaat.'], ['When returned', 'Where the project goes then.']),
});

const state = record(
  {
    name: localizedName('De naam van de status.', 'The name of the state.'),
    key,
    phase: described(
      ['Fase', 'De vaste fase van de portefeuille waar deze status onder valt.'],
      ['Phase', 'The fixed portfolio phase of this state.'],
      { enum: portfolioPhases, 'x-reference': 'phases' },
    ),
    final: described(['Eindstatus', 'Hierna gebeurt er niets meer.'], ['Final', 'Nothing happens after this.'], { type: 'boolean' }),
    approval: described(['Besluit', 'Wie er in deze status besluit.'], ['Approval', 'Who decides in this state.'], approval),
  },
  { optional: ['final', 'approval'] },
);

const transition = record(
  {
    label: described(['Knoptekst', 'De tekst op de knop.'], ['Label', 'The text on the button.'], localizedTextSchema(120)),
    key,
    from: described(
      ['Van', 'Vanuit welke statussen.'],
      ['From', 'From which states.'],
      list(reference('states'), { minItems: 1, uniqueItems: true }),
    ),
    to: described(['Naar', 'Naar welke status.'], ['To', 'To which state.'], reference('states')),
    roles: roles('Wie dit mag doen.', 'Who may do this.'),
    submitterMay: described(
      ['Ook de indiener', 'De indiener mag dit altijd.'],
      ['Also the submitter', 'The submitter may always do this.'],
      { type: 'boolean' },
    ),
    guard: described(['Voorwaarde', 'Alleen mogelijk als dit geldt.'], ['Guard', 'Only possible when this holds.'], conditionSchema),
    requiredAnswers: described(
      ['Verplichte antwoorden', 'Deze antwoorden moeten er zijn.'],
      ['Required answers', 'These answers must be there.'],
      list(reference('answers'), { uniqueItems: true }),
    ),
    remark: described(['Opmerking', 'Of er een opmerking bij moet.'], ['Remark', 'Whether a remark is needed.'], {
      enum: ['required', 'optional', 'none'],
    }),
  },
  { optional: ['submitterMay', 'guard', 'requiredAnswers'] },
);

/** `workflows/<key>.json` */
export const workflowSchema: ConfigurationSchema = described(
  ['Besluitvorming', 'De statussen van een project en wie het verder brengt.'],
  ['Workflow', 'The states of a project and who moves it on.'],
  record(
    {
      name: localizedName(),
      key: described(
        ['Sleutel', 'Hiermee verwijst de rest van de inrichting ernaar; ook de naam van het bestand. Ligt vast.'],
        ['Key', 'How the rest of the configuration refers to it; also the name of the file. Fixed.'],
        keySchema,
      ),
      initial: described(['Beginstatus', 'De status na indienen.'], ['Initial state', 'The state after submitting.'], reference('states')),
      states: described(['Statussen', 'Alle statussen.'], ['States', 'All states.'], list(state, { minItems: 1, maxItems: 200 })),
      transitions: described(
        ['Overgangen', 'De knoppen waarmee mensen een project verder brengen.'],
        ['Transitions', 'The buttons by which people move a project on.'],
        list(transition, { maxItems: 500 }),
      ),
    },
    { $defs: conditionDefinitions },
  ),
);
