import { classOf, decisionOf, state } from './state.js';

function fitsStatus(error) {
  if (state.status === 'all') return true;
  const verdict = decisionOf(error)?.verdict ?? 'open';
  return verdict === state.status;
}

function fitsSlices(error) {
  return state.slices.size === 0 || [...state.slices].every((slice) => error.slices.includes(slice));
}

function fitsQuery(error) {
  return state.query === '' || error.search.includes(state.query);
}

/** Does it stand in the list? `but` leaves out the filter whose own counts are asked for. */
export function fits(error, but) {
  return (
    (but === 'class' || state.classes.size === 0 || state.classes.has(classOf(error))) &&
    (but === 'slice' || fitsSlices(error)) &&
    (!state.newOnly || error.new === true) &&
    fitsStatus(error) &&
    fitsQuery(error)
  );
}
