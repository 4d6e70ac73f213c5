import type { Reading } from './reading.ts';

const ARTICLE = /^(?:al|el|ar|as|ash|an|ad|az|at|ez|es|ed|er)$/;

/** The `al` of `al-Dabab`: an Arabic article that a hyphen ties to the next word. */
export function isArticle({ text, words }: Reading, at: number): boolean {
  const word = words[at];
  if (word === undefined || !ARTICLE.test(word.key)) return false;
  return /^[-‐‑]$/.test(text.slice(word.end, words[at + 1]?.start ?? word.end));
}

/** Where the name begins that goes on at `from`: its article belongs to it. */
export function withArticle(reading: Reading, from: number): number {
  return isArticle(reading, from - 1) ? from - 1 : from;
}
