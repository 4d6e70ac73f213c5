// Runs in the page of errors, in a browser, without any library. Words of articles come in by textContent only.

const PAGE = JSON.parse(document.getElementById('data').textContent);
const ROW = 58;
const STORE = `dragoman-review-${PAGE.store}`;

const state = {
  classes: new Set(),
  slices: new Set(),
  dimension: PAGE.dimensions[0] ?? '',
  newOnly: false,
  status: 'all',
  query: '',
  at: 0,
  shown: [],
  decisions: new Map(),
};

const $ = (id) => document.getElementById(id);

/** An element with words in it; children may be words or elements. */
function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** `dates · boundary`; what repeats its layer says it once: `arguments · missed`. */
const classOf = (error) => `${error.layer} · ${error.class.replace(/^argument-/, '')}`;
const decisionOf = (error) => state.decisions.get(error.error_id) ?? null;

// What is shown

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

function fits(error, but) {
  return (
    (but === 'class' || state.classes.size === 0 || state.classes.has(classOf(error))) &&
    (but === 'slice' || fitsSlices(error)) &&
    (!state.newOnly || error.new === true) &&
    fitsStatus(error) &&
    fitsQuery(error)
  );
}

function refresh(keep) {
  const current = keep ? state.shown[state.at] : null;
  state.shown = PAGE.errors.filter((error) => fits(error));
  const at = current === null ? -1 : state.shown.indexOf(current);
  state.at = at >= 0 ? at : Math.min(state.at, Math.max(0, state.shown.length - 1));
  drawFacets();
  drawTable();
  drawList();
  drawDetail();
  drawProgress();
  writeHash();
}

// Facets

