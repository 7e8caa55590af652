"""Frame, form and words of one-time pages. Plain HTML that works anywhere, without script or account."""

from html import escape

PAGE = {
    "frame": """<!doctype html>
<html lang="$lang"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>$title</title><link rel="stylesheet" href="/take.css"></head>
<body><main>$body</main></body></html>""",
    "form": """<p class="urgency">$urgency_words</p><h1>$heading</h1>
<p><strong>$where</strong><br>$heard_label $heard</p>
$told
<p>$not_referral</p>
<form method="post">
<label for="name">$name_label</label><input id="name" name="name" autocomplete="name" required maxlength="200" value="$name_value">
<label for="next_step">$step_label</label><textarea id="next_step" name="next_step" rows="4" required maxlength="4000">$step_value</textarea>
<fieldset><legend>$by_label</legend>
<label><input type="radio" name="by" value="30m" required> $in_30m</label>
<label><input type="radio" name="by" value="1h"> $in_1h</label>
<label><input type="radio" name="by" value="4h"> $in_4h</label>
<label><input type="radio" name="by" value="1d"> $in_1d</label></fieldset>
<button type="submit">$take</button></form>
<p>$cannot</p>""",
    "shut": "<h1>$shut</h1><p>$why</p>$wrote<p>$danger</p>",
    "css": """body{font:18px/1.5 Arial,sans-serif;color:#212b32;background:#f0f4f5;margin:0}
main{max-width:38rem;margin:0 auto;padding:1rem;background:#fff}h1{font-size:1.6rem;line-height:1.25}
blockquote{margin:1rem 0;padding:.5rem 1rem;border-left:6px solid #005eb8;background:#f0f4f5}
.urgency{font-weight:700;border:3px solid #d5281b;padding:.6rem}.error{border-left:6px solid #d5281b;padding:.6rem;font-weight:700}
label{display:block;font-weight:700;margin:1rem 0 .3rem}fieldset{border:0;padding:0;margin:1rem 0}legend{font-weight:700}
fieldset label{font-weight:400;padding:.5rem 0}input[type=radio]{width:1.5rem;height:1.5rem;vertical-align:middle}
input:not([type=radio]),textarea{width:100%;box-sizing:border-box;font:inherit;padding:.5rem;border:2px solid #4c6272}
button{font:inherit;font-weight:700;color:#fff;background:#007f3b;border:0;border-radius:4px;padding:.8rem 1.4rem;min-height:48px}
:focus{outline:4px solid #ffeb3b;outline-offset:0;box-shadow:inset 0 0 0 4px #212b32}""",
}

