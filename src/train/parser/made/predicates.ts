import type { Draw, Kind } from './draw.ts';
import { compound, group, land, noun, place } from './names.ts';
import { deed, doer, holder, matter, people, target } from './nouns.ts';
import {
  adjective,
  as,
  behind,
  cc,
  det,
  mark,
  type Phrase,
  to,
  withAfter,
  withBefore,
  word,
} from './phrase.ts';
import { circumstances } from './times.ts';

/** The forms of a verb and the word that ties what it takes. */
export interface Forms {
  readonly base: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
  readonly tie: string;
}

export function verbForms(draw: Draw, kind: Kind): Forms {
  const [base = '', past = '', participle = '', gerund = '', tie = 'of'] = draw.word(kind).split(' ');
  return { base, past, participle, gerund, tie };
}

export const aux = (form: string, dep = 'aux'): Phrase => {
  const tag = /^(will|would|could|may|might)$/.test(form) ? 'MD' : form === 'been' ? 'VBN' : 'VBD';
  return as(dep, word(form, 'AUX', tag));
};

/** A verb with its object and circumstances. */
export function transitive(draw: Draw, form: string, tag: string): Phrase {
  return withAfter(word(form, 'VERB', tag), as('obj', target(draw)), ...circumstances(draw));
}

export function infinitive(draw: Draw): Phrase {
  return withBefore(transitive(draw, verbForms(draw, 'verb').base, 'VB'), to());
}

export function gerund(draw: Draw): Phrase {
  return transitive(draw, verbForms(draw, 'verb').gerund, 'VBG');
}

/** `says`, `attacks`, `denies`: what is, and what headlines tell. */
export function present(stem: string): Phrase {
  const form = /(?:s|sh|ch)$/.test(stem)
    ? `${stem}es`
    : /[^aeo]y$/.test(stem)
      ? `${stem.slice(0, -1)}ies`
      : `${stem}s`;
  return word(form, 'VERB', 'VBZ');
}

/** `claimed to have shot down a drone` */
function claimedToHave(draw: Draw): Phrase {
  const verb = word(draw.one(['claimed', 'claims', 'admitted', 'appeared', 'seems']), 'VERB', 'VBD');
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

/** `gave refuge to the rebels`, `denied prisoners medical care` */
function given(draw: Draw): Phrase {
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
function granted(draw: Draw): Phrase {
  const verb = word(verbForms(draw, 'give').participle, 'VERB', 'VBN');
  const by = (): Phrase => as('obl:agent', behind('by', group(draw)));
  const whole = withAfter(verb, as('obj', giftOf(draw)), ...draw.maybe(0.4, by), ...circumstances(draw));
  return withBefore(whole, as('nsubj:pass', doer(draw)), aux(draw.one(['was', 'were']), 'aux:pass'));
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
  const carrier = (): Phrase =>
    word(draw.one(['launched', 'staged', 'condemned', 'ordered', 'planned', 'held']), 'VERB', 'VBD');
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
  const verb = word(draw.one(['announced', 'rejected', 'made', 'dropped', 'confirmed']), 'VERB', 'VBD');
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
  const verbs = ['denied', 'admitted', 'stopped', 'considered', 'started'];
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
    [0.25, () => withAfter(word(draw.one(verbs), 'VERB', 'VBD'), as('xcomp', gerund(draw)))],
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
