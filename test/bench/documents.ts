import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Doc, LayerName } from '../../src/core/doc.ts';
import type { Segments } from '../../src/core/layers/segments.ts';
import type { Source } from '../../src/core/layers/source.ts';
import type { Pipeline } from '../../src/core/pipeline.ts';
import { identityView } from '../../src/core/text-view.ts';

const ARTICLES = fileURLToPath(new URL('../../corpus/articles', import.meta.url));

/** The plain-text articles of the corpus, each as a source. */
export function articles(): readonly Source[] {
  return readdirSync(ARTICLES)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => source(name, readFileSync(`${ARTICLES}/${name}`, 'utf8')));
}

export function source(id: string, raw: string): Source {
  const given = {
    title: null,
    authors: [],
    publisher: null,
    published: '2026-04-21',
    publishedEvidence: 'row',
    url: null,
    language: 'en',
  };
  return { id, path: id, mediaType: 'text/plain', raw, sha256: '', given };
}

/** All articles in one text, again and again up to a size in characters. */
export function textOf(size: number): string {
  const once = articles()
    .map(({ raw }) => raw)
    .join('\n\n');
  return `${once}\n\n`.repeat(Math.ceil(size / once.length)).slice(0, size);
}

export type Ready = Doc<'cleaned' | 'segments' | 'entities'>;

/** A document as the dates stage meets it. */
export function ready(pipeline: Pipeline, from: Source): Ready {
  let doc = { source: from } as Doc<LayerName>;
  for (const stage of pipeline.stages) {
    if (stage.name === 'dates') break;
    doc = { ...doc, [stage.gives]: stage.run(doc, { note: () => undefined }) };
  }
  return doc;
}

/** A ready document laid end to end up to a size in characters, words and names with it. */
export function tiled(doc: Ready, size: number): Ready {
  const { text } = doc.cleaned.view;
  const step = text.length + 2;
  const count = Math.max(1, Math.round(size / step));
  const whole = `${text}\n\n`.repeat(count);
  const copies = Array.from({ length: count }, (_, i) => i);
  const mentions = copies.flatMap((i) =>
    doc.entities.mentions.map((one) => ({ ...one, start: one.start + i * step, end: one.end + i * step })),
  );
  return {
    ...doc,
    cleaned: { ...doc.cleaned, view: identityView(whole) },
    segments: tiledSegments(doc.segments, copies, step),
    entities: { ...doc.entities, mentions },
  };
}

function tiledSegments({ tokens, sentences }: Segments, copies: readonly number[], step: number): Segments {
  return {
    tokens: copies.flatMap((i) =>
      tokens.map((one) => ({
        ...one,
        start: one.start + i * step,
        end: one.end + i * step,
        sentence: one.sentence + i * sentences.length,
        head: one.head < 0 ? one.head : one.head + i * tokens.length,
      })),
    ),
    sentences: copies.flatMap((i) =>
      sentences.map((one) => ({
        ...one,
        start: one.start + i * step,
        end: one.end + i * step,
        first: one.first + i * tokens.length,
        last: one.last + i * tokens.length,
      })),
    ),
  };
}
