"""Whom "the group" means."""

from __future__ import annotations

import pytest


def last(reading):
    return [c for c in reading.claims if c.kind in {"attack", "destroy", "claim-responsibility"}][-1]


MEANT = [
    ("Hamas attacked a base. The group then burned two houses.", "Hamas"),
    ("Al-Shabaab holds the town. The group has attacked a convoy.", "al-Shabaab"),
    ("The Taliban hold the town. The armed group shelled a village.", "Taliban"),
    ("Hamas and Hezbollah attacked a base. The group then burned two houses.", "group"),
    ("Hamas attacked a base. Other groups fled. The group then burned two houses.", "group"),
    ("Hamas attacked a base. A group then burned two houses.", "group"),
    ("The army attacked a base. The group then burned two houses.", "group"),
    ("The ADF, which swore allegiance to Hamas, attacked a base. The group then burned two houses.", "group"),
    ("Al-Qaeda-linked al-Shabaab attacked a base. The group then burned two houses.", "al-Shabaab"),
    ("Hamas, which is backed by Hezbollah, attacked a base. The group then burned two houses.", "Hamas"),
    ("The XYZ attacked a base that Hamas held. The group then burned two houses.", "group"),
]


@pytest.mark.parametrize(("text", "name"), MEANT)
def test_the_group_that_acts_is_the_only_armed_group_named_just_before(read, text, name):
    report, reading = read(text)
    actor = last(reading).actor
    assert actor.name == name
    assert (actor.id is None) == (name == "group")
    assert actor.span.of(report.text).lower().endswith("group")


CALLED = [
    ("The M23 rebels seized a base. The rebels then burned two houses.", "March 23 Movement"),
    ("The army fought Taliban insurgents. The insurgents then burned two houses.", "Taliban"),
    ("Fighters of Boko Haram seized a base. The fighters then burned two houses.", "Boko Haram"),
    ("The M23 rebels seized a base. The insurgents then burned two houses.", "insurgents"),
    (
        "The M23 rebels seized a base. Suspected rebels raided a farm. The rebels then burned houses.",
        "rebels",
    ),
    ("Israeli troops raided Jenin. UN troops withdrew. The troops then burned two houses.", "troops"),
    ("Hamas fighters and Hezbollah fighters seized a base. The fighters then burned houses.", "fighters"),
    ("Hamas fighters seized a base. Fighters then burned two houses.", "Fighters"),
    ("Israeli troops raided Jenin. The troops then burned two houses.", "Israel Defense Forces"),
    ("The Ugandan army shelled a base. The army then burned two houses.", "Ugandan armed forces"),
    ("The Ugandan army fought the Rwandan army. The army then burned two houses.", "army"),
    ("Ugandan troops crossed into Congo. The army then burned two houses.", "army"),
    ("The Israeli army shelled Khiam in Lebanon. The army then burned houses in Sidon.", "army"),
    ("The Turkish army shelled Kobani in Syria. The army then burned two houses.", "army"),
]


@pytest.mark.parametrize(("text", "name"), CALLED)
def test_those_who_were_called_so_beside_a_name_are_meant_by_the_noun(read, text, name):
    _, reading = read(text)
    assert last(reading).actor.name == name
