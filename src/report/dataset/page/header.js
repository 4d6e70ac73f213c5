import { $, count, make, PAGE } from './state.js';

export function drawHeader() {
  const { documents, rows, days, publishers, articles, made_by } = PAGE;
  const shown = articles.length;
  const part =
    shown < documents.done
      ? ` This page holds a sample of ${count(shown)} of ${count(documents.done)} articles with their events; the counts are those of all.`
      : '';
  $('made').textContent =
    `Made by ${made_by}. Rows say what articles say, and hold errors: read factuality before you count.${part}`;
  const counts = {
    articles: documents.done,
    publishers,
    mentions: rows.mentions ?? 0,
    entities: rows.entities ?? 0,
    events: rows.events ?? 0,
    happenings: rows.incidents ?? 0,
    relations: rows.relations ?? 0,
  };
  const pairs = [...Object.entries(counts).map(([name, n]) => [name, count(n)])];
  if (days[0] !== null) pairs.push(['first to last day of what is asserted', `${days[0]} – ${days[1]}`]);
  $('counts').replaceChildren(
    ...pairs.map(([name, words]) => make('div', '', make('dt', '', name), make('dd', '', words))),
  );
  const { duplicate, quarantined } = documents;
  const warnings = [
    ...(quarantined > 0 ? [`${count(quarantined)} inputs could not be done`] : []),
    ...PAGE.quarantine.map(({ code, count: n, hint }) => `${code}, ${count(n)} times: ${hint}`),
    ...(duplicate > 0 ? [`${count(duplicate)} inputs say the same as another of their id`] : []),
    ...PAGE.broken.map((words) => `the dataset is damaged: ${words}`),
  ];
  $('warnings').replaceChildren(...warnings.map((words) => make('li', '', words)));
}
