# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'oral.ui'
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
    QVBoxLayout,
    QWidget,
)

class Ui_Oral(object):
    def setupUi(self, page):
        if not page.objectName():
            page.setObjectName(u"page")
        page.resize(1120, 640)
        self.layout_739 = QVBoxLayout(page)
        self.layout_739.setSpacing(12)
        self.layout_739.setObjectName(u"layout_739")
        self.layout_739.setContentsMargins(24, 16, 24, 16)
        self.layout_723 = QHBoxLayout()
        self.layout_723.setSpacing(16)
        self.layout_723.setObjectName(u"layout_723")
        self.layout_723.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(page)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_723.addWidget(self.title_label)

        self.draft_label = QLabel(page)
        self.draft_label.setObjectName(u"draft_label")
        self.draft_label.setProperty(u"role", u"help")

        self.layout_723.addWidget(self.draft_label)

        self.spacer_722 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_723.addItem(self.spacer_722)

        self.reception_button = QPushButton(page)
        self.reception_button.setObjectName(u"reception_button")
        self.reception_button.setProperty(u"role", u"link")

        self.layout_723.addWidget(self.reception_button)


        self.layout_739.addLayout(self.layout_723)

        self.splitter = QSplitter(page)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.splitter.sizePolicy().hasHeightForWidth())
        self.splitter.setSizePolicy(sizePolicy)
        self.edit_page = QWidget(self.splitter)
        self.edit_page.setObjectName(u"edit_page")
        self.layout_734 = QVBoxLayout(self.edit_page)
        self.layout_734.setSpacing(8)
        self.layout_734.setObjectName(u"layout_734")
        self.layout_734.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(self.edit_page)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.layout_731 = QVBoxLayout(self.body)
        self.layout_731.setSpacing(16)
        self.layout_731.setObjectName(u"layout_731")
        self.layout_731.setContentsMargins(0, 0, 12, 0)
        self.sides_layout = QVBoxLayout()
        self.sides_layout.setSpacing(8)
        self.sides_layout.setObjectName(u"sides_layout")
        self.sides_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_731.addLayout(self.sides_layout)

        self.dispute_card = QFrame(self.body)
        self.dispute_card.setObjectName(u"dispute_card")
        self.dispute_card.setProperty(u"role", u"card")
        self.dispute_card.setFrameShape(QFrame.Shape.NoFrame)
        self.layout_726 = QVBoxLayout(self.dispute_card)
        self.layout_726.setSpacing(8)
        self.layout_726.setObjectName(u"layout_726")
        self.layout_726.setContentsMargins(16, 12, 16, 12)
        self.dispute_heading = QLabel(self.dispute_card)
        self.dispute_heading.setObjectName(u"dispute_heading")
        self.dispute_heading.setProperty(u"role", u"heading")

        self.layout_726.addWidget(self.dispute_heading)

        self.dispute_layout = QVBoxLayout()
        self.dispute_layout.setSpacing(8)
        self.dispute_layout.setObjectName(u"dispute_layout")
        self.dispute_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_726.addLayout(self.dispute_layout)


        self.layout_731.addWidget(self.dispute_card)

        self.clauses_layout = QVBoxLayout()
        self.clauses_layout.setSpacing(8)
        self.clauses_layout.setObjectName(u"clauses_layout")
        self.clauses_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_731.addLayout(self.clauses_layout)

        self.consent_card = QFrame(self.body)
        self.consent_card.setObjectName(u"consent_card")
        self.consent_card.setProperty(u"role", u"card")
        self.consent_card.setFrameShape(QFrame.Shape.NoFrame)
        self.layout_729 = QVBoxLayout(self.consent_card)
        self.layout_729.setSpacing(8)
        self.layout_729.setObjectName(u"layout_729")
        self.layout_729.setContentsMargins(16, 12, 16, 12)
        self.consent_layout = QVBoxLayout()
        self.consent_layout.setSpacing(8)
        self.consent_layout.setObjectName(u"consent_layout")
        self.consent_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_729.addLayout(self.consent_layout)


        self.layout_731.addWidget(self.consent_card)

        self.spacer_730 = QSpacerItem(10, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_731.addItem(self.spacer_730)

        self.scroll.setWidget(self.body)

        self.layout_734.addWidget(self.scroll)

        self.message_label = QLabel(self.edit_page)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setProperty(u"role", u"error")
        self.message_label.setWordWrap(True)

        self.layout_734.addWidget(self.message_label)

        self.layout_733 = QHBoxLayout()
        self.layout_733.setSpacing(8)
        self.layout_733.setObjectName(u"layout_733")
        self.layout_733.setContentsMargins(0, 0, 0, 0)
        self.total_label = QLabel(self.edit_page)
        self.total_label.setObjectName(u"total_label")

        self.layout_733.addWidget(self.total_label)

        self.spacer_732 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_733.addItem(self.spacer_732)

        self.save_button = QPushButton(self.edit_page)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"role", u"main")

        self.layout_733.addWidget(self.save_button)


        self.layout_734.addLayout(self.layout_733)

        self.splitter.addWidget(self.edit_page)
        self.look_page = QWidget(self.splitter)
        self.look_page.setObjectName(u"look_page")
        self.layout_738 = QVBoxLayout(self.look_page)
        self.layout_738.setSpacing(8)
        self.layout_738.setObjectName(u"layout_738")
        self.layout_738.setContentsMargins(0, 0, 0, 0)
        self.layout_736 = QHBoxLayout()
        self.layout_736.setSpacing(8)
        self.layout_736.setObjectName(u"layout_736")
        self.layout_736.setContentsMargins(0, 0, 0, 0)
        self.look_label = QLabel(self.look_page)
        self.look_label.setObjectName(u"look_label")
        self.look_label.setProperty(u"role", u"heading")

        self.layout_736.addWidget(self.look_label)

        self.look_state = QLabel(self.look_page)
        self.look_state.setObjectName(u"look_state")
        self.look_state.setProperty(u"role", u"help")

        self.layout_736.addWidget(self.look_state)

        self.spacer_735 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_736.addItem(self.spacer_735)


        self.layout_738.addLayout(self.layout_736)

        self.advice_label = QLabel(self.look_page)
        self.advice_label.setObjectName(u"advice_label")
        self.advice_label.setWordWrap(True)

        self.layout_738.addWidget(self.advice_label)

        self.empty_label = QLabel(self.look_page)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setProperty(u"role", u"muted")
        self.empty_label.setWordWrap(True)

        self.layout_738.addWidget(self.empty_label)

        self.look_layout = QVBoxLayout()
        self.look_layout.setSpacing(8)
        self.look_layout.setObjectName(u"look_layout")
        self.look_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_738.addLayout(self.look_layout)

        self.splitter.addWidget(self.look_page)

        self.layout_739.addWidget(self.splitter)


        self.retranslateUi(page)

        QMetaObject.connectSlotsByName(page)
    # setupUi

    def retranslateUi(self, page):
        page.setWindowTitle(QCoreApplication.translate("Oral", u"\u53e3\u5934\u534f\u8bae", None))
        self.title_label.setText(QCoreApplication.translate("Oral", u"\u53e3\u5934\u534f\u8bae\uff08\u4e00\u9875\u529e\u5b8c\uff09", None))
        self.draft_label.setText("")
        self.reception_button.setText(QCoreApplication.translate("Oral", u"\u6539\u529e\u63a5\u5f85\u767b\u8bb0(&F)", None))
        self.dispute_heading.setText(QCoreApplication.translate("Oral", u"\u4ec0\u4e48\u4e8b", None))
        self.message_label.setText("")
        self.total_label.setText("")
        self.save_button.setText(QCoreApplication.translate("Oral", u"\u8fbe\u6210\u534f\u8bae\uff0c\u6253\u5370\u767b\u8bb0\u8868(&S)", None))
        self.look_label.setText(QCoreApplication.translate("Oral", u"\u7eb8\u4e0a\u5c31\u662f\u8fd9\u6837", None))
        self.look_state.setText("")
        self.advice_label.setText("")
        self.empty_label.setText("")
    # retranslateUi

