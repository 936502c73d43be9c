"""Trains the analyser: all heads together on treebanks and name corpora.

    train.py DATA WORK OUT [--layers 8] [--epochs 4.5] [--name-epochs 1.2] [--keep-dev] [--seed 1] ...

Without --keep-dev the last sentences of each French treebank and some of WikiNER stay out and are scored after training.
"""

import argparse
import collections
import pathlib
import random
import time

import torch
from torch.nn import functional

import names
import treebanks
from encoder import POSITIONS
from model import Analyser
from wordpiece import WordPieces

BATCH_PIECES = 1000
LONGEST = 90  # words in one row
DEV = {"gsd": 150, "sequoia": 100, "pud": 60}
IGNORE = -100
ENGLISH_TRAIN = 800
PRESS_TIMES = 2  # our own sentences are few, and what they show is rare elsewhere


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("work", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--layers", type=int, default=8)
    parser.add_argument("--epochs", type=float, default=4.5)
    parser.add_argument("--name-epochs", type=float, default=1.2)
    parser.add_argument("--press", type=pathlib.Path, help="folder of our own sentences, *.tsv")
    parser.add_argument("--start-from", type=pathlib.Path)
    parser.add_argument("--rate", type=float, default=6e-5)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--keep-dev", action="store_true", help="train on the development sentences as well")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--save-every", type=int, default=0, help="steps between snapshots")
    return parser.parse_args()


def trees(o):
    """Training documents (lists of sentences that follow each other), and the development sentences by treebank."""
    documents, dev = [], {}
    for name, files in (("gsd", ["ud-french-gsd/fr_gsd-ud-dev.conllu"]),
                        ("sequoia", ["ud-french-sequoia/fr_sequoia-ud-train.conllu", "ud-french-sequoia/fr_sequoia-ud-dev.conllu"]),
                        ("pud", ["ud-french-pud/fr_pud-ud-test.conllu"])):
        sentences = [s for file in files for s in treebanks.read(o.data / file)]
        dev[name] = sentences[-DEV[name]:]
        documents.append(sentences if o.keep_dev else sentences[:-DEV[name]])
    documents.append(treebanks.read(o.data / "ud-english-pud/en_pud-ud-test.conllu")[:ENGLISH_TRAIN])
    own = [treebanks.read_press(path) for path in sorted(o.press.glob("*.tsv"))] if o.press else []
    lemmas = treebanks.usual_lemmas(documents[0] + documents[1])
    documents[2], *own = (treebanks.with_lemmas(d, lemmas) for d in [documents[2], *own])
    return documents + own * PRESS_TIMES, dev


def name_sentences(o):
    train, held = names.split(names.wikiner(o.data / "wikiner-fr/wikiner-fr.bio"))
    dev = train[::40]
    train = train if o.keep_dev else [s for i, s in enumerate(train) if i % 40]
    return train + names.popcorn(o.data / "popcorn-fr/train.json"), dev, held


def labels(documents):
    """The label sets, in a fixed order; rare subtypes fall back to their relation."""
    upos, rels, lemmas, feats = (collections.Counter() for _ in range(4))
    for document in documents:
        for sentence in document:
            for w in sentence:
                upos[w.upos] += 1
                rels[w.rel] += 1
                if w.lemma is not None:
                    lemmas[treebanks.lemma_rule(w.form, w.lemma)] += 1
                if w.feats is not None:
                    feats[w.feats] += 1
    rel = {r if n >= 30 else r.split(":")[0] for r, n in rels.items()}
    often = lambda counter, least: sorted(k for k, n in counter.items() if n >= least)
    return {"upos": sorted(upos), "rel": sorted(rel), "lemma": sorted({*often(lemmas, 3), "0|"}),
            "feats": sorted({*often(feats, 3), ""}), "ner": names.TAGS}


class Rows:
    """Sentences made ready: word pieces and label numbers."""

    def __init__(self, pieces, label_sets):
        self.pieces = pieces
        self.number = {k: {label: i for i, label in enumerate(v)} for k, v in label_sets.items()}

    def tree(self, sentences):
        """Some sentences that follow each other, as one row."""
        words, heads, starts, unit = [], [], [], []
        for k, sentence in enumerate(sentences):
            base = len(words)
            for i, w in enumerate(sentence):
                heads.append(w.head + base if w.head else 0)
                starts.append(1.0 if i == 0 else 0.0)
                unit.append(k)
                words.append(w)
        number = self.number

        def label(kind, value):
            return IGNORE if value is None else number[kind].get(value, IGNORE)

        return dict(
            forms=[w.form for w in words], heads=heads, starts=starts, unit=unit,
            upos=[label("upos", w.upos) for w in words],
            rel=[number["rel"].get(w.rel, number["rel"].get(w.rel.split(":")[0], IGNORE)) for w in words],
            lemma=[label("lemma", None if w.lemma is None else treebanks.lemma_rule(w.form, w.lemma)) for w in words],
            feats=[label("feats", w.feats) for w in words],
            ner=[label("ner", w.entity) for w in words])

    def named(self, sentence):
        return dict(forms=[f for f, _ in sentence], ner=[self.number["ner"][t] for _, t in sentence])

    def length(self, row):
        return 2 + sum(len(self.pieces.word(f)) for f in row["forms"])


