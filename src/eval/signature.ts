import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { compare } from '../core/compare.ts';
import type { RunRecord } from '../io/dataset/run-record.schema.ts';
import type { Gold } from '../io/gold/gold.schema.ts';

/** Goes up whenever the same rows and the same gold would score otherwise. */
export const SCORER = '2.1';

/** What a score depends on. Two scores can be compared when gold and scorer are the same. */
export interface Signature {
  readonly gold: string;
  readonly offsets: 'code points';
  readonly scorer: string;
  readonly pipeline: string;
  /** Version and hash of the program. */
  readonly code: string;
  readonly packs: Readonly<Record<string, string>>;
  readonly models: string;
  readonly configuration: string;
}

/** A hash of all that gold says, whatever the layout of its files. */
export function hashGold(golds: readonly Gold[]): string {
  const sorted = [...golds].sort((a, b) => compare(a.source_id, b.source_id));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 16);
}

export function signatureOf(golds: readonly Gold[], run: RunRecord | null): Signature {
  const parts = run?.configuration ?? {};
  const packs = (run?.packs ?? [])
    .map((name) => basename(name))
    .map((name) => [name, parts[`pack ${name}`] ?? 'unknown']);
  return {
    gold: `${golds.length}@${hashGold(golds)}`,
    offsets: 'code points',
    scorer: SCORER,
    pipeline: run ? `${run.pipeline}@${parts.pipeline ?? 'unknown'}` : 'none',
    code: run ? `${run.version}@${parts.code ?? 'unknown'}` : 'none',
    packs: Object.fromEntries(packs) as Readonly<Record<string, string>>,
    models: parts.models ?? 'none',
    configuration: run?.configuration_hash ?? 'none',
  };
}

const short = (hash: string): string => hash.replace(/@(.{4}).*/, '@$1');

/** One line to paste beside a number. */
export function signatureLine(signature: Signature, measure: string, f1: number | null): string {
  const packs = Object.entries(signature.packs).map(([name, hash]) => `${name}@${hash.slice(0, 4)}`);
  return [
    `${measure}.micro=${f1 === null ? 'none' : (100 * f1).toFixed(1)}`,
    `gold:${signature.gold.slice(0, -8)}`,
    'offsets:cp',
    `scorer:${signature.scorer}`,
    `pipe:${short(signature.pipeline)}`,
    `code:${short(signature.code)}`,
    `packs:${packs.join(',') || 'none'}`,
    `models:${signature.models.slice(0, 4)}`,
    `cfg:${signature.configuration.slice(0, 4)}`,
  ].join('|');
}
