# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'safety_box.ui'
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

class Ui_SafetyBox(object):
    def setupUi(self, safety_box):
        if not safety_box.objectName():
            safety_box.setObjectName(u"safety_box")
        safety_box.resize(960, 240)
        safety_box.setProperty(u"role", u"card")
        self.column = QVBoxLayout(safety_box)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 12, 16, 12)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(0, 0, 0, 0)
        self.heading = QLabel(safety_box)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"heading")
        self.heading.setTextFormat(Qt.PlainText)

        self.head.addWidget(self.heading)

        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.gap)

        self.ask_button = QPushButton(safety_box)
        self.ask_button.setObjectName(u"ask_button")

        self.head.addWidget(self.ask_button)

        self.card_button = QPushButton(safety_box)
        self.card_button.setObjectName(u"card_button")

        self.head.addWidget(self.card_button)

        self.print_button = QPushButton(safety_box)
        self.print_button.setObjectName(u"print_button")

        self.head.addWidget(self.print_button)


        self.column.addLayout(self.head)

        self.warning_label = QLabel(safety_box)
        self.warning_label.setObjectName(u"warning_label")
        self.warning_label.setWordWrap(True)
        self.warning_label.setTextFormat(Qt.PlainText)

        self.column.addWidget(self.warning_label)

        self.answers_label = QLabel(safety_box)
        self.answers_label.setObjectName(u"answers_label")
        self.answers_label.setWordWrap(True)
        self.answers_label.setTextFormat(Qt.PlainText)

        self.column.addWidget(self.answers_label)

        self.law_label = QLabel(safety_box)
        self.law_label.setObjectName(u"law_label")
        self.law_label.setProperty(u"role", u"help")
        self.law_label.setWordWrap(True)
        self.law_label.setTextFormat(Qt.PlainText)

        self.column.addWidget(self.law_label)

        self.card_layout = QVBoxLayout()
        self.card_layout.setSpacing(4)
        self.card_layout.setObjectName(u"card_layout")
        self.card_layout.setContentsMargins(0, 0, 0, 0)

        self.column.addLayout(self.card_layout)


        self.retranslateUi(safety_box)

        QMetaObject.connectSlotsByName(safety_box)
    # setupUi

    def retranslateUi(self, safety_box):
        safety_box.setWindowTitle(QCoreApplication.translate("SafetyBox", u"\u5b89\u5168", None))
        self.heading.setText(QCoreApplication.translate("SafetyBox", u"\u5b89\u5168\u7b5b\u67e5\u548c\u5b89\u5168\u5361\uff08\u53ea\u6709\u529e\u6848\u7684\u8c03\u89e3\u5458\u770b\u5f97\u5230\uff0c\u4e0d\u5165\u5377\u3001\u4e0d\u4e0a\u62a5\uff09", None))
        self.ask_button.setText(QCoreApplication.translate("SafetyBox", u"\u5355\u72ec\u95ee\u4e00\u65b9(&Q)", None))
        self.card_button.setText(QCoreApplication.translate("SafetyBox", u"\u5199\u5b89\u5168\u5361(&C)", None))
        self.print_button.setText(QCoreApplication.translate("SafetyBox", u"\u6253\u5370(&E)", None))
        self.warning_label.setText("")
        self.answers_label.setText("")
        self.law_label.setText("")
    # retranslateUi

