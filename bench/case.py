"""Kinds on the snippets of CASE 2021 (task 2, test set with labels), by half.

    python -m bench case [--errors]

Each snippet is read as a page of its own. A label is an ACLED sub-event type; a kind is right where its
row of the codebook holds that type, and `attack` also where a row of means does; a "change to group or
activity" takes in movements of forces at ACLED, and so `move` here. Two labels are none of
ACLED's: ATTRIB (who is behind it) stands for accuse, claim-responsibility and deny, DIPLO for the rows of
PLOVER's SANCTION, DISAPPROVE, REQUEST and CONSULT. Disasters, organised crime and OTHER are left out: no
kind is meant for them. The figures are those of the bench "plover"; a snippet tells of several happenings
and has one label, so that precision has a ceiling well below one.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict

from bench._sets import HALVES, Kinds, data, half, kinds_of, read_text
from onrecord.codebook import Codebook

ACLED = {
    "ABDUCT_DISSAP": "Abduction/forced disappearance",
    "AGREEMENT": "Agreement",
    "AIR_STRIKE": "Air/drone strike",
    "ARMED_CLASH": "Armed clash",
    "ARREST": "Arrests",
    "ART_MISS_ATTACK": "Shelling/artillery/missile attack",
    "ATTACK": "Attack",
    "CHANGE_TO_GROUP_ACT": "Change to group/activity",
    "CHEM_WEAP": "Chemical weapon",
    "DISR_WEAP": "Disrupted weapons use",
    "FORCE_AGAINST_PROTEST": "Excessive force against protesters",
    "GOV_REGAINS_TERIT": "Government regains territory",
    "GRENADE": "Grenade",
    "HQ_ESTABLISHED": "Headquarters or base established",
    "MOB_VIOL": "Mob violence",
    "NON_STATE_ACTOR_OVERTAKES_TER": "Non-state actor overtakes territory",
    "NON_VIOL_TERRIT_TRANSFER": "Non-violent transfer of territory",
    "PEACE_PROTEST": "Peaceful protest",
    "PROPERTY_DISTRUCT": "Looting/property destruction",
    "PROTEST_WITH_INTER": "Protest with intervention",
    "REM_EXPLOS": "Remote explosive/landmine/IED",
    "SEX_VIOL": "Sexual violence",
    "SUIC_BOMB": "Suicide bomb",
    "VIOL_DEMONSTR": "Violent demonstration",
}
PLOVER = {"DIPLO": frozenset({"SANCTION", "DISAPPROVE", "REQUEST", "CONSULT"})}
OWN = {
    "ATTRIB": frozenset({"accuse", "claim-responsibility", "deny"}),
    "CHANGE_TO_GROUP_ACT": frozenset({"move"}),
    "GRENADE": frozenset({"attack"}),
}


def kinds_for(label: str, book: Codebook) -> frozenset[str]:
    """Give the kinds that a label means, none where it is left out."""
    found = set(OWN.get(label, ()))
    found |= {k.id for k in book.kinds if PLOVER.get(label, frozenset()) & set(k.plover)}
    name = ACLED.get(label)
    found |= {k.id for k in book.kinds if any(a.sub_event == name for a in k.acled)}
    if any(m.acled is not None and m.acled.sub_event == name for m in book.means):
        found.add("attack")
    return frozenset(found)


def main() -> None:
    """Print the figures by half, then what was found by label, and what no kind is meant for."""
    book = Codebook.load()
    sums: dict[str, Kinds] = defaultdict(Kinds)
    found: Counter[str] = Counter()
    number: Counter[str] = Counter()
    left: Counter[str] = Counter()
    path = data("case2021") / "test_dataset" / "test_set_final_release_with_labels.tsv"
    for line in path.read_text("utf-8").splitlines():
        key, text, label = line.split("\t")
        right = kinds_for(label, book)
        if not right:
            left[label] += 1
            continue
        _, reading = read_text(text, f"case-{key}")
        offered = kinds_of(reading)
        for name in ("all", half(key)):
            sums[name].add(offered, right)
        number[label] += 1
        found[label] += bool(right & set(offered))
        if "--errors" in sys.argv and half(key) == "built" and not right & set(offered):
            print(f"  {label:22} {offered} {text}")
    for name in (*HALVES, "all"):
        print(f"{name:8} {sums[name].line()}")
    print("found by label: " + "  ".join(f"{kind} {found[kind]}/{number[kind]}" for kind in sorted(number)))
    print("left out, no kind is meant for them: " + ", ".join(f"{k} {n}" for k, n in sorted(left.items())))


if __name__ == "__main__":
    main()
