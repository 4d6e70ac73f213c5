import { deriveFactuality, polarityOf } from '../factuality.ts';
import type { MentionRow } from '../types/mentions.schema.ts';
import type { RelationRow } from '../types/relations.schema.ts';
import { textOrNull } from './day.ts';
import type { RowContext } from './row-context.ts';

export function relationRows(context: RowContext, mentions: readonly MentionRow[]): readonly RelationRow[] {
  const { doc, docId, id } = context;
  return doc.relations.flatMap((relation) => {
    const subject = mentions[relation.subject];
    if (subject === undefined) return [];
    const object = relation.object === null ? undefined : mentions[relation.object];
    const at = context.place(relation, `relation ${relation.rule}`);
    const said = relation.factuality;
    return {
      relation_id: id('rel', relation.type, subject.mention_id, object?.mention_id ?? relation.objectValue),
      doc_id: docId,
      sentence: relation.sentence,
      type: relation.type,
      wikidata_property: textOrNull(relation.wikidataProperty),
      subject_id: subject.entity_id,
      subject_mention_id: subject.mention_id,
      object_id: object?.entity_id ?? null,
      object_mention_id: object?.mention_id ?? null,
      object_value: textOrNull(relation.objectValue),
      qualifier: textOrNull(relation.qualifier),
      polarity: polarityOf(said),
      status: said.status,
      certainty: said.certainty,
      source_kind: said.sourceKind,
      source_id: context.entityOf(said.source)?.id ?? null,
      factuality: deriveFactuality(said, null),
      construction: relation.construction,
      ...at.clean,
      ...at.raw,
      evidence: at.words,
      rule: relation.rule,
      score: relation.score,
    };
  });
}
