import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A page in Debian's Chromium, driven by what the browser itself understands. */
export interface Page {
  /** The value of an expression in the page. */
  evaluate<T>(expression: string): Promise<T>;
  press(...keys: readonly string[]): Promise<void>;
  /** Requests that the page made besides its own file. */
  readonly requests: readonly string[];
  /** What the console and uncaught errors said. */
  readonly complaints: readonly string[];
  readonly downloads: string;
}

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
  '--window-size=1400,900',
];

/** Opens a file in a new browser, which is gone afterwards. */
export async function withPage<T>(url: string, work: (page: Page) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  const browser = spawn('chromium', [...FLAGS, `--user-data-dir=${folder}`, 'about:blank'], {
    stdio: 'ignore',
  });
  try {
    const socket = await connect(folder);
    return await work(await openPage(socket, url, folder));
  } finally {
    await gone(browser);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function gone(browser: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  browser.kill();
  await ended;
}

/** The browser writes the port it listens on into its folder. */
async function connect(folder: string): Promise<WebSocket> {
  const port = await until(() => readFileSync(join(folder, 'DevToolsActivePort'), 'utf8').split('\n')[0]);
  const pages = await until(async () => {
    const all = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as Target[];
    return all.find(({ type }) => type === 'page');
  });
  const socket = new WebSocket(pages.webSocketDebuggerUrl);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  return socket;
}

interface Target {
  readonly type: string;
  readonly webSocketDebuggerUrl: string;
}

async function until<T>(probe: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 300; attempt++) {
    try {
      const found = await probe();
      if (found) return found;
    } catch {
      // Not there yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the browser did not start');
}

async function openPage(socket: WebSocket, url: string, downloads: string): Promise<Page> {
  const requests: string[] = [];
  const complaints: string[] = [];
  const waiting = new Map<number, (answer: Answer) => void>();
  let loaded = (): void => {};
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Answer;
    if (message.id !== undefined) return waiting.get(message.id)?.(message);
    const { method, params } = message;
    if (method === 'Page.loadEventFired') loaded();
    if (method === 'Network.requestWillBeSent') requests.push(params.request.url);
    if (method === 'Runtime.exceptionThrown') complaints.push(params.exceptionDetails.text);
    if (method === 'Log.entryAdded') complaints.push(params.entry.text);
    if (method === 'Page.javascriptDialogOpening') complaints.push('dialog');
  };
  let last = 0;
  const send = (method: string, params: object = {}): Promise<Answer> => {
    const id = ++last;
    socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve) => waiting.set(id, resolve));
  };
  for (const domain of ['Page', 'Network', 'Runtime', 'Log']) await send(`${domain}.enable`);
  await send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  const load = new Promise<void>((resolve) => {
    loaded = resolve;
  });
  await send('Page.navigate', { url });
  await load;
  return {
    complaints,
    downloads,
    get requests() {
      return requests.filter((one) => one !== url && !one.startsWith('blob:'));
    },
    async evaluate(expression) {
      const answer = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
      return answer.result.result.value;
    },
    async press(...keys) {
      for (const key of keys) {
        await send('Input.dispatchKeyEvent', {
          type: 'keyDown',
          key,
          ...(key.length === 1 ? { text: key } : {}),
        });
        await send('Input.dispatchKeyEvent', { type: 'keyUp', key });
      }
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: what a browser answers is checked by what the tests read from it
type Answer = { id?: number; method: string; params: any; result: any };
