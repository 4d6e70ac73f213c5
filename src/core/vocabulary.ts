/** The closed lists of the contract. A new value in one of them is a new major version of the schema. */
export const BLOCK_KINDS = [
  'title',
  'byline',
  'date',
  'imprint',
  'heading',
  'paragraph',
  'list',
  'footnote',
  'running_head',
  'logo',
  'furniture',
  'caption',
  'duplicate',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export const EDIT_OPS = ['replace', 'delete', 'insert', 'lift', 'join'] as const;
export type EditOp = (typeof EDIT_OPS)[number];

export const EDIT_STATUSES = ['applied', 'suggested', 'vetoed'] as const;
export type EditStatus = (typeof EDIT_STATUSES)[number];

export const ENTITY_TYPES = [
  'PER',
  'ORG',
  'GPE',
  'LOC',
  'FAC',
  'NORP',
  'EVENT',
  'LAW',
  'WEAPON',
  'TITLE',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export const MENTION_FORMS = ['name', 'acronym', 'adjective', 'nominal', 'pronoun'] as const;
export type MentionForm = (typeof MENTION_FORMS)[number];

export const TIMEX_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;
export type TimexType = (typeof TIMEX_TYPES)[number];

/** From the finest to the vaguest. */
export const DATE_PRECISIONS = [
  'time',
  'day',
  'week',
  'month',
  'season',
  'quarter',
  'year',
  'decade',
  'century',
  'vague',
] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

export const ANCHOR_KINDS = ['explicit', 'dct', 'timex', 'event-name', 'none'] as const;
export type AnchorKind = (typeof ANCHOR_KINDS)[number];

/** What the governing preposition says: it belongs to the event's time, never to the value. */
export const TIME_LINKS = ['on', 'since', 'until', 'before', 'after', 'by', 'during', 'between'] as const;
export type TimeLink = (typeof TIME_LINKS)[number];

export const QUANTITY_KINDS = [
  'killed',
  'injured',
  'casualties',
  'displaced',
  'personnel',
  'items',
  'money',
  'distance',
  'share',
  'age',
  'other',
] as const;
export type QuantityKind = (typeof QUANTITY_KINDS)[number];

export const RELATION_TYPES = [
  'alias_of',
  'position_held',
  'affiliated_with',
  'citizen_of',
  'member_of',
  'part_of',
  'agency_of',
  'head_of',
  'located_in',
  'capital_of',
  'borders',
  'based_in',
  'operates_in',
  'governs',
  'shelters',
  'sponsors',
  'allied_with',
  'opposes',
  'fighting_against',
  'participant_in',
  'founded_on',
  'has_strength',
  'ethnicity_of',
  'replaced_by',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

export const CONSTRUCTIONS = [
  'appositive',
  'copular',
  'possessive',
  'premodifier',
  'verbal',
  'parenthetical',
] as const;
export type Construction = (typeof CONSTRUCTIONS)[number];

export const EVENT_TYPES = [
  'ASSAULT',
  'THREATEN',
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'CONSULT',
  'AGREE',
  'SUPPORT',
  'AID',
  'COOPERATE',
  'RETREAT',
  'COERCE',
  'MOBILIZE',
  'SANCTION',
  'PROTEST',
  'CONCEDE',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const POLARITIES = ['positive', 'negative'] as const;
export type Polarity = (typeof POLARITIES)[number];

export const STATUSES = ['occurred', 'ongoing', 'planned', 'hypothetical', 'generic'] as const;
export type Status = (typeof STATUSES)[number];

export const CERTAINTIES = ['certain', 'probable', 'possible', 'underspecified'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const SOURCE_KINDS = [
  'author',
  'report',
  'claim',
  'quote',
  'belief',
  'denial',
  'unattributed_passive',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const FACTUALITIES = [
  'asserted',
  'claimed',
  'denied',
  'negated',
  'hypothetical',
  'threatened',
  'promised',
  'requested',
  'generic',
] as const;
export type FactualityName = (typeof FACTUALITIES)[number];
