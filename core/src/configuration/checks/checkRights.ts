import type { Permission } from '../../shared/permissions.ts';
import type { CheckContext } from './checkContext.ts';
import { words } from './words.ts';

/** Rights that let somebody act on what they cannot see without another. Who may edit or publish the configuration may read it: those need none. */
const needs: readonly (readonly [Permission, readonly Permission[]])[] = [
  ['project:create', ['project:read']],
  ['project:edit', ['project:read']],
  ['project:decide', ['project:read']],
  ['project:move', ['project:read']],
  ['statutory:agree', ['project:read']],
  ['evidence:review', ['project:read']],
  ['criterion:judge', ['project:read']],
  ['users:manage', ['users:read']],
];

/** Roles that may do more than they may see. */
export const checkRights = (context: CheckContext): void => {
  for (const [key, { permissions }] of context.roles) {
    const report = context.reportFor('roles', key);
    const missing = new Map<Permission, Permission>();
    for (const [right, required] of needs)
      if (permissions.includes(right))
        for (const one of required) if (!permissions.includes(one) && !missing.has(one)) missing.set(one, right);
    for (const [one, right] of missing)
      report(
        `/permissions/${permissions.indexOf(right)}`,
        'rightIncomplete',
        {
          ...words(
            `Het recht ‘${right}’ staat er zonder ‘${one}’: deze rol mag iets doen met wat zij niet mag zien.`,
            `The right “${right}” stands without “${one}”: this role may act on what it may not see.`,
            `Geef de rol ook ‘${one}’, of haal ‘${right}’ weg.`,
            `Give the role “${one}” as well, or remove “${right}”.`,
          ),
          mends: [
            { label: { nl: `Geef ook ‘${one}’`, en: `Give “${one}” as well` }, edits: [{ insertBefore: one }] },
            { label: { nl: `Haal ‘${right}’ weg`, en: `Remove “${right}”` }, edits: [{}] },
          ],
        },
        { severity: 'warning' },
      );
  }
};
