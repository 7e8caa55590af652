"""What these letters and the page say: little, no names of people (trap 31), in the reader's language."""

from string import Template

LETTERS = {
    "en": {
        "ask": ("A question before somebody is admitted", (
            "A body that pays for care thinks of a hospital that you host, and asks you first.\n\n"
            "Please answer by $by. Open it here:\n$link\n"
        )),
        "page": ("A question before somebody is admitted", (
            "A body that pays for care thinks of a hospital in your area, and asks you first.\n\n"
            "Please answer by $by. This page is for you and works once; you do not need an account:\n$link\n"
        )),
        "exception": ("An admission by exception", (
            "Somebody is to be admitted, or was, to a hospital that is rated Inadequate. You are told because that is an "
            "exception.\n\nWho decided, why, and what keeps the person safe stand here:\n$link\n"
        )),
        "no_link": ("An admission by exception", (
            "Somebody is to be admitted, or was, to a hospital that is rated Inadequate. You are told because that is an "
            "exception. The body that pays decided it: $body. Please ask there for the reasons.\n"
        )),
    },
    "cy": {
        "ask": ("Cwestiwn cyn derbyn rhywun i ysbyty", (
            "Mae corff sy'n talu am ofal yn ystyried ysbyty rydych chi'n ei letya, ac yn gofyn i chi yn gyntaf.\n\n"
            "Atebwch erbyn $by. Agorwch ef yma:\n$link\n"
        )),
        "page": ("Cwestiwn cyn derbyn rhywun i ysbyty", (
            "Mae corff sy'n talu am ofal yn ystyried ysbyty yn eich ardal, ac yn gofyn i chi yn gyntaf.\n\n"
            "Atebwch erbyn $by. Mae'r dudalen hon i chi ac yn gweithio unwaith; nid oes angen cyfrif:\n$link\n"
        )),
        "exception": ("Derbyn rhywun fel eithriad", (
            "Mae rhywun wedi'i dderbyn, neu ar fin cael ei dderbyn, i ysbyty sydd â'r sgôr Annigonol. Rydym yn dweud wrthych "
            "gan fod hynny'n eithriad.\n\nPwy benderfynodd, pam, a beth sy'n cadw'r person yn ddiogel:\n$link\n"
        )),
        "no_link": ("Derbyn rhywun fel eithriad", (
            "Mae rhywun wedi'i dderbyn, neu ar fin cael ei dderbyn, i ysbyty sydd â'r sgôr Annigonol. Rydym yn dweud wrthych "
            "gan fod hynny'n eithriad. Y corff sy'n talu a benderfynodd: $body. Gofynnwch yno am y rhesymau.\n"
        )),
    },
}  # fmt: skip

_PAGE = {
    "en": {
        "title": "A question before somebody is admitted", "hospital": "Hospital", "age": "Age", "nation": "From",
        "why": "Why this hospital", "by": "An answer is needed by", "from": "Asked by", "name": "Your name and role",
        "words": "Your answer: what should they know about this hospital?", "send": "Send the answer",
        "missing": "Please write your name and your answer.", "thanks": "Thank you. They can read your answer now.",
        "no_names": "Please do not name any person who lives there.",
        "under_18": "Under 18", "18_to_25": "18 to 25", "26_to_64": "26 to 64", "65_and_over": "65 and over",
        "england": "England", "wales": "Wales",
        "decided": "It has been decided", "decided_why": "The body that asked has decided. Nothing more is asked of you.",
        "used": "This page has been used", "used_why": "The answer that was written here can be read by those who asked.",
        "seat": "This is no longer yours to answer",
        "seat_why": "The seat that this address stood for has ended, or has another address now.",
    },
    "cy": {
        "title": "Cwestiwn cyn derbyn rhywun i ysbyty", "hospital": "Ysbyty", "age": "Oedran", "nation": "O",
        "why": "Pam yr ysbyty hwn", "by": "Mae angen ateb erbyn", "from": "Gofynnwyd gan", "name": "Eich enw a'ch rôl",
        "words": "Eich ateb: beth ddylen nhw ei wybod am yr ysbyty hwn?", "send": "Anfonwch yr ateb",
        "missing": "Ysgrifennwch eich enw a'ch ateb.", "thanks": "Diolch. Gallan nhw ddarllen eich ateb nawr.",
        "no_names": "Peidiwch ag enwi neb sy'n byw yno.",
        "under_18": "Dan 18", "18_to_25": "18 i 25", "26_to_64": "26 i 64", "65_and_over": "65 a throsodd",
        "england": "Lloegr", "wales": "Cymru",
        "decided": "Penderfynwyd arno", "decided_why": "Mae'r corff a ofynnodd wedi penderfynu. Ni ofynnir dim mwy gennych.",
        "used": "Mae'r dudalen hon wedi'i defnyddio", "used_why": "Gall y rhai a ofynnodd ddarllen yr ateb a ysgrifennwyd yma.",
        "seat": "Nid chi sydd i ateb hyn mwyach",
        "seat_why": "Mae'r sedd yr oedd y cyfeiriad hwn yn sefyll drosti wedi dod i ben, neu mae ganddi gyfeiriad arall nawr.",
    },
}  # fmt: skip

FORM = """<h1>$title</h1>
<p><strong>$hospital</strong><br>$where</p><p><strong>$from</strong><br>$body</p>
<p>$age: $band<br>$nation: $which</p><p><strong>$why</strong></p>$told<p><strong>$by</strong> $day</p>
<form method="post">
<label for="name">$name</label><input id="name" name="name" autocomplete="name" required maxlength="200" value="$name_value">
<label for="words">$words</label><p>$no_names</p>
<textarea id="words" name="words" rows="6" required maxlength="4000">$words_value</textarea>
<button type="submit">$send</button></form>"""


def letter(language: str, kind: str, link: str, by: str, body: str) -> tuple[str, str]:
    """Subject and text."""
    subject, text = LETTERS["cy" if language.startswith("cy") else "en"][kind]
    return subject, Template(text).substitute(link=link, by=by, body=body)


def page_words(language: str) -> dict[str, str]:
    """The page's words in this reader's language."""
    return _PAGE["cy" if language.startswith("cy") else "en"]
