import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { systemCode } from '../problem.js';

/** A process, told apart from every other, also from a later one of the same number. */
export interface Owner {
  readonly host: string;
  /** The run of the machine and the space in which process numbers count; "" where the system does not tell. */
  readonly space: string;
  readonly pid: number;
  /** When the process started, as the system counts; null where it does not tell. */
  readonly started: string | null;
}

/** Whether another process goes on; "unknown" for one of another machine, container or start of the machine. */
export type Life = 'alive' | 'dead' | 'unknown';

/** This process. */
export function thisProcess(): Owner {
  return { host: hostname(), space: processSpace(), pid: process.pid, started: statusOf(process.pid)?.started ?? null };
}

/** Reads an owner that another process wrote; null for what is none, such as a file that was cut off. */
export function parseOwner(text: string): Owner | null {
  try {
    const value: unknown = JSON.parse(text);
    return isOwner(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function lifeOf(owner: Owner): Life {
  const own = thisProcess();
  if (owner.host !== own.host || owner.space !== own.space) return 'unknown';
  if (!exists(owner.pid)) return 'dead';
  const status = statusOf(owner.pid);
  if (status === null) return 'alive';
  return status.hasEnded || status.started !== owner.started ? 'dead' : 'alive';
}

/** How messages name it. */
export function ownerName({ pid, host }: Owner): string {
  return `process ${pid} on ${host}`;
}

function isOwner(value: unknown): value is Owner {
  return (
    typeof value === 'object' &&
    value !== null &&
    'host' in value &&
    typeof value.host === 'string' &&
    'space' in value &&
    typeof value.space === 'string' &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'started' in value &&
    (value.started === null || typeof value.started === 'string')
  );
}

/** Signal 0 asks without disturbing; a process of somebody else answers EPERM. */
function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/** Linux tells: fields 3 (state) and 22 (start, in ticks since the machine started) of /proc/PID/stat, see proc(5). */
function statusOf(pid: number): { hasEnded: boolean; started: string } | null {
  const stat = told(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The name of the program stands in brackets and may itself hold any.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  const [state] = fields;
  const started = fields[19];
  // One that has ended and that its parent has not yet asked about is listed as Z.
  return state === undefined || started === undefined ? null : { hasEnded: /^[ZXx]$/.test(state), started };
}

function processSpace(): string {
  const boot = told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const space = told(() => readlinkSync('/proc/self/ns/pid'));
  return [boot, space].filter((part) => part !== null).join(' ');
}

/** What the system says, null where it has no such thing to say. */
function told(ask: () => string): string | null {
  try {
    return ask();
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  }
}
