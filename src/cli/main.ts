import { enableCompileCache } from 'node:module';

// Node keeps what it compiled for the next start: `NODE_COMPILE_CACHE` names another folder, `NODE_DISABLE_COMPILE_CACHE=1` keeps nothing.
enableCompileCache();
const { commandLine } = await import('./command-line.ts');

// A reader that has seen enough (`| head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
// Nobody listens to what it says any more: the work goes on.
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
const code = await commandLine(process.argv.slice(2));
// After a signal nothing is waited for.
if (code > 128) process.exit(code);
process.exitCode = code;
