import type { Permission } from '@weegbrug/core/shared';
import type { MessageKey } from '../../messages/catalogue.ts';

/** Entries of the administrator's part of the menu. */
export const configurationMenu: readonly { to: string; label: MessageKey; permission?: Permission }[] = [{ to: '/configuration', label: 'menu.configuration' }];
