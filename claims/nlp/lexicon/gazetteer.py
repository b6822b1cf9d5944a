"""Places, what contains them, and how else they are spelt: a modest list, from general knowledge.

`CONTAINED` gives for each container the places directly inside it; a container may itself be contained. Names are
the folded ones; `VARIANTS` leads other spellings to them.
"""

from __future__ import annotations

_CONTAINED = """
Pakistan: Balochistan|Sindh|Punjab (Pakistan)|Khyber Pakhtunkhwa|Islamabad|Gilgit-Baltistan|Azad Kashmir
Balochistan: Kalat|Harnai|Quetta|Gwadar|Turbat|Kech|Panjgur|Khuzdar|Mastung|Nushki|Bolan|Kachhi|Sibi|Zhob|Loralai|Chaman|Pishin|Awaran|Lasbela|Dera Bugti|Kohlu|Musakhail|Ziarat|Kharan|Washuk|Chagai|Barkhan|Hub
Kalat: Mangochar
Sindh: Karachi|Hyderabad (Pakistan)|Sukkur|Larkana|Thatta|Jamshoro
Punjab (Pakistan): Lahore|Rawalpindi|Faisalabad|Multan|Gujranwala|Sialkot|Bahawalpur|Sargodha|Mianwali
Khyber Pakhtunkhwa: Peshawar|Dera Ismail Khan|Bannu|Swat|North Waziristan|South Waziristan|Kohat|Mardan|Kurram|Lakki Marwat|Tank|Abbottabad|Khyber|Bajaur|Karak
India: Delhi|Maharashtra|Karnataka|Tamil Nadu|Kerala|West Bengal|Gujarat|Rajasthan|Punjab (India)|Uttar Pradesh|Bihar|Assam|Manipur|Telangana|Andhra Pradesh|Odisha|Madhya Pradesh|Haryana|Jharkhand|Chhattisgarh|Goa|Jammu and Kashmir|Uttarakhand|Himachal Pradesh
Maharashtra: Mumbai|Pune|Nagpur|Nashik
Karnataka: Bengaluru|Mysuru
Tamil Nadu: Chennai|Coimbatore|Madurai
Kerala: Kochi|Thiruvananthapuram|Kozhikode
West Bengal: Kolkata
Gujarat: Ahmedabad|Surat|Vadodara
Rajasthan: Jaipur|Jodhpur|Udaipur
Uttar Pradesh: Lucknow|Varanasi|Kanpur|Agra|Prayagraj|Noida
Bihar: Patna
Telangana: Hyderabad
Jammu and Kashmir: Srinagar|Jammu|Pahalgam
Bangladesh: Dhaka|Chittagong|Sylhet|Khulna
Nepal: Kathmandu|Pokhara|Lalitpur
Sri Lanka: Colombo|Kandy|Jaffna
Afghanistan: Kabul|Kandahar|Herat|Jalalabad|Kunduz|Mazar-i-Sharif|Helmand|Nangarhar
Iran: Tehran|Isfahan|Mashhad|Shiraz|Tabriz|Zahedan
Iraq: Baghdad|Mosul|Basra|Erbil|Kirkuk|Fallujah|Najaf|Karbala
Syria: Damascus|Aleppo|Idlib|Homs|Raqqa|Hama|Latakia
Lebanon: Beirut|Tripoli (Lebanon)|Sidon|Tyre
Israel: Tel Aviv|Haifa|Beersheba|Ashkelon|Sderot
Palestinian territories: Gaza|West Bank
Gaza: Gaza City|Rafah|Khan Younis|Jabalia|Deir al-Balah
West Bank: Ramallah|Jenin|Nablus|Hebron|Bethlehem
Turkey: Istanbul|Ankara|Izmir|Antalya|Gaziantep|Diyarbakir|Bursa
Saudi Arabia: Riyadh|Jeddah|Mecca|Medina
United Arab Emirates: Dubai|Abu Dhabi|Sharjah
Qatar: Doha
Yemen: Sanaa|Aden|Hodeidah|Taiz
Egypt: Cairo|Alexandria|Giza|Sinai|Luxor
Sudan: Khartoum|Darfur|Omdurman|El Fasher|Port Sudan
Libya: Tripoli|Benghazi|Derna|Misrata
Tunisia: Tunis
Algeria: Algiers|Oran
Morocco: Rabat|Casablanca|Marrakesh
Nigeria: Lagos|Abuja|Kano|Borno|Kaduna|Rivers State|Zamfara|Katsina|Benue
Borno: Maiduguri
Kenya: Nairobi|Mombasa|Kisumu|Garissa
Ethiopia: Addis Ababa|Tigray|Amhara|Oromia
Somalia: Mogadishu|Kismayo|Puntland|Somaliland
Uganda: Kampala
Rwanda: Kigali
Tanzania: Dar es Salaam|Dodoma|Zanzibar
Democratic Republic of the Congo: Kinshasa|Goma|North Kivu|South Kivu|Bukavu|Ituri
Mozambique: Maputo|Cabo Delgado
Zimbabwe: Harare|Bulawayo
South Africa: Johannesburg|Cape Town|Pretoria|Durban|Soweto|Gauteng|KwaZulu-Natal
Mali: Bamako|Gao|Timbuktu
Burkina Faso: Ouagadougou
Niger: Niamey
Ghana: Accra|Kumasi
Senegal: Dakar
Ukraine: Kyiv|Kharkiv|Odesa|Lviv|Mariupol|Dnipro|Donetsk|Luhansk|Zaporizhzhia|Kherson|Bakhmut|Crimea|Bucha|Sumy|Chernihiv|Mykolaiv
Crimea: Sevastopol
Russia: Moscow|Saint Petersburg|Belgorod|Kursk|Chechnya|Dagestan|Siberia|Kazan|Sochi|Vladivostok|Novosibirsk
Belarus: Minsk
Poland: Warsaw|Krakow|Gdansk|Wroclaw
Germany: Berlin|Munich|Hamburg|Frankfurt|Cologne|Dresden|Leipzig|Stuttgart|Bavaria|Saxony|Magdeburg
France: Paris|Marseille|Lyon|Nice|Toulouse|Strasbourg|Bordeaux|Lille
Spain: Madrid|Barcelona|Valencia|Seville|Bilbao|Catalonia|Malaga
Portugal: Lisbon|Porto
Italy: Rome|Milan|Naples|Turin|Venice|Florence|Sicily|Sardinia|Genoa|Bologna
Greece: Athens|Thessaloniki|Crete
Netherlands: Amsterdam|Rotterdam|The Hague|Utrecht
Belgium: Brussels|Antwerp|Bruges|Ghent
Switzerland: Zurich|Geneva|Bern|Basel|Lausanne|Davos
Austria: Vienna|Salzburg|Graz|Innsbruck
Czech Republic: Prague|Brno
Hungary: Budapest
Romania: Bucharest
Bulgaria: Sofia
Serbia: Belgrade|Novi Sad
Croatia: Zagreb|Split|Dubrovnik
Sweden: Stockholm|Gothenburg|Malmo|Uppsala
Norway: Oslo|Bergen|Trondheim|Svalbard
Denmark: Copenhagen|Aarhus|Greenland
Finland: Helsinki|Tampere|Turku
Iceland: Reykjavik
Ireland: Dublin|Cork|Galway|Limerick
United Kingdom: England|Scotland|Wales|Northern Ireland
England: London|Manchester|Birmingham|Liverpool|Leeds|Sheffield|Bristol|Newcastle|Nottingham|Southampton|Brighton|Oxford|Cambridge|York|Leicester|Coventry|Devon|Cornwall|Kent|Essex|Yorkshire|Southport
Scotland: Edinburgh|Glasgow|Aberdeen|Dundee
Wales: Cardiff|Swansea
Northern Ireland: Belfast|Derry
China: Beijing|Shanghai|Hong Kong|Guangzhou|Shenzhen|Wuhan|Xinjiang|Tibet|Chengdu|Chongqing|Sichuan|Guangdong|Hubei|Macau|Yunnan|Tianjin
Japan: Tokyo|Osaka|Kyoto|Hiroshima|Nagasaki|Fukushima|Okinawa|Hokkaido|Sapporo|Nagoya
South Korea: Seoul|Busan|Incheon|Itaewon
North Korea: Pyongyang
Taiwan: Taipei|Kaohsiung|Hualien
Philippines: Manila|Mindanao|Cebu|Davao|Luzon|Marawi
Indonesia: Jakarta|Bali|Sumatra|Java|Sulawesi|Papua|Aceh|Surabaya|Lombok
Malaysia: Kuala Lumpur|Penang|Sabah|Sarawak|Johor
Thailand: Bangkok|Phuket|Chiang Mai|Pattaya
Vietnam: Hanoi|Ho Chi Minh City|Da Nang
Cambodia: Phnom Penh
Myanmar: Yangon|Naypyidaw|Mandalay|Rakhine|Shan State
Australia: Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|Darwin|New South Wales|Queensland|Tasmania|South Australia
New Zealand: Auckland|Wellington|Christchurch
United States: California|Texas|Florida|New York|Illinois|Pennsylvania|Ohio|Georgia (U.S. state)|Michigan|New Jersey|Virginia|Massachusetts|Arizona|Tennessee|Indiana|Maryland|Missouri|Wisconsin|Colorado|Minnesota|South Carolina|Alabama|Louisiana|Kentucky|Oregon|Oklahoma|Connecticut|Utah|Iowa|Nevada|Arkansas|Mississippi|Kansas|New Mexico|Nebraska|Idaho|West Virginia|Hawaii|New Hampshire|Maine|Montana|Rhode Island|Delaware|South Dakota|North Dakota|North Carolina|Alaska|Vermont|Wyoming|Washington|Puerto Rico|Washington, D.C.
California: Los Angeles|San Francisco|San Diego|Sacramento|Oakland|San Jose|Hollywood|Long Beach|Berkeley|Pasadena|Irvine
Texas: Houston|Dallas|Austin|San Antonio|El Paso|Uvalde|Fort Worth
Florida: Miami|Orlando|Tampa|Jacksonville|Tallahassee|Parkland|Palm Beach
New York: New York City|Buffalo|Albany|Rochester|Long Island
New York City: Manhattan|Brooklyn|Queens|Bronx|Harlem
Illinois: Chicago|Springfield
Pennsylvania: Philadelphia|Pittsburgh
Ohio: Cleveland|Columbus|Cincinnati
Georgia (U.S. state): Atlanta|Savannah
Michigan: Detroit|Flint|Lansing
New Jersey: Newark|Trenton|Jersey City
Virginia: Richmond|Charlottesville|Norfolk
Massachusetts: Boston|Salem
Arizona: Phoenix|Tucson
Tennessee: Nashville|Memphis
Indiana: Indianapolis
Maryland: Baltimore|Annapolis
Missouri: St. Louis|Kansas City|Ferguson
Wisconsin: Milwaukee|Madison|Kenosha
Colorado: Denver|Boulder|Aurora
Minnesota: Minneapolis|Saint Paul
Alabama: Montgomery|Selma
Louisiana: New Orleans|Baton Rouge
Kentucky: Louisville|Lexington
Oregon: Portland|Salem (Oregon)
Oklahoma: Oklahoma City|Tulsa
Utah: Salt Lake City
Nevada: Las Vegas|Reno
New Mexico: Albuquerque|Santa Fe
Hawaii: Honolulu|Maui
North Carolina: Charlotte|Raleigh
South Carolina: Charleston
Washington: Seattle|Spokane|Tacoma
Connecticut: Hartford|New Haven
Canada: Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland
Ontario: Toronto|Ottawa|Hamilton
Quebec: Montreal|Quebec City
British Columbia: Vancouver|Victoria
Alberta: Calgary|Edmonton
Manitoba: Winnipeg
Nova Scotia: Halifax
Mexico: Mexico City|Guadalajara|Monterrey|Tijuana|Cancun|Sinaloa|Chiapas|Oaxaca|Acapulco|Ciudad Juarez
Guatemala: Guatemala City
Honduras: Tegucigalpa
El Salvador: San Salvador
Nicaragua: Managua
Cuba: Havana|Guantanamo
Haiti: Port-au-Prince
Jamaica: Kingston
Brazil: Sao Paulo|Rio de Janeiro|Brasilia|Bahia|Amazonas|Porto Alegre|Recife
Argentina: Buenos Aires|Cordoba|Rosario|Patagonia
Chile: Santiago|Valparaiso
Peru: Lima|Cusco
Colombia: Bogota|Medellin|Cali|Cartagena
Venezuela: Caracas|Maracaibo
Ecuador: Quito|Guayaquil
Bolivia: La Paz|Santa Cruz
Paraguay: Asuncion
Uruguay: Montevideo
Asia: Pakistan|India|Bangladesh|Nepal|Sri Lanka|Afghanistan|China|Japan|South Korea|North Korea|Taiwan|Philippines|Indonesia|Malaysia|Thailand|Vietnam|Cambodia|Myanmar|Laos|Mongolia|Kazakhstan|Uzbekistan|Tajikistan|Kyrgyzstan|Turkmenistan|Bhutan|Maldives|Singapore|Brunei|East Timor|Middle East
Middle East: Iran|Iraq|Syria|Lebanon|Israel|Palestinian territories|Jordan|Saudi Arabia|United Arab Emirates|Qatar|Yemen|Oman|Kuwait|Bahrain|Jerusalem
Africa: Egypt|Sudan|South Sudan|Libya|Tunisia|Algeria|Morocco|Nigeria|Kenya|Ethiopia|Somalia|Uganda|Rwanda|Burundi|Tanzania|Democratic Republic of the Congo|Mozambique|Zimbabwe|South Africa|Mali|Burkina Faso|Niger|Ghana|Senegal|Cameroon|Chad|Angola|Zambia|Malawi|Botswana|Namibia|Madagascar|Eritrea|Djibouti|Ivory Coast|Liberia|Sierra Leone|Guinea|Togo|Benin|Gabon|Gambia|Mauritania|Mauritius|Lesotho|Eswatini|Central African Republic
Europe: Ukraine|Russia|Belarus|Poland|Germany|France|Spain|Portugal|Italy|Greece|Netherlands|Belgium|Switzerland|Austria|Czech Republic|Hungary|Romania|Bulgaria|Serbia|Croatia|Sweden|Norway|Denmark|Finland|Iceland|Ireland|United Kingdom|Slovakia|Slovenia|Bosnia and Herzegovina|Albania|Kosovo|North Macedonia|Montenegro|Moldova|Lithuania|Latvia|Estonia|Luxembourg|Malta|Cyprus|Monaco|Vatican City|Armenia|Azerbaijan|Georgia
North America: United States|Canada|Mexico|Guatemala|Honduras|El Salvador|Nicaragua|Costa Rica|Panama|Cuba|Haiti|Dominican Republic|Jamaica|Bahamas|Barbados|Trinidad and Tobago|Belize
South America: Brazil|Argentina|Chile|Peru|Colombia|Venezuela|Ecuador|Bolivia|Paraguay|Uruguay|Guyana|Suriname
Oceania: Australia|New Zealand|Fiji|Papua New Guinea|Samoa|Tonga|Vanuatu|Solomon Islands
"""
PARENTS: dict[str, str] = {}
"""A place to what directly contains it."""
for _line in _CONTAINED.strip().splitlines():
    _container, _inside = _line.split(": ")
    PARENTS |= {place: _container for place in _inside.split("|")}

