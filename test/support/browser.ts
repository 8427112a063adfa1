import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe } from 'vitest';
import { isInstalled } from '../setup/tools.mjs';

const PROGRAM = ['chromium', 'chromium-browser', 'google-chrome'].find((name) => isInstalled(name));

/** Nothing but the page: no first run, no updates, no talk with anybody. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-pipe',
];

/** A `describe` for suites that look at pages in a browser; without one the suite is skipped, counted, and its name says so. */
export function inBrowser(name: string, body: () => void): void {
  if (PROGRAM !== undefined) describe(name, body);
  else describe.skip(`${name} [left out: needs a browser (Debian package chromium)]`, body);
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** A browser with one page, driven over the Chrome DevTools Protocol. */
export class Browser {
  /** Addresses that were asked for, and what the browser complained of, in order. */
  readonly requests: string[] = [];
  readonly complaints: string[] = [];
  private readonly profile = mkdtempSync(join(tmpdir(), 'rollcall-browser-'));
  private readonly answers = new Map<number, (answer: Json) => void>();
  private readonly child: ChildProcess;
  private readonly input: Writable;
  private session: string | undefined;
  private count = 0;

  constructor() {
    this.child = spawn(PROGRAM ?? 'chromium', [...FLAGS, `--user-data-dir=${this.profile}`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const [, , , input, output] = this.child.stdio;
    if (!(input instanceof Writable) || !(output instanceof Readable)) throw new Error('the browser has no pipes');
    this.input = input;
    let rest = '';
    output.setEncoding('utf8').on('data', (text: string) => {
      const messages = (rest + text).split('\0');
      rest = messages.pop() ?? '';
      for (const message of messages) this.take(JSON.parse(message));
    });
  }

  /** Opens a page of this width, and waits until it is there. */
  async open(address: string, width: number): Promise<void> {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    this.session = String(sessionId);
    for (const domain of ['Page', 'Network', 'Runtime', 'Log']) await this.send(`${domain}.enable`);
    await this.send('Emulation.setDeviceMetricsOverride', { width, height: 900, deviceScaleFactor: 1, mobile: false });
    await this.send('Page.navigate', { url: address });
    for (;;) if ((await this.evaluate('document.readyState + location.protocol')) === 'completefile:') return;
  }

  /** The value of an expression in the page. */
  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, returnByValue: true });
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    return isObject(result) ? result.value : undefined;
  }

  /** Presses a key that has a character. */
  async press(key: string): Promise<void> {
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
  }

  /** Lays the page out for paper, or for the screen again, of a system that is light or dark. */
  async emulate(media: 'print' | 'screen', scheme: 'light' | 'dark' = 'light'): Promise<void> {
    const features = [{ name: 'prefers-color-scheme', value: scheme }];
    await this.send('Emulation.setEmulatedMedia', { media, features });
  }

  /** The page and its pictures as one file, a web archive, one unit a byte. */
  async saved(): Promise<string> {
    return String((await this.send('Page.captureSnapshot', { format: 'mhtml' })).data);
  }

  /** Asks the browser to end: one that is killed leaves processes behind that go on writing into the profile. */
  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.session = undefined;
    await this.send('Browser.close');
    await ended;
    await rm(this.profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }

  private send(method: string, params: Json = {}): Promise<Json> {
    this.count += 1;
    const id = this.count;
    const message = { id, method, params, ...(this.session === undefined ? {} : { sessionId: this.session }) };
    return new Promise((resolve, reject) => {
      this.answers.set(id, ({ result, error }) =>
        isObject(result) ? resolve(result) : reject(new Error(`${method}: ${JSON.stringify(error)}`)),
      );
      this.input.write(`${JSON.stringify(message)}\0`);
    });
  }

  private take(message: unknown): void {
    if (!isObject(message)) return;
    if (typeof message.id === 'number') this.answers.get(message.id)?.(message);
    else if (message.method === 'Network.requestWillBeSent') {
      const request = isObject(message.params) ? message.params.request : undefined;
      this.requests.push(isObject(request) ? String(request.url) : '');
    } else if (message.method === 'Log.entryAdded' || message.method === 'Runtime.exceptionThrown') {
      this.complaints.push(JSON.stringify(message.params));
    }
  }
}
