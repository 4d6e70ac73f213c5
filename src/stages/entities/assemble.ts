import type { Entity, Mention } from '../../core/layers/entities.ts';
import { compareSpans } from '../../core/span.ts';
import type { Reference } from './coref-scene.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';

/** Drafts and references as mentions in text order, with antecedents as indices. */
export function assemble(
  reading: Reading,
  drafts: readonly Draft[],
  references: readonly Reference[],
  entities: readonly Entity[],
): Mention[] {
  const rows = [
    ...drafts.map((draft) => ({ mention: fromDraft(reading, draft), draft, to: draft.antecedent })),
    ...references.map((one) => ({ mention: fromReference(reading, one, entities), draft: null, to: one.to })),
  ].sort((a, b) => compareSpans(a.mention, b.mention));
  const index = new Map(rows.map((row, i) => [row.draft, i]));
  return rows.map(({ mention, to }) =>
    to === null ? mention : { ...mention, antecedent: index.get(to) ?? null },
  );
}

function fromDraft(reading: Reading, draft: Draft): Mention {
  return {
    start: draft.start,
    end: draft.end,
    sentence: Math.max(0, reading.sentenceOf[draft.from] ?? 0),
    type: draft.type,
    form: draft.form,
    entity: draft.entity,
    metonymy: draft.metonymy,
    antecedent: null,
    rule: draft.rule,
    score: Math.round(draft.score * 1000) / 1000,
  };
}

function fromReference(reading: Reading, one: Reference, entities: readonly Entity[]): Mention {
  const first = reading.tokens[one.first];
  const entity = one.to.entity;
  return {
    start: first?.start ?? 0,
    end: reading.tokens[one.last - 1]?.end ?? 0,
    sentence: first?.sentence ?? 0,
    type: entities[entity ?? -1]?.type ?? one.to.type,
    form: one.form,
    entity,
    metonymy: null,
    antecedent: null,
    rule: one.rule,
    score: null,
  };
}
