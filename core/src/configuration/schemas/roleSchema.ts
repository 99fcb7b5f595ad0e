import { permissions } from '../../shared/permissions.ts';
import { type ConfigurationSchema, described, keySchema, list, record } from './describe.ts';
import { localizedName, localizedTextSchema } from './localizedTextSchema.ts';

/** `roles/<key>.json` */
export const roleSchema: ConfigurationSchema = described(
  ['Rol', 'Wat mensen met deze rol mogen.'],
  ['Role', 'What people with this role may do.'],
  record(
    {
      name: localizedName(),
      key: described(
        ['Sleutel', 'Hiermee verwijst de rest van de inrichting ernaar; ook de naam van het bestand. Ligt vast.'],
        ['Key', 'How the rest of the configuration refers to it; also the name of the file. Fixed.'],
        keySchema,
      ),
      description: described(['Toelichting', 'Voor wie deze rol is.'], ['Description', 'Whom this role is for.'], localizedTextSchema()),
      permissions: described(
        ['Rechten', 'Wat de rol mag. Wat hier niet staat, mag niet.'],
        ['Permissions', 'What the role may do. What is not listed is not allowed.'],
        list({ type: 'string', enum: permissions, 'x-reference': 'permissions' }, { uniqueItems: true, 'x-widget': 'checkboxes' }),
      ),
    },
    { optional: ['description'] },
  ),
);
