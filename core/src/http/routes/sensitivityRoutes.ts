import { saveDraftWeights } from '../../configuration/saveDraftWeights.ts';
import { readRankingTermsJson } from '../../portfolio/readRankingTermsJson.ts';
import { readRobustness } from '../../portfolio/readRobustness.ts';
import { readSensitivity } from '../../portfolio/readSensitivity.ts';
import { withPeopleFindings } from '../../publishing/withPeopleFindings.ts';
import type { QueryParameters } from '../query/queryParameter.ts';
import type { Route } from '../route.ts';
import { bodies } from '../schemas/bodies.ts';
import { rankingFilters, rankingOrder } from './rankingFilters.ts';

const top: QueryParameters = {
  top: { type: 'integer', minimum: 1, maximum: 100_000, description: { nl: 'k van ‘bij de eerste k’', en: 'k of “among the first k”' } },
};

const robustness = {
  200: { description: { nl: 'De kansen per project', en: 'The chances per project' }, schema: 'Robustness' },
} as const;

export const sensitivityRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/ranking/terms',
    tag: 'portfolio',
    permission: ['ranking:read'],
    summary: {
      nl: 'De portefeuille zonder gewichten, om met andere gewichten te rangschikken',
      en: 'The portfolio without weights, to rank it by other weights',
    },
    query: { ...rankingOrder, ...rankingFilters },
    responses: { 200: { description: { nl: 'De termen bij gewicht 1', en: 'The terms at weight 1' }, schema: 'RankingTerms' } },
    handle: async ({ context, query }) => ({ content: await readRankingTermsJson(context, query) }),
  },
  {
    method: 'GET',
    path: '/sensitivity',
    tag: 'portfolio',
    permission: ['ranking:read'],
    summary: { nl: 'Wat het gewicht van elk doel beslist', en: 'What the weight of each goal decides' },
    query: {
      ...top,
      step: {
        type: 'integer',
        minimum: 1,
        maximum: 100,
        description: { nl: 'Stap omhoog en omlaag, in procentpunten', en: 'Step up and down, in percentage points' },
      },
      ...rankingFilters,
    },
    responses: { 200: { description: { nl: 'De omslagpunten', en: 'The turning points' }, schema: 'Sensitivity' } },
    handle: async ({ context, query }) => ({ body: await readSensitivity(context, query) }),
  },
  {
    method: 'GET',
    path: '/robustness',
    tag: 'portfolio',
    permission: ['ranking:read'],
    summary: { nl: 'De kans van elke rang als gewichten onzeker zijn', en: 'The chance of each rank when weights are uncertain' },
    query: {
      ...top,
      seed: { type: 'integer', minimum: 0, maximum: 4_294_967_295, description: { nl: 'Startgetal van het toeval', en: 'Seed' } },
      samples: { type: 'integer', minimum: 1, maximum: 10_000, description: { nl: 'Aantal trekkingen', en: 'Number of samples' } },
      spread: {
        type: 'number',
        minimum: 1,
        maximum: 10,
        description: { nl: 'Factor waarmee een gewicht onzeker is', en: 'Factor by which a weight is uncertain' },
      },
      agreed: {
        type: 'boolean',
        description: {
          nl: 'Voor doelen van een gewichtensessie: de factor waarin de deelnemers verschilden',
          en: 'For goals of a weighing session: the factor by which its participants lay apart',
        },
      },
      ...rankingFilters,
    },
    responses: robustness,
    handle: async ({ context, query }) => ({ body: await readRobustness(context, query) }),
  },
  {
    method: 'POST',
    path: '/robustness',
    tag: 'portfolio',
    permission: ['ranking:read'],
    summary: {
      nl: 'Hetzelfde met een eigen onzekerheid per doel; er wordt niets opgeslagen',
      en: 'The same with an uncertainty per goal; nothing is stored',
    },
    query: rankingFilters,
    body: bodies.robustness,
    responses: robustness,
    handle: async ({ context, query, body }) => ({ body: await readRobustness(context, { ...query, ...(body as object) }) }),
  },
  {
    method: 'PUT',
    path: '/configuration/draft/weights',
    tag: 'configuration',
    permission: ['configuration:edit'],
    summary: { nl: 'Gewichten in het concept zetten', en: 'Put weights in the draft' },
    body: bodies.draftWeights,
    ifMatch: 'required',
    responses: {
      200: { description: { nl: 'Het concept van de inrichting', en: 'The draft of the configuration' }, schema: 'ConfigurationDraft' },
    },
    handle: async ({ context, body, expectedRevision }) => ({
      body: await withPeopleFindings(
        context,
        await saveDraftWeights(context, { ...(body as { weights: Record<string, number> }), expectedRevision: expectedRevision! }),
      ),
    }),
  },
];
