import type { Draw } from './draw.ts';
import { place } from './names.ts';
import { adjective, as, behind, type Phrase, withAfter, withBefore, word } from './phrase.ts';

const day = (draw: Draw): Phrase => word(draw.word('day'), 'PROPN', 'NNP');
const month = (draw: Draw): Phrase => word(draw.word('month'), 'PROPN', 'NNP');
const number = (from: number, count: number, draw: Draw): Phrase =>
  word(String(from + draw.one(Array.from({ length: count }, (_, i) => i))), 'NUM', 'CD');
const year = (draw: Draw): Phrase => number(2001, 25, draw);

/** When, as it stands behind or before a clause. */
export function time(draw: Draw): Phrase {
  const adverbs = ['yesterday', 'earlier', 'overnight', 'again', 'today'];
  const period = (): Phrase => withBefore(word(draw.word('period'), 'NOUN', 'NN'), adjective('last'));
  return draw.way(
    [0.4, () => as('obl', behind('on', day(draw)))],
    [0.15, () => as('obl:unmarked', day(draw))],
    [0.1, () => as('obl:unmarked', period())],
    [0.08, () => as('obl', behind('in', month(draw)))],
    [0.05, () => as('obl', behind('in', year(draw)))],
    [0.05, () => as('obl', behind('in', withAfter(month(draw), as('nmod:unmarked', year(draw)))))],
    [
      0.08,
      () =>
        as(
          'advmod',
          withAfter(word(draw.one(['late', 'early']), 'ADV', 'RB'), as('obl', behind('on', day(draw)))),
        ),
    ],
    [0.07, () => as('advmod', word(draw.one(adverbs), 'ADV', 'RB'))],
    [0.07, () => as('obl', behind('on', date(draw)))],
  );
}

/** `3 March 2024` */
function date(draw: Draw): Phrase {
  const rest = [as('nmod:unmarked', month(draw)), ...draw.maybe(0.4, () => as('nmod:unmarked', year(draw)))];
  return withAfter(number(1, 28, draw), ...rest);
}

/** Where and when. */
export function circumstances(draw: Draw): readonly Phrase[] {
  const where = (): Phrase =>
    as('obl', behind(draw.one(['in', 'near', 'in', 'outside', 'at', 'around']), place(draw)));
  return [...draw.maybe(0.22, where), ...draw.maybe(0.35, () => time(draw))];
}
