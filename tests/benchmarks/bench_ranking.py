"""How long it takes to find a claim's passage: `python -m pytest tests/benchmarks/bench_ranking.py -s`.

Measured is the processor's time of the best of several runs, since another program on the machine only ever makes one
slower.
"""

import random
import time

import pytest

from claims.nlp.ranking import Ranker, rank

CLAIM = "At least 18 soldiers and 23 fighters were killed when a convoy was attacked near the river on Saturday."
SYLLABLES = ["ba", "ko", "ri", "ten", "mar", "sol", "vi", "dra", "ned", "lo", "qua", "fer", "ost", "il", "pra"]


def report(passages: int, seed: int = 5) -> list[str]:
    """Passages of some 22 words out of a vocabulary that is as skewed as a language's."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    vocabulary = ["".join(chance.choices(SYLLABLES, k=1 + n % 4)) for n in range(8_000)]
    vocabulary[:760:40] = CLAIM.split()
    weights = [1 / (n + 3) for n in range(len(vocabulary))]
    drawn = iter(chance.choices(vocabulary, weights, k=passages * 40))
    return [" ".join(next(drawn) for _ in range(chance.randint(6, 38))).capitalize() + "." for _ in range(passages)]


def best_of(runs: int, work) -> float:
    """Seconds of the fastest run."""
    times = []
    for _ in range(runs):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return min(times)


def test_one_claim_against_a_thousand_passages_takes_50_ms():
    passages = report(1_000)
    rank(CLAIM, passages[:2])
    took = best_of(9, lambda: rank(CLAIM, passages))
    print(f"\n1,000 passages: {took * 1e3:.1f} ms")  # noqa: T201 - a measurement
    assert took < 0.05


def test_forty_claims_against_three_hundred_passages_take_100_ms():
    passages = report(300)
    took = best_of(5, lambda: [ranker.rank(f"{CLAIM} {n}") for ranker in [Ranker(passages)] for n in range(40)])
    print(f"\n40 claims, 300 passages: {took * 1e3:.1f} ms")  # noqa: T201 - a measurement
    assert took < 0.1


@pytest.mark.parametrize("passages", [2_000, 8_000])
def test_time_grows_with_the_passages(passages):
    few, many = report(1_000), report(passages)
    ratio = best_of(5, lambda: rank(CLAIM, many)) / best_of(5, lambda: rank(CLAIM, few))
    print(f"\n{passages:,} passages: {ratio:.1f} times 1,000")  # noqa: T201 - a measurement
    assert ratio < 2 * passages / 1_000
