import { mentionOf, tokenAt } from '../../../core/doc-index.ts';
import type { RelationRow } from '../../../packs/relations.schema.ts';
import type { Draft } from '../draft.ts';
import { referentAt, textAt } from '../referent.ts';
import { type Scene, tokensOf } from '../scene.ts';
import { phraseStart } from '../standing.ts';
import { state } from '../state.ts';

/** Plain words between the hyphened word and the noun: `a Nairobi-based human rights group`. */
const LONGEST_DESCRIPTION = 4;

/** A description with a hyphened name in it says of whoever it describes: `X, a Nairobi-based association,`. */
export function fromHyphens(scene: Scene): Draft[] {
  return scene.doc.entities.mentions.flatMap(({ form }, anchor) => {
    if (form === 'nominal' || form === 'pronoun') return [];
    const [first, next] = tokensOf(scene, mentionOf(scene, anchor));
    if (!/^[-‐‑–]$/.test(textAt(scene, next))) return [];
    const rows = scene.lexicon.hyphens.get(textAt(scene, next + 1)) ?? [];
    const noun = rows.length === 0 ? null : nounAfter(scene, next + 2);
    if (noun === null || !describes(scene, phraseStart(scene, first))) return [];
    return rows.flatMap(({ row }) => relate(scene, row, anchor, noun));
  });
}

/** `an Iran-backed militia`; with `the` only behind a comma. */
function describes(scene: Scene, first: number): boolean {
  const article = textAt(scene, first);
  return /^an?$/i.test(article) || (article === 'the' && textAt(scene, first - 1) === ',');
}

/** The last of the plain words from a token on, a singular noun; null where a name comes first. */
function nounAfter(scene: Scene, from: number): number | null {
  let last = from - 1;
  while (last + 1 < from + LONGEST_DESCRIPTION && isPlain(scene, last + 1)) last++;
  // `an association founded in 1998`
  while (last >= from && tokenAt(scene, last).tag === 'VBN') last--;
  return last >= from && tokenAt(scene, last).tag === 'NN' ? last : null;
}

function isPlain(scene: Scene, token: number): boolean {
  if (token >= scene.tokens.length) return false;
  const { pos, tag } = tokenAt(scene, token);
  if (!/^(NOUN|ADJ)$/.test(pos) && tag !== 'VBN') return false;
  return (scene.mentionsAt[token] ?? []).every((m) => mentionOf(scene, m).form === 'nominal');
}

function relate(scene: Scene, row: RelationRow, anchor: number, noun: number): Draft[] {
  const holder = referentAt(scene, noun, row.swap ? row.to : row.from);
  if (holder === null || mentionOf(scene, holder).form === 'nominal') return [];
  const [subject, object] = row.swap ? [anchor, holder] : [holder, anchor];
  const draft = state(scene, row, { subject, object, construction: 'appositive', nested: true });
  return draft ? [draft] : [];
}
