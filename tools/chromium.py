"""Finds the Chromium that the journeys drive, and on Debian as root installs it when it is missing.

Never a browser that a test tool downloads for itself: the distribution's own gets its security updates.
LANTERN_CHROMIUM names another one.
"""

import os
import shutil
import subprocess
import sys

NAMES = ["/usr/bin/chromium", "chromium", "chromium-browser", "google-chrome"]
# Without a sans-serif face Debian draws every page in serif, and nothing measures as it does on a phone.
PACKAGES = ["chromium", "fonts-liberation"]


def find() -> str | None:
    named = os.environ.get("LANTERN_CHROMIUM")
    return next((path for name in ([named] if named else NAMES) if (path := shutil.which(name))), None)


def make_sure() -> str:
    if found := find():
        return found
    if os.environ.get("LANTERN_CHROMIUM"):
        sys.exit(f"LANTERN_CHROMIUM names {os.environ['LANTERN_CHROMIUM']}, which is not there.")
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installing", *PACKAGES, flush=True)
        quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for step in (["update"], ["install", "--yes", "--no-install-recommends", *PACKAGES]):
            subprocess.run(["apt-get", "-qq", *step], env=quietly, check=False, stdout=subprocess.DEVNULL)
        if found := find():
            return found
    sys.exit(
        "The journeys need Chromium, and none is here.\n"
        f"On Debian or Ubuntu: sudo apt-get install --no-install-recommends {' '.join(PACKAGES)}\n"
        "Anywhere else: install Chromium or Chrome and name it, LANTERN_CHROMIUM=/path/to/it make test"
    )


if __name__ == "__main__":
    print("Journeys run in", make_sure())
