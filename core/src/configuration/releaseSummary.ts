import type { Release } from './release.ts';

/** A release without its content. */
export type ReleaseSummary = {
  hash: string;
  number: string;
  authorName: string;
  reason: string;
  publishedAt: string;
  origin: 'folder' | 'published';
  active: boolean;
  parent?: string;
};

export const releaseSummary = (
  { hash, number, authorName, reason, publishedAt, origin, parent }: Omit<Release, 'configuration' | 'id' | 'municipality' | 'revision'>,
  active: string | undefined,
): ReleaseSummary => ({
  hash,
  number,
  authorName,
  reason,
  publishedAt,
  origin,
  active: hash === active,
  ...(parent === undefined ? {} : { parent }),
});
