"""The model's card: what it was made of, by which right, and how well it reads."""

import datetime
from collections.abc import Mapping
from typing import Any

MEASURES = {
    "dep_uas": "UAS: words with the right head",
    "dep_las": "LAS: with the right head and label",
    "tag_acc": "Penn tags",
    "pos_acc": "universal tags",
    "morph_acc": "all features right",
    "lemma_acc": "lemmas",
    "token_f": "tokens (F1)",
}
"""spaCy's names of the scores that are shown, and what they say."""

_CARD = """\
# The trained parser

A spaCy pipeline for English: Penn tags, universal tags and features, lemmas, and Universal Dependencies. It is
loaded by `claims.nlp.parsing` and made by `python -m claims.nlp.training TREEBANK`.

- **Data**: the training set of [UD English EWT](https://universaldependencies.org/treebanks/en_ewt/), whose
  annotation is by Natalia Silveira, Timothy Dozat, Christopher D. Manning, Sebastian Schuster, Ethan A. Chi,
  John Bauer, Miriam Connor, Marie-Catherine de Marneffe, Nathan Schneider, Samuel R. Bowman, Hanzhi Zhu, Daniel
  Galbraith, Amir Zeldes and others, on the texts of the English Web Treebank (LDC2012T13).
  Beside it, counted three times, nine in ten of the 1,599 sentences of `claims/nlp/training/news.conllu`: news prose,
  quotations and some reference prose written for this project about invented people and events, annotated after EWT's
  guidelines by correcting an earlier model of this folder, and shared under the same licence.
- **Licence**: the data's, [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/). The files of this folder
  are shared under the same licence; the code beside the folder has its own.
- **Changes made**: the annotation was turned into weights; while training, quotation marks, dashes, capitals, names
  and full stops were varied as news varies them (`claims/nlp/training/treebank.py`).
- **Engine**: spaCy {spacy_version} with its English tokeniser.
- **Settings and seed**: `claims/nlp/training/config.cfg`.
- **Date**: {day}.

Scores on the treebank's test set, which takes no part in training or in the choice of the epoch. They are those of
`spacy evaluate`: from raw text, one sentence at a time, punctuation left out of UAS and LAS.

| Measure | EWT, % | news, % |
|---|---|---|
{scores}

The column *news* is measured on the 160 sentences of `news.conllu` that were kept back (no lemmas are annotated there).
They were written and annotated by the same hands as the others, and corrected from a model's reading: take them for a
direction. EWT is web prose: weblogs, newsgroups, mail, reviews, answers, and much of it is careless.
"""


def card(web: Mapping[str, Any], news: Mapping[str, Any], *, spacy_version: str, day: datetime.date) -> str:
    """The card in Markdown, from the scores of `Language.evaluate` on the treebank's test set and on news."""
    rows = "\n".join(
        f"| {name} | {100 * web[key]:.1f} | {'' if key == 'lemma_acc' else f'{100 * news[key]:.1f}'} |"
        for key, name in MEASURES.items()
    )
    return _CARD.format(spacy_version=spacy_version, day=day.isoformat(), scores=rows)
