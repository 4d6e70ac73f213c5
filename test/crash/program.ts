import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts the program as a process of its own. */
export function start(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Started {
  const child = spawn(process.execPath, [MAIN, ...argv], {
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    // `exit`, not `close`: a worker that outlives its parent must not be waited for here.
    child.on('exit', (code, signal) => setImmediate(() => resolve({ code, signal, ...said })));
  });
  return { child, ended };
}

/** Runs the program to its end. */
export async function call(
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return start(argv, env).ended;
}

/** Like `call`, for what must succeed. */
export async function must(
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const ended = await call(argv, env);
  if (ended.code !== 0) throw new Error(`dragoman ${argv.join(' ')} ended with ${ended.code}:\n${ended.err}`);
  return ended;
}

/** Every file of a dataset with its hash, but for run.json, which knows the clock, and the program's own folder. */
export function contents(out: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const path of readdirSync(out, { recursive: true, encoding: 'utf8' }).sort()) {
    if (path.startsWith('.') || path === 'run.json' || !statSync(join(out, path)).isFile()) continue;
    files.set(
      path,
      createHash('sha256')
        .update(readFileSync(join(out, path)))
        .digest('hex'),
    );
  }
  return files;
}

/** What differs between two datasets; nothing when they are the same byte for byte. */
export function differences(
  expected: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): readonly string[] {
  const paths = [...new Set([...expected.keys(), ...found.keys()])];
  return paths
    .filter((path) => expected.get(path) !== found.get(path))
    .map((path) =>
      found.has(path)
        ? expected.has(path)
          ? `${path} differs`
          : `${path} is too many`
        : `${path} is missing`,
    );
}
