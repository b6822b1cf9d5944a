"""Words of number: numerals, scales, hedges, currencies and units of measure."""

from __future__ import annotations

from claims.nlp.facts import Bound
from claims.nlp.lexicon.verbs import IRREGULAR

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split()
    )
}
TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "crores": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
}
"""Words that multiply the number before them; *dozen* stands apart, for it takes no hundreds."""
SUFFIXES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
"""Letters that multiply an amount of money that they touch (*$2bn*)."""
VAGUE = {"dozens": 12.0, "scores": 20.0, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9}
"""A plural scale says at least two of it: *dozens of people* is twenty-four or more."""

ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
}
PARTS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "tenths": 10,
}
"""Denominators of a share (*two thirds*, *a quarter of*)."""
TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}

BEFORE: dict[tuple[str, ...], Bound] = {
    ("at", "least"): ">=",
    ("no", "fewer", "than"): ">=",
    ("no", "less", "than"): ">=",
    ("not", "less", "than"): ">=",
    ("a", "minimum", "of"): ">=",
    ("minimum", "of"): ">=",
    ("not", "fewer", "than"): ">=",
    ("more", "than"): ">",
    ("over",): ">",
    ("upwards", "of"): ">",
    ("upward", "of"): ">",
    ("in", "excess", "of"): ">",
    ("above",): ">",
    ("exceeding",): ">",
    ("exceeded",): ">",
    ("greater", "than"): ">",
    ("well", "over"): ">",
    ("at", "most"): "<=",
    ("up", "to"): "<=",
    ("as", "many", "as"): "<=",
    ("as", "much", "as"): "<=",
    ("no", "more", "than"): "<=",
    ("not", "more", "than"): "<=",
    ("a", "maximum", "of"): "<=",
    ("maximum", "of"): "<=",
    ("fewer", "than"): "<",
    ("less", "than"): "<",
    ("under",): "<",
    ("below",): "<",
    ("just", "under"): "<",
    ("about",): "~",
    ("around",): "~",
    ("approximately",): "~",
    ("approx",): "~",
    ("approx", "."): "~",
    ("nearly",): "~",
    ("almost",): "~",
    ("some",): "~",
    ("roughly",): "~",
    ("an", "estimated"): "~",
    ("estimated",): "~",
    ("circa",): "~",
    ("ca", "."): "~",
    ("c", "."): "~",
    ("close", "to"): "~",
    ("~",): "~",
    ("or", "so"): "~",
    ("the", "estimated"): "~",
    ("estimated", "at"): "~",
    (">",): ">",
    ("<",): "<",
}
"""What stands before a number and bounds it."""
AFTER: dict[tuple[str, ...], Bound] = {
    ("or", "more"): ">=",
    ("or", "so"): "~",
    ("or", "fewer"): "<=",
    ("or", "less"): "<=",
    ("and", "over"): ">=",
    ("and", "above"): ">=",
    ("or", "older"): ">=",
    ("or", "over"): ">=",
    ("or", "thereabouts"): "~",
}
"""What stands after a number and bounds it."""

CURRENCIES = {
    "$": "$",
    "us$": "$",
    "usd": "$",
    "dollar": "$",
    "dollars": "$",
    "€": "€",
    "eur": "€",
    "euro": "€",
    "euros": "€",
    "£": "£",
    "gbp": "£",
    "pound": "£",
    "pounds": "£",
    "₹": "Rs",
    "rs": "Rs",
    "rs.": "Rs",
    "inr": "Rs",
    "pkr": "Rs",
    "rupee": "Rs",
    "rupees": "Rs",
    "¥": "¥",
    "yen": "¥",
    "yuan": "yuan",
    "₽": "rouble",
    "rouble": "rouble",
    "roubles": "rouble",
    "ruble": "rouble",
    "rubles": "rouble",
    "peso": "peso",
    "pesos": "peso",
    "taka": "taka",
    "naira": "naira",
    "franc": "franc",
    "francs": "franc",
    "won": "won",
    "dirham": "dirham",
    "dirhams": "dirham",
    "krona": "krona",
    "kronor": "krona",
    "riyal": "riyal",
    "riyals": "riyal",
    "lira": "lira",
}
"""Signs, codes and names of money, folded."""
MONEY_BEFORE = frozenset({"$", "us$", "usd", "€", "eur", "£", "gbp", "₹", "rs", "inr", "pkr", "¥", "₽"})
MONEY_AFTER = frozenset(CURRENCIES) - {"$", "us$", "€", "£", "₹", "¥", "₽", "rs", "rs."}

