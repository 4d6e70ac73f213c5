export type Status = 'pass' | 'warn' | 'fail' | 'skip';

/** One thing that the gate looked at. */
export interface Check {
  /** Which rule: a–f of the guide, `floor` for floors. */
  readonly rule: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'floor';
  readonly name: string;
  readonly status: Status;
  readonly message: string;
}

export const check = (rule: Check['rule'], name: string, status: Status, message: string): Check => ({
  rule,
  name,
  status,
  message,
});
