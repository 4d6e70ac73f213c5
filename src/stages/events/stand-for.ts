import { lemmaAt, mentionOf, prepositionOf, tokenAt } from '../../core/doc-index.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import { actsApart, isBygone, isSide } from './acts-apart.ts';
import type { Scene } from './scene.ts';
import { personBehindTitle } from './titled.ts';
import { isOf } from './words.ts';

/** How closely a mention stands for an argument: it is the head, belongs before it, or follows `of`. */
export type Closeness = 'head' | 'before' | 'after';

export interface Standing {
  readonly mention: number;
  readonly closeness: Closeness;
}

const WHO: ReadonlySet<EntityType> = new Set(['PER', 'ORG', 'GPE', 'NORP', 'FAC', 'LOC']);
const NAME_PARTS = /^(appos|flat|compound|nmod:desc)/;
const BEFORE = new Set(['nmod:poss', 'compound', 'amod', 'nmod', 'flat', 'appos', 'nmod:desc', 'flat:name']);

/** The head of a phrase and, behind a word of quantity, what there is so much of: `dozens of activists`. */
export function wholeHeads(scene: Scene, head: number): readonly number[] {
  const { pos, text } = tokenAt(scene, head);
  const partial =
    pos === 'NUM' || pos === 'SYM' || text === '$' || isOf(scene.words, 'partitive', lemmaAt(scene, head));
  if (!partial) return [head];
  const inner = (scene.kids[head] ?? []).filter((kid) =>
    /^(of|in|worth)$/.test(prepositionOf(scene, kid) ?? ''),
  );
  return [head, ...inner];
}

/** `dozens were killed`, `others fled`: a word of number that stands for people by itself. */
export function isCrowd(scene: Scene, i: number): boolean {
  const { tag, dep } = tokenAt(scene, i);
  if (!isOf(scene.words, 'count', lemmaAt(scene, i)) || /^(amod|det|nummod|compound|advmod)/.test(dep))
    return false;
  return tag === 'NNS' || tag.startsWith('JJ') || tag === 'DT';
}

/** The mention that best stands for the phrase of a head token: its own, else its owner's or the one after `of`. */
export function standFor(scene: Scene, head: number): Standing | null {
  const own = headMention(scene, head);
  const beside = (scene.kids[head] ?? []).flatMap((kid) => besideHead(scene, head, kid) ?? []);
  if (own !== null && mentionOf(scene, own).type === 'WEAPON') {
    const owner = beside.find(({ closeness }) => closeness === 'before');
    if (owner !== undefined) return owner;
  }
  if (own !== null && isSide(scene, own)) return null;
  if (own !== null) {
    const named = isFaceless(scene, own) ? beside.find((one) => namesWhose(scene, one)) : undefined;
    return { mention: named?.mention ?? bodyBehind(scene, head, own) ?? own, closeness: 'head' };
  }
  const best =
    namedAside(scene, head) ??
    beside.find((one) => one.closeness === 'before' && !isPronoun(scene, one)) ??
    // `its crew of four Colombians`: a name says more than a pronoun
    beside.find((one) => !isPronoun(scene, one)) ??
    beside[0] ??
    loyalTo(scene, head);
  if (best !== null) return best;
  const [, inner] = wholeHeads(scene, head);
  return inner === undefined || inner <= head || isBygone(scene, head) ? null : standFor(scene, inner);
}

/** `fighters`, `ministers`: people known by what they are, of no country and no body in particular. */
function isFaceless(scene: Scene, mention: number): boolean {
  const { form, entity, antecedent } = mentionOf(scene, mention);
  if (form !== 'nominal' || antecedent !== null) return false;
  const one = entity === null ? undefined : scene.doc.entities.entities[entity];
  return one === undefined || (one.id.startsWith('ent_agent_') && one.country === null);
}

/** `Druze fighters`, `ministers of Rwanda`: a people, a body or a country says whose they are; a town does not. */
function namesWhose(scene: Scene, { mention, closeness }: Standing): boolean {
  const { type, form } = mentionOf(scene, mention);
  // `its warplanes`: whose they are, when a body or a state has them
  if (form === 'pronoun') return closeness === 'before' && (type === 'ORG' || isState(scene, mention));
  if (type === 'NORP' || type === 'ORG') return closeness === 'before' || type === 'ORG';
  return type === 'GPE' && isState(scene, mention);
}