MEASURES = {
    form: name
    for name, forms in {
        "m": "m metre metres meter meters",
        "km": "km kilometre kilometres kilometer kilometers kms",
        "cm": "cm centimetre centimetres centimeter centimeters",
        "mm": "mm millimetre millimetres millimeter millimeters",
        "µm": "µm μm micrometre micrometres micrometer micrometers micron microns",
        "ft": "ft foot feet",
        "in": "inch inches",
        "yd": "yard yards yd",
        "mi": "mile miles mi",
        "ha": "hectare hectares ha",
        "acre": "acre acres",
        "kg": "kg kilogram kilograms kilogramme kilogrammes kilo kilos",
        "g": "gram grams g",
        "t": "ton tons tonne tonnes",
        "lb": "lb lbs",
        "l": "litre litres liter liters",
        "gal": "gallon gallons",
        "bbl": "barrel barrels",
        "mph": "mph",
        "km/h": "kph kmh",
        "kW": "kw kilowatt kilowatts",
        "MW": "mw megawatt megawatts",
        "GW": "gw gigawatt gigawatts",
        "°": "degree degrees °c °f °",
        "second": "second seconds sec secs",
        "minute": "minute minutes min mins",
        "hour": "hour hours hr hrs",
        "day": "day days",
        "night": "night nights",
        "week": "week weeks",
        "month": "month months",
        "year": "year years yr yrs",
        "decade": "decade decades",
        "century": "century centuries",
        "quarter": "quarter quarters",
    }.items()
    for form in forms.split()
}
"""Units of measure, folded to one sign."""

PLURALS = frozenset(
    "people men women children personnel troops police policemen policewomen staff feet percent fish sheep cattle"
    " aircraft spacecraft crew servicemen firefighters gunmen fishermen youth families teeth mice geese series species"
    " data media criteria phenomena livestock infantry cavalry wounded injured dead civilians medics women-only mp mps"
    " kph mph km kg cm mm ft lb ha hp mw gw kw percentage businessmen salesmen clergymen congressmen lawmen infantrymen"
    " deer swine offspring grandchildren stepchildren paramilitaries fatalities others schoolchildren statesmen"
    " cavalrymen kinsmen horsemen craftsmen seamen airmen guardsmen poultry folk clergy nobility us".split()
)
"""Plurals and group words that do not end in *s*, which end the noun phrase of a number."""

ENDERS = frozenset(
    "a an the this that these those his her its their our my your of in on at by to for from with without within into"
    " onto over under between among during after before since until through across against around about near as per"
    " and or but nor if when while where who whom whose which what because although though than then is are was were"
    " be been being am has have had having do does did will would can could may might must shall should not never no"
    " he she it they we you i there here also only just so yet still both each every all any some if via up down out"
    " off again ago later earlier aboard apart away back along amid despite upon towards toward plus versus vs"
    " said says say told tells according including included include includes like such now today yesterday tomorrow"
    " died dead killed slain wounded injured hurt missing arrested detained held lost took take takes left made make"
    " went go got get won ran run began set put came come gave given became remain remains remained survived fled"
    " took voted live lived lives worked work fired opened dying die dies perished captured displaced trapped stranded"
    " rescued evacuated charged executed kidnapped abducted infected hospitalized hospitalised".split()
) | {
    past
    for base, (past, _) in IRREGULAR.items()
    if past != base and past not in ("found", "ground", "wound", "lay", "shot", "felt")
}
"""Words that cannot stand inside the noun phrase that a number counts."""

FILLERS = frozenset("more other additional further new others people's separate different of".split())
"""Words between a number and its noun that do not belong to the noun."""

LABELS = frozenset(
    "no no. nos number numbers # room flight route highway chapter section article act apt apartment floor gate page"
    " volume vol vol. issue episode season series platform channel line level phase type model version group class"
    " grade week day round game match stage step figure fig table part unit district ward item case clause rule"
    " resolution bill amendment appendix interstate motorway junction exit terminal track lane block sector zone"
    " division battalion brigade regiment squadron apollo boeing airbus iphone windows psalm verse ch. ch covid"
    " sars building house suite form boeing-".split()
)
"""Nouns that a number after them names rather than counts (*Flight 370*, *chapter 3*)."""

COUNTED = frozenset("day week round stage phase episode season chapter part level game match line type group".split())
"""Labels that also follow a counted number (*three day*)."""
