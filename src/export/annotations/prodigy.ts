import type { Format } from '../format.ts';
import { type Annotated, annotatedDocuments } from './annotated.ts';
import { ANNOTATED, type AnnotatedSpan } from './annotated-span.ts';
import { tokensOf } from './tokens.ts';

/** One line for each document: text, tokens, spans and relations as Prodigy and spaCy read them. */
export const PRODIGY: Format = {
  name: 'prodigy',
  about: 'JSONL with tokens, spans and relations, for Prodigy and spaCy',
  parts: ANNOTATED,
  usual: ANNOTATED,
  files: () => ['documents.jsonl'],
  write(job) {
    const file = job.target.open('documents.jsonl');
    for (const document of annotatedDocuments(job)) {
      file.write(`${JSON.stringify(prodigyTask(document))}\n`);
      file.count();
    }
    file.close();
  },
};

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly id: number;
  /** One blank follows, which belongs to no token. */
  ws: boolean;
}

export function prodigyTask({ docId, sourceId, title, text, spans, links }: Annotated): object {
  const tokens = spacedTokens(text, spans);
  const first = new Map(tokens.map(({ start, id }) => [start, id]));
  const last = new Map(tokens.map(({ end, id }) => [end, id]));
  const placed = new Map(
    spans.map((span) => {
      const { start, end, label } = span;
      return [
        span.id,
        { start, end, token_start: first.get(start) ?? 0, token_end: last.get(end) ?? 0, label },
      ];
    }),
  );
  return {
    text,
    meta: { source_id: sourceId, doc_id: docId, title },
    tokens,
    spans: spans.map(({ id, attributes }) => ({ ...placed.get(id), id, attributes })),
    relations: links.map(({ label, from, to, attributes }) => ({
      head: placed.get(from)?.token_end,
      child: placed.get(to)?.token_end,
      head_span: placed.get(from),
      child_span: placed.get(to),
      label,
      attributes,
    })),
  };
}

/** As spaCy has it: one blank after a word belongs to the word, other white space is a token of its own. */
function spacedTokens(text: string, spans: readonly AnnotatedSpan[]): readonly Token[] {
  const starts = new Set(spans.map(({ start }) => start));
  const ends = new Set(spans.map(({ end }) => end));
  const tokens: Token[] = [];
  const put = (words: string, start: number, end: number): void => {
    if (start < end) tokens.push({ text: words, start, end, id: tokens.length, ws: false });
  };
  for (const { text: words, start, end, space } of tokensOf(text, new Set([...starts, ...ends]))) {
    const before = tokens.at(-1);
    const free = !starts.has(start) && !ends.has(start + 1) && before?.ws === false;
    if (space && words.startsWith(' ') && before && free) {
      before.ws = true;
      put(words.slice(1), start + 1, end);
    } else put(words, start, end);
  }
  return tokens;
}
