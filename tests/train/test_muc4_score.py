"""The scorer of templates, on made-up incidents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from train.muc4_score import ROLES, Template, entity, paired, plain, score


def incident(kind="attack", **roles):
    """Give a template; an entity by the ways it is named, put apart by bars."""
    return Template(
        type=kind,
        roles={role: tuple(entity(*one.split("|")) for one in those) for role, those in roles.items()},
    )


def figures(ours, key, **more):
    """Give right, predicted, found and wanted over all slots."""
    count = score([(ours, key)], **more).all
    return count.right, count.offered, count.found, count.wanted


def test_mentions_are_compared_without_case_articles_and_signs():
    assert plain('The "Red  Mill", an inn') == "red mill inn"


def test_one_name_of_an_entity_is_enough():
    key = incident(PerpOrg=["valley front|vf"], Weapon=["rifle"])
    assert figures([incident(PerpOrg=["VF"])], [key]) == (2, 2, 2, 3)


def test_a_name_of_another_entity_beside_it_makes_an_entity_wrong():
    key = incident(PerpOrg=["valley front|vf"], PerpInd=["gunmen"])
    assert figures([incident(PerpOrg=["vf|gunmen"])], [key]) == (1, 2, 1, 3)


def test_a_template_of_another_type_is_wrong_with_all_it_holds():
    key = incident("bombing", Weapon=["car bomb"])
    assert figures([incident("arson", Weapon=["car bomb"])], [key]) == (0, 2, 0, 2)


def test_a_key_of_two_types_takes_either():
    assert figures([incident("attack")], [incident("bombing / attack")]) == (1, 1, 1, 1)


def test_two_names_of_one_entity_are_both_right_unless_counted_once():
    key = [incident(PerpOrg=["valley front|vf"])]
    ours = [incident(PerpOrg=["valley front", "vf"])]
    assert figures(ours, key) == (3, 3, 2, 2)
    assert figures(ours, key, once=True) == (2, 3, 2, 2)


def test_templates_are_paired_for_the_best_sum_not_one_after_the_other():
    key = [incident(Weapon=["bomb", "rifle"]), incident(Weapon=["rifle"])]
    ours = [incident(Weapon=["rifle"]), incident(Weapon=["bomb", "rifle"])]
    assert set(paired(ours, key)) == {(0, 1), (1, 0)}


def test_slots_are_counted_apart_and_reports_added_up():
    reports = [
        ([incident(Victim=["anna"])], [incident(Victim=["anna", "ben"])]),
        ([incident("arson", Target=["mill"])], []),
        ([], [incident(Victim=["carl"])]),
    ]
    found = score(reports)
    assert (found.slots["Victim"].precision, found.slots["Victim"].recall) == (1.0, pytest.approx(1 / 3))
    assert found.slots["type"].f1 == pytest.approx(0.5)
    assert found.slots["Target"].f1 == 0.0


templates = st.builds(
    lambda kind, roles: Template(type=kind, roles=roles),
    st.sampled_from(["attack", "bombing"]),
    st.dictionaries(
        st.sampled_from(ROLES),
        st.lists(st.frozensets(st.sampled_from("abcd"), min_size=1, max_size=2), max_size=3).map(tuple),
    ),
)


@given(st.lists(templates, max_size=3), st.lists(templates, max_size=3))
def test_no_pairing_does_better_than_the_one_chosen(ours, key):
    best = score([(ours, key)]).all.f1
    assert best >= score([([*reversed(ours)], key)]).all.f1 - 1e-9
    assert score([(key, key)]).all.f1 == (1.0 if key else 0.0)


@given(st.lists(templates, min_size=1, max_size=3), st.lists(templates, max_size=3))
def test_counting_once_never_finds_more(ours, key):
    assert score([(ours, key)], once=True).all.right <= score([(ours, key)]).all.right
