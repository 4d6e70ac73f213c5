import type { Entity } from '../core/layers/entities.ts';
import type { Event, EventArgument } from '../core/layers/event.ts';
import { ACLED_ROWS, type AcledCondition } from './acled.table.ts';
import type { AcledCoder, AcledColumns } from './acled-coder.ts';
import type { RowContext } from './rows/row-context.ts';

const ARMED_SUBTYPES = new Set(['military', 'police', 'armed_group', 'intelligence']);
const ARMED_SECTORS = new Set(['MIL', 'COP', 'REB', 'UAF', 'PRM', 'SPY']);
const STATE_SECTORS = new Set(['GOV', 'MIL', 'COP', 'SPY']);
const STATE_SUBTYPES = new Set(['government', 'military', 'police', 'intelligence']);
/** The frames of events in which ground changes hands. */
const TERRITORY_RULES = new Set(['events/capture-territory', 'events/take-place-by-force']);

/** Derives ACLED's event and sub-event type from type, mode and the class of the parties; null where ACLED has none. */
export const codeAcled: AcledCoder = (event, context): AcledColumns => {
  const found = ACLED_ROWS.find(
    (row) =>
      row.type === event.type &&
      (row.modes.length === 0 || row.modes.includes(event.mode)) &&
      holds(row.condition, event, context),
  );
  return { acled_event_type: found?.eventType ?? null, acled_sub_event_type: found?.subEventType ?? null };
};

function holds(condition: AcledCondition, event: Event, context: RowContext): boolean {
  const actors = parties(event, context, 'actor');
  const recipients = parties(event, context, 'recipient');
  switch (condition) {
    case 'any':
      return true;
    case 'both-armed':
      return recipients.length === 0
        ? armedSides(actors) > 1
        : armedSides(actors) > 0 && armedSides(recipients) > 0;
    case 'civilian-recipient':
      return recipients.some((one) => one !== null && one.type === 'PER' && !isArmed(one));
    case 'territory-to-state':
      return TERRITORY_RULES.has(event.rule) && actors.some((one) => one !== null && isState(one));
    case 'territory-to-other':
      return (
        TERRITORY_RULES.has(event.rule) && actors.some((one) => one !== null && isArmed(one) && !isState(one))
      );
    case 'weapons-seized':
      return recipientTypes(event, context).includes('WEAPON');
  }
}

function parties(event: Event, context: RowContext, role: string): readonly (Entity | null)[] {
  return withRole(event, role).map((arg) => context.entityOf(arg.mention));
}

function withRole(event: Event, role: string): readonly EventArgument[] {
  return event.args.filter((arg) => arg.role === role);
}

function recipientTypes(event: Event, context: RowContext): readonly string[] {
  return withRole(event, 'recipient').flatMap((arg) => {
    const mention = arg.mention === null ? undefined : context.doc.entities.mentions[arg.mention];
    return mention ? [mention.type] : [];
  });
}

function armedSides(entities: readonly (Entity | null)[]): number {
  return new Set(
    entities.filter((one) => one !== null && (isArmed(one) || isActingState(one))).map((one) => one?.id),
  ).size;
}

function isArmed({ subtype, sector }: Entity): boolean {
  return ARMED_SUBTYPES.has(subtype ?? '') || ARMED_SECTORS.has(sector ?? '');
}

/** A country that fights fights with its army. */
function isActingState({ type, subtype }: Entity): boolean {
  return type === 'GPE' && (subtype === 'country' || subtype === null);
}

function isState({ type, subtype, sector }: Entity): boolean {
  return (
    STATE_SECTORS.has(sector ?? '') ||
    STATE_SUBTYPES.has(subtype ?? '') ||
    (type === 'GPE' && subtype === 'country')
  );
}
