import type { Doc, LayerName } from '../../core/doc.ts';
import type { Clause } from '../../core/layers/clause.ts';
import type { ClauseExample } from '../../packs/clause-example.schema.ts';
import { CUES } from '../../packs/cues.schema.ts';
import { EVENT_NOUNS } from '../../packs/event-nouns.schema.ts';
import type { Kind } from '../../packs/kind.schema.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { LIGHT_VERBS } from '../../packs/light-verbs.schema.ts';
import { PREDICATES } from '../../packs/predicates.schema.ts';

/** Reads a sentence with a whole pipeline; given by whoever can build one. */
export type Analyse = (text: string) => Doc<LayerName>;

interface Row {
  readonly id: string;
  readonly yes: readonly ClauseExample[];
  readonly no: readonly ClauseExample[];
}

/**
 * Runs the examples that rows about clauses carry. A `yes` text must have a clause of which everything said is true,
 * a `no` text must have none. Gives what fails, in words; nothing when all are sound or no pipeline is at hand.
 */
export function checkExamples(
  tools: { readonly knowledge: Knowledge },
  analyse?: Analyse,
): readonly string[] {
  if (analyse === undefined) return [];
  const kinds: readonly Kind<Row>[] = [PREDICATES, EVENT_NOUNS, LIGHT_VERBS, CUES];
  return kinds.flatMap((kind) =>
    tools.knowledge
      .rows(kind)
      .flatMap(({ row, where }) =>
        failures(row, analyse).map((failure) => `${where}: ${row.id}: ${failure}`),
      ),
  );
}

function failures({ yes, no }: Row, analyse: Analyse): readonly string[] {
  return [
    ...yes
      .filter(([text, said]) => !holds(analyse(text), said))
      .map(([text, said]) => `no "${said}": ${text}`),
    ...no.filter(([text, said]) => holds(analyse(text), said)).map(([text, said]) => `"${said}": ${text}`),
  ];
}

/** `withdraw polarity=negative subject=army`: the lemma, then what must be true of the clause. */
function holds(doc: Doc<LayerName>, said: string): boolean {
  const [lemma, ...facts] = said.split(' ');
  return doc.clauses.some(
    (clause) => clause.lemma === lemma && facts.every((fact) => isTrue(doc, clause, fact.split('='))),
  );
}

function isTrue(doc: Doc<LayerName>, clause: Clause, [key = '', value = '']: readonly string[]): boolean {
  const { factuality } = clause;
  switch (key) {
    case 'kind':
    case 'link':
    case 'mark':
    case 'tense':
      return clause[key] === value;
    case 'polarity':
    case 'status':
    case 'certainty':
      return factuality[key] === value;
    case 'source':
      return factuality.sourceKind === value;
    case 'by':
      return mentionWords(doc, factuality.source).includes(value);
    default:
      return clause.args.some(
        ({ slot, head }) => slot === key && doc.segments.tokens[head]?.text.toLowerCase() === value,
      );
  }
}

function mentionWords(doc: Doc<LayerName>, index: number | null): readonly string[] {
  const mention = index === null ? undefined : doc.entities.mentions[index];
  if (mention === undefined) return [];
  return doc.cleaned.view.text.slice(mention.start, mention.end).toLowerCase().split(' ');
}
