"""Reads the tensors of a TensorFlow V2 checkpoint (`variables.index`, `variables.data-00000-of-00001`) with numpy alone.

The index is a LevelDB table: blocks of key/value entries with shared key prefixes, its values protocol buffers
(BundleEntryProto: dtype 1, shape 2, shard 3, offset 4, size 5).
"""

import struct

import numpy as np

FLOAT32 = 1
FOOTER_BYTES = 48


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def unsnappy(data):
    """The Snappy format: literals, and copies with an offset of one, two or four bytes."""
    _, at = varint(data, 0)
    out = bytearray()
    while at < len(data):
        tag = data[at]
        at += 1
        if tag & 3 == 0:
            length = tag >> 2
            if length >= 60:
                extra = length - 59
                length = int.from_bytes(data[at:at + extra], "little")
                at += extra
            out += data[at:at + length + 1]
            at += length + 1
            continue
        if tag & 3 == 1:
            length, offset = ((tag >> 2) & 7) + 4, ((tag >> 5) << 8) | data[at]
            at += 1
        else:
            width = 2 if tag & 3 == 2 else 4
            length, offset = (tag >> 2) + 1, int.from_bytes(data[at:at + width], "little")
            at += width
        for _ in range(length):
            out.append(out[-offset])
    return bytes(out)


def entries(table, offset, size):
    """Keys and values of one block; the byte after it says whether it is compressed."""
    data = table[offset:offset + size]
    if table[offset + size] == 1:
        data = unsnappy(data)
    restarts = struct.unpack("<I", data[-4:])[0]
    end, at, key = len(data) - 4 - 4 * restarts, 0, b""
    while at < end:
        shared, at = varint(data, at)
        fresh, at = varint(data, at)
        length, at = varint(data, at)
        key = key[:shared] + data[at:at + fresh]
        at += fresh
        yield key, data[at:at + length]
        at += length


def fields(message):
    """The fields of a protocol buffer by number, each a list of raw values."""
    at, found = 0, {}
    while at < len(message):
        tag, at = varint(message, at)
        wire = tag & 7
        if wire == 0:
            value, at = varint(message, at)
        elif wire == 2:
            length, at = varint(message, at)
            value = message[at:at + length]
            at += length
        else:
            width = 4 if wire == 5 else 8
            value = message[at:at + width]
            at += width
        found.setdefault(tag >> 3, []).append(value)
    return found


def read(prefix):
    """All float tensors by name, read from `prefix`.index and `prefix`.data-00000-of-00001."""
    with open(f"{prefix}.index", "rb") as file:
        table = file.read()
    footer, at = table[-FOOTER_BYTES:], 0
    for _ in range(2):  # where the meta index lies is not needed
        _, at = varint(footer, at)
    offset, at = varint(footer, at)
    size, at = varint(footer, at)
    data = np.memmap(f"{prefix}.data-00000-of-00001", dtype=np.uint8, mode="r")
    tensors = {}
    for _, handle in entries(table, offset, size):
        block, at = varint(handle, 0)
        length, at = varint(handle, at)
        for key, value in entries(table, block, length):
            entry = fields(value)
            if not key or entry.get(1) != [FLOAT32]:
                continue
            shape = [fields(dim).get(1, [0])[0] for dim in fields(entry[2][0]).get(2, [])]
            start, count = entry.get(4, [0])[0], entry[5][0]
            tensors[key.decode()] = np.frombuffer(data[start:start + count].tobytes(), np.float32).reshape(shape)
    return tensors
