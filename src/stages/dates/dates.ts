import type { Doc } from '../../core/doc.ts';
import type { Timex } from '../../core/layers/timex.ts';
import type { Stage } from '../../core/stage.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';
import { propose } from './propose.ts';
import { readTimexes } from './read-timexes.ts';
import { distancesTo, type Text } from './reader.ts';
import { scan } from './scan.ts';

type Needs = 'cleaned' | 'segments' | 'entities';

/** Finds time expressions and reads them: what the words say, what they are read against, which days that is. */
export function makeDates(
  _options: unknown,
  tools: { readonly knowledge: Knowledge },
): Stage<Needs, 'dates'> {
  const lexicon = compileLexicon(tools.knowledge);
  return {
    name: 'dates',
    needs: ['cleaned', 'segments', 'entities'],
    gives: 'dates',
    run: (doc) => runDates(doc, lexicon),
  };
}

function runDates(doc: Doc<Needs>, lexicon: Lexicon): readonly Timex[] {
  const source = doc.cleaned.view.text;
  const tags = new Map(doc.segments.tokens.map(({ start, tag }) => [start, tag]));
  const toks = scan(source, lexicon.lookup);
  const text: Text = {
    text: source,
    toks,
    lexicon,
    toMonth: distancesTo(toks, 'month'),
    toUnit: distancesTo(toks, 'unit'),
    tagAt: (offset) => tags.get(offset) ?? '',
  };
  return readTimexes(text, propose(text), doc);
}
