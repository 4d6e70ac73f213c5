import { EVENT_TYPES, RELATION_TYPES } from '../../core/vocabulary.ts';
import { labelStudioResult } from '../../io/gold/label-studio-result.ts';
import type { Format } from '../format.ts';
import { type Annotated, annotatedDocuments } from './annotated.ts';
import { ANNOTATED } from './annotated-span.ts';
import { ROLES, SPAN_LABELS } from './brat-conf.ts';

/** Tasks with predictions, and the labelling interface they belong to. Label Studio counts code points, as we do. */
export const LABEL_STUDIO: Format = {
  name: 'label-studio',
  about: 'tasks with predictions, and the labelling interface for them',
  parts: ANNOTATED,
  usual: ANNOTATED,
  files: () => ['tasks.json', 'labels.xml'],
  write(job) {
    const { dataset, target } = job;
    target.put('labels.xml', labellingInterface());
    const file = target.open('tasks.json');
    let before = '[\n';
    for (const document of annotatedDocuments(job)) {
      file.write(`${before}${JSON.stringify(taskOf(document, `dragoman ${dataset.record.version}`))}`);
      file.count();
      before = ',\n';
    }
    file.write(before === '[\n' ? '[]\n' : '\n]\n');
    file.close();
  },
};

function taskOf({ docId, sourceId, title, text, spans, links }: Annotated, model: string): object {
  return {
    data: { text, source_id: sourceId, doc_id: docId, title },
    predictions: [{ model_version: model, result: labelStudioResult(spans, links) }],
  };
}

/** Blanks are shown as they stand: else the tool takes them out and offsets move. */
function labellingInterface(): string {
  const values = (tag: string, names: readonly string[]): readonly string[] =>
    names.map((name) => `    <${tag} value="${name}"/>`);
  return [
    '<View>',
    '  <Style>.htx-text { white-space: pre-wrap; }</Style>',
    '  <Labels name="label" toName="text">',
    ...values('Label', [...SPAN_LABELS, ...EVENT_TYPES]),
    '  </Labels>',
    '  <Relations>',
    ...values('Relation', [...ROLES, 'content', ...RELATION_TYPES]),
    '  </Relations>',
    '  <Text name="text" value="$text"/>',
    '</View>',
    '',
  ].join('\n');
}
