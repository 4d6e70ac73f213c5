import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { type Peer, trimmed } from './peer.ts';

const nlp = winkNLP(model, ['sbd', 'ner', 'pos']);
const { its } = nlp;

/** Bare wink-nlp: its own time expressions, and runs of proper nouns for names. It knows no kinds of names. */
export const wink: Peer = {
  name: 'wink-nlp',
  names: (text) => {
    const tokens = tokensOf(text);
    const names: { start: number; end: number; type: null }[] = [];
    let open: { start: number; end: number } | null = null;
    for (const { start, end, pos } of tokens) {
      if (pos === 'PROPN') open = open ? { start: open.start, end } : { start, end };
      else if (open) {
        names.push({ ...trimmed(text, open.start, open.end), type: null });
        open = null;
      }
    }
    return open ? [...names, { ...open, type: null }] : names;
  },
  dates: (text) => {
    const tokens = tokensOf(text);
    const entities = nlp.readDoc(text).entities();
    const spans = entities.out(its.span) as unknown as readonly (readonly [number, number])[];
    const details = entities.out(its.detail) as unknown as readonly { readonly type: string }[];
    return details.flatMap(({ type }, i) => {
      const [first, last] = spans[i] ?? [0, 0];
      const [from, to] = [tokens[first], tokens[last]];
      if ((type !== 'DATE' && type !== 'TIME') || !from || !to) return [];
      return [{ ...trimmed(text, from.start, to.end), value: null, interval: null }];
    });
  },
};

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly pos: string;
}

/** Its tokens in order, each found again in the text: the library gives no offsets. */
function tokensOf(text: string): readonly Placed[] {
  const tokens = nlp.readDoc(text).tokens();
  const words = tokens.out(its.value) as readonly string[];
  const tags = tokens.out(its.pos) as unknown as readonly string[];
  let at = 0;
  return words.map((word, i) => {
    const start = text.indexOf(word, at);
    at = start < 0 ? at : start + word.length;
    return { start: start < 0 ? at : start, end: at, pos: tags[i] ?? '' };
  });
}
