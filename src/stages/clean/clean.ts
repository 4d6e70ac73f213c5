import type { Block, Cleaned, Doc } from '../../core/doc.ts';
import type { Stage } from '../../core/stage.ts';
import { type TextView, toRaw, toText } from '../../core/text-view.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { markHeadings } from './blocks/headings.ts';
import { layOut, unwrapLines } from './blocks/layout.ts';
import { splitLines } from './blocks/lines.ts';
import type { Part } from './blocks/part.ts';
import { groupLines } from './blocks/unwrap.ts';
import { applyProposals, draftEdits, startDraft } from './draft.ts';
import { type CleaningKnowledge, compileKnowledge } from './knowledge.ts';
import { runRepairs } from './pass-repairs.ts';

export function makeClean(
  _options: unknown,
  tools: { knowledge: Knowledge; models: string },
): Stage<never, 'cleaned'> {
  const knowledge = compileKnowledge(tools.knowledge);
  return { name: 'clean', needs: [], gives: 'cleaned', run: (doc) => run(doc, knowledge) };
}

function run(doc: Doc, knowledge: CleaningKnowledge): Cleaned {
  const { given, raw } = doc.source;
  const start = startDraft(raw);
  const { text } = start.view;
  const groups = groupLines(text, splitLines(text));
  const paragraphs = groups.map(
    (group): Part => ({
      start: group[0]?.start ?? 0,
      end: group.at(-1)?.end ?? 0,
      kind: 'paragraph',
      level: null,
      reason: 'paragraph',
      keep: true,
      gap: group[0]?.gap ?? 1,
      newPage: group[0]?.newPage ?? false,
    }),
  );
  const parts = markHeadings(text, paragraphs);
  const laidOut = applyProposals(start, [...layOut(text, parts), ...unwrapLines(groups)]);
  const { draft, signs } = runRepairs(laidOut, knowledge.menders, knowledge.lexicons);
  return {
    view: draft.view,
    edits: draftEdits(draft),
    blocks: parts.map((part) => blockOf(part, start.view, draft.view)),
    citations: [],
    meta: {
      title: given.title,
      authors: given.authors,
      publisher: given.publisher,
      published: given.published,
      publishedPrecision: given.published === null ? null : 'day',
      publishedEvidence: given.publishedEvidence,
      language: given.language,
      machineTranslated: signs >= 2 ? true : null,
    },
  };
}

function blockOf(part: Part, found: TextView, clean: TextView): Block {
  const raw = toRaw(found, part);
  const text = part.keep ? toText(clean, raw) : null;
  return { kind: part.kind, level: part.level, raw, text, reason: part.reason };
}
