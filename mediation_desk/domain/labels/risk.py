"""Words for what is asked in private before a meeting."""

from __future__ import annotations

WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "SafetySign": {
        "violence": ("对方打过人、砸过东西", "打过人"),
        "domestic": ("有家庭暴力", "家庭暴力"),
        "threat": ("对方威胁过", "威胁"),
        "weapon": ("对方身边有刀具、棍棒一类的东西", "凶器"),
        "minor": ("有未成年人在场或者牵涉在内", "未成年人"),
        "minor_harm": ("未成年人受到伤害或者有危险", "未成年人受侵害"),
        "afraid": ("怕和对方见面", "害怕"),
        "self_harm": ("说过不想活、要伤害自己", "自伤"),
        "drink": ("对方酒后容易闹事", "酗酒"),
        "company": ("要有人陪着才肯来", "陪同"),
    },
}
