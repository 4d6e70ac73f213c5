/**
 * Seeded inputs made to break the program: bytes, changed articles, changed rows, pages, PDFs. Nothing may be thrown,
 * take a second, or leave rows that do not hold. The same seed and count try the same inputs.
 *   node test/fuzz/fuzz.ts --count 100000 --seed 1
 *   node test/fuzz/fuzz.ts --seed 1 --only 4711      one input, with its text
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fuzzInput, seedTexts } from './inputs.ts';
import { fuzzer } from './try-input.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    only: { type: 'string' },
  },
});
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
/** Milliseconds after which an input counts as hanging. */
const HANG = 1000;
const SHOWN = 20;

const texts = seedTexts(fileURLToPath(new URL('../../corpus/articles', import.meta.url)));
const seed = Number(values.seed);
const from = Number(values.only ?? values.from);
const count = values.only === undefined ? Number(values.count) : 1;
const folder = mkdtempSync(join(tmpdir(), 'dragoman-fuzz-'));
const tryInput = fuzzer(folder);
const total = { documents: 0, rejected: 0, broken: 0, hangs: 0, slowest: 0 };
const started = performance.now();
for (let number = from; number < from + count; number++) {
  const input = fuzzInput(texts, seed, number);
  if (values.only !== undefined)
    say(`${input.name}: ${JSON.stringify(Buffer.from(input.bytes).toString('utf8'))}`);
  let trial = await tryInput(input);
  // The first inputs load code and tables; what is slow once more is slow.
  if (trial.ms > HANG) trial = await tryInput(input);
  total.documents += trial.documents;
  total.rejected += trial.rejected;
  total.slowest = Math.max(total.slowest, trial.ms);
  if (trial.ms > HANG) total.hangs++;
  if (trial.wrong.length > 0) total.broken++;
  if ((trial.wrong.length > 0 && total.broken <= SHOWN) || trial.ms > HANG)
    say(
      `--only ${number} (${input.name}, ${trial.ms.toFixed(0)} ms): ${trial.wrong.slice(0, 3).join('\n  ')}`,
    );
}
rmSync(folder, { recursive: true, force: true });
const seconds = (performance.now() - started) / 1000;
say(
  `${count} inputs, seed ${seed}: ${total.documents} documents, ${total.rejected} refused; ${total.broken} broken, ${total.hangs} over ${HANG} ms, the slowest ${total.slowest.toFixed(0)} ms; ${seconds.toFixed(0)} s`,
);
process.exitCode = total.broken + total.hangs === 0 ? 0 : 1;
