"""What teaches the network, where torch is installed; a tiny encoder of its own stands for the others."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="torch is not installed: only who trains has it")
pytest.importorskip("transformers", reason="transformers is not installed: only who trains has it")

from train.attributions import example  # noqa: E402 - skipped above where torch is not
from train.batches import collated, drawn  # noqa: E402
from train.happenings import Mark, marked  # noqa: E402
from train.losses import labelled, scored, told  # noqa: E402
from train.network import Network  # noqa: E402
from train.packed import packed  # noqa: E402
from train.teach import Pace  # noqa: E402

from onrecord.claims.learned.pieces import Vocabulary  # noqa: E402
from onrecord.claims.learned.windows import windows  # noqa: E402
from onrecord.model import Span  # noqa: E402

TEXT = "The mayor of Orvel said that raiders had burned the mill. Nobody was hurt."
PIECES = Vocabulary.of(
    ["[UNK]", "[CLS]", "[SEP]", ".", "the", "mayor", "said", "that", "raid", "##ers", "burn", "##ed", "mill"]
)


def spanned(words):
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


class Tiny(torch.nn.Module):
    """Pieces by a table of their own."""

    size = 8

    def __init__(self):
        super().__init__()
        self.table = torch.nn.Embedding(len(PIECES.ids), self.size)

    def forward(self, ids, kinds, mask):
        return self.table(ids) + 0 * (kinds + mask)[..., None]


def lost(network, batch):
    return float(labelled(scored(network, batch), batch).detach())


def untaught(network, batch, by):
    return float(told(scored(network, batch), [scored(by, batch)], batch).detach())


@pytest.fixture
def network():
    torch.manual_seed(7)
    return Network(Tiny()).eval()


@pytest.fixture
def sets():
    long, short = next(windows(TEXT, PIECES)), next(windows("The mill burned.", PIECES))
    cue = {"Source": (spanned("The mayor"),), "Cue": (spanned("said"),), "Content": (spanned("burned"),)}
    mark = Mark(spanned("burned"), 1, 2, {"actor": spanned("raiders"), "place": None})
    return {
        "attributions": packed([example(long, [cue])]),
        "reports": packed([marked("one", TEXT, long, [mark])]),
        "read": packed([long, short]),
    }


def test_what_pads_a_batch_changes_no_loss(network, sets):
    alone = collated([(sets["reports"], [0], 1.0)])
    beside = collated([(sets["reports"], [0], 1.0), (sets["read"], [0, 1], 0.5)])
    one, other = (lost(network, batch) for batch in (alone, beside))
    assert one == pytest.approx(other, rel=1e-4)


def test_a_set_counts_for_its_share_however_many_its_windows(network, sets):
    one = collated([(sets["reports"], [0], 0.5)])
    whole = collated([(sets["reports"], [0], 1.0)])
    half, all_ = (lost(network, batch) for batch in (one, whole))
    assert 2 * half == pytest.approx(all_, rel=1e-5)


def test_windows_without_labels_teach_nothing_by_themselves(network, sets):
    batch = collated([(sets["read"], [0, 1], 1.0)])
    assert lost(network, batch) == 0


def test_nothing_teaches_better_what_a_network_makes_of_windows_than_itself(network, sets):
    batch = collated([(sets["read"], [0, 1], 1.0)])
    torch.manual_seed(8)
    other = Network(Tiny()).eval()
    assert untaught(network, batch, network) < untaught(other, batch, network)


def test_the_same_seed_draws_the_same_batches(sets):
    shares = {"attributions": 0.5, "reports": 0.5}
    one, again, other = (next(drawn(sets, shares, 4, seed)) for seed in (1, 1, 2))
    assert torch.equal(one.ids, again.ids)
    assert one.ids.shape == other.ids.shape


def test_a_run_ends_by_steps_or_by_seconds_whichever_is_nearer():
    assert Pace(10, float("inf"), step=5).part == 0.5
    assert Pace(10, 1e-9, step=1).part >= 1
    assert Pace(10, float("inf"), step=10).rate() == 0
