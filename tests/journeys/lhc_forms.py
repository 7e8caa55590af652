"""LHC-Forms, the form renderer of the US National Library of Medicine: somebody else's reader for our Questionnaires.

Brought from the npm registry as one file, checked against its hash, and opened in the browser from disk. Its own
dependencies are inside its bundle, so nothing of them is installed.
"""

import hashlib
import mimetypes
import os
import subprocess
import sys
import tarfile
from pathlib import Path

from playwright.async_api import BrowserContext, Page, Route

from tools.app import MODULES

VERSION = "40.1.3"
SHA512 = "58baee4e6f817159da7c2d2b480437fdc36a871bdc941531c811baf1ab9bfee85ad8d68af47f1965c1174d3b8e46e1b3cc2b74c1aedfbe1ba2799b5c0c874fcd"
HERE = "http://forms.example"
KEPT = MODULES / f".lforms-{VERSION}"
BUNDLE = "package/dist/lforms/"
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>LHC-Forms</title><link rel="stylesheet" href="/webcomponent/styles.css">
<body><div id="form"></div><script src="/webcomponent/assets/lib/zone.min.js"></script>
<script src="/webcomponent/lhc-forms.js" type="module"></script><script defer src="/fhir/lformsFHIRAll.min.js"></script>"""


def bring() -> Path:
    """The folder of its built files."""
    if (KEPT / "fhir").exists():
        return KEPT
    here = Path(sys.executable).parent
    KEPT.mkdir(exist_ok=True)
    pack = ["npm", "pack", f"lforms@{VERSION}", "--silent", "--ignore-scripts", "--pack-destination", str(KEPT)]
    environment = {**os.environ, "PATH": f"{here}{os.pathsep}{os.environ.get('PATH', '')}"}
    subprocess.run([str(here / pack[0]), *pack[1:]], cwd=KEPT, check=True, env=environment, stdout=subprocess.DEVNULL)
    archive = KEPT / f"lforms-{VERSION}.tgz"
    assert hashlib.sha512(archive.read_bytes()).hexdigest() == SHA512, "this is not the LHC-Forms we know"
    with tarfile.open(archive) as opened:
        for member in opened.getmembers():
            if member.name.startswith(BUNDLE) and member.isfile() and not member.name.endswith(".map"):
                member.name = member.name.removeprefix(BUNDLE)
                opened.extract(member, KEPT, filter="data")
    archive.unlink()
    return KEPT


async def open_forms(context: BrowserContext) -> Page:
    """A page with LHC-Forms on it, ready to be given a Questionnaire."""
    folder = bring()

    async def serve(route: Route) -> None:
        path = route.request.url.removeprefix(HERE).lstrip("/").partition("?")[0]
        if not path:
            await route.fulfill(body=PAGE, content_type="text/html")
        elif (folder / path).is_file():
            kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
            await route.fulfill(body=(folder / path).read_bytes(), content_type=kind)
        else:
            await route.fulfill(status=404, body="")

    await context.route(f"{HERE}/**", serve)
    page = await context.new_page()
    await page.goto(f"{HERE}/")
    return page
