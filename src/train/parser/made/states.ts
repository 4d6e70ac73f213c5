import type { Draw } from './draw.ts';
import { granted } from './gifts.ts';
import { compound, group, land, noun } from './names.ts';
import { deed, people, target } from './nouns.ts';
import { as, behind, det, type Phrase, withAfter, withBefore, word } from './phrase.ts';
import { circumstances } from './times.ts';
import { aux, gerund, infinitive, transitive, verbForms } from './verbs.ts';

/** `was ready to attack`, `is the leader of the group`, `were tense` */
export function copular(draw: Draw): Phrase {
  const of = (): Phrase =>
    as('nmod', behind(draw.one(['of', 'for', 'in']), draw.chance(0.5) ? group(draw) : land(draw)));
  const what = draw.way(
    [0.4, () => withAfter(word(draw.word('state'), 'ADJ', 'JJ'), as('xcomp', infinitive(draw)))],
    [0.25, () => withAfter(word(draw.word('quality'), 'ADJ', 'JJ'), ...circumstances(draw))],
    [
      0.35,
      () =>
        withAfter(withBefore(noun(draw.word('role')), det(draw.one(['a', 'the']))), ...draw.maybe(0.7, of)),
    ],
  );
  return withBefore(what, aux(draw.one(['was', 'is', 'were', 'are']), 'cop'));
}

/** `did not attack`, `has not fled`, `denied shelling` */
export function denied(draw: Draw): Phrase {
  const not = (): Phrase => as('advmod', word('not', 'PART', 'RB'));
  return draw.way(
    [
      0.5,
      () =>
        withBefore(
          transitive(draw, verbForms(draw, 'verb').base, 'VB'),
          aux(draw.one(['did', 'will', 'would', 'could'])),
          not(),
        ),
    ],
    [
      0.25,
      () =>
        withBefore(
          transitive(draw, verbForms(draw, 'verb').participle, 'VBN'),
          aux(draw.one(['has', 'had'])),
          not(),
        ),
    ],
    [0.25, () => withAfter(word(draw.word('deniesDoing'), 'VERB', 'VBD'), as('xcomp', gerund(draw)))],
  );
}

/** `The town was shelled by rebels on Friday` */
export function passive(draw: Draw): Phrase {
  if (draw.chance(0.07)) return granted(draw);
  const sufferer = target(draw);
  const many = sufferer.tag === 'NNS';
  const by = (): Phrase => as('obl:agent', behind('by', draw.chance(0.5) ? people(draw) : group(draw)));
  const helpers = draw.chance(0.25)
    ? [aux(many ? 'have' : draw.one(['had', 'has'])), aux('been', 'aux:pass')]
    : [aux(many ? 'were' : 'was', 'aux:pass')];
  const verb = word(verbForms(draw, 'verb').participle, 'VERB', 'VBN');
  const whole = withAfter(verb, ...draw.maybe(0.55, by), ...circumstances(draw));
  return withBefore(whole, as('nsubj:pass', sufferer), ...helpers);
}

/** `There were clashes in Gao` */
export function existential(draw: Draw): Phrase {
  const there = as('expl', word('there', 'PRON', 'EX'));
  const what = draw.chance(0.6)
    ? as('nsubj', deed(draw))
    : as('nsubj', withBefore(compound(draw.word('other')), det('no')));
  return withBefore(
    withAfter(word(draw.one(['was', 'were', 'is']), 'VERB', 'VBD'), what, ...circumstances(draw)),
    there,
  );
}
