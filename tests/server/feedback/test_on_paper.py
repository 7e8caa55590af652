"""You said, we did, as a letter: an accessible PDF in each face, for whoever said it and whoever hands it to them."""

import io

import pikepdf
import pytest

from lantern.settings import read_settings
from tests.server.feedback.test_you_said_we_did import DONE, lent, owed_to, theirs, write
from tests.server.reports.test_checklist_on_paper import says, squeezed
from tests.server.reports.test_pack_on_paper import get
from tests.world import World

SAID = {
    "en": "This has changed",
    "cy": "Mae hyn wedi newid",
    "en-simple": "This has changed.",
    "cy-simple": "Mae hyn wedi newid.",
}


@pytest.mark.parametrize("face", SAID)
async def test_it_is_a_tagged_letter_in_each_face(world: World, face: str) -> None:
    world.set(checklists=read_settings().checklists)
    _, feedback = await owed_to(world, "megan", words="The nights are loud.")
    huw = await world.phone("huw")
    await lent(huw, write(feedback))
    answer = await get(world, "megan", f"feedback/{feedback}.{face}.pdf")
    assert answer.status_code == 200 and answer.headers["content-language"] == face[:2]
    text = squeezed(says(answer.content))
    words = DONE[0]["easy"] if face.endswith("-simple") else DONE[0]["words"]
    for part in ("Megan", "The nights are loud.", SAID[face], words, "Huw"):
        assert squeezed(part) in text, part
    with pikepdf.open(io.BytesIO(answer.content)) as pdf:
        assert pdf.Root.MarkInfo.Marked and str(pdf.Root.Lang).startswith(face[:2])


async def test_only_whoever_said_it_and_whoever_owes_it_get_the_letter_and_only_once_it_is_written(
    world: World,
) -> None:
    _, feedback = await owed_to(world, "megan")
    assert (await get(world, "megan", f"feedback/{feedback}.en.pdf")).json()["code"] == "not-found"
    huw = await world.phone("huw")
    await lent(huw, write(feedback))
    for who in ("ola", "frank", "sam", "gareth", "tom"):
        assert (await get(world, who, f"feedback/{feedback}.en.pdf")).status_code == 404, who
    assert (await get(world, "huw", f"feedback/{feedback}.en.pdf")).status_code == 200


async def test_the_easy_read_letter_for_a_person_is_not_addressed_to_whoever_wrote_down_their_words(
    world: World,
) -> None:
    world.set(checklists=read_settings().checklists)
    _, feedback = await theirs(world)
    for face, named in (("en", True), ("en-simple", False), ("cy-simple", False)):
        text = squeezed(says((await get(world, "priya", f"feedback/{feedback}.{face}.pdf")).content))
        assert (squeezed("Priya") in text) == named, face
