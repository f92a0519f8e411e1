"""Names of the district codes of GB/T 2260, as far as an identity number shows them.

The table comes with python-stdnum and is read once, on first use; a county that it does not know
has no name, which is never an error. The provinces stand here, so a wrong code is known without it.
"""

from __future__ import annotations

from functools import lru_cache

_PROVINCES = {
    "11": "北京市", "12": "天津市", "13": "河北省", "14": "山西省", "15": "内蒙古自治区",
    "21": "辽宁省", "22": "吉林省", "23": "黑龙江省", "31": "上海市", "32": "江苏省",
    "33": "浙江省", "34": "安徽省", "35": "福建省", "36": "江西省", "37": "山东省",
    "41": "河南省", "42": "湖北省", "43": "湖南省", "44": "广东省", "45": "广西壮族自治区",
    "46": "海南省", "50": "重庆市", "51": "四川省", "52": "贵州省", "53": "云南省",
    "54": "西藏自治区", "61": "陕西省", "62": "甘肃省", "63": "青海省", "64": "宁夏回族自治区",
    "65": "新疆维吾尔自治区", "71": "台湾省", "81": "香港特别行政区", "82": "澳门特别行政区",
    "83": "台湾地区",
}  # fmt: skip
_NOT_A_NAME = frozenset({"市辖区", "县", "市"})
_NO_PREFECTURE = ("行政单位", "行政区划")


def region_name(code: str, year: int | None = None) -> str:
    """``620102`` → 甘肃省兰州市城关区; two places give the province; unknown parts are left out.

    ``year`` (of birth) picks the county of that time where a code was given out twice.
    """
    province = _PROVINCES.get(code[:2], "")
    if not province or len(code) < 6:
        return province
    names = [province]
    for name in (_listed(f"{code[:4]}00", year), _listed(code, year)):
        if name and name not in {*names, *_NOT_A_NAME} and not name.endswith(_NO_PREFECTURE):
            names.append(name)
    return "".join(names)


@lru_cache(maxsize=4096)
def _listed(code: str, year: int | None) -> str:
    from stdnum import numdb

    found = numdb.get("cn/loc").info(code)
    entries = found[-1][1].get("county", "") if len(found) > 1 else ""
    names = [_name_in(entry, year) for entry in entries.split(",")]
    return next((name for name in names if name), "")


def _name_in(entry: str, year: int | None) -> str:
    """Read ``[1983-2001]某县``: the name where it was valid in that year, else empty."""
    if not entry.startswith("["):
        return entry
    span, name = entry[1:].split("]", 1)
    start, _, end = span.partition("-")
    if year is None:
        return name
    begun = not start or year >= int(start)
    return name if begun and (not end or year <= int(end)) else ""
