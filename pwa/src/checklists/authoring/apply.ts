// What a draft's commands do to what is shown, before the server has heard. What is to be put right is said by the server.
import type { Appliers, Change, Shown } from '../../store/merge.ts';
import type { DraftRow } from '../../wire.ts';
import { versionOf } from '../version.ts';

type Table = Pick<Appliers, 'draft_checklist' | 'save_draft' | 'review_draft' | 'publish_draft' | 'retire_checklist'>;

export const authoring: Table = {
  draft_checklist({ command, by, at }, shown) {
    if (shown.drafts.has(command.draft)) return [];
    const row: DraftRow = {
      id: command.draft, checklist: command.checklist, by, by_name: [...shown.me.values()][0]?.name ?? '', began_at: at, changed_at: at,
      state: 'draft', ...copied(shown, command.from_version), saves: [], reviews: [], faults: [],
      ...(command.from_version ? { from_version: command.from_version } : {}),
    };
    return [{ noun: 'drafts', row }];
  },
  save_draft: ({ command, at }, shown) =>
    draft(shown, command.draft, (row) => Object.entries(command.parts).reduce(withPart, { ...row, changed_at: at })),
  review_draft: ({ command, at }, shown) =>
    draft(shown, command.draft, (row) => {
      const review = {
        id: command.review, faces: command.faces, reviewer: command.reviewer, who: command.who, verdict: command.verdict, at,
        by_name: [...shown.me.values()][0]?.name ?? '', lived_experience: command.lived_experience ?? false, words: command.words ?? '',
        stands_for: command.faces,
      };
      return { ...row, state: 'in_review', reviews: [...row.reviews.filter(({ id }) => id !== review.id), review] };
    }),
  // Whether it is published is for the server to say: it may find something that is missing.
  publish_draft: () => [],
  retire_checklist({ command }, shown) {
    const row = shown.checklists.get(command.version);
    return row ? [{ noun: 'checklists', row: { ...row, retired_on: command.from_on } }] : [];
  },
};

function draft(shown: Shown, id: string, change: (row: DraftRow) => DraftRow): Change[] {
  const row = shown.drafts.get(id);
  return row && row.state !== 'published' && row.state !== 'retired' ? [{ noun: 'drafts', row: change(row) }] : [];
}

function copied(shown: Shown, from: string | undefined): Pick<DraftRow, 'about' | 'questions' | 'words' | 'pages' | 'cases'> {
  const version = from === undefined ? undefined : versionOf(shown.checklists.get(from));
  if (!version) return { about: {}, questions: [], words: {}, pages: {}, cases: [] };
  const words = Object.entries(version.words).map(([face, { title, sections, questions }]) => [face, { title, sections, questions }]);
  const { answered_by, faces, sections, rotate, filled_in, source, pages = {} } = version;
  return {
    about: { answered_by, faces, pages: Object.keys(pages), sections, rotate, filled_in, source },
    questions: version.questions, words: Object.fromEntries(words), pages, cases: [],
  };
}

function withPart(row: DraftRow, [part, content]: [string, unknown]): DraftRow {
  const [kind = '', face = ''] = part.split('/');
  if (kind === 'words') return { ...row, words: { ...row.words, [face]: content } };
  if (kind === 'page') return { ...row, pages: { ...row.pages, [face]: content } };
  return { ...row, [kind]: content };
}
