import type { Losses } from '../io/rows/losses.ts';
import type { Dataset } from '../io/rows/open-dataset.ts';
import type { Target } from './target/target.ts';

/** What a format is asked to write. */
export interface Job {
  readonly dataset: Dataset;
  /** Parts that are wanted: names out of `Format.parts`. */
  readonly only: ReadonlySet<string>;
  /** Of events and relations only those whose factuality is `asserted`, with what belongs to them. */
  readonly assertedOnly: boolean;
  readonly csv: CsvOptions;
  readonly target: Target;
  readonly losses: Losses;
}

export interface CsvOptions {
  /** A byte-order mark, for programs that take files without one for an old code page. */
  readonly bom: boolean;
  /** Cells that begin like a formula get an apostrophe. */
  readonly guard: boolean;
}

/** A format that a dataset can be exported to. */
export interface Format {
  readonly name: string;
  /** What it is for, in some words. */
  readonly about: string;
  /** What --only may name. */
  readonly parts: readonly string[];
  /** Parts that are taken without --only. */
  readonly usual: readonly string[];
  /** Files that the export has, when that is known before. */
  files(only: ReadonlySet<string>): readonly string[] | null;
  write(job: Job): void;
}
