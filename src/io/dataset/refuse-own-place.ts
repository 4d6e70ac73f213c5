import { relative, resolve, sep } from 'node:path';
import { SetupError } from '../../core/errors.ts';

/** What stands in the folder of a dataset and belongs to it. */
const OWN = /^(?:data|schema|\.work|datapackage\.json|README\.md|run\.json|SHA256SUMS)$/;

/**
 * Nothing that belongs to a dataset is ever written over by what is made from it; other names in its folder are free.
 * @throws SetupError E_OUT_DATASET
 */
export function refuseOwnPlace(out: string, path: string): void {
  const [first = ''] = relative(resolve(out), resolve(path)).split(sep);
  if (first !== '' && !OWN.test(first)) return;
  throw new SetupError('E_OUT_DATASET', 'this is the place of the dataset itself', {
    where: path,
    hint: 'leave out -o, or give a folder or file of its own; nothing was changed',
  });
}
