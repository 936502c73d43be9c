"""Writes the pruned vocabulary and the encoder's published weights.

    prune.py CHECKPOINT_FOLDER DATA WORK

Kept are the pieces that French text needs (counted over all training text), those of English seen at least three times, every short
Latin piece and single Cyrillic letters, so that no Latin word is unknown.
"""

import collections
import pathlib
import sys
import unicodedata

import torch

import checkpoint
import encoder
import names
import treebanks
from wordpiece import CLS, MASK, PAD, SEP, UNKNOWN, WordPieces

LAYERS = 12


def letters(piece):
    return piece[2:] if piece.startswith("##") else piece


def script(piece):
    return {unicodedata.name(c, "?").split()[0] for c in letters(piece) if c.isalpha()}


def wanted(vocabulary, data):
    pieces = WordPieces(vocabulary)
    french, english = collections.Counter(), collections.Counter()
    for path in sorted(data.glob("ud-french-*/*.conllu")):
        if "sequoia-ud-test" not in path.name and "gsd-ud-test" not in path.name:
            for sentence in treebanks.read(path):
                french.update(word.form for word in sentence)
    for sentence in names.wikiner(data / "wikiner-fr/wikiner-fr.bio"):
        french.update(form for form, _ in sentence)
    for sentence in names.popcorn(data / "popcorn-fr/train.json"):
        french.update(form for form, _ in sentence)
    for sentence in treebanks.read(data / "ud-english-pud/en_pud-ud-test.conllu")[:800]:
        english.update(word.form for word in sentence)
    seen = {i for form in french for i in pieces.word(form)}
    twice = collections.Counter()
    for form, count in english.items():
        for i in pieces.word(form):
            twice[i] += count
    seen |= {i for i, count in twice.items() if count > 2}
    for i, piece in enumerate(vocabulary):
        kind, length = script(piece), len(letters(piece))
        if kind <= {"LATIN"} and length <= 2 and all(ord(c) < 0x250 or not c.isalpha() for c in piece):
            seen.add(i)
        elif piece.isascii() and piece.isdigit() and len(piece) == 4 and piece[:2] in ("19", "20"):
            seen.add(i)
        elif kind <= {"CYRILLIC"} and length == 1 or piece in (CLS, SEP, MASK, PAD, UNKNOWN):
            seen.add(i)
    return sorted(seen)


def main(source, data, work):
    with open(source / "assets/vocab.txt", encoding="utf-8") as lines:
        vocabulary = [line.rstrip("\n") for line in lines]
    kept = wanted(vocabulary, data)
    work.mkdir(parents=True, exist_ok=True)
    (work / "vocab.txt").write_text("".join(vocabulary[i] + "\n" for i in kept), encoding="utf-8")
    tensors = checkpoint.read(source / "variables/variables")
    torch.save(encoder.from_checkpoint(tensors, kept, LAYERS).state_dict(), work / "encoder.pt")
    print(f"{len(kept)} of {len(vocabulary)} pieces kept")


if __name__ == "__main__":
    main(*map(pathlib.Path, sys.argv[1:4]))
