import { isRealDate } from './isRealDate.ts';

/** Formats that a question may ask for. */
export const formats = ['date', 'email', 'uri'] as const;
export type Format = (typeof formats)[number];

const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const host = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const email = new RegExp(`^${atom}(?:\\.${atom})*@(?:${host}\\.)+${host}$`, 'i');
const webAddress = new RegExp(
  `^https?://${host}(?:\\.${host})*(?::\\d{1,5})?(?:[/?#](?:[a-z0-9\\-._~:/?#@!$&'()*+,;=]|%[0-9a-f]{2})*)?$`,
  'i',
);

/**
 * Whether a text has the format: a date that exists, an e-mail address (at most 320 characters), or a web address.
 * A `uri` is narrower than JSON Schema's: only `http` and `https`, because the screen makes a link of it.
 */
export const matchesFormat = (format: Format, text: string): boolean => {
  if (format === 'date') return isRealDate(text);
  if (format === 'email') return text.length <= 320 && email.test(text);
  return text.length <= 2_000 && webAddress.test(text) && text.indexOf('#') === text.lastIndexOf('#');
};
