import { make } from './state.js';

const KINDS = { DATE: 'date', TIME: 'date', DURATION: 'date', SET: 'date', QUANTITY: 'quantity' };

/** The letters of a text with everything that lies over them, nested or across: no letter is shown twice. */
export function marked(text, marks) {
  const letters = [...text];
  const cuts = new Set([0, letters.length]);
  for (const { start, end } of marks) cuts.add(start).add(end);
  const order = [...cuts].filter((cut) => cut <= letters.length).sort((a, b) => a - b);
  const open = [...marks].sort((a, b) => a.start - b.start);
  const nodes = [];
  let live = [];
  order.slice(0, -1).forEach((from, i) => {
    while (open[0] && open[0].start <= from) live.push(open.shift());
    live = live.filter(({ end }) => end > from);
    const words = letters.slice(from, order[i + 1]).join('');
    nodes.push(live.length === 0 ? words : piece(words, live, order[i + 1]));
  });
  return nodes;
}

function piece(words, live, to) {
  const mark = make('mark', live.map(({ kind, label }) => kind ?? KINDS[label] ?? 'name').join(' '), words);
  mark.title = live.map(({ label, about }) => `${label}: ${about}`).join('\n');
  const ending = live.filter(({ end, kind }) => end === to && kind !== 'evidence').map(({ label }) => label);
  // Drawn by the style: the letters of the article stay its own when they are copied or searched.
  if (ending.length > 0) mark.dataset.label = ending.join(' ');
  return mark;
}
