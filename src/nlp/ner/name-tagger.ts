import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityType } from '../../core/vocabulary.ts';
import { readModel } from '../model-file.ts';
import { type Agreement, addToAgreement, agree } from './agreement.ts';
import { bestLabels } from './best-labels.ts';
import { documentContext } from './document-context.ts';
import { type LabelSpan, NAME_TYPES, spansOf } from './labels.ts';
import { expPairs, type Marginals, marginalsRoom, spanProbability } from './marginals.ts';
import { calibrated, type NameModel, nameModel } from './name-model.ts';
import type { NameSpan, NameTagger } from './name-span.ts';
import {
  type FormCache,
  isCapital,
  type NameText,
  type NameToken,
  nameText,
  type TokenRange,
} from './name-text.ts';
import { scorer } from './scorer.ts';
import { withoutPictures } from './without-pictures.ts';
import type { WordForm } from './word-form.ts';

/** The name model of a models folder; null when the folder holds none. */
export function loadNameTagger(modelsFolder: string): NameTagger | null {
  const path = join(modelsFolder, 'ner.bin');
  return existsSync(path) ? nameTagger(nameModel(readModel(path))) : null;
}

export function nameTagger(model: NameModel): NameTagger {
  const cache: FormCache = new Map();
  const read = scorer(model);
  const pairs = expPairs(model.pairs);
  const room = marginalsRoom();
  const marginals = (scores: Float64Array): Marginals => room(scores, pairs);
  return withoutPictures({
    tag(tokens, sentences, hints) {
      const pieces = sentences.flatMap(piecesOf);
      const text = nameText(tokens.map(plainQuote), pieces, hints, model.lexicon, cache);
      const context = documentContext(text, tokens);
      return windowsOf(pieces).flatMap((window) => {
        const readings = window.map((piece) => read(text, context, piece));
        return readWindow({ model, pairs, text, marginals }, window, readings);
      });
    },
  });
}

/** All quotation marks read alike, whatever kinds the articles had that the model has learnt from. */
function plainQuote(token: NameToken): NameToken {
  return /^[“”„«»]$/.test(token.text) ? { text: '"', tag: token.tag } : token;
}

/** A longer sentence is none: it is read in pieces, so that memory stays bounded. */
const LONGEST_SENTENCE = 1000;
/** Words agree with each other within this many tokens. */
const WINDOW = 20_000;

function piecesOf({ first, last }: TokenRange): readonly TokenRange[] {
  const count = Math.ceil((last - first) / LONGEST_SENTENCE);
  return Array.from({ length: count }, (_, i) => ({
    first: first + i * LONGEST_SENTENCE,
    last: Math.min(last, first + (i + 1) * LONGEST_SENTENCE),
  }));
}

function windowsOf(pieces: readonly TokenRange[]): readonly (readonly TokenRange[])[] {
  const windows: TokenRange[][] = [];
  let room = 0;
  for (const piece of pieces) {
    const size = piece.last - piece.first;
    if (size > room) {
      windows.push([]);
      room = WINDOW;
    }
    windows.at(-1)?.push(piece);
    room -= size;
  }
  return windows;
}

interface Reader {
  readonly model: NameModel;
  readonly pairs: Float64Array;
  readonly text: NameText;
  /** Held until it is asked again. */
  readonly marginals: (scores: Float64Array) => Marginals;
}

/** First each sentence alone, then once more knowing what the same words were elsewhere. */
function readWindow(
  reader: Reader,
  window: readonly TokenRange[],
  scores: readonly Float64Array[],
): readonly NameSpan[] {
  const { model, text } = reader;
  const agreement: Agreement = new Map();
  const repeated = repeatedWords(text, window);
  window.forEach(({ first, last }, i) => {
    if (!holdsRepeated(text, first, last, repeated)) return;
    addToAgreement(agreement, text, first, reader.marginals(scores[i] as Float64Array));
  });
  return window.flatMap(({ first }, i) => {
    const own = scores[i] as Float64Array;
    agree(agreement, text, first, own, model.agreement);
    return readSentence(reader, own, first);
  });
}

function repeatedWords(text: NameText, window: readonly TokenRange[]): ReadonlySet<number> {
  const once = new Set<number>();
  const repeated = new Set<number>();
  for (const { first, last } of window)
    for (let i = first; i < last; i++) {
      const form = text.forms[i] as WordForm;
      if (!isCapital(form)) continue;
      if (once.has(form.folded)) repeated.add(form.folded);
      else once.add(form.folded);
    }
  return repeated;
}

function holdsRepeated(text: NameText, first: number, last: number, repeated: ReadonlySet<number>): boolean {
  for (let i = first; i < last; i++) {
    const form = text.forms[i] as WordForm;
    if (isCapital(form) && repeated.has(form.folded)) return true;
  }
  return false;
}

function readSentence(
  { model, pairs, marginals: read }: Reader,
  scores: Float64Array,
  offset: number,
): readonly NameSpan[] {
  const found = spansOf(bestLabels(scores, model.pairs)).filter((span) => reportedType(span) !== null);
  if (found.length === 0) return [];
  const marginals = read(scores);
  return found.map((span) => ({
    first: offset + span.first,
    last: offset + span.last,
    type: reportedType(span) as EntityType,
    score: calibrated(model, spanProbability(marginals, span, pairs)),
  }));
}

function reportedType({ type }: LabelSpan): EntityType | null {
  const name = NAME_TYPES[type];
  return name === undefined || name === 'MISC' ? null : name;
}
