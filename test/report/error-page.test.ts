import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { errorPage } from '../../src/report/errors/error-page.ts';
import type { ErrorRow } from '../../src/report/errors/error-row.schema.ts';
import { HOSTILE, makeError } from './make-error.ts';

const INFO = { title: 'Errors', signature: 'mentions=90' };

/** What the page's script will read. */
function dataOf(page: string): { errors: ErrorRow[]; dimensions: string[] } {
  const json = /<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
  return JSON.parse(json);
}

const scriptsOf = (page: string): number => page.split(/<script/i).length - 1;

test('new errors come first, then what is said to have happened and did not, then by place', () => {
  const errors = [
    makeError(1, { source_id: 'b' }),
    makeError(2, { source_id: 'a', raw_start: 9 }),
    makeError(3, { source_id: 'a', raw_start: 3 }),
    makeError(4, { class: 'false-assertion', source_id: 'z' }),
    makeError(5, { new: true, baseline: { outcome: 'right', rule: 'x' } }),
  ];
  const order = dataOf(errorPage(errors, INFO)).errors.map(({ error_id }) => error_id);
  expect(order).toEqual(['err_5', 'err_4', 'err_3', 'err_2', 'err_1']);
});

test('the page asks for nothing, and runs and wears only what its policy names by hash', () => {
  const page = errorPage([makeError(1)], INFO);
  expect(page).not.toMatch(/\b(?:src|href)=/);
  const policy = /content="(default-src[^"]*)"/.exec(page)?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  for (const [tag, directive] of [
    ['<script>', 'script-src'],
    ['<style>', 'style-src'],
  ] as const) {
    const from = page.indexOf(tag) + tag.length;
    const text = page.slice(from, page.indexOf(tag.replace('<', '</'), from));
    const hash = createHash('sha256').update(text, 'utf8').digest('base64');
    expect(policy).toContain(`${directive} 'sha256-${hash}'`);
  }
});

test('no words of an article, an id, a title or a signature become markup', () => {
  const hostile = fc.oneof(
    fc.constant(HOSTILE),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('<!--', '</SCRIPT', ']]>', '"'),
  );
  const plain = scriptsOf(errorPage([makeError(1)], INFO));
  fc.assert(
    fc.property(hostile, hostile, (words, more) => {
      const error = makeError(1, {
        source_id: words,
        message: more,
        slices: [words],
        context: { start: 0, end: 9, text: more },
        gold: { start: 0, end: 1, text: words, label: more, value: words, entity: more },
      });
      const page = errorPage([error], { title: words, signature: more });
      expect(scriptsOf(page)).toBe(plain);
      expect(page.split(/<img/i)).toHaveLength(1);
      expect(dataOf(page).errors[0]).toEqual(error);
    }),
  );
});

test('slices are grouped by what they are about', () => {
  const errors = [makeError(1), makeError(2, { slices: ['type=GPE', 'nested'] })];
  expect(dataOf(errorPage(errors, INFO)).dimensions).toEqual(['type', 'genre', 'nested']);
});
