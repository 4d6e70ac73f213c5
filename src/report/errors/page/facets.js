import { fits } from './filter.js';
import { redrawn, refresh } from './refresh.js';
import { $, classOf, make, PAGE, state } from './state.js';

/** How often each key occurs, the most frequent first. */
export function countBy(errors, keysOf) {
  const counts = new Map();
  for (const error of errors) for (const key of keysOf(error)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function drawFacet(id, counts, chosen, { name, belongs }) {
  const missing = [...chosen]
    .filter((key) => belongs(key) && !counts.some(([one]) => one === key))
    .map((key) => [key, 0]);
  const rows = [...counts, ...missing].map(([key, count]) => {
    const button = make(
      'button',
      'facet',
      make('span', 'facet-name', name(key)),
      make('span', 'count', String(count)),
    );
    button.type = 'button';
    button.title = name(key);
    button.setAttribute('aria-pressed', String(chosen.has(key)));
    button.addEventListener('click', () => toggle(chosen, key));
    return make('li', '', button);
  });
  $(id).replaceChildren(...rows);
}

export function toggle(chosen, key) {
  if (!chosen.delete(key)) chosen.add(key);
  state.at = 0;
  refresh(false);
}

export const inDimension = (slice) => slice.startsWith(`${state.dimension}=`) || slice === state.dimension;
export const sliceValue = (slice) => (slice.includes('=') ? slice.slice(slice.indexOf('=') + 1) : 'yes');

function drawFacets() {
  const forClasses = PAGE.errors.filter((error) => fits(error, 'class'));
  const forSlices = PAGE.errors.filter((error) => fits(error, 'slice'));
  const classes = countBy(forClasses, (error) => [classOf(error)]);
  drawFacet('classes', classes, state.classes, { name: (key) => key, belongs: () => true });
  const slices = countBy(forSlices, (error) => error.slices.filter(inDimension));
  drawFacet('slices', slices, state.slices, { name: sliceValue, belongs: inDimension });
  const elsewhere = [...state.slices].filter((slice) => !inDimension(slice));
  $('elsewhere').replaceChildren(...elsewhere.map(elsewhereChip));
}

function elsewhereChip(slice) {
  const chip = make('button', 'chip', `${slice} ×`);
  chip.type = 'button';
  chip.addEventListener('click', () => toggle(state.slices, slice));
  return chip;
}

redrawn(drawFacets);
