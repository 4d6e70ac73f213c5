import { marked } from './marks.js';
import { $, make, PAGE, redrawn, state, what, when } from './state.js';

const KILLED = ([low, high]) => (low === high ? `${low}` : `${low ?? '…'}–${high ?? '…'}`);

function drawArticle() {
  const article = PAGE.articles[state.article];
  if (!article) return;
  $('articles').value = String(state.article);
  const { source_id, publisher, published } = article;
  $('about').textContent = [source_id, publisher, published].filter((one) => one !== null).join(' · ');
  $('text').replaceChildren(...marked(article.text, marksOf(article)));
  $('findings')
    .querySelector('tbody')
    .replaceChildren(...findings(article));
  drawEvent();
}

function marksOf({ marks }) {
  const all = marks.map(([start, end, label, about]) => ({ start, end, label, about }));
  for (const event of PAGE.events)
    if (event.article === state.article) {
      const [start, end] = event.trigger;
      const asserted = event.factuality === 'asserted';
      all.push({
        start,
        end,
        kind: asserted ? 'trigger' : 'trigger said',
        label: asserted ? event.type : `${event.type} ${event.factuality}`,
        about: `${event.factuality}, ${event.status}`,
      });
      if (event === state.event)
        all.push({
          start: event.span[0],
          end: event.span[1],
          kind: 'evidence',
          label: 'evidence',
          about: event.rule,
        });
    }
  return all;
}

function findings({ text, marks }) {
  const letters = [...text];
  return [...marks]
    .sort((a, b) => a[0] - b[0])
    .map(([start, end, label, about]) =>
      make(
        'tr',
        '',
        ...[letters.slice(start, end).join(''), label, about].map((words) => make('td', '', words)),
      ),
    );
}

function drawEvent() {
  const event = state.event;
  if (event === null || event.article !== state.article) return $('event').replaceChildren();
  const facts = {
    Event: what(event),
    'Said to be': `${event.factuality}, ${event.status}${event.said_by === null ? '' : `, says ${event.said_by}`}`,
    When: event.precision === null ? when(event) : `${when(event)} (${event.precision})`,
    Who: event.actors.join(', '),
    'To whom': event.recipients.join(', '),
    Where: event.place ?? '',
    Killed: event.killed.every((one) => one === null) ? '' : KILLED(event.killed),
    Words: event.evidence,
    Rule: event.rule,
    Why: `dragoman explain OUT ${event.id}`,
  };
  const pairs = Object.entries(facts).filter(([, words]) => words !== '');
  $('event').replaceChildren(
    make('dl', '', ...pairs.flatMap(([name, words]) => [make('dt', '', name), make('dd', '', words)])),
  );
}

redrawn(drawArticle);
