import { vi } from 'vitest';
import { commandLine } from '../../src/cli/command-line.ts';

export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Calls the command line in this process and keeps what it prints. */
export async function call(...argv: readonly string[]): Promise<Called> {
  const printed = { out: '', err: '' };
  const catching = (stream: NodeJS.WriteStream, key: 'out' | 'err') =>
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      printed[key] += String(chunk);
      return true;
    });
  const spies = [catching(process.stdout, 'out'), catching(process.stderr, 'err')];
  try {
    const code = await commandLine(argv);
    return { code, ...printed };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

export const ARTICLES = 'test/fixtures/articles';
/** A pipeline that finds nothing and starts at once. */
export const BARE = ['--pipeline', 'test/fixtures/pipelines/bare.yaml'] as const;
