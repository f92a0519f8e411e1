#!/usr/bin/env python3
"""核验程序：拿着U盘，在没有装调解台、没有网络的电脑上核对文书。

用法：python verify.py [文件或编码 …]
同一个文件夹里要有“核验清单.json”。文件按全文摘要核对；编码是纸上二维码里的字（扫码枪扫出来的），
或者页脚最后那 8 位。不写就一行一行地问。只用 Python 自带的库（3.8 以上）。
"""

import base64
import hashlib
import json
import re
import sys
from pathlib import Path

LIST = "核验清单.json"
P = 2**256 - 2**224 + 2**192 + 2**96 - 1
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
G = (
    0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
    0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5,
)
B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
KEY_MARK = bytes.fromhex("2a8648ce3d03010703420004")
SQUARE = re.compile(r"TJT1:([A-Z]{2}-\d{2}):(\d+):(\d+)/(\d+):[0-9A-Z]*:([0-9A-F]{16})")


def add(one, other):
    """Two points of the curve P-256."""
    if one is None or other is None:
        return one or other
    if one[0] == other[0]:
        if (one[1] + other[1]) % P == 0:
            return None
        slope = (3 * one[0] * one[0] - 3) * pow(2 * one[1], P - 2, P) % P
    else:
        slope = (other[1] - one[1]) * pow(other[0] - one[0], P - 2, P) % P
    x = (slope * slope - one[0] - other[0]) % P
    return x, (slope * (one[0] - x) - one[1]) % P


def times(count, point):
    """A point so many times."""
    result = None
    while count:
        if count & 1:
            result = add(result, point)
        point = add(point, point)
        count >>= 1
    return result


def signature_stands(certificate, message, signature):
    """Whether the key in the certificate (DER) signed this (ECDSA, SHA-256)."""
    at = certificate.find(KEY_MARK)
    if at < 0:
        return False
    raw = certificate[at + len(KEY_MARK) : at + len(KEY_MARK) + 64]
    key = int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big")
    size = signature[3] if len(signature) > 8 else 0
    r = int.from_bytes(signature[4 : 4 + size], "big")
    s = int.from_bytes(signature[6 + size :], "big")
    on_curve = (key[1] ** 2 - key[0] ** 3 + 3 * key[0] - B) % P == 0
    if not (0 < r < N and 0 < s < N and on_curve):
        return False
    inverse = pow(s, N - 2, N)
    digest = int.from_bytes(hashlib.sha256(message).digest(), "big")
    point = add(times(digest * inverse % N, G), times(r * inverse % N, key))
    return point is not None and point[0] % N == r


def read_list(place):
    """The list, once its signature was checked; None where it does not stand."""
    told = json.loads(place.read_text(encoding="utf-8"))
    signature = base64.b64decode(told.pop("signature"))
    certificate = base64.b64decode(told["certificate"])
    message = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    if not signature_stands(certificate, message.encode("utf-8"), signature):
        return None
    told["fingerprint"] = hashlib.sha256(certificate).hexdigest()
    return told


def judge(told, asked):
    """What can be said of a file or a code: whether it is in order, and in words."""
    place = Path(asked)
    try:
        is_file = place.is_file()
    except OSError:
        is_file = False
    if is_file:
        return judge_file(told, hashlib.sha256(place.read_bytes()).hexdigest())
    square = SQUARE.fullmatch(asked.strip().upper())
    begun = square.group(5).lower() if square else asked.strip().split(" ")[-1].lower()
    if not re.fullmatch(r"[0-9a-f]{8,64}", begun):
        return False, "这不是文件，也不是文书上的编码。"
    found = [row for row in told["sheets"] if row[3].startswith(begun)]
    if square:
        wanted = [square.group(1), int(square.group(2)), int(square.group(4))]
        found = [row for row in found if [row[0][:5], row[1], row[2]] == wanted]
    if not found:
        return False, "清单里没有这一张：不是这个中心出具的，或者清单出具以后才有的。"
    return True, "".join(words(told, row) for row in found[:1])


def judge_file(told, digest):
    """A file by the digest of all its bytes."""
    for row in told["sheets"]:
        if digest == row[4]:
            return True, "文件一个字节也没有改。" + words(told, row)
    if digest in told["signed"]:
        return True, "文件一个字节也没有改，是这个中心收存的签署件。"
    return False, "清单里没有这个文件：改动过，或者不是这个中心出具的。"


def words(told, row):
    """A sheet of the list in words."""
    newest = max(r[1] for r in told["sheets"] if r[5] == row[5])
    old = f"后来又出具了第{newest}版，请核对以哪一版为准。" if newest > row[1] else ""
    return f"{told['center']}出具：{row[0]}，第{row[1]}版，共{row[2]}页，{row[6]}。{old}"


def say(words):
    """One line to whoever asked."""
    sys.stdout.write(words + "\n")


def main(asked):
    """Check everything that was asked; 0 where all is in order."""
    place = Path(__file__).resolve().parent / LIST
    try:
        told = read_list(place)
    except (OSError, ValueError, KeyError):
        told = None
    if told is None:
        say("核验清单不在这里，或者被改动过，什么也核对不了。")
        return 1
    say(f"清单：{told['center']}，{told['made_on']}，{len(told['sheets'])}份文书。")
    say("请向该中心核对指纹：" + " ".join(re.findall("....", told["fingerprint"])))
    status = 0
    for one in asked or iter(lambda: input("文件或编码（直接回车结束）："), ""):
        good, said = judge(told, one)
        say(("通过　" if good else "不通过　") + said)
        status = status if good else 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
