import type { Span } from './span.ts';
import type { TextView } from './text-view.ts';
import type {
  AnchorKind,
  BlockKind,
  Certainty,
  Construction,
  DatePrecision,
  EditOp,
  EditStatus,
  EntityType,
  EventType,
  MentionForm,
  Polarity,
  QuantityKind,
  RelationType,
  SourceKind,
  Status,
  TimeLink,
  TimexType,
} from './vocabulary.ts';

/** An article as a reader hands it over. Nothing here is ever altered. */
export interface Source {
  /** The row's `id` or the file's name without its extensions. */
  readonly id: string;
  /** The path as given; `file.jsonl#12` for row 12. */
  readonly path: string;
  readonly mediaType: string;
  /** Well-formed Unicode without NUL and byte-order mark. */
  readonly raw: string;
  /** Of the bytes as they arrived, lower-case hexadecimal. */
  readonly sha256: string;
  /** What the row, front matter, meta tags or a flag say; null where nothing says so. */
  readonly given: SourceMeta;
  /** What the reader saw of the page that the words alone do not show: by tags, or by their place on a PDF page. */
  readonly parts?: readonly SourcePart[];
}

/** A part of a page as its reader saw it, in text order. What it does not name is left to cleaning. */
export interface SourcePart {
  readonly raw: Span<'raw'>;
  readonly kind: BlockKind;
  readonly level: number | null;
  readonly reason: string;
  /** False for what stands on the page beside the article: menus, comments, running heads. */
  readonly keep: boolean;
}

export interface SourceMeta {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** ISO date, possibly partial (`2026-04`). */
  readonly published: string | null;
  /** Where `published` comes from: `row`, `front-matter`, `flag`, `meta-tag`. */
  readonly publishedEvidence: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

/** One change that cleaning made, suggests or refused, in raw offsets. */
export interface CleaningEdit {
  readonly raw: Span<'raw'>;
  readonly before: string;
  readonly after: string;
  readonly op: EditOp;
  readonly rule: string;
  readonly why: string;
  readonly score: number | null;
  readonly status: EditStatus;
  /** The words that decided, as they stand in the text. */
  readonly evidence: readonly string[];
}

/** A part of the page. `text` is null when cleaning removed it. */
export interface Block {
  readonly kind: BlockKind;
  readonly level: number | null;
  readonly raw: Span<'raw'>;
  readonly text: Span | null;
  readonly reason: string;
}

export interface Citation {
  readonly number: number | null;
  readonly authors: readonly string[];
  readonly title: string | null;
  readonly container: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly raw: Span<'raw'>;
  /** Clean offset where the note's mark stood; null when no mark was found. */
  readonly anchor: number | null;
  /** Index into `citations` of the work this is a short form of. */
  readonly shortFormOf: number | null;
}

export interface DocMeta {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly publishedPrecision: 'day' | 'month' | 'year' | null;
  /** Who says so: `row`, `front-matter`, `flag`, `meta-tag`, or the words of the text. */
  readonly publishedEvidence: string | null;
  readonly language: string | null;
  readonly machineTranslated: boolean | null;
}

export interface Cleaned {
  readonly view: TextView;
  readonly edits: readonly CleaningEdit[];
  readonly blocks: readonly Block[];
  readonly citations: readonly Citation[];
  readonly meta: DocMeta;
}

/** A word with its place in the sentence's dependency tree. Offsets into the clean text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Index of the sentence. */
  readonly sentence: number;
  readonly lemma: string;
  /** Universal part of speech: `NOUN`, `PROPN`, `VERB` … */
  readonly pos: string;
  /** Penn Treebank tag: `NNS`, `VBD` … */
  readonly tag: string;
  /** Index of the head in the document's tokens; -1 for the root of a sentence. */
  readonly head: number;
  /** Universal dependency relation to the head: `nsubj`, `obj`, `nsubj:pass`, `root` … */
  readonly dep: string;
}

export interface Sentence extends Span {
  /** Tokens `first` <= i < `last`. */
  readonly first: number;
  readonly last: number;
  /** Index of the block it stands in. */
  readonly block: number;
  /** Index of the paragraph, counted over the document; headings count as paragraphs. */
  readonly paragraph: number;
  readonly kind: 'heading' | 'body' | 'list';
}

