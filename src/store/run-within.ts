import { createContext, Script } from 'node:vm';
import { Stopped } from './stopped.js';

const room: { step: () => unknown } = { step: () => null };
const context = createContext(room);
const script = new Script('step()');

/**
 * Does a step on this thread, and ends it when it takes too long: also in the midst of a loop or a regular expression. It costs
 * some 0.1 ms; a thread of its own would cost as much as the whole start of the program.
 * @throws Stopped, after which whatever the step left half done is still there; and what the step throws.
 */
export function runWithin<T>(milliseconds: number, step: () => T): T {
  room.step = step;
  try {
    return script.runInContext(context, { timeout: Math.max(1, Math.round(milliseconds)) });
  } catch (error) {
    throw isTimeout(error) ? new Stopped('time') : error;
  } finally {
    room.step = () => null;
  }
}

/** The error comes from the context, whose class Error is another. */
const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
