/**
 * Finds every regular expression in the sources and in the packs and looks at its worst case. Linear by proof
 * (recheck), or named in `measured.jsonl` with a reason, and then quick on every string that is known to be bad.
 *   node test/patterns/check-patterns.ts            checks; exit code 1 when a pattern is bad or not named
 *   node test/patterns/check-patterns.ts --update   writes the proofs to `linear.txt`, so that they are not done again
 */
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import { findLiterals, type Pattern } from './find-literals.ts';
import { type Attack, slowest } from './measure.ts';
import { recordComposed } from './record-composed.ts';
import { isShortSighted, widen } from './widen.ts';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const PROOFS = new URL('linear.txt', import.meta.url);
const NAMED = new URL('measured.jsonl', import.meta.url);
const UPDATE = process.argv.includes('--update');
const PATIENCE = { timeout: 4000 };
/** Milliseconds for texts of any length, tried on so many characters: a quadratic pattern takes seconds. */
const ANY_LENGTH = { characters: 100_000, limit: 250 };
/** Milliseconds for texts that are cut short before. */
const CUT_SHORT = { characters: 2000, limit: 10 };

interface Named {
  readonly source: string;
  readonly flags: string;
  /** Characters of the texts that it is used on at most; null for any length. */
  readonly cap: number | null;
  readonly why: string;
  /** Strings that the checker found to be bad for it. */
  readonly attacks: readonly Attack[];
}

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const keyOf = ({ source, flags }: { readonly source: string; readonly flags: string }): string =>
  `/${source}/${flags}`;
const hashOf = (pattern: Pattern): string =>
  createHash('sha256').update(keyOf(pattern)).digest('hex').slice(0, 16);

type Diagnosis = ReturnType<typeof checkSync>;

/** What the checker says of a pattern as it stands and, sooner, of a wider one. The first proof ends it. */
function diagnose({ source, flags }: Pattern): readonly Diagnosis[] {
  const wide = checkSync(widen(source), flags, PATIENCE);
  return wide.status === 'safe' || widen(source) === source
    ? [wide]
    : [wide, checkSync(source, flags, PATIENCE)];
}

function attackOf(found: Diagnosis): readonly Attack[] {
  if (found.status !== 'vulnerable') return [];
  return found.attack.pumps.map(({ prefix, pump }) => ({ prefix, pump, suffix: found.attack.suffix }));
}

interface Verdict {
  readonly pattern: Pattern;
  readonly kind: 'proved' | 'proved now' | 'measured' | 'bad';
  readonly ms: number;
  readonly on: string;
  readonly attacks: readonly Attack[];
}

function judge(pattern: Pattern, named: ReadonlyMap<string, Named>, proved: ReadonlySet<string>): Verdict {
  const row = named.get(keyOf(pattern));
  const well = { pattern, ms: 0, on: '', attacks: [] };
  if (row !== undefined) return measured(pattern, row.attacks, row.cap, true);
  if (proved.has(hashOf(pattern))) return { ...well, kind: 'proved' };
  const found = isShortSighted(pattern.source) ? [] : diagnose(pattern);
  if (found.length > 0 && found.at(-1)?.status !== 'safe')
    return measured(pattern, found.flatMap(attackOf), null, false);
  if (UPDATE) appendFileSync(PROOFS, `${hashOf(pattern)}\n`);
  return { ...well, kind: 'proved now' };
}

function measured(
  pattern: Pattern,
  attacks: readonly Attack[],
  cap: number | null,
  isNamed: boolean,
): Verdict {
  const { characters, limit } = cap !== null && cap <= CUT_SHORT.characters ? CUT_SHORT : ANY_LENGTH;
  const { ms, on } = slowest(pattern, attacks, Math.min(characters, cap ?? characters));
  const verdict: Verdict = { pattern, kind: isNamed && ms <= limit ? 'measured' : 'bad', ms, on, attacks };
  if (verdict.kind === 'bad') report(verdict, isNamed);
  return verdict;
}

function report({ pattern, ms, on, attacks }: Verdict, isNamed: boolean): void {
  const { source, flags, where } = pattern;
  const row: Named = { source, flags, cap: null, why: '', attacks };
  say(
    `bad: ${where}: ${isNamed ? 'slow' : 'not proved linear and not named'}; ${ms.toFixed(0)} ms on ${on}\n  ${JSON.stringify(row)}`,
  );
}

function readNamed(): ReadonlyMap<string, Named> {
  const lines = readFileSync(NAMED, 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line) as Named).map((row) => [keyOf(row), row]));
}

async function main(): Promise<number> {
  const literals = findLiterals(resolve(ROOT, 'src'));
  const composed = await recordComposed(ROOT);
  const patterns = new Map([...literals, ...composed].map((one) => [keyOf(one), one]));
  const named = readNamed();
  const proved = new Set(readFileSync(PROOFS, 'utf8').split('\n'));
  const verdicts = [...patterns.values()].map((pattern) => judge(pattern, named, proved));
  const of = (kind: Verdict['kind']): readonly Verdict[] => verdicts.filter((one) => one.kind === kind);
  const gone = [...named.keys()].filter((key) => !patterns.has(key));
  for (const key of gone) say(`gone: measured.jsonl names a pattern that nothing uses\n  ${key}`);
  const linear = [...of('proved'), ...of('proved now')];
  if (UPDATE)
    writeFileSync(
      PROOFS,
      `${linear
        .map(({ pattern }) => hashOf(pattern))
        .sort()
        .join('\n')}\n`,
    );
  const worst = Math.max(0, ...of('measured').map(({ ms }) => ms));
  say(
    `patterns: ${literals.length} in the sources, ${composed.length} put together; ${linear.length} linear by proof (${of('proved now').length} proved now), ${of('measured').length} measured (the slowest ${worst.toFixed(0)} ms), ${of('bad').length} bad, ${gone.length} gone`,
  );
  return of('bad').length === 0 && linear.length > 500 ? 0 : 1;
}

process.exitCode = await main();
