"""Writes what the word pieces of `wordpiece.py` are for 10,000 made-up sentences, for the test that holds Java to them.

    wordpiece_fixture.py LANGUAGE_FOLDER TARGET.gz

The words are those of our own lexicons and rules in LANGUAGE_FOLDER, bent at random, and random Unicode; the vocabulary is
made of their parts, so that the file does not change with the model. Same folder, same file. TARGET: the vocabulary, an
empty line, then a line for each sentence: its words parted by blanks, a tab, the CRC-32 of the numbers of its pieces, each
written in decimal with a line feed.
"""

import gzip
import pathlib
import random
import re
import sys
import unicodedata
import zlib

from wordpiece import CLS, MASK, PAD, SEP, UNKNOWN, WordPieces

SENTENCES = 10_000
PIECES = 6_000


def own_words(folder):
    words = set()
    for path in sorted(folder.rglob("*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            if not line.startswith("#"):
                words.update(re.findall(r"[^\W\d_][\w'’.-]*", line))
    return sorted(words)


def vocabulary(words, chance):
    chars = sorted({c for word in words for c in word} | set("0123456789.,;:!?'«»()-–/%€$°\"&@"))
    pieces = [PAD, UNKNOWN, CLS, SEP, MASK, *chars, *("##" + c for c in chars if c.isalnum())]
    known = set(pieces)
    while len(pieces) < PIECES:
        word = unicodedata.normalize("NFC", chance.choice(words))
        start, end = sorted(chance.sample(range(len(word) + 1), 2)) if len(word) > 1 else (0, 1)
        piece = ("##" if start else "") + word[start:end]
        if piece not in known and not re.search(r"['’.-]", piece):
            known.add(piece)
            pieces.append(piece)
    return pieces


def random_character(chance):
    """Any character that a sentence may hold and a line of the file can: assigned long ago, no blank, no line end."""
    while True:
        c = chr(chance.choice((chance.randrange(0x21, 0x2FF), chance.randrange(0x300, 0x2FFF),
                               chance.randrange(0x3000, 0xFFFF), chance.randrange(0x1F300, 0x1F650))))
        if unicodedata.category(c) not in ("Cn", "Cs", "Co") and c not in "\x85\u2028\u2029" and c > " ":
            return c


def bent(word, chance):
    kind = chance.randrange(12)
    if kind == 0:
        return word.upper()
    if kind == 1:
        return word.capitalize()
    if kind == 2:
        return unicodedata.normalize("NFD", word)
    if kind == 3:
        return word + chance.choice(".,;:!?…»%)")
    if kind == 4:
        return chance.choice("«(\"l'd’") + word
    if kind == 5:
        at = chance.randrange(len(word) + 1)
        return word[:at] + random_character(chance) + word[at:]
    if kind == 6:
        return str(chance.randrange(10 ** chance.randrange(1, 8))) + chance.choice(("", "\u00a0000", ",5", "h30", "°"))
    if kind == 7:
        return word + "-" + chance.choice(("t-il", "ce", "là", "Marie"))
    return word


def sentence(words, chance):
    kind = chance.randrange(40)
    if kind == 0:
        return ["".join(random_character(chance) for _ in range(chance.randrange(1, 12)))
                for _ in range(chance.randrange(1, 5))]
    if kind == 1:
        return [chance.choice(words) * chance.randrange(1, 15)]
    return [bent(chance.choice(words), chance) for _ in range(chance.randrange(1, 9))]


def main(folder, target):
    chance = random.Random(3)
    words = own_words(folder)
    vocab = vocabulary(words, chance)
    pieces = WordPieces(vocab)
    lines = [*vocab, ""]
    for _ in range(SENTENCES):
        made = sentence(words, chance)
        numbers = "".join(f"{i}\n" for word in made for i in pieces.word(word))
        lines.append(f"{' '.join(made)}\t{zlib.crc32(numbers.encode()):08x}")
    with open(target, "wb") as out, gzip.GzipFile("", "wb", 9, out, mtime=0) as packed:
        packed.write("".join(line + "\n" for line in lines).encode())


if __name__ == "__main__":
    main(*map(pathlib.Path, sys.argv[1:3]))
