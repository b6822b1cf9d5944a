"""A draft is tied to the article: its anchors, its substitutions, its attribution."""

from __future__ import annotations

from tests.nlp.splits import of


def test_anchors_cover_the_words_used_and_no_others() -> None:
    text, found = of("The mayor opened a bridge and promised new roads.")
    assert [[a.exact for a in d.anchors] for d in found.drafts] == [
        ["The mayor opened a bridge"],
        ["The mayor", "promised new roads"],
    ]
    assert all(text[a.start : a.end] == a.exact for d in found.drafts for a in d.anchors)


def test_a_substitution_says_what_it_replaced_and_where_its_words_come_from() -> None:
    text, found = of("Anna Berg won the race.", "She trained in Kenya.")
    (substitution,) = found.drafts[1].substitutions
    assert found.drafts[1].text[substitution.start : substitution.end] == "Anna Berg"
    assert substitution.original == "She"
    assert text[substitution.antecedent_start : substitution.antecedent_end] == "Anna Berg"


def test_an_attribution_tells_where_speaker_and_cue_stand() -> None:
    text, found = of("According to the ministry, the suspect was arrested.")
    attribution = found.drafts[0].attribution
    assert attribution is not None
    assert attribution.cue == "According to"
    assert text[attribution.start : attribution.end] == "According to the ministry"
