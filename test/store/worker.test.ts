import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/errors.js';
import { StoppableWorker } from '../../src/store/index.js';

const ENTRY = new URL('./worker/answers.mjs', import.meta.url);
/** Milliseconds that nothing here takes, and so few that a loop is waited for no longer than needed. */
const AMPLE = { milliseconds: 60_000 };
const SHORT = { milliseconds: 20 };
const newWorker = () => new StoppableWorker<{ what: string }, { what: string; asked: number }>(ENTRY, 64);

describe('a worker that can be stopped', () => {
  it('answers in turn, by one thread', async () => {
    const worker = newWorker();
    const answers = await Promise.all(['a', 'b', 'c'].map((what) => worker.ask({ what }, AMPLE)));
    expect(answers).toEqual([
      { what: 'a', asked: 1 },
      { what: 'b', asked: 2 },
      { what: 'c', asked: 3 },
    ]);
  });

  it('is ended when the time is over, and the next question is answered by another', async () => {
    const worker = newWorker();
    await worker.ask({ what: 'a' }, AMPLE);
    const [hanging, next] = await Promise.allSettled([
      worker.ask({ what: 'hang' }, SHORT),
      worker.ask({ what: 'b' }, AMPLE),
    ]);
    expect(hanging).toMatchObject({ status: 'rejected', reason: { name: 'Stopped', lack: 'time' } });
    expect(next).toEqual({ status: 'fulfilled', value: { what: 'b', asked: 1 } });
  });

  it('is ended when it takes too much memory', async () => {
    const worker = newWorker();
    await expect(worker.ask({ what: 'eat' }, AMPLE)).rejects.toMatchObject({ name: 'Stopped', lack: 'memory' });
    expect(await worker.ask({ what: 'a' }, AMPLE)).toEqual({ what: 'a', asked: 1 });
  });

  it('is ended by a signal', async () => {
    const worker = newWorker();
    const control = new AbortController();
    const answer = worker.ask({ what: 'hang' }, { ...AMPLE, signal: control.signal });
    const reason = new Error('enough');
    setTimeout(() => control.abort(reason), 10);
    await expect(answer).rejects.toBe(reason);
    await expect(worker.ask({ what: 'a' }, { ...AMPLE, signal: control.signal })).rejects.toBe(reason);
    expect(await worker.ask({ what: 'a' }, AMPLE)).toEqual({ what: 'a', asked: 1 });
  });

  it('hands over what the thread throws, and goes on', async () => {
    const worker = newWorker();
    const refusal = await worker.ask({ what: 'refuse' }, AMPLE).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InputError);
    expect(refusal).toMatchObject({ code: 'empty-file', input: 'a.txt', problem: 'is empty' });
    await expect(worker.ask({ what: 'fail' }, AMPLE)).rejects.toMatchObject({ name: 'RangeError', message: 'a bug' });
    expect(await worker.ask({ what: 'a' }, AMPLE)).toEqual({ what: 'a', asked: 3 });
  });

  it('does not keep the program from ending', () => {
    const store = new URL('../../dist/store/index.js', import.meta.url);
    const script = `const { StoppableWorker } = await import('${store}');
      const worker = new StoppableWorker(new URL('${ENTRY}'), 64);
      console.log(JSON.stringify(await worker.ask({ what: 'a' }, { milliseconds: 60000 })));`;
    const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect([stdout, status]).toEqual(['{"what":"a","asked":1}\n', 0]);
  });
});
