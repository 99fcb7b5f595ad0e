import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

const known = [
  'sort',
  'order',
  'type',
  'domain',
  'programme',
  'phase',
  'advice',
  'route',
  'statutory',
  'search',
  'includeClosed',
  'groupBy',
] as const;
export type RankingParameter = (typeof known)[number];
export type RankingParameters = Partial<Record<RankingParameter, string>>;

/** What the list shows is in the address, so that a view can be shared, bookmarked and gone back to. */
export const useRankingParameters = () => {
  const [search, setSearch] = useSearchParams();
  const parameters = useMemo<RankingParameters>(() => {
    const read: RankingParameters = {};
    for (const name of known) {
      const value = search.get(name);
      if (value !== null && value !== '') read[name] = value;
    }
    return read;
  }, [search]);
  const change = useCallback(
    (changes: Partial<Record<RankingParameter, string | undefined>>) =>
      setSearch((current) => {
        const next = new URLSearchParams(current);
        for (const [name, value] of Object.entries(changes)) {
          if (value === undefined) next.delete(name);
          else next.set(name, value);
        }
        return next;
      }),
    [setSearch],
  );
  const replace = useCallback((next: RankingParameters) => setSearch(new URLSearchParams(next as Record<string, string>)), [setSearch]);
  return { parameters, change, replace };
};
