// What a host's own commands do to what is shown, before the server has heard.
import type { Appliers } from '../store/merge.ts';

export const forums: Pick<Appliers, 'name_checkers'> = {
  name_checkers: ({ command }, shown) =>
    [...shown.owed.values()]
      .filter(({ hospital, kind }) => hospital === command.hospital && kind === 'checker_visit')
      .map((row) => ({ noun: 'owed', row: { ...row, checked_by: command.checkers } })),
};
