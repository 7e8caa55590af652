"""A fresh machine made ready: a virtual environment with exactly what is pinned.

    python3 tools/ready.py run      what runs the server and builds the app
    python3 tools/ready.py test     that, and everything the proofs need

A stamp of the pins is left in the environment, so the second time costs nothing. Only the standard library is
used here, and only old syntax, so that an old Python answers with a sentence and not with a traceback.
"""

import hashlib
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "bin", "python")

NEEDED = (3, 11)
# `build` comes first and alone: it holds setuptools, with which the few packages that ship no wheel are built,
# so that nothing unpinned is fetched while building them.
FILES = {"run": ["build.txt", "run.txt"], "test": ["build.txt", "test.txt"]}


def pins(purpose):
    digest = hashlib.sha256(sys.version.encode())
    for name in [*FILES[purpose], "../pyproject.toml"]:
        with open(os.path.join(ROOT, "requirements", name), "rb") as file:
            digest.update(file.read())
    return digest.hexdigest()


def stamp(purpose):
    return os.path.join(VENV, f"ready-to-{purpose}")


def is_ready(purpose, wanted):
    try:
        with open(stamp(purpose)) as file:
            return file.read() == wanted
    except OSError:
        return False


def pip(*args):
    command = [PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--quiet"]
    subprocess.run([*command, *args], check=True, cwd=ROOT)


def is_of_this_python():
    """An environment made by another Python, or one that has since been removed, is made anew."""
    if not os.path.exists(PYTHON):
        return False
    asked = subprocess.run(
        [PYTHON, "-c", "import sys; print(sys.version)"], capture_output=True, text=True, check=False
    )
    return asked.stdout.strip() == sys.version.strip()


def get_ready(purpose):
    wanted = pins(purpose)
    if is_ready(purpose, wanted):
        return
    print(f"Installing what is pinned to {purpose} into .venv (once; a minute or two)", flush=True)
    if not is_of_this_python():
        subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)
    for name in FILES[purpose]:
        pip("--require-hashes", "--no-build-isolation", "--no-compile", "-r", f"requirements/{name}")
    pip("--no-deps", "--no-build-isolation", "--editable", ".")
    # pip would compile on one core. Half of what proofs bring is never loaded: what is, compiles itself.
    if purpose == "run":
        subprocess.run([PYTHON, "-m", "compileall", "-qq", "-j", "0", os.path.join(VENV, "lib")], check=False)
    with open(stamp(purpose), "w") as file:
        file.write(wanted)


def main():
    if sys.version_info < NEEDED:
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        sys.exit(
            f"Lantern needs Python 3.11 or newer; {sys.executable} is Python {version}.\n"
            "Name a newer one like this: make PYTHON=/path/to/python3.12 run"
        )
    if len(sys.argv) != 2 or sys.argv[1] not in FILES:
        sys.exit("usage: python3 tools/ready.py " + "|".join(FILES))
    try:
        get_ready(sys.argv[1])
    except subprocess.CalledProcessError as error:
        sys.exit(f"Could not install what is pinned: {' '.join(error.cmd)} ended with {error.returncode}.")


if __name__ == "__main__":
    main()
