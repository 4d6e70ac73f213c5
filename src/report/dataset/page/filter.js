import { draw, PAGE, state } from './state.js';

/** Events that fit all filters, in the order of time; those without a day come last. */
export function refresh() {
  state.rows = 100;
  state.shown = PAGE.events.filter(fits).sort(byTime);
  draw();
}

function fits(event) {
  return (
    (state.type === '' || event.type === state.type) &&
    (state.factuality === '' || event.factuality === state.factuality) &&
    (state.placed === '' || event.placed === (state.placed === 'yes')) &&
    event.search.includes(state.query)
  );
}

const byTime = (a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0);
const dayOf = ({ from, to }) => from ?? to ?? '9999';

/** Shows the article of an event, with the event in it. */
export function look(event) {
  state.event = event;
  state.article = event.article;
  history.replaceState(null, '', `#${event.id}`);
  draw();
}
