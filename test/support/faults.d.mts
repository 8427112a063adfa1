/** Which call fails, and how. */
export interface FaultPlan {
  /** Only calls below this folder count. */
  readonly under: string;
  /** The number of the call, from 1; 0 for none. */
  readonly at: number;
  /** Before the call, after it, or half way: half of the bytes written, one of the files removed. */
  readonly when: 'before' | 'within' | 'after';
  /** SIGKILL for this process; an exception that stands for it, after which no call works any more; or a code such as ENOSPC. */
  readonly how: 'kill' | 'throw' | 'ENOSPC' | 'EIO' | 'EACCES' | 'EROFS';
}

export interface Fault {
  /** Calls so far. */
  count(): number;
  disarm(): void;
}

export function arm(plan: FaultPlan): Fault;
export function faultEnvironment(plan: FaultPlan): { execArgv: string[]; env: Record<string, string> };
