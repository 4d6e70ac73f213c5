import type { Doc } from '../../core/doc.ts';
import type { Mention } from '../../core/layers/entities.ts';
import type { QuantityKind } from '../../core/vocabulary.ts';
import { isCue, type Text } from './lexicon.ts';

interface Asked {
  readonly start: number;
  readonly end: number;
  readonly kind: QuantityKind;
  readonly person: boolean;
}

const OWNERS = /^(?:NORP|ORG|GPE)$/;
const OWNED = /^(?:money|distance|share|age)$/;
const FARTHEST_OWNER = 40;

/**
 * The mention whose people or things are counted: inside the words (`12 Ukrainian soldiers`), or after `of`, `on`, `from`.
 * A nominal (`12 rebels`) is its own answer only when no name gives a better one.
 */
export function findWhose(doc: Doc<'entities'>, text: Text, asked: Asked): number | null {
  if (OWNED.test(asked.kind)) return null;
  const near = nearMentions(doc.entities.mentions, asked);
  const names = near.filter(({ mention }) => mention.form !== 'nominal');
  const inside = (one: Near) => one.mention.start < asked.end;
  const name = names.find(inside) ?? names[0];
  if (name !== undefined && (inside(name) || isOwner(text, asked, name.mention))) return name.index;
  return near.find(inside)?.index ?? null;
}

interface Near {
  readonly mention: Mention;
  readonly index: number;
}

/** Mentions of groups and places inside the words or shortly after them. */
function nearMentions(mentions: readonly Mention[], asked: Asked): readonly Near[] {
  const near: Near[] = [];
  for (let index = firstFrom(mentions, asked.start); index < mentions.length; index++) {
    const mention = mentions[index];
    if (mention === undefined || mention.start - asked.end > FARTHEST_OWNER) break;
    if (OWNERS.test(mention.type) && isTold(mention)) near.push({ mention, index });
  }
  return near;
}

/** A bare `soldiers` that is nobody known says only what the number counts. */
function isTold({ form, antecedent }: Mention): boolean {
  return form !== 'pronoun' && (form !== 'nominal' || antecedent !== null);
}

function isOwner(text: Text, asked: Asked, mention: Mention): boolean {
  const from = tokenFrom(text, asked.end);
  const to = tokenFrom(text, mention.start);
  if (to <= from || to - from > 4) return false;
  for (let at = from; at < to; at++) if (!isCue(text, at, 'side')) return false;
  const link = text.toks[from]?.lower;
  if (asked.kind === 'other' && !asked.person) return false;
  if (link === 'on' && asked.kind !== 'casualties')
    return text.toks.slice(to, to + 6).some((tok) => tok.lower === 'side');
  return link !== 'in' && link !== 'for' && (mention.type !== 'GPE' || link === 'of');
}

function firstFrom(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function tokenFrom({ toks }: Text, offset: number): number {
  let low = 0;
  let high = toks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((toks[middle]?.start ?? 0) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
