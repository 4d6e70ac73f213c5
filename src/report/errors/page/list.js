import { go, moved } from './refresh.js';
import { $, classOf, decisionOf, make, PAGE, state } from './state.js';

/** Height of a row, as the style has it. */
const ROW = 58;

/** Only the rows in sight stand in the page. */
export function drawList() {
  const list = $('list');
  $('found').textContent = `${state.shown.length} of ${PAGE.errors.length} errors`;
  const first = Math.max(0, Math.floor(list.scrollTop / ROW) - 5);
  const last = Math.min(state.shown.length, first + Math.ceil(list.clientHeight / ROW) + 10);
  const rows = [];
  for (let at = first; at < last; at++) rows.push(listRow(state.shown[at], at));
  $('rows').replaceChildren(...rows);
  if (state.shown.length > 0) list.setAttribute('aria-activedescendant', `row-${state.at}`);
  else list.removeAttribute('aria-activedescendant');
}

function listRow(error, at) {
  const verdict = decisionOf(error)?.verdict;
  const tags = [
    error.new === true ? make('span', 'tag new', 'new') : null,
    verdict ? make('span', `tag ${verdict}`, verdict === 'accept' ? '✓ accepted' : '✗ rejected') : null,
  ];
  const top = make('span', 'row-top', make('span', 'row-class', classOf(error)), ...tags);
  const row = make(
    'div',
    at === state.at ? 'row current' : 'row',
    top,
    make('span', 'row-message', error.message),
  );
  row.id = `row-${at}`;
  row.style.top = `${at * ROW}px`;
  row.setAttribute('role', 'option');
  row.setAttribute('aria-selected', String(at === state.at));
  row.setAttribute('aria-setsize', String(state.shown.length));
  row.setAttribute('aria-posinset', String(at + 1));
  row.addEventListener('click', () => go(at));
  return row;
}

function scrollToCurrent() {
  const list = $('list');
  const top = state.at * ROW;
  if (top < list.scrollTop) list.scrollTop = top;
  if (top + ROW > list.scrollTop + list.clientHeight) list.scrollTop = top + ROW - list.clientHeight;
}

moved(() => {
  $('spacer').style.height = `${state.shown.length * ROW}px`;
  scrollToCurrent();
  drawList();
});
