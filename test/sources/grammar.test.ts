import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildAssembly, readDefinition } from '../../src/assembly/build.ts';
import { NO_META } from '../../src/core/bare.ts';
import type { Doc, LayerName } from '../../src/core/doc.ts';
import type { Event } from '../../src/core/layers/event.ts';
import { sameCodes, writePetrarchPack } from './petrarch-pack.ts';

const EVENTS = join(import.meta.dirname, '../../../shared/events');
const folder = mkdtempSync(join(tmpdir(), 'petrarch-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Dyad {
  readonly source: string | null;
  readonly target: string | null;
  readonly plover: readonly string[];
}
interface Case {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly events: readonly Dyad[];
}

const lines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

interface Country {
  readonly iso3: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
  readonly capital: readonly string[];
}

/** ISO codes of the countries of the packs by every name they have. */
function knownCountries(): ReadonlyMap<string, string> {
  const rows = lines<Country>('pipelines/packs/world/countries.jsonl');
  return new Map(
    rows.flatMap(({ iso3, name, aliases, adjectives, capital }) =>
      [name, ...aliases, ...adjectives, ...capital].map((one) => [one.toUpperCase(), iso3]),
    ),
  );
}

const DICTIONARY = join(EVENTS, 'petrarch-validate-actors.json');
const KNOWN = knownCountries();
const SAME = sameCodes(DICTIONARY, KNOWN);

/** Country and sector of who fills a role, as one code: `KENGOV`. */
function codes(doc: Doc<LayerName>, event: Event, role: string): readonly string[] {
  return event.args.flatMap((arg) => {
    const mention =
      arg.role === role && arg.mention !== null ? doc.entities.mentions[arg.mention] : undefined;
    const entity = doc.entities.entities[mention?.entity ?? -1];
    return entity === undefined ? [] : [`${entity.country ?? '---'}${entity.sector ?? ''}`];
  });
}

/** By country; a code without one by its sector; of international bodies only that one is found. */
function isCode(found: readonly string[], given: string): boolean {
  const code = SAME.get(given) ?? given;
  return found.some((one) => {
    if (code.startsWith('---')) return one.includes(code.slice(3));
    return /^(IGO|NGO)/.test(code) || one.slice(0, 3) === code.slice(0, 3);
  });
}

/**
 * Parties that do it together are all actors, so the target may stand among them. Planned support is a promise. PETRARCH
 * collapses what is nested here: whom the content of a demand or a promise touches is the target of the outer event.
 */
function tells(doc: Doc<LayerName>, { source, target, plover }: Dyad): boolean {
  return doc.events.some((event, index) => {
    const promised =
      event.type === 'AGREE' && event.factuality.status === 'planned' && plover.includes('SUPPORT');
    if (!plover.includes(event.type) && !promised) return false;
    const actors = codes(doc, event, 'actor');
    const inner = doc.events.filter(({ embeddedIn }) => embeddedIn === index);
    const touched = [event, ...inner].flatMap((one) => codes(doc, one, 'recipient'));
    const others = [...touched, ...(source === target ? [] : actors)];
    return isCode(actors, source ?? '') && isCode(others, target ?? '');
  });
}

test('the grammar cases of PETRARCH, its dictionary carried over as a pack of one’s own', () => {
  const path = writePetrarchPack(folder, DICTIONARY, new Set(KNOWN.keys()));
  const { pipeline } = buildAssembly(readDefinition(path));
  const cases = lines<Case>(join(EVENTS, 'petrarch-grammar.jsonl'));
  const wrong = cases.filter(({ id, text, date, events }) => {
    const given = { ...NO_META, published: date };
    const outcome = pipeline.run({ id, path: id, mediaType: 'text/plain', raw: text, sha256: '', given });
    if (outcome.kind === 'failed') throw outcome.error;
    const wanted = events.filter((one) => one.source && one.target && one.plover.length > 0);
    return events.length === 0
      ? outcome.doc.events.length > 0
      : !wanted.every((one) => tells(outcome.doc, one));
  });
  expect(wrong.length, wrong.map(({ id }) => id).join(' ')).toBeLessThan(0.2 * cases.length);
});
