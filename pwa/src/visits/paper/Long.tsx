// Questions of a paper on one long page, in the paper's order and with its numbers; made for the keyboard.
import { useComputed } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Answers, type Question, shown, suggested, type Urgency } from '../../checklists/rules.ts';
import type { FaceWords, Version } from '../../checklists/version.ts';
import type { About } from '../../concerns/link.ts';
import { Button } from '../../parts/index.ts';
import { simple } from '../../words/index.ts';
import { StaffAnswers } from '../../words_guide/Guided.tsx';
import { begun, type Place, values } from '../asking/answering.ts';
import { Ask } from '../asking/Ask.tsx';
import { Suggest } from '../asking/Suggest.tsx';
import { paperWords } from '../words/paper/index.ts';
import { partWords } from '../words/part/index.ts';
import { onKey } from './keys.ts';

interface Props {
  place: Place;
  /** What stands on this page. */
  questions: readonly Question[];
  /** What decides whether they show. */
  all: readonly Question[];
  /** What stands answered besides what one writes here. */
  besides: () => Answers;
  words: FaceWords;
  version: Version | undefined;
  at: About;
  onward: { label: string; href: string };
}

export function Long({ place, questions, all, besides, words, version, at, onward }: Props) {
  const w = paperWords();
  const page = useRef<HTMLDivElement>(null);
  const answers = useComputed(() => ({ ...besides(), ...values(place).value }));
  const text = useComputed(() => shown(all, answers.value).join(' '));
  const shows = useComputed(() => new Set(text.value.split(' ')));
  const asks = useComputed(() => JSON.stringify(suggested(all, answers.value)));
  const concerns = useComputed(() => JSON.parse(asks.value) as Record<string, Urgency>);
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (page.current && onKey(event, page.current, document.querySelector('.l-onward a'))) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  const begins = (one: Question, number: number) => one.section !== questions[number - 1]?.section;
  const theme = (one: Question) => version?.sections.find(({ id }) => id === one.section)?.theme;
  return (
    <>
      {!simple.value && <p class="l-soft l-writeup__keys">{w.keys}</p>}
      <StaffAnswers.Provider value={version?.answered_by === 'professionals'}>
        <div class="l-writeup" ref={page}>
          {questions.map((one, number) => (
            <div key={one.id}>
              {begins(one, number) && <h2 class="nhsuk-heading-m">{words.sections[one.section]}</h2>}
              <div class="l-writeup__one">
                <span class="l-writeup__number">{number + 1}.</span>
                <div>
                  <Ask place={place} question={one} words={words} shows={shows} asked={undefined} />
                  <Suggest at={at} question={one} step={questions.filter(({ section }) => section === one.section)} all={concerns} theme={theme(one)} />
                </div>
              </div>
            </div>
          ))}
        </div>
      </StaffAnswers.Provider>
      <p class="l-soft" role="status">{begun(place).value ? partWords().writing : ''}</p>
      <nav class="l-onward" aria-label={w.parts}><Button href={onward.href}>{onward.label}</Button></nav>
    </>
  );
}
