"""Bytes to text: which encoding they are in, and what is no text at all."""

import codecs
import re

# A mark of another kind of file at its start, what it is, and what to do.
_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "is a PDF; save its text as a .txt file and read that"),
    (b"PK\x03\x04", "is a ZIP archive or an office document; save its text as .txt"),
    (
        b"\xd0\xcf\x11\xe0",
        "is an office document; save its text as .txt, or a mail of Outlook as .eml",
    ),
    (b"{\\rtf", "is rich text (RTF); save it as plain text"),
    (b"\x89PNG", "is a picture"),
    (b"\xff\xd8\xff", "is a picture"),
    (b"GIF8", "is a picture"),
    (b"II*\0", "is a picture"),
    (b"MM\0*", "is a picture"),
    (b"8BPS", "is a picture"),
    (b"\0\0\1\0", "is a picture"),
    (b"RIFF", "is a sound, picture or film"),
    (b"ID3", "is a sound"),
    (b"\xff\xfb", "is a sound"),
    (b"fLaC", "is a sound"),
    (b"OggS", "is a sound or film"),
    (b"\x1aE\xdf\xa3", "is a film"),
    (b"\0\1\0\0\0", "is a font"),
    (b"OTTO", "is a font"),
    (b"wOF", "is a font"),
    (b"PAR1", "is a table (Parquet); save its rows as .csv or JSON lines"),
    (b"MZ", "is a program"),
    (b"SQLite format 3", "is a database"),
    (b"\x7fELF", "is a program"),
    (b"7z\xbc\xaf", "is an archive; unpack it and read the files"),
    (b"Rar!", "is an archive; unpack it and read the files"),
    (b"BZh", "is packed with bzip2; unpack it and read the file"),
    (b"\xfd7zXZ", "is packed with xz; unpack it and read the file"),
    (b"(\xb5/\xfd", "is packed with zstd; unpack it and read the file"),
)
# Such marks may begin a text, too; there are zeros behind them if it is none.
_LETTERS = (b"MZ", b"OTTO", b"wOF", b"OggS", b"PAR1", b"fLaC", b"8BPS")

# Films and what is packed like them, by who made them.
_BRANDS = {
    b"hei": "is a picture",
    b"mif": "is a picture",
    b"avi": "is a picture",
    b"M4A": "is a sound",
}
_FORMS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(r"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->)?\s*<(?:rss|feed|rdf:RDF)"),
        "is a feed; save what it leads to with: sayso fetch FEED --pages -d FOLDER",
    ),
    (
        re.compile(r"\A(?=.*multipart/related)[\w-]+: ", re.DOTALL | re.IGNORECASE),
        "is a web archive (MHTML); save the page as HTML",
    ),
    (re.compile(r"\AWARC/\d"), "is a web archive (WARC); save its pages as HTML"),
)
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w-]+)"
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")

_SEVEN_BITS = re.compile(r"iso-2022|hz\b", re.IGNORECASE)

# Python's codecs that are of no text: of host names, of source code, of nothing. Some
# take for ever, some warn of what they read.
_NO_TEXTS = frozenset(
    "idna punycode undefined unicode-escape raw-unicode-escape utf-7 mbcs oem".split()
)
# What pages call by the name of a smaller set, as browsers read it.
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
}
_SLIPS = 0.002  # of the signs of a text: a byte here and there is often wrong

# English in any Western encoding has few signs beyond ASCII, and they are mostly
# its quotation marks; then the commonest such encoding is as good a reading as any.
_FEW = 0.06


def another_kind(raw: bytes) -> str | None:
    """What *raw* are instead of a text, in words, with what to do about it."""
    if raw[4:8] == b"ftyp":
        return _BRANDS.get(raw[8:11], "is a film")
    if raw.startswith(_LETTERS) and b"\0" not in raw[:1_000]:
        return None
    return next((words for mark, words in _KINDS if raw.startswith(mark)), None)


def another_form(text: str) -> str | None:
    """What *text* is instead of a report, by its beginning, and what to do about it."""
    start = text[:2_000]
    return next((words for mark, words in _FORMS if mark.search(start)), None)


def decoded(raw: bytes, named: str = "") -> str | None:
    """*raw* as text, its line ends as they are; ``None`` if they are no text.

    A byte order mark decides and is dropped; then UTF-8 if the bytes are such,
    then UTF-16 without its mark, then the encoding *named* by whoever sent them,
    then what a page declares, then what the bytes look like.

    >>> decoded("“Ja”".encode("cp1252")), decoded(bytes(range(256)))
    ('“Ja”', None)
    """
    escaped = _SEVEN_BITS.match(named)  # these would pass for UTF-8
    text = _marked(raw) or (_named(raw, named) if escaped else None)
    text = text or _strict(raw, "utf-8")
    if text is None or "\x00" in text:
        text = _wide(raw) or text
    if text is None:
        text = _named(raw, named) or _declared(raw) or _guessed(raw)
    return None if text is None or _is_binary(text) else text


def _marked(raw: bytes) -> str | None:
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(name, errors="replace")
    return None


def _strict(raw: bytes, name: str) -> str | None:
    try:
        return raw.decode(name)
    except (UnicodeError, LookupError):
        return None


def _wide(raw: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of Western text is zero."""
    sample = raw[:4_000]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = max(1, len(sample) // 2)
    if max(even, odd) < 0.7 * half or min(even, odd) > 0.1 * half:
        return None
    return _strict(raw[: len(raw) // 2 * 2], "utf-16-be" if even > odd else "utf-16-le")


def _declared(raw: bytes) -> str | None:
    match = _DECLARED.search(raw[:4_000])
    return _named(raw, match[1].decode("ascii")) if match else None


def _named(raw: bytes, name: str) -> str | None:
    """*raw* in the encoding *name*, one that is of texts, as browsers take it."""
    try:
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    if known in _NO_TEXTS:
        return None
    taken = _WIDER.get(known, known)
    text = _strict(raw, taken)
    if text is None:
        text = _lenient(raw, taken)
    return text


def _lenient(raw: bytes, name: str) -> str | None:
    """*raw* with what is no text in it marked; ``None`` if that is more than a slip."""
    try:
        text = raw.decode(name, errors="replace")
    except (UnicodeError, LookupError):
        return None
    return text if text.count("\ufffd") <= _SLIPS * len(text) else None


def _guessed(raw: bytes) -> str | None:
    beyond = sum(byte > 127 for byte in raw)
    western = _strict(raw, "cp1252")
    if western is not None and beyond <= max(8, _FEW * len(raw)):
        return western
    from charset_normalizer import from_bytes  # noqa: PLC0415 - seldom needed

    best = from_bytes(raw[:200_000]).best()
    text = _strict(raw, best.encoding) if best else None
    return text or western or raw.decode("cp1252", errors="replace")


def _is_binary(text: str) -> bool:
    """Whether *text* holds more control signs than any text has by accident."""
    sample = text[:20_000]
    odd = len(_CONTROLS.findall(sample)) + 2 * sample.count("\ufffd")
    return odd > 0.01 * len(sample)
