"""Places, what contains them, and how else they are spelt: a modest list, from general knowledge.

`gazetteer.txt` gives for each container the places directly inside it; a container may itself be contained. Names are
the folded ones; `VARIANTS` leads other spellings to them.
"""

from __future__ import annotations

from importlib import resources

PARENTS: dict[str, str] = {}
"""A place to what directly contains it."""
for _line in resources.files(__package__).joinpath("gazetteer.txt").read_text(encoding="utf-8").splitlines():
    if not _line.startswith("#"):
        _container, _, _inside = _line.partition(": ")
        PARENTS.update(dict.fromkeys(_inside.split("|"), _container))

CONTINENTS = frozenset("Asia Africa Europe Oceania".split()) | {"North America", "South America", "Middle East"}
COUNTRIES = frozenset(place for place, container in PARENTS.items() if container in CONTINENTS) - CONTINENTS

VARIANTS = {
    "Mangocher": "Mangochar",
    "Baluchistan": "Balochistan",
    "Qalat": "Kalat",
    "Kiev": "Kyiv",
    "Kharkov": "Kharkiv",
    "Odessa": "Odesa",
    "Lvov": "Lviv",
    "Lugansk": "Luhansk",
    "Zaporozhye": "Zaporizhzhia",
    "Dnepropetrovsk": "Dnipro",
    "Peking": "Beijing",
    "Bombay": "Mumbai",
    "Calcutta": "Kolkata",
    "Madras": "Chennai",
    "Bangalore": "Bengaluru",
    "Mysore": "Mysuru",
    "Cochin": "Kochi",
    "Calicut": "Kozhikode",
    "Trivandrum": "Thiruvananthapuram",
    "Allahabad": "Prayagraj",
    "New Delhi": "Delhi",
    "Orissa": "Odisha",
    "Rangoon": "Yangon",
    "Burma": "Myanmar",
    "Saigon": "Ho Chi Minh City",
    "Danang": "Da Nang",
    "Türkiye": "Turkey",
    "Turkiye": "Turkey",
    "Czechia": "Czech Republic",
    "USA": "United States",
    "U.S.": "United States",
    "US": "United States",
    "U.S.A.": "United States",
    "United States of America": "United States",
    "America": "United States",
    "UK": "United Kingdom",
    "U.K.": "United Kingdom",
    "Britain": "United Kingdom",
    "Great Britain": "United Kingdom",
    "UAE": "United Arab Emirates",
    "Emirates": "United Arab Emirates",
    "DRC": "Democratic Republic of the Congo",
    "Congo": "Democratic Republic of the Congo",
    "DR Congo": "Democratic Republic of the Congo",
    "KP": "Khyber Pakhtunkhwa",
    "KPK": "Khyber Pakhtunkhwa",
    "Khyber-Pakhtunkhwa": "Khyber Pakhtunkhwa",
    "D.I. Khan": "Dera Ismail Khan",
    "DI Khan": "Dera Ismail Khan",
    "Chattogram": "Chittagong",
    "Dacca": "Dhaka",
    "Katmandu": "Kathmandu",
    "Ceylon": "Sri Lanka",
    "Persia": "Iran",
    "Teheran": "Tehran",
    "Khan Yunis": "Khan Younis",
    "Gaza Strip": "Gaza",
    "Sana'a": "Sanaa",
    "Makkah": "Mecca",
    "Irbil": "Erbil",
    "Arbil": "Erbil",
    "Marrakech": "Marrakesh",
    "Côte d'Ivoire": "Ivory Coast",
    "Swaziland": "Eswatini",
    "Cabo Verde": "Cape Verde",
    "Timor-Leste": "East Timor",
    "Holland": "Netherlands",
    "The Netherlands": "Netherlands",
    "Hague": "The Hague",
    "the Hague": "The Hague",
    "Cracow": "Krakow",
    "Kraków": "Krakow",
    "München": "Munich",
    "Köln": "Cologne",
    "Zürich": "Zurich",
    "Genève": "Geneva",
    "Wien": "Vienna",
    "Praha": "Prague",
    "Roma": "Rome",
    "Milano": "Milan",
    "Firenze": "Florence",
    "Napoli": "Naples",
    "Torino": "Turin",
    "Venezia": "Venice",
    "Sevilla": "Seville",
    "Malmö": "Malmo",
    "Göteborg": "Gothenburg",
    "Brugge": "Bruges",
    "St. Petersburg": "Saint Petersburg",
    "St Petersburg": "Saint Petersburg",
    "Leningrad": "Saint Petersburg",
    "Belorussia": "Belarus",
    "Macedonia": "North Macedonia",
    "Bosnia": "Bosnia and Herzegovina",
    "Vatican": "Vatican City",
    "São Paulo": "Sao Paulo",
    "Brasília": "Brasilia",
    "Bogotá": "Bogota",
    "Medellín": "Medellin",
    "Córdoba": "Cordoba",
    "Cancún": "Cancun",
    "Canton": "Guangzhou",
    "Juárez": "Ciudad Juarez",
    "NYC": "New York City",
    "New York, New York": "New York City",
    "L.A.": "Los Angeles",
    "LA": "Los Angeles",
    "Washington DC": "Washington, D.C.",
    "Washington D.C.": "Washington, D.C.",
    "D.C.": "Washington, D.C.",
    "District of Columbia": "Washington, D.C.",
    "St Louis": "St. Louis",
    "Saint Louis": "St. Louis",
    "St. Paul": "Saint Paul",
    "Montréal": "Montreal",
    "Québec": "Quebec",
    "Cuzco": "Cusco",
    "Macao": "Macau",
    "Formosa": "Taiwan",
    "Occupied Kashmir": "Jammu and Kashmir",
    "Londonderry": "Derry",
    "Palestine": "Palestinian territories",
    "Swat Valley": "Swat",
    "Sao Paolo": "Sao Paulo",
    "NSW": "New South Wales",
    "Ho Chi Minh": "Ho Chi Minh City",
    "Bayamon": "Bayamón",
}
"""Other spellings and older names to the folded one."""

AMBIGUOUS = frozenset(
    "Nice Split Tank Java Victoria Hamilton Georgia Jordan Chad Turkey Mali Cork Reading Bath Victoria Aurora Phoenix"
    " Florence Madison Charlotte Austin Sydney Lima Cali Jackson Lincoln Houston Washington Kent Devon York Tyre Sidon"
    " Ferguson Paris London Salem Cambridge Oxford Hub Khyber Columbus Springfield Montgomery Lexington"
    " Queens Derby Hama"
    " Jammu America Punjab Hyderabad Tripoli Lalitpur Perth Kingston Newcastle Richmond Brooklyn"
    " Savannah Selma Darwin Kansas"
    " Buffalo Orlando Durban LA US KP Congo Cordoba Valencia Santiago Santa Hollywood Flint Portland"
    " Sofia Bali Goa Swat"
    " Mobile Reno Dallas Denver Tyler".split()
)
"""Names that are also people's, words, or another place's: read as a place only after a preposition of place."""
