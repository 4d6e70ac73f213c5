import type { Command } from 'commander';
import { SetupError } from '../../core/errors.ts';
import { nearest } from '../../core/nearest.ts';
import { examples, type SetExit } from '../add-command.ts';
import { data } from '../terminal.ts';

export function schemaCommand(program: Command, setExit: SetExit): void {
  program
    .command('schema')
    .description('Print the contract: all record types, or the JSON Schema of one.')
    .argument('[type]', 'a record type, for example events')
    .addHelpText(
      'after',
      examples('dragoman schema', 'dragoman schema events', 'dragoman schema events > events.schema.json'),
    )
    .action(async (name: string | undefined) => {
      const { columnsOf, jsonSchema, RECORD_TYPES } = await import(
        '../../records/types/record-types.schema.ts'
      );
      setExit(0);
      if (name === undefined) {
        for (const type of RECORD_TYPES)
          data(`${type.name}\t${type.about}\n\t${columnsOf(type).join(', ')}\n`);
        return;
      }
      const type = RECORD_TYPES.find((one) => one.name === name);
      if (type) return data(`${JSON.stringify(jsonSchema(type), null, 2)}\n`);
      const names = RECORD_TYPES.map((one) => one.name);
      const near = nearest(name, names);
      throw new SetupError('E_USAGE', `there is no record type "${name}"`, {
        hint: `${near ? `did you mean "${near}"? ` : ''}types: ${names.join(', ')}`,
      });
    });
}
