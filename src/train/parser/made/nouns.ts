import type { Draw } from './draw.ts';
import { compound, group, land, noun, office, owned, person, properName } from './names.ts';
import { adjective, as, behind, cc, comma, det, type Phrase, withAfter, withBefore, word } from './phrase.ts';

/** `Mali and Niger`, `Mali, Niger and Chad`; or one alone. */
function perhapsList(draw: Draw, share: number, make: () => Phrase): Phrase {
  const one = make();
  if (!draw.chance(share) || one.after.length > 0) return one;
  const between = draw.maybe(0.4, () => as('conj', withBefore(make(), comma())));
  const sign = between.length > 0 ? draw.maybe(0.25, comma) : [];
  return withAfter(
    one,
    ...between,
    as('conj', withBefore(make(), ...sign, cc(draw.chance(0.95) ? 'and' : 'or'))),
  );
}

/** People in the plural, without a name. */
export function people(draw: Draw): Phrase {
  const head = compound(draw.word('people'));
  return draw.way(
    [0.35, () => head],
    [0.2, () => withBefore(head, adjective(draw.word('nation')))],
    [0.1, () => withBefore(head, as('compound', properName(draw.name('ORG'))))],
    [0.08, () => withBefore(head, adjective(draw.word('kind')))],
    [0.15, () => counted(draw, head)],
    [0.06, () => withBefore(head, as('nmod:poss', word(draw.one(['its', 'his', 'their']), 'PRON', 'PRP$')))],
    [0.05, () => withAfter(withBefore(head, det('the')), as('acl', backed(draw)))],
    [0.04, () => withAfter(head, as('amod', loyal(draw)))],
    [0.05, () => withBefore(head, ...eitherKind(draw))],
    [
      0.07,
      () =>
        withAfter(
          head,
          as('nmod', behind(draw.one(['of', 'from', 'in']), draw.chance(0.6) ? group(draw) : land(draw))),
        ),
    ],
  );
}

/** `loyal to General Roe` */
function loyal(draw: Draw): Phrase {
  const whom = draw.chance(0.6) ? person(draw) : group(draw);
  return withAfter(
    word(draw.one(['loyal', 'loyal', 'hostile', 'close']), 'ADJ', 'JJ'),
    as('obl', behind('to', whom)),
  );
}

/** `Turkish and Iranian`: two kinds of the same people. */
function eitherKind(draw: Draw): readonly Phrase[] {
  const one = adjective(draw.word('nation'));
  const other = draw.chance(0.7) ? adjective(draw.word('nation')) : properName(draw.name('ORG'));
  return [withAfter(one, as('conj', withBefore(other, cc('and'))))];
}

function backed(draw: Draw): Phrase {
  return withAfter(word('backed', 'VERB', 'VBN'), as('obl:agent', behind('by', group(draw))));
}

/** `nine soldiers`, `about 20 rebels`, `dozens of villagers` */
function counted(draw: Draw, head: Phrase): Phrase {
  const number = draw.word('number');
  if (number === 'dozens') return withAfter(word('dozens', 'NOUN', 'NNS'), as('nmod', behind('of', head)));
  if (number === 'several') return withBefore(head, adjective(number));
  const count = word(number, 'NUM', 'CD');
  const about = (): Phrase => as('advmod', word(draw.one(['about', 'nearly', 'some']), 'ADV', 'RB'));
  return draw.way(
    [0.6, () => withBefore(head, as('nummod', count))],
    [0.2, () => withBefore(head, as('nummod', withBefore(count, about())))],
    [0.12, () => withBefore(head, as('nummod', withBefore(count, moreThan(draw))))],
    [
      0.08,
      () => withBefore(head, as('nmod', behind('at', word('least', 'ADJ', 'JJS'))), as('nummod', count)),
    ],
  );
}

function moreThan(draw: Draw): Phrase {
  const more = word(draw.one(['more', 'more', 'fewer']), 'ADJ', 'JJR');
  return as('advmod', withAfter(more, as('fixed', word('than', 'ADP', 'IN'))));
}

/** Who, or what, does something. */
export function doer(draw: Draw): Phrase {
  return draw.way(
    [0.4, () => perhapsList(draw, 0.1, () => people(draw))],
    [0.3, () => perhapsList(draw, 0.15, () => group(draw))],
    [0.08, () => withBefore(compound(draw.word('person')), det(draw.one(['a', 'the', 'one'])))],
    [0.06, () => owned(draw)],
    [0.06, () => deed(draw)],
    [0.1, () => perhapsList(draw, 0.15, () => person(draw))],
  );
}

