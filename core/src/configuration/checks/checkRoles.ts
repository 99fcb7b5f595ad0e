import type { CheckContext } from './checkContext.ts';
import { words } from './words.ts';

/** Somebody can change the configuration and start a project; otherwise the municipality locks itself out. */
export const checkRoles = (context: CheckContext): void => {
  if (context.roles.size === 0 || context.roles.size < context.keys.roles.length) return;
  const granted = new Set([...context.roles.values()].flatMap(({ permissions }) => permissions));
  const [firstRole] = context.roles.keys();
  for (const permission of ['project:create', 'configuration:edit', 'configuration:publish', 'users:manage'] as const)
    if (!granted.has(permission))
      context.reportFor('roles', firstRole)(
        '/permissions',
        'permissionNowhere',
        words(
          `Geen enkele rol heeft het recht ‘${permission}’.`,
          `No role has the permission ‘${permission}’.`,
          'Geef een van de rollen dit recht.',
          'Give one of the roles this permission.',
        ),
        { severity: 'warning' },
      );
};
