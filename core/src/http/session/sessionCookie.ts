/** Name of the cookie that holds the session token. */
const name = 'weegbrug-session';

/** The token in the Cookie header. */
export const readSessionCookie = (header: string | undefined): string | undefined => {
  if (header === undefined) return undefined;
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
};

/** A cookie that scripts cannot read and other sites cannot send along; it ends with the browser, and on the server earlier. */
export const sessionCookie = (token: string, secure: boolean): string =>
  `${name}=${token}; HttpOnly; SameSite=Lax; Path=/${secure ? '; Secure' : ''}`;

export const clearedSessionCookie = (secure: boolean): string => `${sessionCookie('', secure)}; Max-Age=0`;
