import { readFileSync } from 'node:fs';

/** A word of a treebank. `head` counts within the sentence; -1 is the root. */
export interface TreeWord {
  readonly form: string;
  readonly lemma: string;
  readonly pos: string;
  readonly tag: string;
  readonly head: number;
  readonly dep: string;
  /** Offset of the form in the sentence's text. */
  readonly start: number;
  readonly end: number;
}

export interface TreeSentence {
  readonly doc: string;
  readonly text: string;
  readonly words: readonly TreeWord[];
}

/** Reads a CoNLL-U file of Universal Dependencies. Ranges of contracted words only lend their spelling. */
export function readConllu(path: string): readonly TreeSentence[] {
  let doc = '';
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .filter((block) => /^\d/m.test(block))
    .map((block) => {
      const lines = block.split('\n');
      doc = comment(lines, 'newdoc id') ?? doc;
      return readSentence(doc, comment(lines, 'text') ?? '', lines);
    });
}

function comment(lines: readonly string[], key: string): string | null {
  const start = `# ${key} = `;
  return lines.find((line) => line.startsWith(start))?.slice(start.length) ?? null;
}

function readSentence(doc: string, text: string, lines: readonly string[]): TreeSentence {
  const rows = lines.map((line) => line.split('\t')).filter((cells) => /^\d+$/.test(cells[0] ?? ''));
  let at = 0;
  const words = rows.map((cells) => {
    const [, form = '', lemma = '', pos = '', tag = '', , head = '0', dep = ''] = cells;
    const found = text.indexOf(form, at);
    const start = found < 0 || found > at + 3 ? at : found;
    const end = found < 0 || found > at + 3 ? at : found + form.length;
    at = end;
    return normalise({ form, lemma, pos, tag, head: Number(head) - 1, dep, start, end });
  });
  return { doc, text, words };
}

/** What the stages are promised: names are PROPN whatever their inner grammar, and no `:outer` subjects. */
function normalise(word: TreeWord): TreeWord {
  const named = word.tag === 'NNP' || word.tag === 'NNPS';
  return {
    ...word,
    pos: named ? 'PROPN' : word.pos,
    lemma: named ? word.form : word.lemma,
    dep: word.dep.replace(':outer', ''),
  };
}
