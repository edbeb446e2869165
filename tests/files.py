"""Files in the forms that offices and libraries hand out, made from nothing."""

import io
import zipfile
import zlib

Placed = tuple[float, float, float, str]
"""Where a line begins, in points from left and foot, its size, and what it says."""


def pdf(*pages: list[Placed], extra: bytes = b"", trailer: bytes = b"") -> bytes:
    """A PDF of these *pages*; *extra* is what a page's dictionary has besides."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * at) for at in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /%s >>"
        % b"WinAnsiEncoding",
    ]
    for at, lines in enumerate(pages):
        stream = zlib.compress(b"\n".join(map(_shown, lines)))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> %s >> >>" % (5 + 2 * at, extra)
        )
        objects.append(stream_of(stream))
    return assembled(objects, trailer)


def _shown(line: Placed) -> bytes:
    x, y, size, words = line
    raw = words.encode("cp1252")
    for sign in (b"\\", b"(", b")"):
        raw = raw.replace(sign, b"\\" + sign)
    return b"BT /F1 %g Tf %g %g Td (%s) Tj ET" % (size, x, y, raw)


def stream_of(packed: bytes) -> bytes:
    """A stream that holds *packed* bytes."""
    head = b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(packed)
    return head + packed + b"\nendstream"


def assembled(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these *objects*, the first of them its root."""
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R %s >>\n"
        b"startxref\n%d\n%%%%EOF" % (size, rows, size, trailer, len(out))
    )


def column(
    paragraphs: list[list[str]], *, x: float = 60, top: float = 700, indent: float = 0
) -> list[Placed]:
    """The lines of *paragraphs* one below the other, and a blank line between two.

    With an *indent* each paragraph's first line is moved in by it, without a blank.
    """
    found: list[Placed] = []
    y = top
    for lines in paragraphs:
        for at, words in enumerate(lines):
            found.append((x + (0 if at else indent), y, 10, words))
            y -= 12
        y -= 0 if indent else 8
    return found


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.'
    'openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
STYLES = (
    f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="Title">'
    '<w:name w:val="Title"/></w:style></w:styles>'
)
STYLED = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="r2" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>'
)


def docx(body: str, *, start: str = "", **more: bytes) -> bytes:
    """A Word document with this *body* of WordprocessingML, and *more* files in it."""
    document = f'{start}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", TYPES)
        made.writestr("_rels/.rels", RELATIONS)
        made.writestr("word/_rels/document.xml.rels", STYLED)
        made.writestr("word/styles.xml", STYLES)
        made.writestr("word/document.xml", document)
        for name, raw in more.items():
            made.writestr(f"word/{name}.xml", raw)
    return packed.getvalue()


def said(words: str, style: str = "") -> str:
    """A paragraph of a Word document."""
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{styled}<w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'