export interface Segments {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** One thing in the world as this document knows it. */
export interface Entity {
  /** `ent_` and a pack's slug, or `ent_` and a hash of type and canonical name: the same in every document. */
  readonly id: string;
  readonly type: EntityType;
  /** government, military, intelligence, police, armed_group, party, igo, ngo, think_tank, media, company … or null. */
  readonly subtype: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly wikidataId: string | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  /** PLOVER sector: GOV, MIL, REB … */
  readonly sector: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly geonamesId: string | null;
  /** How the identity was found. */
  readonly link: 'pack' | 'gazetteer' | 'document';
  /** country, admin1, admin2, city, site, region: how exact the coordinates are; null without coordinates. */
  readonly placePrecision: string | null;
}

/** Words that name something. `entity` is an index into `Entities.entities`, null when nothing is known. */
export interface Mention extends Span {
  readonly sentence: number;
  readonly type: EntityType;
  readonly form: MentionForm;
  readonly entity: number | null;
  /** Entity id of the place whose name stands for its government; null when the words mean what they say. */
  readonly metonymy: string | null;
  /** For pronouns and nominals: the index of the mention they refer to. */
  readonly antecedent: number | null;
  readonly rule: string;
  readonly score: number | null;
}

export interface Entities {
  readonly entities: readonly Entity[];
  /** In text order; a nested mention follows the one that holds it. */
  readonly mentions: readonly Mention[];
}

export interface Timex extends Span {
  readonly sentence: number;
  readonly type: TimexType;
  /** TIMEX3 value. */
  readonly value: string;
  readonly mod: string | null;
  readonly quant: string | null;
  readonly freq: string | null;
  readonly edtf: string | null;
  /** First and last day, `YYYY-MM-DD`; null when unknown or open. */
  readonly dateStart: string | null;
  readonly dateEnd: string | null;
  readonly precision: DatePrecision;
  readonly anchorKind: AnchorKind;
  readonly anchorDate: string | null;
  /** Index of the time expression it is read against. */
  readonly anchorRef: number | null;
  /** Further TIMEX3 values that the words allow. */
  readonly alternatives: readonly string[];
  readonly calendar: 'gregorian' | 'persian' | 'islamic';
  /** The expression is part of a name: `the May 2025 conflict`. */
  readonly inName: boolean;
  /** How the governing preposition ties an event to this time; null when there is none. */
  readonly link: TimeLink | null;
  readonly rule: string;
}

export interface Quantity extends Span {
  readonly sentence: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly approximate: boolean;
  /** What is counted or the unit, as a singular word: `soldier`, `USD`, `km`, `percent`. */
  readonly unit: string | null;
  readonly kind: QuantityKind;
  /** Index of the mention whose people or things are counted. */
  readonly of: number | null;
  readonly rule: string;
}

/** How true something is said to be, and by whom. */
export interface Factuality {
  readonly polarity: Polarity;
  readonly status: Status;
  readonly certainty: Certainty;
  readonly sourceKind: SourceKind;
  /** Index of the mention that says so; null for the author and for sources that are not named. */
  readonly source: number | null;
  /** The words that show it: `according to`, `could`, `not`. */
  readonly cue: string | null;
}

/**
 * Deep roles, the same for verbs, event nouns and copulas, whatever the voice:
 * - `subject`: who does it or is it. Active subject; subject understood through coordination, relative clause,
 *   participle or infinitive control; possessor, adjective or `of` of an event noun that names the doer
 *   (`Russia's attack`, `Israeli raids`, `the withdrawal of troops`); both sides after `between`.
 * - `agent`: who does it, named by a `by` phrase (passive verb or event noun). A clause has doers in `subject`
 *   or in `agent`, hardly ever in both: read both.
 * - `object`: to whom it is done. Active object; subject of a passive; `of`, `on`, `against` … of an event noun
 *   when it names the target (`the killing of Y`, `raids on Y`). Of a copula: the predicate's own token is no argument.
 * - `indirect`: to whom something is given or told, without a preposition.
 * - `oblique`: everything else with a preposition (`in Kabul`, `with rockets`, `accused of theft`), and bare
 *   time expressions (preposition null).
 * - `possessor`, `modifier`: what belongs to an event or predicate noun without naming doer or target for certain
 *   (`the Lahore bombing`, `a drone strike`, `its head`); `modifier` also what a verb says its subject or object is
 *   (`became president`).
 */
export type ArgumentSlot = 'subject' | 'object' | 'indirect' | 'agent' | 'oblique' | 'possessor' | 'modifier';

/** A dependent of a predicate, read through passives, coordination, relative clauses, control and light verbs. */
export interface ClauseArgument {
  readonly slot: ArgumentSlot;
  /** The preposition it is tied by, lower case, several words joined (`because of`); null for a bare phrase. */
  readonly preposition: string | null;
  /** Index of the head token. Coordinated arguments are arguments of their own. May lie outside the clause. */
  readonly head: number;
  /** The whole phrase without the following conjuncts. */
  readonly span: Span;
}

/** Something that is said to happen or to hold: a verb, an event noun or a copula with what belongs to it. */
export interface Clause extends Span {
  readonly sentence: number;
  /** Index of the token that carries the meaning: the verb, the event noun, the predicate noun of a copula. */
  readonly predicate: number;
  readonly kind: 'verb' | 'noun' | 'copula';
  readonly lemma: string;
  /** The particle that belongs to the verb (`out` in `break out`, `carry out`); null without. */
  readonly particle: string | null;
  readonly passive: boolean;
  readonly tense: 'past' | 'present' | 'future' | 'none';
  readonly args: readonly ClauseArgument[];
  /**
   * Index of the clause it is part of or the content of; null for a main clause. Following it up from an accused,
   * threatened or said thing leads to the accusing, threatening, saying. Conjuncts stand side by side: the second
   * has the parent of the first; only beside a main clause it hangs on that, as `conj`. A main clause with
   * `…, X said` after it or inside it is the content of that saying.
   */
  readonly parent: number | null;
  /**
   * How it depends: UD relation (`ccomp`, `xcomp`, `advcl`, `acl`, `acl:relcl`, `csubj` …), `xcomp` also
   * for contents behind a preposition (`accused of shelling`); `conj` beside a main clause; `noun` for an event noun
   * inside its parent; `light` for an event noun whose parent only carries it (`carried out an attack`): doer,
   * target and factuality are read off the pair and stand on the noun. Null without a parent.
   */
  readonly link: string | null;
  /** What introduces the clause, lower case: `that`, `if`, `unless`, `to`; of an event noun its preposition: `of`. */
  readonly mark: string | null;
  readonly factuality: Factuality;
}

export interface Relation extends Span {
  readonly sentence: number;
  readonly type: RelationType;
  readonly wikidataProperty: string | null;
  /** Index of the mention. */
  readonly subject: number;
  readonly object: number | null;
  /** For facts whose object is no entity: a TIMEX3 value, a number, a title. */
  readonly objectValue: string | null;
  readonly qualifier: string | null;
  readonly construction: Construction;
  readonly factuality: Factuality;
  /** Index of the clause it was read from, when it was. */
  readonly clause: number | null;
  readonly rule: string;
  readonly score: number | null;
}

/** One role of one event. At least one of mention, date, quantity, or the bare span. */
export interface EventArgument extends Span {
  /** actor, recipient, location, date, killed, injured, casualties, weapon, mediator, content, instrument, amount, size */
  readonly role: string;
  readonly mention: number | null;
  readonly date: number | null;
  readonly quantity: number | null;
}

export interface Event extends Span {
  readonly sentence: number;
  readonly type: EventType;
  readonly mode: string | null;
  readonly trigger: Span;
  readonly args: readonly EventArgument[];
  readonly factuality: Factuality;
  /** Index of the event it is the content of (what was accused, threatened, asked for, promised). */
  readonly embeddedIn: number | null;
  readonly clause: number | null;
  readonly rule: string;
  readonly score: number | null;
}

/** What is known of a document so far: one line per layer. A stage fills one of them. */
export interface Layers {
  readonly cleaned: Cleaned;
  readonly segments: Segments;
  readonly entities: Entities;
  readonly dates: readonly Timex[];
  readonly quantities: readonly Quantity[];
  readonly clauses: readonly Clause[];
  readonly relations: readonly Relation[];
  readonly events: readonly Event[];
}
export type LayerName = keyof Layers;

/** A source with the layers that stand so far. */
export type Doc<Has extends LayerName = never> = { readonly source: Source } & Pick<Layers, Has>;
