"""Writes a trained analyser as an int8 ONNX graph.

    export.py TRAINED FOLDER

The matrices of the encoder are quantised per channel with seven bits (so that processors with and without the VNNI
instructions give the same sums), the word pieces' vectors per tensor; the heads stay in float32.
"""

import pathlib
import shutil
import sys

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from model import Analyser, Exported

OPSET = 17
HEADER = "# What the numbers of model.onnx stand for: the labels of each head, in order. Written by training/export.py.\n"


def load(trained):
    state = torch.load(trained, weights_only=True)
    analyser = Analyser(state["pieces"], state["layers"], state["labels"])
    analyser.load_state_dict(state["weights"])
    return analyser.eval()


def export(analyser, path):
    ids = torch.ones(1, 16, dtype=torch.long)
    first = torch.arange(9).unsqueeze(0)
    words, nodes = {1: "words"}, {1: "nodes"}
    axes = {"ids": {1: "pieces"}, "first": nodes, "arc": {1: "nodes", 2: "nodes"}, "reldep": nodes, "relhead": nodes}
    axes |= {name: words for name in ("upos", "lemma", "feats", "ner", "start")}
    torch.onnx.export(Exported(analyser), (ids, first), path, input_names=["ids", "first"],
                      output_names=list(Exported.NAMES), dynamic_axes=axes, opset_version=OPSET, dynamo=False)


def quantise(path, target):
    graph = onnx.load(path).graph
    heads = [node.name for node in graph.node if "/encoder/" not in node.name]
    quantize_dynamic(path, target, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gemm", "Gather"],
                     per_channel=True, reduce_range=True, nodes_to_exclude=heads)


def main(trained, folder):
    folder.mkdir(parents=True, exist_ok=True)
    analyser = load(trained)
    full = folder / "full.onnx"
    with torch.no_grad():
        export(analyser, str(full))
    quantise(str(full), str(folder / "model.onnx"))
    rows = [f"{head}\t{label}\n" for head, labels in analyser.labels.items() for label in labels]
    (folder / "labels.tsv").write_text(HEADER + "head\tlabel\n" + "".join(rows), "utf-8")
    shutil.copy(trained.parent / "vocab.txt", folder / "vocab.txt")
    for name in ("full.onnx", "model.onnx"):
        print(name, round((folder / name).stat().st_size / 1e6, 1), "MB")


if __name__ == "__main__":
    main(*map(pathlib.Path, sys.argv[1:3]))
