import { fits } from './filter.js';
import { PAGE, state } from './state.js';

const onRefresh = [];
const onMove = [];

/** `draw` runs when another choice of errors is shown. */
export const redrawn = (draw) => onRefresh.push(draw);
/** `draw` runs when another error is the current one. */
export const moved = (draw) => onMove.push(draw);

/** Shows what fits the filters now; `keep` stays with the current error where it still fits. */
export function refresh(keep) {
  const current = keep ? (state.shown[state.at] ?? null) : null;
  state.shown = PAGE.errors.filter((error) => fits(error));
  const at = current === null ? -1 : state.shown.indexOf(current);
  if (current !== null) state.at = Math.max(0, at);
  state.at = Math.min(state.at, Math.max(0, state.shown.length - 1));
  for (const draw of [...onRefresh, ...onMove]) draw();
  writeHash();
}

/** Makes another error the current one. */
export function go(at) {
  if (state.shown.length === 0) return;
  state.at = Math.max(0, Math.min(state.shown.length - 1, at));
  for (const draw of onMove) draw();
  writeHash();
}

/** The address names the current error: it can be sent to a colleague. */
function writeHash() {
  const error = state.shown[state.at];
  if (error) history.replaceState(null, '', `#${error.error_id}`);
}

export function readHash(hash) {
  const at = state.shown.findIndex((error) => error.error_id === hash.slice(1));
  if (at >= 0) go(at);
}
