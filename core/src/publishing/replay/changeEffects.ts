import type { ConfigurationChange } from '../../configuration/difference/configurationChange.ts';
import { plainSentence } from '../../configuration/difference/plainSentence.ts';
import type { ReplayChange, ReplayIntake } from './replayViews.ts';
import type { WeighedRow } from './replayRow.ts';

/** Projects at which something comes into force that are named; all of them are counted. */
const mostNamed = 5;

type Firing = Omit<NonNullable<ReplayChange['fires']>, 'new'>;

export type ChangeEffects = {
  add: (rows: readonly WeighedRow[], intakes: readonly ReplayIntake[]) => void;
  /** The changes by the ids and in the words of the difference, with what each does to projects and intakes as far as was counted. */
  changes: () => ReplayChange[];
};

/** Counts, while rows come in, at how many projects a changed escalation or rule fires, and how many intakes lack an answer that a change asks for. */
export const countEffects = (moving: readonly ConfigurationChange[]): ChangeEffects => {
  const named = moving.map((change) => ({
    key: firingKey(change),
    address: change.answer?.address,
    said: {
      id: change.id,
      part: change.part,
      ...(change.key === undefined ? {} : { key: change.key }),
      name: { nl: plainSentence(change, 'nl'), en: plainSentence(change, 'en') },
    } satisfies ReplayChange,
  }));
  const firings = new Map(named.flatMap(({ key }): [string, Firing][] => (key === undefined ? [] : [[key, newFiring()]])));
  const addresses = [...new Set(named.flatMap(({ address }) => address ?? []))];
  const invalid = new Map<string, number>();

  const countRow = ({ code, name, fires }: WeighedRow): void => {
    for (const key of fires?.before ?? []) if (firings.has(key)) firings.get(key)!.before += 1;
    for (const key of fires?.after ?? []) {
      const firing = firings.get(key);
      if (firing === undefined) continue;
      firing.after += 1;
      if (!fires!.before.includes(key)) firing.added.push({ code, name });
    }
  };
  const countIntake = ({ problems }: ReplayIntake): void => {
    for (const address of addresses)
      if (problems.some(({ path }) => path === address || path.startsWith(`${address}.`)))
        invalid.set(address, (invalid.get(address) ?? 0) + 1);
  };

  return {
    add: (rows, intakes) => {
      for (const row of rows) countRow(row);
      for (const intake of intakes) countIntake(intake);
    },
    changes: () =>
      named.map(({ said, key, address }): ReplayChange => {
        const firing = key === undefined ? undefined : firings.get(key);
        const intakes = address === undefined ? undefined : invalid.get(address);
        return {
          ...said,
          ...(firing === undefined ? {} : { fires: { ...firing, new: firing.added.length, added: firstByCode(firing.added) } }),
          ...(intakes === undefined ? {} : { intakes }),
        };
      }),
  };
};

/** Pages come in any order; the answer does not depend on it. */
const firstByCode = (projects: Firing['added']): Firing['added'] =>
  projects.toSorted((one, other) => (one.code < other.code ? -1 : 1)).slice(0, mostNamed);

const newFiring = (): Firing => ({ before: 0, after: 0, added: [] });

/** What weighing calls the escalation or rule that a change is about. Rows of a table are known by their place only: another row may stand there on the other side. */
const firingKey = ({ part, key, path: [list, entry] }: ConfigurationChange): string | undefined => {
  if (typeof entry !== 'object') return undefined;
  if (part === 'framework' && list === 'escalations') return entry.entry;
  return part === 'ruleSets' && list === 'rules' ? `${key}/${entry.entry}` : undefined;
};
