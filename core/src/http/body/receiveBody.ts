import type { IncomingMessage } from 'node:http';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';

/** A sender that is over the limit is heard out up to this many times the limit, so that it can still read the refusal. */
const overrun = 8;

/**
 * The bytes of a body within size and time.
 * @throws WB-HTTP-BODY-TOO-LARGE, WB-HTTP-BODY-SLOW, WB-HTTP-REQUEST-INVALID
 */
export const receiveBody = (request: IncomingMessage, limit: number, deadline: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    const tooLarge = (): WeegbrugError => new WeegbrugError('WB-HTTP-BODY-TOO-LARGE', { limit });
    const finish = (outcome: () => void): void => {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('error', onFail).off('close', onFail);
      outcome();
    };
    const onData = (part: Buffer): void => {
      size += part.length;
      if (size <= limit) parts.push(part);
      else {
        parts.length = 0;
        if (size > limit * overrun) finish(() => reject(tooLarge()));
      }
    };
    const onEnd = (): void =>
      finish(() => (size > limit ? reject(tooLarge()) : resolve(parts.length === 1 ? parts[0]! : Buffer.concat(parts))));
    const onFail = (): void => finish(() => reject(new WeegbrugError('WB-HTTP-REQUEST-INVALID')));
    const timer = setTimeout(
      () => finish(() => reject(new WeegbrugError('WB-HTTP-BODY-SLOW', { seconds: Math.ceil(deadline / 1000) }))),
      deadline,
    );
    if (Number(request.headers['content-length'] ?? 0) > limit * overrun) finish(() => reject(tooLarge()));
    else request.on('data', onData).on('end', onEnd).on('error', onFail).on('close', onFail);
  });
