// What a sheet's commands do to what is shown, before the server has heard.
import type { Appliers, Change, Shown } from '../store/merge.ts';
import type { SheetRow, Subject, VisitRow } from '../wire.ts';

type Table = Pick<Appliers, 'begin_sheet' | 'carry_over' | 'finish_sheet'>;

export const sheets: Table = {
  begin_sheet({ command, by, at }, shown) {
    if (shown.sheets.has(command.sheet)) return [];
    const me = [...shown.me.values()][0];
    const seat = me?.seats.find(({ body }) => body !== undefined);
    const row: SheetRow = {
      id: command.sheet, checklist: command.checklist, about: command.about, body: seat?.body ?? '', body_name: seat?.body_name ?? '',
      by, by_name: me?.name ?? '', began_at: at, state: 'begun', clock_doubtful: false, read_back: false, carried_from: [],
      ...whereIs(shown, command.about),
      ...(command.period ? { period: command.period } : {}), ...(command.whose ? { whose: command.whose } : {}),
    };
    return [{ noun: 'sheets', row }];
  },
  carry_over: ({ command }, shown) => [
    ...sheet(shown, command.sheet, (row) => carried(row, command.checklist)),
    ...trip(shown, command.sheet, (row) => (row.checklist === command.checklist ? row : { ...carried(row, command.checklist), asked: command.asked ?? row.asked })),
  ],
  finish_sheet: ({ command, at }, shown) =>
    sheet(shown, command.sheet, (row) => ({
      ...row, state: 'finished', finished_on: command.finished_on, finished_at: row.finished_at ?? at, read_back: command.read_back ?? false,
    })),
};

function sheet(shown: Shown, id: string, change: (row: SheetRow) => SheetRow): Change[] {
  const row = shown.sheets.get(id);
  return row ? [{ noun: 'sheets', row: change(row) }] : [];
}

function trip(shown: Shown, id: string, change: (row: VisitRow) => VisitRow): Change[] {
  const row = shown.visits.get(id);
  return row ? [{ noun: 'visits', row: change(row) }] : [];
}

const carried = <Row extends { checklist: string; carried_from: string[] }>(row: Row, to: string): Row =>
  row.checklist === to ? row : { ...row, checklist: to, carried_from: [...row.carried_from, row.checklist] };

function whereIs(shown: Shown, about: Subject): Partial<SheetRow> {
  if (about.kind === 'hospital') return { hospital: about.id };
  const at = about.kind === 'person' ? shown.people.get(about.id) : undefined;
  const unit = shown.units.get(about.kind === 'ward' ? about.id : (at?.unit ?? ''));
  return unit ? { hospital: unit.hospital, unit: unit.id } : {};
}
