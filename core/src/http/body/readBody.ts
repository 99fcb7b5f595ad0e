import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { type JsonLimits, jsonLimits } from './jsonLimits.ts';
import { parseJson } from './parseJson.ts';
import { receiveBody } from './receiveBody.ts';

export type BodyOptions = {
  limits?: JsonLimits;
  /** Milliseconds in which the whole body must have arrived. */
  deadline?: number;
};

/** The text as well as the value: the text is what an idempotency key is compared by. */
export type Body = { text: string; value: unknown };

const jsonType = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-?8"?\s*)?;?$/i;

/**
 * Reads a JSON body: identity and UTF-8 only, within size and time.
 * @throws WB-HTTP-CONTENT-TYPE, WB-HTTP-CONTENT-ENCODING, WB-HTTP-BODY-MISSING, WB-HTTP-BODY-TOO-LARGE, WB-HTTP-BODY-SLOW, WB-HTTP-BODY-ENCODING and those of `parseJson`
 */
export const readBody = async (request: IncomingMessage, { limits = jsonLimits, deadline = 20_000 }: BodyOptions = {}): Promise<Body> => {
  const { 'content-type': type, 'content-encoding': encoding } = request.headers;
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  if (encoding !== undefined) throw new WeegbrugError('WB-HTTP-CONTENT-ENCODING');
  if (!hasBody && type === undefined) throw new WeegbrugError('WB-HTTP-BODY-MISSING');
  if (type === undefined || !jsonType.test(type)) throw new WeegbrugError('WB-HTTP-CONTENT-TYPE');
  if (!hasBody) throw new WeegbrugError('WB-HTTP-BODY-MISSING');
  const bytes = await receiveBody(request, limits.bytes, deadline);
  if (bytes.length === 0) throw new WeegbrugError('WB-HTTP-BODY-MISSING');
  const text = decode(bytes);
  return { text, value: parseJson(text, limits) };
};

/** Quicker than a strict TextDecoder, with the same outcome: a byte order mark is no part of the text. */
const decode = (bytes: Buffer): string => {
  if (!isUtf8(bytes)) throw new WeegbrugError('WB-HTTP-BODY-ENCODING');
  const text = bytes.toString();
  return text.startsWith('\ufeff') ? text.slice(1) : text;
};
