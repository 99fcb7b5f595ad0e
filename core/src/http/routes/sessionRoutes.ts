import { describeSession } from '../../identity/describeSession.ts';
import { signIn } from '../../identity/signIn.ts';
import { signOut } from '../../identity/signOut.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { Call, Reply, Route } from '../route.ts';
import { bodies } from '../schemas/bodies.ts';
import { clearedSessionCookie, sessionCookie } from '../session/sessionCookie.ts';

type SignInBody = { municipality: string; username: string; password: string };

const describe = async ({ services }: Call, token: string | undefined): Promise<Reply> => {
  const session = token === undefined ? undefined : await services.sessions.find(token);
  if (session === undefined) throw new WeegbrugError('WB-IDENTITY-SIGNED-OUT');
  const towns = (await services.municipalities()).filter(({ state }) => state === 'ready').map(({ key, name }) => ({ key, name }));
  return { body: await describeSession(services, session, towns) };
};

export const sessionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/municipalities',
    tag: 'session',
    permission: 'public',
    summary: { nl: 'Gemeenten waarbij men zich kan aanmelden', en: 'Municipalities that people can sign in to' },
    responses: { 200: { description: { nl: 'De gemeenten', en: 'The municipalities' }, schema: 'MunicipalityList' } },
    handle: async ({ services }) => {
      const items = await services.municipalities();
      return { body: { items, total: items.length } };
    },
  },
  {
    method: 'POST',
    path: '/session',
    tag: 'session',
    permission: 'public',
    summary: { nl: 'Aanmelden', en: 'Sign in' },
    body: bodies.signIn,
    responses: {
      201: {
        description: { nl: 'Aangemeld; de sessie staat in een cookie', en: 'Signed in; the session is in a cookie' },
        schema: 'Session',
      },
    },
    handle: async (call) => {
      const { services, address, loopback, secure } = call;
      const towns = new Set((await services.municipalities()).filter(({ state }) => state === 'ready').map(({ key }) => key));
      const { token } = await signIn(
        { ...services, isMunicipality: (key) => towns.has(key) },
        { ...(call.body as SignInBody), address, loopback },
      );
      if (call.session !== undefined) await signOut(services.sessions, call.session);
      return { ...(await describe(call, token)), headers: { 'Set-Cookie': sessionCookie(token, secure) } };
    },
  },
  {
    method: 'GET',
    path: '/session',
    tag: 'session',
    permission: 'signedIn',
    summary: { nl: 'Wie is aangemeld, met welke rechten', en: 'Who is signed in, with which rights' },
    responses: { 200: { description: { nl: 'De sessie', en: 'The session' }, schema: 'Session' } },
    handle: (call) => describe(call, call.sessionToken),
  },
  {
    method: 'DELETE',
    path: '/session',
    tag: 'session',
    permission: 'public',
    summary: { nl: 'Afmelden', en: 'Sign out' },
    responses: { 204: { description: { nl: 'Afgemeld', en: 'Signed out' } } },
    handle: async ({ services, session, secure }) => {
      if (session !== undefined) await signOut(services.sessions, session);
      return { headers: { 'Set-Cookie': clearedSessionCookie(secure) } };
    },
  },
];
