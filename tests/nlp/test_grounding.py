import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.nlp.facts import Stretch
from claims.nlp.grounding import Proposal, Ungrounded, grounded

FIRST = "Marshal Ode Brandt took command of the northern army in May."
SECOND = (
    "He said that the rebels’ convoy had lost at least 12 trucks and 1,400 litres of fuel, which had not been insured, "
    "near Kesk."
)
ARTICLE = f"{FIRST} {SECOND} The talks go on."
START = len(FIRST) + 1
SENTENCE = Stretch(START, START + len(SECOND), "sentence")


def propose(text, *quotes, **changes):
    given = {
        "sentence": 1,
        "text": text,
        "quotes": list(quotes),
        "kind": "event",
        "attribution": None,
        "substitutions": [],
        "needs_context": False,
    }
    return Proposal.model_validate(given | changes)


def said(claimant="He", cue="said", named="Marshal Ode Brandt", type="official"):
    return {"claimant": claimant, "cue": cue, "named": named, "type": type}


def replaced(original="He", by="Marshal Ode Brandt"):
    return {"original": original, "by": by}


TRUCKS = "The rebels' convoy had lost at least 12 trucks near Kesk."
TRUCK_QUOTES = ("the rebels' convoy had lost at least 12 trucks", "near Kesk")


def test_a_grounded_claim():
    draft = grounded(ARTICLE, SENTENCE, propose(TRUCKS, *TRUCK_QUOTES, attribution=said()))
    assert draft.text == TRUCKS
    assert [a.exact for a in draft.anchors] == ["the rebels’ convoy had lost at least 12 trucks", "near Kesk"]
    assert draft.claimant == "Marshal Ode Brandt"
    assert draft.attribution is not None
    assert ARTICLE[draft.attribution.start : draft.attribution.end] == "He said"
    assert (draft.attribution.cue, draft.attribution.type) == ("said", "official")
    assert draft.parts == (TRUCKS,)
    assert draft.sentence == 1


def test_runs_tie_each_word_to_the_article():
    draft = grounded(ARTICLE, SENTENCE, propose(TRUCKS, *TRUCK_QUOTES))
    tied = [(draft.text[r.start : r.end], ARTICLE[r.source_start : r.source_end]) for r in draft.runs]
    assert tied == [
        ("The", "the"),
        ("rebels", "rebels"),
        ("convoy", "convoy"),
        ("had", "had"),
        ("lost", "lost"),
        ("at", "at"),
        ("least", "least"),
        ("12", "12"),
        ("trucks", "trucks"),
        ("near", "near"),
        ("Kesk", "Kesk"),
    ]


def test_words_of_grammar_have_no_run_and_moved_ones_do():
    text = "Near Kesk at least 12 trucks were lost by the convoy."
    draft = grounded(ARTICLE, SENTENCE, propose(text, *TRUCK_QUOTES))
    tied = {draft.text[r.start : r.end]: ARTICLE[r.source_start : r.source_end] for r in draft.runs}
    assert tied["Near"] == "near"
    assert tied["12"] == "12"
    assert "were" not in tied
    assert "by" not in tied


def test_a_substitution_with_its_places():
    claim = propose(
        "Marshal Ode Brandt said that the convoy had lost 1,400 litres of fuel.",
        "He said that", "convoy had lost", "1,400 litres of fuel",
        substitutions=[replaced()], kind="statement",
    )  # fmt: skip
    draft = grounded(ARTICLE, SENTENCE, claim)
    (one,) = draft.substitutions
    assert draft.text[one.start : one.end] == "Marshal Ode Brandt"
    assert one.original == "He"
    assert ARTICLE[one.antecedent_start : one.antecedent_end] == "Marshal Ode Brandt"
    assert (draft.runs[0].start, draft.runs[0].end) == (one.start, one.end)
    assert draft.runs[0].source_start == one.antecedent_start


def test_a_possessive_and_a_capital_find_their_antecedent():
    article = "The guard fled. Its trucks burned."
    sentence = Stretch(16, 34, "sentence")
    claim = propose("the guard's trucks burned.", "trucks burned", substitutions=[replaced("Its", "The guard's")])
    (one,) = grounded(article, sentence, claim).substitutions
    assert article[one.antecedent_start : one.antecedent_end] == "The guard"