const OF_STATES = new Set(['GOV', 'MIL', 'COP', 'SPY', 'JUD', 'LEG']);

/** `fighters from Chad`, `a trader from Chad` are not Chad; `troops from Chad` and `an envoy from Chad` act for it. */
function isOrigin(scene: Scene, head: number, country: number): boolean {
  if (!isState(scene, country)) return false;
  const { entity } = mentionOf(scene, headMention(scene, head) ?? country);
  if (entity === mentionOf(scene, country).entity) {
    const lemma = lemmaAt(scene, head);
    return isOf(scene.words, 'person', lemma) && !isOf(scene.words, 'of-state', lemma);
  }
  const sector = entity === null ? null : scene.doc.entities.entities[entity]?.sector;
  return sector === null || sector === undefined || !OF_STATES.has(sector);
}

function isState(scene: Scene, mention: number): boolean {
  const { entity } = mentionOf(scene, mention);
  return entity !== null && scene.doc.entities.entities[entity]?.placePrecision === 'country';
}

/** `the UN mission, MONUSCO, condemned it`: the name behind the comma says who; what stands before only says whose. */
function namedAside(scene: Scene, head: number): Standing | null {
  for (const kid of scene.kids[head] ?? []) {
    if (kid < head || tokenAt(scene, kid).dep !== 'appos') continue;
    const mention = headMention(scene, kid);
    if (mention === null) continue;
    const { type, form } = mentionOf(scene, mention);
    if ((type === 'ORG' || type === 'PER') && (form === 'name' || form === 'acronym'))
      return { mention, closeness: 'before' };
  }
  return null;
}

function isPronoun(scene: Scene, { mention }: Standing): boolean {
  return mentionOf(scene, mention).form === 'pronoun';
}

/** `fighters of the March 23 Movement`: people without a name act for the body that they are named after. */
function bodyBehind(scene: Scene, head: number, own: number): number | null {
  if (mentionOf(scene, own).form !== 'nominal' || isBygone(scene, head)) return null;
  for (const kid of scene.kids[head] ?? []) {
    if (kid < head || !/^(of|from|loyal to)$/.test(prepositionOf(scene, kid) ?? '')) continue;
    const named = [headMention(scene, kid), ...partsBefore(scene, kid)].find(
      (m) => m !== null && isNamedBody(scene, m),
    );
    if (named !== undefined) return named;
  }
  return null;
}

/** `gunmen of the CODECO militia`: the name before the noun. */
function partsBefore(scene: Scene, head: number): readonly (number | null)[] {
  return (scene.kids[head] ?? [])
    .filter((kid) => kid < head && tokenAt(scene, kid).dep === 'compound')
    .map((kid) => headMention(scene, kid));
}

function isNamedBody(scene: Scene, mention: number): boolean {
  const { type, form } = mentionOf(scene, mention);
  return type === 'ORG' && (form === 'name' || form === 'acronym');
}

/** `forces loyal to the general`: they act for whom they follow. */
function loyalTo(scene: Scene, head: number): Standing | null {
  const loyal = (scene.kids[head] ?? []).find((kid) => kid > head && lemmaAt(scene, kid) === 'loyal');
  const leader = (scene.kids[loyal ?? -1] ?? []).find((kid) => prepositionOf(scene, kid) === 'to');
  const mention = leader === undefined ? null : headMention(scene, leader);
  return mention !== null && WHO.has(mentionOf(scene, mention).type) ? { mention, closeness: 'after' } : null;
}

function besideHead(scene: Scene, head: number, kid: number): Standing | null {
  const { dep } = tokenAt(scene, kid);
  // `Tuareg rebels` with the rebels as a verb: who stands right before a noun is no subject of it
  const adjacent = dep === 'nsubj' && kid === head - 1;
  if ((!BEFORE.has(dep) && !adjacent) || scene.timed[kid] === true) return null;
  const mention = headMention(scene, kid) ?? nationOf(scene, kid) ?? whoseOwner(scene, head, kid);
  if (mention === null || !WHO.has(mentionOf(scene, mention).type) || actsApart(scene, head, mention))
    return null;
  const preposition = prepositionOf(scene, kid);
  if (dep === 'nmod:poss') return { mention, closeness: 'before' };
  if (preposition === null)
    return kid < head || /^(flat|appos)/.test(dep) ? { mention, closeness: 'before' } : null;
  return belongsTo(scene, head, { preposition, mention }) ? { mention, closeness: 'after' } : null;
}

