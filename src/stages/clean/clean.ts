import type { Doc } from '../../core/doc.ts';
import type { Block, Citation, Cleaned } from '../../core/layers/cleaned.ts';
import type { Stage } from '../../core/stage.ts';
import { type TextView, toRaw, toText } from '../../core/text-view.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import type { Part } from './blocks/part.ts';
import { mendSpaces } from './characters/characters.ts';
import { applyProposals, draftEdits, recordOthers, startDraft } from './draft.ts';
import { takeOutGiven, withGiven } from './given-parts.ts';
import { type CleaningKnowledge, compileKnowledge } from './knowledge.ts';
import { readMeta } from './meta.ts';
import type { FoundCitation } from './notes/citations.ts';
import { readOptions } from './options.schema.ts';
import { structure } from './pass-blocks.ts';
import { runCharacters } from './pass-characters.ts';
import { runRepairs, TRANSLATED } from './pass-repairs.ts';
import { findSuspects } from './suspects/suspects.ts';

/** Cleaning: nothing is rewritten, every change is an edit of the raw text with its rule and reason. */
export function makeClean(
  options: unknown,
  tools: { knowledge: Knowledge; models: string },
): Stage<never, 'cleaned'> {
  const knowledge = compileKnowledge(tools.knowledge, readOptions(options));
  return { name: 'clean', needs: [], gives: 'cleaned', run: (doc) => run(doc, knowledge) };
}

function run(doc: Doc, knowledge: CleaningKnowledge): Cleaned {
  const { given, mediaType, raw, parts = [] } = doc.source;
  const start = takeOutGiven(runCharacters(startDraft(raw)), parts);
  const found = structure(start.view.text, mediaType, knowledge);
  const whole = applyProposals(start, found.proposals);
  const laidOut = applyProposals(whole, mendSpaces(whole.view.text));
  const { draft: mended, signs } = runRepairs(laidOut, knowledge.repairs);
  const suspects = findSuspects(mended.view.text, knowledge.atlas, signs >= TRANSLATED);
  const draft = recordOthers(mended, suspects, 'suggested');
  const blocks = withGiven(
    found.parts.map((part) => blockOf(part, start.view, draft.view)),
    parts,
  );
  const heads = blocks.flatMap(({ kind, raw: at }) =>
    kind === 'running_head' ? [raw.slice(at.start, at.end)] : [],
  );
  return {
    view: draft.view,
    edits: draftEdits(draft),
    blocks,
    citations: found.citations.map((citation) => citationOf(citation, start.view, draft.view)),
    meta: readMeta(given, { ...found.meta, heads }, draft.view.text, signs, knowledge.notes.months),
  };
}

function blockOf(part: Part, found: TextView, clean: TextView): Block {
  const raw = toRaw(found, part);
  const text = part.keep ? toText(clean, raw) : null;
  return { kind: part.kind, level: part.level, raw, text, reason: part.reason };
}

function citationOf(citation: FoundCitation, found: TextView, clean: TextView): Citation {
  const { start, end, mark, ...rest } = citation;
  return {
    ...rest,
    raw: toRaw(found, { start, end }),
    anchor: mark === null ? null : anchorOf(mark, found, clean),
  };
}

/** The clean offset after the letter before the mark. */
function anchorOf(mark: number, found: TextView, clean: TextView): number | null {
  if (mark === 0) return 0;
  const raw = toRaw(found, { start: mark - 1, end: mark });
  return toText(clean, raw)?.end ?? null;
}
