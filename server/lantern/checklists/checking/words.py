"""Faults of the words: a face that lacks a question, and Easy Read that is not easy."""

import re
from collections.abc import Iterator

from lantern.checklists.checking.passive import passives
from lantern.checklists.checking.place import fault_at
from lantern.checklists.model import KIND_VALUES, NON_ANSWERS, Checklist, FaceWords, Fault, Question, QuestionWords

LONGEST_SENTENCE = 15  # Easy Read guidance differs between 10 and 15; nothing allows more
_SENTENCE_END = re.compile(r"(?<=[.?!:])\s+")
_ACRONYM = re.compile(r"\b[A-Z]{2,}\b")


def word_faults(checklist: Checklist) -> Iterator[Fault]:
    """Every face a checklist owes has words for every section, question, option and answer, and for nothing else."""
    sections = {one.section for one in checklist.questions}
    for face, words in checklist.words.items():
        file = f"words/{face}.yaml"
        yield from _differ(
            checklist, file, ("questions",), {one.id for one in checklist.questions}, set(words.questions)
        )
        yield from _differ(checklist, file, ("sections",), sections, set(words.sections))
        for one in checklist.questions:
            if one.id in words.questions:
                yield from _option_faults(checklist, file, one, words.questions[one.id])
        if face.endswith("-simple"):
            yield from _easy_faults(checklist, face, words)
        yield from _answer_faults(checklist, face)


def page_faults(checklist: Checklist) -> Iterator[Fault]:
    """The Easy Read page that tells people what is asked about their care."""
    for face, lines in checklist.pages.items():
        for place, line in enumerate(lines):
            where = (f"page.{face}.yaml", (place,))
            for says, remedy in easy_read_faults(line.text, face):
                yield fault_at(checklist, *where, says, remedy)
            if line.picture not in checklist.pictures:
                yield fault_at(checklist, *where, f"no picture {line.picture}", "draw or choose one in shared/pictures")


def easy_read_faults(text: str, face: str) -> list[tuple[str, str]]:
    """What is wrong with a text as Easy Read, and the remedy. Only what can be counted; people check the rest."""
    found = [
        (f"{len(sentence.split())} words in a sentence: {sentence}", "say it in two sentences, one idea each")
        for sentence in _SENTENCE_END.split(text)
        if len(sentence.split()) > LONGEST_SENTENCE
    ]
    found += [(f"{short} is an acronym", "write it out") for short in _ACRONYM.findall(text)]
    return found + [(f"“{phrase}” does not say who does it", "say who does it") for phrase in passives(text, face)]


def _easy_faults(checklist: Checklist, face: str, words: FaceWords) -> Iterator[Fault]:
    for question, said in words.questions.items():
        for text in texts_of(said):
            for says, remedy in easy_read_faults(text, face):
                yield fault_at(checklist, f"words/{face}.yaml", ("questions", question), says, remedy)


def texts_of(said: QuestionWords) -> Iterator[str]:
    """Everything that is read in one question."""
    yield from (said.ask, said.help or "", *(said.options or {}).values())
    for field in (said.fields or {}).values():
        yield from (field.ask, *(field.options or {}).values())


def _option_faults(checklist: Checklist, file: str, one: Question, words: QuestionWords) -> Iterator[Fault]:
    """Options owe words. A yes or a no may have its own: Welsh answers with the verb of the question."""
    said = set(words.options or {})
    yield from _field_faults(checklist, file, one, words)
    if one.options:
        yield from _differ(checklist, file, ("questions", one.id), set(one.options), said)
    else:
        allowed = {*KIND_VALUES.get(one.kind, ()), *NON_ANSWERS}
        yield from _differ(checklist, file, ("questions", one.id), said & allowed, said)


def _field_faults(checklist: Checklist, file: str, one: Question, words: QuestionWords) -> Iterator[Fault]:
    """Every field of a repeat group owes words, and so does each of its options."""
    said, path = words.fields or {}, ("questions", one.id)
    yield from _differ(checklist, file, path, {field.id for field in one.fields}, set(said))
    for field in one.fields:
        if field.options and field.id in said:
            yield from _differ(checklist, file, path, set(field.options), set(said[field.id].options or {}))


def _answer_faults(checklist: Checklist, face: str) -> Iterator[Fault]:
    kinds = {one.kind for one in checklist.questions} | {
        field.kind for one in checklist.questions for field in one.fields
    }
    owed = {value for kind in kinds for value in KIND_VALUES.get(kind, ())} | set(NON_ANSWERS)
    for value in sorted(owed - set(checklist.shared_words[face].answers)):
        yield Fault(f"shared/words/{face}.yaml", 1, f"no words for the answer {value}", "add them")
    own = set(checklist.shared_words[face].own_answers)
    for value in sorted(set(NON_ANSWERS) - own):
        says = f"no words for {value} where people answer for themselves"
        yield Fault(f"shared/words/{face}.yaml", 1, says, "add them to own_answers")
    for value in sorted(own - set(NON_ANSWERS)):
        yield Fault(f"shared/words/{face}.yaml", 1, f"own_answers has {value}, which is no non-answer", "take it out")


def _differ(checklist: Checklist, file: str, path: tuple[str, ...], owed: set[str], there: set[str]) -> Iterator[Fault]:
    for name in sorted(owed - there):
        yield fault_at(
            checklist, file, path, f"no words for {name}", "write them; every face is complete or not published"
        )
    for name in sorted(there - owed):
        yield fault_at(checklist, file, (*path, name), f"words for {name}, which is not asked", "take them out")
