"""Reads descriptions of actors: whose, backed by whom, and what they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.model import Entity, EntityType
from onrecord.world.phrases import Head, described, organ, run_end
from onrecord.world.spellings import words
from onrecord.world.stray import titled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onrecord.world.names import Words
    from onrecord.world.phrases import Phrases

    StateAt = Callable[[Words, int], tuple[int, Entity, bool] | None]

_OF = re.compile(r"(?:['’]s?)? ")
_TO = frozenset(("with", "by", "to", "from"))
_WITHIN = frozenset(("in", "of", "from", "inside"))
_SKIPPED = frozenset(("the", "a", "an"))
_GOES_ON = frozenset(
    ("in", "of", "from", "at", "near", "on", "to", "with", "by", "who", "that", "which", "based", "operating",
     "fighting", "inside", "across", "against", "under", "belonging", "deployed", "stationed")
)  # fmt: skip
_MEMBERS = frozenset(
    ("forces", "armed-groups", "rebels", "gunmen", "police", "jihadists", "terrorists", "extremists")
)
_VOICES = frozenset(
    ("spokesman", "spokeswoman", "spokesperson", "spokespeople", "source", "sources", "official", "officials",
     "officer", "officers", "commander", "commanders", "leader", "leaders", "representative", "statement")
)  # fmt: skip
# People whom a capital makes the name of something else, a film or a firm.
_COMMON = frozenset(("gunmen", "bandits", "civilians", "protesters", "journalists", "tribes"))
_REBEL = frozenset(("rebel", "opposition"))
_PREPOSITIONS = frozenset(
    ("in", "of", "from", "against", "with", "on", "to", "near", "inside", "across", "for")
)
_PRONOUNS = frozenset(
    ("he", "she", "it", "they", "we", "i", "you", "him", "her", "them", "us", "who", "which", "that", "this",
     "others", "another", "everyone", "anyone", "nobody", "one", "ones", "here", "there", "where")
)  # fmt: skip
_BACKED_ALONE = frozenset(("backed", "aligned", "supported", "sponsored"))


class Describer:
    """Turns words such as "Iran-backed militias" into described entities."""

    def __init__(self, entities: Mapping[str, Entity], phrases: Phrases, state_at: StateAt) -> None:
        self._entities = entities
        self._phrases = phrases
        self._state_at = state_at
        heads = (word for folds in phrases.heads for word in folds)
        self.common = frozenset(heads) | phrases.modifiers | phrases.determiners | phrases.backed | _PRONOUNS
        """Words of which descriptions are made."""
        self.firsts = frozenset(folds[0] for folds in phrases.peoples) | {"pro"}

    def from_base(self, split: Words, at: int) -> tuple[int, Entity] | None:
        """Read a description that begins with a state or a people: the index after it, and its entity."""
        if split.folds[at] == "pro" and at + 1 < len(split.folds) and split.hyphened(at):
            return self._backed(split, at + 1, "pro-{}")
        if (state := self._state_at(split, at)) is not None:
            end = state[0]
            if end >= len(split.folds) or not split.joined(end - 1):
                return None
            if self._is_backing(split, end):
                return self._backed(split, at, "{}-backed")
            return self._headed(split, at, state)
        return self._of_people(split, at)

    def _headed(self, split: Words, at: int, state: tuple[int, Entity, bool]) -> tuple[int, Entity] | None:
        """Take in the noun after a state's name, where it says who of that state is meant."""
        end, entity, attributive = state
        found = self._phrases.head_after(split, end)
        if found is None:
            return None
        stop, head = found
        if not (attributive or split.possessive(end - 1) or _headline(split, at, head)):
            return None
        if head.slot in _COMMON and split.raw(stop - 1)[0].isupper() and not titled(split, at, stop):
            return None
        return stop, self._of_state(head, entity, split.folds[end:stop])

    def read(self, text: str) -> Entity | None:
        """Read the whole words of a description, or give None where they tell of nobody."""
        split = words(text)
        at = self.start(split)
        if at >= len(split.folds):
            return None
        based = self.from_base(split, at)
        if based is None:
            found = self._phrases.head_after(split, at)
            if found is None:
                return None
            based = found[0], described(found[1], None)
        end, entity = based
        if end < len(split.folds) and split.joined(end - 1) and split.folds[end] in _VOICES:
            end += 1
        return self._with_rest(split, end, entity) if self.ends(split, end) else None

    def start(self, split: Words) -> int:
        """Give the index of the first word that is no determiner, number or the like."""
        at, size = 0, len(split.folds)
        while at < size and (split.folds[at] in self._phrases.determiners or split.folds[at].isdigit()):
            if self._phrases.head_at(split, at) and not self._phrases.head_after(split, at + 1):
                break
            at += 1
        return at

    def ends(self, split: Words, end: int) -> bool:
        """Tell whether the words before an index stand for the whole: no list, no other head."""
        if end >= len(split.folds):
            return True
        following = split.text[split.starts[end]]
        if not split.joined(end - 1):
            gap = split.text[split.ends[end - 1] : split.starts[end]]
            return not ("," in gap and (following.isupper() or "and" in split.folds[end:]))
        word = split.folds[end]
        return following.isupper() or word in _GOES_ON or word in self._phrases.backed

    def members(self, split: Words, end: int) -> int:
        """Give the index after nouns for the members or the voices of a group: "fighters", "spokesman"."""
        if end >= len(split.folds) or not split.joined(end - 1):
            return end
        return end + 1 if split.folds[end] in _VOICES else self.fighters(split, end)

    def fighters(self, split: Words, end: int) -> int:
        """Give the index after a noun for the armed members of a group: "Hezbollah fighters"."""
        if end >= len(split.folds) or not _OF.fullmatch(split.gap(end - 1)):
            return end
        found = self._phrases.head_at(split, end)
        return found[0] if found and found[1].slot in _MEMBERS else end

    def by_id(self, ident: str) -> Entity | None:
        """Give the entity of a description's id, or None where the id tells nothing."""
        if not ident.startswith("x:"):
            return self._organ_by_id(ident)
        whose, _, slot = ident[2:].rpartition("/")
        head = self._phrases.slots.get(slot)
        if head is None:
            return None
        return self._whose(head, whose) if whose else described(head, None)

    def _organ_by_id(self, ident: str) -> Entity | None:
        for slot, head in self._phrases.slots.items():
            state = self._entities.get(ident.removesuffix(f"-{slot}"))
            if state is not None and state.id != ident and state.type is EntityType.STATE:
                return None if head.type is EntityType.DESCRIBED else self._organ(head, state)
        return None

    def _whose(self, head: Head, whose: str) -> Entity | None:
        parts = whose.split("/")
        if len(parts) > 2:
            return None
        state = self._entities.get(parts[0])
        country = state.country if state and state.type is EntityType.STATE else None
        names = [self._label(part) for part in parts]
        if any(name is None for name in names):
            return None
        if parts[-1].endswith("-backed") or parts[-1].startswith("pro-"):
            names.reverse()
        return described(head, whose, name=" ".join(filter(None, names)), country=country)

    def _label(self, part: str) -> str | None:
        """Name what a part of an id says: "iran-backed" is "Iran-backed", "iraq" is "Iraqi"."""
        for form, shown in (("-backed", "{}-backed"), ("pro-", "pro-{}")):
            bare = part.removesuffix(form) if form.startswith("-") else part.removeprefix(form)
            if bare != part and (entity := self._entities.get(bare)):
                return shown.format(entity.name)
        if (entity := self._entities.get(part)) is not None:
            return _adjective(entity)
        return self._phrases.people.get(part)

    def _is_backing(self, split: Words, at: int) -> bool:
        """Tell whether a word makes "Iran-backed" or "Iran backed" of the name before it."""
        word = split.folds[at]
        return word in self._phrases.backed and (split.hyphened(at - 1) or word in _BACKED_ALONE)

    def _of_state(self, head: Head, state: Entity, between: tuple[str, ...]) -> Entity:
        """Tell whom a state's name and a head mean, with the words from the one to the end of the other.

        Kurdish forces of Iraq are not the forces of Iraq, and opposition forces are rebels.
        """
        if head.slot == "coalition" and state.type is not EntityType.STATE:
            return state
        people = next((self._phrases.peoples[w,][0] for w in between if (w,) in self._phrases.peoples), None)
        if people is not None:
            return self._whose(head, f"{state.id}/{people}") or described(head, people)
        if head.type is not EntityType.DESCRIBED and not _REBEL.isdisjoint(between):
            head = self._phrases.slots["rebels"]
        if head.type is EntityType.DESCRIBED:
            return self._whose(head, state.id) or described(head, None)
        return self._organ(head, state)

    def _organ(self, head: Head, state: Entity) -> Entity:
        if state.type is not EntityType.STATE:
            return state
        known = self._entities.get(f"{state.id}-{head.slot}")
        return known if known is not None else organ(head, state, _adjective(state))

    def _of_people(self, split: Words, at: int) -> tuple[int, Entity] | None:
        for stop in range(run_end(split, at, 2), at, -1):
            people = self._phrases.peoples.get(split.folds[at:stop])
            if people is None or not split.raw(at)[0].isupper() or stop >= len(split.folds):
                continue
            if split.joined(stop - 1) and (found := self._phrases.head_after(split, stop)) is not None:
                slot, name = people
                return found[0], described(found[1], slot, name=name)
        return None

    def _backed(self, split: Words, at: int, form: str) -> tuple[int, Entity] | None:
        """Read "Iran-backed [Iraqi] militias" or "pro-Iranian militias" from the backer's name on."""
        state = self._state_at(split, at)
        if state is None:
            return None
        end, backer, _ = state
        end += form.startswith("{")
        if end >= len(split.folds) or not split.joined(end - 1):
            return None
        whose = form.format(backer.id)
        inner = self._state_at(split, end)
        if inner is not None and inner[2] and inner[0] < len(split.folds) and split.joined(inner[0] - 1):
            end, whose = inner[0], f"{inner[1].id}/{whose}"
        found = self._phrases.head_after(split, end)
        entity = self._whose(found[1], whose) if found else None
        return (found[0], entity) if found and entity else None

    def _with_rest(self, split: Words, end: int, entity: Entity) -> Entity:
        """Add what follows the head: "in Iraq", "aligned with the Islamic Republic"."""
        if not entity.id.startswith("x:"):
            return entity
        whose, _, slot = entity.id[2:].rpartition("/")
        parts = [part for part in whose.split("/") if part]
        for at in range(end, len(split.folds) - 1):
            word, follows = split.folds[at], at + 1
            backs = split.folds[at] in _TO and at > end - 1 and split.folds[at - 1] in self._phrases.backed
            if not backs and word not in _WITHIN:
                continue
            while follows < len(split.folds) - 1 and split.folds[follows] in _SKIPPED:
                follows += 1
            state = self._state_at(split, follows)
            if state is None:
                continue
            if not backs and not parts and self._phrases.slots[slot].type is not EntityType.DESCRIBED:
                return self._organ(self._phrases.slots[slot], state[1])
            if backs and not any(part.endswith("-backed") for part in parts):
                parts = [*parts, f"{state[1].id}-backed"]
            elif not backs and not any(part in self._entities for part in parts):
                parts = [state[1].id, *parts]
        found = self._whose(self._phrases.slots[slot], "/".join(parts)) if parts else None
        return found if found is not None else entity


def _headline(split: Words, at: int, head: Head) -> bool:
    """Tell whether a state's bare name goes before its organ: "Syria army", not "in Iraq forces"."""
    return head.type is not EntityType.DESCRIBED and not (at and split.folds[at - 1] in _PREPOSITIONS)


def _adjective(entity: Entity) -> str:
    """Give a state's adjective, which the tables put first, or the name of anything else."""
    return entity.aliases[0] if entity.type is EntityType.STATE and entity.aliases else entity.name
