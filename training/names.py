"""Sentences with names as BIO tags (PER, LOC, ORG, MISC), and noise as scanned and hurried text has it."""

import json
import random
import re

TYPES = {"Person": "PER", "Location": "LOC", "Organization": "ORG", "Misc": "MISC", "MISC": "MISC"}
TAGS = ["O"] + [f"{p}-{t}" for t in ("PER", "LOC", "ORG", "MISC") for p in "BI"]
HELD = 5  # every fifth sentence of WikiNER is only measured
MISREAD = {"e": "c", "c": "e", "é": "e", "è": "e", "l": "1", "i": "l", "n": "u", "u": "n", "m": "rn", "s": "a", "a": "n", "t": "l", "h": "b", "o": "0", "ê": "e", "f": "l", "r": "v"}
PERSONS = {"CIVILIAN", "MILITARY", "TERRORIST_OR_CRIMINAL", "GOVERNMENT_MEMBER"}
WORD = re.compile(r"\d+(?:[.,:/]\d+)*|(?:[^\W\d_]{1,2}|jusqu|lorsqu|puisqu|quoiqu)['’](?=\w)|aujourd['’]hui|[^\W_]+(?:-[^\W_]+)*|[^\w\s]|_", re.I)
SMALL = {"de", "du", "des", "la", "le", "les", "et", "d'", "l'", "d’", "l’", "pour", "sur", "à", "aux", "au", "en", "contre", "ben", "al", "von", "van", "y"}


def wikiner(path):
    """All sentences, in file order, each a list of (form, tag)."""
    sentences, words = [], []
    with open(path, encoding="utf-8") as lines:
        for line in [*lines, "\n"]:
            row = line.rstrip("\n").split("\t")
            if len(row) < 2:
                if words:
                    sentences.append(words)
                words = []
            else:
                tag = row[1] if row[1] == "O" else row[1][:2] + TYPES[row[1][2:]]
                words.append((row[0], tag))
    return sentences


def split(sentences):
    """Training and held-back sentences."""
    train = [s for i, s in enumerate(sentences) if i % HELD != HELD - 1]
    held = [s for i, s in enumerate(sentences) if i % HELD == HELD - 1]
    return train, held


def popcorn(path):
    """Reports with entities; a mention is a name where each of its full words has a capital."""
    with open(path, encoding="utf-8") as file:
        texts = json.load(file)
    sentences = []
    for text in texts.values():
        spans = []
        for entity in text["entities"]:
            kind = entity["type"]
            tag = ("PER" if kind in PERSONS else "LOC" if kind == "PLACE" else "ORG" if kind.endswith("ORGANISATION") else None)
            if not tag:
                continue
            for mention in entity["mentions"]:
                words = mention["value"].replace("\u2019", "'").split()
                if named(words):
                    spans.append((mention["start"], mention["end"], tag))
        spans.sort(key=lambda s: (s[0], -s[1]))
        words, end_of_last = [], 0
        for match in WORD.finditer(text["text"]):
            inside = next((s for s in spans if s[0] <= match.start() and match.end() <= s[1]), None)
            tag = "O" if inside is None else ("B-" if match.start() == inside[0] else "I-") + inside[2]
            words.append((match.group(), tag))
            if match.group() in ".!?" and tag == "O":
                sentences.append(words)
                words = []
        if words:
            sentences.append(words)
    return sentences


def named(words):
    full = [w for w in words if w.lower() not in SMALL]
    pronouns = {"Il", "Ils", "Elle", "Elles", "On", "Nous", "Vous", "Je", "Certains", "Ceux-ci", "Celui-ci", "Celle-ci"}
    return bool(full) and all(w[0].isupper() or w[:2].lower() in ("d'", "l'") for w in full) and words[0] not in pronouns


def noisy(words, chance: random.Random):
    """The same sentence as a scanner or a headline writer would leave it."""
    capitals = chance.random() < 0.3
    rate = chance.choice((0.03, 0.08, 0.15))
    out = []
    for form, tag in words:
        if capitals and tag != "O":
            form = form.upper()
        letters = []
        for c in form:
            roll = chance.random()
            letters.append(MISREAD.get(c, c) if roll < rate else "" if roll < rate * 1.1 else c)
        out.append(("".join(letters) or form, tag))
    return out
