// A question that was read aloud here stands at once, in the place of the one before it.
import type { Appliers } from '../../store/merge.ts';
import type { ClipRow } from '../../wire.ts';

export const clips: Pick<Appliers, 'keep_clip' | 'drop_clip'> = {
  keep_clip({ command: { type: _type, clip: id, ...said }, by, at }, shown) {
    const row: ClipRow = { ...said, id, by, by_name: [...shown.me.values()][0]?.name ?? '', at };
    return [{ noun: 'clips', row: shown.clips.get(id) ?? row }];
  },
  // The row stays until the server has heard; nothing may be offered from it.
  drop_clip({ command }, shown) {
    const row = shown.clips.get(command.clip);
    return row ? [{ noun: 'clips', row: { ...row, words_hash: '' } }] : [];
  },
};
