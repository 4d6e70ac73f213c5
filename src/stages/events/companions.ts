import { mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { ClauseArgument } from '../../core/layers/clause.ts';
import type { Sentence } from '../../core/layers/segments.ts';
import { contains } from '../../core/span.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import type { Role } from './draft.ts';
import type { Scene } from './scene.ts';

/** `camps of the LRA and the ADF`, `Kyrgyz and Tajik guards`: who is named beside the one that stands for the phrase. */
export function companions(scene: Scene, { role, mention }: Role, arg: ClauseArgument): Role[] {
  if (mention === null || (scene.mentionsAt[arg.head] ?? []).includes(mention)) return [];
  const { type, start, end } = mentionOf(scene, mention);
  const { sentence } = tokenAt(scene, arg.head);
  const { first, last } = scene.doc.segments.sentences[sentence] as Sentence;
  const own: number[] = [];
  for (let i = first; i < last; i++)
    if (start <= tokenAt(scene, i).start && tokenAt(scene, i).end <= end) own.push(i);
  return own.flatMap((i) =>
    (scene.kids[i] ?? []).flatMap((kid) => {
      if (tokenAt(scene, kid).dep !== 'conj') return [];
      const other = (scene.mentionsAt[kid] ?? []).find((m) => mentionOf(scene, m).type === type);
      if (other === undefined || other === mention) return [];
      const span = mentionOf(scene, other);
      return [
        { role, start: span.start, end: span.end, mention: other, date: null, quantity: null, from: arg },
      ];
    }),
  );
}

/** `Omdurman, the twin city, and Bahri`: parsers lose the second name behind the apposition of the first. */
export function besideApposition(scene: Scene, role: string, arg: ClauseArgument): Role[] {
  const own = (scene.mentionsAt[arg.head] ?? []).find((m) => mentionOf(scene, m).form === 'name');
  if (own === undefined) return [];
  const { end, type, sentence } = mentionOf(scene, own);
  const { mentions } = scene.doc.entities;
  for (let next = own + 1; next < mentions.length && next < own + 4; next++) {
    const one = mentionOf(scene, next);
    const between = scene.doc.cleaned.view.text.slice(end, one.start);
    if (one.sentence !== sentence || between.length > LONGEST_APPOSITION) return [];
    if (one.type === type && APPOSITION.test(between))
      return [{ role, start: one.start, end: one.end, mention: next, date: null, quantity: null, from: arg }];
  }
  return [];
}

/** `Chad and South Sudan met`, `Kyrgyz and EU envoys`: names beside the one that stands for the phrase, joined to it by `and`. */
export function listedBeside(scene: Scene, { role, mention }: Role, arg: ClauseArgument): Role[] {
  const kind = mention === null ? undefined : KIND.get(mentionOf(scene, mention).type);
  if (mention === null || kind === undefined) return [];
  return [joinedTo(scene, mention, arg, 'before'), joinedTo(scene, mention, arg, 'behind')].flatMap(
    (other) => {
      if (other === null || KIND.get(mentionOf(scene, other).type) !== kind) return [];
      const { start, end } = mentionOf(scene, other);
      return [{ role, start, end, mention: other, date: null, quantity: null, from: arg }];
    },
  );
}

const JOINED = /^,? and (?:the )?$/;

/** People stand in lists with people; states, peoples and bodies with each other. */
const KIND: ReadonlyMap<EntityType, string> = new Map([
  ['PER', 'person'],
  ['ORG', 'body'],
  ['GPE', 'body'],
  ['NORP', 'body'],
]);

/** The name next to another one within the same phrase, with nothing but `and` between them. */
function joinedTo(
  scene: Scene,
  mention: number,
  { span }: ClauseArgument,
  side: 'before' | 'behind',
): number | null {
  const { start, end, sentence } = mentionOf(scene, mention);
  const { text } = scene.doc.cleaned.view;
  const other = (scene.mentionsIn[sentence] ?? []).find((m) => {
    const one = mentionOf(scene, m);
    if (one.form === 'nominal' || one.form === 'pronoun' || !contains(span, one)) return false;
    return JOINED.test(side === 'before' ? text.slice(one.end, start) : text.slice(end, one.start));
  });
  return other ?? null;
}

const LONGEST_APPOSITION = 60;

const APPOSITION = /^, (?:the|a|an) [^,.;:]{3,50}, and $/;
