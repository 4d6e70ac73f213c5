import { look, refresh } from './filter.js';
import { drawHeader } from './header.js';
import { $, draw, PAGE, state } from './state.js';

const FILTERS = ['query', 'type', 'factuality', 'placed'];

function choices(id, values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  $(id).append(new Option('all', ''), ...sorted.map(([name, n]) => new Option(`${name} (${n})`, name)));
}

function listen() {
  for (const id of FILTERS)
    $(id).addEventListener('input', () => {
      state[id] = id === 'query' ? $(id).value.trim().toLowerCase() : $(id).value;
      refresh();
    });
  $('filters').addEventListener('submit', (event) => event.preventDefault());
  $('clear').addEventListener('click', () => {
    for (const id of FILTERS) state[id] = $(id).value = '';
    refresh();
  });
  $('more').addEventListener('click', () => {
    state.rows += 500;
    draw();
  });
  $('articles').addEventListener('input', () => {
    state.article = Number($('articles').value);
    draw();
  });
}

function start() {
  for (const event of PAGE.events) {
    const { actors, recipients, place, evidence, rule, said_by, article } = event;
    const words = [...actors, ...recipients, place, evidence, rule, said_by, PAGE.articles[article].title];
    event.search = words.join(' ').toLowerCase();
  }
  choices(
    'type',
    PAGE.events.map(({ type }) => type),
  );
  choices(
    'factuality',
    PAGE.events.map(({ factuality }) => factuality),
  );
  $('articles').append(
    ...PAGE.articles.map(({ title, source_id }, n) => new Option(title ?? source_id, String(n))),
  );
  drawHeader();
  listen();
  const named = PAGE.events.find(({ id }) => `#${id}` === location.hash);
  refresh();
  if (named) look(named);
}

start();
