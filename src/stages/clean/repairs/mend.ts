import type { Span } from '../../../core/span.ts';
import type { PackRow } from '../../../packs/knowledge.ts';
import type { Guard, Repair } from '../../../packs/repairs.schema.ts';
import type { Proposal } from '../draft.ts';
import { withArticle } from './article.ts';
import type { Evidence } from './evidence.ts';
import { type Check, compileGuard } from './guards.ts';
import type { Lexicons } from './lexicon.ts';

/** A repair ready to run. */
export interface Mender {
  readonly rule: Repair;
  readonly find: RegExp;
  readonly cases: readonly (readonly [RegExp, string])[];
  readonly require: readonly Check[];
  readonly veto: readonly Check[];
  /** Vetoes of a mention that borrows its proof from another one: what speaks against it anywhere in the document counts. */
  readonly wideVeto: readonly Check[];
  /** Some guard asks for signs of machine translation, so it must run after those that count them. */
  readonly late: boolean;
  readonly status: 'applied' | 'suggested';
  /** The lexicons that its guards count. */
  readonly lexicons: readonly string[];
}

/** What a rule would change, and whether it may. */
export interface Finding {
  readonly proposal: Proposal;
  readonly status: 'applied' | 'suggested' | 'vetoed';
  readonly sign: boolean;
}

/** `apply`: from this score on a repair is applied; below it is only suggested. */
export function compileMenders(
  rows: readonly PackRow<Repair>[],
  lexicons: Lexicons,
  apply: number,
): readonly Mender[] {
  return rows.map(({ row }) => {
    const cases: readonly (readonly [string, string])[] =
      row.replace === undefined ? row.cases : [['', row.replace]];
    const flags = row.flags.includes('g') ? row.flags : row.flags + 'g';
    return {
      rule: row,
      find: new RegExp(expand(row.find, lexicons), flags),
      cases: cases.map(([pattern, to]) => [new RegExp(pattern, 'u'), to] as const),
      require: row.require.map(compileGuard),
      veto: row.veto.map(compileGuard),
      wideVeto: row.veto.flatMap(widened).map(compileGuard),
      status: row.score >= apply ? ('applied' as const) : ('suggested' as const),
      late: row.require.some((guard) => 'signs' in guard),
      lexicons: [...row.require, ...row.veto].flatMap(lexiconsOf),
    };
  });
}

/** A guard that counts words near the match, made to count them in the whole document. */
function widened(guard: Guard): readonly Guard[] {
  return 'lexicons' in guard ? [{ ...guard, scope: 'document' }] : [];
}

function lexiconsOf(guard: Guard): readonly string[] {
  if ('any' in guard) return guard.any.flatMap(lexiconsOf);
  return 'lexicons' in guard ? guard.lexicons : [];
}

function expand(pattern: string, lexicons: Lexicons): string {
  return pattern.replace(/(?<!\\[pP])\{([A-Z][A-Z0-9_]*)\}/g, (_, name: string) => lexicons.source(name));
}

/**
 * All findings of one rule, in the lines that start at `lines` or anywhere. With `sense: document` its best-evidenced
 * mention speaks for the others.
 */
export function mend(mender: Mender, evidence: Evidence, lines: readonly number[] = []): readonly Finding[] {
  const matches =
    lines.length === 0 ? matchesIn(mender, evidence.text, 0) : inLines(mender, evidence.text, lines);
  if (matches.length === 0) return [];
  const proofs = matches.map((match) => prove(mender.require, match, evidence));
  const vetoes = matches.map((match) => firstFound(mender.veto, match, evidence));
  const settled = mender.rule.sense === 'document' ? best(proofs.filter((_, i) => vetoes[i] === null)) : null;
  return matches.flatMap((match, i) => {
    const own = proofs[i] ?? null;
    const proof = own ?? settled;
    if (proof === null) return [];
    const wide = own === null ? firstFound(mender.wideVeto, match, evidence) : null;
    return [finding(mender, match, evidence, proof, vetoes[i] ?? wide)];
  });
}

/** What a rule found: where, and its words, the whole first. */
interface Match extends Span {
  readonly groups: readonly (string | undefined)[];
}

function inLines(mender: Mender, text: string, lines: readonly number[]): readonly Match[] {
  return lines.flatMap((start) => {
    const end = text.indexOf('\n', start);
    return matchesIn(mender, text.slice(start, end < 0 ? text.length : end), start);
  });
}

function matchesIn({ find }: Mender, text: string, offset: number): readonly Match[] {
  const matches: Match[] = [];
  find.lastIndex = 0;
  for (let match = find.exec(text); match !== null; match = find.exec(text)) {
    const start = offset + match.index;
    matches.push({ start, end: start + match[0].length, groups: match });
    if (match[0] === '') find.lastIndex++;
  }
  return matches;
}

function best(proofs: readonly (readonly string[] | null)[]): readonly string[] | null {
  return proofs.reduce((most, proof) => ((proof?.length ?? -1) > (most?.length ?? -1) ? proof : most), null);
}

function finding(
  mender: Mender,
  match: Match,
  evidence: Evidence,
  proof: readonly string[],
  veto: readonly string[] | null,
): Finding {
  const { rule, status } = mender;
  const edit = withArticle(evidence.text, match, replacement(mender, match));
  const proposal: Proposal = {
    ...edit,
    rule: rule.id,
    why: rule.source === undefined ? rule.why : `${rule.why} (${rule.source})`,
    score: rule.score,
    evidence: veto ?? proof,
  };
  if (veto) return { proposal, status: 'vetoed', sign: false };
  return { proposal, status, sign: rule.sign && status === 'applied' };
}

function replacement(mender: Mender, { groups }: Match): string {
  const found = groups[0] ?? '';
  const [, to] = mender.cases.find(([pattern]) => pattern.test(found)) ?? [null, found];
  return to.replace(/\$(\d)/g, (_, group: string) => groups[Number(group)] ?? '');
}

/** The evidence of all checks together; null when one fails. A rule without requirements is proved by its words. */
function prove(checks: readonly Check[], match: Span, evidence: Evidence): readonly string[] | null {
  const all: string[] = [];
  for (const check of checks) {
    const found = check(match, evidence);
    if (found === null) return null;
    all.push(...found);
  }
  return all;
}

function firstFound(checks: readonly Check[], match: Span, evidence: Evidence): readonly string[] | null {
  for (const check of checks) {
    const found = check(match, evidence);
    if (found) return found;
  }
  return null;
}
