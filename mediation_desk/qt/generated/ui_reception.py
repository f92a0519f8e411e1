# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'reception.ui'
##
## Created by: Qt User Interface Compiler version 6.12.0
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication,
    QMetaObject,
)

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

class Ui_Reception(object):
    def setupUi(self, page):
        if not page.objectName():
            page.setObjectName(u"page")
        page.resize(1120, 640)
        self.layout_20 = QVBoxLayout(page)
        self.layout_20.setSpacing(12)
        self.layout_20.setObjectName(u"layout_20")
        self.layout_20.setContentsMargins(24, 16, 24, 16)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(16)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(page)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_2.addWidget(self.title_label)

        self.draft_label = QLabel(page)
        self.draft_label.setObjectName(u"draft_label")
        self.draft_label.setProperty(u"role", u"help")

        self.layout_2.addWidget(self.draft_label)

        self.spacer_1 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_1)

        self.late_button = QPushButton(page)
        self.late_button.setObjectName(u"late_button")
        self.late_button.setCheckable(True)
        self.late_button.setProperty(u"role", u"link")

        self.layout_2.addWidget(self.late_button)

        self.oral_button = QPushButton(page)
        self.oral_button.setObjectName(u"oral_button")
        self.oral_button.setProperty(u"role", u"link")

        self.layout_2.addWidget(self.oral_button)


        self.layout_20.addLayout(self.layout_2)

        self.scroll = QScrollArea(page)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.layout_17 = QVBoxLayout(self.body)
        self.layout_17.setSpacing(16)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(0, 0, 12, 0)
        self.late_card = QFrame(self.body)
        self.late_card.setObjectName(u"late_card")
        self.late_card.setProperty(u"role", u"card")
        self.late_card.setFrameShape(QFrame.Shape.NoFrame)
        self.late_layout = QVBoxLayout(self.late_card)
        self.late_layout.setSpacing(8)
        self.late_layout.setObjectName(u"late_layout")
        self.late_layout.setContentsMargins(16, 12, 16, 12)
        self.late_heading = QLabel(self.late_card)
        self.late_heading.setObjectName(u"late_heading")
        self.late_heading.setProperty(u"role", u"heading")

        self.late_layout.addWidget(self.late_heading)


        self.layout_17.addWidget(self.late_card)

        self.source_card = QFrame(self.body)
        self.source_card.setObjectName(u"source_card")
        self.source_card.setProperty(u"role", u"card")
        self.source_card.setFrameShape(QFrame.Shape.NoFrame)
        self.layout_4 = QVBoxLayout(self.source_card)
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(16, 12, 16, 12)
        self.source_layout = QHBoxLayout()
        self.source_layout.setSpacing(16)
        self.source_layout.setObjectName(u"source_layout")
        self.source_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_4.addLayout(self.source_layout)


        self.layout_17.addWidget(self.source_card)

        self.facts_card = QFrame(self.body)
        self.facts_card.setObjectName(u"facts_card")
        self.facts_card.setProperty(u"role", u"card")
        self.facts_card.setFrameShape(QFrame.Shape.NoFrame)
        self.layout_10 = QVBoxLayout(self.facts_card)
        self.layout_10.setSpacing(8)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(16, 12, 16, 12)
        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.facts_heading = QLabel(self.facts_card)
        self.facts_heading.setObjectName(u"facts_heading")
        self.facts_heading.setProperty(u"role", u"heading")

        self.layout_6.addWidget(self.facts_heading)

        self.proposal_label = QLabel(self.facts_card)
        self.proposal_label.setObjectName(u"proposal_label")
        self.proposal_label.setProperty(u"role", u"help")

        self.layout_6.addWidget(self.proposal_label)

        self.spacer_5 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.spacer_5)

        self.take_button = QPushButton(self.facts_card)
        self.take_button.setObjectName(u"take_button")

        self.layout_6.addWidget(self.take_button)


        self.layout_10.addLayout(self.layout_6)

        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(24)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.facts_layout = QVBoxLayout()
        self.facts_layout.setSpacing(8)
        self.facts_layout.setObjectName(u"facts_layout")
        self.facts_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_9.addLayout(self.facts_layout)

        self.dispute_layout = QVBoxLayout()
        self.dispute_layout.setSpacing(8)
        self.dispute_layout.setObjectName(u"dispute_layout")
        self.dispute_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_9.addLayout(self.dispute_layout)

        self.layout_9.setStretch(0, 3)
        self.layout_9.setStretch(1, 2)

        self.layout_10.addLayout(self.layout_9)


        self.layout_17.addWidget(self.facts_card)

        self.sides_layout = QVBoxLayout()
        self.sides_layout.setSpacing(8)
        self.sides_layout.setObjectName(u"sides_layout")
        self.sides_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_17.addLayout(self.sides_layout)

        self.earlier_card = QFrame(self.body)
        self.earlier_card.setObjectName(u"earlier_card")
        self.earlier_card.setProperty(u"role", u"card")
        self.earlier_card.setFrameShape(QFrame.Shape.NoFrame)
        self.layout_13 = QVBoxLayout(self.earlier_card)
        self.layout_13.setSpacing(8)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(16, 12, 16, 12)
        self.earlier_heading = QLabel(self.earlier_card)
        self.earlier_heading.setObjectName(u"earlier_heading")
        self.earlier_heading.setProperty(u"role", u"heading")

        self.layout_13.addWidget(self.earlier_heading)

        self.earlier_layout = QVBoxLayout()
        self.earlier_layout.setSpacing(4)
        self.earlier_layout.setObjectName(u"earlier_layout")
        self.earlier_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_13.addLayout(self.earlier_layout)


        self.layout_17.addWidget(self.earlier_card)

        self.risk_card = QFrame(self.body)
        self.risk_card.setObjectName(u"risk_card")
        self.risk_card.setProperty(u"role", u"card")
        self.risk_card.setFrameShape(QFrame.Shape.NoFrame)
        self.layout_15 = QVBoxLayout(self.risk_card)
        self.layout_15.setSpacing(8)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(16, 12, 16, 12)
        self.risk_heading = QLabel(self.risk_card)
        self.risk_heading.setObjectName(u"risk_heading")
        self.risk_heading.setProperty(u"role", u"heading")

        self.layout_15.addWidget(self.risk_heading)

        self.risk_help = QLabel(self.risk_card)
        self.risk_help.setObjectName(u"risk_help")
        self.risk_help.setProperty(u"role", u"help")
        self.risk_help.setWordWrap(True)

        self.layout_15.addWidget(self.risk_help)

        self.risk_layout = QVBoxLayout()
        self.risk_layout.setSpacing(8)
        self.risk_layout.setObjectName(u"risk_layout")
        self.risk_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_15.addLayout(self.risk_layout)


        self.layout_17.addWidget(self.risk_card)

        self.spacer_16 = QSpacerItem(10, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_17.addItem(self.spacer_16)

        self.scroll.setWidget(self.body)

        self.layout_20.addWidget(self.scroll)

        self.message_label = QLabel(page)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setProperty(u"role", u"error")
        self.message_label.setWordWrap(True)

        self.layout_20.addWidget(self.message_label)

        self.layout_19 = QHBoxLayout()
        self.layout_19.setSpacing(16)
        self.layout_19.setObjectName(u"layout_19")
        self.layout_19.setContentsMargins(0, 0, 0, 0)
        self.keys_label = QLabel(page)
        self.keys_label.setObjectName(u"keys_label")
        self.keys_label.setProperty(u"role", u"help")

        self.layout_19.addWidget(self.keys_label)

        self.spacer_18 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_19.addItem(self.spacer_18)

        self.save_button = QPushButton(page)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"role", u"main")

        self.layout_19.addWidget(self.save_button)


        self.layout_20.addLayout(self.layout_19)


        self.retranslateUi(page)

        QMetaObject.connectSlotsByName(page)
    # setupUi

    def retranslateUi(self, page):
        page.setWindowTitle(QCoreApplication.translate("Reception", u"\u63a5\u5f85\u767b\u8bb0", None))
        self.title_label.setText(QCoreApplication.translate("Reception", u"\u63a5\u5f85\u767b\u8bb0", None))
        self.draft_label.setText("")
        self.late_button.setText(QCoreApplication.translate("Reception", u"\u8865\u767b\u4ee5\u524d\u7684\u63a5\u5f85(&B)", None))
        self.oral_button.setText(QCoreApplication.translate("Reception", u"\u6539\u529e\u53e3\u5934\u534f\u8bae(&O)\u2026", None))
        self.late_heading.setText(QCoreApplication.translate("Reception", u"\u8865\u767b\u4ee5\u524d\u7684\u63a5\u5f85", None))
        self.facts_heading.setText(QCoreApplication.translate("Reception", u"\u4ec0\u4e48\u4e8b", None))
        self.proposal_label.setText("")
        self.take_button.setText(QCoreApplication.translate("Reception", u"\u91c7\u7528\u5efa\u8bae(&T)", None))
