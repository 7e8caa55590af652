// A picture that was named is shown at once; whether its bytes have arrived is for the server to say.
import type { Appliers } from '../store/merge.ts';
import type { EvidenceRow } from '../wire.ts';

export const evidence: Pick<Appliers, 'name_evidence'> = {
  name_evidence({ command, by, at }, shown) {
    const { type: _type, evidence: id, ...said } = command;
    const row: EvidenceRow = { ...said, id, by, by_name: [...shown.me.values()][0]?.name ?? '', at, complete: false };
    return [{ noun: 'evidence', row: shown.evidence.get(id) ?? row }];
  },
};
