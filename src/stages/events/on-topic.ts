import { mentionOf } from '../../core/doc-index.ts';
import type { Mention } from '../../core/layers/entities.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';

/** In fewer words nothing can be said of what a text is about. */
const FEWEST_WORDS = 80;
/** So many mentions of power or arms in a hundred words: reports of conflicts and politics have two and more. */
const LEAST_SHARE = 0.01;
/** Those who govern, judge, fight or campaign (PLOVER's sectors). */
const PUBLIC = new Set('GOV MIL COP JUD SPY LEG PTY OPP REB UAF PRM IGO INT DIS PRO REF CRM'.split(' '));
/** What such an event does to people speaks for itself. */
const HARM = new Set(['killed', 'injured', 'casualties', 'weapon']);

/**
 * An album is released, a channel closes, critics attack a film. In a text that names hardly anybody in power or in
 * arms only such events are told as have one of them, a state or a people as a party, or that cost lives.
 */
export function onTopic(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  if (isPublic(scene)) return drafts;
  return drafts.filter((draft) => isPlain(draft) || draft.roles.some((role) => isStake(scene, role)));
}

/** No figure of speech: people march and chant, or the means of an attack is told. */
function isPlain({ type, mode }: Draft): boolean {
  return type === 'PROTEST' || (type === 'ASSAULT' && mode !== null);
}

function isPublic({ doc }: Scene): boolean {
  const words = doc.segments.tokens.length;
  if (words < FEWEST_WORDS) return true;
  const share = doc.entities.mentions.filter((one) => isPower(doc, one)).length / words;
  return share >= LEAST_SHARE;
}

function isStake(scene: Scene, { role, mention }: Draft['roles'][number]): boolean {
  if (HARM.has(role)) return true;
  if (mention === null || (role !== 'actor' && role !== 'recipient')) return false;
  const one = mentionOf(scene, mention);
  return one.type === 'GPE' || one.type === 'NORP' || isPower(scene.doc, one);
}

function isPower({ entities }: Scene['doc'], { type, entity }: Mention): boolean {
  if (type === 'TITLE' || type === 'WEAPON') return true;
  return PUBLIC.has(entities.entities[entity ?? -1]?.sector ?? '');
}
