import { readFileSync } from 'node:fs';
import type { Language } from '../../shared/localizedText.ts';
import { CommandFailure } from '../commandFailure.ts';
import { exitCodes } from './exitCodes.ts';

export type ServerOptions = { server?: string; tokenFile?: string; language?: string };

export type Connection = {
  language: Language;
  /** @throws CommandFailure with what the server says, or that it did not answer */
  ask: <Answer>(method: string, path: string, options?: { body?: unknown; headers?: Readonly<Record<string, string>> }) => Promise<Answer>;
};

/**
 * A running server with an access key. The key comes from `WEEGBRUG_TOKEN` or a file, never from the command line, where other users of the machine see it.
 * @throws CommandFailure
 */
export const connectServer = (options: ServerOptions, environment: NodeJS.ProcessEnv): Connection => {
  const server = options.server ?? environment['WEEGBRUG_SERVER'];
  const token = (options.tokenFile === undefined ? environment['WEEGBRUG_TOKEN'] : readToken(options.tokenFile))?.trim();
  if (server === undefined || !/^https?:\/\/[^/?#@]+/.test(server))
    throw refusal(
      'Geef het adres van de server: --server https://… of WEEGBRUG_SERVER. / Give the address of the server: --server https://… or WEEGBRUG_SERVER.',
    );
  if (token === undefined || token === '')
    throw refusal(
      'Geef een toegangssleutel in WEEGBRUG_TOKEN of met --token-file. / Give an access key in WEEGBRUG_TOKEN or with --token-file.',
    );
  const language = options.language === 'en' ? 'en' : 'nl';
  const root = `${server.replace(/\/+$/, '')}/api/v1`;
  return {
    language,
    ask: async (method, path, { body, headers = {} } = {}) => {
      let response: Response;
      let text: string;
      try {
        response = await fetch(root + path, {
          method,
          headers: {
            Authorization: `Bearer ${token}`,
            'Accept-Language': language,
            ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
            ...headers,
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          // The key is for this server only.
          redirect: 'error',
          signal: AbortSignal.timeout(120_000),
        });
        text = await response.text();
      } catch {
        throw refusal(
          'De server antwoordt niet. Doe het gerust nog eens: wat al gedaan is, gebeurt niet dubbel. / The server does not answer. Do it again without worry: what was done is not done twice.',
        );
      }
      const answer = parse(text);
      if (response.ok && answer !== undefined) return answer as never;
      throw refusal(problemText(response.status, answer));
    },
  };
};

type Problem = { code?: string; detail?: string; errors?: readonly { pointer: string; message: string }[] };

const problemText = (status: number, answer: unknown): string => {
  const { code, detail, errors = [] } = (answer ?? {}) as Problem;
  if (code === undefined) return `Dit is geen Weegbrug-server (HTTP ${status}). / This is no Weegbrug server (HTTP ${status}).`;
  return [`${code}: ${detail ?? ''}`, ...errors.map(({ pointer, message }) => `  ${pointer}: ${message}`)].join('\n');
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const readToken = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw refusal(`"${file}" is niet te lezen. / "${file}" cannot be read.`);
  }
};

const refusal = (message: string): CommandFailure => new CommandFailure(message, exitCodes.refused);
