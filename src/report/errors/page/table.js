import { countBy, inDimension, sliceValue } from './facets.js';
import { fits } from './filter.js';
import { redrawn, refresh } from './refresh.js';
import { $, classOf, make, PAGE, state } from './state.js';

/** Classes by slices; drawn only while it is open. */
export function drawTable() {
  if (!$('matrix').open) return;
  const errors = PAGE.errors.filter((error) => fits(error, 'class'));
  const columns = countBy(errors, (error) => error.slices.filter(inDimension)).slice(0, 9);
  const head = make('tr', '', make('th', '', state.dimension || 'slice'), make('th', 'number', 'all'));
  for (const [slice] of columns) head.append(make('th', 'number', sliceValue(slice)));
  const rows = countBy(errors, (error) => [classOf(error)]).map(([name, count]) => {
    const here = errors.filter((error) => classOf(error) === name);
    const cells = columns.map(([slice]) => tableCell(name, slice, here));
    return make('tr', '', make('th', '', name), make('td', 'number', String(count)), ...cells);
  });
  $('table').replaceChildren(make('thead', '', head), make('tbody', '', ...rows));
}

function tableCell(name, slice, errors) {
  const count = errors.filter((error) => error.slices.includes(slice)).length;
  if (count === 0) return make('td', 'number none', '·');
  const button = make('button', 'cell', String(count));
  button.type = 'button';
  button.setAttribute('aria-label', `${count} errors: ${name}, ${slice}`);
  button.addEventListener('click', () => {
    state.classes = new Set([name]);
    state.slices = new Set([slice]);
    state.at = 0;
    refresh(false);
  });
  return make('td', 'number', button);
}

redrawn(drawTable);
