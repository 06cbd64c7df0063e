"""A last layer for attributions alone, where torch is installed; a tiny encoder stands for the small one."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="torch is not installed: only who trains has it")
pytest.importorskip("transformers", reason="transformers is not installed: only who trains has it")
pytest.importorskip("onnx", reason="onnx is not installed: only who trains has it")

from train.attributions import example  # noqa: E402 - skipped above where torch is not
from train.network import Network  # noqa: E402
from train.own import batches, fit  # noqa: E402

from onrecord.claims.learned.pieces import Vocabulary  # noqa: E402
from onrecord.claims.learned.windows import windows  # noqa: E402
from onrecord.model import Span  # noqa: E402

TEXT = "The mayor of Orvel said that raiders had burned the mill. Nobody was hurt."
PIECES = Vocabulary.of(
    ["[UNK]", "[CLS]", "[SEP]", ".", "the", "mayor", "said", "that", "raid", "##ers", "burn", "##ed", "mill"]
)


class Last(torch.nn.Module):
    """Mixes what stands in a window, but for what pads it."""

    def __init__(self, size):
        super().__init__()
        self.mix = torch.nn.Linear(size, size)

    def forward(self, below, padding):
        share = padding[:, 0].expand(-1, below.shape[1], -1).softmax(-1)
        return below + self.mix(share @ below)


class Tiny(torch.nn.Module):
    """Pieces by a table of their own, and one layer on them."""

    size = 8

    def __init__(self):
        super().__init__()
        self.table = torch.nn.Embedding(len(PIECES.ids), self.size)
        self.last = Last(self.size)

    def last_two(self, ids, kinds, mask):
        below = self.table(ids) + 0 * kinds[..., None]
        return below, self.last(below, (1 - mask[:, None, None, :].float()) * -1e4)

    def forward(self, ids, kinds, mask):
        return self.last_two(ids, kinds, mask)[1]


@pytest.fixture
def network():
    torch.manual_seed(7)
    return Network(Tiny()).eval()


@pytest.fixture
def found():
    parts = {"Source": "The mayor of Orvel", "Cue": "said", "Content": "raiders had burned the mill"}
    said = {name: (Span(TEXT.index(words), TEXT.index(words) + len(words)),) for name, words in parts.items()}
    return [
        example(next(windows(text, PIECES)), those) for text, those in ((TEXT, [said]), ("The mill.", []))
    ]


@pytest.fixture
def below(network, found):
    return [network.encoder.table(torch.tensor(one.window.ids)).detach().half().numpy() for one in found]


def read(network, one):
    ids, kinds = (torch.tensor([row]) for row in (one.window.ids, one.window.kinds))
    with torch.no_grad():
        return [made.clone() for made in network.eval()(ids, kinds, torch.ones_like(ids))]


def test_a_layer_of_their_own_changes_nothing_before_it_is_taught(network, found):
    before = read(network, found[0])
    network.parted()
    assert all(torch.equal(one, other) for one, other in zip(before, read(network, found[0]), strict=True))


def test_teaching_changes_attributions_alone(network, found, below):
    before = read(network, found[0])
    fit(network, found, below, 3)
    after = read(network, found[0])
    same = [torch.equal(one, other) for one, other in zip(before, after, strict=True)]
    assert same == [False, False, True, True, True]


def test_teaching_comes_out_the_same_twice(found, below):
    taught = []
    for _ in range(2):
        torch.manual_seed(7)
        one = Network(Tiny())
        fit(one, found, below, 2)
        taught.append(one.state_dict())
    assert all(torch.equal(taught[0][name], taught[1][name]) for name in taught[0])


def test_each_pass_takes_all_windows_with_a_cue(found):
    many = found * 40
    for which in range(2):
        taken = [k for batch in batches(many, which) for k in batch]
        assert len(taken) == len(set(taken))
        assert {k for k, one in enumerate(many) if one.rows} <= set(taken)
        assert len(taken) < len(many)


def test_weights_with_a_layer_of_their_own_are_loaded_so(network, found, tmp_path, monkeypatch):
    network.parted()
    torch.save(network.state_dict(), tmp_path / "network.pt")
    monkeypatch.setattr(Network, "pretrained", classmethod(lambda cls, _: cls(Tiny())))
    back = Network.loaded(tmp_path, tmp_path / "network.pt")
    wanted = read(network, found[0])
    assert all(torch.equal(one, other) for one, other in zip(wanted, read(back, found[0]), strict=True))
