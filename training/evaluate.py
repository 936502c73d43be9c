"""Scores an analyser on given words: parts of speech, trees, lemmas, features; and on names.

    evaluate.py DATA WORK MODEL [--test]     MODEL: a trained .pt or an exported .onnx

Without --test only the development sentences are scored (train.py says which), with it only what is never trained on.
"""

import argparse
import collections
import pathlib
import time

import numpy as np

import names
import train
import treebanks
from wordpiece import WordPieces

FORBIDDEN = -1e9


def arborescence(scores):
    """The heads of the maximum spanning tree with one root; `scores[d][h]` for words 1.., column 0 the root."""
    size = scores.shape[0]
    best, found = -np.inf, None
    root_first = np.argsort(-scores[1:, 0])[:3] + 1  # only words that could well be the root are tried
    for root in root_first:
        single = scores.copy()
        single[1:, 0] = FORBIDDEN
        single[root, 0] = scores[root, 0]
        heads = spanning(single)
        value = sum(single[d, heads[d]] for d in range(1, size))
        if value > best:
            best, found = value, heads
    return found


def spanning(scores):
    """Chu-Liu/Edmonds by contraction of one cycle at a time; node 0 is the root."""
    size = scores.shape[0]
    scores = scores.copy()
    np.fill_diagonal(scores, FORBIDDEN * 10)
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = cycle_of(heads)
    if cycle is None:
        return heads
    inside = np.zeros(size, bool)
    inside[cycle] = True
    outside = [i for i in range(size) if not inside[i]]
    number = {node: i for i, node in enumerate(outside)}
    own = sum(scores[d, heads[d]] for d in cycle)
    small = np.full((len(outside) + 1, len(outside) + 1), FORBIDDEN * 10)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    entering = scores[np.ix_(cycle, outside)] - np.array([scores[d, heads[d]] for d in cycle])[:, None] + own
    leaving = scores[np.ix_(outside, cycle)]
    small[-1, :-1] = entering.max(0)
    small[:-1, -1] = leaving.max(1)
    small[0, -1] = FORBIDDEN * 10
    solved = spanning(small)
    result = heads.copy()
    for node, i in number.items():
        if node == 0:
            continue
        result[node] = cycle[int(leaving[i].argmax())] if solved[i] == len(outside) else outside[solved[i]]
    entry = solved[len(outside)]
    broken = cycle[int(entering[:, entry].argmax())]
    result[broken] = outside[entry]
    return result


def cycle_of(heads):
    state = [0] * len(heads)
    for start in range(1, len(heads)):
        path, node = [], start
        while node != 0 and state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if node != 0 and state[node] == 1 and node in path:
            return path[path.index(node):]
        for node in path:
            state[node] = 2
    return None


class Torch:
    def __init__(self, path):
        import torch

        import export
        from model import Exported

        self.torch = torch
        analyser = export.load(path)
        self.labels, self.graph = analyser.labels, Exported(analyser)

    def run(self, ids, first):
        with self.torch.no_grad():
            out = self.graph(self.torch.from_numpy(ids), self.torch.from_numpy(first))
        return dict(zip(self.graph.NAMES, (o[0].numpy() for o in out)))


class Onnx:
    def __init__(self, path):
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(path), options)
        self.names = [o.name for o in self.session.get_outputs()]
        self.labels = collections.defaultdict(list)
        for line in (path.parent / "labels.tsv").read_text("utf-8").splitlines()[2:]:
            head, label = line.split("\t")
            self.labels[head].append(label)

    def run(self, ids, first):
        return dict(zip(self.names, (o[0] for o in self.session.run(None, {"ids": ids, "first": first}))))


class Reader:
    def __init__(self, backend, pieces):
        self.backend, self.labels, self.pieces = backend, backend.labels, pieces

    def outputs(self, forms):
        ids, first = [self.pieces.cls], [0]
        for form in forms:
            first.append(len(ids))
            ids += self.pieces.word(form)
        ids.append(self.pieces.sep)
        return self.backend.run(np.array([ids]), np.array([first]))

    def tree(self, forms):
        """Part of speech, head, relation, lemma and features of each word."""
        out = self.outputs(forms)
        arc = out["arc"] - np.log(np.exp(out["arc"] - out["arc"].max(1, keepdims=True)).sum(1, keepdims=True)) - out["arc"].max(1, keepdims=True)
        heads = arborescence(arc.astype(np.float64))
        words = []
        for i, form in enumerate(forms):
            head = int(heads[i + 1])
            scores = out["reldep"][i + 1] @ out["relhead"][head]
            if head:
                scores[self.labels["rel"].index("root")] = FORBIDDEN
            rel = self.labels["rel"][int(scores.argmax())] if head else "root"
            words.append((self.labels["upos"][int(out["upos"][i].argmax())], head, rel,
                          treebanks.apply_rule(form, self.labels["lemma"][out["lemma"][i]]), self.labels["feats"][out["feats"][i]]))
        return words

    def names(self, forms):
        """BIO tags by Viterbi: a name goes on only where it has begun."""
        scores, tags = self.outputs(forms)["ner"], self.labels["ner"]
        may = np.array([[0 if b[0] != "I" or a != "O" and a[2:] == b[2:] else FORBIDDEN for a in tags] for b in tags])
        value = scores[0] + np.array([FORBIDDEN if t[0] == "I" else 0 for t in tags])
        back = []
        for row in scores[1:]:
            ways = value[None, :] + may
            back.append(ways.argmax(1))
            value = ways.max(1) + row
        best = [int(value.argmax())]
        for row in reversed(back):
            best.append(int(row[best[-1]]))
        return [tags[i] for i in reversed(best)]