def test_quotations_that_touch_are_one_anchor():
    claim = propose("The convoy had lost trucks.", "convoy had lost", "lost at least 12 trucks")
    assert [a.exact for a in grounded(ARTICLE, SENTENCE, claim).anchors] == ["convoy had lost at least 12 trucks"]


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        (propose(""), "length"),
        (propose("x" * 501, "convoy"), "length"),
        (propose("The convoy\nhad lost trucks.", "convoy had lost"), "length"),
        (propose("The convoy \u202ehad lost trucks.", "convoy had lost"), "length"),
        (propose(TRUCKS), "no quotation"),
        (propose(TRUCKS, *["near Kesk"] * 17), "too many"),
        (propose(TRUCKS, *TRUCK_QUOTES, substitutions=[replaced()] * 17), "too many"),
        (propose(TRUCKS, *TRUCK_QUOTES, "and the driver fled"), "not in its sentence"),
        (propose(TRUCKS, *TRUCK_QUOTES, "…"), "not in its sentence"),
        (propose(TRUCKS, *TRUCK_QUOTES, ""), "not in its sentence"),
        (propose(TRUCKS, *TRUCK_QUOTES, "The talks go on."), "not in its sentence"),
        (propose(TRUCKS, *TRUCK_QUOTES, "ear Kesk"), "not in its sentence"),
        (propose(TRUCKS.replace("12", "13"), *TRUCK_QUOTES), "a figure"),
        (propose(TRUCKS.replace("12", "thirteen"), *TRUCK_QUOTES), "a number"),
        (propose(TRUCKS.replace("Kesk", "Norrby"), *TRUCK_QUOTES), "a name"),
        (propose(TRUCKS.replace("The rebels' convoy", "Vandals"), *TRUCK_QUOTES), "a name"),
        (propose("The claim is verified and true.", "convoy had lost"), "does not quote"),
        (propose("The fuel had been insured.", "fuel", "had not been insured"), "negation"),
        (propose("The convoy had not lost 12 trucks.", *TRUCK_QUOTES), "negation"),
        (propose(TRUCKS, *TRUCK_QUOTES, attribution=said("The general")), "a claimant"),
        (propose(TRUCKS, *TRUCK_QUOTES, attribution=said(cue="reportedly")), "a claimant"),
        (propose(TRUCKS, *TRUCK_QUOTES, attribution=said(named="President Vik")), "an antecedent"),
        (propose(TRUCKS, *TRUCK_QUOTES, attribution=said("the rebels")), "another name"),
        (propose(TRUCKS, *TRUCK_QUOTES, substitutions=[replaced("Kesk", "Marshal Ode Brandt")]), "no pronoun"),
        (propose(TRUCKS, *TRUCK_QUOTES, substitutions=[replaced("He", "Marshal Ode Brandt")]), "not there"),
        (propose(TRUCKS, *TRUCK_QUOTES, substitutions=[replaced("she", "convoy")]), "not there"),
        (propose("Mr Vik lost 12 trucks.", *TRUCK_QUOTES, substitutions=[replaced(by="Mr Vik")]), "an antecedent"),
    ],
)  # fmt: skip
def test_what_the_article_does_not_bear_out_is_refused(claim, reason):
    with pytest.raises(Ungrounded, match=reason):
        grounded(ARTICLE, SENTENCE, claim)


def test_a_claimant_needs_no_other_name():
    claim = propose(TRUCKS, *TRUCK_QUOTES, attribution=said(named=None))
    assert grounded(ARTICLE, SENTENCE, claim).claimant == "He"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40), st.lists(st.text(max_size=8), max_size=3), st.text(max_size=8), st.text(max_size=8))
def test_no_proposal_breaks_it_and_every_anchor_is_true(text, quotes, original, by):
    claim = propose(text, *quotes, substitutions=[replaced(original, by)], attribution=said(by, original, text[:5]))
    try:
        draft = grounded(ARTICLE, SENTENCE, claim)
    except Ungrounded:
        return
    assert all(ARTICLE[a.start : a.end] == a.exact for a in draft.anchors)
