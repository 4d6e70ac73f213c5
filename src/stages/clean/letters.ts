/** A letter or digit of an alphabet, by its code unit; NaN, past the end of a text, is none. */
export function isWordCode(code: number): boolean {
  if (code < 0x80)
    return (
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x30 && code <= 0x39) ||
      code === 0x5f
    );
  return code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7;
}

export function isCapitalCode(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (!isWordCode(code)) return false;
  const letter = String.fromCharCode(code);
  return letter !== letter.toLowerCase();
}
