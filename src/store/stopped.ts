/** What work ran out of. The work was ended; whoever asked for it knows what to tell the user. */
export class Stopped extends Error {
  override readonly name = 'Stopped';

  constructor(readonly lack: 'time' | 'memory') {
    super(`stopped for lack of ${lack}`);
  }
}
