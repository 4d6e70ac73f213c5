import { lemmaAt, mentionOf, tokenAt } from '../../../core/doc-index.ts';
import type { RelationRow } from '../../../packs/relations.schema.ts';
import type { Draft } from '../draft.ts';
import { leadsUp } from '../leads-up.ts';
import type { Entry } from '../lexicon.ts';
import { namedAfter } from '../named-after.ts';
import { isOwned, ownerBefore } from '../owner.ts';
import { endsName } from '../referent.ts';
import { argumentApart, argumentAt, type Scene } from '../scene.ts';
import { phraseStart } from '../standing.ts';
import { state } from '../state.ts';
import { subjectEnding } from '../subject-ending.ts';
import { wholeName } from '../whole-name.ts';
import { hasBefore, rowOf } from './from-nouns.ts';

/**
 * Relations read from the order of words alone, where the tree may be read otherwise:
 * `X, an affiliate of Y,`; `the war between X and Y`; `X shelters Y`.
 */
export function fromOrder(scene: Scene): Draft[] {
  return scene.tokens.flatMap((_, i) => {
    const lemma = lemmaAt(scene, i);
    const isNoun = /^(NOUN|PROPN)$/.test(tokenAt(scene, i).pos);
    const named = isNoun ? (scene.lexicon.nouns.get(lemma) ?? []) : [];
    const nouns = named.filter((entry) => hasBefore(scene, i, entry));
    const verbs = scene.lexicon.verbs.get(lemma) ?? [];
    return [
      ...nouns.flatMap((entry) => [
        ...apposition(scene, i, entry),
        ...between(scene, i, entry),
        ...owned(scene, i, entry),
      ]),
      ...verbs.flatMap((entry) => plainVerb(scene, i, entry)),
    ];
  });
}

/** A noun phrase between commas after a name, with its anchor inside it. */
function apposition(scene: Scene, noun: number, { row: given }: Entry): Draft[] {
  const first = phraseStart(scene, noun);
  if (
    !/^,$/.test(textAt(scene, first - 1)) ||
    tokenAt(scene, first - 1).sentence !== tokenAt(scene, noun).sentence
  )
    return [];
  if (leadsUp(scene, noun)) return [];
  const row = rowOf(scene, noun, given, lemmaAt(scene, first));
  const held = row.swap ? row.to : row.from;
  const holder = endsName(scene, first - 2) ? wholeName(scene, first - 2, held) : null;
  const anchor = anchorOf(scene, first, noun, row);
  if (holder === null || anchor === null) return [];
  const [subject, object] = row.swap ? [anchor, holder] : [holder, anchor];
  return drafts(state(scene, row, { subject, object, construction: 'appositive', noun }));
}

/** The last name before the noun, or the one after its preposition; the phrase must end there. */
function anchorOf(scene: Scene, first: number, noun: number, row: RelationRow): number | null {
  const types = row.swap ? row.from : row.to;
  const owner = isOwned(row) ? ownerBefore(scene, first, noun, types) : null;
  if (owner !== null) return owner;
  if (row.premodified && isClosed(scene, noun + 1))
    for (let i = noun - 1; i >= first; i--) {
      const found = argumentApart(scene, i, types, noun);
      if (found !== null) return found;
    }
  if (!row.prepositions.includes(textAt(scene, noun + 1))) return null;
  const found = startingAt(scene, noun + 2, row.swap ? row.from : row.to);
  return found !== null && isClosed(scene, found.next) ? found.mention : null;
}

/** A stop, a bracket, or a comma that does not go on with a list. */
function isClosed(scene: Scene, at: number): boolean {
  if (!/^[,.;:)—–!?]$/.test(textAt(scene, at))) return at >= scene.tokens.length;
  return !/^(and|or|as)$/.test(textAt(scene, at + 1));
}

function between(scene: Scene, noun: number, { row }: Entry): Draft[] {
  if (textAt(scene, noun + 1) !== 'between' || !row.prepositions.includes('between')) return [];
  if (!/^(the|this|that)$/.test(lemmaAt(scene, phraseStart(scene, noun)))) return [];
  const left = startingAt(scene, noun + 2, row.from);
  if (left === null || textAt(scene, left.next) !== 'and') return [];
  const right = startingAt(scene, left.next + 1, row.to);
  if (right === null) return [];
  return drafts(state(scene, row, { subject: left.mention, object: right.mention, construction: 'verbal' }));
}

/** `X's fight against Y`: whose it is, and against whom. */
function owned(scene: Scene, noun: number, { row }: Entry): Draft[] {
  const preposition = textAt(scene, noun + 1);
  if (!row.pairs || preposition === 'between' || !row.prepositions.includes(preposition)) return [];
  const subject = ownerBefore(scene, phraseStart(scene, noun), noun, row.from);
  if (subject === null) return [];
  return (namedAfter(scene, noun + 2, row.to)?.mentions ?? []).flatMap((object) =>
    drafts(state(scene, row, { subject, object, construction: 'possessive', noun })),
  );
}

/** A verb between two names that open a sentence, taken for a noun by the tagger: `Iran arms the Houthis.` */
function plainVerb(scene: Scene, verb: number, { row, before }: Entry): Draft[] {
  if (!/^NNP?S?$/.test(tokenAt(scene, verb).tag) || !/^\p{Ll}/u.test(textAt(scene, verb))) return [];
  if (before.length > 0 || !row.subject.includes('subject') || !row.object.includes('object')) return [];
  // `X, a militia, controls Y`
  const subject = (textAt(scene, verb - 1) === ',' ? subjectEnding : endingAt)(scene, verb - 1, row.from);
  const object = startingAt(scene, verb + 1, row.to);
  if (subject === null || object === null || !opens(scene, subject)) return [];
  if (!isClosed(scene, object.next) && !/^(in|with|and|from|along|near)$/.test(textAt(scene, object.next)))
    return [];
  return drafts(state(scene, row, { subject, object: object.mention, construction: 'verbal' }));
}

function opens(scene: Scene, mention: number): boolean {
  const { start, sentence } = mentionOf(scene, mention);
  const from = scene.doc.segments.sentences[sentence]?.start ?? 0;
  return /^(the\s)?$/i.test(scene.text.slice(from, start));
}

function textAt(scene: Scene, token: number): string {
  return token < 0 || token >= scene.tokens.length ? '' : tokenAt(scene, token).text;
}

/** The mention whose last token this is. */
function endingAt(scene: Scene, token: number, types: RelationRow['from']): number | null {
  if (token < 0) return null;
  const mention = argumentAt(scene, token, types);
  return mention !== null && mentionOf(scene, mention).end === tokenAt(scene, token).end ? mention : null;
}

/** The mention that begins at a token or after its article, and the token after it. */
function startingAt(
  scene: Scene,
  token: number,
  types: RelationRow['from'],
): { readonly mention: number; readonly next: number } | null {
  const at = /^the$/i.test(textAt(scene, token)) ? token + 1 : token;
  if (at >= scene.tokens.length) return null;
  const mention = argumentAt(scene, at, types);
  if (mention === null) return null;
  const { start, end } = mentionOf(scene, mention);
  if (start < tokenAt(scene, token).start || start > tokenAt(scene, at).start) return null;
  let next = at;
  while (next < scene.tokens.length && tokenAt(scene, next).start < end) next++;
  return { mention, next };
}

function drafts(draft: Draft | null): Draft[] {
  return draft ? [draft] : [];
}
