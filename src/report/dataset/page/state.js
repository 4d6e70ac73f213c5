// What the page holds, and the helpers that everything is drawn with. Words come in by textContent only.

export const PAGE = JSON.parse(document.getElementById('data').textContent);
export const state = {
  query: '',
  type: '',
  factuality: '',
  placed: '',
  shown: [],
  rows: 100,
  event: null,
  article: 0,
};

export const $ = (id) => document.getElementById(id);

/** An element with words in it; children may be words or elements. */
export function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export const count = (n) => n.toLocaleString('en');

/** `2024-05-10`, `2024-05-01 – 2024-05-31`, `until …`; a dash for what is not known. */
export function when({ from, to }) {
  if (from === null && to === null) return '–';
  if (from === to) return from;
  return from === null ? `until ${to}` : `${from} – ${to ?? '…'}`;
}

export const what = ({ type, mode }) => (mode === null ? type : `${type} (${mode})`);

const waiting = [];
/** `draw` runs when other events are shown, or another event or article is looked at. */
export const redrawn = (draw) => waiting.push(draw);
export function draw() {
  for (const one of waiting) one();
}
