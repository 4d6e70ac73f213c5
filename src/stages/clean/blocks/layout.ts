import { wholeSlice } from '../../../core/whole-slice.ts';
import type { Proposal } from '../draft.ts';
import type { PartJoin } from './join-parts.ts';
import type { Part } from './part.ts';

const BREAK = '\n\n';

/** Parts the kept blocks by one blank line, joins what belongs together, and takes out the rest with the space after it. */
export function layOut(
  text: string,
  parts: readonly Part[],
  joins: readonly PartJoin[],
): readonly Proposal[] {
  const first = parts[0];
  if (first === undefined) return blank(text);
  const proposals: Proposal[] = [];
  const joined = new Map(joins.map((join) => [join.left, join]));
  const lastKept = parts.findLastIndex((part) => part.keep);
  if (first.start > 0) proposals.push(space({ start: 0, end: first.start }, '', 'space/leading'));
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Part;
    const gapEnd = parts[i + 1]?.start ?? text.length;
    const join = joined.get(i);
    if (join) {
      proposals.push(joining(text, parts, join));
      i = join.right - 1;
    } else if (!part.keep) proposals.push(removal(text, part, gapEnd));
    else if (i === lastKept) proposals.push(...ending(text, part.end, gapEnd));
    else if (text.slice(part.end, gapEnd) !== BREAK)
      proposals.push(space({ start: part.end, end: gapEnd }, BREAK, 'space/paragraph-break'));
  }
  return proposals;
}

function joining(text: string, parts: readonly Part[], join: PartJoin): Proposal {
  const left = parts[join.left] as Part;
  const right = parts[join.right] as Part;
  const start = left.end - join.cut[0];
  const end = right.start + join.cut[1];
  const around = [
    wholeSlice(text, Math.max(0, left.end - 30), left.end),
    wholeSlice(text, right.start, right.start + 30),
  ];
  return {
    at: { start, end },
    to: join.between,
    rule: join.rule,
    why: join.why,
    score: join.score,
    evidence: around,
    op: 'join',
  };
}

/** A text of nothing but white space has no paragraphs. */
function blank(text: string): readonly Proposal[] {
  return text === '' ? [] : [space({ start: 0, end: text.length }, '', 'space/leading')];
}

/** A text may end with one line break, as files do; more is white space. */
function ending(text: string, start: number, end: number): readonly Proposal[] {
  const rest = text.slice(start, end);
  return rest === '' || (rest === '\n' && end === text.length)
    ? []
    : [space({ start, end }, '', 'space/trailing')];
}

function removal(text: string, part: Part, end: number): Proposal {
  return {
    at: { start: part.start, end },
    to: '',
    rule: part.reason,
    why: `${part.kind.replace('_', ' ')}, kept as a block`,
    score: 0.95,
    op: part.kind === 'furniture' || part.kind === 'duplicate' ? 'delete' : 'lift',
    evidence: [wholeSlice(text, part.start, Math.min(part.end, part.start + 80))],
  };
}

function space(at: Proposal['at'], to: string, rule: string): Proposal {
  return { at, to, rule, why: 'paragraphs are parted by one blank line', score: 1 };
}
