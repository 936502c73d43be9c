"""Universal Dependencies files as the analyser sees them: surface words, « du » and « aux » one word."""

import collections
import dataclasses

FEATURES = ("Gender", "Mood", "Number", "Person", "Tense", "VerbForm", "Voice")
FUSED = {("ADP", "DET"), ("ADP", "PRON")}
FREQUENT = 2  # a lemma rule or feature bundle seen fewer times is not learned


@dataclasses.dataclass(frozen=True)
class Word:
    """`head` counts words of the sentence from 1, 0 is the root; `entity` is a BIO tag or None where nobody has labelled."""

    form: str
    upos: str
    head: int
    rel: str
    lemma: str | None
    feats: str | None
    entity: str | None = None


def kept(feats):
    return "|".join(f for f in feats.split("|") if f.split("=")[0] in FEATURES)


def raw_sentences(path):
    """Rows of each sentence, and its multiword ranges as (first, last, form)."""
    rows, ranges = [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    yield rows, ranges
                rows, ranges = [], []
            elif line[0] != "#":
                row = line.split("\t")
                if "-" in row[0]:
                    first, last = map(int, row[0].split("-"))
                    ranges.append((first, last, row[1]))
                elif "." not in row[0]:
                    rows.append(row)
    if rows:
        yield rows, ranges


def fuse(rows, ranges):
    """One Word for each surface word: a fused preposition takes its article in, « auquel » its preposition."""
    into, fused = {}, {}
    for first, last, form in ranges:
        pair = tuple(rows[i - 1][3] for i in range(first, last + 1))
        if pair not in FUSED:
            continue
        keep = last if pair[1] == "PRON" or int(rows[first - 1][6]) == last else first
        fused[keep] = (form, "+".join(pair))
        into[first + last - keep] = keep
    number = {}
    for i in range(1, len(rows) + 1):
        if i not in into:
            number[i] = len(number) + 1
    number[0] = 0
    words = []
    for i, row in enumerate(rows, 1):
        if i in into:
            continue
        form, upos = fused.get(i, (row[1], row[3]))
        head = int(row[6])
        head = number[into.get(head, head)]
        lemma = None if i in fused or row[2] == "_" and row[1] != "_" else row[2]
        words.append(Word(form, upos, head, row[7], lemma, None if i in fused else kept(row[5])))
    return words


def read(path):
    return [fuse(rows, ranges) for rows, ranges in raw_sentences(path)]


def read_press(path):
    """Our own press sentences: ID FORM LEMMA UPOS HEAD DEPREL NER, surface words already."""
    sentences, words = [], []
    with open(path, encoding="utf-8") as lines:
        for line in [*lines, "\n"]:
            line = line.rstrip("\n")
            if not line:
                if words:
                    sentences.append(words)
                words = []
            elif line[0] != "#":
                _, form, lemma, upos, head, rel, entity = line.split("\t")
                if rel == "parataxis" and upos == "VERB":
                    rel = "parataxis:insert"  # as the treebanks name « …, a-t-il dit »
                words.append(Word(form, upos, int(head), rel, None if "+" in upos else lemma, None, entity))
    return sentences


def usual_lemmas(sentences, least=0.8):
    """What the treebanks at hand nearly always say of a pronoun or determiner."""
    counts = collections.defaultdict(collections.Counter)
    for sentence in sentences:
        for w in sentence:
            if w.upos in ("PRON", "DET") and w.lemma is not None:
                counts[w.form.lower(), w.upos][w.lemma] += 1
    best = {key: c.most_common(1)[0] for key, c in counts.items()}
    return {key: lemma for key, (lemma, n) in best.items() if n >= least * sum(counts[key].values())}


def with_lemmas(sentences, usual):
    """The sentences with those lemmas: the treebanks do not agree on « il » and « se »."""
    return [[dataclasses.replace(w, lemma=usual.get((w.form.lower(), w.upos), w.lemma)) if w.lemma is not None else w
             for w in sentence] for sentence in sentences]


def lemma_rule(form, lemma):
    """`k|suffix`: cut k characters from the end of the lower-cased form, append the suffix."""
    low, lemma = form.lower().replace("\u2019", "'"), lemma.lower().replace("\u2019", "'")
    same = 0
    while same < min(len(low), len(lemma)) and low[same] == lemma[same]:
        same += 1
    return f"{len(low) - same}|{lemma[same:]}"


def apply_rule(form, rule):
    cut, suffix = rule.split("|", 1)
    low = form.lower().replace("\u2019", "'")
    return low[:max(0, len(low) - int(cut))] + suffix
