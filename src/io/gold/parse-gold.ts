import { checkShape } from '../../core/check-shape.schema.ts';
import { SetupError } from '../../core/errors.ts';
import { GOLD, type Gold } from './gold.schema.ts';

/** @throws SetupError E_GOLD with the JSON pointer of the first thing that is wrong */
export function parseGold(value: unknown, path: string): Gold {
  const { data, fault } = checkShape(GOLD, value);
  if (fault === null) return data;
  throw new SetupError('E_GOLD', fault.message, {
    where: path,
    hint: 'corpus/README.md describes gold files',
  });
}

/** @throws SetupError E_GOLD when the text is no JSON */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SetupError('E_GOLD', `this is not JSON: ${(error as Error).message}`, {
      where: path,
      hint: 'give a gold file, a brat folder, or the JSON export of Label Studio',
    });
  }
}