interface Behind {
  readonly preposition: string;
  readonly mention: number;
}

/** `a spokesman for the party`, `the army of Mali`, `troops from Chad` */
function belongsTo(scene: Scene, head: number, { preposition, mention }: Behind): boolean {
  if (preposition === 'for') return isOf(scene.words, 'spokesperson', lemmaAt(scene, head));
  return preposition === 'of' || (preposition === 'from' && !isOrigin(scene, head, mention));
}

/** `the group, whose fighters hold the town`: the noun that the clause is told of. */
function whoseOwner(scene: Scene, head: number, kid: number): number | null {
  if (tokenAt(scene, kid).text.toLowerCase() !== 'whose') return null;
  let at = tokenAt(scene, head).head;
  for (let steps = 0; steps < DEEPEST_RELATIVE && at >= 0; steps++) {
    const { dep, head: above } = tokenAt(scene, at);
    if (dep === 'acl:relcl') return above < 0 || above > kid ? null : headMention(scene, above);
    at = above;
  }
  return null;
}

const DEEPEST_RELATIVE = 3;

/** `the Kenyan president's remarks`: an office without a name stands for its country. */
function nationOf(scene: Scene, owner: number): number | null {
  if (tokenAt(scene, owner).dep !== 'nmod:poss') return null;
  for (const kid of scene.kids[owner] ?? []) {
    if (kid > owner || !/^(amod|compound)$/.test(tokenAt(scene, kid).dep)) continue;
    const mention = headMention(scene, kid);
    if (mention !== null && /^(NORP|GPE)$/.test(mentionOf(scene, mention).type)) return mention;
  }
  return null;
}

/** The mention that names the head itself; a person before the nation and the title that stand with the name. */
export function headMention(scene: Scene, head: number): number | null {
  const own = (scene.mentionsAt[head] ?? []).find((m) => mentionOf(scene, m).type !== 'TITLE') ?? null;
  if (own !== null && !(mentionOf(scene, own).form === 'adjective'))
    return titledBehind(scene, head, own) ?? own;
  return personWithin(scene, head, 2) ?? personBehindTitle(scene, head) ?? own;
}

/** `New York Governor Jane Roe`: a place or body before a title and a name is whose office it is. */
function titledBehind(scene: Scene, head: number, own: number): number | null {
  const { type, end } = mentionOf(scene, own);
  if (type !== 'GPE' && type !== 'ORG') return null;
  const person = personWithin(scene, head, 1);
  if (person === null) return null;
  const { start } = mentionOf(scene, person);
  // `Representative for Libya Jane Roe`, with the land as the head of the name
  if (start === end + 1 && prepositionBefore(scene, head)) return person;
  const between = (scene.mentionsIn[mentionOf(scene, own).sentence] ?? []).some((m) => {
    const title = mentionOf(scene, m);
    return title.type === 'TITLE' && title.start > end && title.start - end < 3 && title.end < start;
  });
  return between ? person : null;
}

function prepositionBefore(scene: Scene, head: number): boolean {
  return /^(of|for)$/.test(scene.doc.segments.tokens[head - 1]?.text ?? '');
}

/** A person whose name is tied flat to the head, as in `Foreign Minister Jane Roe`. */
function personWithin(scene: Scene, head: number, depth: number): number | null {
  for (const kid of scene.kids[head] ?? []) {
    const { dep } = tokenAt(scene, kid);
    if (!NAME_PARTS.test(dep) || (dep === 'appos' && !isOf(scene.words, 'person', lemmaAt(scene, head))))
      continue;
    const person = (scene.mentionsAt[kid] ?? []).find((m) => mentionOf(scene, m).type === 'PER');
    if (person !== undefined) return person;
    const deeper = depth > 1 ? personWithin(scene, kid, depth - 1) : null;
    if (deeper !== null) return deeper;
  }
  return null;
}
