// The homes that are needed, by area and by the day hoped for: what a council and a housing body have to know.
import { link } from '../../app/route.ts';
import { Card, Cards, Page, Section } from '../../parts/index.ts';
import { rows } from '../../store/index.ts';
import { homesByArea } from '../way.ts';
import { cardWords } from '../words/card/index.ts';
import { wayWords } from '../words/way/index.ts';
import { lateWords } from './words/index.ts';
import { OwedLine } from '../screens/OwedLine.tsx';
import { WhyOwed } from '../screens/WhyOwed.tsx';

export function Homes() {
  const areas = homesByArea(rows('owed').value.values());
  const people = rows('people').value;
  return (
    <Page title={cardWords().homesTitle} back={{ href: '#/today', label: wayWords().back }}>
      {areas.length === 0 && <p>{lateWords().homesNone}</p>}
      {areas.map(([area, needed]) => (
        <Section key={area} title={`${area} (${needed.length})`}>
          <Cards>
            {needed.map((row) => (
              <Card key={row.id} href={link('owed', row.person!)} title={people.get(row.person!)?.known_as ?? people.get(row.person!)?.name ?? ''}>
                <OwedLine row={row} />
                <WhyOwed row={row} />
              </Card>
            ))}
          </Cards>
        </Section>
      ))}
    </Page>
  );
}
