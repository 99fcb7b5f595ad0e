import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals because of what a role may do. */
export const permissionErrors = {
  'WB-PERMISSION-MISSING': {
    kind: 'forbidden',
    title: { nl: 'U mag dit niet doen', en: 'You may not do this' },
    detail: {
      nl: 'Uw rollen geven u dit recht niet ({permission}). Vraag de functioneel beheerder van uw gemeente om de juiste rol.',
      en: 'Your roles do not give you this permission ({permission}). Ask the functional administrator of your municipality for the right role.',
    },
  },
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
