// Given to workers with NODE_OPTIONS=--import: some documents bring their worker down, as a crash of V8 or the system would.
process.on('message', (message: { readonly source?: { readonly raw: string } }) => {
  const [, poison] = /POISON (\w+)/.exec(message.source?.raw ?? '') ?? [];
  if (poison === 'killed') process.kill(process.pid, 'SIGKILL');
  if (poison === 'exits') process.exit(7);
  if (poison === 'hangs') for (;;);
});