_WORDS = {
    "en": {
        "title": "A concern needs you",
        "heading": "Somebody is worried. Please take this.",
        "heard_label": "Told to us at",
        "immediate": "Immediate: please take it within the hour",
        "urgent": "Urgent: please take it within 4 hours",
        "soon": "Soon: please take it within 2 working days",
        "note": "For the next visit",
        "no_words": "They asked for somebody to be told now. They wrote no words.",
        "not_referral": "Lantern has not made a safeguarding referral. If somebody is in danger, ring 999 or the council.",
        "name_label": "Your name and role",
        "step_label": "What will you do next?",
        "by_label": "When will there be next word?",
        "in_30m": "In 30 minutes",
        "in_1h": "In 1 hour",
        "in_4h": "In 4 hours",
        "in_1d": "In 1 day",
        "take": "I am taking this",
        "cannot": "If you cannot take it, please ring the number you have for the sender. Somebody else will be asked too.",
        "missing": "Please write your name and what you will do next.",
        "thanks": "Thank you. You have taken this.",
        "told": "Whoever raised it can see that now. Next word by",
        "shut_title": "This page opens no more",
        "unknown": "This page does not open.",
        "unknown_why": "The address may have been cut off: try the whole link in the letter.",
        "taken": "$who has taken this",
        "taken_why": "Next word by $when. Nothing more is asked of you.",
        "closed": "This concern has been closed",
        "closed_why": "Nothing more is asked of you.",
        "elsewhere": "This is with other people now",
        "elsewhere_why": "Whoever must hear of it is told anew. Nothing more is asked of you; keep what you read to yourself.",
        "seat": "This is no longer yours to read",
        "seat_why": "The seat that this address stood for has ended, or has another address now. Whoever sits there is told.",
        "soon_word": "the next visit",
        "used": "This page has been used",
        "used_why": "If the next word does not come, a new page is sent.",
        "kept": "What you wrote is kept with the concern.",
        "not_kept": "What you wrote was not kept. Here it is, so that you can say it:",
        "danger": "Telephone whoever you have a number for if you know more. If somebody is in danger, ring 999.",
    },
    "cy": {
        "title": "Mae angen eich sylw ar bryder",
        "heading": "Mae rhywun yn poeni. Cymerwch hwn os gwelwch yn dda.",
        "heard_label": "Clywsom am hyn am",
        "immediate": "Uniongyrchol: cymerwch ef o fewn yr awr",
        "urgent": "Brys: cymerwch ef o fewn 4 awr",
        "soon": "Yn fuan: cymerwch ef o fewn 2 ddiwrnod gwaith",
        "note": "Ar gyfer yr ymweliad nesaf",
        "no_words": "Gofynnodd y person i ni ddweud wrth rywun nawr. Ni ysgrifennodd eiriau.",
        "not_referral": "Nid yw Lantern wedi gwneud atgyfeiriad diogelu. Os oes rhywun mewn perygl, ffoniwch 999 neu'r cyngor.",
        "name_label": "Eich enw a'ch rôl",
        "step_label": "Beth wnewch chi nesaf?",
        "by_label": "Pryd fydd y gair nesaf?",
        "in_30m": "Ymhen 30 munud",
        "in_1h": "Ymhen 1 awr",
        "in_4h": "Ymhen 4 awr",
        "in_1d": "Ymhen 1 diwrnod",
        "take": "Rwy'n cymryd hwn",
        "cannot": "Os na allwch ei gymryd, ffoniwch y rhif sydd gennych ar gyfer yr anfonwr. Gofynnir i rywun arall hefyd.",
        "missing": "Ysgrifennwch eich enw a beth wnewch chi nesaf.",
        "thanks": "Diolch. Rydych wedi cymryd hwn.",
        "told": "Gall y sawl a'i cododd weld hynny nawr. Gair nesaf erbyn",
        "shut_title": "Nid yw'r dudalen hon yn agor mwyach",
        "unknown": "Nid yw'r dudalen hon yn agor.",
        "unknown_why": "Efallai fod y cyfeiriad wedi'i dorri: rhowch gynnig ar y ddolen gyfan yn y llythyr.",
        "taken": "Mae $who wedi cymryd hwn",
        "taken_why": "Gair nesaf erbyn $when. Ni ofynnir dim mwy gennych.",
        "closed": "Mae'r pryder hwn wedi'i gau",
        "closed_why": "Ni ofynnir dim mwy gennych.",
        "elsewhere": "Mae hwn gyda phobl eraill nawr",
        "elsewhere_why": "Dywedir o'r newydd wrth bwy bynnag sydd i glywed. Ni ofynnir dim mwy gennych; cadwch yr hyn a ddarllenoch i chi'ch hun.",
        "seat": "Nid chi sydd i ddarllen hwn mwyach",
        "seat_why": "Mae'r sedd yr oedd y cyfeiriad hwn yn sefyll drosti wedi dod i ben, neu mae ganddi gyfeiriad arall nawr. Dywedir wrth bwy bynnag sydd yno.",
        "soon_word": "yr ymweliad nesaf",
        "used": "Mae'r dudalen hon wedi'i defnyddio",
        "used_why": "Os na ddaw'r gair nesaf, anfonir tudalen newydd.",
        "kept": "Mae'r hyn a ysgrifennoch yn cael ei gadw gyda'r pryder.",
        "not_kept": "Ni chadwyd yr hyn a ysgrifennoch. Dyma fe, fel y gallwch ei ddweud:",
        "danger": "Ffoniwch bwy bynnag y mae gennych rif iddynt os gwyddoch chi fwy. Os oes rhywun mewn perygl, ffoniwch 999.",
    },
}


def quoted(said: str) -> str:
    """Somebody's words, a line each, as they stand on a page."""
    return "".join(f"<blockquote>{escape(line)}</blockquote>" for line in said.splitlines() if line.strip())


def words_for(language: str) -> dict[str, str]:
    """The page's words in this reader's language; Welsh awaits a Welsh-speaking reviewer."""
    return _WORDS["cy" if language.startswith("cy") else "en"]
