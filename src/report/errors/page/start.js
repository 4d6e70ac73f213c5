import { exportPatch, restore } from './decisions.js';
import { onKey } from './keys.js';
import { drawList } from './list.js';
import { readHash, refresh } from './refresh.js';
import { $, PAGE, state } from './state.js';
import { drawTable } from './table.js';

function listen() {
  document.addEventListener('keydown', onKey);
  $('list').addEventListener('scroll', drawList, { passive: true });
  window.addEventListener('resize', drawList);
  $('matrix').addEventListener('toggle', drawTable);
  $('export').addEventListener('click', exportPatch);
  $('open-help').addEventListener('click', () => $('help').showModal());
  $('clear').addEventListener('click', () => {
    Object.assign(state, {
      classes: new Set(),
      slices: new Set(),
      newOnly: false,
      status: 'all',
      query: '',
      at: 0,
    });
    $('query').value = '';
    $('status').value = 'all';
    $('new-only').checked = false;
    refresh(false);
  });
  const filter = (id, event, set) =>
    $(id).addEventListener(event, () => {
      set($(id));
      refresh(true);
    });
  filter('new-only', 'change', (box) => Object.assign(state, { newOnly: box.checked }));
  filter('status', 'change', (list) => Object.assign(state, { status: list.value }));
  filter('dimension', 'change', (list) => Object.assign(state, { dimension: list.value }));
  filter('query', 'input', (box) => Object.assign(state, { query: box.value.trim().toLowerCase() }));
}

function start() {
  for (const error of PAGE.errors)
    error.search =
      `${error.source_id} ${error.message} ${error.context.text} ${error.predicted?.rule ?? ''}`.toLowerCase();
  $('dimension').append(...PAGE.dimensions.map((name) => new Option(name, name)));
  const { hash } = location;
  restore();
  listen();
  refresh(false);
  readHash(hash);
  $('list').focus();
}

start();
