import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `rules`. */
export const rulesErrors = {
  'WB-RULES-TOO-MANY': {
    kind: 'tooLarge',
    title: { nl: 'Te veel regels', en: 'Too many rules' },
    detail: {
      nl: 'De regelset ‘{ruleSet}’ heeft {rules} regels; er mogen er {limit} in. Verdeel de regels over meer regelsets.',
      en: 'The rule set “{ruleSet}” has {rules} rules; {limit} are allowed. Divide the rules over more rule sets.',
    },
  },
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
