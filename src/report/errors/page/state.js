// What the page holds, and the two helpers that everything is drawn with. Words come in by textContent only.

export const PAGE = JSON.parse(document.getElementById('data').textContent);
export const state = {
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

export const $ = (id) => document.getElementById(id);

/** An element with words in it; children may be words or elements. */
export function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** `dates · boundary`; what repeats its layer says it once: `arguments · missed`. */
export const classOf = (error) => `${error.layer} · ${error.class.replace(/^argument-/, '')}`;
export const decisionOf = (error) => state.decisions.get(error.error_id) ?? null;
