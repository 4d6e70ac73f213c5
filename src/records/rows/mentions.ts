import type { MentionRow } from '../types/mentions.schema.ts';
import type { RowContext } from './row-context.ts';

/** In the order of the layer: other rows refer to mentions by index. */
export function mentionRows(context: RowContext): readonly MentionRow[] {
  const { doc, docId, id } = context;
  return doc.entities.mentions.map((mention, index) => {
    const at = context.place(mention, `mention ${mention.rule}`);
    return {
      mention_id: id('men', at.raw.raw_start, at.raw.raw_end, mention.type, at.words),
      doc_id: docId,
      sentence: mention.sentence,
      ...at.clean,
      ...at.raw,
      text: at.words,
      raw_text: at.rawWords === '' ? null : at.rawWords,
      type: mention.type,
      form: mention.form,
      entity_id: context.entityOf(index)?.id ?? null,
      metonymy: context.knownEntity(mention.metonymy),
      rule: mention.rule,
      score: mention.score,
    };
  });
}
