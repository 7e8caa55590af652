"""What alerts say: little, no names, no ward, in the reader's language (trap 31). Lock screens are public."""

from string import Template

import msgspec

LETTERS = {
    "en": {
        "subject": "A concern needs you",
        "text": (
            "A concern about a hospital you watch over needs you.\n\n"
            "$urgency\n\nOpen it here:\n$link\n\n"
            "Reading it does not take it: say there that you are taking it, what you do next, and when.\n"
        ),
        "page": (
            "A concern has been raised about a hospital in your area.\n\n"
            "$urgency\n\nThis page works once, for you. Read it and take it there:\n$link\n\n"
            "You do not need an account. If you cannot take it, please pass it on now by telephone.\n"
        ),
        "provider_subject": "About your hospital",
        "provider": (
            "Those who watch over your hospital have noted something about it, or have told you what they found.\n\n"
            "What they have told you, and where you can reply, stands here:\n$link\n"
        ),
        "copy": "This is a copy: you are recorded as away, or you raised it. Somebody else is asked to take it.\n",
        "push": "A concern needs you. Open Lantern.",
        "news": "News of a concern",
        "reopened": "A concern that you raised was closed, and has been opened again: something new was seen. Somebody must take it anew.\n",
        "moved": "A concern that you raised stood in the wrong place. It is where it belongs now, and the people there are told.\n",
        "joined": "A concern that you raised is about the same thing as another one. Both go on together; your words stay yours.\n",
        "unjoined": "A concern that you raised went on together with another one. It goes on by itself again.\n",
        "unsealed": (
            "Somebody asked who said what you raised in confidence. They gave a reason, which is kept, and could see it for a while. "
            "Who they are stands with the concern.\n"
        ),
        "route": (
            "A concern that you answer for must be told to somebody outside Lantern, and nobody has written down that it was: a council, "
            "the police, a regulator or another. Lantern is not the referral. Ring, then write down who, when and the reference.\n"
        ),
        "opened": (
            "Somebody at a hospital's forum opened who a concern is about. It is about somebody whose care your body pays for. "
            "By whom, when and why is written down for you.\n"
        ),
        "not_yours": (
            "A concern that you were told of was not about your hospital, or the people whose care you pay for. It is with the right "
            "people now. You can no longer read it, and there is nothing for you to do. Keep what you read to yourself.\n"
        ),
        "see": "See it here:\n$link\n",
        "immediate": "It is immediate: somebody is asked to take it within the hour.",
        "urgent": "It is urgent: somebody is asked to take it within 4 hours.",
        "soon": "It is for soon: within 2 working days.",
        "note": "It is for the next visit.",
    },
    "cy": {
        "subject": "Mae angen eich sylw ar bryder",
        "text": (
            "Mae pryder am ysbyty rydych chi'n cadw golwg arno angen eich sylw.\n\n"
            "$urgency\n\nAgorwch ef yma:\n$link\n\n"
            "Nid yw ei ddarllen yn golygu ei gymryd: dywedwch yno eich bod yn ei gymryd, beth wnewch chi nesaf, a phryd.\n"
        ),
        "page": (
            "Mae pryder wedi'i godi am ysbyty yn eich ardal.\n\n"
            "$urgency\n\nMae'r dudalen hon yn gweithio unwaith, i chi. Darllenwch ef a'i gymryd yno:\n$link\n\n"
            "Nid oes angen cyfrif. Os na allwch ei gymryd, rhowch wybod i rywun arall nawr dros y ffôn.\n"
        ),
        "provider_subject": "Am eich ysbyty",
        "provider": (
            "Mae'r rhai sy'n cadw golwg ar eich ysbyty wedi nodi rhywbeth amdano, neu wedi dweud wrthych beth a welwyd.\n\n"
            "Mae'r hyn y maen nhw wedi'i ddweud wrthych, a'r lle i ateb, yma:\n$link\n"
        ),
        "copy": "Copi yw hwn: rydych wedi'ch nodi fel rhywun sydd i ffwrdd, neu chi a'i cododd. Gofynnir i rywun arall ei gymryd.\n",
        "push": "Mae angen eich sylw ar bryder. Agorwch Lantern.",
        "news": "Newyddion am bryder",
        "reopened": "Roedd pryder a godwyd gennych wedi'i gau, ac mae wedi'i agor eto: gwelwyd rhywbeth newydd. Rhaid i rywun ei gymryd o'r newydd.\n",
        "moved": "Roedd pryder a godwyd gennych yn sefyll yn y lle anghywir. Mae yn y lle iawn nawr, ac mae'r bobl yno yn cael gwybod.\n",
        "joined": "Mae pryder a godwyd gennych am yr un peth ag un arall. Mae'r ddau'n mynd ymlaen gyda'i gilydd; eich geiriau chi yw eich geiriau o hyd.\n",
        "unjoined": "Roedd pryder a godwyd gennych yn mynd ymlaen gydag un arall. Mae'n mynd ymlaen ar ei ben ei hun eto.\n",
        "unsealed": (
            "Gofynnodd rhywun pwy ddywedodd yr hyn a godwyd gennych yn gyfrinachol. Rhoddwyd rheswm, sy'n cael ei gadw, a gellid ei weld "
            "am gyfnod. Mae enw'r sawl a ofynnodd gyda'r pryder.\n"
        ),
        "route": (
            "Rhaid dweud am bryder rydych yn ateb drosto wrth rywun y tu allan i Lantern, ac nid oes neb wedi ysgrifennu iddo gael ei ddweud: "
            "cyngor, yr heddlu, rheoleiddiwr neu arall. Nid Lantern yw'r atgyfeiriad. Ffoniwch, yna ysgrifennwch pwy, pryd a'r cyfeirnod.\n"
        ),
        "opened": (
            "Agorodd rhywun yn fforwm ysbyty am bwy y mae pryder. Mae am rywun y mae eich corff chi'n talu am ei ofal. "
            "Mae gan bwy, pryd a pham wedi'u hysgrifennu i chi.\n"
        ),
        "not_yours": (
            "Nid oedd pryder y cawsoch wybod amdano yn ymwneud â'ch ysbyty chi, na'r bobl rydych yn talu am eu gofal. Mae gyda'r bobl "
            "iawn nawr. Ni allwch ei ddarllen mwyach, ac nid oes dim i chi ei wneud. Cadwch yr hyn a ddarllenoch i chi'ch hun.\n"
        ),
        "see": "Gwelwch ef yma:\n$link\n",
        "immediate": "Mae'n fater uniongyrchol: gofynnir i rywun ei gymryd o fewn yr awr.",
        "urgent": "Mae'n fater brys: gofynnir i rywun ei gymryd o fewn 4 awr.",
        "soon": "Mae ar gyfer yn fuan: o fewn 2 ddiwrnod gwaith.",
        "note": "Mae ar gyfer yr ymweliad nesaf.",
    },
}


