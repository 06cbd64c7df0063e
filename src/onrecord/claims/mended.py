"""Slips of the parser that the language of news brings about again and again, set right in its trees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims import (
    mended_apart,
    mended_armed,
    mended_asides,
    mended_clauses,
    mended_conditions,
    mended_contrast,
    mended_endings,
    mended_found,
    mended_gerunds,
    mended_halts,
    mended_harm,
    mended_headlines,
    mended_joined,
    mended_nouns,
    mended_numbers,
    mended_relatives,
    mended_sayings,
    mended_shifted,
    mended_shot,
    mended_subjects,
    mended_sums,
    mended_titles,
    mended_told,
    mended_tolls,
    mended_verdicts,
)
from onrecord.claims.grounds import deed_of_ground

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
    mended_contrast.contrast,
    mended_verdicts.noun_as_verb,
    mended_verdicts.called_false,
    mended_verdicts.believed_after_adverb,
    mended_verdicts.verb_as_subject,
    mended_subjects.verb_before_noun,
    mended_halts.not_yet,
    mended_halts.wanted_to_stop,
    mended_halts.offer_as_noun,
    mended_halts.pause_in,
    mended_nouns.number_after_month,
    mended_numbers.after_a_day,
    mended_numbers.date_before_subject,
    mended_numbers.later_before_subject,
    mended_numbers.over_so_many,
    mended_numbers.from_to,
    mended_numbers.first_count,
    mended_numbers.part_in_brackets,
    mended_nouns.day_before_subject,
    mended_nouns.act_as_verb,
    mended_nouns.verb_after_had,
    mended_nouns.gerund_as_subject,
    mended_nouns.shelling_of_nation,
    mended_nouns.name_of_place,
    mended_nouns.by_of_passive,
    mended_nouns.place_as_subject,
    mended_subjects.aside_as_subject,
    mended_subjects.belief,
    mended_nouns.people_before,
    mended_harm.dead_behind,
    mended_harm.dead_and_hurt,
    mended_harm.second_harm,
    mended_harm.suffered_wounds,
    mended_harm.part_as_object,
    mended_harm.among_them,
    mended_armed.dressed_as,
    mended_armed.shot_after_ride,
    mended_armed.verb_past_weapon,
    mended_apart.clause_of_claiming,
    mended_apart.claim_as_verb,
    mended_nouns.shot_as_noun,
    mended_nouns.parked,
    mended_nouns.load_as_subject,
    mended_subjects.second_verb,
    mended_harm.struck_subject,
    mended_shot.shot_in_the_body,
    mended_found.found_harmed,
    mended_harm.harm_after_aim,
    mended_harm.harm_of_upper,
    mended_harm.harm_of_answer,
    mended_harm.hurt_among_them,
    mended_subjects.subject_of_auxiliary,
    mended_subjects.subject_past_saying,
    mended_subjects.subject_as_apposition,
    mended_subjects.verb_as_participle,
    mended_subjects.aside_as_verb,
    mended_subjects.clause_of_opponent,
    mended_subjects.clause_of_whom,
    mended_relatives.clause_of_those,
    mended_clauses.clause_of_belief,
    mended_clauses.clause_of_what,
    mended_relatives.clause_of_who,
    mended_relatives.doer_past_adverb,
    mended_clauses.object_of_particle,
    mended_clauses.second_passive,
    mended_sayings.finite_after_infinitive,
    mended_sayings.second_saying,
    mended_sayings.sayer_after_quote,
    mended_clauses.told_before_denial,
    mended_clauses.that_as_object,
    mended_told.claim_by_somebody,
    mended_told.that_of_saying,
    mended_told.two_sayings,
    mended_told.deed_after_saying,
    mended_told.sayers_after_toll,
    mended_told.saying_as_second,
    mended_told.second_number,
    mended_relatives.who_of_place,
    mended_clauses.verb_after_if,
    mended_clauses.verb_of_question,
    mended_clauses.verb_of_headline,
    mended_clauses.claims_before_subject,
    mended_endings.verb_before_act,
    mended_endings.truce_as_verb,
    mended_endings.breaking_of,
    mended_endings.broken_after_label,
    mended_endings.monitors,
    mended_endings.aid_as_noun,
    mended_headlines.passive_without_auxiliary,
    mended_headlines.dead_before_saying,
    mended_headlines.behind_before_saying,
    mended_headlines.saying_as_auxiliary,
    mended_relatives.of_fears,
    mended_sayings.object_before_sayer,
    mended_headlines.verb_after_as,
    mended_headlines.near_as_adjective,
    mended_headlines.shot_by_others,
    mended_headlines.deal_as_verb,
    mended_headlines.noun_after_to,
    mended_headlines.refusing,
    mended_headlines.noun_after_since,
    mended_headlines.subject_of_mark,
    mended_apart.clause_of_that,
    mended_apart.deed_before_saying,
    mended_apart.flight_from,
    mended_apart.clause_as_object,
    mended_apart.sayers_listed,
    mended_apart.parted_by_semicolon,
    mended_apart.verdict_on_claim,
    mended_halts.halt_of,
    mended_halts.halt_to_acts,
    mended_halts.resume_as_noun,
    mended_joined.second_subject,
    mended_joined.sayer_as_object,
    mended_joined.object_as_subject,
    mended_joined.act_beside_act,
    mended_joined.verb_as_compound,
    mended_harm.shot_dead,
    mended_clauses.verb_after_clause,
    mended_asides.saying_in_clause,
    mended_asides.believed_to_be,
    mended_asides.aside_as_root,
    mended_asides.laid_past_agent,
    mended_asides.clause_of_object,
    mended_asides.verb_past_clause,
    mended_relatives.deed_behind_clause,
    mended_relatives.clause_of_last,
    mended_relatives.that_of_group,
    mended_sums.sorts_of_counted,
    deed_of_ground,
    mended_shifted.doer_after_that,
    mended_shifted.object_past_weapon,
    mended_shifted.object_past_time,
    mended_shifted.object_past_place,
    mended_shifted.doer_before_weapon,
    mended_shifted.hit_by_what_was_fired,
    mended_gerunds.gerund_by,
    mended_gerunds.gerund_of_nation,
    mended_gerunds.fire_of_gerund,
    mended_conditions.had_before_subject,
    mended_gerunds.ending_of_acts,
    mended_endings.short_of,
    mended_nouns.answered_act,
    mended_titles.bearer_of_title,
    mended_tolls.hurt_past_aside,
    mended_tolls.harm_beside_harm,
    mended_tolls.gapped_toll,
    mended_tolls.gapped_according,
)
"""In the order in which they are set right; each states by `needs` in which sentences it is looked for."""
