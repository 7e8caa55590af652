// The page that tells people what is being asked about their care (K16): Easy Read, whatever face the app speaks.
// `?from=…` is where it was shown from, so that a visitor comes back to the person they showed it to.
import { frame } from '../../app/words/index.ts';
import type { Params } from '../../app/route.ts';
import { EasyPage } from '../../checkers/parts/EasyPage.tsx';
import { rows } from '../../store/index.ts';
import { today } from '../../times.ts';
import { EasyLines, easyLines, easyWords } from '../EasyLines.tsx';
import { inForce } from '../version.ts';

export function EasyReadPage({ params, query }: { params: Params; query: URLSearchParams }) {
  const title = easyWords().easyTitle;
  const version = inForce(rows('checklists').value.values(), params.checklist!, today());
  const from = query.get('from');
  return (
    <EasyPage title={title} picture="your_words" aloud={[title, ...easyLines(version).map(({ text }) => text)].join('. ')} tell={false}
      above={from && <a class="nhsuk-back-link" href={`#/${from}`}>{frame().back}</a>}>
      <EasyLines version={version} />
    </EasyPage>
  );
}
