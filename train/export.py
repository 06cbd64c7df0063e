"""Write the trained network as ONNX, weights as bytes, with the digests that are checked at load.

    python -m train.export ENCODER TRAINED FOLDER

TRAINED is the folder that `train.teach` wrote; FOLDER is src/onrecord/claims/learned/network for the package.
`network.onnx`, `pieces.txt` and `digests.toml` are written to it. Prints how far the scores of the bytes
are from those of the floats.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from onrecord.claims.learned.reader import DIGESTS, NETWORK, OUTPUTS, PIECES
from train.network import Network
from train.teach import CONFIG, WEIGHTS

if TYPE_CHECKING:
    from numpy.typing import NDArray

OPSET = 17
SHOWN = 40
"""Pieces of the window that the graph is traced on."""


class Whole(nn.Module):  # type: ignore[misc] # torch's types are not there
    """The network on windows without padding; what is not asked for of its outputs need not be worked out."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, kinds: Tensor) -> tuple[Tensor, ...]:
        """Score all pieces."""
        out: tuple[Tensor, ...] = self.network(ids, kinds, torch.ones_like(ids))
        return out


def export(network: Network, path: Path) -> None:
    """Write the network as floats."""
    ids = torch.randint(1000, 20000, (1, SHOWN))
    torch.onnx.export(
        Whole(network).eval(),
        (ids, torch.zeros_like(ids)),
        str(path),
        input_names=["ids", "kinds"],
        output_names=list(OUTPUTS),
        dynamic_axes={
            **{name: {0: "batch", 1: "pieces"} for name in ("ids", "kinds", "cues", "named", "held")},
            **{name: {0: "batch", 2: "from", 3: "to"} for name in ("parts", "ends")},
        },
        opset_version=OPSET,
        dynamo=False,
    )


def small(floats: Path, path: Path) -> None:
    """Write the weights of products and tables as bytes, each column with its own scale."""
    quantize_dynamic(
        floats,
        path,
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,  # no pair of products overflows on processors without VNNI: the same scores on all
        op_types_to_quantize=["MatMul", "Gather"],
    )
    onnx.checker.check_model(str(path))


def scored(path: Path, ids: NDArray[np.int64]) -> list[NDArray[np.float32]]:
    """Give the scores of one window of small letters."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    out: list[NDArray[np.float32]] = session.run(None, {"ids": ids, "kinds": np.zeros_like(ids)})
    return out


def tomled(value: object) -> str:
    """Write a value of a run's notes as TOML has it: mappings as tables on one line."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {tomled(one)}" for key, one in value.items()) + " }"
    return json.dumps(value)


def main() -> None:
    """Export what was trained."""
    parser = argparse.ArgumentParser(prog="python -m train.export")
    for name in ("encoder", "trained", "folder"):
        parser.add_argument(name, type=Path)
    asked = parser.parse_args()
    network = Network.loaded(asked.encoder, asked.trained / WEIGHTS)
    asked.folder.mkdir(parents=True, exist_ok=True)
    path = asked.folder / NETWORK
    ids = np.random.default_rng(7).integers(1000, 20000, (1, 120))
    with tempfile.TemporaryDirectory() as passing:
        floats = Path(passing) / NETWORK
        export(network, floats)
        small(floats, path)
        far = [abs(a - b).max() for a, b in zip(scored(floats, ids), scored(path, ids), strict=True)]
    print(
        f"{path.stat().st_size / 1e6:.1f} MB; farthest scores of "
        + ", ".join(OUTPUTS)
        + ": "
        + ", ".join(f"{one:.3f}" for one in far)
    )
    (asked.folder / PIECES).write_bytes((asked.encoder / "vocab.txt").read_bytes())
    digests = {name: sha256((asked.folder / name).read_bytes()).hexdigest() for name in (NETWORK, PIECES)}
    lines = [f'"{name}" = "{digest}"\n' for name, digest in digests.items()]
    made = json.loads((asked.trained / CONFIG).read_text("utf-8"))
    lines += ["\n[made]\n", *(f"{key} = {tomled(value)}\n" for key, value in made.items())]
    (asked.folder / DIGESTS).write_text("[sha256]\n" + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
