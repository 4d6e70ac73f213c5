import type { Proposal } from '../draft.ts';
import type { Part } from './part.ts';
import type { Group } from './unwrap.ts';

const BREAK = '\n\n';

/** Parts the kept blocks by one blank line and takes out the others, each with the white space after it. */
export function layOut(text: string, parts: readonly Part[]): readonly Proposal[] {
  const proposals: Proposal[] = [];
  const lastKept = parts.findLastIndex((part) => part.keep);
  const first = parts[0];
  if (first === undefined) return proposals;
  if (first.start > 0) proposals.push(space({ start: 0, end: first.start }, '', 'space/leading'));
  parts.forEach((part, i) => {
    const next = parts[i + 1];
    const gapEnd = next?.start ?? text.length;
    if (!part.keep) proposals.push(removal(text, part, gapEnd));
    else if (i === lastKept) proposals.push(...ending(text, part.end, gapEnd));
    else if (text.slice(part.end, gapEnd) !== BREAK)
      proposals.push(space({ start: part.end, end: gapEnd }, BREAK, 'space/paragraph-break'));
  });
  return proposals;
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
    evidence: [text.slice(part.start, Math.min(part.end, part.start + 80))],
  };
}

function space(at: Proposal['at'], to: string, rule: string): Proposal {
  return { at, to, rule, why: 'paragraphs are parted by one blank line', score: 1 };
}

/** Turns the line breaks inside hard-wrapped paragraphs into spaces. */
export function unwrapLines(groups: readonly Group[]): readonly Proposal[] {
  return groups.flatMap((group) =>
    group.slice(1).map(
      (line, i): Proposal => ({
        at: { start: group[i]?.end ?? line.start, end: line.start },
        to: ' ',
        rule: 'join/wrapped-line',
        why: 'the line was broken at the margin, not at the end of a paragraph',
        score: 0.95,
        op: 'join',
      }),
    ),
  );
}
