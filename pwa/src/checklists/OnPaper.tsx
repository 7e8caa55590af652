// A blank checklist to print, in the face one reads: made by the server, so it is offered while there is a signal.
import { online } from '../app/online.ts';
import { face } from '../words/index.ts';
import type { Version } from './version.ts';
import { onPaperWords } from './words/index.ts';

export function OnPaper({ version }: { version: Version }) {
  const { words, pages = {}, checklist, version: day } = version;
  const as = words[face.value] || pages[face.value] ? face.value : face.value.slice(0, 2);
  if (!online.value) return null;
  return <p class="l-card__go"><a href={`/api/reports/checklist/${checklist}.${day}.${as}.pdf`} target="_blank" rel="noopener">{onPaperWords().pdf}</a></p>;
}
