import type { Format, Job } from '../format.ts';
import { type Annotated, annotatedDocuments } from './annotated.ts';
import type { AnnotatedSpan } from './annotated-span.ts';
import { sentenceStarts } from './sentences.ts';
import { isSpace, tokensOf } from './tokens.ts';

/** Words that are names; what takes a name up (*the group*, *they*) is no name for this format. */
const NAMES = new Set(['name', 'acronym', 'adjective']);

/** A word a line with the four columns of CoNLL-2003, names as IOB2. One word has one label: nested spans are left out. */
export const CONLL: Format = {
  name: 'conll',
  about: 'a word a line with IOB2 labels in the columns of CoNLL-2003',
  parts: ['mentions', 'dates', 'quantities'],
  usual: ['mentions'],
  files: () => ['documents.conll'],
  write(job) {
    const file = job.target.open('documents.conll');
    for (const document of annotatedDocuments(job))
      for (const line of conllLines(document, job)) {
        file.write(`${line}\n`);
        if (line.includes(' ')) file.count();
      }
    file.close();
  },
};

/** The lines of one document. Parts of speech and chunks are not known: `-X-`. */
export function* conllLines(document: Annotated, { losses }: Pick<Job, 'losses'>): Generator<string> {
  const names = document.spans.filter(
    ({ layer, attributes }) => layer !== 'mentions' || NAMES.has(String(attributes.form)),
  );
  losses.add('mentions that are no names: pronouns and common nouns', document.spans.length - names.length);
  const seen = names.filter(({ text }) => !isSpace(text));
  losses.add('spans of white space alone', names.length - seen.length);
  const spans = outermost(seen);
  losses.add('spans inside or across another span: a word has one label', seen.length - spans.length);
  const borders = new Set(spans.flatMap(({ start, end }) => [start, end]));
  const starts = sentenceStarts(document);
  yield `-DOCSTART- ${document.docId} -X- O`;
  let next = 0;
  let begun = false;
  let broken = true;
  for (const { text, start, end, space } of tokensOf(document.text, new Set([...borders, ...starts]))) {
    broken ||= starts.has(start);
    if (space) continue;
    if (broken) yield '';
    broken = false;
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= start) [next, begun] = [next + 1, false];
    const span = spans[next];
    const inside = span !== undefined && span.start < end;
    yield `${text} -X- -X- ${inside ? `${begun ? 'I' : 'B'}-${span.label}` : 'O'}`;
    begun = inside;
  }
  yield '';
}

/** From the left the longest span, then what begins after its end. */
function outermost(spans: readonly AnnotatedSpan[]): readonly AnnotatedSpan[] {
  let end = 0;
  return spans.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
