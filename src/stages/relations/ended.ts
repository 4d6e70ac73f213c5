import type { Factuality } from '../../core/layers/factuality.ts';
import { STATED } from './draft.ts';

/** Who has left a body was its member; who may leave it, or did not, is one. */
export function ended(factuality: Factuality): Factuality {
  const { polarity, status } = factuality;
  const still = polarity === 'negative' || (status !== 'occurred' && status !== 'ongoing');
  if (!still) return { ...factuality, status: 'occurred' };
  return STATED;
}