function countBy(errors, keysOf) {
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

function toggle(chosen, key) {
  if (!chosen.delete(key)) chosen.add(key);
  state.at = 0;
  refresh(false);
}

const inDimension = (slice) => slice.startsWith(`${state.dimension}=`) || slice === state.dimension;
const sliceValue = (slice) => (slice.includes('=') ? slice.slice(slice.indexOf('=') + 1) : 'yes');

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

// Table: classes by slices

function drawTable() {
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

// List: only what is in sight is in the page

function drawList() {
  const list = $('list');
  $('spacer').style.height = `${state.shown.length * ROW}px`;
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

function go(at) {
  if (state.shown.length === 0) return;
  state.at = Math.max(0, Math.min(state.shown.length - 1, at));
  const list = $('list');
  const top = state.at * ROW;
  if (top < list.scrollTop) list.scrollTop = top;
  if (top + ROW > list.scrollTop + list.clientHeight) list.scrollTop = top + ROW - list.clientHeight;
  drawList();
  drawDetail();
  writeHash();
}

// One error

function drawDetail() {
  const error = state.shown[state.at];
  if (!error) {
    $('detail').replaceChildren(make('p', 'empty', 'No error fits these filters.'));
    return;
  }
  const head = make('h2', '', error.message);
  const where = make(
    'p',
    'where',
    make('span', 'row-class', classOf(error)),
    make('span', '', `${error.source_id} · ${error.part} · ${error.raw_start}–${error.raw_end}`),
    error.new === true ? make('span', 'tag new', 'new since the baseline') : null,
  );
  const slices = make('p', 'slices', ...error.slices.map((slice) => make('span', 'chip', slice)));
  const measures = make('p', 'where', `counts in ${error.measures.join(', ')}`);
  $('detail').replaceChildren(
    head,
    where,
    drawContext(error),
    drawSides(error),
    drawVerdict(error),
    slices,
    measures,
  );
}

/** The words around, with what gold says and what was found marked in them. */
function drawContext(error) {
  const letters = [...error.context.text];
  const base = error.context.start;
  const marks = [
    ['gold', error.gold],
    ['predicted', error.predicted],
  ].filter(
    ([, side]) => side && side.end > side.start && side.start < base + letters.length && side.end > base,
  );
  const cuts = new Set([0, letters.length]);
  for (const [, { start, end }] of marks)
    for (const cut of [start, end]) cuts.add(Math.max(0, Math.min(letters.length, cut - base)));
  const order = [...cuts].sort((a, b) => a - b);
  const box = make('blockquote', 'context');
  box.dir = 'auto';
  if (base > 0) box.append('…');
  order.slice(0, -1).forEach((from, i) => {
    const to = order[i + 1];
    const kinds = marks.filter(([, side]) => side.start - base <= from && side.end - base >= to);
    const words = letters.slice(from, to).join('');
    box.append(kinds.length === 0 ? words : marked(words, kinds));
  });
  box.append('…');
  return box;
}

function marked(words, kinds) {
  const names = kinds.map(([kind]) => kind);
  const mark = make('mark', names.join(' '), words);
  mark.title = names.join(' and ');
  return mark;
}

const FIELDS = [
  ['words', (side) => side.text],
  ['label', (side) => side.label],
  ['value', (side) => side.value],
  ['entity', (side) => side.entity],
  ['rule', (side) => side.rule],
  ['id', (side) => side.id],
];

function drawSides(error) {
  const head = make(
    'tr',
    '',
    make('td', ''),
    make('th', '', make('mark', 'gold', 'gold')),
    make('th', '', make('mark', 'predicted', 'predicted')),
    make('th', '', 'baseline'),
  );
  const rows = FIELDS.map(([name, pick]) => {
    const [gold, predicted] = [error.gold, error.predicted].map((side) => (side ? pick(side) : null));
    const was = name === 'rule' ? error.baseline?.rule : null;
    if (!gold && !predicted && !was) return null;
    const code = ['entity', 'rule', 'id'].includes(name) ? 'code' : '';
    const differ = gold && predicted && gold !== predicted && code === '' ? 'differ' : code;
    return make('tr', differ, make('th', '', name), value(gold), value(predicted), value(was));
  });
  const outcome = make('tr', '', make('th', '', 'outcome'), sideOutcome(error.gold, 'says nothing here'));
  outcome.append(
    sideOutcome(error.predicted, 'found nothing'),
    make('td', '', baselineOutcome(error.baseline)),
  );
  return make('table', 'sides', make('thead', '', head), make('tbody', '', outcome, ...rows.filter(Boolean)));
}

const value = (words) => make('td', words ? '' : 'none', words ? String(words) : '–');
const sideOutcome = (side, nothing) => make('td', side ? '' : 'none', side ? 'present' : nothing);

function baselineOutcome(before) {
  if (before === null) return 'no baseline given';
  return { right: 'was right', 'same-error': 'the same error', other: 'something else' }[before.outcome];
}

function drawVerdict(error) {
  const decision = decisionOf(error);
  const button = (verdict, key, words) => {
    const one = make('button', `verdict ${verdict}`, make('kbd', '', key), words);
    one.type = 'button';
    one.setAttribute('aria-pressed', String(decision?.verdict === verdict));
    one.addEventListener('click', () => decide(verdict));
    return one;
  };
  const note = make('input', 'note');
  note.placeholder = 'note (kept in the patch)';
  note.setAttribute('aria-label', 'note');
  note.value = decision?.note ?? '';
  note.addEventListener('change', () => writeNote(error, note.value));
  return make(
    'div',
    'verdicts',
    button('accept', 'a', 'accept: the program is right, mend gold'),
    button('reject', 'r', 'reject: gold is right'),
    note,
  );
}

function decide(verdict) {
  const error = state.shown[state.at];
  if (!error) return;
  const before = decisionOf(error);
  if (before?.verdict === verdict) state.decisions.delete(error.error_id);
  else state.decisions.set(error.error_id, { verdict, note: before?.note ?? '' });
  store();
  const stays = fitsStatus(error);
  if (stays && decisionOf(error)) state.at = Math.min(state.shown.length - 1, state.at + 1);
  refresh(stays);
  go(state.at);
}

function writeNote(error, note) {
  const before = decisionOf(error);
  if (!before) return;
  state.decisions.set(error.error_id, { ...before, note });
  store();
}

// Keeping and exporting

function store() {
  try {
    localStorage.setItem(STORE, JSON.stringify([...state.decisions]));
  } catch {
    // A page opened from disk may have no store: decisions then live as long as the page.
  }
}

function restore() {
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

function exportPatch() {
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

// Address, keys, start

function writeHash() {
  const error = state.shown[state.at];
  if (error) history.replaceState(null, '', `#${error.error_id}`);
}

function readHash() {
  const at = state.shown.findIndex((error) => error.error_id === location.hash.slice(1));
  if (at >= 0) go(at);
}

const nextOpen = () => {
  const at = state.shown.findIndex((error, i) => i > state.at && !decisionOf(error));
  if (at >= 0) go(at);
};

const KEYS = {
  j: () => go(state.at + 1),
  k: () => go(state.at - 1),
  ArrowDown: () => go(state.at + 1),
  ArrowUp: () => go(state.at - 1),
  PageDown: () => go(state.at + 10),
  PageUp: () => go(state.at - 10),
  Home: () => go(0),
  End: () => go(state.shown.length - 1),
  o: nextOpen,
  a: () => decide('accept'),
  r: () => decide('reject'),
  n: () => $('new-only').click(),
  e: () => !$('export').disabled && exportPatch(),
  '/': () => $('query').focus(),
  '?': () => $('help').showModal(),
};

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || $('help').open) return;
  const typing =
    ['INPUT', 'SELECT', 'TEXTAREA'].includes(event.target.tagName) && event.target.type !== 'checkbox';
  if (typing) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  const act = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : null;
  if (!act) return;
  event.preventDefault();
  act();
}

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
      state.at = 0;
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
  restore();
  listen();
  refresh(false);
  readHash();
  $('list').focus();
}

start();
