import type { Span } from '../span.ts';
import type { EntityType, MentionForm } from '../vocabulary.ts';

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
