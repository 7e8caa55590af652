// Whoever said it has heard what changed: shown at once, before the server has.
import type { Appliers } from '../store/merge.ts';
import type { FeedbackRow, FeedbackStep } from '../wire.ts';

export const feedback: Pick<Appliers, 'hear_back'> = {
  hear_back({ id, at, command }, shown) {
    const row = shown.feedback.get(command.feedback);
    if (!row) return [];
    const { whom } = command;
    const step: FeedbackStep = { id, at, kind: 'heard', by_name: [...shown.me.values()][0]?.name ?? '', words: command.words ?? '', ...(whom ? { whom } : {}) };
    const heard: FeedbackRow = { ...row, state: row.through && whom !== 'person' ? row.state : 'told', steps: [...row.steps.filter((one) => one.id !== id), step] };
    return [{ noun: 'feedback', row: heard }];
  },
};
