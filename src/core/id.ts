import { createHash } from 'node:crypto';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** `prefix_` and 20 letters of lower-case base32 (100 bits) of the SHA-256 of the parts. Never all digits. */
export function contentId(prefix: string, ...parts: readonly (string | number | null)[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest();
  let bits = 0;
  let value = 0;
  let out = '';
  for (let i = 0; out.length < 20; i++) {
    value = ((value << 8) | (hash[i] ?? 0)) & 0xffff;
    bits += 8;
    while (bits >= 5 && out.length < 20) {
      bits -= 5;
      out += BASE32[(value >> bits) & 31];
    }
  }
  return `${prefix}_${out}`;
}
