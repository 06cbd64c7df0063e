"""Which words set one happening apart from others of its kind, and which all news of conflict shares.

The list holds the words that at least six in a thousand headlines of the UCDP's sources have (CC BY 4.0), or
at least twelve in a thousand passages of reports on strikes, without the names of places, and the words for
numbers and days. Names of known actors are told by their ids, never by their words.
"""

from __future__ import annotations

COMMON = frozenset(
    """about according accused across added afar afghan after against agency aggression air airplane airstrike
    all along already also american amid amidst among any april arab area armed army around artillery
    assault attacked august authority back backed base battle before being between blast bomb bombardment
    bomber bombing border both building called came camp capital car carried carrying casualties casualty
    caused ceasefire central child children city civilian claim claimed claiming clash clashe colombian
    command commander condemned conducted confirmed conflict could council country countryside damage day
    dead deadly death december democratic despite destroyed did died dies displaced district down dozen
    dozens drone during each earlier early east eastern eight eighteen eighty eleven enemy exchange
    explosion faction family far february fifteen fifty fight fighter fighting fire fired first five
    followed following force forces former forty four fourteen friday front further german gmt government
    governorate group guerrilla gun gunfire gunman gunmen half head heavy held her him hit home hospital
    hour house hundred including injury inside international into investigation iraqi islamic israeli its
    january jet jihadist july june kill killing kurdish last latest launched leader leading least left line
    local major man many march mass material may media member militant military militia militiaman minister
    ministry missile mission monday month more morning most moved near nearby nearly new news next night
    nine nineteen ninety north northeast northern northwest not november now number occupation october off
    offensive official oil old once only open operation operational opposition order other our out outside
    outskirt over palestinian part past peace person plan police port position possible post press programme
    province public raid rebel recent regime region regional report reported reporting reports republic
    responsibility result resulted resulting return rights rise rises road rocket round russian same
    satellite saturday say second security senior sent separatist september service serviceman seven
    seventeen seventy several she shell shelling shi shiite shot should show side since site situation six
    sixteen sixty so social soldier some source south southeast southern southwest spokesman spokesperson
    spokeswoman state statement station still street struck such suicide summary sunday sunni support
    suspected syrian taken taliban target targeted targeting team ten territory terrorist than them then
    there third thirteen thirty this thousand three thursday time times today toll took top torn toward town
    troop troops truce tuesday turkish twelve twenty two ukrainian under unit united unknown until update
    vehicle vicinity video village wall war war-torn warned website wednesday week west western where while
    will with within without woman women would wound year yesterday zone
    """.split()  # noqa: SIM905 - words are easier to look over than a list of strings
)
"""Words, folded and without the s of their plural, that tell nothing apart."""


def stem(word: str) -> str:
    """Give a word without the s of its plural, as far as letters tell."""
    return (
        word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
    )
