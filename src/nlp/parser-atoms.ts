import { hashText, mix } from './features.ts';
import { FIRST, ROOT } from './parser-state.ts';
import { plainForm, type TaggerWord } from './tagger-atoms.ts';
import { LEVELS, wordClasses } from './word-classes.ts';
import { listedSense, listedTags } from './word-lists.ts';

/** Hashes of the words and tags of a sentence, by place in the parser's state. */
export interface ParserAtoms {
  /** One number a spelling, for memories of what a word adds. */
  readonly id: Int32Array;
  readonly word: Int32Array;
  readonly tag: Int32Array;
  readonly both: Int32Array;
  /** A second opinion on the tag, from wink-nlp and the word lists. */
  readonly wink: Int32Array;
  readonly listed: Int32Array;
  readonly sense: Int32Array;
  /** What is used like the word, from coarse to fine: one column a level. */
  readonly alike: readonly Int32Array[];
  /** The next verb and the next comma, conjunction or other sign from each place on, 0 without. */
  readonly nextVerb: Int32Array;
  readonly nextSign: Int32Array;
}

const hashes = new Map<string, Int32Array>();
const MEMORY_LIMIT = 200_000;
/** Never given twice, not even when the memory starts afresh. */
let lastId = ROOT;

export function parserAtoms(words: readonly TaggerWord[], tags: Uint8Array): ParserAtoms {
  const size = words.length + FIRST + 4;
  const empty = (): Int32Array => new Int32Array(size);
  const [id, word, tag, both] = [empty(), empty(), empty(), empty()];
  const [wink, listed, sense] = [empty(), empty(), empty()];
  const alike = Array.from({ length: LEVELS }, empty);
  id[ROOT] = ROOT;
  word[ROOT] = 17;
  tag[ROOT] = 251;
  words.forEach((one, i) => {
    const known = wordHashes(one.text);
    id[i + FIRST] = known[3 + LEVELS] as number;
    word[i + FIRST] = known[0] as number;
    listed[i + FIRST] = known[1] as number;
    sense[i + FIRST] = known[2] as number;
    alike.forEach((column, level) => {
      column[i + FIRST] = known[3 + level] as number;
    });
    wink[i + FIRST] = hashText(one.wink);
    tag[i + FIRST] = (tags[i] as number) + 1;
  });
  for (let i = 0; i < size; i++) both[i] = mix(word[i] as number, tag[i] as number);
  const nextVerb = nextOf(words, size, VERBS);
  const nextSign = nextOf(words, size, SIGNS);
  return { id, word, tag, both, wink, listed, sense, alike, nextVerb, nextSign };
}

const VERBS = new Set(['VERB', 'AUX']);
const SIGNS = new Set(['PUNCT', 'CCONJ']);

/** For each place the first at or after it whose word is, to wink-nlp, one of `kinds`. */
function nextOf(words: readonly TaggerWord[], size: number, kinds: ReadonlySet<string>): Int32Array {
  const next = new Int32Array(size);
  for (let i = words.length - 1; i >= 0; i--)
    next[i + FIRST] = kinds.has(words[i]?.wink ?? '') ? i + FIRST : (next[i + FIRST + 1] as number);
  return next;
}

function wordHashes(text: string): Int32Array {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  if (hashes.size >= MEMORY_LIMIT) hashes.clear();
  const made = Int32Array.of(
    hashText(plainForm(text).toLowerCase()),
    hashText(listedTags(text)),
    hashText(listedSense(text)),
    ...wordClasses(text),
    ++lastId,
  );
  hashes.set(text, made);
  return made;
}
