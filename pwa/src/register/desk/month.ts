// How a month's confirmation stands, and how it is said.
import { words } from './words/index.ts';

export const MOODS = { asked: 'notice', late: 'warn', confirmed: 'done' } as const;

export const sayMonth = (month: string) => `${words().months[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
