import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfigurationFolder } from '../../../../core/src/configuration/loadConfigurationFolder.ts';
import { checkTemplate } from '../../../../core/src/documents/checkTemplate.ts';
import type { fileFindings } from '../../../../core/src/shared/findings/fileFindings.ts';
import {
  minimalConfiguration,
  minimalRegistry,
  registryOf,
  treesPlugin,
  withTemporaryFolder,
  writeMunicipality,
} from '../../minimalMunicipality.ts';
import { leaf, type Loose, town, type Trigger, type TriggersOf } from './trigger.ts';

/** A folder with some files replaced. */
const folder =
  (files: Record<string, string | Uint8Array>): Trigger =>
  () =>
    withTemporaryFolder(async (root) => {
      const path = writeMunicipality(root, minimalConfiguration(), files);
      const look = (source: string) => Promise.resolve(checkTemplate(source).problems);
      return (await loadConfigurationFolder(path, minimalRegistry, { checkTemplate: look })).problems;
    });
const file = (text: string | Uint8Array): Trigger => folder({ 'texts.json': text });

export const fileTriggers: TriggersOf<typeof fileFindings> = {
  fileTooLarge: file(`{"a":{"nl":"${'x'.repeat(1024 * 1024)}","en":"x"}}`),
  fileNotUtf8: file(Buffer.from([0x7b, 0xff, 0x7d])),
  fileByteOrderMark: file('\uFEFF{}'),
  fileEmpty: file(' '),
  fileMissing: town((c) => delete c.framework),
  fileUnknown: folder({ 'frmework.json': '{}' }),
  fileUnreadable: () =>
    withTemporaryFolder(async (root) => {
      const path = writeMunicipality(root, minimalConfiguration());
      symlinkSync('nowhere.json', join(path, 'roles', 'kwijt.json'));
      return (await loadConfigurationFolder(path, minimalRegistry)).problems;
    }),
  folderUnreadable: () => loadConfigurationFolder('/nowhere/at/all', minimalRegistry).then(({ problems }) => problems),
  folderTooLarge: folder(
    Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [
        `roles/r${index}.json`,
        JSON.stringify({ key: `r${index}`, name: { nl: 'Rol', en: 'Role' }, permissions: ['project:read'] }),
      ]),
    ),
  ),
  templateTooLarge: folder({ 'templates/groot.hbs': 'x'.repeat(300 * 1024) }),
  templateInvalid: folder({ 'templates/eigen.hbs': '{{{core.name}}}' }),
  jsonTooDeep: file('['.repeat(70)),
  jsonSyntax: file('{"a" 1}'),
  jsonComment: file('{} // x'),
  jsonDuplicateName: file('{"a":{"nl":"x","en":"x"},"a":{"nl":"x","en":"x"}}'),
  jsonForbiddenName: file('{"__proto__":{"nl":"x","en":"x"}}'),
  jsonNumber: folder({ 'roles/manager.json': '1e999' }),
  jsonText: file('{"a":{"nl":"\\u0000","en":"x"}}'),
  formatNewer: town((c) => (c.municipality.formatVersion = 99)),
  keyDiffers: town((c) => (c.roles.manager.key = 'chef')),
  checkFailed: town(
    (c) => (c.ruleSets.buurt.rules[0].conditions = { ...leaf, operator: 'trees.odd' }),
    // A plugin that does not keep to its contract.
    registryOf({ ...treesPlugin, operators: [{ key: 'odd', label: { nl: 'x' }, types: ['number'], expects: 'odd' }] } as Loose),
  ),
};
