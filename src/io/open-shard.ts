import type { Unit } from './dataset/plan-file.schema.ts';

/** Documents that are done and committed together. */
export interface CutShard {
  readonly documents: number;
  readonly bytes: number;
  readonly units: readonly Unit[];
}

/** Documents of a few words each: no shard holds more. */
const MOST_DOCUMENTS = 512;

/** The shard that is being filled. */
export class OpenShard {
  readonly #target: number;
  #left: number;
  #units: Unit[] = [];
  #documents = 0;
  #bytes = 0;

  constructor(target: number, limit: number | null) {
    this.#target = target;
    this.#left = limit ?? Number.POSITIVE_INFINITY;
  }

  /** As many documents as were asked for. */
  get full(): boolean {
    return this.#left <= 0;
  }

  count(documents: number, bytes: number): void {
    this.#documents += documents;
    this.#left -= documents;
    this.#bytes += bytes;
  }

  add(unit: Unit): void {
    this.#units.push(unit);
  }

  /** Whether the shard ends here. `sign` is drawn from what stands here; the bigger the last piece, the likelier. */
  endsAt(sign: number, bytes: number): boolean {
    if (this.full || this.#documents >= MOST_DOCUMENTS || this.#bytes >= 2 * this.#target) return true;
    return this.#bytes >= this.#target / 2 && sign / 2 ** 32 < bytes / (this.#target / 2);
  }

  *rest(): Generator<CutShard> {
    if (this.#units.length > 0) yield { documents: this.#documents, bytes: this.#bytes, units: this.#units };
    this.#units = [];
    this.#documents = 0;
    this.#bytes = 0;
  }
}
