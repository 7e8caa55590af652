"""Many phones, lost replies, shuffled and doubled sends, changing rights, restored phones and databases.

Prints its seed; LANTERN_SEED repeats it. `make prove` walks for long.
"""

import os
import random
import time

import pytest

from tests.sync.walking import Walk
from tests.world import World

SEED = int(os.environ.get("LANTERN_SEED", 0)) or int(time.time())


async def walk(world: World, seed: int, steps: int) -> None:
    print(f"LANTERN_SEED={seed} ({world.database.dialect}, {steps} steps)")
    one = Walk(world, random.Random(seed))
    await one.begin()
    await one.go(steps)
    await one.settle()
    await one.check()


@pytest.mark.parametrize("run", range(3))
async def test_after_the_dust_settles_each_phone_equals_a_fresh_one_and_no_word_is_lost(world: World, run: int) -> None:
    await walk(world, SEED + run, 100)


@pytest.mark.prove
@pytest.mark.parametrize("run", range(60))
async def test_the_same_for_long(world: World, run: int) -> None:
    await walk(world, SEED + 1000 + run, 500)
