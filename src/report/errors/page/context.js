import { make } from './state.js';

/** The words around, with what gold says and what was found marked in them. */
export function drawContext(error) {
  const letters = [...error.context.text];
  const base = error.context.start;
  const marks = [
    ['gold', error.gold],
    ['predicted', error.predicted],
  ].filter(
    ([, side]) => side && side.end > side.start && side.start < base + letters.length && side.end > base,
  );
  const cuts = new Set([0, letters.length]);
  for (const [, { start, end }] of marks)
    for (const cut of [start, end]) cuts.add(Math.max(0, Math.min(letters.length, cut - base)));
  const order = [...cuts].sort((a, b) => a - b);
  const box = make('blockquote', 'context');
  box.dir = 'auto';
  if (base > 0) box.append('…');
  order.slice(0, -1).forEach((from, i) => {
    const to = order[i + 1];
    const kinds = marks.filter(([, side]) => side.start - base <= from && side.end - base >= to);
    const words = letters.slice(from, to).join('');
    box.append(kinds.length === 0 ? words : marked(words, kinds));
  });
  box.append('…');
  return box;
}

function marked(words, kinds) {
  const names = kinds.map(([kind]) => kind);
  const mark = make('mark', names.join(' '), words);
  mark.title = names.join(' and ');
  return mark;
}
