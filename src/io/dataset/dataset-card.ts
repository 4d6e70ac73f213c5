import type { RecordType } from '../../records/types/record-type.schema.ts';
import { RECORD_TYPES } from '../../records/types/record-types.schema.ts';
import { fieldsOf } from './data-package.ts';
import type { WrittenFile } from './hashed-file.ts';

const DTYPES: ReadonlyMap<string, string> = new Map([
  ['integer', 'int64'],
  ['number', 'float64'],
  ['boolean', 'bool'],
]);

/** A dataset card as the Hugging Face hub reads it: one configuration and its features for each table. */
export function datasetCard(files: readonly WrittenFile[]): string {
  const rows = new Map(files.map((file) => [file.path, file.rows]));
  return [
    '---',
    'language:\n- en',
    'task_categories:\n- token-classification',
    'tags:\n- armed-conflict\n- event-extraction\n- relation-extraction',
    'configs:',
    ...RECORD_TYPES.map(configOf),
    'dataset_info:',
    ...RECORD_TYPES.map(featuresOf),
    '---',
    '',
    '# Articles about armed conflict and politics as a dataset',
    '',
    'Made by dragoman from articles: cleaned text, entities, dates, quantities, relations and events,',
    'each with the words it rests on, the rule that made it, and who says so.',
    '',
    '| table | one row is | rows |',
    '|---|---|---|',
    ...RECORD_TYPES.map((type) => `| ${type.name} | ${type.about} | ${rows.get(pathOf(type)) ?? 0} |`),
    '',
    ...NOTES,
    ...RECORD_TYPES.flatMap(dictionary),
  ].join('\n');
}

const NOTES = [
  '## Reading it',
  '',
  '- `start` and `end` count Unicode code points of `documents.text`; `raw_start` and `raw_end` of `documents.raw_text`.',
  '- Unknown is `null`. Lists hold strings.',
  "- A row reports what a text says. `factuality = 'asserted'` is the safe subset: nothing in it is only claimed,",
  '  denied, threatened, promised, asked for or imagined; `status` tells what is planned.',
  '- Count happenings by `incidents`, never by `events`: several reports can tell of one happening.',
  '- Rows are found by rules and statistical models and hold errors. They are no basis for decisions about a person.',
  '',
];

function pathOf(type: RecordType): string {
  return `data/${type.name}.jsonl`;
}

function configOf(type: RecordType): string {
  const first = type.name === 'events' ? '\n  default: true' : '';
  return `- config_name: ${type.name}\n  data_files: ${pathOf(type)}${first}`;
}

function featuresOf(type: RecordType): string {
  const features = fieldsOf(type).map(({ name, json }) => {
    if (json.type === 'array') return `  - name: ${name}\n    list: string`;
    return `  - name: ${name}\n    dtype: ${DTYPES.get(json.type) ?? 'string'}`;
  });
  return [`- config_name: ${type.name}`, '  features:', ...features].join('\n');
}

function dictionary(type: RecordType): readonly string[] {
  const rows = fieldsOf(type).map(({ name, json }) => {
    const values = json.enum ? json.enum.join(', ') : '';
    const about = [json.description, values].filter(Boolean).join(' ');
    return `| \`${name}\` | ${json.type} | ${about.replaceAll('|', '\\|')} |`;
  });
  return [
    `## ${type.name}`,
    '',
    `One row is ${type.about}.`,
    '',
    '| column | type | meaning |',
    '|---|---|---|',
    ...rows,
    '',
  ];
}
