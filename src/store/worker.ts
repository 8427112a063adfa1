import { parentPort, Worker } from 'node:worker_threads';
import { InputError } from '../model/errors.js';
import { Stopped } from './stopped.js';

/** What a worker sends back. Of an error only its words get across, not its class. */
type Answer<T> =
  | { kind: 'value'; value: T }
  | { kind: 'input-error'; code: string; input: string; problem: string }
  | { kind: 'bug'; error: unknown };

/** What one question to a worker may cost. */
export interface WorkerLimits {
  readonly milliseconds: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * A thread that answers questions one after the other, is started by the first, and is ended when an answer takes too long: the
 * next question starts a new one. While nothing is asked it does not keep the program from ending.
 */
export class StoppableWorker<Question, Value> {
  #worker: Worker | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  /**
   * @param entry the script of the thread, which calls `answerQuestions`.
   * @param megabytes most heap that it may use.
   */
  constructor(
    private readonly entry: URL,
    private readonly megabytes: number,
  ) {}

  /**
   * @param limits time counts from the question's turn.
   * @throws Stopped; the reason of the signal; what the thread throws.
   */
  ask(question: Question, limits: WorkerLimits): Promise<Value> {
    const answer = this.#turn.then(() => this.#askNow(question, limits));
    this.#turn = answer.then(
      () => null,
      () => null,
    );
    return answer;
  }

  #askNow(question: Question, { milliseconds, signal }: WorkerLimits): Promise<Value> {
    signal?.throwIfAborted();
    const worker = this.#worker ?? this.#start();
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        worker.off('message', take).off('error', fail).unref();
      };
      const end = (reason: unknown): void => {
        settle();
        this.#worker = null;
        reject(reason);
        // What else it may die of while it is being ended is of no interest.
        worker.on('error', () => null);
        void worker.terminate();
      };
      const abort = (): void => end(signal?.reason);
      const fail = (error: Error): void => end(isOutOfMemory(error) ? new Stopped('memory') : error);
      const take = (answer: Answer<Value>): void => {
        settle();
        if (answer.kind === 'value') resolve(answer.value);
        else if (answer.kind === 'bug') reject(answer.error);
        else reject(new InputError(answer.code, answer.input, answer.problem));
      };
      const timer = setTimeout(() => end(new Stopped('time')), milliseconds);
      signal?.addEventListener('abort', abort);
      worker.on('message', take).on('error', fail).ref();
      worker.postMessage(question);
    });
  }

  #start(): Worker {
    this.#worker = new Worker(this.entry, {
      resourceLimits: { maxOldGenerationSizeMb: this.megabytes },
      // Flags that the program was started with, such as --input-type, are not for this script.
      execArgv: [],
    });
    return this.#worker;
  }
}

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** The other side: answers each question with what `answer` gives or throws. */
export function answerQuestions<Question, Value>(answer: (question: Question) => Promise<Value>): void {
  const send = (message: Answer<Value>): void => parentPort?.postMessage(message);
  parentPort?.on('message', async (question: Question) => {
    try {
      send({ kind: 'value', value: await answer(question) });
    } catch (error) {
      if (error instanceof InputError) {
        const { code, input, problem } = error;
        send({ kind: 'input-error', code, input, problem });
      } else send({ kind: 'bug', error });
    }
  });
}
