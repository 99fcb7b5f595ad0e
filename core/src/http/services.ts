import type { Logger } from 'pino';
import type { ReleaseLibrary } from '../configuration/releaseLibrary.ts';
import type { SessionKeeper } from '../identity/sessionKeeper.ts';
import type { SharedFailures } from '../identity/sharedFailures.ts';
import type { SignInGuard } from '../identity/signInGuard.ts';
import type { TokenKeeper } from '../identity/tokens/tokenKeeper.ts';
import type { MeasureHost } from '../plugins/measureHost.ts';
import type { PluginRegistry } from '../plugins/pluginRegistry.ts';
import type { Clock } from '../shared/clock.ts';
import type { IdSource } from '../shared/ids.ts';
import type { Store } from '../storage/port.ts';
import type { MunicipalityView } from './apiTypes.ts';
import type { JsonLimits } from './body/jsonLimits.ts';

/** Everything that the HTTP floor works with; made once when the server starts. */
export type Services = {
  store: Store;
  registry: PluginRegistry;
  releases: ReleaseLibrary;
  measures: MeasureHost;
  clock: Clock;
  newId: IdSource;
  sessions: SessionKeeper;
  tokens: TokenKeeper;
  guard: SignInGuard;
  failures: SharedFailures;
  /** The towns that this server runs; a town whose configuration is broken and that has no release is there as `broken`. */
  municipalities(): Promise<readonly MunicipalityView[]>;
  log: Logger;
  options: ServerOptions;
};

/** What an operator may set. Times in milliseconds. */
export type ServerOptions = {
  /** Address that visitors see when a proxy stands in front, without a slash at the end. */
  publicOrigin?: string;
  /** Number of proxies in front whose X-Forwarded-For is believed. */
  trustedProxies: number;
  json: JsonLimits;
  bodyDeadline: number;
  /** Requests per minute and address that are not from this computer. */
  requestsPerMinute: number;
  /** Folder of the built web application; absent: only the API is served. */
  applicationFolder?: string;
  softwareVersion: string;
};
