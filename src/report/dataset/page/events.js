import { look } from './filter.js';
import { $, count, make, PAGE, redrawn, state, what, when } from './state.js';

function drawEvents() {
  $('found').textContent = `${count(state.shown.length)} of ${count(PAGE.events.length)} events`;
  $('rows').replaceChildren(...state.shown.slice(0, state.rows).map(eventRow));
  $('more').hidden = state.shown.length <= state.rows;
  drawUnplaced();
}

function eventRow(event) {
  const open = make('button', '', what(event));
  open.type = 'button';
  open.addEventListener('click', () => {
    look(event);
    $('event').scrollIntoView({ block: 'center' });
  });
  const cells = [
    when(event),
    open,
    event.actors.join(', '),
    event.recipients.join(', '),
    event.place ?? '',
    event.said_by === null ? event.factuality : `${event.factuality}, says ${event.said_by}`,
    event.evidence,
  ];
  const row = make('tr', '', ...cells.map((cell) => make('td', '', cell)));
  row.setAttribute('aria-current', String(event === state.event));
  return row;
}

const MOST = 500;

function drawUnplaced() {
  const unplaced = state.shown.filter(({ placed }) => !placed);
  const [summary, list] = $('unplaced').children;
  summary.textContent = `${count(unplaced.length)} of these have no place on the map`;
  const items = unplaced.slice(0, MOST).map((event) => make('li', '', `${what(event)}: ${event.evidence}`));
  if (unplaced.length > MOST) items.push(make('li', '', `… and ${count(unplaced.length - MOST)} more`));
  list.replaceChildren(...items);
}

redrawn(drawEvents);
