import type { Store } from '../storage/port.ts';
import { systemScope } from '../shared/systemScope.ts';
import { CommandFailure } from './commandFailure.ts';

/**
 * The municipality in which a project with this code is, when only one has it.
 * @param asked the municipality that was named, which is then taken as it is
 * @throws CommandFailure when none has it, or several have
 */
export const municipalityOfProject = async (store: Store, code: string, asked?: string): Promise<string> => {
  if (asked !== undefined) return asked;
  const towns = await store.municipalities();
  const found = await Promise.all(
    towns.map(async (town) => ((await store.get(systemScope(town), 'projects', code)) === undefined ? [] : [town])),
  );
  const [one, ...others] = found.flat();
  if (one === undefined) throw new CommandFailure(`Er is geen project ${code}. / There is no project ${code}.`);
  if (others.length > 0)
    throw new CommandFailure(
      `${code} bestaat in ${[one, ...others].join(', ')}; kies met --municipality. / ${code} exists in ${[one, ...others].join(', ')}; choose with --municipality.`,
    );
  return one;
};
