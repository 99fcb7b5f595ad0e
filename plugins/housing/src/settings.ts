import type { JsonSchema } from '@weegbrug/core/plugin';

type Step = { from: number; points: number };

/** Settings of one town, defaults filled in. Every coefficient of the index is one of them. */
export type HousingSettings = {
  annualTarget: number;
  temporaryFactor: number;
  weights: { affordable: number; social: number; planStatus: number; leadTime: number; size: number };
  affordableSteps: readonly Step[];
  socialSteps: readonly Step[];
  sizeSteps: readonly Step[];
  smallestSizePoints: number;
  planStatusPoints: { irrevocable: number; adopted: number; inPreparation: number; potential: number };
  leadTimeSteps: readonly { upTo: number; points: number }[];
  impulseWeights: { necessity: number; effectiveness: number; efficiency: number; urgency: number };
};

const text = (nl: string, en: string, nlDescription: string, enDescription: string): JsonSchema => ({
  title: nl,
  description: nlDescription,
  'x-en': { title: en, description: enDescription },
});

const share = (nl: string, en: string, value: number): JsonSchema => ({
  ...text(nl, en, 'Aandeel van 0 tot en met 1; de aandelen zijn samen 1.', 'Share from 0 to 1; the shares add up to 1.'),
  type: 'number',
  minimum: 0,
  maximum: 1,
  default: value,
});

const points = (nl: string, en: string, value?: number): JsonSchema => ({
  ...text(nl, en, 'Punten van 0 tot en met 100.', 'Points from 0 to 100.'),
  type: 'number',
  minimum: 0,
  maximum: 100,
  ...(value === undefined ? {} : { default: value }),
});

const steps = (nl: string, en: string, nlDescription: string, enDescription: string, values: readonly Step[]): JsonSchema => ({
  ...text(nl, en, nlDescription, enDescription),
  type: 'array',
  minItems: 1,
  maxItems: 20,
  items: {
    type: 'object',
    additionalProperties: false,
    properties: {
      from: {
        ...text('Vanaf', 'From', 'Ondergrens in procenten; de grens zelf telt mee.', 'Lower end in per cent; the end itself counts.'),
        type: 'number',
        minimum: 0,
      },
      points: points('Punten', 'Points'),
    },
    required: ['from', 'points'],
  },
  default: values,
});

const group = (head: JsonSchema, properties: Record<string, JsonSchema>, defaults: Record<string, unknown>): JsonSchema => ({
  ...head,
  type: 'object',
  additionalProperties: false,
  properties,
  required: Object.keys(properties),
  default: defaults,
});

export const housingSettings: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    annualTarget: {
      ...text(
        'Jaaropgave woningen',
        'Annual housing target',
        'Aantal woningen dat de gemeente per jaar wil toevoegen.',
        'Number of homes that the municipality wants to add per year.',
      ),
      type: 'integer',
      minimum: 1,
      maximum: 100_000,
    },
    temporaryFactor: {
      ...text(
        'Factor voor tijdelijke woningen',
        'Factor for temporary homes',
        'De index van tijdelijke woningen wordt hiermee vermenigvuldigd.',
        'The index of temporary homes is multiplied by this.',
      ),
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.6,
    },
    weights: group(
      text(
        'Aandelen in de woningbouwindex',
        'Shares in the housing index',
        'Hoe zwaar elk onderdeel telt.',
        'How heavily each part counts.',
      ),
      {
        affordable: share('Betaalbaar', 'Affordable', 0.35),
        social: share('Sociale huur', 'Social rent', 0.25),
        planStatus: share('Planologische status', 'Planning status', 0.15),
        leadTime: share('Tijd tot start bouw', 'Time to start of construction', 0.15),
        size: share('Omvang', 'Size', 0.1),
      },
      { affordable: 0.35, social: 0.25, planStatus: 0.15, leadTime: 0.15, size: 0.1 },
    ),
    affordableSteps: steps(
      'Punten voor betaalbaar',
      'Points for affordable',
      'Aandeel sociale huur, middenhuur en betaalbare koop; onder de laagste grens 0 punten.',
      'Share of social rent, mid-market rent and affordable purchase; below the lowest end 0 points.',
      [
        { from: 80, points: 100 },
        { from: 67, points: 75 },
        { from: 50, points: 50 },
        { from: 35, points: 25 },
      ],
    ),
    socialSteps: steps(
      'Punten voor sociale huur',
      'Points for social rent',
      'Aandeel sociale huur; onder de laagste grens 0 punten.',
      'Share of social rent; below the lowest end 0 points.',
      [
        { from: 40, points: 100 },
        { from: 30, points: 75 },
        { from: 20, points: 40 },
      ],
    ),
    planStatusPoints: group(
      text(
        'Punten voor de planologische status',
        'Points for the planning status',
        'Hoe harder het plan, hoe meer punten.',
        'The harder the plan, the more points.',
      ),
      {
        irrevocable: points('Onherroepelijk', 'Irrevocable', 100),
        adopted: points('Vastgesteld', 'Adopted', 75),
        inPreparation: points('In voorbereiding', 'In preparation', 40),
        potential: points('Potentieel', 'Potential', 10),
      },
      { irrevocable: 100, adopted: 75, inPreparation: 40, potential: 10 },
    ),
    leadTimeSteps: {
      ...text(
        'Punten voor de tijd tot start bouw',
        'Points for the time to start of construction',
        'Maanden tot de start van de bouw; na de laatste grens 0 punten.',
        'Months to the start of construction; after the last end 0 points.',
      ),
      type: 'array',
      minItems: 1,
      maxItems: 20,
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          upTo: {
            ...text('Tot en met', 'Up to', 'Aantal maanden; de grens zelf telt mee.', 'Number of months; the end itself counts.'),
            type: 'number',
            minimum: 0,
          },
          points: points('Punten', 'Points'),
        },
        required: ['upTo', 'points'],
      },
      default: [
        { upTo: 12, points: 100 },
        { upTo: 24, points: 75 },
        { upTo: 36, points: 50 },
        { upTo: 60, points: 25 },
      ],
    },
    sizeSteps: steps('Punten voor de omvang', 'Points for the size', 'Aandeel van de jaaropgave.', 'Share of the annual target.', [
      { from: 50, points: 100 },
      { from: 20, points: 60 },
      { from: 5, points: 30 },
    ]),
    smallestSizePoints: points('Punten voor de kleinste omvang', 'Points for the smallest size', 10),
    impulseWeights: group(
      text(
        'Aandelen in de Woningbouwimpuls',
        'Shares in the Woningbouwimpuls',
        'Rijksregeling zoals die sinds 1 augustus 2025 geldt.',
        'National scheme as in force since 1 August 2025.',
      ),
      {
        necessity: share('Noodzaak', 'Necessity', 0.3),
        effectiveness: share('Effectiviteit', 'Effectiveness', 0.3),
        efficiency: share('Efficiëntie', 'Efficiency', 0.15),
        urgency: share('Urgentie', 'Urgency', 0.25),
      },
      { necessity: 0.3, effectiveness: 0.3, efficiency: 0.15, urgency: 0.25 },
    ),
  },
  required: ['annualTarget'],
};
