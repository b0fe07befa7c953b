"""Make graphkit/authorities/data/english_words.tsv from Debian's wamerican-small (SCOWL).

    apt-get download wamerican-small && dpkg-deb -x wamerican-small_*.deb /tmp/words
    python tools/english_words.py /tmp/words/usr/share/dict/american-english-small

Only words that SCOWL knows in small letters are kept: a name is none of them.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

_TARGET = Path(__file__).parents[1] / "graphkit/authorities/data/english_words.tsv"
_PLAIN = re.compile(r"[a-z]{2,}")
# The notice stands in the table as its owner words it.
_HEAD = """\
# English words in small letters: what a capitalised word may be beside a name.
# Source: SCOWL (Spell Checker Oriented Word Lists), as in Debian's wamerican-small 2020.12.07-2, by
#   tools/english_words.py. Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy, modify,
#   distribute and sell these word lists, the associated scripts, the output created from the
#   scripts, and its documentation for any purpose is hereby granted without fee, provided that the
#   above copyright notice appears in all copies and that both that copyright notice and this
#   permission notice appear in supporting documentation. Kevin Atkinson makes no representations about the
#   suitability of this array for any purpose. It is provided "as is" without express or implied
#   warranty. Parts are by Alan Beale and, in the public domain, from Grady Ward's Moby Words.
word
"""


def main() -> None:
    lines = Path(sys.argv[1]).read_text("utf-8").splitlines()
    words = sorted({line for line in lines if _PLAIN.fullmatch(line)})
    _TARGET.write_text(_HEAD + "\n".join(words) + "\n", "utf-8")


if __name__ == "__main__":
    main()
