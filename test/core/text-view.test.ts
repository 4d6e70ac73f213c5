import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../src/core/apply-edits.ts';
import { type Edit, identityView, rawEdits, type TextView, toRaw, toText } from '../../src/core/text-view.ts';

const edit = (start: number, end: number, to: string, rule = 'r'): Edit => ({ at: { start, end }, to, rule });

/** What the edits give, computed without any map. */
function rewrite(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const one of edits) {
    out += text.slice(at, one.at.start) + one.to;
    at = one.at.end;
  }
  return out + text.slice(at);
}

function checkCover(view: TextView): void {
  let raw = 0;
  let text = 0;
  for (const piece of view.pieces) {
    expect([piece.raw.start, piece.text.start]).toEqual([raw, text]);
    raw = piece.raw.end;
    text = piece.text.end;
    if (piece.kind === 'kept')
      expect(view.text.slice(piece.text.start, piece.text.end)).toBe(
        view.raw.slice(piece.raw.start, piece.raw.end),
      );
  }
  expect([raw, text]).toEqual([view.raw.length, view.text.length]);
}

const editsOf = (text: string): fc.Arbitrary<Edit[]> =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.constantFrom('', 'x', 'yz', '—')), { maxLength: 8 })
    .map((cuts) => {
      const sorted = cuts.sort((a, b) => a[0] - b[0]);
      const edits: Edit[] = [];
      for (let i = 0; i + 1 < sorted.length; i += 2)
        edits.push(edit(sorted[i]![0], sorted[i + 1]![0], sorted[i]![1], `r${i}`));
      return edits;
    });

const passes = fc
  .string({ maxLength: 40 })
  .chain((raw) =>
    editsOf(raw).chain((first) => editsOf(rewrite(raw, first)).map((second) => ({ raw, first, second }))),
  );

test('two passes compose: the text is right, the pieces cover both sides, and the edits give the text back', () => {
  fc.assert(
    fc.property(passes, ({ raw, first, second }) => {
      const once = applyEdits(identityView(raw), first);
      expect(once.text).toBe(rewrite(raw, first));
      checkCover(once);
      const twice = applyEdits(once, second);
      expect(twice.text).toBe(rewrite(once.text, second));
      checkCover(twice);
      const again = rawEdits(twice).map((e) => edit(e.raw.start, e.raw.end, e.after));
      expect(rewrite(raw, again)).toBe(twice.text);
      const back = rawEdits(twice).map((e) => edit(e.text.start, e.text.end, e.before));
      expect(rewrite(twice.text, back)).toBe(raw);
    }),
    { numRuns: 500 },
  );
});

test('kept letters map to themselves both ways', () => {
  fc.assert(
    fc.property(passes, ({ raw, first, second }) => {
      const view = applyEdits(applyEdits(identityView(raw), first), second);
      for (const piece of view.pieces.filter((p) => p.kind === 'kept'))
        for (let i = 0; i < piece.text.end - piece.text.start; i++) {
          const at = { start: piece.text.start + i, end: piece.text.start + i + 1 };
          const back = toRaw(view, at);
          expect(back).toEqual({ start: piece.raw.start + i, end: piece.raw.start + i + 1 });
          expect(toText(view, back)).toEqual(at);
        }
    }),
  );
});

test('a replaced word stands for the raw word, also when a later pass cuts it', () => {
  const once = applyEdits(identityView('the Bata group'), [edit(4, 8, 'Pakistani Taliban', 'mt')]);
  expect(once.text).toBe('the Pakistani Taliban group');
  expect(toRaw(once, { start: 4, end: 21 })).toEqual({ start: 4, end: 8 });
  expect(toRaw(once, { start: 14, end: 21 })).toEqual({ start: 4, end: 8 });
  const twice = applyEdits(once, [edit(13, 14, '-', 'dash')]);
  expect(twice.text).toBe('the Pakistani-Taliban group');
  expect(rawEdits(twice)).toMatchObject([
    { before: 'Bata', after: 'Pakistani-Taliban', rules: ['mt', 'dash'] },
  ]);
});

test.each([
  ['unsorted', [edit(3, 4, ''), edit(1, 2, '')]],
  ['overlapping', [edit(0, 3, ''), edit(2, 4, '')]],
  ['outside', [edit(0, 99, '')]],
])('refuses edits that are %s', (_, edits) => {
  expect(() => applyEdits(identityView('abcdef'), edits)).toThrow(RangeError);
});