/** Who says something, by a name or a description. */
export function speaker(draw: Draw): Phrase {
  return draw.way(
    [0.35, () => person(draw)],
    [0.35, () => group(draw)],
    [0.08, () => withBefore(compound(draw.word('person')), det(draw.one(['a', 'the', 'one'])))],
    [0.08, () => office(draw)],
    [0.14, () => people(draw)],
  );
}

/** Who says something, at times by a pronoun. */
export function teller(draw: Draw): Phrase {
  return draw.chance(0.12) ? word(draw.one(['he', 'she', 'they', 'it']), 'PRON', 'PRP') : speaker(draw);
}

/** What is hit, taken or met. */
export function target(draw: Draw): Phrase {
  return draw.way(
    [0.23, () => perhapsList(draw, 0.12, () => people(draw))],
    [0.19, () => perhapsList(draw, 0.2, () => land(draw))],
    [0.08, () => group(draw)],
    [0.05, () => owned(draw)],
    [0.04, () => withHis(draw)],
    [0.41, () => thing(draw)],
  );
}

/** `the mayor and his driver` */
function withHis(draw: Draw): Phrase {
  const his = as('nmod:poss', word(draw.one(['his', 'her', 'their']), 'PRON', 'PRP$'));
  const other = withBefore(compound(draw.word('person')), cc('and'), his);
  return withAfter(withBefore(compound(draw.word('person')), det(draw.one(['a', 'the']))), as('conj', other));
}

function thing(draw: Draw): Phrase {
  const head = compound(draw.word(draw.chance(0.5) ? 'place' : 'thing'));
  const kinds = draw.maybe(0.3, () => adjective(draw.word('kind')));
  const whole = draw.chance(0.12)
    ? counted(draw, { ...head, form: `${head.form}s`, tag: 'NNS' })
    : withBefore(head, det(draw.one(['a', 'the', 'the'])), ...kinds);
  const whose = (): Phrase => as('nmod', behind('of', draw.chance(0.5) ? group(draw) : land(draw)));
  const where = (): Phrase => as('nmod', behind(draw.one(['in', 'near', 'outside', 'at']), land(draw)));
  return withAfter(whole, ...draw.maybe(0.12, whose), ...draw.maybe(0.3, where));
}

/** `talks`, `the peace talks` */
function talks(draw: Draw): Phrase {
  const whole = compound(draw.chance(0.4) ? `peace ${draw.word('talk')}` : draw.word('talk'));
  return withBefore(whole, ...draw.maybe(0.3, () => det('the')));
}

/** A deed as a noun: `an attack on Gao`, `talks between Chad and Mali`. */
export function deed(draw: Draw): Phrase {
  if (draw.chance(0.1)) return withAfter(talks(draw), as('nmod', behind('with', group(draw))));
  if (draw.chance(0.2)) {
    const both = withAfter(group(draw), as('conj', withBefore(group(draw), cc('and'))));
    return withAfter(talks(draw), as('nmod', behind('between', both)));
  }
  const kinds = draw.maybe(0.4, () => adjective(draw.word(draw.chance(0.5) ? 'nation' : 'kind')));
  const whole = withBefore(compound(draw.word('deed')), det(draw.one(['a', 'the'])), ...kinds);
  return withAfter(
    whole,
    ...draw.maybe(0.7, () => as('nmod', behind(draw.one(['on', 'against', 'in']), target(draw)))),
  );
}

/** What is called for, warned of or died of. */
export function matter(draw: Draw): Phrase {
  if (draw.chance(0.4)) return deed(draw);
  const head = compound(draw.word('other'));
  if (head.tag === 'NNS' || draw.chance(0.35)) return head;
  return withBefore(
    head,
    det(draw.one(['a', 'the'])),
    ...draw.maybe(0.3, () => adjective(draw.word('kind'))),
  );
}

/** `plans`, `a claim`: a noun that holds a content. */
export function holder(draw: Draw, kind: 'content' | 'claim'): Phrase {
  return draw.chance(0.4)
    ? noun(`${draw.word(kind)}s`)
    : withBefore(noun(draw.word(kind)), det(draw.one(['a', 'the'])));
}
