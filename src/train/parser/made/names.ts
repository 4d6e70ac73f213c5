import type { Draw } from './draw.ts';
import { adjective, as, behind, comma, det, type Phrase, withAfter, withBefore, word } from './phrase.ts';

const ADJECTIVES = /^(armed|human|foreign|tribal|military|suicide)$/;
const PLURALS = /(s|men|people|police|ia)$/;

/** A common noun of one word. */
export function noun(form: string): Phrase {
  return word(form, 'NOUN', PLURALS.test(form) ? 'NNS' : 'NN');
}

/** `police station`: the words before the last describe it. */
export function compound(text: string): Phrase {
  const parts = text.split(' ');
  const describe = (part: string): Phrase =>
    ADJECTIVES.test(part) ? adjective(part) : as('compound', noun(part));
  return { ...noun(parts.at(-1) ?? text), before: parts.slice(0, -1).map(describe) };
}

const properNoun = (form: string): Phrase => word(form, 'PROPN', 'NNP');

/** `Burkina Faso`: the last word is the head. */
export function properName(parts: readonly string[]): Phrase {
  const before = parts.slice(0, -1).map((part) => as('compound', properNoun(part)));
  return { ...properNoun(parts.at(-1) ?? ''), before };
}

export function land(draw: Draw): Phrase {
  return properName(draw.name('GPE'));
}

/** `Kandahar`, `the town of Gao`, `Goma, Congo,`, `the north of the country` */
export function place(draw: Draw): Phrase {
  const kind = (): string => draw.one(['town', 'city', 'village', 'province', 'district']);
  const whole = (): string => draw.one(['country', 'city', 'province', 'capital']);
  const described = (): readonly Phrase[] => draw.maybe(0.4, () => adjective(draw.word('kind')));
  return draw.way(
    [0.6, () => land(draw)],
    [
      0.16,
      () =>
        withBefore(withAfter(noun(kind()), as('nmod', behind('of', land(draw)))), det('the'), ...described()),
    ],
    [0.08, () => withAfter(land(draw), comma(), as('appos', land(draw)), comma())],
    [
      0.16,
      () =>
        withBefore(
          withAfter(noun(draw.word('side')), as('nmod', behind('of', withBefore(noun(whole()), det('the'))))),
          det('the'),
        ),
    ],
  );
}

/** `Jane Roe`, `Kenyan President William Ruto`, `Jane Roe, a spokeswoman for the army,` */
export function person(draw: Draw): Phrase {
  const [first = '', ...rest] = draw.name('PER');
  const name = withAfter(properNoun(first), ...rest.map((part) => as('flat', properNoun(part))));
  return draw.way(
    [0.42, () => name],
    [0.43, () => withBefore(name, title(draw))],
    [0.15, () => withAfter(name, comma(), as('appos', office(draw)), comma())],
  );
}

/** `a spokesman for the army` */
export function office(draw: Draw): Phrase {
  const whose = behind(draw.one(['of', 'for', 'in']), draw.chance(0.5) ? group(draw) : land(draw));
  return withAfter(
    withBefore(compound(draw.word('person')), det(draw.one(['a', 'the', 'one']))),
    as('nmod', whose),
  );
}

/** `US Secretary of State`, `army spokesman` */
function title(draw: Draw): Phrase {
  if (draw.chance(0.3))
    return as('nmod:desc', compound(`${draw.word('body').split(' ').at(-1)} ${draw.word('person')}`));
  const [first = '', of] = draw.word('title').split(' of ');
  const parts = first.split(' ');
  const before = parts
    .slice(0, -1)
    .map((part) => as(/^(Prime|Foreign)$/.test(part) ? 'amod' : 'compound', properNoun(part)));
  const head = { ...properNoun(parts.at(-1) ?? ''), before };
  const whole =
    of === undefined ? head : withAfter(head, as('nmod', behind('of', properName(of.split(' ')))));
  const whose = (): Phrase =>
    draw.chance(0.7) ? adjective(draw.word('nation')) : as('compound', land(draw));
  return as('nmod:desc', withBefore(whole, ...draw.maybe(0.4, whose)));
}

/** `Mali`, `Boko Haram`, `the Kenyan government`, `the army of Chad` */
export function group(draw: Draw): Phrase {
  const kinds = (): readonly Phrase[] =>
    draw.maybe(0.35, () => adjective(draw.word(draw.chance(0.7) ? 'nation' : 'kind')));
  return draw.way(
    [0.3, () => land(draw)],
    [0.2, () => withBefore(properName(draw.name('ORG')), ...draw.maybe(0.4, () => det('the')))],
    [0.36, () => withBefore(compound(draw.word('body')), det(draw.chance(0.9) ? 'the' : 'a'), ...kinds())],
    [0.07, () => owned(draw)],
    [
      0.07,
      () =>
        withAfter(
          withBefore(compound(draw.word('body')), det('the'), ...kinds()),
          as('nmod', behind('of', land(draw))),
        ),
    ],
  );
}

/** `Kenya's army`, `the militants' leader` */
export function owned(draw: Draw): Phrase {
  const owner = draw.chance(0.7) ? land(draw) : withBefore(compound(draw.word('body')), det('the'));
  const sign = word(owner.form.endsWith('s') ? "'" : "'s", 'PART', 'POS');
  const thing = compound(draw.word(draw.chance(0.5) ? 'body' : 'person'));
  return withBefore(thing, as('nmod:poss', withAfter(owner, as('case', sign))));
}
