"""Slips of the parser that the language of news brings about again and again, set right in its trees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.grounds import deed_of_ground
from onrecord.claims.mended_apart import (
    claim_as_verb,
    clause_as_object,
    clause_of_claiming,
    clause_of_that,
    deed_before_saying,
    flight_from,
    parted_by_semicolon,
    sayers_listed,
    verdict_on_claim,
)
from onrecord.claims.mended_armed import dressed_as, shot_after_ride, verb_past_weapon
from onrecord.claims.mended_asides import (
    aside_as_root,
    believed_to_be,
    clause_of_object,
    laid_past_agent,
    saying_in_clause,
    verb_past_clause,
)
from onrecord.claims.mended_clauses import (
    claims_before_subject,
    clause_of_belief,
    clause_of_what,
    object_of_particle,
    second_passive,
    that_as_object,
    told_before_denial,
    verb_after_clause,
    verb_after_if,
    verb_of_headline,
    verb_of_question,
)
from onrecord.claims.mended_contrast import contrast
from onrecord.claims.mended_endings import (
    aid_as_noun,
    breaking_of,
    broken_after_label,
    monitors,
    truce_as_verb,
    verb_before_act,
)
from onrecord.claims.mended_found import found_harmed
from onrecord.claims.mended_gerunds import gerund_by
from onrecord.claims.mended_halts import (
    halt_of,
    halt_to_acts,
    not_yet,
    offer_as_noun,
    resume_as_noun,
    wanted_to_stop,
)
from onrecord.claims.mended_harm import (
    among_them,
    dead_and_hurt,
    dead_behind,
    harm_after_aim,
    harm_of_answer,
    harm_of_upper,
    hurt_among_them,
    part_as_object,
    second_harm,
    shot_dead,
    struck_subject,
    suffered_wounds,
)
from onrecord.claims.mended_headlines import (
    dead_before_saying,
    deal_as_verb,
    near_as_adjective,
    noun_after_since,
    noun_after_to,
    passive_without_auxiliary,
    refusing,
    shot_by_others,
    subject_of_mark,
    verb_after_as,
)
from onrecord.claims.mended_joined import object_as_subject, sayer_as_object, second_subject
from onrecord.claims.mended_nouns import (
    act_as_verb,
    by_of_passive,
    day_before_subject,
    gerund_as_subject,
    load_as_subject,
    name_of_place,
    number_after_month,
    parked,
    people_before,
    place_as_subject,
    shelling_of_nation,
    shot_as_noun,
    verb_after_had,
)
from onrecord.claims.mended_numbers import (
    after_a_day,
    date_before_subject,
    first_count,
    from_to,
    later_before_subject,
    over_so_many,
    part_in_brackets,
)
from onrecord.claims.mended_relatives import (
    clause_of_last,
    clause_of_those,
    clause_of_who,
    that_of_group,
    who_of_place,
)
from onrecord.claims.mended_sayings import finite_after_infinitive, sayer_after_quote, second_saying
from onrecord.claims.mended_shifted import (
    doer_after_that,
    object_past_place,
    object_past_time,
    object_past_weapon,
)
from onrecord.claims.mended_subjects import (
    aside_as_subject,
    aside_as_verb,
    belief,
    clause_of_opponent,
    clause_of_whom,
    second_verb,
    subject_as_apposition,
    subject_of_auxiliary,
    subject_past_saying,
    verb_as_participle,
    verb_before_noun,
)
from onrecord.claims.mended_sums import sorts_of_counted
from onrecord.claims.mended_titles import bearer_of_title
from onrecord.claims.mended_told import (
    claim_by_somebody,
    deed_after_saying,
    sayers_after_toll,
    saying_as_second,
    second_number,
    that_of_saying,
    two_sayings,
)
from onrecord.claims.mended_tolls import hurt_past_aside
from onrecord.claims.mended_verdicts import (
    believed_after_adverb,
    called_false,
    noun_as_verb,
    verb_as_subject,
)

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token


def mended(sentence: Sentence) -> Sentence:
    """Give a sentence with its known slips set right; all others come back as they are."""
    for slip in SLIPS:
        if not (changes := {token.at: token for token in slip(sentence)}):
            continue
        tokens = tuple(changes.get(t.at, t) for t in sentence.tokens)
        if _is_tree(tokens):
            sentence = replace(sentence, tokens=tokens)
    return sentence


def _is_tree(tokens: tuple[Token, ...]) -> bool:
    """Tell whether one word is the root and all others lead up to it."""
    roots = [t for t in tokens if t.head == t.at]
    sure = {t.at for t in roots}
    for token in tokens:
        path: set[int] = set()
        here = token
        while here.at not in sure:
            if here.at in path:
                return False
            path.add(here.at)
            here = tokens[here.head]
        sure |= path
    return len(roots) == 1


SLIPS = (
    contrast,
    noun_as_verb,
    called_false,
    believed_after_adverb,
    verb_as_subject,
    verb_before_noun,
    not_yet,
    wanted_to_stop,
    offer_as_noun,
    number_after_month,
    after_a_day,
    date_before_subject,
    later_before_subject,
    over_so_many,
    from_to,
    first_count,
    part_in_brackets,
    day_before_subject,
    act_as_verb,
    verb_after_had,
    gerund_as_subject,
    shelling_of_nation,
    name_of_place,
    by_of_passive,
    place_as_subject,
    aside_as_subject,
    belief,
    people_before,
    dead_behind,
    dead_and_hurt,
    second_harm,
    suffered_wounds,
    part_as_object,
    among_them,
    dressed_as,
    shot_after_ride,
    verb_past_weapon,
    clause_of_claiming,
    claim_as_verb,
    shot_as_noun,
    parked,
    load_as_subject,
    second_verb,
    struck_subject,
    found_harmed,
    harm_after_aim,
    harm_of_upper,
    harm_of_answer,
    hurt_among_them,
    subject_of_auxiliary,
    subject_past_saying,
    subject_as_apposition,
    verb_as_participle,
    aside_as_verb,
    clause_of_opponent,
    clause_of_whom,
    clause_of_those,
    clause_of_belief,
    clause_of_what,
    clause_of_who,
    object_of_particle,
    second_passive,
    finite_after_infinitive,
    second_saying,
    sayer_after_quote,
    told_before_denial,
    that_as_object,
    claim_by_somebody,
    that_of_saying,
    two_sayings,
    deed_after_saying,
    sayers_after_toll,
    saying_as_second,
    second_number,
    who_of_place,
    verb_after_if,
    verb_of_question,
    verb_of_headline,
    claims_before_subject,
    verb_before_act,
    truce_as_verb,
    breaking_of,
    broken_after_label,
    monitors,
    aid_as_noun,
    passive_without_auxiliary,
    dead_before_saying,
    verb_after_as,
    near_as_adjective,
    shot_by_others,
    deal_as_verb,
    noun_after_to,
    refusing,
    noun_after_since,
    subject_of_mark,
    clause_of_that,
    deed_before_saying,
    flight_from,
    clause_as_object,
    sayers_listed,
    parted_by_semicolon,
    verdict_on_claim,
    halt_of,
    halt_to_acts,
    resume_as_noun,
    second_subject,
    sayer_as_object,
    object_as_subject,
    shot_dead,
    verb_after_clause,
    saying_in_clause,
    believed_to_be,
    aside_as_root,
    laid_past_agent,
    clause_of_object,
    verb_past_clause,
    clause_of_last,
    that_of_group,
    sorts_of_counted,
    deed_of_ground,
    doer_after_that,
    object_past_weapon,
    object_past_time,
    object_past_place,
    gerund_by,
    bearer_of_title,
    hurt_past_aside,
)
