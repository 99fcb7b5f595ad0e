/** The token of `Authorization: Bearer …`; `undefined` without that header. Anything else in the header is a token that nobody has. */
export const readBearer = (header: string | undefined): string | undefined =>
  header === undefined ? undefined : (/^Bearer +(\S{1,300})$/i.exec(header)?.[1] ?? '');
