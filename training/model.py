"""One encoder, six heads: part of speech, governor and relation, lemma rule, features, names, sentence starts."""

import torch
from torch import nn
from torch.nn import functional

from encoder import WIDTH, Encoder

ARC, RELATION = 192, 64


class Analyser(nn.Module):
    """`labels` lists the labels of each head: upos, rel, lemma, feats, ner."""

    def __init__(self, pieces, layers, labels):
        super().__init__()
        self.labels = labels
        self.encoder = Encoder(pieces, layers)
        self.word_dropout = nn.Dropout(0.2)
        self.arc_dep, self.arc_head = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.rel_dep, self.rel_head = nn.Linear(WIDTH, RELATION), nn.Linear(WIDTH, RELATION)
        self.arc = nn.Parameter(torch.empty(ARC + 1, ARC))
        self.rel = nn.Parameter(torch.randn(RELATION + 1, len(labels["rel"]), RELATION + 1) * 0.01)
        nn.init.xavier_uniform_(self.arc)
        self.dropout = nn.Dropout(0.33)
        for name in ("upos", "lemma", "feats", "ner"):
            setattr(self, name, nn.Linear(WIDTH, len(labels[name])))
        self.start = nn.Linear(WIDTH, 1)

    def words(self, ids, first, mask=None):
        """The vectors of the root and the words: those of their first pieces."""
        pieces = self.encoder(ids, mask)
        return torch.gather(pieces, 1, first.unsqueeze(-1).expand(-1, -1, WIDTH))

    def tree(self, words):
        """`arc` [rows, dependent, head]; the two sides of the relation scores."""
        def side(layer):
            return self.dropout(functional.gelu(layer(words)))

        def biased(x):
            return functional.pad(x, (0, 1), value=1.0)

        arc = biased(side(self.arc_dep)) @ self.arc @ side(self.arc_head).transpose(1, 2)
        return arc, biased(side(self.rel_dep)), biased(side(self.rel_head))

    def relations(self, dep, head, heads):
        """Scores of the relations of each word under the head that is given for it."""
        chosen = torch.gather(head, 1, heads.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        return torch.einsum("bni,irj,bnj->bnr", dep, self.rel, chosen)


class Exported(nn.Module):
    """What the ONNX graph gives; one row, no padding."""

    NAMES = ("upos", "arc", "reldep", "relhead", "lemma", "feats", "ner", "start")

    def __init__(self, analyser):
        super().__init__()
        self.analyser = analyser

    def forward(self, ids, first):
        model = self.analyser
        with_root = model.words(ids, first)
        words = with_root[:, 1:]
        arc, dep, head = model.tree(with_root)
        size = dep.shape[-1]
        reldep = (dep @ model.rel.reshape(size, -1)).reshape(1, -1, model.rel.shape[1], size)
        return (model.upos(words), arc, reldep, head, model.lemma(words).argmax(-1), model.feats(words).argmax(-1),
                model.ner(words), model.start(words).squeeze(-1))
