import { look } from './filter.js';
import { $, count, redrawn, state, what, when } from './state.js';

const NS = 'http://www.w3.org/2000/svg';
const [WIDTH, LANE, MOST_LANES] = [1000, 9, 24];
const DAY = 86_400_000;
const at = (day) => Date.parse(`${day}T00:00:00Z`);

function shape(name, attributes, words) {
  const element = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (words !== undefined) element.textContent = words;
  return element;
}

/** A bar for each event with a first and a last day, as wide as its date is vague; the table has all of them. */
function drawTimeline() {
  const dated = state.shown.filter(({ from, to }) => from !== null && to !== null);
  const first = Math.min(...dated.map(({ from }) => at(from)));
  const last = Math.max(...dated.map(({ to }) => at(to) + DAY));
  const x = (time) => (WIDTH * (time - first)) / (last - first);
  const ends = [];
  const bars = dated.flatMap((event) => bar(event, x, ends));
  const left = dated.length - bars.length;
  $('time-note').textContent =
    `${count(bars.length)} events with a first and a last day; bars are as wide as a date is vague, dashed where the author does not assert it. ` +
    `${count(state.shown.length - dated.length)} without such days${left > 0 ? ` and ${count(left)} that do not fit in` : ''} stand in the table only, which has all of them.`;
  if (bars.length === 0) return $('timeline').replaceChildren();
  const height = ends.length * LANE + 20;
  const svg = shape('svg', {
    viewBox: `0 0 ${WIDTH} ${height}`,
    role: 'img',
    'aria-label': 'Events in time; the table below has the same',
  });
  const day = (time) => new Date(time).toISOString().slice(0, 10);
  svg.append(
    ...bars,
    shape('text', { x: 0, y: height - 4 }, day(first)),
    shape('text', { x: WIDTH, y: height - 4, 'text-anchor': 'end' }, day(last - DAY)),
  );
  $('timeline').replaceChildren(svg);
}

/** In the first lane that is free there; none when all are taken. */
function bar(event, x, ends) {
  const from = x(at(event.from));
  const to = Math.max(from + 3, x(at(event.to) + DAY));
  let lane = ends.findIndex((end) => end <= from);
  if (lane < 0) lane = ends.length;
  if (lane >= MOST_LANES) return [];
  ends[lane] = to + 1;
  const rect = shape('rect', { x: from, y: lane * LANE, width: to - from, height: LANE - 2 });
  if (event.factuality !== 'asserted') rect.classList.add('said');
  rect.append(shape('title', {}, `${when(event)} ${what(event)}: ${event.evidence}`));
  rect.addEventListener('click', () => look(event));
  return [rect];
}

let drawn = null;
redrawn(() => {
  if (drawn !== state.shown) drawTimeline();
  drawn = state.shown;
});
