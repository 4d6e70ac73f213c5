import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anyLanguage } from '../../src/assembly/any-language.ts';
import { buildAssembly, readDefinition } from '../../src/assembly/build.ts';
import { type Incoming, READ_DEFAULTS } from '../../src/io/incoming.ts';
import { findInputs } from '../../src/io/inputs.ts';
import { readSources } from '../../src/io/read-sources.ts';
import { rejectedBundle, toBundle } from '../../src/records/to-bundle.ts';
import type { FuzzInput } from './inputs.ts';
import { brokenInvariants } from './invariants.ts';

/** What became of an input. */
export interface Trial {
  readonly wrong: readonly string[];
  /** Of processor time: other work on the machine does not count. */
  readonly ms: number;
  readonly documents: number;
  readonly rejected: number;
}

/** Reads inputs the whole way, from bytes on the disk to rows; texts of all languages, so that none turns back early. */
export function fuzzer(folder: string): (input: FuzzInput) => Promise<Trial> {
  const { pipeline } = buildAssembly(anyLanguage(readDefinition('conflict-news')));
  return async ({ name, bytes }) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const start = busy();
    const wrong: string[] = [];
    let documents = 0;
    let rejected = 0;
    try {
      for await (const incoming of readSources(findInputs([path]), READ_DEFAULTS)) {
        const bundle =
          incoming.kind === 'article' ? toBundle(pipeline.run(incoming.source)) : refused(incoming);
        if (bundle.status === 'done') documents++;
        else rejected++;
        wrong.push(...brokenInvariants(bundle));
      }
    } catch (error) {
      wrong.push(`thrown: ${(error as Error).stack}`);
    }
    return { wrong, ms: busy() - start, documents, rejected };
  };
}

function refused(incoming: Extract<Incoming, { readonly kind: 'rejected' }>) {
  return rejectedBundle(incoming.source, incoming.why);
}

function busy(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
