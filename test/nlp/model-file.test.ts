import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeModel, encodeModel, type ModelFile, modelArray, readModel } from '../../src/nlp/model-file.ts';

const MODEL: ModelFile = {
  header: { kind: 'toy', labels: ['nsubj', 'obj'], note: 'Čeština – عربي' },
  arrays: new Map<string, Int16Array | Float32Array | Uint8Array>([
    ['weights', Int16Array.from([1, -2, 32767, -32768])],
    ['odd', Uint8Array.from([1, 2, 3])],
    ['scores', Float32Array.from([0.5, -1.25])],
  ]),
};

describe('a model file', () => {
  test.each(['none', 'brotli'] as const)('comes back as it went in, packing %s', (packing) => {
    const back = decodeModel(encodeModel(MODEL, packing), 'toy.bin');
    expect(back.header).toEqual(MODEL.header);
    expect([...back.arrays]).toEqual([...MODEL.arrays]);
  });

  test('has the same bytes each time', () => {
    expect(encodeModel(MODEL)).toEqual(encodeModel(MODEL));
  });

  test('any numbers come back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })), (numbers) => {
        const model = { header: {}, arrays: new Map([['n', Int32Array.from(numbers)]]) };
        const back = decodeModel(encodeModel(model), 'n.bin');
        expect([...modelArray(back, 'n', 'i32')]).toEqual(numbers);
      }),
    );
  });

  test('is refused when it is none, cut short, missing, or lacks the array', () => {
    const bytes = encodeModel(MODEL, 'none');
    expect(() => decodeModel(Buffer.from('not a model'), 'a.bin')).toThrow(/no model file/);
    expect(() => decodeModel(bytes.subarray(0, bytes.length - 12), 'a.bin')).toThrow(/cut short/);
    expect(() => readModel('no/such/model.bin')).toThrow(/no such model/);
    expect(() => modelArray(MODEL, 'weights', 'f32')).toThrow(/no array "weights"/);
  });
});
