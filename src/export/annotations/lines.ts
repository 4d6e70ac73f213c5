/** The lines of a text and the line feeds between them, nothing left out: `a`, `\n\n`, `b`. */
export function* linesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (text[end] === '\n') end++;
    if (end > at) yield text.slice(at, end);
    const next = text.indexOf('\n', end);
    at = next < 0 ? text.length : next;
    if (at > end) yield text.slice(end, at);
  }
}
