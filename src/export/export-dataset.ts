import { extname, join } from 'node:path';
import { SetupError } from '../core/errors.ts';
import { type Loss, losses } from '../io/rows/losses.ts';
import { type Dataset, openDataset } from '../io/rows/open-dataset.ts';
import type { CsvOptions, Format, Job } from './format.ts';
import { formatOf, partsOf } from './formats.ts';
import { openTarget } from './target/open-target.ts';
import { pipeTarget } from './target/pipe-target.ts';
import type { ExportedFile } from './target/target.ts';

/** What to export and how. */
export interface ExportRequest {
  /** Folder of the dataset. */
  readonly out: string;
  /** Name of a format. */
  readonly to: string;
  /** Folder; for an export of one file also a file, or `-` for standard output; null: `export/<format>` inside the dataset. */
  readonly output?: string | null;
  /** Parts, with commas between them; null: those that are usual for the format. */
  readonly only?: string | null;
  /** Of events and relations only what the author asserts. */
  readonly assertedOnly?: boolean;
  readonly csv?: CsvOptions;
}

/** What was written, and what was not. */
export interface Exported {
  readonly path: string;
  readonly files: readonly ExportedFile[];
  readonly losses: readonly Loss[];
}

const DEFAULTS = { output: null, only: null, assertedOnly: false, csv: { bom: false, guard: true } } as const;

/**
 * Writes a finished dataset in another format. What stands under the final name is always whole.
 * @throws SetupError for names, places and datasets that cannot be meant
 */
export function exportDataset(request: ExportRequest): Exported {
  const options = { ...DEFAULTS, ...request };
  const format = formatOf(options.to);
  const only = partsOf(format, options.only);
  const dataset = openDataset(options.out);
  const path = options.output ?? join(options.out, 'export', format.name);
  const single = singleFile(format, only, options.output);
  const mark = markOf(dataset, format, only, options);
  const target = path === '-' ? pipeTarget() : openTarget({ out: options.out, path, single, mark });
  const lost = losses();
  try {
    const { assertedOnly, csv } = options;
    format.write({ dataset, only, assertedOnly, csv, target, losses: lost });
    return { path, files: target.commit(), losses: lost.list() };
  } catch (error) {
    target.abandon();
    throw error;
  }
}

/** A path that ends like the files of the format, or `-`, means a file; it must then be the only one. */
function singleFile(format: Format, only: ReadonlySet<string>, output: string | null): string | null {
  const files = format.files(only);
  const [first] = files ?? [];
  const asFile = output === '-' || (first !== undefined && extname(output ?? '') === extname(first));
  if (output === null || !asFile) return null;
  if (first !== undefined && files?.length === 1) return first;
  const choose = format.files(new Set([...only].slice(0, 1)))?.length === 1;
  throw new SetupError(
    'E_USAGE',
    `this export has ${files === null ? 'files for each document' : `${files.length} files: ${files.join(', ')}`}`,
    {
      where: output,
      hint: `give a folder after -o${choose ? `, or choose one with --only ${[...only][0]}` : ''}`,
    },
  );
}

/** What was exported, from what, and how. No clock: the same dataset gives the same bytes. */
function markOf(
  { record }: Dataset,
  format: Format,
  only: ReadonlySet<string>,
  { assertedOnly, csv }: Pick<Job, 'assertedOnly' | 'csv'>,
): Readonly<Record<string, unknown>> {
  return {
    program: 'dragoman',
    version: record.version,
    schema_version: record.schema_version,
    dataset_sums_sha256: record.sums_sha256,
    format: format.name,
    parts: [...only],
    asserted_only: assertedOnly,
    ...(format.name === 'csv' ? { csv } : {}),
  };
}
