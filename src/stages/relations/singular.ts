import type { Scene } from './scene.ts';

/** `Senators John Doe and Jane Roe`: each is a senator. */
export function singular(scene: Scene, words: string): string {
  const last = words.slice(words.lastIndexOf(' ') + 1);
  return last.endsWith('s') && scene.lexicon.nouns.has(last.slice(0, -1)) ? words.slice(0, -1) : words;
}
