import { drawContext } from './context.js';
import { decide, writeNote } from './decisions.js';
import { moved } from './refresh.js';
import { drawSides } from './sides.js';
import { $, classOf, decisionOf, make, state } from './state.js';

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

moved(drawDetail);
