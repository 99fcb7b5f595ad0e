import { destination, type Logger, pino } from 'pino';

/**
 * The structured log, on the error stream: the output stream has only the line with the URL.
 * Lines are gathered for at most a second, because writing each apart would cost more than answering; `flush` writes what is left.
 */
export const createLog = (level: string): { log: Logger; flush: () => void } => {
  const stream = destination({ fd: 2, sync: false, minLength: 4096 });
  const log = pino({ level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` }, stream);
  const timer = setInterval(() => stream.flush(), 1000);
  timer.unref();
  return {
    log,
    flush: () => {
      clearInterval(timer);
      stream.flushSync();
    },
  };
};
