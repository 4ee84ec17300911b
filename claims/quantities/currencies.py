"""The currencies of the world: how each is written before and behind a figure, and where a bare "peso" is at home."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claims.quantities.tokens import word_set


@dataclass(frozen=True, slots=True)
class Currency:
    """Spellings of one currency as lower-case tokens joined by spaces, alternatives joined by bars.

    ``before`` stand before a figure, ``own`` behind it; ``adjectives`` make a name with a noun of the ``family`` ("Chilean
    pesos") or with an own name ("Japanese yen"). ``places`` are words of texts that mean this member by the bare noun.
    ``example``: what must be read as 84 million of it.
    """

    code: str
    example: str
    adjectives: str = ""
    family: str = ""
    before: str = ""
    own: str = ""
    places: str = ""

    @property
    def prefixes(self) -> tuple[str, ...]:
        return _alternatives(self.before)

    @property
    def names(self) -> tuple[str, ...]:
        """All that may stand behind a figure and means this currency alone."""
        own = _alternatives(self.own)
        nouns = FAMILIES.get(self.family, ()) + tuple(name for name in own if name.isalpha())
        return own + tuple(f"{adjective} {noun}" for adjective in _alternatives(self.adjectives) for noun in nouns)


@dataclass(frozen=True, slots=True)
class Coin:
    """A minor unit. ``code``: a currency, or the family whose member the text decides. ``glued``: only right behind the digits ("12p")."""

    code: str
    words: tuple[str, ...]
    example: tuple[str, str]
    factor: Decimal = Decimal("0.01")
    glued: bool = False


def _alternatives(joined: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in joined.split("|") if phrase.strip())


FAMILIES = {
    "dollar": ("dollars", "dollar"),
    "pound": ("pounds", "pound"),
    "peso": ("pesos", "peso"),
    "rupee": ("rupees", "rupee"),
    "franc": ("francs", "franc"),
    "dinar": ("dinars", "dinar"),
    "dirham": ("dirhams", "dirham"),
    "rial": ("riyals", "riyal", "rials", "rial"),
    "lira": ("lira", "liras"),
    "crown": ("crowns", "crown", "kroner", "krone", "kronor", "krona", "koruna", "korunas", "kronur"),
    "shilling": ("shillings", "shilling"),
    "mark": ("marks", "mark"),
    "rouble": ("roubles", "rouble", "rubles", "ruble"),
    "leu": ("lei", "leu"),
    "som": ("som", "soms"),
    "manat": ("manats", "manat"),
    "kwacha": ("kwacha", "kwachas"),
    "won": ("won",),
}
"""Nouns that several currencies share."""

FAMILY_DEFAULTS = {
    "pound": "GBP", "peso": "MXN", "rupee": "INR", "franc": "CHF", "dirham": "AED", "rial": "SAR", "lira": "TRY", "shilling": "KES", "rouble": "RUB",
    "leu": "RON", "som": "UZS", "manat": "AZN", "kwacha": "ZMW",
}  # fmt: skip
"""What the bare noun means where the text names no other home of it; a family without a default then has no code."""

CURRENCIES = (
    Currency("USD", "84 million US dollars", adjectives="us | u . s . | american", family="dollar", before="us $ | u . s . $ | u . s $ | usd $ | us dollar", own="greenbacks"),
    Currency("CAD", "84 million Canadian dollars", adjectives="canadian", family="dollar", before="c $ | ca $ | can $ | cad $ | cdn $"),
    Currency("AUD", "84 million Australian dollars", adjectives="australian | aussie", family="dollar", before="a $ | au $ | aud $"),
    Currency("NZD", "84 million New Zealand dollars", adjectives="new zealand | kiwi", family="dollar", before="nz $ | nzd $"),
    Currency("HKD", "84 million Hong Kong dollars", adjectives="hong kong", family="dollar", before="hk $ | hkd $"),
    Currency("SGD", "84 million Singapore dollars", adjectives="singapore | singaporean", family="dollar", before="s $ | sg $ | sgd $"),
    Currency("TWD", "84 million Taiwan dollars", adjectives="taiwan | taiwanese | new taiwan", family="dollar", before="nt $ | twd $"),
    Currency("JMD", "84 million Jamaican dollars", adjectives="jamaican | jamaica", family="dollar", before="j $ | ja $"),
    Currency("TTD", "84 million Trinidad and Tobago dollars", adjectives="trinidad and tobago | trinidad", family="dollar", before="tt $"),
    Currency("BBD", "84 million Barbados dollars", adjectives="barbados | barbadian", family="dollar", before="bds $"),
    Currency("BSD", "84 million Bahamian dollars", adjectives="bahamian", family="dollar"),
    Currency("BZD", "84 million Belize dollars", adjectives="belize", family="dollar", before="bz $"),
    Currency("FJD", "84 million Fijian dollars", adjectives="fijian | fiji", family="dollar", before="fj $"),
    Currency("GYD", "84 million Guyanese dollars", adjectives="guyanese | guyana", family="dollar", before="g $ | gy $"),
    Currency("NAD", "84 million Namibian dollars", adjectives="namibian | namibia", family="dollar", before="n $"),
    Currency("BND", "84 million Brunei dollars", adjectives="brunei", family="dollar"),
    Currency("XCD", "84 million East Caribbean dollars", adjectives="east caribbean | eastern caribbean", family="dollar", before="ec $"),
    Currency("LRD", "84 million Liberian dollars", adjectives="liberian", family="dollar"),
    Currency("ZWL", "84 million Zimbabwe dollars", adjectives="zimbabwe | zimbabwean", family="dollar", before="zw $"),
    Currency("EUR", "84 million euros", before="€ | euro", own="€ | euros | euro"),
    Currency("GBP", "84 million British pounds", adjectives="british | uk", family="pound", before="£ | gbp £ | stg £", own="£ | pounds sterling | pound sterling | quid | sterling"),
    Currency("EGP", "84 million Egyptian pounds", adjectives="egyptian", family="pound", before="e £ | le | l . e .", places="egypt egyptian cairo"),
    Currency("LBP", "84 million Lebanese pounds", adjectives="lebanese", family="pound", places="lebanon lebanese beirut"),
    Currency("SYP", "84 million Syrian pounds", adjectives="syrian", family="pound", places="syria syrian damascus"),
    Currency("SDG", "84 million Sudanese pounds", adjectives="sudanese", family="pound", places="sudan sudanese khartoum"),
    Currency("SSP", "84 million South Sudanese pounds", adjectives="south sudanese", family="pound", places="juba"),
    Currency("GIP", "84 million Gibraltar pounds", adjectives="gibraltar", family="pound"),
    Currency("FKP", "84 million Falkland pounds", adjectives="falkland | falkland islands", family="pound"),
    Currency("JPY", "84 million Japanese yen", adjectives="japanese", before="¥ | ￥", own="¥ | yen"),
    Currency("CNY", "84 million Chinese yuan", adjectives="chinese", before="rmb | cn ¥ | rmb ¥ | yuan", own="yuan | renminbi | rmb | yuan renminbi"),
    Currency("KRW", "84 million South Korean won", adjectives="south korean | korean", before="₩", own="won | ₩"),
    Currency("KPW", "84 million North Korean won", adjectives="north korean", family="won"),
    Currency("INR", "84 million Indian rupees", adjectives="indian", family="rupee", before="₹ | rs | rs . | re | inr .", own="₹", places="india indian mumbai delhi"),
    Currency("PKR", "84 million Pakistani rupees", adjectives="pakistani | pakistan", family="rupee", before="pkr .", places="pakistan pakistani karachi islamabad lahore"),
    Currency("LKR", "84 million Sri Lankan rupees", adjectives="sri lankan | sri lanka", family="rupee", before="lkr .", places="lanka lankan colombo"),
    Currency("NPR", "84 million Nepalese rupees", adjectives="nepalese | nepali | nepal", family="rupee", before="npr .", places="nepal nepalese nepali kathmandu"),
    Currency("MUR", "84 million Mauritian rupees", adjectives="mauritian | mauritius", family="rupee", places="mauritius mauritian"),
    Currency("SCR", "84 million Seychelles rupees", adjectives="seychelles | seychellois", family="rupee", places="seychelles"),
    Currency("IDR", "84 million Indonesian rupiah", adjectives="indonesian", before="rp | rp .", own="rupiah | rupiahs"),
    Currency("MVR", "84 million Maldivian rufiyaa", adjectives="maldivian", before="mvr .", own="rufiyaa"),
    Currency("BDT", "84 million Bangladeshi taka", adjectives="bangladeshi", before="tk | tk . | ৳", own="taka"),
    Currency("BTN", "84 million Bhutanese ngultrum", adjectives="bhutanese", before="nu .", own="ngultrum"),
    Currency("MYR", "84 million Malaysian ringgit", adjectives="malaysian", before="rm", own="ringgit | ringgits"),
    Currency("THB", "84 million Thai baht", adjectives="thai", before="฿", own="baht"),
    Currency("VND", "84 million Vietnamese dong", adjectives="vietnamese", before="₫", own="dong | ₫"),
    Currency("PHP", "84 million Philippine pesos", adjectives="philippine | filipino", family="peso", before="₱ | php | php .", places="philippine philippines filipino manila"),
    Currency("LAK", "84 million Lao kip", adjectives="lao | laotian", before="₭", own="kip"),
    Currency("KHR", "84 million Cambodian riel", adjectives="cambodian", before="៛", own="riel | riels"),
    Currency("MMK", "84 million Myanmar kyat", adjectives="myanmar | burmese", own="kyat | kyats"),
    Currency("MNT", "84 million Mongolian tugrik", adjectives="mongolian", before="₮", own="tugrik | tugriks | togrog | togrogs"),
    Currency("MOP", "84 million Macau pataca", adjectives="macau | macanese", before="mop $", own="pataca | patacas"),
    Currency("PGK", "84 million Papua New Guinea kina", adjectives="papua new guinea", before="pgk .", own="kina"),
    Currency("MXN", "84 million Mexican pesos", adjectives="mexican", family="peso", before="mex $ | mx $ | mxn $", places="mexico mexican"),
    Currency("CLP", "84 million Chilean pesos", adjectives="chilean", family="peso", before="clp $ | ch $", places="chile chilean santiago"),
    Currency("COP", "84 million Colombian pesos", adjectives="colombian", family="peso", before="cop $ | col $", places="colombia colombian bogota bogotá"),
    Currency("ARS", "84 million Argentine pesos", adjectives="argentine | argentinian | argentinean", family="peso", before="ar $ | ars $", places="argentina argentine argentinian buenos"),
    Currency("UYU", "84 million Uruguayan pesos", adjectives="uruguayan", family="peso", before="uyu $ | u $", places="uruguay uruguayan montevideo"),
    Currency("DOP", "84 million Dominican pesos", adjectives="dominican", family="peso", before="rd $", places="dominican domingo"),
    Currency("CUP", "84 million Cuban pesos", adjectives="cuban", family="peso", places="cuba cuban havana"),
    Currency("BRL", "84 million Brazilian reais", adjectives="brazilian", before="r $ | brl $", own="reais | real"),
    Currency("PEN", "84 million Peruvian soles", adjectives="peruvian", before="s / . | s /", own="soles | nuevos soles | nuevo soles | sol"),
    Currency("BOB", "84 million Bolivian bolivianos", adjectives="bolivian", before="bs .", own="bolivianos | boliviano"),
    Currency("VES", "84 million Venezuelan bolivars", adjectives="venezuelan", own="bolivars | bolivares | bolívares | bolivar"),
    Currency("PYG", "84 million Paraguayan guaranis", adjectives="paraguayan", before="₲", own="guaranis | guaraníes | guarani"),
    Currency("CRC", "84 million Costa Rican colones", adjectives="costa rican", before="₡", own="₡ | colones | colon"),
    Currency("GTQ", "84 million Guatemalan quetzales", adjectives="guatemalan", own="quetzales | quetzals | quetzal"),
    Currency("HNL", "84 million Honduran lempiras", adjectives="honduran", own="lempiras | lempira"),
    Currency("NIO", "84 million Nicaraguan cordobas", adjectives="nicaraguan", own="cordobas | córdobas | cordoba"),
    Currency("PAB", "84 million Panamanian balboas", adjectives="panamanian", own="balboas | balboa"),
    Currency("HTG", "84 million Haitian gourdes", adjectives="haitian", own="gourdes | gourde"),
    Currency("CHF", "84 million Swiss francs", adjectives="swiss", family="franc", before="sfr | sfr . | fr | fr . | chf .", places="swiss switzerland zurich geneva basel"),
    Currency("XOF", "84 million CFA francs", adjectives="cfa | west african cfa", family="franc", before="fcfa | f cfa | cfa", own="fcfa | f cfa | cfa", places="senegal senegalese dakar ivory ivorian abidjan mali malian burkina benin togo niger"),
    Currency("XAF", "84 million Central African Cfa francs", adjectives="central african cfa", family="franc", places="cameroon cameroonian gabon gabonese chad congo-brazzaville"),
    Currency("RWF", "84 million Rwandan francs", adjectives="rwandan", family="franc", before="frw", places="rwanda rwandan kigali"),
    Currency("CDF", "84 million Congolese francs", adjectives="congolese", family="franc", places="congo congolese kinshasa"),
    Currency("BIF", "84 million Burundian francs", adjectives="burundian | burundi", family="franc", places="burundi burundian"),
    Currency("GNF", "84 million Guinean francs", adjectives="guinean", family="franc", places="guinea guinean conakry"),
    Currency("DJF", "84 million Djiboutian francs", adjectives="djiboutian | djibouti", family="franc", places="djibouti"),
    Currency("KMF", "84 million Comorian francs", adjectives="comorian", family="franc", places="comoros"),
    Currency("XPF", "84 million Pacific francs", adjectives="pacific | cfp", family="franc", places="tahiti caledonia polynesia"),
    Currency("MGA", "84 million Malagasy ariary", adjectives="malagasy", own="ariary"),
    Currency("NOK", "84 million Norwegian crowns", adjectives="norwegian", family="crown"),
    Currency("SEK", "84 million Swedish crowns", adjectives="swedish", family="crown", own="kronor | krona"),
    Currency("DKK", "84 million Danish crowns", adjectives="danish", family="crown"),
    Currency("CZK", "84 million Czech crowns", adjectives="czech", family="crown", before="kč", own="koruna | korunas | koruny | korun | kč"),
    Currency("ISK", "84 million Icelandic crowns", adjectives="icelandic", family="crown", own="kronur | krónur"),
    Currency("PLN", "84 million Polish zloty", adjectives="polish", before="zł", own="zloty | zlotys | zlotych | złoty | złotych | zł"),
    Currency("HUF", "84 million Hungarian forints", adjectives="hungarian", own="forints | forint"),
    Currency("RON", "84 million Romanian lei", adjectives="romanian", family="leu", places="romania romanian bucharest"),
    Currency("MDL", "84 million Moldovan lei", adjectives="moldovan", family="leu", places="moldova moldovan"),
    Currency("BGN", "84 million Bulgarian leva", adjectives="bulgarian", own="leva | lev | levs"),
    Currency("RSD", "84 million Serbian dinars", adjectives="serbian", family="dinar", places="serbia serbian belgrade"),
    Currency("MKD", "84 million Macedonian denars", adjectives="macedonian", own="denars | denar | denari"),
    Currency("ALL", "84 million Albanian lek", adjectives="albanian", own="lek | leke | lekë"),
    Currency("BAM", "84 million Bosnian marks", adjectives="bosnian | convertible | bosnian convertible", family="mark"),
    Currency("HRK", "84 million Croatian kuna", adjectives="croatian", own="kuna"),
    Currency("RUB", "84 million Russian roubles", adjectives="russian", family="rouble", before="₽", own="₽", places="russia russian moscow"),
    Currency("BYN", "84 million Belarusian roubles", adjectives="belarusian | belarussian", family="rouble", places="belarus belarusian minsk"),
    Currency("UAH", "84 million Ukrainian hryvnia", adjectives="ukrainian", before="₴", own="hryvnia | hryvnias | hryvnya | ₴"),
    Currency("KZT", "84 million Kazakh tenge", adjectives="kazakh | kazakhstani | kazakhstan", before="₸", own="tenge | ₸"),
    Currency("UZS", "84 million Uzbek som", adjectives="uzbek | uzbekistani", family="som", own="soum | sums", places="uzbekistan uzbek tashkent"),
    Currency("KGS", "84 million Kyrgyz som", adjectives="kyrgyz", family="som", places="kyrgyzstan kyrgyz bishkek"),
    Currency("TJS", "84 million Tajik somoni", adjectives="tajik", own="somoni"),
    Currency("TMT", "84 million Turkmen manats", adjectives="turkmen | turkmenistan", family="manat", places="turkmenistan turkmen"),
    Currency("AZN", "84 million Azerbaijani manats", adjectives="azerbaijani | azeri", family="manat", before="₼", places="azerbaijan azerbaijani azeri baku"),
    Currency("GEL", "84 million Georgian lari", adjectives="georgian", before="₾", own="lari"),
    Currency("AMD", "84 million Armenian drams", adjectives="armenian", before="֏", own="drams | dram"),
    Currency("TRY", "84 million Turkish lira", adjectives="turkish", family="lira", before="₺ | tl", own="₺", places="turkey turkish türkiye istanbul ankara"),
    Currency("ILS", "84 million Israeli shekels", adjectives="israeli | new israeli", before="₪ | nis", own="shekels | shekel | new shekels | ₪"),
    Currency("AED", "84 million UAE dirhams", adjectives="uae | emirati", family="dirham", before="dh | dhs | dh . | dhs .", places="uae emirates dubai emirati"),
    Currency("MAD", "84 million Moroccan dirhams", adjectives="moroccan", family="dirham", places="morocco moroccan casablanca rabat"),
    Currency("SAR", "84 million Saudi riyals", adjectives="saudi", family="rial", before="sr | sar .", places="saudi riyadh"),
    Currency("QAR", "84 million Qatari riyals", adjectives="qatari | qatar", family="rial", before="qr", places="qatar qatari doha"),
    Currency("OMR", "84 million Omani riyals", adjectives="omani", family="rial", before="ro", places="oman omani muscat"),
    Currency("YER", "84 million Yemeni riyals", adjectives="yemeni", family="rial", places="yemen yemeni"),
    Currency("IRR", "84 million Iranian riyals", adjectives="iranian", family="rial", own="tomans", places="iran iranian tehran"),
    Currency("KWD", "84 million Kuwaiti dinars", adjectives="kuwaiti | kuwait", family="dinar", before="kd", places="kuwait kuwaiti"),
    Currency("BHD", "84 million Bahraini dinars", adjectives="bahraini | bahrain", family="dinar", before="bd", places="bahrain bahraini manama"),
    Currency("JOD", "84 million Jordanian dinars", adjectives="jordanian", family="dinar", before="jd", places="jordan jordanian amman"),
    Currency("IQD", "84 million Iraqi dinars", adjectives="iraqi", family="dinar", places="iraq iraqi baghdad"),
    Currency("LYD", "84 million Libyan dinars", adjectives="libyan", family="dinar", places="libya libyan tripoli"),
    Currency("TND", "84 million Tunisian dinars", adjectives="tunisian", family="dinar", places="tunisia tunisian tunis"),
    Currency("DZD", "84 million Algerian dinars", adjectives="algerian", family="dinar", places="algeria algerian algiers"),
    Currency("AFN", "84 million Afghan afghanis", adjectives="afghan", own="afghanis | afghani"),
    Currency("ZAR", "84 million South African rand", adjectives="south african", own="rand | rands"),
    Currency("NGN", "84 million Nigerian naira", adjectives="nigerian", before="₦", own="naira | nairas | ₦"),
    Currency("GHS", "84 million Ghanaian cedis", adjectives="ghanaian | ghana", before="gh ₵ | ghc | gh ¢ | ₵", own="cedis | cedi"),
    Currency("KES", "84 million Kenyan shillings", adjectives="kenyan | kenya", family="shilling", before="ksh | ksh . | kshs | kshs . | sh", places="kenya kenyan nairobi"),
    Currency("TZS", "84 million Tanzanian shillings", adjectives="tanzanian | tanzania", family="shilling", before="tsh | tsh . | tshs", places="tanzania tanzanian dodoma"),
    Currency("UGX", "84 million Ugandan shillings", adjectives="ugandan | uganda", family="shilling", before="ush | ush . | shs", places="uganda ugandan kampala"),
    Currency("SOS", "84 million Somali shillings", adjectives="somali", family="shilling", places="somalia somali mogadishu"),
    Currency("ETB", "84 million Ethiopian birr", adjectives="ethiopian", own="birr"),
    Currency("ERN", "84 million Eritrean nakfa", adjectives="eritrean", own="nakfa"),
    Currency("ZMW", "84 million Zambian kwacha", adjectives="zambian", family="kwacha", places="zambia zambian lusaka"),
    Currency("MWK", "84 million Malawian kwacha", adjectives="malawian | malawi", family="kwacha", before="mk", places="malawi malawian lilongwe"),
    Currency("BWP", "84 million Botswana pula", adjectives="botswana", own="pula"),
    Currency("AOA", "84 million Angolan kwanza", adjectives="angolan", own="kwanza | kwanzas"),
    Currency("MZN", "84 million Mozambican meticais", adjectives="mozambican", own="meticais | metical"),
    Currency("SZL", "84 million Swazi emalangeni", adjectives="swazi", own="emalangeni | lilangeni"),
    Currency("LSL", "84 million Lesotho maloti", adjectives="lesotho", own="maloti"),
    Currency("GMD", "84 million Gambian dalasi", adjectives="gambian", own="dalasi | dalasis"),
    Currency("SLE", "84 million Sierra Leonean leones", adjectives="sierra leonean", own="leones | leone"),
    Currency("MRU", "84 million Mauritanian ouguiya", adjectives="mauritanian", own="ouguiya | ouguiyas"),
    Currency("DEM", "84 million German marks", adjectives="german", family="mark", before="dm", own="deutsche marks | deutschmarks | deutschmark | deutsche mark | d - marks | d - mark"),
    Currency("FIM", "84 million Finnish markka", adjectives="finnish", own="markka | markkas"),
    Currency("FRF", "84 million French francs", adjectives="french", family="franc"),
    Currency("BEF", "84 million Belgian francs", adjectives="belgian", family="franc"),
    Currency("ITL", "84 million Italian lira", adjectives="italian", family="lira", own="lire"),
    Currency("ESP", "84 million Spanish pesetas", adjectives="spanish", own="pesetas | peseta"),
    Currency("PTE", "84 million Portuguese escudos", adjectives="portuguese", own="escudos | escudo"),
    Currency("GRD", "84 million Greek drachmas", adjectives="greek", own="drachmas | drachma | drachmae"),
    Currency("NLG", "84 million Dutch guilders", adjectives="dutch", own="guilders | guilder"),
    Currency("IEP", "84 million Irish pounds", adjectives="irish", family="pound", own="punts"),
    Currency("ATS", "84 million Austrian schillings", adjectives="austrian", own="schillings | schilling"),
    Currency("BTC", "84 million bitcoins", before="₿", own="bitcoins | bitcoin | ₿"),
    Currency("ETH", "84 million ether", own="ether | ethers"),
)  # fmt: skip

COINS = (
    Coin("dollar", ("cents", "cent", "¢"), ("It fell 36 cents.", "0.36")),
    Coin("dollar", ("c",), ("It paid 41c a share.", "0.41"), glued=True),
    Coin("GBP", ("pence", "penny"), ("It fell 36 pence.", "0.36")),
    Coin("GBP", ("p",), ("It paid 12.5p a share.", "0.125"), glued=True),
    Coin("INR", ("paise", "paisa"), ("It fell 36 paise.", "0.36")),
    Coin("RUB", ("kopecks", "kopeks", "kopeck"), ("It fell 36 kopecks.", "0.36")),
    Coin("PLN", ("groszy", "grosze", "grosz"), ("It fell 36 groszy.", "0.36")),
    Coin("crown", ("öre", "øre"), ("The Swedish share fell 36 öre.", "0.36")),
    Coin("CHF", ("rappen",), ("It fell 36 rappen.", "0.36")),
    Coin("MYR", ("sen",), ("It fell 36 sen.", "0.36")),
    Coin("peso", ("centavos", "centavo"), ("It fell 36 centavos.", "0.36")),
    Coin("franc", ("centimes", "centime"), ("It fell 36 centimes.", "0.36")),
    Coin("NGN", ("kobo",), ("It fell 36 kobo.", "0.36")),
    Coin("EGP", ("piastres", "piasters"), ("It fell 36 piastres.", "0.36")),
    Coin("ILS", ("agorot", "agora"), ("It fell 36 agorot.", "0.36")),
    Coin("BGN", ("stotinki",), ("It fell 36 stotinki.", "0.36")),
    Coin("UAH", ("kopiykas",), ("It fell 36 kopiykas.", "0.36")),
    Coin("AED", ("fils",), ("It fell 36 fils.", "0.36")),
    Coin("SAR", ("halalas",), ("It fell 36 halalas.", "0.36")),
    Coin("OMR", ("baisa",), ("It fell 360 baisa.", "0.36"), factor=Decimal("0.001")),
    Coin("THB", ("satang",), ("It fell 36 satang.", "0.36")),
)

CODES = frozenset(row.code for row in CURRENCIES) | word_set(
    "RMB BSD BMD CVE SHP KYD SRD SVC SBD TOP VUV WST ANG AWG XAU XDR LUF BYR ZWG"
) - {"TOP"}
WORD_CODES = word_set("ALL CUP SOS ANG TOP")
"""Codes that are rather a word in capitals; they are not read."""
UNSURE_CODES = word_set("COP MAD PEN TRY GEL LAK BAM ERN BIF ETH MOP")
"""Codes with another life ("COP 28"): read only with a scale, separators or cents."""
LOWER_CODES = word_set("usd eur gbp rmb jpy aud chf btc cad sek nok dkk inr cny")
