"""Teach the head for who said what once more, on what the encoder as it is shipped makes of the words.

    python -m train.contents ENCODER POLNEAR TAUGHT FOLDER [--passes N]

TAUGHT is the folder that `train.teach` wrote. Its encoder is written as bytes, and what it makes of PolNeAR's
training part is kept in memory: the head is taught to read that, in windows of the usual length and in short
ones, which `train.teach` hardly sees. The encoder and the other heads stay as they are. Minutes on one core.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import onnx
import onnxruntime
import torch

from onrecord.claims.learned.pieces import Vocabulary
from onrecord.claims.learned.windows import windows
from train.attributions import annotated, example
from train.batches import SEED, collated
from train.export import export, small
from train.learning import HEAD_RATE, adam, passed
from train.losses import said_loss
from train.network import Network
from train.packed import packed
from train.teach import CONFIG, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray
    from torch import Tensor

    from onrecord.claims.learned.windows import Window
    from train.attributions import Example

LENGTHS = {160: 1, 44: 3}
"""Lengths of windows, and of how many articles one is cut so."""
WINDOWS, WARM = 24, 0.05
LAST, BEFORE = -1, -3
"""Which of the graph's norms ends the encoder's last layer, and which the one before: each layer has two."""


def reader(network: Network, layer: int = LAST) -> Any:  # noqa: ANN401 - onnxruntime has no types
    """Give what tells what a layer of the encoder as bytes makes of the pieces of a window."""
    with tempfile.TemporaryDirectory() as passing:
        floats, path = Path(passing) / "floats.onnx", Path(passing) / "bytes.onnx"
        export(network, floats)
        small(floats, path)
        graph = onnx.load(path)
    (made,) = [node for node in graph.graph.node if node.op_type == "LayerNormalization"][layer].output[:1]
    del graph.graph.output[:]
    graph.graph.output.append(onnx.helper.make_tensor_value_info(made, onnx.TensorProto.FLOAT, None))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(graph.SerializeToString(), options)
    return lambda window: session.run([made], _fed(window))[0][0].astype(np.float16)


def _fed(window: Window) -> dict[str, NDArray[np.int64]]:
    return {name: np.array([getattr(window, name)], dtype=np.int64) for name in ("ids", "kinds")}


def examples(folder: Path, vocabulary: Vocabulary) -> Iterator[Example]:
    """Give the windows of a part of PolNeAR, long and short."""
    for at, path in enumerate(sorted((folder / "attributions").glob("*.ann"))):
        text = (folder / "text" / f"{path.stem.rpartition('_')[0]}.txt").read_bytes().decode()
        said = annotated(path)
        for fits, every in LENGTHS.items():
            if at % every == 0:
                yield from (example(window, said) for window in windows(text, vocabulary, fits=fits))


def fit(
    network: Network, found: Sequence[Example], hidden: Sequence[NDArray[np.float16]], passes: int
) -> None:
    """Teach the head alone."""
    head = network.said
    order: list[list[int]] = []
    for each in range(passes):
        chance = random.Random(SEED + each)
        numbers = sorted(range(len(found)), key=lambda k: (len(hidden[k]) // 40, chance.random()))
        cut = [numbers[at : at + WINDOWS] for at in range(0, len(numbers), WINDOWS)]
        chance.shuffle(cut)
        order += cut

    def lost(those: Sequence[int]) -> Tensor:
        batch = collated([(packed([found[k] for k in those]), range(len(those)), 1.0)])
        value: Tensor = said_loss(head(network.drop(laid([hidden[k] for k in those]))), batch)
        return value

    head.train()
    passed(order, lost, adam([(head.parameters(), HEAD_RATE)]), WARM)


def laid(hidden: Sequence[NDArray[np.float16]]) -> Tensor:
    """Lay windows out together, the short ones filled up with nothing."""
    out = torch.zeros(len(hidden), max(map(len, hidden)), hidden[0].shape[1])
    for at, one in enumerate(hidden):
        out[at, : len(one)] = torch.from_numpy(one.astype(np.float32))
    return out


def main() -> None:
    """Teach, and keep the weights."""
    parser = argparse.ArgumentParser(prog="python -m train.contents")
    for name in ("encoder", "polnear", "taught", "folder"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--passes", type=int, default=5)
    asked = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    vocabulary = Vocabulary.of((asked.encoder / "vocab.txt").read_text("utf-8").split("\n")[:-1])
    network = Network.loaded(asked.encoder, asked.taught / WEIGHTS)
    read = reader(network)
    found = [one for one in examples(asked.polnear / "train", vocabulary) if one.rows]
    hidden = [read(one.window) for one in found]
    print(f"{len(found)} windows with cues", flush=True)
    network.train()
    fit(network, found, hidden, asked.passes)
    asked.folder.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), asked.folder / WEIGHTS)
    made = json.loads((asked.taught / CONFIG).read_text("utf-8")) | {"contents": asked.passes}
    (asked.folder / CONFIG).write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
