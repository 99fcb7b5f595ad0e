import { type ConfigurationSchema, described, keySchema, list, record, reference } from './describe.ts';
import { localizedName, localizedTextSchema } from './localizedTextSchema.ts';

/** `project-types/<key>.json` */
export const projectTypeSchema: ConfigurationSchema = described(
  ['Projecttype', 'Een soort project met een eigen formulier, criteria en besluitvorming.'],
  ['Project type', 'A kind of project with its own form, criteria and decisions.'],
  record(
    {
      name: localizedName(),
      description: described(
        ['Toelichting', 'Eén zin waarmee een aanvrager het juiste type herkent.'],
        ['Description', 'One sentence by which an applicant recognises the right type.'],
        localizedTextSchema(),
      ),
      key: described(
        ['Sleutel', 'Hiermee verwijst de rest van de inrichting ernaar; ook de naam van het bestand. Ligt vast.'],
        ['Key', 'How the rest of the configuration refers to it; also the name of the file. Fixed.'],
        keySchema,
      ),
      domain: described(
        ['Domein', 'Het beleidsveld waar dit type bij hoort.'],
        ['Domain', 'The policy field of this type.'],
        reference('domains'),
      ),
      form: described(
        ['Formulier', 'De vragen die de aanvrager krijgt.'],
        ['Form', 'The questions that the applicant gets.'],
        reference('forms'),
      ),
      workflow: described(
        ['Besluitvorming', 'De weg die een project van dit type aflegt.'],
        ['Workflow', 'The way that a project of this type goes.'],
        reference('workflows'),
      ),
      criteria: described(
        ['Criteria', 'De criteria die voor dit type gelden. Andere tellen als niet van toepassing.'],
        ['Criteria', 'The criteria that apply to this type. Others count as not applicable.'],
        list(reference('criteria'), { uniqueItems: true }),
      ),
      ruleSets: described(
        ['Regelsets', 'Knock-outs en signalen die voor dit type gelden.'],
        ['Rule sets', 'Knock-outs and flags that apply to this type.'],
        list(reference('ruleSets'), { uniqueItems: true }),
      ),
      documents: described(
        ['Documenten', 'Wat u voor een project van dit type kunt maken.'],
        ['Documents', 'What can be made for a project of this type.'],
        list(reference('documents'), { uniqueItems: true }),
      ),
      retired: described(
        ['Niet meer aanbieden', 'Nieuwe aanvragen van dit type zijn niet meer mogelijk.'],
        ['No longer offered', 'New intakes of this type are no longer possible.'],
        { type: 'boolean' },
      ),
    },
    { optional: ['retired'] },
  ),
);
