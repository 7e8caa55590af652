"""What this letter says, in easy words: that a visit is near, and where to say what to look at. No name, place or day (trap 31)."""

from string import Template

_LETTERS = {
    "en": {
        "subject": "Is there anything you want us to look at?",
        "text": (
            "We plan to visit a hospital soon. Somebody in your family is there.\n\n"
            "Is there anything you want us to look at? Is there anything we should ask?\n\n"
            "You can tell us here:\n$link\n\n"
            "You do not have to say anything. You can tell us at any other time too.\n"
            "If somebody is in danger now, ring 999.\n\n"
            "We ask you because it was agreed that we may. Tell us if you want no more of these letters.\n"
        ),
    },
    "cy": {
        "subject": "Oes rhywbeth rydych chi am i ni edrych arno?",
        "text": (
            "Rydym yn bwriadu ymweld ag ysbyty cyn hir. Mae rhywun o’ch teulu yno.\n\n"
            "Oes rhywbeth rydych chi am i ni edrych arno? Oes rhywbeth y dylem ei ofyn?\n\n"
            "Gallwch ddweud wrthym yma:\n$link\n\n"
            "Nid oes rhaid i chi ddweud dim. Gallwch ddweud wrthym ar unrhyw adeg arall hefyd.\n"
            "Os yw rhywun mewn perygl nawr, ffoniwch 999.\n\n"
            "Rydym yn gofyn i chi am fod hynny wedi’i gytuno. Dywedwch os nad ydych am gael y llythyrau hyn.\n"
        ),
    },
}  # fmt: skip


def letter(language: str, link: str) -> tuple[str, str]:
    """Subject and text. Whoever reads Easy Read and whoever does not have the same easy words, in their language."""
    words = _LETTERS["cy" if language.startswith("cy") else "en"]
    return words["subject"], Template(words["text"]).substitute(link=link)
