import { fits } from './filter.js';
import { go, redrawn, refresh } from './refresh.js';
import { $, decisionOf, PAGE, state } from './state.js';

const STORE = `dragoman-review-${PAGE.store}`;

/** The same verdict again takes it back; a verdict goes on to the next error. */
export function decide(verdict) {
  const error = state.shown[state.at];
  if (!error) return;
  const before = decisionOf(error);
  if (before?.verdict === verdict) state.decisions.delete(error.error_id);
  else state.decisions.set(error.error_id, { verdict, note: before?.note ?? '' });
  store();
  const stays = fits(error);
  if (stays && decisionOf(error)) state.at = Math.min(state.shown.length - 1, state.at + 1);
  refresh(stays);
  go(state.at);
}

/** A note belongs to a verdict. */
export function writeNote(error, note) {
  const before = decisionOf(error);
  if (!before) return;
  state.decisions.set(error.error_id, { ...before, note });
  store();
}

function store() {
  try {
    localStorage.setItem(STORE, JSON.stringify([...state.decisions]));
  } catch {
    // A page opened from disk may have no store: decisions then live as long as the page.
  }
}

/** Verdicts of an earlier visit, as far as their errors are still there. */
export function restore() {
  try {
    const known = new Set(PAGE.errors.map((error) => error.error_id));
    const kept = JSON.parse(localStorage.getItem(STORE) ?? '[]');
    state.decisions = new Map(kept.filter(([id]) => known.has(id)));
  } catch {
    state.decisions = new Map();
  }
}

function patch() {
  const decisions = PAGE.errors
    .filter((error) => state.decisions.has(error.error_id))
    .map((error) => {
      const { error_id, source_id, layer, gold, predicted } = error;
      return { error_id, source_id, layer, class: error.class, ...decisionOf(error), gold, predicted };
    });
  return { schema: 1, kind: 'gold-patch', signature: PAGE.signature, decisions };
}

export function exportPatch() {
  const blob = new Blob([`${JSON.stringify(patch(), null, 1)}\n`], { type: 'application/json' });
  const link = make('a', '');
  link.href = URL.createObjectURL(blob);
  link.download = 'gold-patch.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function drawProgress() {
  const decided = state.decisions.size;
  $('decided').textContent = `${decided} decided`;
  $('export').disabled = decided === 0;
}

redrawn(drawProgress);
