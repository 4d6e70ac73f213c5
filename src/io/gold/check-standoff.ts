import { SetupError } from '../../core/errors.ts';
import { nearest } from '../../core/nearest.ts';
import { ENTITY_TYPES, EVENT_TYPES, RELATION_TYPES, TIMEX_TYPES } from '../../core/vocabulary.ts';
import { OTHER_LABELS, type Standoff, type StandoffLink } from './standoff.ts';

/** What may fill a role of an event: labels of the span at its other end. */
const FILLERS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['actor', ENTITY_TYPES],
  ['recipient', ENTITY_TYPES],
  ['location', ENTITY_TYPES],
  ['source', ENTITY_TYPES],
  ['weapon', ENTITY_TYPES],
  ['instrument', ENTITY_TYPES],
  ['mediator', ENTITY_TYPES],
  ['killed', [OTHER_LABELS.quantity]],
  ['injured', [OTHER_LABELS.quantity]],
  ['casualties', [OTHER_LABELS.quantity]],
  ['date', TIMEX_TYPES],
  ['content', EVENT_TYPES],
]);
const FACTS: ReadonlyMap<string, readonly string[]> = new Map(
  RELATION_TYPES.map((type) => [type, ENTITY_TYPES]),
);

/** The role that a link speaks of; a second actor may be called `Actor2`. */
export const roleOf = (label: string): string => label.toLowerCase().replace(/\d{1,3}$/, '');

/**
 * Links and groups must lead from span to span, and mean something: what is left out without a word makes gold poorer
 * than its annotator thinks. Labels of spans are known already.
 * @throws SetupError E_GOLD
 */
export function checkStandoff({ spans, links, groups }: Standoff, where: string): void {
  const labels = new Map(spans.map(({ id, label }) => [id, label]));
  if (labels.size < spans.length) {
    const twice = spans.find(({ id }, i) => spans.findIndex((span) => span.id === id) < i);
    throw wrong(`the id ${twice?.id} is given twice`, where, 'each span has an id of its own');
  }
  for (const id of [...groups.flat(), ...links.flatMap(({ from, to }) => [from, to])])
    if (!labels.has(id))
      throw wrong(`there is no span "${id}"`, where, 'roles, relations and groups lead to spans');
  for (const link of links) checkLink(link, labels, where);
}

/** From an event go roles, from anything else facts. */
function checkLink(
  { label, from, to }: StandoffLink,
  labels: ReadonlyMap<string, string>,
  where: string,
): void {
  const isEvent = EVENT_TYPES.some((type) => type === labels.get(from));
  const [what, known] = isEvent ? ['role', FILLERS] : ['relation', FACTS];
  const name = isEvent ? roleOf(label) : label.toLowerCase();
  const ends = known.get(name);
  if (ends === undefined) throw unknownLink(label, what, [...known.keys()], where);
  const filler = labels.get(to) ?? '';
  if (!ends.includes(filler))
    throw wrong(`${label} leads to ${to}, which is ${filler}`, where, `it may lead to: ${ends.join(', ')}`);
}

function unknownLink(label: string, what: string, known: readonly string[], where: string): SetupError {
  const near = nearest(label, known);
  const hint = near === null ? '' : `did you mean "${near}"? `;
  return wrong(`there is no ${what} "${label}"`, where, `${hint}${what}s: ${known.join(', ')}`);
}

function wrong(message: string, where: string, hint: string): SetupError {
  return new SetupError('E_GOLD', message, { where, hint });
}
