# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'triage_card.ui'
##
## Created by: Qt User Interface Compiler version 6.12.0
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication,
    QMetaObject,
    Qt,
)

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)

class Ui_TriageCard(object):
    def setupUi(self, triage_card):
        if not triage_card.objectName():
            triage_card.setObjectName(u"triage_card")
        triage_card.resize(960, 240)
        triage_card.setProperty(u"role", u"card")
        self.column = QVBoxLayout(triage_card)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 12, 16, 12)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(0, 0, 0, 0)
        self.heading = QLabel(triage_card)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"heading")
        self.heading.setTextFormat(Qt.PlainText)

        self.head.addWidget(self.heading)

        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.gap)

        self.decide_button = QPushButton(triage_card)
        self.decide_button.setObjectName(u"decide_button")

        self.head.addWidget(self.decide_button)


        self.column.addLayout(self.head)

        self.decided_label = QLabel(triage_card)
        self.decided_label.setObjectName(u"decided_label")
        self.decided_label.setWordWrap(True)
        self.decided_label.setTextFormat(Qt.PlainText)

        self.column.addWidget(self.decided_label)

        self.routes_layout = QVBoxLayout()
        self.routes_layout.setSpacing(4)
        self.routes_layout.setObjectName(u"routes_layout")
        self.routes_layout.setContentsMargins(0, 0, 0, 0)

        self.column.addLayout(self.routes_layout)

        self.cautions_label = QLabel(triage_card)
        self.cautions_label.setObjectName(u"cautions_label")
        self.cautions_label.setWordWrap(True)
        self.cautions_label.setTextFormat(Qt.PlainText)

        self.column.addWidget(self.cautions_label)

        self.helpers_label = QLabel(triage_card)
        self.helpers_label.setObjectName(u"helpers_label")
        self.helpers_label.setProperty(u"role", u"help")
        self.helpers_label.setWordWrap(True)
        self.helpers_label.setTextFormat(Qt.PlainText)

        self.column.addWidget(self.helpers_label)


        self.retranslateUi(triage_card)

        QMetaObject.connectSlotsByName(triage_card)
    # setupUi

    def retranslateUi(self, triage_card):
        triage_card.setWindowTitle(QCoreApplication.translate("TriageCard", u"\u5206\u6d41", None))
        self.heading.setText(QCoreApplication.translate("TriageCard", u"\u5206\u6d41\u5efa\u8bae", None))
        self.decide_button.setText(QCoreApplication.translate("TriageCard", u"\u51b3\u5b9a\u5206\u6d41(&F)", None))
        self.decided_label.setText("")
        self.cautions_label.setText("")
        self.helpers_label.setText("")
    # retranslateUi