#if QT_CONFIG(accessibility)
        self.take_button.setAccessibleDescription(QCoreApplication.translate("Reception", u"\u628a\u5efa\u8bae\u7684\u7c7b\u578b\u3001\u5730\u70b9\u3001\u91d1\u989d\u586b\u8fdb\u7a7a\u7740\u7684\u683c\u5b50", None))
#endif // QT_CONFIG(accessibility)
        self.earlier_heading.setText(QCoreApplication.translate("Reception", u"\u8fd9\u4e9b\u4eba\u4ee5\u524d\u7684\u7ea0\u7eb7", None))
        self.risk_heading.setText(QCoreApplication.translate("Reception", u"\u98ce\u9669\u4e0e\u60c5\u5f62", None))
        self.risk_help.setText(QCoreApplication.translate("Reception", u"\u6709\u4e0b\u5217\u60c5\u5f62\u7684\u8bf7\u52fe\u9009\uff1a\u6709\u7684\u8981\u5148\u62a5\u544a\u516c\u5b89\u673a\u5173\u7b49\u90e8\u95e8\uff0c\u6709\u7684\u4e0d\u80fd\u53d7\u7406\uff0c\u6709\u7684\u81ea\u52a8\u6309\u654f\u611f\u6848\u4ef6\u4fdd\u62a4\u3002", None))
        self.message_label.setText("")
        self.keys_label.setText(QCoreApplication.translate("Reception", u"Enter \u5230\u4e0b\u4e00\u683c\u3000Alt+T \u91c7\u7528\u5efa\u8bae\u3000Alt+Q\u3001Alt+W \u5230\u53cc\u65b9\u59d3\u540d\u3000Alt+S \u767b\u8bb0", None))
        self.save_button.setText(QCoreApplication.translate("Reception", u"\u767b\u8bb0\u5e76\u6253\u56de\u6267(&S)", None))
    # retranslateUi

