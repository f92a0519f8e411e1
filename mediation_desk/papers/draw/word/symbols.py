"""What the symbol fonts (Wingdings, Symbol) show at their private places, as plain characters."""

from __future__ import annotations


def _run(first: int, characters: str) -> dict[int, str]:
    return {first + i: c for i, c in enumerate(characters) if c != " "}


_WINGDINGS = {
    0x22: "✂", 0x28: "☎", 0x46: "☞", 0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x70: "□",
    0x71: "□", 0x72: "□", 0x74: "◆", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9E: "·",
    0x9F: "•", 0xA1: "○", 0xA2: "○",
    0xA4: "◎", 0xA5: "◎", 0xA7: "■", 0xA8: "□", 0xAB: "★", 0xD8: "►", 0xDF: "←", 0xE0: "→",
    0xE1: "↑", 0xE2: "↓", 0xE8: "→", 0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xFB: "✗",
    0xFC: "✓", 0xFD: "☒", 0xFE: "☑", **_run(0x81, "①②③④⑤⑥⑦⑧⑨⑩"), **_run(0x8C, "❶❷❸❹❺❻❼❽❾❿"),
}  # fmt: skip
_WINGDINGS_2 = {0x2A: "□", 0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒",
                0x97: "●", 0x99: "○", 0xA3: "□"}  # fmt: skip
_SYMBOL = {
    **_run(0x41, "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"), **_run(0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"),
    **_run(0x30, "0123456789"), 0x20: " ", 0x2D: "−", 0x2B: "+", 0x3D: "=", 0x28: "(", 0x29: ")",
    0x2C: ",", 0x2E: ".", 0x2F: "/", 0x3C: "<", 0x3E: ">", 0xA2: "′", 0xA3: "≤", 0xA5: "∞",
    **_run(0xAB, "↔←↑→↓°±″≥×∝∂•÷≠≡≈…"), 0xC7: "∩", 0xC8: "∪", 0xCE: "∈", 0xCF: "∉", 0xD0: "∠",
    0xD5: "∏", 0xD6: "√", 0xD7: "·", 0xDB: "⇔", 0xDE: "⇒", 0xE5: "∑", 0xF2: "∫",
}  # fmt: skip
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}


def is_symbol_font(font: str) -> bool:
    """Whether a font shows other things than the characters it is asked for."""
    return font.strip().lower() in _FONTS


def symbol(font: str, code: int) -> str:
    """What ``font`` shows at ``code``; empty where that is not known."""
    if not (code <= 0xFF or 0xF000 <= code <= 0xF0FF):
        return ""
    return _FONTS.get(font.strip().lower(), {}).get(code & 0xFF, "")


def as_shown(font: str, text: str) -> str:
    """A text set in a symbol font as plain characters; what is not known stays as it is."""
    return "".join(symbol(font, ord(c)) or c for c in text)
