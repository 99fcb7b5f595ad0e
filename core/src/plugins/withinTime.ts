import { createContext, Script } from 'node:vm';

const stage: { work: () => void } = { work: () => undefined };
const context = createContext(stage);
const call = new Script('work()');

/**
 * Runs a piece of synchronous work and breaks it off when it takes too long, a loop without end too; nothing in the work can stop that, its `catch` and `finally` are passed by.
 * The watch costs some 0.05 ms each time.
 * @param milliseconds real time, more than 0
 * @returns `undefined` when it was broken off
 */
export const withinTime = <Result>(milliseconds: number, work: () => Result): { result: Result } | undefined => {
  let outcome: { result: Result } | undefined;
  stage.work = () => void (outcome = { result: work() });
  try {
    call.runInContext(context, { timeout: milliseconds });
    return outcome;
  } catch (error) {
    if ((error as { code?: unknown } | undefined)?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    return undefined;
  } finally {
    stage.work = () => undefined;
  }
};
