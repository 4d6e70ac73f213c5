import { stem } from '../../nlp/natural.ts';
import { EVENTS, type FrameRow } from '../../packs/events.schema.ts';
import type { Knowledge } from '../../packs/knowledge.ts';

/** A row under one of its words. */
export interface Frame {
  readonly row: FrameRow;
  /** Further words of the trigger: a particle, a modifier, a fixed object (`hunger` strike, take `hostage`). */
  readonly extra: readonly string[];
  readonly order: number;
}

/** Frames by `verb attack`, `noun strike`, `copula willing`; verbs by stem for forms whose lemma went wrong. */
export interface Frames {
  readonly byWord: ReadonlyMap<string, readonly Frame[]>;
  readonly byStem: ReadonlyMap<string, string>;
}

export function compileFrames(knowledge: Knowledge): Frames {
  const byWord = new Map<string, Frame[]>();
  const byStem = new Map<string, string>();
  knowledge.rows(EVENTS).forEach(({ row }, order) => {
    for (const verb of row.verbs) {
      const [word = verb, ...extra] = verb.split(' ');
      push(byWord, `verb ${word}`, { row, extra, order });
      byStem.set(stem(word), word);
    }
    for (const noun of row.nouns) {
      const parts = noun.split(' ');
      push(byWord, `noun ${parts.at(-1) ?? noun}`, { row, extra: parts.slice(0, -1), order });
    }
    for (const word of row.copulas) push(byWord, `copula ${word}`, { row, extra: [], order });
  });
  return { byWord, byStem };
}

function push(map: Map<string, Frame[]>, key: string, frame: Frame): void {
  const list = map.get(key);
  if (list) list.push(frame);
  else map.set(key, [frame]);
}

/** The frames of a word; of its stem's word when the lemma is not known. */
export function framesOf(
  frames: Frames,
  kind: 'verb' | 'noun' | 'copula',
  lemma: string,
  text: string,
): readonly Frame[] {
  // the modifier of `mediation effort` is asked for as a further word
  const known = frames.byWord.get(`${kind} ${lemma.split(' ').at(-1)}`);
  if (known || kind !== 'verb') return known ?? [];
  const word = frames.byStem.get(stem(text));
  // `authored` shares its stem with `authorize`, and nothing else
  return word === undefined || !text.toLowerCase().startsWith(word.slice(0, -1))
    ? []
    : (frames.byWord.get(`verb ${word}`) ?? []);
}
