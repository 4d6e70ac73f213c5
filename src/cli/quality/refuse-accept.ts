import { spawnSync } from 'node:child_process';
import { basename, dirname, resolve } from 'node:path';
import { SetupError } from '../../core/errors.ts';

/** What build servers set: nearly all the first; Jenkins, TeamCity and Azure only their own. */
const BUILDS = ['CI', 'CONTINUOUS_INTEGRATION', 'JENKINS_URL', 'TEAMCITY_VERSION', 'TF_BUILD'] as const;
const isSet = (value: string | undefined): boolean => !['', '0', 'false'].includes(value ?? '');

/**
 * A baseline is accepted by a person who looks at it, against gold that others can have.
 * @throws SetupError E_CI, E_DIRTY_GOLD
 */
export function refuseHere(gold: string): void {
  const build = BUILDS.find((name) => isSet(process.env[name]));
  if (build !== undefined)
    throw new SetupError('E_CI', 'a baseline is not accepted by an automatic build', {
      where: `environment variable ${build}`,
      hint: 'accept it on your machine and commit the file',
    });
  const git = spawnSync(
    'git',
    ['-C', dirname(resolve(gold)), 'status', '--porcelain', '--', basename(resolve(gold))],
    {
      encoding: 'utf8',
    },
  );
  // Without git, or outside a repository, nobody can say what was changed.
  if (git.status !== 0 || git.stdout.trim() === '') return;
  const files = git.stdout.trimEnd().split('\n');
  throw new SetupError(
    'E_DIRTY_GOLD',
    `gold is not committed: ${files[0]?.slice(3)} (${files.length} in all)`,
    {
      where: gold,
      hint: 'commit it first, so that the baseline belongs to gold that others have',
    },
  );
}
