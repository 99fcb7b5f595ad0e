import type { Permission } from '@weegbrug/core/shared';
import type { MessageKey } from '../../messages/catalogue.ts';

/** Entries of the administrator's part of the menu. */
export const configurationMenu: readonly { to: string; label: MessageKey; permission?: Permission }[] = [
  { to: '/configuration/municipality', label: 'configuration.part.municipality' },
  { to: '/configuration/project-types', label: 'configuration.part.projectTypes' },
  { to: '/configuration/forms', label: 'configuration.part.forms' },
  { to: '/configuration/framework', label: 'configuration.part.framework' },
  { to: '/weights', label: 'menu.weights', permission: 'weights:facilitate' },
  { to: '/configuration/rules', label: 'configuration.part.ruleSets' },
  { to: '/configuration/workflows', label: 'configuration.part.workflows' },
  { to: '/configuration/documents', label: 'configuration.part.documents' },
  { to: '/configuration/texts', label: 'configuration.part.texts' },
  { to: '/configuration/plugins', label: 'configuration.plugins' },
  { to: '/configuration/roles', label: 'configuration.people' },
  { to: '/configuration/test-cases', label: 'configuration.part.testCases' },
  { to: '/configuration/publish', label: 'configuration.publish' },
  { to: '/configuration/history', label: 'publishing.releases' },
  { to: '/configuration/merge', label: 'merging.title', permission: 'configuration:edit' },
  { to: '/configuration/moving', label: 'moving.menu', permission: 'project:move' },
];
