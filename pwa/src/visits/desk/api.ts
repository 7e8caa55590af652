// What the planner is asked and gives, over the signal a desk has. Mirror of server/lantern/visits/planning/shown.py and model.py.
import type { Id } from '../../wire.ts';
import type { AskedAs, Plan, PlanHead, VisitorRow } from './plan_row.ts';

/** What was answered, or the code of the problem: 'no-signal' when nobody answered at all. */
export type Heard<T> = { is: T } | { problem: string };

async function ask<T>(path: string, body?: unknown): Promise<Heard<T>> {
  const post = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, body === undefined ? {} : post).catch(() => undefined);
  if (!response) return { problem: 'no-signal' };
  const answer = await response.json().catch(() => ({ code: 'fault' }));
  return response.ok ? { is: answer as T } : { problem: String(answer.code ?? 'fault') };
}

export const askPlan = (body: Id, asked_as: AskedAs, weeks: number) => ask<Plan>('/api/plans', { body, asked_as, weeks });
export const listPlans = () => ask<{ plans: PlanHead[] }>('/api/plans');
export const readPlan = (id: Id) => ask<Plan>(`/api/plans/${encodeURIComponent(id)}`);
export const stopPlan = (id: Id) => ask<Plan>(`/api/plans/${encodeURIComponent(id)}/stop`, {});
export const listVisitors = (body: Id) => ask<{ visitors: VisitorRow[] }>(`/api/visitors/${encodeURIComponent(body)}`);
