import { make } from './state.js';

const FIELDS = [
  ['words', (side) => side.text],
  ['label', (side) => side.label],
  ['value', (side) => side.value],
  ['entity', (side) => side.entity],
  ['rule', (side) => side.rule],
  ['id', (side) => side.id],
];

/** Gold, what was found, and what the baseline had, side by side. */
export function drawSides(error) {
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
