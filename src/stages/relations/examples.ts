import type { Doc, LayerName } from '../../core/doc.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { RELATIONS, type RelationRow } from '../../packs/relations.schema.ts';
import { STANDING, type StandingRow } from '../../packs/standing.schema.ts';

/** Reads a sentence with a whole pipeline; given by whoever can build one. */
export type Analyse = (text: string) => Doc<LayerName>;

/**
 * What is wrong with the rows of relations: rows without words or examples and, with a pipeline at hand, examples
 * that do not come out. Empty when sound.
 */
export function checkExamples(
  tools: { readonly knowledge: Knowledge },
  analyse?: Analyse,
): readonly string[] {
  const standing = tools.knowledge
    .rows(STANDING)
    .flatMap(({ row, where }) =>
      analyse ? standingFailures(row, analyse).map((failure) => `${where}: ${row.id}: ${failure}`) : [],
    );
  const relations = tools.knowledge.rows(RELATIONS).flatMap(({ row, where }) => {
    const words = [row.verbs, row.copulas, row.nouns, row.hyphens, row.between].flat();
    return [
      ...(words.length === 0 ? [`${where}: ${row.id}: a row needs words`] : []),
      ...(row.yes.length === 0 ? [`${where}: ${row.id}: a row needs an example`] : []),
      ...(analyse ? failures(row, analyse).map((failure) => `${where}: ${row.id}: ${failure}`) : []),
    ];
  });
  return [...relations, ...standing];
}

function standingFailures(row: StandingRow, analyse: Analyse): readonly string[] {
  const stands = (text: string) =>
    analyse(text).relations.some(
      ({ factuality: { cue, polarity, status, certainty } }) =>
        cue !== null &&
        polarity === (row.polarity ?? polarity) &&
        status === (row.status ?? status) &&
        certainty === (row.certainty ?? certainty),
    );
  return [
    ...row.yes.filter((text) => !stands(text)).map((text) => `not found: ${text}`),
    ...row.no.filter(stands).map((text) => `found: ${text}`),
  ];
}

function failures(row: RelationRow, analyse: Analyse): readonly string[] {
  const found = (text: string) => analyse(text).relations;
  return [
    ...row.yes
      .filter((text) => !found(text).some((relation) => relation.type === row.type))
      .map((text) => `not found: ${text}`),
    ...row.no
      .filter((text) => found(text).some((relation) => relation.rule === row.id))
      .map((text) => `found: ${text}`),
  ];
}
