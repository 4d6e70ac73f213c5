/** Spans and links as annotation tools know them: what brat and Label Studio have in common. Offsets are code points. */
export interface Standoff {
  readonly sourceId: string;
  readonly text: string;
  readonly spans: readonly StandoffSpan[];
  readonly links: readonly StandoffLink[];
  /** Ids of spans that name one thing. */
  readonly groups: readonly (readonly string[])[];
  /** What is said of the document as a whole. */
  readonly about: Attributes;
}

export type Attributes = Readonly<Record<string, unknown>>;

export interface StandoffSpan {
  readonly id: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly attributes: Attributes;
}

/** From an event or the first end of a relation to whatever fills the role. */
export interface StandoffLink {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly attributes: Attributes;
}

/** Labels of spans that are neither names, nor dates, nor events. */
export const OTHER_LABELS = {
  quantity: 'QUANTITY',
  absent: 'ABSENT',
  defect: 'DEFECT',
  keep: 'KEEP',
  citation: 'CITATION',
  argument: 'ARGUMENT',
} as const;
