import { decide, exportPatch } from './decisions.js';
import { go } from './refresh.js';
import { $, decisionOf, state } from './state.js';

const nextOpen = () => {
  const at = state.shown.findIndex((error, i) => i > state.at && !decisionOf(error));
  if (at >= 0) go(at);
};

const KEYS = {
  j: () => go(state.at + 1),
  k: () => go(state.at - 1),
  ArrowDown: () => go(state.at + 1),
  ArrowUp: () => go(state.at - 1),
  PageDown: () => go(state.at + 10),
  PageUp: () => go(state.at - 10),
  Home: () => go(0),
  End: () => go(state.shown.length - 1),
  o: nextOpen,
  a: () => decide('accept'),
  r: () => decide('reject'),
  n: () => $('new-only').click(),
  e: () => !$('export').disabled && exportPatch(),
  '/': () => $('query').focus(),
  '?': () => $('help').showModal(),
};

export function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || $('help').open) return;
  const typing =
    ['INPUT', 'SELECT', 'TEXTAREA'].includes(event.target.tagName) && event.target.type !== 'checkbox';
  if (typing) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  const act = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : null;
  if (!act) return;
  event.preventDefault();
  act();
}
