import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Incoming, READ_DEFAULTS, type ReadOptions } from '../../src/io/incoming.ts';
import { findInputs } from '../../src/io/inputs.ts';
import { readSources } from '../../src/io/read-sources.ts';

/** A folder that is gone after the test. */
export function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
  return work(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
}

/** What the readers make of one file. */
export function readFile(
  name: string,
  content: Uint8Array | string,
  options: Partial<ReadOptions> = {},
): Promise<readonly Incoming[]> {
  return withFolder(async (folder) => {
    writeFileSync(join(folder, name), content);
    return readAll([join(folder, name)], options);
  });
}

/** What the readers make of all that stands behind paths. */
export async function readAll(
  args: readonly string[],
  options: Partial<ReadOptions> = {},
): Promise<readonly Incoming[]> {
  const all: Incoming[] = [];
  for await (const one of readSources(findInputs(args), { ...READ_DEFAULTS, ...options })) all.push(one);
  return all;
}

export function codeOf(incoming: Incoming | undefined): string | null {
  return incoming?.kind === 'rejected' ? incoming.why.code : null;
}
