/** What was found in a line, and where the line begins. */
export interface Placed<Found> {
  readonly start: number;
  readonly found: Found;
}

/**
 * Reads a text line by line and remembers every line: repairs change few of them, and one that stands as it stood in
 * the text before is not read again.
 */
export function lineReader<Found>(read: (line: string) => Found): (text: string) => readonly Placed<Found>[] {
  const known = new Map<string, Found>();
  const readOnce = (line: string): Found => {
    const found = known.get(line) ?? read(line);
    known.set(line, found);
    return found;
  };
  return (text) => {
    const placed: Placed<Found>[] = [];
    for (let start = 0; start < text.length; ) {
      const stop = text.indexOf('\n', start);
      const end = stop < 0 ? text.length : stop;
      if (end > start) placed.push({ start, found: readOnce(text.slice(start, end)) });
      start = end + 1;
    }
    return placed;
  };
}
