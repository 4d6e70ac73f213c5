import { withoutHalves } from '../../core/whole-slice.ts';
import type { BlockRow } from '../types/blocks.schema.ts';
import type { CitationRow } from '../types/citations.schema.ts';
import type { EditRow } from '../types/edits.schema.ts';
import { textOrNull } from './day.ts';
import type { RowContext } from './row-context.ts';

export function editRows({ doc, docId, rawPoints, id }: RowContext): readonly EditRow[] {
  return doc.cleaned.edits.map((edit) => {
    const cut = rawPoints.cut(edit.raw);
    return {
      edit_id: id('edt', cut.start, cut.end, edit.rule, edit.after, edit.status),
      doc_id: docId,
      raw_start: cut.start,
      raw_end: cut.end,
      before: cut.words === '' ? null : cut.words,
      after: edit.after === '' ? null : edit.after.toWellFormed(),
      op: edit.op,
      rule: edit.rule,
      why: edit.why,
      score: edit.score,
      status: edit.status,
      evidence: edit.evidence.map(withoutHalves).filter((words) => words !== ''),
    };
  });
}

export function blockRows({ doc, docId, rawPoints, cleanPoints, id }: RowContext): readonly BlockRow[] {
  return doc.cleaned.blocks.map((block) => {
    const cut = rawPoints.cut(block.raw);
    const clean = block.text === null ? null : cleanPoints.cut(block.text);
    return {
      block_id: id('blk', cut.start, cut.end, block.kind),
      doc_id: docId,
      kind: block.kind,
      level: block.level,
      raw_start: cut.start,
      raw_end: cut.end,
      start: clean?.start ?? null,
      end: clean?.end ?? null,
      reason: block.reason,
    };
  });
}

export function citationRows({ doc, docId, rawPoints, cleanPoints, id }: RowContext): readonly CitationRow[] {
  const cuts = doc.cleaned.citations.map((citation) => rawPoints.cut(citation.raw));
  const ids = doc.cleaned.citations.map((citation, i) =>
    id('cit', cuts[i]?.start ?? 0, cuts[i]?.end ?? 0, citation.number),
  );
  return doc.cleaned.citations.map((citation, i) => ({
    citation_id: ids[i] ?? '',
    doc_id: docId,
    number: citation.number,
    authors: citation.authors.filter((author) => author !== ''),
    title: textOrNull(citation.title),
    container: textOrNull(citation.container),
    published: textOrNull(citation.published),
    url: textOrNull(citation.url),
    raw_start: cuts[i]?.start ?? 0,
    raw_end: cuts[i]?.end ?? 0,
    anchor_start: citation.anchor === null ? null : cleanPoints.at(citation.anchor),
    short_form_of: citation.shortFormOf === null ? null : (ids[citation.shortFormOf] ?? null),
  }));
}
