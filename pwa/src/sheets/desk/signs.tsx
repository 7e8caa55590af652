// Signs of a closed culture in one hospital, joined over visitors, bodies and time.
import { Missing } from '../../app/Current.tsx';
import { link, type Params } from '../../app/route.ts';
import { sayValue, type Version, versionOf, wordsIn } from '../../checklists/version.ts';
import { Details, Page, Section, Tag } from '../../parts/index.ts';
import { row, rows } from '../../store/index.ts';
import { hospitalName } from '../../units/names.ts';
import { face, sayDay } from '../../words/index.ts';
import { type Cluster, clusters, type Look, seenBy, type Sign, SIGNS } from './clusters.ts';
import { signsWords } from './words/signs/index.ts';

export function SignsOf({ params }: { params: Params }) {
  const r = signsWords();
  const hospital = row('hospitals', params.hospital!).value;
  const versions = [...rows('checklists').value.values()].map((one) => versionOf(one)!);
  const list = versions.filter(({ checklist }) => checklist === SIGNS).sort((a, b) => (a.version < b.version ? 1 : -1))[0];
  if (!hospital || !list) return <Missing />;
  const all = clusters(list, versions, [...rows('sheets').value.values()], [...rows('answers').value.values()], hospital.id);
  const looked = all.filter(({ seen, unclear, notSeen }) => seen.length + unclear.length + notSeen.length > 0);
  return (
    <Page title={r.signs} above={hospitalName(hospital)} back={{ href: link('hospital', hospital.id), label: hospitalName(hospital) }}>
      <p>{looked.length === 0 ? r.signsNone : r.signsWhy}</p>
      {looked.map((one) => <InCluster key={one.section} list={list} one={one} />)}
      <p><a class="l-go" href={`${link('checklists', SIGNS)}?hospital=${hospital.id}`}>{r.signsLook}</a></p>
    </Page>
  );
}

function InCluster({ list, one }: { list: Version; one: Cluster }) {
  const r = signsWords();
  const words = wordsIn(list, face.value);
  const rest = ([[r.signsUnclear, one.unclear], [r.signsNotSeen, one.notSeen]] as const).filter(([, signs]) => signs.length > 0);
  return (
    <Section title={words.sections[one.section] ?? one.section}>
      {one.seen.length === 0 && <p>{r.signsNoneHere}</p>}
      {one.seen.map((sign) => <SeenSign key={sign.question.id} list={list} sign={sign} />)}
      {rest.map(([title, signs]) => (
        <Details key={title} summary={title}>
          {signs.map((sign) => <div class="l-box" key={sign.question.id}><p>{words.questions[sign.question.id]?.ask}</p><Looks looks={sign.looks} /></div>)}
        </Details>
      ))}
      {one.unasked.length > 0 && (
        <Details summary={r.unanswered(one.unasked.length)}>
          <ul class="l-rows">{one.unasked.map(({ id }) => <li class="l-rows__item" key={id}>{words.questions[id]?.ask}</li>)}</ul>
        </Details>
      )}
    </Section>
  );
}

function SeenSign({ list, sign }: { list: Version; sign: Sign }) {
  const r = signsWords();
  const { since, bodies } = seenBy(sign);
  return (
    <div class="l-box">
      <h3 class="nhsuk-heading-s">{wordsIn(list, face.value).questions[sign.question.id]?.ask}</h3>
      <p><Tag mood="warn">{r.signsSeen(sayDay(since), bodies)}</Tag></p>
      <Looks looks={sign.looks} />
    </div>
  );
}

function Looks({ looks }: { looks: readonly Look[] }) {
  return <ul class="l-rows">{looks.map((one) => <OneLook key={one.sheet.id} look={one} />)}</ul>;
}

function OneLook({ look: { sheet, version, told } }: { look: Look }) {
  const words = wordsIn(version, face.value);
  return (
    <li class="l-rows__item">
      <p class="l-last__line">{sayValue(words, told.question, told.value)}{told.words && `\n“${told.words}”`}</p>
      <p class="nhsuk-hint">
        {sheet.finished_on && `${sayDay(sheet.finished_on)} · `}
        <a href={link('sheet', sheet.id, 'answers')}>{words.title}</a>{` · ${sheet.by_name}, ${sheet.body_name}`}
      </p>
    </li>
  );
}
