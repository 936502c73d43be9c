"""Writes the lemmas of words that the treebanks agree on:  lexicon.py DATA OUT

The model names a lemma by a rule, and for a rare form the rule may be wrong; a form that the training text always gives one
lemma as one part of speech needs no rule. Columns: form in lower case, part of speech, lemma in lower case.
"""

import argparse
import collections
import pathlib

import train

HEADER = "# Lemmas that the training treebanks agree on; see MODEL-CARD.md for the sources. Licence: CC BY-SA 4.0 (GSD, PUD), LGPL-LR (Sequoia).\n"
OPEN = {"ADJ", "ADV", "NOUN", "VERB", "AUX", "PRON", "DET", "ADP", "SCONJ", "CCONJ"}


def plain(text):
    return text.lower().replace("\u2019", "'")


def lexicon(documents):
    lemmas = collections.defaultdict(collections.Counter)
    for document in documents:
        for sentence in document:
            for w in sentence:
                if w.lemma is not None and w.upos in OPEN and not any(c.isdigit() for c in w.form):
                    lemmas[plain(w.form), w.upos][plain(w.lemma)] += 1
    found = {}
    for key, counter in lemmas.items():
        lemma, count = counter.most_common(1)[0]
        if count == sum(counter.values()) or count >= 5 and count >= 0.9 * sum(counter.values()):
            found[key] = lemma
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--press", type=pathlib.Path)
    o = parser.parse_args()
    o.keep_dev = False
    documents, _ = train.trees(o)
    french = documents[:3] + documents[4:]  # the fourth is English
    rows = sorted((form, upos, lemma) for (form, upos), lemma in lexicon(french).items() if "\t" not in form + lemma)
    o.out.write_text(HEADER + "form\tupos\tlemma\n" + "".join("\t".join(row) + "\n" for row in rows), "utf-8")
    print(len(rows), "lemmas")


if __name__ == "__main__":
    main()
