"""Words for what ties cases together and for how people are met again."""

from __future__ import annotations

WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "TieKind": {
        "again": ("同一件事再来", "再来"),
        "related": ("有关联", "关联"),
        "merged": ("并入", "合并"),
        "split": ("分出", "分案"),
        "apart": ("不是同一人、同一事", "不相干"),
    },
    "UnsettledWhy": {
        "not_performed": ("达成了协议，对方没有履行", "没履行"),
        "partly_performed": ("只履行了一部分", "部分履行"),
        "regretted": ("一方反悔", "反悔"),
        "not_agreed": ("上次没谈成", "没谈成"),
        "not_handled": ("登记后没有人办理", "没人办"),
        "not_answered": ("没有告诉来访人结果", "没答复"),
        "new_facts": ("出现了新的情况", "新情况"),
        "left_out": ("上次只解决了一部分请求", "漏项"),
        "other": ("其他原因（写在说明里）", "其他"),
    },
    "MetReason": {
        "id": ("同一身份证号",),
        "uscc": ("同一信用代码",),
        "id_slip": ("身份证号只差一处",),
        "phone": ("同一电话",),
        "phone_slip": ("电话只差一位",),
        "name": ("同名",),
        "variant": ("异体字",),
        "former": ("曾用名",),
        "sound": ("姓名同音",),
        "near": ("姓名近音",),
        "title": ("同姓（只写了称呼）",),
        "house": ("同地址",),
        "group": ("同村同组",),
        "village": ("同村",),
        "birth": ("同一出生日期",),
    },
}
