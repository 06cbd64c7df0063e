"""Names of months and weekdays, in the languages in which news of conflicts is met.

The sources are the Unicode CLDR's names (format and stand-alone, wide and abbreviated), written here by
hand; Arabic has its three systems: the Levantine, the Gulf and Egyptian, and the Maghrebi.
"""

from __future__ import annotations

ENGLISH_MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}

ENGLISH_WEEKDAYS = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}

# Twelve cells a language, whatever the lines; names of one month in one language are parted by "/".
_MONTHS = """
janvier/janv février/fevrier/févr mars avril/avr mai juin juillet/juil août/aout septembre octobre
novembre décembre/decembre/déc
enero/ene febrero marzo abril/abr mayo junio julio agosto septiembre/setiembre octubre noviembre
diciembre/dic
janeiro fevereiro março/marco abril maio junho julho agosto setembro outubro novembro dezembro
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
januar/jänner februar/feber märz/maerz april mai juni juli august september oktober/okt november
dezember/dez
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
января/январь/янв февраля/февраль/февр/фев марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн
июля/июль/июл августа/август/авг сентября/сентябрь/сент/сен октября/октябрь/окт ноября/ноябрь/нояб/ноя
декабря/декабрь/дек
січня/січень/січ лютого/лютий/лют березня/березень/бер квітня/квітень/квіт травня/травень/трав
червня/червень/черв липня/липень/лип серпня/серпень/серп вересня/вересень/вер жовтня/жовтень/жовт
листопада/листопад грудня/грудень/груд
يناير فبراير/فيراير مارس أبريل/ابريل/إبريل مايو يونيو يوليو أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر
ديسمبر
كانون_الثاني شباط آذار/اذار نيسان أيار/ايار حزيران تموز آب/اب أيلول/ايلول تشرين_الأول/تشرين_الاول
تشرين_الثاني كانون_الأول/كانون_الاول
جانفي فيفري مارس أفريل/افريل ماي جوان جويلية أوت/اوت سبتمبر أكتوبر نوفمبر ديسمبر
januari februari maart/mrt april mei juni juli augustus september oktober november december
stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja/maj czerwca/czerwiec lipca/lipiec
sierpnia/sierpień września/wrzesień października/październik listopada/listopad grudnia/grudzień
ינואר/בינואר פברואר/בפברואר מרץ/במרץ/מרס/במרס אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי אוגוסט/באוגוסט
ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר
ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر
جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
"""

_WEEKDAYS = """
lundi mardi mercredi jeudi vendredi samedi dimanche
lunes martes miércoles/miercoles jueves viernes sábado/sabado domingo
montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag
pazartesi salı çarşamba perşembe cuma cumartesi pazar
понедельник вторник среда/среду четверг пятница/пятницу суббота/субботу воскресенье
понеділок вівторок середа/середу четвер п'ятниця/п’ятниця/п'ятницю/п’ятницю субота/суботу неділя/неділю
الاثنين/الإثنين الثلاثاء الأربعاء/الاربعاء الخميس الجمعة السبت الأحد/الاحد
"""


def _cells(table: str, count: int) -> dict[str, int]:
    return {
        name.replace("_", " "): place % count
        for place, cell in enumerate(table.split())
        for name in cell.split("/")
    }


MONTHS = ENGLISH_MONTHS | {name: place + 1 for name, place in _cells(_MONTHS, 12).items()}
"""Lower-case name of a month in any of the languages -> 1 to 12."""

WEEKDAYS = ENGLISH_WEEKDAYS | _cells(_WEEKDAYS, 7)
"""Lower-case name of a weekday in any of the languages -> 0 (Monday) to 6."""


def folded(name: str) -> str:
    """Give a name as the tables hold it: lower case, without a closing dot (Turkish capitals included)."""
    return name.replace("İ", "i").lower().rstrip(".")


_WHOLE = frozenset(list(ENGLISH_MONTHS)[:12])
ABBREVIATED = frozenset(
    short
    for short, month in MONTHS.items()
    if short not in _WHOLE
    and any(name != short and name.startswith(short) and MONTHS[name] == month for name in MONTHS)
)
"""Short forms, whose closing dot belongs to them."""
