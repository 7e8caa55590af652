// Somebody rang a number and it was wrong: whoever keeps it sees that at once, and so does every phone.
import { send } from '../store/index.ts';
import type { Id, Telephone } from '../wire.ts';

export const doubt = (hospital: Id, { to, number }: Telephone) => send({ type: 'doubt_number', hospital, to, number });
