import type { Draw } from './draw.ts';
import { place } from './names.ts';
import { deed, doer, speaker } from './nouns.ts';
import {
  accordingTo,
  as,
  behind,
  capital,
  cc,
  comma,
  mark,
  type Phrase,
  withAfter,
  withBefore,
  word,
} from './phrase.ts';
import { predicate, withPhrase } from './predicates.ts';
import { copular, denied, existential, passive } from './states.ts';
import { circumstances, time } from './times.ts';
import { gerund, verbForms } from './verbs.ts';

/** A clause with its subject; at times two of them. */
export function clause(draw: Draw): Phrase {
  const first = simpleClause(draw);
  if (!draw.chance(0.1)) return first;
  const link = cc(draw.one(['and', 'and', 'but', 'while']));
  return withAfter(first, as('conj', withBefore(simpleClause(draw), ...draw.maybe(0.5, comma), link)));
}

function simpleClause(draw: Draw): Phrase {
  return draw.way([0.18, () => passive(draw)], [0.03, () => existential(draw)], [0.79, () => active(draw)]);
}

/** With a subject, and at times a second verb, a participle or a circumstance behind. */
function active(draw: Draw): Phrase {
  const verb = draw.way(
    [0.12, () => withPhrase(draw)],
    [0.09, () => copular(draw)],
    [0.08, () => denied(draw)],
    [0.71, () => predicate(draw)],
  );
  const more = draw.way<readonly Phrase[]>(
    [0.56, () => []],
    [0.05, () => [as('conj', withBefore(predicate(draw), comma())), second(draw)]],
    [0.16, () => [second(draw)]],
    [0.13, () => [as('advcl', withBefore(gerund(draw), comma()))]],
    [0.1, () => [as('advcl', circumstance(draw))]],
  );
  const aside = draw.way<readonly Phrase[]>(
    [0.86, () => []],
    [0.08, () => relative(draw)],
    [0.06, () => [participle(draw)]],
  );
  const subject = withAfter(doer(draw), ...aside);
  return withBefore(withAfter(perhapsAdverb(draw, verb), ...more), as('nsubj', subject));
}

function second(draw: Draw): Phrase {
  return as('conj', withBefore(predicate(draw), cc(draw.chance(0.9) ? 'and' : 'but')));
}

/** With an adverb before the verb, behind its helpers. */
function perhapsAdverb(draw: Draw, verb: Phrase): Phrase {
  const adverb = draw.maybe(0.12, () => as('advmod', word(draw.word('adverb'), 'ADV', 'RB')));
  return { ...verb, before: [...verb.before, ...adverb] };
}

/** `seized in Gao`, `held by the army` */
function participle(draw: Draw): Phrase {
  const by = (): Phrase => as('obl:agent', behind('by', speaker(draw)));
  const verb = word(verbForms(draw, 'verb').participle, 'VERB', 'VBN');
  return as('acl', withAfter(verb, ...draw.maybe(0.5, by), ...circumstances(draw)));
}

/** `, who had crossed the border,` */
function relative(draw: Draw): readonly Phrase[] {
  const who = word(draw.one(['who', 'which']), 'PRON', 'WP');
  const inner = as(
    'acl:relcl',
    withBefore(predicate(draw), as('nsubj', { ...who, tag: who.form === 'who' ? 'WP' : 'WDT' })),
  );
  return draw.chance(0.6) ? [withBefore(inner, comma()), comma()] : [inner];
}

/** `after rebels attacked the town`, `when …` */
function circumstance(draw: Draw): Phrase {
  const opener = draw.chance(0.3)
    ? as('advmod', word('when', 'ADV', 'WRB'))
    : mark(draw.one(['after', 'before', 'as', 'while', 'because']));
  return withBefore(predicate(draw), opener, as('nsubj', doer(draw)));
}

/** What opens a sentence, up to its comma. */
export function opener(draw: Draw): Phrase {
  const nominal = ['After', 'Following', 'Despite', 'During', 'Before'];
  const verbal = ['After', 'Before', 'While', 'By', 'Since'];
  const front = draw.way(
    [0.25, () => capital(time(draw))],
    [0.2, () => as('obl', behind(draw.one(['In', 'Near', 'Outside']), place(draw)))],
    [0.2, () => as('advcl', withBefore(gerund(draw), mark(draw.one(verbal))))],
    [0.15, () => as('obl', behind(draw.one(nominal), deed(draw)))],
    [0.1, () => as('advcl', capital(circumstance(draw)))],
    [0.1, () => as('obl', accordingTo(speaker(draw), 'According'))],
  );
  return withAfter(front, comma());
}
