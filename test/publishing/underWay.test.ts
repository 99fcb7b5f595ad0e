import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { MunicipalityConfiguration } from '../../core/src/configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../../core/src/configuration/operationContext.ts';
import { readProject } from '../../core/src/projects/readProject.ts';
import { submitProject } from '../../core/src/projects/submitProject.ts';
import { answersOf, openProjectTown, type ProjectTown, townConfiguration } from '../projects/projectTown.ts';

let town: ProjectTown;
beforeEach(async () => void (town = await openProjectTown()));
afterEach(() => town.close());

test('what is under way while a release is published finishes under the one that it began with', async () => {
  const before = (await town.as('beheerder').releases.active('klein')).release;
  const applicant = town.as('aanvrager');
  let measuring: () => void = () => undefined;
  let goOn: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => void (measuring = resolve));
  const held = new Promise<void>((resolve) => void (goOn = resolve));
  const slow: OperationContext = {
    ...applicant,
    measures: {
      ...applicant.measures,
      measure: async (...given) => {
        measuring();
        await held;
        return applicant.measures.measure(...given);
      },
    },
  };
  const submitting = submitProject(slow, { typeKey: 'plantsoen', answers: answersOf('Park') });
  await begun;
  const configuration = structuredClone(townConfiguration('klein')) as unknown as { framework: { planYear: number } };
  configuration.framework.planYear = 2028;
  const after = await town.publish(configuration as unknown as MunicipalityConfiguration);
  const meanwhile = await submitProject(applicant, { typeKey: 'plantsoen', answers: answersOf('Plein') });
  goOn();
  const { code } = await submitting;
  const administrator = town.as('beheerder');
  const [first, second] = [await readProject(administrator, { code }), await readProject(administrator, { code: meanwhile.code })];
  expect([first.release.hash, first.weighing.release]).toEqual([before.hash, before.hash]);
  expect([second.release.hash, second.weighing.release]).toEqual([after, after]);
});
