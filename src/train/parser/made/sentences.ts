import { clause, opener } from './clauses.ts';
import type { Draw } from './draw.ts';
import { group } from './names.ts';
import { people, speaker, teller } from './nouns.ts';
import {
  accordingTo,
  as,
  behind,
  capital,
  comma,
  det,
  mark,
  type Phrase,
  stop,
  withAfter,
  withBefore,
  word,
} from './phrase.ts';
import { time } from './times.ts';
import { present, verbForms } from './verbs.ts';

/** One sentence of the kinds that news is made of. */
export function madeSentence(draw: Draw): Phrase {
  const whole = draw.way(
    [0.24, () => clause(draw)],
    [0.17, () => opened(draw)],
    [0.28, () => said(draw)],
    [0.08, () => told(draw)],
    [0.08, () => saidBehind(draw)],
    [
      0.06,
      () => withAfter(clause(draw), as('obl', withBefore(accordingTo(speaker(draw), 'according'), comma()))),
    ],
    [0.09, () => saidWithin(draw)],
  );
  return withAfter(capital(as('root', whole)), stop());
}

/** `After the raid, Mali and Niger closed the border` */
function opened(draw: Draw): Phrase {
  return withBefore(draw.chance(0.7) ? clause(draw) : said(draw), opener(draw));
}

/** `rebels attacked Goma`, at times with `that` before it */
function content(draw: Draw): Phrase {
  return as('ccomp', withBefore(clause(draw), ...draw.maybe(0.42, () => mark('that'))));
}

const saying = (draw: Draw): Phrase =>
  draw.chance(0.8) ? word(verbForms(draw, 'say').past, 'VERB', 'VBD') : present(draw.word('sayStem'));

/** `The army said on Friday rebels attacked Goma` */
function said(draw: Draw): Phrase {
  const source = (): Phrase =>
    as('obl', behind('in', withBefore(word(draw.word('source'), 'NOUN', 'NN'), det('a'))));
  const extra = draw.way<readonly Phrase[]>(
    [0.35, () => [time(draw)]],
    [0.12, () => [source()]],
    [0.53, () => []],
  );
  const also = withAfter(word('adding', 'VERB', 'VBG'), as('ccomp', withBefore(clause(draw), mark('that'))));
  const adding = draw.maybe(0.12, () => as('advcl', withBefore(also, comma())));
  return withBefore(withAfter(saying(draw), ...extra, content(draw), ...adding), as('nsubj', teller(draw)));
}

/** `She told reporters the army had fled` */
function told(draw: Draw): Phrase {
  const whom = draw.way(
    [0.5, () => word(draw.one(['reporters', 'journalists', 'lawmakers']), 'NOUN', 'NNS')],
    [0.25, () => group(draw)],
    [0.25, () => people(draw)],
  );
  const verb = word(verbForms(draw, 'tell').past, 'VERB', 'VBD');
  const extra = draw.maybe(0.25, () => time(draw));
  return withBefore(withAfter(verb, as('iobj', whom), ...extra, content(draw)), as('nsubj', teller(draw)));
}

/** `Rebels attacked Goma, the army said on Friday` */
function saidBehind(draw: Draw): Phrase {
  const inner = as('ccomp', withAfter(clause(draw), comma()));
  const extra = draw.maybe(0.35, () => time(draw));
  const subject = as('nsubj', teller(draw));
  const verb = saying(draw);
  return draw.chance(0.25)
    ? withBefore(withAfter(verb, subject, ...extra), inner)
    : withBefore(withAfter(verb, ...extra), inner, subject);
}

/** `The rebels, the army said, attacked Goma` */
function saidWithin(draw: Draw): Phrase {
  const main = clause(draw);
  const [subject, ...rest] = main.before;
  if (subject === undefined) return main;
  const aside = withAfter(withBefore(saying(draw), comma(), as('nsubj', teller(draw))), comma());
  return { ...main, before: [subject, as('parataxis', aside), ...rest] };
}
