"""Words for the agreement: its form, its state, who signs it and what is known of payments."""

from __future__ import annotations

WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "AgreementForm": {
        "written": ("书面协议", "书面", "调解协议书", "人民调解协议书"),
        "oral": ("口头协议", "口头"),
    },
    "AgreementState": {
        "draft": ("拟稿", "草稿"),
        "frozen": ("已定稿", "定稿", "已签署"),
    },
    "SignerKind": {
        "party": ("当事人",),
        "mediator": ("调解员",),
        "recorder": ("记录人",),
        "seal": ("调委会印章", "印章", "盖章"),
        "witness": ("见证人",),
        "joint": ("参加调解单位",),
    },
    "SignMethod": {
        "paper": ("纸上签名", "纸质签名", "纸质"),
        "screen": ("屏上签名", "电子签名", "手写板"),
        "paper_file": ("纸质件，待扫描", "纸质件", "依纸质卷宗"),
    },
    "MarkMethod": {
        "screen": ("屏上签名",),
        "paper": ("纸上签名",),
        "fingerprint": ("捺印（扫描）",),
        "seal": ("盖章（扫描）",),
    },
    "PaymentState": {
        "due": ("待履行", "未到期", "未履行"),
        "part": ("部分履行",),
        "paid": ("已履行", "已付清", "已支付"),
        "unverified": ("待核实",),
        "waived": ("免除", "放弃"),
    },
    "PerformanceState": {
        "none": ("未履行", "不履行"),
        "part": ("部分履行",),
        "done": ("已履行", "全部履行"),
    },
}
