import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of `publishing/moving`. */
export const movesErrors = {
  'WB-MOVE-NOT-FOUND': {
    kind: 'notFound',
    title: { nl: 'Overzetting niet gevonden', en: 'Move not found' },
    detail: {
      nl: 'Uw gemeente kent de overzetting {id} niet. Kies er een uit de lijst bij Lopende projecten.',
      en: 'Your municipality has no move {id}. Choose one from the list at Running projects.',
    },
  },
  'WB-MOVE-EMPTY': {
    kind: 'invalid',
    title: { nl: 'Geen projecten gekozen', en: 'No projects chosen' },
    detail: {
      nl: 'Kies ten minste één project dat naar de actieve vrijgave gaat.',
      en: 'Choose at least one project that goes to the active release.',
    },
  },
  'WB-MOVE-OUTDATED': {
    kind: 'conflict',
    title: { nl: 'Intussen is een andere vrijgave actief', en: 'Another release is active by now' },
    detail: {
      nl: 'Nu is vrijgave {number} actief. Bekijk opnieuw wat overzetten met de projecten doet en begin dan.',
      en: 'Release {number} is active now. Look again at what moving does to the projects, then start.',
    },
  },
  'WB-MOVE-ENDED': {
    kind: 'conflict',
    title: { nl: 'Kan op dit moment niet', en: 'Not possible at this moment' },
    detail: {
      nl: 'Stoppen kan alleen terwijl er wordt overgezet, en ongedaan maken alleen daarna. Bekijk hoe ver het nu is.',
      en: 'Stopping is only possible while projects are being moved, and undoing only afterwards. Look how far it is now.',
    },
  },
} as const satisfies Record<string, ErrorDefinition>;
