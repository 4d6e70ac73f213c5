import type { Draw, Kind } from './draw.ts';
import { given } from './gifts.ts';
import { group, place } from './names.ts';
import { deed, doer, holder, matter, people, target } from './nouns.ts';
import { as, behind, cc, mark, type Phrase, to, withAfter, withBefore, word } from './phrase.ts';
import { circumstances } from './times.ts';
import { aux, gerund, infinitive, present, transitive, verbForms } from './verbs.ts';

/** `claimed to have shot down a drone` */
function claimedToHave(draw: Draw): Phrase {
  const verb = word(draw.word('claimsTo'), 'VERB', 'VBD');
  const done = withBefore(
    transitive(draw, verbForms(draw, 'verb').participle, 'VBN'),
    to(),
    as('aux', word('have', 'AUX', 'VB')),
  );
  return withAfter(verb, as('xcomp', done));
}

/** `shot down a drone`, `called the talks off` */
function phrasal(draw: Draw): Phrase {
  const { past, tie } = verbForms(draw, 'phrasal');
  const particle = as('compound:prt', word(tie, 'ADP', 'RP'));
  const object = as('obj', draw.chance(0.7) ? target(draw) : deed(draw));
  const behindVerb = draw.chance(0.85) ? [particle, object] : [object, particle];
  return withAfter(word(past, 'VERB', 'VBD'), ...behindVerb, ...circumstances(draw));
}

/** `helped the army retake Gao` */
function helped(draw: Draw): Phrase {
  const whom = as('obj', draw.chance(0.6) ? group(draw) : people(draw));
  const verb = word(verbForms(draw, 'help').past, 'VERB', 'VBD');
  return withAfter(verb, whom, as('xcomp', transitive(draw, verbForms(draw, 'verb').base, 'VB')));
}

/** A verb with what belongs to it but its subject, in the active. */
export function predicate(draw: Draw): Phrase {
  const past = (kind: Kind): Phrase => word(verbForms(draw, kind).past, 'VERB', 'VBD');
  const withHelper = (form: string, tag: string, ...helpers: readonly string[]): Phrase =>
    withBefore(transitive(draw, form, tag), aux(draw.one(helpers)));
  const carrier = (): Phrase => word(draw.word('carrier'), 'VERB', 'VBD');
  return draw.way(
    [0.42, () => transitive(draw, verbForms(draw, 'verb').past, 'VBD')],
    [0.08, () => withAfter(present(draw.word('stem')), as('obj', target(draw)), ...circumstances(draw))],
    [0.02, () => helped(draw)],
    [0.1, () => withAfter(past('move'), ...draw.maybe(0.5, () => goal(draw)), ...circumstances(draw))],
    [0.08, () => withHelper(verbForms(draw, 'verb').participle, 'VBN', 'had')],
    [0.05, () => withHelper(verbForms(draw, 'verb').gerund, 'VBG', 'were', 'was', 'are', 'is')],
    [0.05, () => withHelper(verbForms(draw, 'verb').base, 'VB', 'will', 'would', 'could', 'may', 'might')],
    [0.05, () => withAfter(past('want'), as('xcomp', infinitive(draw)))],
    [0.03, () => withAfter(present(draw.word('wantStem')), as('xcomp', infinitive(draw)))],
    [0.02, () => claimedToHave(draw)],
    [0.06, () => phrasal(draw)],
    [0.05, () => given(draw)],
    [0.06, () => withAfter(carrier(), as('obj', deed(draw)), ...circumstances(draw))],
    [0.04, () => asked(draw)],
    [0.03, () => blamed(draw)],
    [0.03, () => holding(draw)],
  );
}

function goal(draw: Draw): Phrase {
  return as('obl', behind(draw.one(['from', 'to', 'into', 'towards', 'across']), place(draw)));
}

/** `ordered the army to attack` */
function asked(draw: Draw): Phrase {
  const whom = as('obj', draw.chance(0.6) ? group(draw) : people(draw));
  return withAfter(word(verbForms(draw, 'ask').past, 'VERB', 'VBD'), whom, as('xcomp', infinitive(draw)));
}

/** `accused the army of having shelled`, `stopped rebels from crossing` */
function blamed(draw: Draw): Phrase {
  const { past, tie } = verbForms(draw, 'blame');
  const done = (): Phrase =>
    withBefore(
      transitive(draw, verbForms(draw, 'verb').participle, 'VBN'),
      as('aux', word('having', 'AUX', 'VBG')),
    );
  const one = draw.chance(0.35) ? done() : gerund(draw);
  const what = withAfter(one, ...draw.maybe(0.2, () => as('conj', withBefore(gerund(draw), cc('and')))));
  const whom = as('obj', draw.chance(0.6) ? group(draw) : people(draw));
  return withAfter(word(past, 'VERB', 'VBD'), whom, as('advcl', withBefore(what, mark(tie))));
}

/** `announced a plan to attack`, `rejected claims that rebels had fled` */
function holding(draw: Draw): Phrase {
  const verb = word(draw.word('holds'), 'VERB', 'VBD');
  const told = (): Phrase =>
    withBefore(predicate(draw), ...draw.maybe(0.8, () => mark('that')), as('nsubj', doer(draw)));
  return withAfter(
    verb,
    as(
      'obj',
      draw.chance(0.55)
        ? withAfter(holder(draw, 'content'), as('acl', infinitive(draw)))
        : withAfter(holder(draw, 'claim'), as('acl', told())),
    ),
  );
}

/** `called for a ceasefire`, `died of a heart attack` */
export function withPhrase(draw: Draw): Phrase {
  const { past, tie } = verbForms(draw, 'with');
  return withAfter(word(past, 'VERB', 'VBD'), as('obl', behind(tie, matter(draw))), ...circumstances(draw));
}