def epoch_of_trees(documents, rows, chance):
    """Each sentence once: most alone, some joined with what follows, now and then without the final stop."""
    out = []
    for document in documents:
        at = 0
        while at < len(document):
            take = chance.choices((1, 2, 3, 4), (60, 22, 12, 6))[0]
            chunk = []
            while at < len(document) and len(chunk) < take and (not chunk or sum(map(len, chunk)) + len(document[at]) <= LONGEST):
                chunk.append(document[at])
                at += 1
            if len(chunk) > 1:
                chunk = [unstopped(s) if chance.random() < 0.15 else s for s in chunk]
            if sum(map(len, chunk)) <= LONGEST + 40:
                out.append(rows.tree(chunk))
    return out


def unstopped(sentence):
    """Without the full stop at its end, as a headline stands before a text."""
    n = len(sentence)
    if n > 2 and sentence[-1].form == "." and all(w.head != n for w in sentence):
        return sentence[:-1]
    return sentence


def epoch_of_names(sentences, rows, chance):
    out = []
    for sentence in sentences:
        if len(sentence) <= LONGEST:
            out.append(rows.named(names.noisy(sentence, chance) if chance.random() < 0.2 else sentence))
    return out


def batches(items, rows, chance):
    """Batches of rows of like length, of at most about BATCH_PIECES pieces."""
    items = sorted(items, key=lambda r: rows.length(r) + chance.random() * 8)
    out, batch, longest = [], [], 0
    for item in items:
        longest = max(longest, rows.length(item))
        if batch and longest * (len(batch) + 1) > BATCH_PIECES:
            out.append(batch)
            batch, longest = [], rows.length(item)
        batch.append(item)
    if batch:
        out.append(batch)
    return out


def tensors(batch, rows, chance=None):
    """ids, first, and the mask of pieces; some pieces are hidden where `chance` is given."""
    pieces, ids, first = rows.pieces, [], []
    for row in batch:
        line, starts = [pieces.cls], [0]
        for form in row["forms"]:
            if len(line) > POSITIONS - 10:
                break
            starts.append(len(line))
            for piece in pieces.word(form):
                line.append(pieces.mask if chance and chance.random() < 0.04 else piece)
        ids.append(line + [pieces.sep])
        first.append(starts)
    wide, most = max(map(len, ids)), max(map(len, first))
    mask = torch.tensor([[True] * len(i) + [False] * (wide - len(i)) for i in ids])
    ids = torch.tensor([i + [pieces.pad] * (wide - len(i)) for i in ids])
    first = torch.tensor([f + [0] * (most - len(f)) for f in first])
    return ids, first, mask


def padded(batch, key, size, fill):
    return torch.tensor([(row[key] + [fill] * size)[:size] for row in batch])


def loss_of(model, batch, rows, chance):
    ids, first, mask = tensors(batch, rows, chance)
    size = first.shape[1] - 1
    words = model.word_dropout(model.words(ids, first, mask))
    inner = words[:, 1:]

    def entropy(scores, key):
        return functional.cross_entropy(scores.flatten(0, 1), padded(batch, key, size, IGNORE).flatten(), ignore_index=IGNORE)

    if "heads" not in batch[0]:
        return entropy(model.ner(inner), "ner")
    arc, dep, head = model.tree(words)
    heads = padded(batch, "heads", size, IGNORE)
    unit = padded(batch, "unit", size, -1)
    allowed = torch.cat([unit[:, :, None] * 0 == 0, unit[:, :, None] == unit[:, None, :]], -1)[:, :, :size + 1]
    scores = arc[:, 1:].masked_fill(~allowed, -1e4)
    loss = functional.cross_entropy(scores.flatten(0, 1), heads.flatten(), ignore_index=IGNORE)
    rel = model.relations(dep[:, 1:], head, heads.clamp(min=0))
    loss = loss + entropy(rel, "rel") + entropy(model.upos(inner), "upos") + 0.5 * entropy(model.feats(inner), "feats")
    loss = loss + entropy(model.lemma(inner), "lemma")
    starts = padded(batch, "starts", size, -1.0)
    asked = starts >= 0
    asked[:, 0] = False
    if asked.any():
        loss = loss + functional.binary_cross_entropy_with_logits(model.start(inner).squeeze(-1)[asked], starts[asked])
    if any(t != IGNORE for row in batch for t in row["ner"]):
        loss = loss + 0.5 * entropy(model.ner(inner), "ner")
    return loss


