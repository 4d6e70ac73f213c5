import type { Parser } from '../../nlp/parser.ts';
import type { TagClass } from '../../nlp/tagger.ts';
import type { BankSentence } from '../treebank.ts';

/** Right answers of one genre or relation. */
interface Tally {
  words: number;
  pos: number;
  tags: number;
  heads: number;
  both: number;
}

/** Scores of predicted trees over predicted tags, in all and by genre. */
export function scoreTrees(
  bank: readonly BankSentence[],
  tags: readonly Uint8Array[],
  classes: readonly TagClass[],
  parser: Parser,
): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  bank.forEach((sentence, s) => {
    const guess = tags[s] ?? new Uint8Array();
    const tree = parser.parse(
      sentence.words.map(({ form }, i) => ({ text: form, wink: sentence.wink[i] ?? 'X' })),
      guess,
    );
    sentence.words.forEach((word, i) => {
      const head = tree.heads[i] === word.head;
      const tag = classes[guess[i] ?? 0];
      for (const name of ['all', sentence.genre]) {
        const tally = tallies.get(name) ?? { words: 0, pos: 0, tags: 0, heads: 0, both: 0 };
        tallies.set(name, tally);
        tally.words++;
        tally.pos += Number(tag?.pos === word.pos);
        tally.tags += Number(tag?.tag === word.tag);
        tally.heads += Number(head);
        tally.both += Number(head && tree.deps[i] === word.dep);
      }
    });
  });
  return tallies;
}

export function describeScores(tallies: ReadonlyMap<string, Tally>): string {
  const share = (part: number, of: number): string => ((100 * part) / of).toFixed(1);
  const lines = [...tallies].map(([name, t]) =>
    [name, t.words, ...[t.pos, t.tags, t.heads, t.both].map((part) => share(part, t.words))].join('\t'),
  );
  return `${['genre\twords\tUPOS\tXPOS\tUAS\tLAS', ...lines].join('\n')}\n`;
}
