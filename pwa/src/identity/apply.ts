// How a person is reached: only the language shows at once. Whether push works is for the server to say.
import type { Appliers } from '../store/merge.ts';

export const identity: Pick<Appliers, 'allow_push' | 'stop_push' | 'choose_language'> = {
  allow_push: () => [],
  stop_push: () => [],
  choose_language: ({ command }, shown) =>
    [...shown.me.values()].map((row) => ({ noun: 'me', row: { ...row, language: command.language } })),
};