class Average:
    """The mean of the weights over the last steps, exponentially."""

    def __init__(self, model, decay):
        self.decay = decay
        self.parameters = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
        self.mean = None

    def update(self):
        current = [p.detach() for _, p in self.parameters]
        if self.mean is None:
            self.mean = [p.clone() for p in current]
        else:
            torch._foreach_lerp_(self.mean, current, 1 - self.decay)

    def state(self, model):
        state = dict(model.state_dict())
        state.update({n: m for (n, _), m in zip(self.parameters, self.mean)})
        return state


def save(path, o, pieces, label_sets, state):
    torch.save({"pieces": len(pieces.pieces), "layers": o.layers, "labels": label_sets, "weights": state}, path)


def main():
    o = arguments()
    torch.manual_seed(o.seed)
    chance = random.Random(o.seed)
    documents, dev = trees(o)
    train_names, dev_names, _ = name_sentences(o)
    pieces = WordPieces.read(o.work / "vocab.txt")
    if o.start_from:
        before = torch.load(o.start_from, weights_only=True)
        label_sets = before["labels"]
        model = Analyser(before["pieces"], before["layers"], label_sets)
        model.load_state_dict(before["weights"])
    else:
        label_sets = labels(documents)
        model = Analyser(len(pieces.pieces), o.layers, label_sets)
        state = torch.load(o.work / "encoder.pt", weights_only=True)
        model.encoder.load_state_dict(
            {k: v for k, v in state.items() if not k.startswith("layers.") or int(k.split(".")[1]) < o.layers})
    rows = Rows(pieces, label_sets)
    model.encoder.words.weight.requires_grad = False
    model.encoder.places.weight.requires_grad = False
    encoder = [p for n, p in model.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimiser = torch.optim.AdamW([{"params": encoder, "lr": o.rate}, {"params": heads, "lr": o.head_rate}],
                                  weight_decay=0.01, fused=True)
    base = [o.rate, o.head_rate]
    plan = []
    for make, data, epochs in ((epoch_of_trees, documents, o.epochs), (epoch_of_names, train_names, o.name_epochs)):
        ready = []
        while epochs > 0:
            some = batches(make(data, rows, chance), rows, chance)
            chance.shuffle(some)
            ready += some[:round(len(some) * min(1, epochs))]
            epochs -= 1
        plan.append(ready)
    # the two kinds of batches run side by side from the first step to the last
    order = sorted([((i + 0.5) / len(part), k, i) for k, part in enumerate(plan) for i in range(len(part))])
    print(f"{sum(len(d) for d in documents)} sentences with trees, {len(train_names)} with names, {len(order)} steps,",
          {k: len(v) for k, v in label_sets.items()}, flush=True)
    average = Average(model, 0.98)
    began, words, losses = time.time(), 0, collections.deque(maxlen=50)
    warm = min(60, len(order) // 5 + 1)
    for step, (_, k, i) in enumerate(order, 1):
        batch = plan[k][i]
        rate = min(1, step / warm) * max(0.02, 1 - step / len(order))
        for group, lr in zip(optimiser.param_groups, base):
            group["lr"] = lr * rate
        model.train()
        loss = loss_of(model, batch, rows, chance)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(encoder + heads, 1.0, foreach=True)
        optimiser.step()
        if step % 5 == 0 and step > len(order) * 0.6 or step == len(order):
            average.update()
        words += sum(len(row["forms"]) for row in batch)
        if k == 0:
            losses.append(loss.item())
        if step % 50 == 0:
            print(f"step {step} of {len(order)}, loss {sum(losses) / max(1, len(losses)):.3f}, "
                  f"{words / (time.time() - began):.0f} words/s, {time.time() - began:.0f} s", flush=True)
        if o.save_every and step % o.save_every == 0:
            save(o.out.with_suffix(f".{step}.pt"), o, pieces, label_sets, model.state_dict())
    save(o.out, o, pieces, label_sets, average.state(model))
    print(f"trained in {time.time() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
