// Noticing what was set aside changes nothing that is shown: the item itself leaves the list at once.
import type { Appliers } from '../store/merge.ts';

export const sync: Pick<Appliers, 'notice_set_aside'> = { notice_set_aside: () => [] };
