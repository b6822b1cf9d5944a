"""Words of time: months, weekdays, seasons, and the words that place a day against another."""

from __future__ import annotations

MONTHS = {
    form: number
    for number, forms in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct"
        "|november nov|december dec".split("|"),
        1,
    )
    for form in forms.split()
}
WEEKDAYS = {
    name: number for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
"""First and last month, in the northern half of the world."""
ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
SMALL = {
    word: n for n, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
} | {
    "a": 1,
    "an": 1,
}
CENTURIES = {
    word: n
    for n, word in enumerate(
        "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        " twenty-first".split(),
        11,
    )
}
DECADES = {
    word: 1900 + 10 * n
    for n, word in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)
}
DAYS_AWAY = {
    "yesterday": (-1, -1),
    "today": (0, 0),
    "tomorrow": (1, 1),
    "tonight": (0, 0),
    "overnight": (-1, 0),
    "last night": (-1, -1),
    "this morning": (0, 0),
    "this afternoon": (0, 0),
    "this evening": (0, 0),
    "the day before yesterday": (-2, -2),
    "the day after tomorrow": (2, 2),
}
"""First and last day, counted from the base."""
MONTH_LEADS = frozenset(
    "in since until last this next of early late mid by during from before after every through to and".split()
)
"""Words before a month that stands alone."""
KEPT_LEADS = frozenset("last this next early late mid".split())
"""Those of them that belong to the expression."""