def words_for(language: str) -> dict[str, str]:
    """Letters in this reader's language; Easy Read faces share their language's letters."""
    return LETTERS["cy" if language.startswith("cy") else "en"]


def alert_letter(language: str, urgency: str, link: str, copy: bool, page: bool = False) -> tuple[str, str]:
    """Subject and text of one alert. A copy says that it is one."""
    words = words_for(language)
    text = Template(words["page" if page else "text"]).substitute(urgency=words[urgency], link=link)
    return words["subject"], text + ("\n" + words["copy"] if copy else "")


def provider_letter(language: str, link: str) -> tuple[str, str]:
    """Subject and text for whoever runs the hospital: neither what, nor how pressing, nor from whom."""
    words = words_for(language)
    return words["provider_subject"], Template(words["provider"]).substitute(link=link)


def news_letter(language: str, kind: str, link: str) -> tuple[str, str]:
    """Subject and text of what somebody is told without being asked anything; whoever can no longer read it gets no link."""
    words = words_for(language)
    see = "" if kind == "not_yours" else "\n" + Template(words["see"]).substitute(link=link)
    return words["news"], words[kind] + see


def alert_text(language: str, link: str) -> str:
    """One text message: that a concern needs somebody, and where to open it."""
    return f"{words_for(language)['push']} {link}"


def push_body(language: str, alert_id: str) -> bytes:
    """What wakes the phone; the worker shows its own generic sentence if it cannot read this."""
    return msgspec.json.encode({"title": "Lantern", "body": words_for(language)["push"], "alert": alert_id})
