import { resolve } from 'node:path';
import { pluginFolders } from './pluginFolders.ts';

/** The environment, read once; every name is documented in the README. */
export type Environment = {
  port: number;
  host: string;
  /** Folder with one folder per municipality. */
  configurationFolder: string;
  /** Further folders of plugins, beside those that are installed. */
  pluginFolders: readonly string[];
  store: { WEEGBRUG_DATA?: string; WEEGBRUG_MONGODB_URI?: string };
  demo: boolean;
  logLevel: string;
  publicOrigin?: string;
  trustedProxies: number;
  requestsPerMinute: number;
};

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];

/**
 * Reads and checks the environment.
 * @throws RangeError with a sentence for the operator when a value is not possible
 */
export const readEnvironment = (variables: NodeJS.ProcessEnv): Environment => {
  const text = (name: string): string | undefined =>
    variables[name] === undefined || variables[name] === '' ? undefined : variables[name];
  const whole = (name: string, otherwise: number, maximum: number): number => {
    const given = text(name);
    if (given === undefined) return otherwise;
    const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
    if (!(value <= maximum))
      throw new RangeError(
        `${name}: "${given}" kan niet; geef een geheel getal van 0 tot en met ${maximum} / give a whole number from 0 to ${maximum}`,
      );
    return value;
  };
  const logLevel = text('WEEGBRUG_LOG') ?? 'info';
  if (!logLevels.includes(logLevel))
    throw new RangeError(`WEEGBRUG_LOG: "${logLevel}" kan niet; kies uit / choose from: ${logLevels.join(', ')}`);
  const publicUrl = text('WEEGBRUG_PUBLIC_URL');
  if (publicUrl !== undefined && !URL.canParse(publicUrl))
    throw new RangeError(`WEEGBRUG_PUBLIC_URL: "${publicUrl}" is geen adres / is no address`);
  const data = text('WEEGBRUG_DATA');
  const uri = text('WEEGBRUG_MONGODB_URI');
  return {
    port: whole('PORT', 3000, 65_535),
    host: text('HOST') ?? '127.0.0.1',
    configurationFolder: resolve(text('WEEGBRUG_CONFIG') ?? './config'),
    pluginFolders: pluginFolders(variables),
    store: { ...(data === undefined ? {} : { WEEGBRUG_DATA: data }), ...(uri === undefined ? {} : { WEEGBRUG_MONGODB_URI: uri }) },
    demo: text('WEEGBRUG_DEMO') !== 'off',
    logLevel,
    ...(publicUrl === undefined ? {} : { publicOrigin: new URL(publicUrl).origin }),
    trustedProxies: whole('WEEGBRUG_TRUSTED_PROXIES', 0, 20),
    requestsPerMinute: whole('WEEGBRUG_REQUESTS_PER_MINUTE', 6_000, 1_000_000),
  };
};
