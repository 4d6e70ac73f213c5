import type { Draw, Kind } from './draw.ts';
import { target } from './nouns.ts';
import { as, type Phrase, to, withAfter, withBefore, word } from './phrase.ts';
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
