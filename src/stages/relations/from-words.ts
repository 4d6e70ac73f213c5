import type { Mention } from '../../core/doc.ts';
import { mentionOf } from '../../core/doc-index.ts';
import type { Draft } from './draft.ts';
import { entityOf, type Scene } from './scene.ts';
import { state } from './state.ts';

const LONGEST = 40;

/** Relations read from the words between two neighbouring mentions, and from hyphens (`Goma-based M23`). */
export function fromWords(scene: Scene): Draft[] {
  const names = scene.doc.entities.mentions
    .map((mention, index) => ({ mention, index }))
    .filter(({ mention }) => mention.type !== 'TITLE' && mention.form !== 'pronoun');
  return names.flatMap(({ mention, index }, i) => {
    const next = names.slice(i + 1, i + 4).find((one) => one.mention.start >= mention.end);
    const pair = next && next.mention.sentence === mention.sentence ? next : undefined;
    const last = names[i - 1];
    const holds = last !== undefined && last.mention.end > mention.start ? last : undefined;
    return [
      ...(holds ? hyphenInside(scene, index, holds.index) : []),
      ...(pair ? betweenWords(scene, index, pair.index) : []),
      ...(pair ? unitInUnit(scene, index, pair.index) : []),
      ...(pair ? hyphenWords(scene, index, pair.index) : []),
    ];
  });
}

function betweenWords(scene: Scene, left: number, right: number): Draft[] {
  const words = gap(scene, mentionOf(scene, left), mentionOf(scene, right));
  if (words === null) return [];
  const entries = scene.lexicon.between.get(words) ?? [];
  const ends = [right, ...joinedTo(scene, right)];
  const pairs = entries.flatMap((entry) => ends.map((end) => ({ ...entry, end })));
  return pairs.flatMap(({ row, end }) => {
    if (row.type === 'operates_in' && !roams(scene, left)) return [];
    if (row.type === 'affiliated_with' && mentionOf(scene, left).form !== 'name') return [];
    const [subject, object] = row.swap ? [end, left] : [left, end];
    return (
      state(scene, row, {
        subject,
        object,
        construction: words.startsWith('(') ? 'parenthetical' : 'appositive',
      }) ?? []
    );
  });
}

/** `2nd Battalion, 16th Brigade`: a numbered unit and, behind a comma, the body that it is a unit of. */
function unitInUnit(scene: Scene, left: number, right: number): Draft[] {
  const inner = mentionOf(scene, left);
  const outer = mentionOf(scene, right);
  const words = scene.text.slice(inner.start, inner.end);
  if (inner.type !== 'ORG' || outer.type !== 'ORG' || scene.text.slice(inner.end, outer.start) !== ', ')
    return [];
  if (!/^\d{1,3}(?:st|nd|rd|th)\s/.test(words) || joinedTo(scene, right).length > 0) return [];
  const last = words.slice(words.lastIndexOf(' ') + 1).toLowerCase();
  return (scene.lexicon.nouns.get(last) ?? []).flatMap(({ row }) =>
    row.type === 'part_of'
      ? (state(scene, row, { subject: left, object: right, construction: 'appositive' }) ?? [])
      : [],
  );
}

/** Mentions of the same type that follow in a list: `in Syria, Iraq and Jordan`. */
function joinedTo(scene: Scene, mention: number): readonly number[] {
  const { mentions } = scene.doc.entities;
  const { type, sentence } = mentionOf(scene, mention);
  const found: number[] = [];
  let last = mention;
  for (let next = mention + 1; next < mentions.length; next++) {
    const one = mentionOf(scene, next);
    if (one.start < mentionOf(scene, last).end) continue;
    const words = gap(scene, mentionOf(scene, last), one) ?? '';
    if (one.sentence !== sentence || one.type !== type || !/^(,|and|, and|or|as well as)$/.test(words)) break;
    found.push(next);
    last = next;
  }
  return found.length > 0 && /^(and|, and|or|as well as)$/.test(gapBefore(scene, found)) ? found : [];
}

/** What stands before the last of a list: without `and` it is no list but one place inside another. */
function gapBefore(scene: Scene, list: readonly number[]): string {
  const last = list.at(-1) ?? 0;
  let before = last - 1;
  while (before > 0 && mentionOf(scene, before).end > mentionOf(scene, last).start) before--;
  return gap(scene, mentionOf(scene, before), mentionOf(scene, last)) ?? '';
}

const SETTLED = new Set(['igo', 'government', 'company', 'media', 'think_tank', 'ngo', 'university']);

const ARMED = new Set(['military', 'armed_group', 'police']);

/** Groups that may be found anywhere, named or of a known country; a ministry or an alliance in a city only meets there. */
function roams(scene: Scene, mention: number): boolean {
  const { form } = mentionOf(scene, mention);
  const entity = entityOf(scene, mention);
  const subtype = entity?.subtype ?? null;
  if (form === 'nominal') return subtype !== null && ARMED.has(subtype) && entity?.country !== null;
  return (form === 'name' || form === 'acronym') && (subtype === null || !SETTLED.has(subtype));
}

/** The words between two mentions, lower case, without a closing article; null when they are too many. */
function gap(scene: Scene, left: Mention, right: Mention): string | null {
  if (right.start - left.end > LONGEST) return null;
  const words = scene.text.slice(left.end, right.start).toLowerCase().replace(/\s+/g, ' ').trim();
  return words.replace(/(^|\s)(the|a|an)$/, '').trim();
}

/** `X-based Y`, `anti-X Y`: the hyphened word ties the name beside it to the body after it, with few words between. */
function hyphenWords(scene: Scene, left: number, right: number): Draft[] {
  const { start, end } = mentionOf(scene, left);
  const between = scene.text.slice(end, mentionOf(scene, right).start);
  const after = /^[-‐‑–]([a-z]{3,13})((?:\s[a-z]{3,14}){0,2})\s$/.exec(between);
  if (after) return hyphenRow(scene, after[1] ?? '', left, right);
  const before = prefixBefore(scene, start);
  if (before !== null && /^(?:\s[a-z]{3,14}){0,2}\s$/.test(between))
    return hyphenRow(scene, before, left, right);
  return [];
}

/** `the Saudi-led coalition` as one name: the body holds the name of who leads it. */
function hyphenInside(scene: Scene, inner: number, outer: number): Draft[] {
  const { start, end } = mentionOf(scene, inner);
  const after = /^[-‐‑–]([a-z]{3,13})\s/.exec(scene.text.slice(end, mentionOf(scene, outer).end));
  const word = after?.[1] ?? prefixBefore(scene, start);
  return word === null ? [] : hyphenRow(scene, word, inner, outer);
}

/** `anti`, `pro`: what is tied to the front of a name. */
function prefixBefore(scene: Scene, start: number): string | null {
  const found = /(?:^|[\s(“"])(\p{L}{3,4})[-‐‑–]$/u.exec(scene.text.slice(Math.max(0, start - 6), start));
  return found?.[1]?.toLowerCase() ?? null;
}

function hyphenRow(scene: Scene, word: string, anchor: number, holder: number): Draft[] {
  return (scene.lexicon.hyphens.get(word) ?? []).flatMap(({ row }) => {
    const [subject, object] = row.swap ? [anchor, holder] : [holder, anchor];
    return state(scene, row, { subject, object, construction: 'premodifier', nested: true }) ?? [];
  });
}
