"""Count how common words are, fit the weights of the ranking, and cross-validate them.

    python -m claims.nlp.training.ranking TREEBANK CLAIMS

TREEBANK is a folder with `train.conllu` of UD English EWT; from it only counts are kept. CLAIMS is a file of JSON
lines, each with a `claim`, the `passages` of a report and `gold`, the indices of those that bear on the claim. The
weights minimise the cross-entropy between the scores' softmax and the gold passages of each claim, with a ridge. What
is printed is cross-validated: each claim is ranked with weights that were fitted without it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from claims.nlp.ranking import Numbers, Ranker
from claims.nlp.terms import term, words

LEXICON = Path(__file__).parents[1] / "lexicon"
RIDGE, STEPS, FOLDS, RUNS = 3.0, 300, 10, 5
RAREST = 4
"""Sentences that a term must stand in to be kept: rarer ones count as unseen."""


def main(arguments: Sequence[str]) -> None:
    """Run the recipe with a command line's arguments."""
    parser = argparse.ArgumentParser(prog="python -m claims.nlp.training.ranking", description=__doc__)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("claims", type=Path)
    chosen = parser.parse_args(arguments)
    _write("frequencies.json", frequencies(chosen.treebank / "train.conllu"))
    rows = [json.loads(line) for line in chosen.claims.open(encoding="utf-8")]
    readings = [Ranker(r["passages"]).signals(r["claim"]) for r in rows]
    names, tables = list(readings[0]), [np.stack(list(r.values()), axis=1) for r in readings]
    gold = [np.isin(np.arange(len(t)), r["gold"]) / len(set(r["gold"])) for t, r in zip(tables, rows, strict=True)]
    weights = fitted(tables, gold)
    figures = {
        "cross-validated": cross_validated(tables, gold),
        "on the data fitted to": scored(tables, gold, [weights] * len(gold)),
    }
    origin = (
        f"Weights of the ranking's signals, fitted by claims.nlp.training.ranking on {len(rows)} claims, each with the"
        " full text of a report it cites and the passages that bear on it marked by people. No text of them is kept."
    )
    named = {name: round(float(w), 4) for name, w in zip(names, weights, strict=True)}
    _write("ranking.json", {"_": origin, "figures": figures, "weights": named})
    sys.stdout.write(json.dumps(figures, indent=1) + "\n")


def frequencies(treebank: Path) -> dict[str, Any]:
    """In how many sentences of a treebank each term stands."""
    lines = treebank.read_text(encoding="utf-8").splitlines()
    texts = [line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")]
    counts = Counter(t for text in texts for t in {term(w) for w in words(text)})
    return {
        "_": "In how many sentences a term stands, counted over the training part of UD English EWT (CC BY-SA 4.0).",
        "sentences": len(texts),
        "terms": {t: n for t, n in sorted(counts.items()) if n >= RAREST and not t[0].isdigit()},
    }


def fitted(tables: Sequence[Numbers], gold: Sequence[Numbers]) -> Numbers:
    """The weights that make the softmax of each claim's scores most like its gold passages (Adam, full batch)."""
    every, wanted = np.concatenate(tables), np.concatenate(gold)
    scale = every.std(axis=0) + 1e-9
    every = every / scale
    lengths = [len(t) for t in tables]
    starts, owner = np.cumsum([0, *lengths])[:-1], np.repeat(np.arange(len(tables)), lengths)
    weights, mean, square = (np.zeros(every.shape[1]) for _ in range(3))
    for step in range(1, STEPS + 1):
        scores = every @ weights
        odds = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        slope = every.T @ (odds / np.add.reduceat(odds, starts)[owner] - wanted) + RIDGE * weights
        slope /= len(tables)
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        rate = 0.1 * (1 - step / (STEPS + 1))
        weights = weights - rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-9)
    return np.asarray(weights / scale)


def cross_validated(tables: Sequence[Numbers], gold: Sequence[Numbers]) -> dict[str, float]:
    """The figures where no claim is ranked with weights that have seen it, over several ways to deal them out."""
    results = []
    for run in range(RUNS):
        order = np.random.default_rng(run).permutation(len(tables))
        weights: list[Numbers] = [np.zeros(0)] * len(tables)
        for fold in range(FOLDS):
            held = set(order[fold::FOLDS].tolist())
            others = [i for i in range(len(tables)) if i not in held]
            learned = fitted([tables[i] for i in others], [gold[i] for i in others])
            for i in held:
                weights[i] = learned
        results.append(scored(tables, gold, weights))
    return {k: round(float(np.mean([r[k] for r in results])), 4) for k in results[0]}


def scored(tables: Sequence[Numbers], gold: Sequence[Numbers], weights: Sequence[Numbers]) -> dict[str, float]:
    """Share of claims with a gold passage first, and of the gold passages those among the first five and ten (over as
    many as could be there)."""
    sums: defaultdict[str, float] = defaultdict(float)
    for table, wanted, weight in zip(tables, gold, weights, strict=True):
        best = np.argsort(-(table @ weight), kind="stable")
        right = wanted[best] > 0
        sums["P@1"] += float(right[0])
        for k in (5, 10):
            sums[f"R@{k}"] += float(right[:k].sum() / min(k, right.sum()))
    return {name: round(value / len(tables), 4) for name, value in sums.items()}


def _write(name: str, data: dict[str, Any]) -> None:
    (LEXICON / name).write_text(json.dumps(data, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
