import type { RankingRow } from './rankingViews.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import type { PortfolioEntryRecord, StoredRow } from './portfolioEntryRecord.ts';

/** What the portfolio remembers of one project: its row in the ranking, ready to send, and what lists and tasks look for. */
export type PortfolioEntry = Omit<PortfolioEntryRecord, 'id' | 'municipality' | 'row'> & {
  row: Omit<RankingRow, 'rank'>;
  /** The row as JSON without its opening brace, so that the rank can be put in front. */
  json: string;
  /** Name and code in small letters without accents, for searching. */
  searchText: string;
};

export const portfolioEntry = (record: PortfolioEntryRecord, typeName: LocalizedText): PortfolioEntry => {
  const { id: _id, municipality: _municipality, row: stored, ...rest } = record;
  const row = withTypeName(stored, typeName);
  return { ...rest, row, json: JSON.stringify(row).slice(1), searchText: foldText(`${row.name} ${row.code}`) };
};

/** The entry under another name of its type. */
export const renamedType = (entry: PortfolioEntry, typeName: LocalizedText): PortfolioEntry => {
  const row = { ...entry.row, typeName };
  return { ...entry, row, json: JSON.stringify(row).slice(1) };
};

const withTypeName = ({ code, name, typeKey, ...others }: StoredRow, typeName: LocalizedText): Omit<RankingRow, 'rank'> => ({
  code,
  name,
  typeKey,
  typeName,
  ...others,
});

/** Text as it is searched: small letters, no accents. */
export const foldText = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
