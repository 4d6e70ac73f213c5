import { lemmaAt, mentionOf, tokenAt } from '../../../core/doc-index.ts';
import type { Mention } from '../../../core/layers/entities.ts';
import type { RelationRow } from '../../../packs/relations.schema.ts';
import type { Draft } from '../draft.ts';
import { joinedTo } from '../listed.ts';
import { argumentAt, entityOf, followerOf, type Scene, tokensOf } from '../scene.ts';
import { singular } from '../singular.ts';
import { state } from '../state.ts';
import { topicLand } from '../topic-land.ts';
import { hasBefore, rowOf as nounRow } from './from-nouns.ts';

const LONGEST_TITLE = 6;
const BODY: RelationRow['to'] = ['ORG', 'GPE', 'NORP'];

/** Titles before a name, with whose they are: `Kenyan Foreign Minister Alfred Mutua`, `Hamas leader Yahya Sinwar`. */
export function fromTitles(scene: Scene): Draft[] {
  return scene.doc.entities.mentions.flatMap((mention, index) => {
    if (mention.type !== 'PER' || mention.form !== 'name') return [];
    const found = beforeName(scene, mention, index);
    return found.length === 0 ? [] : [...found, ...ofTheOthers(scene, index, found)];
  });
}

/** `Presidents A and B`: what the plural title says of the first, it says of those joined to him. */
function ofTheOthers(scene: Scene, index: number, found: readonly Draft[]): Draft[] {
  const [first] = tokensOf(scene, mentionOf(scene, index));
  const title = first === 0 ? '' : tokenAt(scene, first - 1).text.toLowerCase();
  if (singular(scene, title) === title) return [];
  return joinedTo(scene, index).flatMap((other) =>
    found.map((draft) => ({ ...draft, subject: other, end: mentionOf(scene, other).end })),
  );
}

function beforeName(scene: Scene, person: Mention, index: number): Draft[] {
  const [first] = tokensOf(scene, person);
  const title = titleOf(scene, person, index);
  const start = titleStart(scene, first, person);
  // `Secretary-General Jane Roe` is no general
  if (scene.text[tokenAt(scene, start).start - 1] === '-') return [];
  const found = start === first ? [] : byRows(scene, { person: index, first, start, title });
  if (title === null || found.some(({ type }) => type === 'position_held')) return found;
  return [...found, ...byTitle(scene, person, index, title)];
}

function byRows(
  scene: Scene,
  { person, first, start, title }: { person: number; first: number; start: number; title: number | null },
): Draft[] {
  const own = title === null ? null : mentionOf(scene, title);
  // `the death of Governor Jane Roe`: what stands before the title is no part of it
  const words = scene.text.slice(tokenAt(scene, start).start, tokenAt(scene, first - 1).end);
  const from = own !== null && /\s(?:of|and|for)\s/.test(words) ? tokensOf(scene, own)[0] : start;
  const value = scene.text.slice(own?.start ?? tokenAt(scene, from).start, tokenAt(scene, first - 1).end);
  const topic = from === first - 1 ? topicLand(scene, from) : null;
  const anchor = anchorBefore(scene, topic ?? from);
  return rowsOf(scene, first - 1, from).flatMap((row) =>
    relate(scene, row, { person, anchor, value, noun: first - 1 }),
  );
}

/** The office or rank that stands right before a name, a comma between at most. */
function titleOf(scene: Scene, person: Mention, index: number): number | null {
  const before = index - 1;
  if (before < 0) return null;
  const { type, end, sentence } = mentionOf(scene, before);
  if (type !== 'TITLE' || sentence !== person.sentence) return null;
  const between = scene.text.slice(end, person.start);
  const closed = /^[,.;]/.test(scene.text.slice(person.end, person.end + 1));
  return between === ' ' || (between === ', ' && closed) ? before : null;
}

const HELD = {
  id: 'relations/title-before',
  type: 'position_held' as const,
  from: ['PER' as const],
  to: ['ORG' as const],
};