CONTINENTS = frozenset("Asia Africa Europe Oceania".split()) | {"North America", "South America", "Middle East"}
COUNTRIES = frozenset(place for place, container in PARENTS.items() if container in CONTINENTS) - CONTINENTS

VARIANTS = {
    "Mangocher": "Mangochar", "Baluchistan": "Balochistan", "Qalat": "Kalat", "Kiev": "Kyiv", "Kharkov": "Kharkiv",
    "Odessa": "Odesa", "Lvov": "Lviv", "Lugansk": "Luhansk", "Zaporozhye": "Zaporizhzhia", "Dnepropetrovsk": "Dnipro",
    "Peking": "Beijing", "Bombay": "Mumbai", "Calcutta": "Kolkata", "Madras": "Chennai", "Bangalore": "Bengaluru",
    "Mysore": "Mysuru", "Cochin": "Kochi", "Calicut": "Kozhikode", "Trivandrum": "Thiruvananthapuram",
    "Allahabad": "Prayagraj", "New Delhi": "Delhi", "Orissa": "Odisha", "Rangoon": "Yangon", "Burma": "Myanmar",
    "Saigon": "Ho Chi Minh City", "Danang": "Da Nang", "Türkiye": "Turkey", "Turkiye": "Turkey", "Czechia": "Czech Republic",
    "USA": "United States", "U.S.": "United States", "US": "United States", "U.S.A.": "United States",
    "United States of America": "United States", "America": "United States", "UK": "United Kingdom",
    "U.K.": "United Kingdom", "Britain": "United Kingdom", "Great Britain": "United Kingdom", "UAE": "United Arab Emirates",
    "Emirates": "United Arab Emirates", "DRC": "Democratic Republic of the Congo", "Congo": "Democratic Republic of the Congo",
    "DR Congo": "Democratic Republic of the Congo", "KP": "Khyber Pakhtunkhwa", "KPK": "Khyber Pakhtunkhwa",
    "Khyber-Pakhtunkhwa": "Khyber Pakhtunkhwa", "D.I. Khan": "Dera Ismail Khan", "DI Khan": "Dera Ismail Khan",
    "Chattogram": "Chittagong", "Dacca": "Dhaka", "Katmandu": "Kathmandu", "Ceylon": "Sri Lanka", "Persia": "Iran",
    "Teheran": "Tehran", "Khan Yunis": "Khan Younis", "Gaza Strip": "Gaza", "Sana'a": "Sanaa", "Makkah": "Mecca",
    "Irbil": "Erbil", "Arbil": "Erbil", "Marrakech": "Marrakesh", "Côte d'Ivoire": "Ivory Coast", "Swaziland": "Eswatini",
    "Cabo Verde": "Cape Verde", "Timor-Leste": "East Timor", "Holland": "Netherlands", "The Netherlands": "Netherlands",
    "Hague": "The Hague", "the Hague": "The Hague", "Cracow": "Krakow", "Kraków": "Krakow", "München": "Munich",
    "Köln": "Cologne", "Zürich": "Zurich", "Genève": "Geneva", "Wien": "Vienna", "Praha": "Prague", "Roma": "Rome",
    "Milano": "Milan", "Firenze": "Florence", "Napoli": "Naples", "Torino": "Turin", "Venezia": "Venice",
    "Sevilla": "Seville", "Malmö": "Malmo", "Göteborg": "Gothenburg", "Brugge": "Bruges", "St. Petersburg": "Saint Petersburg",
    "St Petersburg": "Saint Petersburg", "Leningrad": "Saint Petersburg", "Belorussia": "Belarus", "Macedonia": "North Macedonia",
    "Bosnia": "Bosnia and Herzegovina", "Vatican": "Vatican City", "São Paulo": "Sao Paulo", "Brasília": "Brasilia",
    "Bogotá": "Bogota", "Medellín": "Medellin", "Córdoba": "Cordoba", "Cancún": "Cancun", "Canton": "Guangzhou",
    "Juárez": "Ciudad Juarez", "NYC": "New York City", "New York, New York": "New York City", "L.A.": "Los Angeles",
    "LA": "Los Angeles", "Washington DC": "Washington, D.C.", "Washington D.C.": "Washington, D.C.", "D.C.": "Washington, D.C.",
    "District of Columbia": "Washington, D.C.", "St Louis": "St. Louis", "Saint Louis": "St. Louis", "St. Paul": "Saint Paul",
    "Montréal": "Montreal", "Québec": "Quebec", "Cuzco": "Cusco", "Macao": "Macau", "Formosa": "Taiwan",
    "Occupied Kashmir": "Jammu and Kashmir", "Londonderry": "Derry", "Palestine": "Palestinian territories",
    "Swat Valley": "Swat", "Sao Paolo": "Sao Paulo", "NSW": "New South Wales", "Ho Chi Minh": "Ho Chi Minh City",
    "Bayamon": "Bayamón",
}
"""Other spellings and older names to the folded one."""

AMBIGUOUS = frozenset(
    "Nice Split Tank Java Victoria Hamilton Georgia Jordan Chad Turkey Mali Cork Reading Bath Victoria Aurora Phoenix"
    " Florence Madison Charlotte Austin Sydney Lima Cali Jackson Lincoln Houston Washington Kent Devon York Tyre Sidon"
    " Ferguson Paris London Salem Cambridge Oxford Hub Khyber Columbus Springfield Montgomery Lexington Queens Derby Hama"
    " Jammu America Punjab Hyderabad Tripoli Lalitpur Perth Kingston Newcastle Richmond Brooklyn Savannah Selma Darwin Kansas"
    " Buffalo Orlando Durban LA US KP Congo Cordoba Valencia Santiago Santa Hollywood Flint Portland Sofia Bali Goa Swat"
    " Mobile Reno Dallas Denver Tyler".split()
)
"""Names that are also people's, words, or another place's: read as a place only after a preposition of place."""
