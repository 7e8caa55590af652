"""What a cell says, made fit to keep: letters, yes or no, languages, NHS numbers. What is harmful is refused."""

import re
import unicodedata

from lantern.imports.fields import LABELS, TOLD_IN_SENTENCES, longest, plain
from lantern.imports.model import CellFault

YES = {"yes", "y", "true", "1", "ie", "ydy", "ydi", "oes", "do", "gwir"}
NO = {"no", "n", "false", "0", "na", "nac ydy", "nac oes", "naddo", "anwir"}

LANGUAGES = {
    "en": "english saesneg", "cy": "welsh cymraeg", "bfi": "bsl", "pl": "polish pwyleg", "ur": "urdu wrdw",
    "pa": "punjabi panjabi pwnjabeg", "bn": "bengali bangla sylheti", "gu": "gujarati", "fa": "farsi persian",
    "ar": "arabic arabeg", "so": "somali somaleg", "ro": "romanian", "pt": "portuguese portiwgaleg", "es": "spanish",
    "fr": "french ffrangeg", "it": "italian", "tr": "turkish", "ku": "kurdish", "ps": "pashto", "ta": "tamil",
    "hi": "hindi", "zh": "chinese mandarin cantonese", "uk": "ukrainian", "ru": "russian", "lt": "lithuanian",
    "ti": "tigrinya", "yo": "yoruba", "ga": "irish",
}  # fmt: skip
_CODE_OF = {name: code for code, names in LANGUAGES.items() for name in (code, *names.split())}
_CODE_OF |= {"british sign language": "bfi", "iaith arwyddion prydain": "bfi"}

_FORMULA = re.compile(r"=|[@+\-]\S*[(|!]")
_JOINERS = "\u200c\u200d"  # Persian and Indian names need them


def clean(field: str, text: str) -> str:
    """A cell of a file of people, fit to keep. Raises CellFault when it may not be kept."""
    return cleaned(LABELS[field], text, most=longest(field), in_sentences=field in TOLD_IN_SENTENCES)


def cleaned(label: str, text: str, *, most: int, in_sentences: bool = False, formulas: bool = False) -> str:
    """The cell without stray spaces and invisible signs. Raises CellFault when it may not be kept.

    `formulas` lets it begin as one: a telephone number may begin with a plus.
    """
    if "\x00" in text or any(unicodedata.category(c) == "Cc" and c not in "\t\r\n\x85" for c in text):
        raise CellFault(f"{label} holds a sign that cannot be kept", "type this cell again")
    if "\ufffd" in text:
        raise CellFault(f"{label} has lost a letter", "type this cell again, and save the file as UTF-8")
    seen = "".join(c for c in text if unicodedata.category(c) != "Cf" or c in _JOINERS)
    seen = unicodedata.normalize("NFC", seen)
    kept = (
        "\n".join(" ".join(part.split()) for part in seen.splitlines()).strip()
        if in_sentences
        else " ".join(seen.split())
    )
    if len(kept) > most:
        raise CellFault(f"{label} has {len(kept):,} characters", f"at most {most:,} can be kept; say it shorter")
    begins = _FORMULA.match(kept) or (not in_sentences and kept[:1] in ("@", "+", "-") and len(kept) > 1)
    if begins and not formulas:
        raise CellFault(f"{label} begins like a spreadsheet formula", "write what it should show")
    return kept


def yes_or_no(label: str, text: str) -> bool:
    """Yes or no, in English or Welsh. Raises CellFault."""
    word = plain(text)
    if word in YES | NO:
        return word in YES
    raise CellFault(f"{label} is {text!r}", "write yes or no, or leave the cell empty")


def language_code(text: str) -> str | None:
    """The tag of a language, by its name or tag; None when we do not know it."""
    return _CODE_OF.get(plain(text))


def digits_of_nhs_number(text: str) -> str | None:
    """Its ten digits when this is a valid NHS number (modulus 11); None otherwise. Valid is not yet somebody's."""
    digits = re.sub(r"[\s-]", "", text)
    if not re.fullmatch(r"[0-9]{10}", digits):
        return None
    check = 11 - sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return digits if {11: 0}.get(check, check) == int(digits[9]) else None


def shown(text: str, most: int = 60) -> str:
    """A cell as a report may show it: one line, no control signs, not too long."""
    bare = "".join(c if c.isprintable() else " " for c in text)
    bare = " ".join(bare.split())
    return bare if len(bare) <= most else f"{bare[: most - 1]}…"