def entities(tags):
    found, begin = set(), None
    for i, tag in enumerate([*tags, "O"]):
        if begin is not None and (tag[0] != "I" or tag[2:] != tags[begin][2:]):
            found.add((begin, i, tags[begin][2:]))
            begin = None
        if tag[0] == "B" or tag[0] == "I" and begin is None:
            begin = i
    return found


def score_trees(name, reader, sentences):
    n = upos = uas = las = lemma = feats = lemmas = 0
    began = time.time()
    for sentence in sentences:
        for gold, (p, head, rel, lem, fea) in zip(sentence, reader.tree([w.form for w in sentence])):
            n += 1
            upos += gold.upos == p
            uas += gold.head == head
            las += gold.head == head and gold.rel.split(":")[0] == rel.split(":")[0]
            if gold.lemma is not None:
                lemmas += 1
                lemma += gold.lemma.lower().replace("\u2019", "'") == lem
                feats += gold.feats == fea
    print(f"{name}: {n} words, UPOS {100 * upos / n:.2f} UAS {100 * uas / n:.2f} LAS {100 * las / n:.2f} "
          f"lemma {100 * lemma / max(1, lemmas):.2f} feats {100 * feats / max(1, lemmas):.2f}, {n / (time.time() - began):.0f} words/s", flush=True)


def score_names(name, reader, sentences, types=("PER", "LOC", "ORG", "MISC")):
    right, gold_count, found_count = ({t: 0 for t in types} for _ in range(3))
    for sentence in sentences:
        gold, found = entities([t for _, t in sentence]), entities(reader.names([f for f, _ in sentence]))
        for t in types:
            g, f = {e for e in gold if e[2] == t}, {e for e in found if e[2] == t}
            right[t] += len(g & f)
            gold_count[t] += len(g)
            found_count[t] += len(f)
    f1 = lambda r, g, f: 200 * r / (g + f) if g + f else 0
    print(f"{name}: " + " ".join(f"{t} {f1(right[t], gold_count[t], found_count[t]):.1f}" for t in types)
          + f" all {f1(*(sum(x.values()) for x in (right, gold_count, found_count))):.1f}", flush=True)


def europeana(path, most=3000):
    """Old newspapers; the file has no sentences, so it is cut at full stops, and its I- tags become BIO."""
    pieces, words, before = [], [], "O"
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            row = line.split()
            if len(row) < 2:
                continue
            kind = row[-1][2:].upper().replace("PERS", "PER")
            tag = row[-1] if row[-1] == "O" else ("I-" if before == kind else "B-") + kind
            before = "" if row[-1] == "O" else kind
            words.append((row[0], tag))
            if row[0] in ".!?" or len(words) >= 60:
                pieces.append(words)
                words = []
                before = ""
    return pieces[:most]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("work", type=pathlib.Path)
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("--test", action="store_true")
    o = parser.parse_args()
    reader = Reader((Onnx if o.model.suffix == ".onnx" else Torch)(o.model), WordPieces.read(o.work / "vocab.txt"))
    o.press, o.keep_dev = None, False
    _, dev = train.trees(o)
    _, dev_names, held = train.name_sentences(o)
    if not o.test:
        for name, sentences in dev.items():
            score_trees(name + " dev", reader, sentences)
        score_names("wikiner dev", reader, dev_names)
        return
    for name, file in (("gsd test", "ud-french-gsd/fr_gsd-ud-test.conllu"), ("sequoia test", "ud-french-sequoia/fr_sequoia-ud-test.conllu")):
        score_trees(name, reader, treebanks.read(o.data / file))
    score_trees("english pud, last fifth", reader, treebanks.read(o.data / "ud-english-pud/en_pud-ud-test.conllu")[train.ENGLISH_TRAIN:])
    score_names("wikiner, held fifth", reader, held)
    score_names("europeana", reader, europeana(o.data / "europeana-ner-fr/enp_FR.bnf.bio"), ("PER", "LOC", "ORG"))


if __name__ == "__main__":
    main()
