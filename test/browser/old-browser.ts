/** Drives one page of an old Chromium by the DevTools protocol. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type OldPage = {
  version(): Promise<string>;
  open(url: string): Promise<void>;
  /** The value as JSON; rejects with what the page threw. */
  evaluate(expression: string): Promise<unknown>;
  /** PNG of the window. */
  picture(): Promise<Buffer>;
  /** Errors of scripts and of the console so far, violations of the content security policy among them. */
  readonly faults: readonly string[];
  close(): Promise<void>;
};

type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
};
type Target = { readonly type: string; readonly webSocketDebuggerUrl: string };
type Described = { readonly description?: string; readonly value?: unknown };

const textOf = ({ method, params = {} }: Message): string | null => {
  if (method === 'Runtime.exceptionThrown') {
    const { text, exception } = params.exceptionDetails as { text: string; exception?: Described };
    return `error: ${exception?.description ?? text}`;
  }
  if (method === 'Log.entryAdded') {
    const { level, text, url } = params.entry as { level: string; text: string; url?: string };
    return level === 'error' ? `log: ${text} ${url ?? ''}` : null;
  }
  if (method === 'Runtime.consoleAPICalled' && params.type === 'error')
    return `console: ${(params.args as Described[]).map((one) => one.description ?? one.value).join(' ')}`;
  return null;
};

/** `directory` holds `chromium` and its libraries. */
export const openOldBrowser = async (directory: string): Promise<OldPage> => {
  const profile = mkdtempSync(join(tmpdir(), 'duban-profile-'));
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-port=0', '--lang=zh-CN'];
  const child = spawn(
    join(directory, 'chromium'),
    [...flags, '--window-size=1440,900', `--user-data-dir=${profile}`, 'about:blank'],
    {
      env: { ...process.env, LD_LIBRARY_PATH: join(directory, 'lib'), FONTCONFIG_PATH: directory },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const ended = once(child, 'exit');
  const address = await debuggingAddress(child.stderr);
  const socket = new WebSocket(await pageAddress(new URL(address).host));
  await once(socket, 'open');
  const faults: string[] = [];
  const waiting = new Map<number, (message: Message) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    if (message.method === 'Inspector.targetCrashed')
      for (const answer of waiting.values()) answer({ error: { message: 'the page crashed' } });
    const fault = textOf(message);
    if (fault !== null) faults.push(fault);
  });
  let last = 0;
  const send = async (method: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>> => {
    last += 1;
    const id = last;
    const answer = new Promise<Message>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const { result = {}, error } = await answer;
    waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
  for (const domain of ['Page', 'Runtime', 'Log']) await send(`${domain}.enable`);
  return {
    faults,
    version: async () => String((await send('Browser.getVersion')).product),
    open: async (url) => void (await send('Page.navigate', { url })),
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, returnByValue: true });
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
      return (result as Described).value;
    },
    picture: async () => Buffer.from(String((await send('Page.captureScreenshot')).data), 'base64'),
    close: async () => {
      socket.close();
      child.kill('SIGKILL');
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
};

/** The first page is there a moment after the browser. */
const pageAddress = async (host: string): Promise<string> => {
  for (;;) {
    const pages = (await (await fetch(`http://${host}/json`)).json()) as Target[];
    const page = pages.find(({ type }) => type === 'page');
    if (page) return page.webSocketDebuggerUrl;
    await sleep(100);
  }
};

const debuggingAddress = (stderr: NodeJS.ReadableStream): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    // Read on to the end: a full pipe would stop the browser.
    stderr.on('data', (chunk: Buffer) => {
      said += chunk;
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    stderr.on('end', () => reject(new Error(`the browser ended before it could be driven:\n${said}`)));
  });
