"""Train the parser on a Universal Dependencies treebank, measure it, and write the model with its card.

    python -m claims.nlp.training TREEBANK [--out DIR]

TREEBANK is a folder with `train.conllu`, `dev.conllu` and `test.conllu` of UD English EWT. The first is learned
from, the second says which epoch is kept, and the third is read once, at the end, for the card's scores. Beside them
stands `news.conllu`, sentences written as news writes them and annotated for this: nine in ten are learned from, and
the tenth is kept back for the card.
"""

import argparse
import datetime
import random
import shutil
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from spacy.about import __version__ as spacy_version
from spacy.language import Language
from spacy.training import Example
from spacy.training.batchers import minibatch_by_words
from spacy.util import load_config, load_model_from_config, registry
from thinc.api import Config, fix_random_seed

from claims.nlp.training.card import MEASURES, card
from claims.nlp.training.treebank import NewsStyle, Sentence, curly, read, without_lemmas

CONFIG = Path(__file__).with_name("config.cfg")
NEWS = Path(__file__).with_name("news.conllu")
MODEL = Path(__file__).parents[1] / "model"


_KEPT_BACK = 10
"""One news sentence in so many is not learned from."""
_TIMES = 3
"""How often an epoch sees each news sentence, set otherwise each time: they are few beside the web's."""


def main(arguments: Sequence[str]) -> None:
    """Run the recipe with a command line's arguments."""
    parser = argparse.ArgumentParser(prog="python -m claims.nlp.training", description=__doc__.splitlines()[0])
    parser.add_argument("treebank", type=Path, help="folder with train.conllu, dev.conllu and test.conllu")
    parser.add_argument("--out", type=Path, default=MODEL, help="where the model goes (default: claims/nlp/model)")
    parser.add_argument("--epochs", type=int, help="passes over the training set (default: the configuration's)")
    chosen = parser.parse_args(arguments)
    news = [without_lemmas(sentence) for sentence in read(NEWS)]
    learned = [sentence for i, sentence in enumerate(news) if i % _KEPT_BACK]
    nlp = train(
        [*read(chosen.treebank / "train.conllu"), *(learned * _TIMES)],
        read(chosen.treebank / "dev.conllu"),
        chosen.epochs,
    )
    web = nlp.evaluate(list(_examples(nlp, read(chosen.treebank / "test.conllu"))))
    save(nlp, web, nlp.evaluate(list(_examples(nlp, news[::_KEPT_BACK]))), chosen.out)


def train(sentences: list[Sentence], dev: list[Sentence], epochs: int | None = None) -> Language:
    """A pipeline trained on the sentences; of its states after each epoch the one that scores best on `dev`.

    The learning rate is constant for the first part of the training and then falls to nothing, so that the last
    epochs settle. What is kept are the weights averaged over all steps.
    """
    config = load_config(CONFIG, interpolate=True)
    recipe = registry.resolve(config.pop("recipe"))
    fix_random_seed(recipe["seed"])
    news, order = NewsStyle(sentences, recipe["seed"]), random.Random(recipe["seed"])  # noqa: S311 - no secret
    nlp = _initialised(config, sentences)
    optimizer, total = recipe["optimizer"], epochs or recipe["epochs"]
    checks = list(_examples(nlp, dev))
    best, kept, started = 0.0, b"", time.monotonic()
    for epoch in range(total):
        order.shuffle(sentences)
        done = 0
        examples = _examples(nlp, (news(s) for s in sentences))
        for batch in minibatch_by_words(examples, size=recipe["batch"], discard_oversize=False):
            left = 1 - (epoch + done / len(sentences)) / total
            optimizer.learn_rate = recipe["learn_rate"] * min(1.0, max(left, 0.01) / recipe["falling"])
            nlp.update(batch, sgd=optimizer, drop=recipe["dropout"])
            done += len(batch)
        with nlp.use_params(optimizer.averages):
            scores = nlp.evaluate(checks)
            if scores["dep_las"] + scores["tag_acc"] > best:
                best, kept = scores["dep_las"] + scores["tag_acc"], nlp.to_bytes()
        _say(f"epoch {epoch + 1:2}  {time.monotonic() - started:5.0f} s  {_line(scores)}")
    return nlp.from_bytes(kept)


def save(nlp: Language, web: dict[str, Any], news: dict[str, Any], folder: Path) -> None:
    """The pipeline and its card in `folder`, in the place of what was there; the card shows both scores."""
    shutil.rmtree(folder, ignore_errors=True)
    nlp.meta.update(name="ud_english_ewt", license="CC-BY-SA-4.0", description="Trained on UD English EWT")
    settings = nlp.config
    nlp.config = Config({part: settings[part] for part in ("nlp", "components")})  # what a reader of the model needs
    nlp.to_disk(folder)
    text = card(web, news, spacy_version=spacy_version, day=datetime.datetime.now(tz=datetime.UTC).date())
    (folder / "README.md").write_text(text, encoding="utf-8")
    _say(f"web   {_line(web)}")
    _say(f"news  {_line(news)}")


def _initialised(config: Config, sentences: list[Sentence]) -> Language:
    """An untrained pipeline with every label of the sentences, and the lemma rules of both kinds of apostrophes."""
    nlp = load_model_from_config(config, auto_fill=True)
    examples = list(_examples(nlp, [*sentences, *map(curly, sentences)]))
    nlp.initialize(lambda: examples)
    return nlp


def _examples(nlp: Language, sentences: Iterable[Sentence]) -> Iterator[Example]:
    """Each sentence as the pipeline's own tokeniser cuts it, beside what the treebank says of it."""
    for sentence in sentences:
        gold = sentence.doc(nlp.vocab)
        yield Example(nlp.make_doc(gold.text), gold)


def _line(scores: dict[str, Any]) -> str:
    """The scores in percent, in one line."""
    return "  ".join(f"{key} {100 * (scores[key] or 0):.2f}" for key in MEASURES)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
