import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pattern } from './find-literals.ts';

/**
 * Every regular expression that the program puts together while it is built and while it reads articles: packs hold
 * patterns and parts of patterns. The constructor is watched; what libraries make for themselves is left out.
 */
export async function recordComposed(root: string): Promise<readonly Pattern[]> {
  const found = new Map<string, Pattern>();
  const Native = globalThis.RegExp;
  const watched = new Proxy(Native, {
    construct(target, args: [string | RegExp, string?], newTarget) {
      const made = Reflect.construct(target, args, newTarget) as RegExp;
      const where = callerIn(root);
      const key = String(made);
      if (where !== null && !found.has(key))
        found.set(key, { source: made.source, flags: made.flags, where });
      return made;
    },
  });
  globalThis.RegExp = watched;
  try {
    await readSomething(root);
  } finally {
    globalThis.RegExp = Native;
  }
  return [...found.values()];
}

/** The file in `src` that called the constructor; null when a library did. */
function callerIn(root: string): string | null {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 4;
  const frames = (new Error().stack ?? '').split('\n').slice(1);
  Error.stackTraceLimit = limit;
  const caller = frames.find((frame) => !frame.includes('record-composed'));
  const at = caller?.indexOf(`${root}/src/`) ?? -1;
  return caller === undefined || at < 0
    ? null
    : caller.slice(at + root.length + 1).replace(/:\d+:\d+\)?$/, '');
}

/** Builds everything, runs the examples of every rule, and reads the articles of the corpus. */
async function readSomething(root: string): Promise<void> {
  const { buildAssembly, readDefinition } = await import('../../src/assembly/build.ts');
  const { checkPacks } = await import('../../src/assembly/check-packs.ts');
  const { toBundle } = await import('../../src/records/to-bundle.ts');
  const { NO_META } = await import('../../src/core/bare.ts');
  const assembly = buildAssembly(readDefinition('conflict-news'));
  checkPacks(assembly);
  const folder = join(root, 'corpus/articles');
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .slice(0, 12)) {
    const raw = readFileSync(join(folder, file), 'utf8');
    toBundle(
      assembly.pipeline.run({
        id: file,
        path: file,
        mediaType: 'text/plain',
        raw,
        sha256: '',
        given: NO_META,
      }),
    );
  }
}