/** `Captain John Doe of the Coast Guard`: whoever bears an office or a rank holds it. */
function byTitle(scene: Scene, person: Mention, index: number, title: number): Draft[] {
  const { start, end } = mentionOf(scene, title);
  const words = singular(scene, scene.text.slice(start, end).toLowerCase());
  if (scene.lexicon.faith.has(words) || /^spokes/.test(words)) return [];
  const next = followerOf(scene, index);
  const body =
    next !== null &&
    mentionOf(scene, next).type === 'ORG' &&
    /^ of (?:the )?$/.test(scene.text.slice(person.end, mentionOf(scene, next).start))
      ? next
      : null;
  const [noun] = tokensOf(scene, mentionOf(scene, title));
  const pair = { subject: index, object: body, value: words, construction: 'premodifier' as const, noun };
  const draft = state(scene, HELD, pair);
  return draft ? [draft] : [];
}

/** Titles that the name itself begins with are no words before it. */
function titleStart(scene: Scene, first: number, person: Mention): number {
  let at = first;
  while (at > 0 && first - at < LONGEST_TITLE) {
    const token = tokenAt(scene, at - 1);
    if (token.sentence !== person.sentence || argumentAt(scene, at - 1, []) !== null) break;
    if (!/^(NOUN|PROPN|ADJ)$/.test(token.pos) && !/^(and|of|for)$/.test(token.text)) break;
    if (scene.timed[at - 1]) break;
    at--;
  }
  while (at < first && /^(and|of|for)$/.test(tokenAt(scene, at).text)) at++;
  return at;
}

/** The name right before the title, with or without an apostrophe. */
function anchorBefore(scene: Scene, start: number): number | null {
  const before = start - 1;
  if (before < 0) return null;
  const own = argumentAt(scene, before, BODY);
  if (own !== null) return own;
  return /^['’]s?$/.test(tokenAt(scene, before).text) ? argumentAt(scene, before - 1, BODY) : null;
}

function rowsOf(scene: Scene, last: number, start: number): readonly RelationRow[] {
  const entries = scene.lexicon.nouns.get(lemmaAt(scene, last)) ?? [];
  return entries
    .filter((entry) => last - entry.before.length + 1 > start && hasBefore(scene, last, entry))
    .map(({ row }) => nounRow(scene, last, row, ''))
    .filter(
      (row) =>
        row.from.includes('PER') &&
        row.premodified &&
        ['head_of', 'position_held', 'affiliated_with', 'member_of'].includes(row.type),
    );
}

function relate(
  scene: Scene,
  row: RelationRow,
  { person, anchor, value, noun }: { person: number; anchor: number | null; value: string; noun: number },
): Draft[] {
  const common = { subject: person, construction: 'premodifier' as const, noun };
  const land = anchor !== null && mentionOf(scene, anchor).type !== 'ORG';
  if (anchor !== null && land && (row.type === 'affiliated_with' || row.type === 'member_of'))
    return citizen(scene, person, anchor);
  const office = row.type === 'position_held';
  const held = anchor !== null && row.to.includes(mentionOf(scene, anchor).type) ? anchor : null;
  if (held === null && !(office && (anchor !== null || /^[A-Z]/.test(value)))) return [];
  const draft = state(scene, row, {
    ...common,
    object: held,
    qualifier: held === null && anchor !== null ? nationOf(scene, anchor) : null,
    value: office ? singular(scene, value.toLowerCase()) : null,
    title: value,
  });
  return draft ? [draft] : [];
}

/** Whose president: a land's, but no `Islamist` one's. */
function nationOf(scene: Scene, anchor: number): string | null {
  const entity = entityOf(scene, anchor);
  return entity === null || (entity.type === 'NORP' && entity.country === null) ? null : entity.name;
}

/** A people's name before a calling tells where somebody comes from. */
function citizen(scene: Scene, person: number, anchor: number): Draft[] {
  const { type } = mentionOf(scene, anchor);
  const entity = entityOf(scene, anchor);
  const nation = type === 'GPE' ? entity?.subtype === 'country' : (entity?.country ?? null) !== null;
  if (!nation) return [];
  const row = {
    id: 'relations/nation-before',
    type: 'citizen_of' as const,
    from: ['PER' as const],
    to: ['GPE' as const, 'NORP' as const],
  };
  const draft = state(scene, row, { subject: person, object: anchor, construction: 'premodifier' });
  return draft ? [draft] : [];
}
