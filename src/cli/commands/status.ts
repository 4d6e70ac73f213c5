import type { Command } from 'commander';
import type { RunStatus } from '../../batch/run-status.ts';
import { examples, type SetExit } from '../add-command.ts';
import { duration } from '../progress.ts';
import { data, plain } from '../terminal.ts';

export function statusCommand(program: Command, setExit: SetExit): void {
  program
    .command('status')
    .description('Say where a run stands, also while it goes on and from another machine.')
    .argument('<out>', 'folder of a dataset')
    .option('--json', 'as one JSON object')
    .addHelpText(
      'after',
      examples('dragoman status out', 'dragoman status out && echo done', 'dragoman status out --json'),
    )
    .action(async (out: string, { json }: { json?: true }) => {
      const { runStatus } = await import('../../batch/run-status.ts');
      const status = runStatus(out);
      setExit(status.state === 'finished' ? 0 : 4);
      data(json ? `${JSON.stringify(status)}\n` : `${linesOf(out, status).join('\n')}\n`);
    });
}

function linesOf(out: string, status: RunStatus): readonly string[] {
  const lines = [`${plain(out)}: ${stateOf(status)}`];
  const { shards, documents, record } = status;
  if (status.state !== 'finished' && shards.total > 0) lines.push(...progressOf(status));
  if (shards.broken.length > 0)
    lines.push(
      `broken: ${shards.broken.length} shard(s) are not what was committed: ${shards.broken.slice(0, 10).join(', ')}; the next run does them again`,
    );
  if (record && status.state !== 'finished')
    lines.push(`the dataset that stands here is older: ${record.started}`);
  if (!record || status.state !== 'finished') return lines;
  const { done, duplicate, quarantined } = record.documents;
  lines.push(`documents: ${done} done, ${duplicate} duplicate, ${quarantined} quarantined`);
  if (documents.quarantined > 0) lines.push(`again: dragoman retry ${plain(out)}`);
  return [...lines, ...Object.entries(record.rows).map(([table, count]) => `${table}\t${count}`)];
}

function stateOf({ state, holder, record }: RunStatus): string {
  if (state === 'nothing') return 'nothing here yet';
  if (state === 'running') return `running, process ${holder?.pid} on ${plain(holder?.host ?? '')}`;
  if (state === 'unfinished') return 'not finished; run again with the same arguments';
  return `finished, ${record?.started}, ${record?.seconds.toFixed(1)} s, dragoman ${record?.version}, ${record?.pipeline}`;
}

function progressOf({ state, shards, documents }: RunStatus): readonly string[] {
  const { committed, total, quarantined, rate, left } = documents;
  const speed =
    (state === 'running' || documents.lively) && rate !== null
      ? `, ${rate.toFixed(1)}/s, ${left === 0 ? 'putting the tables together' : `${duration(left ?? 0)} left`}`
      : '';
  return [
    `documents: ${committed} of ${total} committed, ${quarantined} quarantined${speed}`,
    `shards: ${shards.committed} of ${shards.total} committed`,
  ];
}
