import type { Draw } from './draw.ts';
import { compound, group, noun } from './names.ts';
import { doer, people } from './nouns.ts';
import { adjective, as, behind, det, type Phrase, withAfter, withBefore, word } from './phrase.ts';
import { circumstances } from './times.ts';
import { aux, verbForms } from './verbs.ts';

/** `gave refuge to the rebels`, `denied prisoners medical care` */
export function given(draw: Draw): Phrase {
  const verb = word(verbForms(draw, 'give').past, 'VERB', 'VBD');
  const whom = draw.chance(0.6) ? group(draw) : people(draw);
  const gift = as('obj', giftOf(draw));
  return draw.chance(0.5)
    ? withAfter(verb, gift, as('obl', behind('to', whom)), ...circumstances(draw))
    : withAfter(verb, as('iobj', whom), gift, ...circumstances(draw));
}

function giftOf(draw: Draw): Phrase {
  const [first = '', ...rest] = draw.word('gift').split(' ');
  if (rest.length === 0) return noun(first);
  const head = compound(rest.join(' '));
  if (/^an?$/.test(first)) return withBefore(head, det(first));
  return /^\d/.test(first)
    ? withBefore(head, as('nummod', word(first, 'NUM', 'CD')))
    : withBefore(head, adjective(first));
}

/** `The exile was granted asylum by Chad` */
export function granted(draw: Draw): Phrase {
  const verb = word(verbForms(draw, 'give').participle, 'VERB', 'VBN');
  const by = (): Phrase => as('obl:agent', behind('by', group(draw)));
  const whole = withAfter(verb, as('obj', giftOf(draw)), ...draw.maybe(0.4, by), ...circumstances(draw));
  return withBefore(whole, as('nsubj:pass', doer(draw)), aux(draw.one(['was', 'were']), 'aux:pass'));
}
