import { buildAssembly, readDefinition } from '../../assembly/build.ts';
import { NO_META } from '../../core/bare.ts';
import { SetupError } from '../../core/errors.ts';
import { nearest } from '../../core/nearest.ts';
import type { Pipeline } from '../../core/pipeline.ts';
import { changed, type Written, written } from './change-case.ts';
import { type Case, casesOf } from './fill.ts';
import { type Findings, findingsOf } from './findings.ts';
import type { Check, ProbeGroup } from './probe.schema.ts';
import { readProbes } from './read-probes.ts';
import { type Side, type Trial, whyNot } from './why-not.ts';

export interface ProbeFailure {
  readonly case: string;
  readonly text: string;
  /** The text after the change; null for tests without one. */
  readonly changed: string | null;
  readonly why: string;
}

/** One cell of the table: a check of a capability in one kind of test. */
export interface ProbeCell {
  readonly capability: string;
  readonly type: 'MFT' | 'INV' | 'DIR';
  readonly check: string;
  readonly must: boolean;
  /** The share of cases that must hold. */
  readonly floor: number;
  readonly cases: number;
  readonly failed: number;
  /** The share of cases that hold. */
  readonly rate: number;
  /** `rate` is not below `floor`. */
  readonly holds: boolean;
  readonly failures: readonly ProbeFailure[];
}

export interface ProbeReport {
  readonly cells: readonly ProbeCell[];
  /** Texts that were read. */
  readonly texts: number;
  /** All cells hold. */
  readonly holds: boolean;
}

export interface ProbeOptions {
  /** Folder of probes; default: those that come with the program. */
  readonly folder?: string;
  /** Only capabilities that begin with this. */
  readonly only?: string;
  /** A pipeline that is built already; default: `conflict-news`. */
  readonly pipeline?: Pipeline;
}

/**
 * Runs the behaviour tests through the pipeline.
 * @throws SetupError E_PROBES when the files are not sound
 */
export function runProbes(options: ProbeOptions = {}): ProbeReport {
  const { lists, groups } = readProbes(options.folder);
  const pipeline = options.pipeline ?? buildAssembly(readDefinition('conflict-news')).pipeline;
  const wanted = groups.filter(({ capability }) => capability.startsWith(options.only ?? ''));
  if (wanted.length === 0) throw noCapability(options.only ?? '', groups);
  let texts = 0;
  const cells = wanted.flatMap((group) => {
    const trials = casesOf(group, lists).map((one) => tryCase(one, group, pipeline));
    texts += trials.length * (group.change ? 2 : 1);
    return group.checks.map((check) => cellOf(group, check, trials));
  });
  return { cells, texts, holds: cells.every(({ holds }) => holds) };
}

function noCapability(name: string, groups: readonly ProbeGroup[]): SetupError {
  const names = [...new Set(groups.map(({ capability }) => capability))].sort();
  const near = nearest(name, names);
  return new SetupError('E_PROBES', `there is no capability that begins with "${name}"`, {
    hint: `${near === null ? '' : `did you mean "${near}"? `}capabilities: ${names.join(', ')}`,
  });
}

function tryCase(one: Case, group: ProbeGroup, pipeline: Pipeline): Trial {
  const side = (text: Written): Side => ({ written: text, findings: read(pipeline, one.id, text) });
  const before = written(one, group);
  if (!group.change) return { case: one, before: side(before), after: null };
  const after = changed(one, group);
  if (after.text === before.text && after.published === before.published)
    throw new SetupError('E_PROBES', `the change changes nothing in "${before.text}"`, {
      where: `${group.type} ${group.capability}`,
      hint: 'give forms in which there is something to change',
    });
  return { case: one, before: side(before), after: side(after) };
}

function read(pipeline: Pipeline, id: string, { text, published }: Written): Findings {
  return findingsOf(pipeline, {
    id,
    path: id,
    mediaType: 'text/plain',
    raw: text,
    sha256: '',
    given: { ...NO_META, published, publishedEvidence: 'row' },
  });
}

function cellOf(group: ProbeGroup, check: Check, trials: readonly Trial[]): ProbeCell {
  const failures = trials.flatMap((trial): readonly ProbeFailure[] => {
    const why = whyNot(check, trial);
    if (why === null) return [];
    const { text } = trial.before.written;
    return [{ case: trial.case.id, text, changed: trial.after?.written.text ?? null, why }];
  });
  const floor = check.must ? 1 : (check.floor ?? 1);
  const rate = 1 - failures.length / trials.length;
  return {
    capability: group.capability,
    type: group.type,
    check: check.id,
    must: check.must === true,
    floor,
    cases: trials.length,
    failed: failures.length,
    rate,
    holds: rate >= floor,
    failures,
  };
}

/** A cell as a gate lists it. */
export interface ProbeVerdict {
  readonly id: string;
  readonly capability: string;
  readonly kind: ProbeCell['type'];
  readonly must_pass: boolean;
  readonly passed: boolean;
  readonly message: string;
}

/** One line for each cell: does it hold, and what failed first. */
export function probeVerdicts({ cells }: ProbeReport): readonly ProbeVerdict[] {
  return cells.map((cell) => {
    const { capability, type, check, failed, cases, floor, failures } = cell;
    const [first] = failures;
    const message = `${cases - failed} of ${cases} hold, ${Math.round(100 * floor)}% must`;
    return {
      id: `${type}/${capability}/${check}`,
      capability,
      kind: type,
      must_pass: cell.must,
      passed: cell.holds,
      message: first === undefined ? message : `${message}; first: "${first.text}": ${first.why}`,
    };
  });
}
