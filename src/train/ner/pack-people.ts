import * as L from '../../nlp/ner/lexicon.ts';
import type { PackName } from './pack-names.ts';

/** Words that are too much else to tell of a person. */
const ELSE = L.COMMON | L.COUNTRY | L.OFFICE | L.DEMONYM;

/**
 * The words of the names of people in the packs, each as given name or surname: the lists of the installed packages
 * hold few names from outside of Europe and America.
 */
export function addPackPeople(lists: Map<string, number>, names: readonly PackName[]): void {
  for (const { type, name } of names) if (type === 'PER') addWords(lists, name);
}

function addWords(lists: Map<string, number>, name: string): void {
  const words = name
    .replace(/\([^()]*\)/g, '')
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}[\p{L}’']{2,}$/u.test(word));
  if (words.length < 2) return;
  words.forEach((word, i) => {
    const known = lists.get(word.toLowerCase()) ?? lists.get(word) ?? 0;
    if ((known & ELSE) !== 0) return;
    const mask = i > 0 && i === words.length - 1 ? L.SURNAME : L.GIVEN_NAME;
    lists.set(word, (lists.get(word) ?? 0) | mask);
  });
}
