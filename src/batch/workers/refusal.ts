import { SetupError } from '../../core/errors.ts';

/** Why a worker cannot build the pipeline: what crosses processes of a SetupError. */
export type Refusal = Pick<SetupError, 'code' | 'message' | 'where' | 'hint'>;

export function refusalOf({ code, message, where, hint }: SetupError): Refusal {
  return { code, message, where, hint };
}

export function errorOf({ code, message, where, hint }: Refusal): SetupError {
  return new SetupError(code, message, { ...(where === null ? {} : { where }), hint });
}
