"""How fast `analyse` is, and whether any text slows it down. Run on a quiet machine, on one core:

    OPENBLAS_NUM_THREADS=1 python tests/benchmarks/bench_analysis.py

Times are of the processor, best of several runs. Exit status 1 says that a goal was missed.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
TWIN = (ROOT / "tests" / "nlp" / "articles" / "twin.txt").read_text(encoding="utf-8")
SIZE = 100_000
"""Characters of the hostile texts."""

HOSTILE: dict[str, str] = {
    "opening brackets": "(" * SIZE,
    "brackets, closed": "([" * (SIZE // 4) + "])" * (SIZE // 4),
    "brackets and blanks": "( ) " * (SIZE // 4),
    "digits": "7" * SIZE,
    "digits and blanks": "7 " * (SIZE // 2),
    "digits and commas": "7,777," * (SIZE // 6),
    "one endless word": "a" * SIZE,
    "one endless sentence": "and the old man who saw the road which led to the town " * (SIZE // 56),
    "an endless list": "roads, towns, hills, " * (SIZE // 21),
    "repeated said": "said " * (SIZE // 5),
    "he said that he said": "he said that " * (SIZE // 13),
    "unclosed quotation marks": "“he said " * (SIZE // 9),
    "straight quotation marks": '" ' * (SIZE // 2),
    "zero-width characters": "\u200b" * SIZE,
    "zero width between letters": "a\u200b" * (SIZE // 2),
    "full stops": "." * SIZE,
    "full stops and blanks": ". " * (SIZE // 2),
    "abbreviations": "Gen. " * (SIZE // 5),
    "initials": "A. " * (SIZE // 3),
    "line ends": "a\n" * (SIZE // 2),
    "blank lines": "\n" * SIZE,
    "blanks": " " * SIZE + "a",
    "dashes": "—" * SIZE,
    "dashes and capitals": "A — " * (SIZE // 4),
    "capitalised words": "Kalat " * (SIZE // 6),
    "outlets": "Dawn said Reuters said " * (SIZE // 23),
    "credits": "Sources: Dawn, Reuters, AP.\n" * (SIZE // 28),
    "counts": "12 militants were killed. " * (SIZE // 26),
    "counts on top": "12 more militants were killed, raising the toll to 23. " * (SIZE // 55),
    "days": "on Saturday, February 26, 2025, " * (SIZE // 32),
    "verbs that nobody knows": ("the old boat sank ferry burst " * 12 + ". ") * (SIZE // 362),
    "names with titles": "Gen. Asim Example of the Example Union of Kalat, " * (SIZE // 49),
    "appositions": "the town, a port, the home of a bank, " * (SIZE // 38),
    "pronouns": "He said it was theirs. " * (SIZE // 23),
    "emoji": "🙂" * SIZE,
    "combining marks": "e\u0301" * (SIZE // 2),
    "right to left": "قال الجيش إن الطريق مفتوح. " * (SIZE // 27),
    "Chinese": "军方说道路已经开放。" * (SIZE // 10),
    "surrogates": "\ud800 " * (SIZE // 2),
}


def prose(words: int) -> str:
    """News prose of so many words: the paragraphs of the twin article, over and over."""
    lines = [line for line in TWIN.splitlines() if line.endswith(".") and not line.startswith("Sources")]
    made: list[str] = []
    count = 0
    while count < words:
        line = lines[len(made) % len(lines)]
        made.append(line)
        count += line.count(" ") + 1
    return "\n".join(made)


def spent(work: Callable[[], object], runs: int = 1) -> float:
    """Seconds of the processor, best of so many runs."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def loading() -> tuple[float, float]:
    """Seconds that a fresh process takes from its start to its first sentence read, and those of them that the model
    takes."""
    code = (
        "import time; from claims.nlp import analyse, parsing; start = time.process_time(); parsing.load(); "
        "model = time.process_time() - start; analyse('One man died.'); print(time.process_time(), model)"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    whole, model = run.stdout.split()
    return float(whole), float(model)


def measured() -> Iterator[tuple[str, float, str, bool]]:
    """What was measured: its name, its figure, the goal in words, and whether it was reached."""
    from claims.nlp import analyse
    from claims.nlp.parsing import parse_all
    from claims.nlp.sentences import stretches

    whole, model = min(loading() for _ in range(3))
    yield "loading the model, s", model, "< 1.5", model < 1.5
    yield "a fresh process to its first sentence, s", whole, "", True
    analyse(TWIN)
    article = prose(750)
    ledger = [s for s in stretches(article) if s.kind == "sentence"]
    pairs = [  # in turn, so that what else the machine does slows both
        (spent(lambda: list(parse_all(article[s.start : s.end] for s in ledger))), spent(lambda: analyse(article)))
        for _ in range(21)
    ]
    parse, whole = (min(times) for times in zip(*pairs, strict=True))
    yield "articles of 750 words a second", 1 / whole, ">= 8", whole <= 1 / 8
    yield "analysis over the bare parse", whole / parse, "<= 1.6", whole <= 1.6 * parse
    short = spent(lambda: analyse(prose(10_000)), 2) / 10
    long = spent(lambda: analyse(prose(200_000))) / 200
    yield "s for 1,000 words of 10,000", short, "", True
    yield "s for 1,000 words of 200,000", long, "<= 1.5 times that", long <= 1.5 * short
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield "memory after 200,000 words, MB", memory, "", True
    kilobytes = prose(20_000)[:SIZE]
    usual = spent(lambda: analyse(kilobytes), 2)
    yield "100 KB of prose, s", usual, "", True
    for name, text in HOSTILE.items():
        share = spent(lambda text=text: analyse(text)) / usual
        yield f"{name}, times the prose", share, "<= 3", share <= 3


def main() -> int:
    """Print what was measured; 1 where a goal was missed."""
    missed = 0
    for name, figure, goal, reached in measured():
        missed += not reached
        print(f"{name:<40} {figure:>8.2f}  {goal}{'' if reached else '  MISSED'}", flush=True)  # noqa: T201 - a report
    return int(missed > 0)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
