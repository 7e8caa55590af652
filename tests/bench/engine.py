"""How many sets of 60 answers are rated a second: in Python on one core, and by the phone's own rules in Node.

Both rate the same sets, hidden questions left out. Prints, never judges.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import msgspec

from lantern.checklists import rules
from lantern.checklists.checking.questions import allowed_values
from lantern.checklists.publishing import compiled
from lantern.checklists.reading import read_checklist

ROOT = Path(__file__).resolve().parents[2]
CHECKLIST = ROOT / "checklists" / "adult-oversight" / "2026-04-01"
SETS, ANSWERS = 400, 60
SEED = 20261122

_NODE = """
import {{ rated }} from '{rules}';
import {{ readFileSync }} from 'node:fs';
const {{ questions, sets }} = JSON.parse(readFileSync('{data}', 'utf8'));
const work = () => sets.forEach((one) => rated(questions, one));
work();
let rounds = 0;
const spent = (since) => {{ const {{ user, system }} = process.cpuUsage(since); return (user + system) / 1e6; }};
const begun = process.cpuUsage();
while (spent(begun) < {seconds}) {{ work(); rounds += 1; }}
console.log((rounds * sets.length) / spent(begun));
"""


def answer_sets(questions: list[Any]) -> list[dict[str, Any]]:
    """Made-up visits of 60 answers each, always the same ones."""
    dice = random.Random(SEED)
    asked = [one for one in rules.questions_of(questions) if allowed_values(one)]
    return [
        {one.id: dice.choice(allowed_values(one) or ("yes",)) for one in dice.sample(asked, min(ANSWERS, len(asked)))}
        for _ in range(SETS)
    ]


def in_python(questions: list[Any], sets: list[dict[str, Any]], seconds: float) -> float:
    """Sets a second, by processor time."""
    ready = rules.prepared(questions)
    rounds, begun = 0, time.process_time()
    while time.process_time() - begun < seconds:
        for one in sets:
            rules.rated(ready, one)
        rounds += 1
    return rounds * len(sets) / (time.process_time() - begun)


def on_the_phone(questions: list[Any], sets: list[dict[str, Any]], seconds: float) -> float:
    """The same by pwa/src/checklists/rules.ts, in the Node of this environment; by processor time too."""
    here = os.path.dirname(sys.executable)
    with tempfile.TemporaryDirectory() as folder:
        data, script = Path(folder) / "sets.json", Path(folder) / "rate.mts"
        data.write_text(json.dumps({"questions": questions, "sets": sets}))
        twin = ROOT / "pwa/src/checklists/rules.ts"
        script.write_text(_NODE.format(rules=twin.as_uri(), data=data, seconds=seconds))
        environment = {**os.environ, "PATH": here + os.pathsep + os.environ.get("PATH", "")}
        done = subprocess.run(["node", str(script)], check=True, capture_output=True, text=True, env=environment)
    return float(done.stdout)


def report(seconds: float) -> None:
    row = msgspec.json.decode(msgspec.json.encode(compiled(read_checklist(CHECKLIST))))
    sets = answer_sets(row["questions"])
    size = sum(map(len, sets)) / len(sets)
    python, node = in_python(row["questions"], sets, seconds), on_the_phone(row["questions"], sets, seconds)
    print(f"\nrating sets of {size:.0f} answers to {len(row['questions'])} questions (seed {SEED}):")
    print(f"  Python, one core   {python:10,.0f} sets a second")
    print(f"  phone's rules      {node:10,.0f} sets a second in Node here; {node / python:.2f} of Python's")
