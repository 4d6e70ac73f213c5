import { clauseOf, lemmaAt, mentionOf, tokenAt } from '../../../core/doc-index.ts';
import type { Quantity } from '../../../core/layers/quantity.ts';
import type { RelationRow } from '../../../packs/relations.schema.ts';
import type { Draft } from '../draft.ts';
import { referentAt } from '../referent.ts';
import { type Scene, tokensOf } from '../scene.ts';
import { state } from '../state.ts';
import { strengthOf } from '../strength-of.ts';

/** How many people a body has: `the ELN has about 3,000 fighters`, `the 900-strong brigade`. */
export function fromStrength(scene: Scene): Draft[] {
  const counts = scene.doc.quantities.filter((one) => isStrength(scene, one));
  const verbal = counts.length === 0 ? [] : scene.doc.clauses.flatMap((_, c) => ofClause(scene, c, counts));
  return [...verbal, ...scene.doc.entities.mentions.flatMap((_, m) => strong(scene, m))];
}

function ofClause(scene: Scene, clause: number, counts: readonly Quantity[]): Draft[] {
  const { kind, lemma, args, factuality } = clauseOf(scene, clause);
  if (kind !== 'verb') return [];
  return (scene.lexicon.verbs.get(lemma) ?? []).flatMap(({ row }) => {
    if (row.type !== 'has_strength') return [];
    const count = counts.find((one) =>
      args.some(
        (arg) =>
          (arg.slot === 'object' || arg.preposition === 'of' || one.start < arg.span.start) &&
          holds(scene, one, arg.head),
      ),
    );
    const [subject] = args.flatMap((arg) =>
      arg.slot === 'subject' ? (referentAt(scene, arg.head, row.from) ?? []) : [],
    );
    if (!count || subject === undefined) return [];
    return relate(scene, row, { subject, count, clause, factuality });
  });
}

/** `6,000 fighters`, and of a body that has them `6,000 members`. */
function isStrength({ lexicon }: Scene, { kind, unit }: Quantity): boolean {
  return kind === 'personnel' || (kind === 'other' && unit !== null && lexicon.people.has(unit));
}

function holds(scene: Scene, { start, end }: Quantity, token: number): boolean {
  const word = tokenAt(scene, token);
  return word.start >= start && word.end <= end;
}

/** `the 5,000-strong ADF`, `a 200-strong Kenyan contingent`: the number as digits. */
function strong(scene: Scene, mention: number): Draft[] {
  const { start, form } = mentionOf(scene, mention);
  if (form === 'pronoun' || isOfAnother(scene, mention)) return [];
  const found = /(?:^|\s)(\d[\d,]{0,9})[-‐‑–]([a-z]{4,8})\s(?:[a-z-]{3,14}\s){0,2}$/.exec(
    scene.text.slice(Math.max(0, start - 60), start),
  );
  if (!found) return [];
  const value = (found[1] ?? '').replaceAll(',', '');
  return (scene.lexicon.hyphens.get(found[2] ?? '') ?? []).flatMap(({ row }) =>
    row.type === 'has_strength'
      ? (state(scene, row, { subject: mention, object: null, value, construction: 'premodifier' }) ?? [])
      : [],
  );
}

/** `the 4,000-strong Foreign Legion garrison` counts the garrison. */
function isOfAnother(scene: Scene, mention: number): boolean {
  const [, next] = tokensOf(scene, mentionOf(scene, mention));
  if (next >= scene.tokens.length || (scene.mentionsAt[next] ?? []).length > 0) return false;
  return tokenAt(scene, next).pos === 'NOUN' && !scene.lexicon.kinds.has(lemmaAt(scene, next));
}

function relate(
  scene: Scene,
  row: RelationRow,
  found: Pick<Draft, 'subject' | 'factuality'> & { readonly count: Quantity; readonly clause: number },
): Draft[] {
  const { unit } = found.count;
  const value = strengthOf(found.count);
  if (value === null) return [];
  const draft = state(scene, row, {
    subject: found.subject,
    object: null,
    value,
    construction: 'verbal',
    clause: found.clause,
    factuality: found.factuality,
  });
  return draft ? [{ ...draft, end: Math.max(draft.end, found.count.end), qualifier: unit }] : [];
}
