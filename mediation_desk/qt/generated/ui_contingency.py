# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'contingency.ui'
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
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_Contingency(object):
    def setupUi(self, page):
        if not page.objectName():
            page.setObjectName(u"page")
        page.resize(1200, 640)
        self.layout_20 = QVBoxLayout(page)
        self.layout_20.setSpacing(0)
        self.layout_20.setObjectName(u"layout_20")
        self.layout_20.setContentsMargins(0, 0, 0, 0)
        self.guides = QStackedWidget(page)
        self.guides.setObjectName(u"guides")
        self.cards_page = QWidget()
        self.cards_page.setObjectName(u"cards_page")
        self.layout_19 = QVBoxLayout(self.cards_page)
        self.layout_19.setSpacing(12)
        self.layout_19.setObjectName(u"layout_19")
        self.layout_19.setContentsMargins(20, 20, 20, 20)
        self.title_label = QLabel(self.cards_page)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_19.addWidget(self.title_label)

        self.intro_label = QLabel(self.cards_page)
        self.intro_label.setObjectName(u"intro_label")
        self.intro_label.setWordWrap(True)
        self.intro_label.setProperty(u"role", u"muted")

        self.layout_19.addWidget(self.intro_label)

        self.layout_17 = QGridLayout()
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setHorizontalSpacing(16)
        self.layout_17.setVerticalSpacing(16)
        self.layout_17.setContentsMargins(0, 0, 0, 0)
        self.redaction_card = QFrame(self.cards_page)
        self.redaction_card.setObjectName(u"redaction_card")
        self.redaction_card.setProperty(u"role", u"card")
        self.layout_4 = QVBoxLayout(self.redaction_card)
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(20, 20, 20, 20)
        self.redaction_title = QLabel(self.redaction_card)
        self.redaction_title.setObjectName(u"redaction_title")
        self.redaction_title.setProperty(u"role", u"heading")

        self.layout_4.addWidget(self.redaction_title)

        self.redaction_label = QLabel(self.redaction_card)
        self.redaction_label.setObjectName(u"redaction_label")
        self.redaction_label.setWordWrap(True)

        self.layout_4.addWidget(self.redaction_label)

        self.redaction_state = QLabel(self.redaction_card)
        self.redaction_state.setObjectName(u"redaction_state")
        self.redaction_state.setWordWrap(True)
        self.redaction_state.setProperty(u"role", u"muted")

        self.layout_4.addWidget(self.redaction_state)

        self.spacer_1 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_4.addItem(self.spacer_1)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.redaction_button = QPushButton(self.redaction_card)
        self.redaction_button.setObjectName(u"redaction_button")
        self.redaction_button.setProperty(u"role", u"main")

        self.layout_3.addWidget(self.redaction_button)

        self.spacer_2 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_2)


        self.layout_4.addLayout(self.layout_3)


        self.layout_17.addWidget(self.redaction_card, 0, 0, 1, 1)

        self.leaving_card = QFrame(self.cards_page)
        self.leaving_card.setObjectName(u"leaving_card")
        self.leaving_card.setProperty(u"role", u"card")
        self.layout_8 = QVBoxLayout(self.leaving_card)
        self.layout_8.setSpacing(8)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(20, 20, 20, 20)
        self.leaving_title = QLabel(self.leaving_card)
        self.leaving_title.setObjectName(u"leaving_title")
        self.leaving_title.setProperty(u"role", u"heading")

        self.layout_8.addWidget(self.leaving_title)

        self.leaving_label = QLabel(self.leaving_card)
        self.leaving_label.setObjectName(u"leaving_label")
        self.leaving_label.setWordWrap(True)

        self.layout_8.addWidget(self.leaving_label)

        self.leaving_state = QLabel(self.leaving_card)
        self.leaving_state.setObjectName(u"leaving_state")
        self.leaving_state.setWordWrap(True)
        self.leaving_state.setProperty(u"role", u"muted")

        self.layout_8.addWidget(self.leaving_state)

        self.spacer_5 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_8.addItem(self.spacer_5)

        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(8)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.leaving_button = QPushButton(self.leaving_card)
        self.leaving_button.setObjectName(u"leaving_button")
        self.leaving_button.setProperty(u"role", u"main")

        self.layout_7.addWidget(self.leaving_button)

        self.spacer_6 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_7.addItem(self.spacer_6)


        self.layout_8.addLayout(self.layout_7)


        self.layout_17.addWidget(self.leaving_card, 0, 1, 1, 1)

        self.losing_card = QFrame(self.cards_page)
        self.losing_card.setObjectName(u"losing_card")
        self.losing_card.setProperty(u"role", u"card")
        self.layout_12 = QVBoxLayout(self.losing_card)
        self.layout_12.setSpacing(8)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(20, 20, 20, 20)
        self.losing_title = QLabel(self.losing_card)
        self.losing_title.setObjectName(u"losing_title")
        self.losing_title.setProperty(u"role", u"heading")

        self.layout_12.addWidget(self.losing_title)

        self.losing_label = QLabel(self.losing_card)
        self.losing_label.setObjectName(u"losing_label")
        self.losing_label.setWordWrap(True)

        self.layout_12.addWidget(self.losing_label)

        self.losing_state = QLabel(self.losing_card)
        self.losing_state.setObjectName(u"losing_state")
        self.losing_state.setWordWrap(True)
        self.losing_state.setProperty(u"role", u"muted")

        self.layout_12.addWidget(self.losing_state)

        self.spacer_9 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_12.addItem(self.spacer_9)

        self.layout_11 = QHBoxLayout()
        self.layout_11.setSpacing(8)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.losing_button = QPushButton(self.losing_card)
        self.losing_button.setObjectName(u"losing_button")
        self.losing_button.setProperty(u"role", u"main")

        self.layout_11.addWidget(self.losing_button)

        self.spacer_10 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_11.addItem(self.spacer_10)


        self.layout_12.addLayout(self.layout_11)


        self.layout_17.addWidget(self.losing_card, 1, 0, 1, 1)

        self.forgotten_card = QFrame(self.cards_page)
        self.forgotten_card.setObjectName(u"forgotten_card")
        self.forgotten_card.setProperty(u"role", u"card")
        self.layout_16 = QVBoxLayout(self.forgotten_card)
        self.layout_16.setSpacing(8)
        self.layout_16.setObjectName(u"layout_16")
        self.layout_16.setContentsMargins(20, 20, 20, 20)
        self.forgotten_title = QLabel(self.forgotten_card)
        self.forgotten_title.setObjectName(u"forgotten_title")
        self.forgotten_title.setProperty(u"role", u"heading")

        self.layout_16.addWidget(self.forgotten_title)

        self.forgotten_label = QLabel(self.forgotten_card)
        self.forgotten_label.setObjectName(u"forgotten_label")
        self.forgotten_label.setWordWrap(True)

        self.layout_16.addWidget(self.forgotten_label)

        self.forgotten_state = QLabel(self.forgotten_card)
        self.forgotten_state.setObjectName(u"forgotten_state")
        self.forgotten_state.setWordWrap(True)
        self.forgotten_state.setProperty(u"role", u"muted")

        self.layout_16.addWidget(self.forgotten_state)

        self.spacer_13 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_16.addItem(self.spacer_13)

        self.layout_15 = QHBoxLayout()
        self.layout_15.setSpacing(8)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.forgotten_button = QPushButton(self.forgotten_card)
        self.forgotten_button.setObjectName(u"forgotten_button")
        self.forgotten_button.setProperty(u"role", u"main")

        self.layout_15.addWidget(self.forgotten_button)

        self.spacer_14 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_15.addItem(self.spacer_14)


        self.layout_16.addLayout(self.layout_15)


        self.layout_17.addWidget(self.forgotten_card, 1, 1, 1, 1)


        self.layout_19.addLayout(self.layout_17)

        self.spacer_18 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_19.addItem(self.spacer_18)

        self.guides.addWidget(self.cards_page)

        self.layout_20.addWidget(self.guides)


        self.retranslateUi(page)

        QMetaObject.connectSlotsByName(page)
    # setupUi

    def retranslateUi(self, page):
        page.setWindowTitle(QCoreApplication.translate("Contingency", u"\u7279\u6b8a\u60c5\u51b5", None))
        self.title_label.setText(QCoreApplication.translate("Contingency", u"\u7279\u6b8a\u60c5\u51b5", None))
        self.intro_label.setText(QCoreApplication.translate("Contingency", u"\u9047\u5230\u4e0b\u9762\u7684\u4e8b\uff0c\u70b9\u5f00\u7167\u7740\u4e00\u6b65\u4e00\u6b65\u529e\u3002\u505a\u5230\u4e00\u534a\u53ef\u4ee5\u79bb\u5f00\uff0c\u4e0b\u6b21\u63a5\u7740\u529e\u3002", None))
        self.redaction_title.setText(QCoreApplication.translate("Contingency", u"\u6709\u4eba\u8981\u6c42\u5220\u9664\u4e2a\u4eba\u4fe1\u606f", None))
        self.redaction_label.setText(QCoreApplication.translate("Contingency", u"\u63a5\u5230\u5220\u9664\u7684\u7533\u8bf7\u3001\u51b3\u5b9a\u6216\u547d\u4ee4\uff1a\u9009\u597d\u8981\u5220\u4ec0\u4e48\uff0c\u770b\u6e05\u695a\u518d\u5220\uff0c\u6700\u540e\u6253\u5370\u8bc1\u660e\u3002", None))
        self.redaction_state.setText("")
        self.redaction_button.setText(QCoreApplication.translate("Contingency", u"\u5f00\u59cb\u5220\u9664(&A)", None))
        self.leaving_title.setText(QCoreApplication.translate("Contingency", u"\u6709\u4eba\u8981\u79bb\u5c97", None))
        self.leaving_label.setText(QCoreApplication.translate("Contingency", u"\u628a\u624b\u4e0a\u7684\u6848\u4ef6\u4e00\u4ef6\u4e00\u4ef6\u4ea4\u7ed9\u522b\u4eba\uff0c\u505c\u7528\u8d26\u6237\uff0c\u6253\u5370\u5de5\u4f5c\u4ea4\u63a5\u4e66\u3002", None))
        self.leaving_state.setText("")
        self.leaving_button.setText(QCoreApplication.translate("Contingency", u"\u529e\u7406\u79bb\u5c97(&D)", None))
        self.losing_title.setText(QCoreApplication.translate("Contingency", u"\u7535\u8111\u6216U\u76d8\u4e22\u4e86", None))
        self.losing_label.setText(QCoreApplication.translate("Contingency", u"\u770b\u6e05\u4e0a\u9762\u6709\u4ec0\u4e48\u3001\u8981\u4e0d\u8981\u540a\u9500\u3001\u8be5\u544a\u8bc9\u8c01\uff0c\u6253\u5370\u62a5\u544a\u3002", None))
        self.losing_state.setText("")
        self.losing_button.setText(QCoreApplication.translate("Contingency", u"\u767b\u8bb0\u4e22\u5931(&S)", None))
        self.forgotten_title.setText(QCoreApplication.translate("Contingency", u"\u6709\u4eba\u5fd8\u4e86\u5bc6\u7801", None))
        self.forgotten_label.setText(QCoreApplication.translate("Contingency", u"\u4e09\u79cd\u529e\u6cd5\uff0c\u4ece\u6700\u5feb\u7684\u5f00\u59cb\uff1b\u53bf\u91cc\u4e5f\u5728\u8fd9\u91cc\u7b54\u590d\u4e61\u9547\u3002", None))
        self.forgotten_state.setText("")
        self.forgotten_button.setText(QCoreApplication.translate("Contingency", u"\u627e\u56de\u5bc6\u7801(&W)", None))
    # retranslateUi

