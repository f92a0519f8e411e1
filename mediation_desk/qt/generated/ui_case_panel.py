# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'case_panel.ui'
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
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)

class Ui_CasePanel(object):
    def setupUi(self, case_panel):
        if not case_panel.objectName():
            case_panel.setObjectName(u"case_panel")
        case_panel.resize(720, 480)
        self.layout_507 = QVBoxLayout(case_panel)
        self.layout_507.setSpacing(16)
        self.layout_507.setObjectName(u"layout_507")
        self.layout_507.setContentsMargins(0, 0, 0, 0)
        self.layout_502 = QHBoxLayout()
        self.layout_502.setSpacing(16)
        self.layout_502.setObjectName(u"layout_502")
        self.layout_502.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(case_panel)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_502.addWidget(self.title_label)

        self.draft_label = QLabel(case_panel)
        self.draft_label.setObjectName(u"draft_label")
        self.draft_label.setProperty(u"role", u"help")

        self.layout_502.addWidget(self.draft_label)

        self.spacer_501 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_502.addItem(self.spacer_501)


        self.layout_507.addLayout(self.layout_502)

        self.fields_layout = QVBoxLayout()
        self.fields_layout.setSpacing(16)
        self.fields_layout.setObjectName(u"fields_layout")
        self.fields_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_507.addLayout(self.fields_layout)

        self.message_label = QLabel(case_panel)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setProperty(u"role", u"error")
        self.message_label.setWordWrap(True)

        self.layout_507.addWidget(self.message_label)

        self.layout_505 = QHBoxLayout()
        self.layout_505.setSpacing(8)
        self.layout_505.setObjectName(u"layout_505")
        self.layout_505.setContentsMargins(0, 0, 0, 0)
        self.do_button = QPushButton(case_panel)
        self.do_button.setObjectName(u"do_button")
        self.do_button.setProperty(u"role", u"main")

        self.layout_505.addWidget(self.do_button)

        self.cancel_button = QPushButton(case_panel)
        self.cancel_button.setObjectName(u"cancel_button")

        self.layout_505.addWidget(self.cancel_button)

        self.spacer_504 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_505.addItem(self.spacer_504)


        self.layout_507.addLayout(self.layout_505)

        self.spacer_506 = QSpacerItem(10, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_507.addItem(self.spacer_506)


        self.retranslateUi(case_panel)

        QMetaObject.connectSlotsByName(case_panel)
    # setupUi

    def retranslateUi(self, case_panel):
        case_panel.setWindowTitle(QCoreApplication.translate("CasePanel", u"\u529e\u7406", None))
        self.title_label.setText("")
        self.draft_label.setText("")
        self.message_label.setText("")
        self.do_button.setText(QCoreApplication.translate("CasePanel", u"\u4fdd\u5b58(&Y)", None))
        self.cancel_button.setText(QCoreApplication.translate("CasePanel", u"\u53d6\u6d88(&X)", None))
    # retranslateUi

