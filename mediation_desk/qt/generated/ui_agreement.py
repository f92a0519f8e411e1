# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'agreement.ui'
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
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_Agreement(object):
    def setupUi(self, page):
        if not page.objectName():
            page.setObjectName(u"page")
        page.resize(1120, 640)
        self.layout_721 = QVBoxLayout(page)
        self.layout_721.setSpacing(12)
        self.layout_721.setObjectName(u"layout_721")
        self.layout_721.setContentsMargins(24, 16, 24, 16)
        self.layout_701 = QHBoxLayout()
        self.layout_701.setSpacing(16)
        self.layout_701.setObjectName(u"layout_701")
        self.layout_701.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(page)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_701.addWidget(self.title_label)

        self.number_label = QLabel(page)
        self.number_label.setObjectName(u"number_label")
        self.number_label.setProperty(u"role", u"muted")

        self.layout_701.addWidget(self.number_label)

        self.draft_label = QLabel(page)
        self.draft_label.setObjectName(u"draft_label")
        self.draft_label.setProperty(u"role", u"help")

        self.layout_701.addWidget(self.draft_label)

        self.case_button = QPushButton(page)
        self.case_button.setObjectName(u"case_button")
        self.case_button.setProperty(u"role", u"link")

        self.layout_701.addWidget(self.case_button)

        self.layout_701.setStretch(0, 1)

        self.layout_721.addLayout(self.layout_701)

        self.splitter = QSplitter(page)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.splitter.sizePolicy().hasHeightForWidth())
        self.splitter.setSizePolicy(sizePolicy)
        self.stack = QStackedWidget(self.splitter)
        self.stack.setObjectName(u"stack")
        self.edit_page = QWidget()
        self.edit_page.setObjectName(u"edit_page")
        self.layout_709 = QVBoxLayout(self.edit_page)
        self.layout_709.setSpacing(8)
        self.layout_709.setObjectName(u"layout_709")
        self.layout_709.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(self.edit_page)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.layout_706 = QVBoxLayout(self.body)
        self.layout_706.setSpacing(16)
        self.layout_706.setObjectName(u"layout_706")
        self.layout_706.setContentsMargins(0, 0, 12, 0)
        self.clauses_layout = QVBoxLayout()
        self.clauses_layout.setSpacing(8)
        self.clauses_layout.setObjectName(u"clauses_layout")
        self.clauses_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_706.addLayout(self.clauses_layout)

        self.more_card = QFrame(self.body)
        self.more_card.setObjectName(u"more_card")
        self.more_card.setProperty(u"role", u"card")
        self.more_card.setFrameShape(QFrame.Shape.NoFrame)
        self.layout_704 = QVBoxLayout(self.more_card)
        self.layout_704.setSpacing(8)
        self.layout_704.setObjectName(u"layout_704")
        self.layout_704.setContentsMargins(16, 12, 16, 12)
        self.more_heading = QLabel(self.more_card)
        self.more_heading.setObjectName(u"more_heading")
        self.more_heading.setProperty(u"role", u"heading")

        self.layout_704.addWidget(self.more_heading)

        self.more_layout = QVBoxLayout()
        self.more_layout.setSpacing(8)
        self.more_layout.setObjectName(u"more_layout")
        self.more_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_704.addLayout(self.more_layout)


        self.layout_706.addWidget(self.more_card)

        self.spacer_705 = QSpacerItem(10, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_706.addItem(self.spacer_705)

        self.scroll.setWidget(self.body)

        self.layout_709.addWidget(self.scroll)

        self.message_label = QLabel(self.edit_page)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setProperty(u"role", u"error")
        self.message_label.setWordWrap(True)

        self.layout_709.addWidget(self.message_label)

        self.layout_708 = QHBoxLayout()
        self.layout_708.setSpacing(8)
        self.layout_708.setObjectName(u"layout_708")
        self.layout_708.setContentsMargins(0, 0, 0, 0)
        self.total_label = QLabel(self.edit_page)
        self.total_label.setObjectName(u"total_label")

        self.layout_708.addWidget(self.total_label)

        self.spacer_707 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_708.addItem(self.spacer_707)

        self.save_button = QPushButton(self.edit_page)
        self.save_button.setObjectName(u"save_button")

        self.layout_708.addWidget(self.save_button)

        self.sign_button = QPushButton(self.edit_page)
        self.sign_button.setObjectName(u"sign_button")
        self.sign_button.setProperty(u"role", u"main")

        self.layout_708.addWidget(self.sign_button)


        self.layout_709.addLayout(self.layout_708)

        self.stack.addWidget(self.edit_page)
        self.sign_page = QWidget()
        self.sign_page.setObjectName(u"sign_page")
        self.layout_716 = QVBoxLayout(self.sign_page)
        self.layout_716.setSpacing(8)
        self.layout_716.setObjectName(u"layout_716")
        self.layout_716.setContentsMargins(0, 0, 0, 0)
        self.sign_scroll = QScrollArea(self.sign_page)
        self.sign_scroll.setObjectName(u"sign_scroll")
        self.sign_scroll.setWidgetResizable(True)
        self.sign_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.sign_body = QWidget()
        self.sign_body.setObjectName(u"sign_body")
        self.layout_713 = QVBoxLayout(self.sign_body)
        self.layout_713.setSpacing(16)
        self.layout_713.setObjectName(u"layout_713")
        self.layout_713.setContentsMargins(0, 0, 12, 0)
        self.signers_layout = QVBoxLayout()
        self.signers_layout.setSpacing(8)
        self.signers_layout.setObjectName(u"signers_layout")
        self.signers_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_713.addLayout(self.signers_layout)

        self.pad_layout = QVBoxLayout()
        self.pad_layout.setSpacing(8)
        self.pad_layout.setObjectName(u"pad_layout")
        self.pad_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_713.addLayout(self.pad_layout)

        self.spacer_712 = QSpacerItem(10, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_713.addItem(self.spacer_712)

        self.sign_scroll.setWidget(self.sign_body)

        self.layout_716.addWidget(self.sign_scroll)

        self.sign_message = QLabel(self.sign_page)
        self.sign_message.setObjectName(u"sign_message")
        self.sign_message.setProperty(u"role", u"error")
        self.sign_message.setWordWrap(True)

        self.layout_716.addWidget(self.sign_message)

        self.layout_715 = QHBoxLayout()
        self.layout_715.setSpacing(8)
        self.layout_715.setObjectName(u"layout_715")
        self.layout_715.setContentsMargins(0, 0, 0, 0)
        self.edit_button = QPushButton(self.sign_page)
        self.edit_button.setObjectName(u"edit_button")

        self.layout_715.addWidget(self.edit_button)

        self.spacer_714 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_715.addItem(self.spacer_714)

        self.signed_button = QPushButton(self.sign_page)
        self.signed_button.setObjectName(u"signed_button")

        self.layout_715.addWidget(self.signed_button)

        self.print_button = QPushButton(self.sign_page)
        self.print_button.setObjectName(u"print_button")

        self.layout_715.addWidget(self.print_button)

        self.seal_button = QPushButton(self.sign_page)
        self.seal_button.setObjectName(u"seal_button")
        self.seal_button.setProperty(u"role", u"main")

        self.layout_715.addWidget(self.seal_button)


        self.layout_716.addLayout(self.layout_715)

        self.stack.addWidget(self.sign_page)
        self.splitter.addWidget(self.stack)
        self.look_page = QWidget(self.splitter)
        self.look_page.setObjectName(u"look_page")
        self.layout_720 = QVBoxLayout(self.look_page)
        self.layout_720.setSpacing(8)
        self.layout_720.setObjectName(u"layout_720")
        self.layout_720.setContentsMargins(0, 0, 0, 0)
        self.layout_718 = QHBoxLayout()
        self.layout_718.setSpacing(8)
        self.layout_718.setObjectName(u"layout_718")
        self.layout_718.setContentsMargins(0, 0, 0, 0)
        self.look_label = QLabel(self.look_page)
        self.look_label.setObjectName(u"look_label")
        self.look_label.setProperty(u"role", u"heading")

        self.layout_718.addWidget(self.look_label)

        self.look_state = QLabel(self.look_page)
        self.look_state.setObjectName(u"look_state")
        self.look_state.setProperty(u"role", u"help")

        self.layout_718.addWidget(self.look_state)

        self.spacer_717 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_718.addItem(self.spacer_717)


        self.layout_720.addLayout(self.layout_718)

        self.advice_label = QLabel(self.look_page)
        self.advice_label.setObjectName(u"advice_label")
        self.advice_label.setWordWrap(True)

        self.layout_720.addWidget(self.advice_label)

        self.empty_label = QLabel(self.look_page)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setProperty(u"role", u"muted")
        self.empty_label.setWordWrap(True)

        self.layout_720.addWidget(self.empty_label)

        self.look_layout = QVBoxLayout()
        self.look_layout.setSpacing(8)
        self.look_layout.setObjectName(u"look_layout")
        self.look_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_720.addLayout(self.look_layout)

        self.splitter.addWidget(self.look_page)

        self.layout_721.addWidget(self.splitter)


        self.retranslateUi(page)

        QMetaObject.connectSlotsByName(page)
    # setupUi

    def retranslateUi(self, page):
        page.setWindowTitle(QCoreApplication.translate("Agreement", u"\u534f\u8bae", None))
        self.title_label.setText(QCoreApplication.translate("Agreement", u"\u534f\u8bae", None))
        self.number_label.setText("")
        self.draft_label.setText("")
        self.case_button.setText(QCoreApplication.translate("Agreement", u"\u56de\u5230\u6848\u4ef6(&B)", None))
        self.more_heading.setText(QCoreApplication.translate("Agreement", u"\u5176\u4ed6\u7ea6\u5b9a", None))
        self.message_label.setText("")
        self.total_label.setText("")
        self.save_button.setText(QCoreApplication.translate("Agreement", u"\u5b58\u4e3a\u8349\u7a3f(&S)", None))
        self.sign_button.setText(QCoreApplication.translate("Agreement", u"\u5b9a\u7a3f\uff0c\u53bb\u7b7e\u540d(&G)", None))
        self.sign_message.setText("")
        self.edit_button.setText(QCoreApplication.translate("Agreement", u"\u56de\u53bb\u4fee\u6539(&E)", None))
        self.signed_button.setText(QCoreApplication.translate("Agreement", u"\u751f\u6210\u7535\u5b50\u7b7e\u7f72\u4ef6(&D)", None))
        self.print_button.setText(QCoreApplication.translate("Agreement", u"\u51fa\u5177\u5e76\u6253\u5370(&R)", None))
        self.seal_button.setText(QCoreApplication.translate("Agreement", u"\u76d6\u7ae0\u751f\u6548(&Z)", None))
        self.look_label.setText(QCoreApplication.translate("Agreement", u"\u7eb8\u4e0a\u5c31\u662f\u8fd9\u6837", None))
        self.look_state.setText("")
        self.advice_label.setText("")
        self.empty_label.setText("")
    # retranslateUi

