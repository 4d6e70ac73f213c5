import { basename, dirname, join, resolve } from 'node:path';
import { temporaryName, writeWholeFile } from '../../io/dataset/disk.ts';
import { refuseOwnPlace } from '../../io/dataset/refuse-own-place.ts';
import { gatherReport, type Report } from './gather.ts';
import { reportPage } from './report-page.ts';

/**
 * Writes the page of a finished dataset, whole or not at all.
 * @param most articles that the page holds
 * @throws SetupError for what is no finished dataset, and for a page in the place of the dataset's own files
 */
export function writeReport(out: string, page: string, most: number): Report {
  refuseOwnPlace(out, page);
  const report = gatherReport(out, most);
  const folder = dirname(resolve(page));
  writeWholeFile(join(folder, basename(page)), temporaryName(folder, basename(page)), reportPage(report));
  return report;
}
