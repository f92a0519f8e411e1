# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'risk_card.ui'
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

class Ui_RiskCard(object):
    def setupUi(self, risk_card):
        if not risk_card.objectName():
            risk_card.setObjectName(u"risk_card")
        risk_card.resize(960, 240)
        risk_card.setProperty(u"role", u"card")
        self.column = QVBoxLayout(risk_card)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 12, 16, 12)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(0, 0, 0, 0)
        self.heading = QLabel(risk_card)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"heading")
        self.heading.setTextFormat(Qt.PlainText)

        self.head.addWidget(self.heading)

        self.colour_label = QLabel(risk_card)
        self.colour_label.setObjectName(u"colour_label")
        self.colour_label.setProperty(u"role", u"heading")
        self.colour_label.setTextFormat(Qt.PlainText)

        self.head.addWidget(self.colour_label)

        self.points_label = QLabel(risk_card)
        self.points_label.setObjectName(u"points_label")
        self.points_label.setProperty(u"role", u"muted")
        self.points_label.setTextFormat(Qt.PlainText)

        self.head.addWidget(self.points_label)

        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.gap)

        self.tick_button = QPushButton(risk_card)
        self.tick_button.setObjectName(u"tick_button")

        self.head.addWidget(self.tick_button)

        self.grade_button = QPushButton(risk_card)
        self.grade_button.setObjectName(u"grade_button")

        self.head.addWidget(self.grade_button)

        self.report_button = QPushButton(risk_card)
        self.report_button.setObjectName(u"report_button")

        self.head.addWidget(self.report_button)

        self.print_button = QPushButton(risk_card)
        self.print_button.setObjectName(u"print_button")

        self.head.addWidget(self.print_button)


        self.column.addLayout(self.head)

        self.hint_label = QLabel(risk_card)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setProperty(u"role", u"help")
        self.hint_label.setWordWrap(True)
        self.hint_label.setTextFormat(Qt.PlainText)

        self.column.addWidget(self.hint_label)

        self.reasons_label = QLabel(risk_card)
        self.reasons_label.setObjectName(u"reasons_label")
        self.reasons_label.setWordWrap(True)
        self.reasons_label.setTextFormat(Qt.PlainText)

        self.column.addWidget(self.reasons_label)

        self.law_label = QLabel(risk_card)
        self.law_label.setObjectName(u"law_label")
        self.law_label.setWordWrap(True)
        self.law_label.setTextFormat(Qt.PlainText)

        self.column.addWidget(self.law_label)

        self.owed_layout = QVBoxLayout()
        self.owed_layout.setSpacing(4)
        self.owed_layout.setObjectName(u"owed_layout")
        self.owed_layout.setContentsMargins(0, 0, 0, 0)

        self.column.addLayout(self.owed_layout)

        self.history_label = QLabel(risk_card)
        self.history_label.setObjectName(u"history_label")
        self.history_label.setProperty(u"role", u"muted")
        self.history_label.setWordWrap(True)
        self.history_label.setTextFormat(Qt.PlainText)

        self.column.addWidget(self.history_label)


        self.retranslateUi(risk_card)

        QMetaObject.connectSlotsByName(risk_card)
    # setupUi

    def retranslateUi(self, risk_card):
        risk_card.setWindowTitle(QCoreApplication.translate("RiskCard", u"\u98ce\u9669", None))
        self.heading.setText(QCoreApplication.translate("RiskCard", u"\u98ce\u9669", None))
        self.colour_label.setText("")
        self.points_label.setText("")
        self.tick_button.setText(QCoreApplication.translate("RiskCard", u"\u6838\u5bf9(&K)", None))
        self.grade_button.setText(QCoreApplication.translate("RiskCard", u"\u5b9a\u7b49\u7ea7(&D)", None))
        self.report_button.setText(QCoreApplication.translate("RiskCard", u"\u5199\u62a5\u544a\u5355(&B)", None))
        self.print_button.setText(QCoreApplication.translate("RiskCard", u"\u6253\u5370(&P)", None))
        self.hint_label.setText("")
        self.reasons_label.setText("")
        self.law_label.setText("")
        self.history_label.setText("")
    # retranslateUi

