"""The lower layers of multilingual BERT over a pruned vocabulary."""

import torch
from torch import nn
from torch.nn import functional

WIDTH, HEADS, INNER, POSITIONS, EPSILON = 768, 12, 3072, 256, 1e-12


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.out_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.down_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x, mask):
        rows, length, _ = x.shape
        q, k, v = (t.view(rows, length, HEADS, WIDTH // HEADS).transpose(1, 2) for t in self.qkv(x).chunk(3, -1))
        if mask is None:
            weights = torch.softmax(q @ k.transpose(2, 3) * (WIDTH // HEADS) ** -0.5, -1)
            mixed = weights @ v
        else:
            mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(rows, length, WIDTH)
        x = self.out_norm(x + self.out(mixed))
        return self.down_norm(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, pieces, layers):
        super().__init__()
        self.words = nn.Embedding(pieces, WIDTH)
        self.places = nn.Embedding(POSITIONS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.dropout = nn.Dropout(0.1)

    def forward(self, ids, mask=None):
        """`ids` [rows, pieces]; `mask` true where a piece is, None where no row is padded."""
        x = self.words(ids) + self.places.weight[:ids.shape[1]]
        x = self.dropout(self.norm(x))
        if mask is not None:
            mask = mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x


def from_checkpoint(tensors, kept, layers):
    """The encoder with the published weights; `kept` lists the rows of the vocabulary that stay."""
    def tensor(name):
        return torch.from_numpy(tensors["module/bert/" + name].copy())

    encoder = Encoder(len(kept), layers)
    state = {
        "words.weight": tensor("embeddings/word_embeddings")[kept],
        # the second segment is never used, so the first one's vector is part of every place
        "places.weight": tensor("embeddings/position_embeddings")[:POSITIONS] + tensor("embeddings/token_type_embeddings")[0],
        "norm.weight": tensor("embeddings/LayerNorm/gamma"),
        "norm.bias": tensor("embeddings/LayerNorm/beta"),
    }
    for i in range(layers):
        here, there = f"layers.{i}.", f"encoder/layer_{i}/"
        qkv = [there + f"attention/self/{part}/" for part in ("query", "key", "value")]
        state[here + "qkv.weight"] = torch.cat([tensor(part + "kernel").T for part in qkv])
        state[here + "qkv.bias"] = torch.cat([tensor(part + "bias") for part in qkv])
        for ours, theirs in (("out", "attention/output"), ("up", "intermediate"), ("down", "output")):
            state[f"{here}{ours}.weight"] = tensor(f"{there}{theirs}/dense/kernel").T
            state[f"{here}{ours}.bias"] = tensor(f"{there}{theirs}/dense/bias")
            if ours != "up":
                state[f"{here}{ours}_norm.weight"] = tensor(f"{there}{theirs}/LayerNorm/gamma")
                state[f"{here}{ours}_norm.bias"] = tensor(f"{there}{theirs}/LayerNorm/beta")
    encoder.load_state_dict(state)
    return encoder
