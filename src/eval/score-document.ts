import type { Gold } from '../io/gold/gold.schema.ts';
import type { Counts } from './counts.ts';
import { type Found, inOrder } from './found.ts';
import { align } from './layers/align.ts';
import { judgeCitations } from './layers/citations.ts';
import { judgeCleaning } from './layers/cleaning.ts';
import { judgeDates } from './layers/dates.ts';
import { judgeEntities } from './layers/entities.ts';
import { judgeEvents } from './layers/events.ts';
import { judgeMentions } from './layers/mentions.ts';
import { judgeQuantities } from './layers/quantities.ts';
import { judgeRelations } from './layers/relations.ts';
import { type Case, type Fault, openBook, type Tallies } from './sheet.ts';
import { documentSlices, slicerOf } from './slices.ts';

/** What one document scores. */
export interface DocumentScore {
  readonly sourceId: string;
  readonly docId: string;
  readonly sha256: string;
  readonly part: 'dev' | 'held';
  /** What kind of document it is. */
  readonly slices: readonly string[];
  readonly tallies: Tallies;
  readonly faults: readonly Fault[];
  /** By layer and gold item: the rule that found it. */
  readonly rights: ReadonlyMap<string, string>;
  readonly raw: readonly string[];
}

/** Compares what was found in a document with its gold. The order of the findings never matters. */
export function scoreDocument(gold: Gold, delivered: Found): DocumentScore {
  const found = sorted(delivered);
  const sheet = openBook();
  const whole = new Set(gold.complete ?? (gold.partial ? [] : ['mentions', 'dates']));
  const one: Case = {
    gold: sortedGold(gold),
    found,
    sheet,
    slicer: slicerOf(gold),
    isComplete: (layer) => whole.has(layer),
  };
  const alignment = align(one.gold, found);
  judgeCleaning(one);
  judgeCitations(one);
  judgeMentions(one);
  judgeEntities(one, alignment);
  judgeDates(one);
  judgeQuantities(one);
  judgeRelations(one, alignment);
  judgeEvents(one, alignment);
  return {
    sourceId: gold.source_id,
    docId: found.docId,
    sha256: gold.sha256,
    part: gold.meta?.part ?? 'dev',
    slices: documentSlices(gold, found),
    tallies: sheet.tallies,
    faults: sheet.faults,
    rights: sheet.rights,
    raw: found.raw,
  };
}

/** All counts of a measure in a document; nothing when it was not judged there. */
export function total({ tallies }: DocumentScore, measure: string): Counts | undefined {
  return tallies.get(measure)?.get('');
}

function sorted(found: Found): Found {
  return {
    ...found,
    mentions: inOrder(found.mentions),
    dates: inOrder(found.dates),
    quantities: inOrder(found.quantities),
    relations: inOrder(found.relations),
    events: inOrder(found.events.map((event) => ({ ...event, fillers: inOrder(event.fillers) }))),
    edits: inOrder(found.edits),
    citations: inOrder(found.citations),
  };
}

function sortedGold(gold: Gold): Gold {
  return {
    ...gold,
    entities: [...inOrder(gold.entities)],
    dates: [...inOrder(gold.dates)],
    quantities: [...inOrder(gold.quantities)],
    citations: [...inOrder(gold.citations)],
  };
}
