/** Text as bytes of an older encoding, by asking the decoder what each byte, and each pair of bytes, means. */
export function encode(text: string, charset: string): Uint8Array {
  if (charset === 'utf-16le' || charset === 'utf-16be') return utf16(text, charset === 'utf-16be');
  const table = tableOf(charset);
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const bytes = table.get(letter);
      if (bytes === undefined) throw new Error(`${charset} has no ${letter}`);
      return bytes;
    }),
  );
}

function utf16(text: string, swap: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return swap ? bytes.swap16() : bytes;
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(charset: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(charset);
  if (known) return known;
  const decoder = new TextDecoder(charset);
  const table = new Map<string, readonly number[]>();
  const learn = (bytes: readonly number[]): void => {
    const letter = decoder.decode(Uint8Array.from(bytes));
    if ([...letter].length === 1 && letter !== '\uFFFD' && !table.has(letter)) table.set(letter, bytes);
  };
  for (let byte = 0; byte < 256; byte++) learn([byte]);
  for (let first = 0x81; first < 256; first++)
    for (let second = 0x40; second < 256; second++) learn([first, second]);
  tables.set(charset, table);
  return table;
}
