"""Word pieces of one word, as the analyser cuts them in Java; the two are held together by a test."""

import unicodedata

APOSTROPHES = dict.fromkeys(map(ord, "\u2019\u02bc\u2018\uff07"), "'")
LONGEST_CHUNK = 60
MOST_PIECES = 8
UNKNOWN, CLS, SEP, MASK, PAD = "[UNK]", "[CLS]", "[SEP]", "[MASK]", "[PAD]"


def is_sign(c: str) -> bool:
    """Whether the character stands alone as a chunk: punctuation or a symbol."""
    return unicodedata.category(c)[0] in "PS"


def chunks(word: str) -> list[str]:
    """Normalises the word and cuts it at blanks and around signs."""
    text = unicodedata.normalize("NFC", word).translate(APOSTROPHES)
    found, run = [], ""
    for c in text:
        kind = unicodedata.category(c)
        if kind in ("Cc", "Cf") and c not in "\t\n\r":
            continue
        blank = kind[0] == "Z" or c in "\t\n\r"
        if blank or is_sign(c):
            if run:
                found.append(run)
            run = ""
            if not blank:
                found.append(c)
        else:
            run += c
    if run:
        found.append(run)
    return found


class WordPieces:
    """A vocabulary; greedy longest match, pieces inside a chunk begin with ``##``."""

    def __init__(self, pieces: list[str]):
        self.pieces = pieces
        self.ids = {piece: i for i, piece in enumerate(pieces)}
        self.unknown, self.cls, self.sep, self.mask, self.pad = (
            self.ids[p] for p in (UNKNOWN, CLS, SEP, MASK, PAD))
        self.seen: dict[str, tuple[int, ...]] = {}

    @staticmethod
    def read(path) -> "WordPieces":
        with open(path, encoding="utf-8") as lines:
            return WordPieces([line.rstrip("\n") for line in lines])

    def cut(self, chunk: str) -> list[str]:
        if len(chunk) > LONGEST_CHUNK:
            return [UNKNOWN]
        found, start = [], 0
        while start < len(chunk):
            for end in range(len(chunk), start, -1):
                piece = ("##" if start else "") + chunk[start:end]
                if piece in self.ids:
                    found.append(piece)
                    start = end
                    break
            else:
                return [UNKNOWN]
        return found

    def word(self, word: str) -> tuple[int, ...]:
        """The ids of one word: at least one, at most MOST_PIECES."""
        ids = self.seen.get(word)
        if ids is None:
            ids = tuple(self.ids[p] for c in chunks(word) for p in self.cut(c))[:MOST_PIECES] or (self.unknown,)
            self.seen[word] = ids
        return ids
