import type { IncomingMessage } from 'node:http';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';

/**
 * Refuses a write that a page of another site started. Browsers say where a request comes from in Sec-Fetch-Site or Origin, and a page cannot
 * change either; programs that send neither hold no cookie of a visitor.
 * @param publicOrigin the address that visitors see when a proxy stands in front (`https://weegbrug.example`)
 * @throws WB-HTTP-CROSS-SITE
 */
export const checkOrigin = (request: IncomingMessage, publicOrigin: string | undefined): void => {
  const { origin, host, 'sec-fetch-site': site } = request.headers;
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') throw new WeegbrugError('WB-HTTP-CROSS-SITE');
  if (origin === undefined || origin === publicOrigin) return;
  if (origin !== `http://${host}` && origin !== `https://${host}`) throw new WeegbrugError('WB-HTTP-CROSS-SITE');
};
