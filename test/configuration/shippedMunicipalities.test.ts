import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { compileRelease } from '../../core/src/configuration/compileRelease.ts';
import { formatProblems } from '../../core/src/configuration/formatProblems.ts';
import { hashConfiguration } from '../../core/src/configuration/hashConfiguration.ts';
import { loadMunicipalities } from '../../core/src/configuration/loadMunicipalities.ts';
import type { Release } from '../../core/src/configuration/release.ts';
import housing from '../../plugins/housing/src/plugin.ts';
import social from '../../plugins/social-domain/src/plugin.ts';
import sustainability from '../../plugins/sustainability/src/plugin.ts';
import { registryOf } from './minimalMunicipality.ts';

const root = fileURLToPath(new URL('../../config/', import.meta.url));
const registry = registryOf(housing, social, sustainability);

describe('the municipalities that ship', () => {
  it('are the folders of config', async () => {
    const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(['kleinveld', 'voorbeeldstad']);
  });

  it.each(['kleinveld', 'voorbeeldstad'])('%s has no problems and compiles', async (key) => {
    const municipality = (await loadMunicipalities(root, registry)).find((loaded) => loaded.key === key);
    expect(formatProblems(municipality?.problems ?? [], 'nl', key)).toBe('Geen problemen gevonden.');
    const configuration = municipality!.configuration!;
    const release = { configuration, hash: hashConfiguration(configuration), number: '2026.1' } as Release;
    const compiled = compileRelease(release, registry);
    expect([...compiled.types.keys()].sort()).toEqual(Object.keys(configuration.projectTypes).sort());
    expect([...compiled.types.values()].every(({ form, engine }) => form.pages.length > 0 && engine.form === form)).toBe(true);
  });
});
