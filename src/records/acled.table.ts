import type { EventType } from '../core/vocabulary.ts';

/** What must hold of the parties for a row to apply. */
export type AcledCondition =
  | 'any'
  | 'both-armed'
  | 'civilian-recipient'
  | 'territory-to-state'
  | 'territory-to-other'
  | 'weapons-seized';

export interface AcledRow {
  readonly type: EventType;
  /** Modes the row is for; null stands for an event without mode. Empty: every mode. */
  readonly modes: readonly (string | null)[];
  readonly condition: AcledCondition;
  readonly eventType: string;
  readonly subEventType: string;
}

const row = (
  type: EventType,
  modes: readonly (string | null)[],
  condition: AcledCondition,
  eventType: string,
  subEventType: string,
): AcledRow => ({ type, modes, condition, eventType, subEventType });

const REMOTE = 'Explosions/Remote violence';
const CIVILIANS = 'Violence against civilians';
const STRATEGIC = 'Strategic developments';

/** From PLOVER type and mode and the parties' class to ACLED; the first row that applies wins. Verbal types have none. */
export const ACLED_ROWS: readonly AcledRow[] = [
  row('ASSAULT', ['aerial', 'drone'], 'any', REMOTE, 'Air/drone strike'),
  row('ASSAULT', ['heavy-weapons'], 'any', REMOTE, 'Shelling/artillery/missile attack'),
  row('ASSAULT', ['suicide-attack'], 'any', REMOTE, 'Suicide bomb'),
  row('ASSAULT', ['explosives'], 'any', REMOTE, 'Remote explosive/landmine/IED'),
  row('ASSAULT', ['unconventional'], 'any', REMOTE, 'Chemical weapon'),
  row('ASSAULT', ['sexual'], 'any', CIVILIANS, 'Sexual violence'),
  row('ASSAULT', ['abduct'], 'civilian-recipient', CIVILIANS, 'Abduction/forced disappearance'),
  row('ASSAULT', ['destroy'], 'any', STRATEGIC, 'Looting/property destruction'),
  row('COERCE', ['seize'], 'territory-to-state', 'Battles', 'Government regains territory'),
  row('COERCE', ['seize'], 'territory-to-other', 'Battles', 'Non-state actor overtakes territory'),
  row('ASSAULT', [null, 'firearms'], 'both-armed', 'Battles', 'Armed clash'),
  row(
    'ASSAULT',
    [null, 'firearms', 'beat', 'targeted', 'torture', 'primitive'],
    'civilian-recipient',
    CIVILIANS,
    'Attack',
  ),
  row('COERCE', ['arrest'], 'any', STRATEGIC, 'Arrests'),
  row('COERCE', ['seize'], 'weapons-seized', STRATEGIC, 'Disrupted weapons use'),
  row('RETREAT', ['withdraw'], 'any', STRATEGIC, 'Non-violent transfer of territory'),
  row('RETREAT', ['ceasefire'], 'any', STRATEGIC, 'Agreement'),
  row('PROTEST', ['demo'], 'any', 'Protests', 'Peaceful protest'),
  row('PROTEST', ['riot'], 'any', 'Riots', 'Violent demonstration'),
];
