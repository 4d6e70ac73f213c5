import { metaText } from '../../../core/clean-unicode.ts';
import type { Element } from './dom.ts';

export interface JsonLd {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
}

type Node = ReadonlyMap<string, unknown>;

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/;
/** Levels that are looked into: articles stand at the top or in a graph. */
const DEEPEST = 4;

/** The article that a page's JSON-LD describes. Broken blocks count as absent. */
export function jsonLd(page: Element): JsonLd {
  const blocks = [...page.querySelectorAll('script[type="application/ld+json"]')];
  const nodes = blocks.flatMap((block) => nodesIn(parse(block.textContent ?? ''), DEEPEST));
  const article = nodes.find((node) => types(node).some((type) => ARTICLE.test(type)));
  return {
    title: text(article?.get('headline')),
    authors: names(article?.get('author')),
    publisher: names(article?.get('publisher'))[0] ?? null,
    published: text(article?.get('datePublished')),
    language: text(article?.get('inLanguage')),
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function nodesIn(value: unknown, levels: number): readonly Node[] {
  if (levels === 0) return [];
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((one) => nodesIn(one, levels - 1));
  const node = asNode(value);
  return node === null ? [] : [node, ...nodesIn(node.get('@graph') ?? node.get('mainEntity'), levels - 1)];
}

function asNode(value: unknown): Node | null {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : null;
}

function types(node: Node): readonly string[] {
  const type = node.get('@type');
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
}

function names(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? value.slice(0, 50) : [value];
  return list.flatMap((one) => text(asNode(one)?.get('name') ?? one) ?? []);
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? metaText(value) : null;
}
