import type { IncomingMessage } from 'node:http';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { receiveBody } from './receiveBody.ts';

/** A file as the body of a request. */
export type Upload = { contentType: string; bytes: Buffer };

/**
 * Reads a file that is sent as the body: one of the offered content types, not compressed, within size and time. What is in it is read elsewhere.
 * @param limits.bytes of the file; @param limits.deadline milliseconds
 * @throws WB-HTTP-CONTENT-TYPE-FILE, WB-HTTP-CONTENT-ENCODING, WB-HTTP-BODY-MISSING and those of `receiveBody`
 */
export const readUpload = async (
  request: IncomingMessage,
  offered: readonly string[],
  limits: { bytes: number; deadline: number },
): Promise<Upload> => {
  const { 'content-type': type, 'content-encoding': encoding } = request.headers;
  if (encoding !== undefined) throw new WeegbrugError('WB-HTTP-CONTENT-ENCODING');
  const contentType = offered.find((one) => one === type?.split(';')[0]?.trim().toLowerCase());
  if (contentType === undefined) throw new WeegbrugError('WB-HTTP-CONTENT-TYPE-FILE', { offered: offered.join(', ') });
  const bytes = await receiveBody(request, limits.bytes, limits.deadline);
  if (bytes.length === 0) throw new WeegbrugError('WB-HTTP-BODY-MISSING');
  return { contentType, bytes };
};
