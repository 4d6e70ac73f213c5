import type { Block } from '../../core/layers/cleaned.ts';
import type { SourcePart } from '../../core/layers/source.ts';
import { toText } from '../../core/text-view.ts';
import { applyProposals, type Draft, type Proposal } from './draft.ts';

/** The text without what its reader says stands beside the article. A form feed stays: it ends a page. */
export function takeOutGiven(draft: Draft, parts: readonly SourcePart[]): Draft {
  const { text } = draft.view;
  const proposals = parts.flatMap((part): readonly Proposal[] => {
    const span = part.keep ? null : toText(draft.view, part.raw);
    if (span === null) return [];
    const at = { start: span.start, end: afterSpace(text, span.end) };
    const evidence = [text.slice(span.start, Math.min(span.end, span.start + 80))];
    const why = `${part.kind.replace('_', ' ')} by its place on the page, kept as a block`;
    return [{ at, to: '', rule: part.reason, why, score: 0.95, op: 'lift', evidence }];
  });
  return applyProposals(draft, proposals);
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === '\n' || text[at] === ' ') at++;
  return at;
}

/** The blocks that cleaning found with the kinds that the reader knows, and those that it took out before. */
export function withGiven(blocks: readonly Block[], parts: readonly SourcePart[]): readonly Block[] {
  if (parts.length === 0) return blocks;
  const telling = parts.filter(({ keep, kind }) => keep && kind !== 'paragraph');
  const kept = new Map(telling.map((part) => [part.raw.start, part]));
  const named = blocks.map((block) => {
    const given = block.text === null ? undefined : kept.get(block.raw.start);
    return given === undefined
      ? block
      : { ...block, kind: given.kind, level: given.level, reason: given.reason };
  });
  const taken = parts
    .filter(({ keep }) => !keep)
    .map(({ raw, kind, level, reason }): Block => ({ raw, kind, level, reason, text: null }));
  return [...named, ...taken].sort((a, b) => a.raw.start - b.raw.start || a.raw.end - b.raw.end);
}
