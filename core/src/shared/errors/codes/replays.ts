import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of replaying projects under another configuration. */
export const replaysErrors = {
  'WB-REPLAY-NOT-FOUND': {
    kind: 'notFound',
    title: { nl: 'Nagespeelde uitkomst niet gevonden', en: 'Replay not found' },
    detail: {
      nl: 'Deze uitkomst bestaat niet of niet meer. Speel de projecten opnieuw na.',
      en: 'This replay does not exist, or no longer. Replay the projects again.',
    },
  },
  'WB-REPLAY-NOT-FINISHED': {
    kind: 'conflict',
    title: { nl: 'Het naspelen is niet afgerond', en: 'The replay is not finished' },
    detail: {
      nl: 'De projecten staan er pas als het naspelen klaar is. Wacht tot het klaar is, of begin opnieuw als het is afgebroken.',
      en: 'The projects are there when the replay is done. Wait until it is, or start again when it was broken off.',
    },
  },
  'WB-REPLAY-DRAFT-INVALID': {
    kind: 'conflict',
    title: { nl: 'Het concept bevat nog fouten', en: 'The draft still has errors' },
    detail: {
      nl: 'Projecten kunnen pas worden nagespeeld als de {count} fouten in het concept zijn hersteld; bij elke plaats staat wat er mis is.',
      en: 'Projects can be replayed when the {count} errors of the draft are mended; what is wrong is told per place.',
    },
  },
  'WB-REPLAY-BUSY': {
    kind: 'unavailable',
    title: { nl: 'Er wordt al nagespeeld', en: 'Other replays are under way' },
    detail: {
      nl: 'Er wachten al andere vragen om na te spelen. Probeer het over {retryAfter} seconden nog eens.',
      en: 'Other replays are already waiting. Try again in {retryAfter} seconds.',
    },
  },
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
