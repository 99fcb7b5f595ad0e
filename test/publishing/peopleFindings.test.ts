import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDraft } from '../../core/src/configuration/readDraft.ts';
import { withPeopleFindings } from '../../core/src/publishing/withPeopleFindings.ts';
import { openPublishingTown } from './publishingTown.ts';
import { peopleFindings } from '../../core/src/publishing/peopleFindings.ts';
import type { Account } from '../../core/src/identity/account.ts';
import type { MunicipalityConfiguration } from '../../core/src/configuration/municipalityConfiguration.ts';
import { minimalConfiguration } from '../configuration/minimalMunicipality.ts';

/* What the check of a configuration cannot know: whether anybody has the roles that decide. */

const found = (staffed: readonly string[]): (readonly [string, string])[] =>
  peopleFindings(minimalConfiguration(), [], new Set(staffed)).map(({ code, pointer }) => [code, pointer] as const);

test('a role that decides, or that alone may take a transition, without an active account is found', () => {
  expect(found(['aanvrager', 'beheerder'])).toEqual([
    ['approverWithoutPerson', '/states/0/approval/steps/0/approvers/0/role'],
    ['transitionWithoutPerson', '/transitions/1/roles'],
  ]);
});

test('the submitter may take a transition whatever their role', () => {
  expect(found(['manager'])).toEqual([]);
});

test('a town without accounts is still being set up', () => {
  expect(found([])).toEqual([]);
});

test('a workflow that is broken itself is not looked at', () => {
  const configuration = minimalConfiguration();
  configuration.workflows.standaard = { key: 'standaard' };
  const problem = { severity: 'error', file: 'workflows/standaard.json' } as Parameters<typeof peopleFindings>[1][number];
  expect(peopleFindings(configuration, [problem], new Set(['beheerder']))).toEqual([]);
});

describe.each(['voorbeeldstad', 'kleinveld'])('the demo accounts of %s', (town) => {
  test('give no finding', () => {
    const folder = fileURLToPath(new URL(`../../config/${town}`, import.meta.url));
    const read = (path: string): unknown => JSON.parse(readFileSync(`${folder}/${path}`, 'utf8'));
    const items = (part: string): Record<string, unknown> =>
      Object.fromEntries(readdirSync(`${folder}/${part}`).map((file) => [file.replace('.json', ''), read(`${part}/${file}`)]));
    const configuration = { workflows: items('workflows'), roles: items('roles') } as unknown as MunicipalityConfiguration;
    const accounts = read('demo/accounts.json') as readonly Account[];
    expect(peopleFindings(configuration, [], new Set(accounts.flatMap(({ roles }) => roles)))).toEqual([]);
  });
});

test('the draft shows them, by the accounts as they are now', async () => {
  const town = await openPublishingTown();
  try {
    const codes = async (): Promise<string[]> => {
      const { problems } = await withPeopleFindings(town.as('marloes'), await readDraft(town.as('marloes')));
      // The town of the publishing tests has findings of its own.
      return problems.map(({ code }) => code).filter((code) => code.endsWith('WithoutPerson'));
    };
    const add = (username: string, role: string): Promise<unknown> => {
      const account = { id: username, municipality: 'klein', username, name: username, roles: [role], passwordHash: 'x' };
      const record = { ...account, active: true, createdAt: '2026-11-02T09:00:00Z', changedAt: '2026-11-02T09:00:00Z' };
      return town.store.commit(town.system().scope, [{ kind: 'create', collection: 'accounts', record }]);
    };
    expect(await codes()).toEqual(['approverWithoutPerson', 'transitionWithoutPerson']);
    await add('karin', 'manager');
    expect(await codes()).toEqual([]);
  } finally {
    await town.close();
  }
});
