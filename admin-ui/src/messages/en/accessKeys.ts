import type { accessKeys as nl } from '../nl/accessKeys.ts';

export const accessKeys: Readonly<Record<keyof typeof nl, string>> = {
  'accessKeys.title': 'Access keys',
  'accessKeys.lede': 'With a key a program (weegbrug pull, diff, push, publish) works on the configuration. A key opens nothing else.',
  'accessKeys.new': 'Make a key',
  'accessKeys.none': 'There are no keys.',
  'accessKeys.maker': 'Of',
  'accessKeys.rights': 'May',
  'accessKeys.until': 'Valid until',
  'accessKeys.used': 'Last used',
  'accessKeys.never': 'not yet',
  'accessKeys.right.configuration:read': 'read',
  'accessKeys.right.configuration:edit': 'edit',
  'accessKeys.right.configuration:publish': 'publish',
  'accessKeys.revoke': 'Revoke',
  'accessKeys.revoked': 'revoked by %{name}',
  'accessKeys.expired': 'expired',
  'accessKeys.valid': 'valid',
  'accessKeys.purpose': 'What is the key for?',
  'accessKeys.days': 'Valid for (days, at most 366)',
  'accessKeys.made': 'Your new key',
  'accessKeys.once': 'Keep the key in a safe place now. It cannot be seen after this.',
};
