import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createSessionKeeper } from '../identity/sessionKeeper.ts';
import type { SessionTerms } from '../identity/session.ts';
import { createSharedFailures } from '../identity/sharedFailures.ts';
import { createSignInGuard } from '../identity/signInGuard.ts';
import type { SignInLimits } from '../identity/signInLimits.ts';
import { createTokenKeeper } from '../identity/tokens/tokenKeeper.ts';
import { jsonLimits } from './body/jsonLimits.ts';
import { createApp } from './createApp.ts';
import { createServer, type ServerTerms } from './createServer.ts';
import type { Route } from './route.ts';
import type { ServerOptions, Services } from './services.ts';

export type StartServerInput = Omit<Services, 'sessions' | 'tokens' | 'guard' | 'failures' | 'options'> & {
  host: string;
  /** 0: any free port. */
  port: number;
  options?: Partial<ServerOptions>;
  sessionTerms?: SessionTerms;
  signInLimits?: SignInLimits;
  serverTerms?: ServerTerms;
  routes?: readonly Route[];
};

export type RunningServer = {
  url: string;
  services: Services;
  /** Takes no new requests, lets those under way finish (at most `patience` milliseconds), and resolves when all connections are closed. */
  stop(patience?: number): Promise<void>;
};

/** Listens. The store, the plugins and the measure host stay the caller's: it made them and closes them. */
export const startServer = async ({
  host,
  port,
  options,
  sessionTerms,
  signInLimits,
  serverTerms,
  routes,
  ...given
}: StartServerInput): Promise<RunningServer> => {
  const services: Services = {
    ...given,
    sessions: createSessionKeeper(given, sessionTerms),
    tokens: createTokenKeeper(given),
    guard: createSignInGuard(signInLimits),
    failures: createSharedFailures(given.store, signInLimits),
    options: { trustedProxies: 0, json: jsonLimits, bodyDeadline: 20_000, requestsPerMinute: 6_000, softwareVersion: '0.0.0', ...options },
  };
  const server = createServer(createApp(services, routes), serverTerms);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { url: `http://${name}:${address.port}`, services, stop: (patience = 10_000) => stopServer(server, services, patience) };
};

const stopServer = async (server: Server, services: Services, patience: number): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that was busy becomes idle when its answer is out; nobody else closes it then.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const impatience = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(sweep);
  clearTimeout(impatience);
  services.sessions.close();
  services.tokens.close();
};
