import type { Plan } from './plan';

/**
 * Whether a day by which something was to be done is over. While a plan rests, or when it has ended, nothing in it is
 * late.
 * @param due an ISO date; undefined is never over
 */
export function isOverdue(due: string | undefined, { phase }: Pick<Plan, 'phase'>, today: string): boolean {
  return due !== undefined && due < today && phase !== 'paused' && phase !== 'closed';
}
