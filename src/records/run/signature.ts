/** Words in a row that make one shingle. */
const WIDTH = 5;
/** Fewer words than this say too little to call two texts copies. */
const FEWEST_WORDS = 40;
/** Length of a signature: 16 bands of 4 find nearly all pairs that share four fifths of their shingles. */
export const SIGNATURE_LENGTH = 64;

/** MinHash over shingles of words: the share of equal places estimates how much two texts have in common. */
export function signatureOf(text: string): Uint32Array | null {
  const words = wordHashes(text);
  if (words.length < FEWEST_WORDS) return null;
  const least = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff);
  for (let i = 0; i + WIDTH <= words.length; i++) {
    let shingle = 0x811c9dc5;
    for (let j = i; j < i + WIDTH; j++) shingle = Math.imul(shingle ^ (words[j] ?? 0), 0x01000193);
    admit(least, shingle);
  }
  return least;
}

/** One hash, mixed with as many constants as the signature is long. */
function admit(least: Uint32Array, shingle: number): void {
  let state = shingle | 1;
  for (let k = 0; k < SIGNATURE_LENGTH; k++) {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    const value = (state ^ (state >>> 13)) >>> 0;
    if (value < (least[k] ?? 0)) least[k] = value;
  }
}

/** FNV-1a of every word, letters and digits only, without case. */
function wordHashes(text: string): readonly number[] {
  const hashes: number[] = [];
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]{1,64}/gu)) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
    hashes.push(hash);
  }
  return hashes;
}
