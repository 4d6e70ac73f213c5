import {
  ENTITY_TYPES,
  EVENT_TYPES,
  FACTUALITIES,
  MENTION_FORMS,
  RELATION_TYPES,
  TIMEX_TYPES,
} from '../../core/vocabulary.ts';
import { OTHER_LABELS } from '../../io/gold/standoff.ts';

/** Roles that things fill; `content` leads to another event. */
export const ROLES = [
  'actor',
  'recipient',
  'location',
  'date',
  'killed',
  'injured',
  'casualties',
  'weapon',
  'instrument',
  'mediator',
] as const;

/** Labels of spans that are no events. */
export const SPAN_LABELS: readonly string[] = [...ENTITY_TYPES, ...TIMEX_TYPES, OTHER_LABELS.quantity];

/** What brat must know of our labels. */
export function annotationConf(): string {
  const roles = [...ROLES.map((role) => `${role}*:<ENTITY>`), 'content*:<EVENT>'].join(', ');
  return [
    '[entities]',
    ...SPAN_LABELS,
    '',
    '[relations]',
    ...RELATION_TYPES.map((type) => `${type}\tArg1:<ENTITY>, Arg2:<ENTITY>`),
    '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
    '',
    '[events]',
    ...EVENT_TYPES.map((type) => `${type}\t${roles}`),
    '',
    '[attributes]',
    `Factuality\tArg:<EVENT>, Value:${FACTUALITIES.join('|')}`,
    `Form\tArg:<ENTITY>, Value:${MENTION_FORMS.join('|')}`,
    '',
  ].join('\n');
}
