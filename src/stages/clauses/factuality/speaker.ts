import { type Draft, doersOf, type Scene } from '../draft.ts';
import { prepositionOf } from '../phrase.ts';
import { depOf, kidsOf, token } from '../tree.ts';

/**
 * The mention that a noun stands for: over the head itself, the person's name that a title introduces, or who the noun
 * belongs to (`its military`, `Armenian officials`, `a spokesman for the party`).
 */
export function mentionOf(scene: Scene, head: number): number | null {
  const own = scene.mentionAt[head] as number;
  if (own !== -1 && scene.mentionTypes[own] !== 'TITLE' && !scene.faceless[own])
    return titledBehind(scene, head, own) ?? own;
  const named = personBeside(scene, head) ?? bodyBehind(scene, head) ?? ownerBeside(scene, head);
  return named ?? (own === -1 || scene.mentionTypes[own] === 'TITLE' ? null : own);
}

function personBeside(scene: Scene, head: number): number | null {
  for (const child of kidsOf(scene.tree, head)) {
    if (!/^(appos|flat|nmod:desc|compound|nmod:unmarked)$/.test(depOf(scene.tree, child))) continue;
    const mention = scene.mentionAt[child] as number;
    if (mention !== -1 && scene.mentionTypes[mention] === 'PER') return mention;
  }
  const titled = scene.mentionTypes[scene.mentionAt[head] ?? -1] === 'TITLE';
  return (titled ? personRightBehind(scene, head) : null) ?? personBehindOffice(scene, head);
}

/** `Minister of Foreign Affairs Jane Roe`: the name that begins where the mention over a word ends. */
function personRightBehind({ mentionAt, mentionTypes }: Scene, within: number): number | null {
  const mention = mentionAt[within] as number;
  let at = within;
  while (at < mentionAt.length && mentionAt[at] === mention) at++;
  const next = mentionAt[at] ?? -1;
  return mention !== -1 && mentionTypes[next] === 'PER' ? next : null;
}

/** `Special Representative for Libya Jane Roe`: what a title is for stands between it and the name. */
function personBehindOffice(scene: Scene, head: number): number | null {
  for (const child of kidsOf(scene.tree, head)) {
    if (child < head || depOf(scene.tree, child) !== 'nmod') continue;
    if (!/^(of|for|to)$/.test(prepositionOf(scene.tree, child) ?? '')) continue;
    const person = personRightBehind(scene, child);
    if (person !== null) return person;
  }
  return null;
}

/** `New York Governor Jane Roe`: a place or body before a title and a name is whose office it is. */
function titledBehind(scene: Scene, head: number, own: number): number | null {
  const { mentionAt, mentionTypes, tree } = scene;
  if (!/^(GPE|ORG)$/.test(mentionTypes[own] ?? '')) return null;
  // `Representative for Libya Jane Roe`, with the land as the head of the name
  if (/^(of|for)$/.test(tree.words[head - 1] ?? '')) return personRightBehind(scene, head);
  const title = mentionAt[head + 1] ?? -1;
  return title === -1 || mentionTypes[title] !== 'TITLE' ? null : personBeside(scene, head);
}

/** `the Turkish newspaper Hurriyet`, `the UN mission, MONUSCO, said`: the name right behind says which. */
function bodyBehind({ tree, mentionAt, mentionTypes }: Scene, head: number): number | null {
  const comma = tree.words[head + 1] === ',' ? 1 : 0;
  const next = kidsOf(tree, head).find(
    (child) => child === head + 1 + comma && /^(appos|flat)$/.test(depOf(tree, child)),
  );
  const mention = next === undefined ? -1 : (mentionAt[next] as number);
  return mention !== -1 && mentionTypes[mention] === 'ORG' ? mention : null;
}

/** Towns and people stand beside many who do not speak for them: only bodies, countries and peoples own a speaker. */
function ownerBeside(scene: Scene, head: number): number | null {
  for (const child of kidsOf(scene.tree, head)) {
    const dep = depOf(scene.tree, child);
    const before = child < head && /^(nmod:poss|compound|amod)$/.test(dep);
    const speaksFor = child > head && dep === 'nmod' && prepositionOf(scene.tree, child) === 'for';
    if ((!before && !speaksFor) || isHyphened(scene, child)) continue;
    const mention = speaksFor ? mentionOf(scene, child) : (scene.mentionAt[child] as number);
    if (mention !== null && mention !== -1 && /^(ORG|GPE|NORP)$/.test(scene.mentionTypes[mention] as string))
      return mention;
  }
  return null;
}

/** `the Saudi-backed government`: who backs it does not speak. */
function isHyphened({ tree }: Scene, i: number): boolean {
  return /^[-‐]$/.test(tree.words[i + 1] ?? '');
}

/** The first doer of a saying as a mention; null when unnamed. */
export function speakerOf(scene: Scene, draft: Draft): number | null {
  for (const { head } of doersOf(draft)) {
    const mention = mentionOf(scene, head);
    if (mention !== null) return mention;
  }
  return null;
}

/** Who owns a claim noun that is no clause: `Kyiv's fears`, `reports by Reuters`. */
export function ownerOf(scene: Scene, noun: number): number | null {
  for (const child of kidsOf(scene.tree, noun)) {
    const by = kidsOf(scene.tree, child).some(
      (one) => scene.tree.words[one] === 'by' || scene.tree.words[one] === 'from',
    );
    if (depOf(scene.tree, child) === 'nmod:poss' || by) return mentionOf(scene, child);
    const named = scene.mentionAt[child] as number;
    if (depOf(scene.tree, child) === 'amod' && named !== -1) return named;
  }
  return null;
}

export function hasDoer(draft: Draft): boolean {
  return doersOf(draft).length > 0;
}

/** The phrase behind `according to`, from the token of its first word; -1 without. */
export function phraseHead(scene: Scene, after: number): number {
  const { tree } = scene;
  const { sentence } = token(tree, after - 1);
  for (let i = after; i < tree.tokens.length && i < after + 8 && token(tree, i).sentence === sentence; i++) {
    if (!/^(NOUN|PROPN|PRON)$/.test(token(tree, i).pos) || isHyphened(scene, i)) continue;
    let at = i;
    for (let head = token(tree, at).head; head >= after && head < after + 20; head = token(tree, at).head) {
      if (
        !/^(NOUN|PROPN|PRON)$/.test(token(tree, head).pos) ||
        !/^(compound|amod|flat|nmod:poss|det|nmod:desc|nummod)$/.test(depOf(tree, at))
      )
        break;
      at = head;
    }
    return at;
  }
  return -1;
}
