# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'agreement.ui'
##
## Created by: Qt User Interface Compiler version 6.12.0
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QSplitter, QStackedWidget, QVBoxLayout, QWidget)

class Ui_Agreement(object):
    def setupUi(self, page):
        if not page.objectName():
            page.setObjectName(u"page")
        page.resize(1120, 640)
        self.layout_722 = QVBoxLayout(page)
        self.layout_722.setSpacing(12)
        self.layout_722.setObjectName(u"layout_722")
        self.layout_722.setContentsMargins(24, 16, 24, 16)
        self.layout_702 = QHBoxLayout()
        self.layout_702.setSpacing(16)
        self.layout_702.setObjectName(u"layout_702")
        self.layout_702.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(page)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_702.addWidget(self.title_label)

        self.number_label = QLabel(page)
        self.number_label.setObjectName(u"number_label")
        self.number_label.setProperty(u"role", u"muted")

        self.layout_702.addWidget(self.number_label)

        self.draft_label = QLabel(page)
        self.draft_label.setObjectName(u"draft_label")
        self.draft_label.setProperty(u"role", u"help")

        self.layout_702.addWidget(self.draft_label)

        self.spacer_701 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_702.addItem(self.spacer_701)

        self.case_button = QPushButton(page)
        self.case_button.setObjectName(u"case_button")
        self.case_button.setProperty(u"role", u"link")

        self.layout_702.addWidget(self.case_button)


        self.layout_722.addLayout(self.layout_702)

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
        self.layout_710 = QVBoxLayout(self.edit_page)
        self.layout_710.setSpacing(8)
        self.layout_710.setObjectName(u"layout_710")
        self.layout_710.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(self.edit_page)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.layout_707 = QVBoxLayout(self.body)
        self.layout_707.setSpacing(16)
        self.layout_707.setObjectName(u"layout_707")
        self.layout_707.setContentsMargins(0, 0, 12, 0)
        self.clauses_layout = QVBoxLayout()
        self.clauses_layout.setSpacing(8)
        self.clauses_layout.setObjectName(u"clauses_layout")
        self.clauses_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_707.addLayout(self.clauses_layout)

        self.more_card = QFrame(self.body)
        self.more_card.setObjectName(u"more_card")
        self.more_card.setProperty(u"role", u"card")
        self.more_card.setFrameShape(QFrame.Shape.NoFrame)
        self.layout_705 = QVBoxLayout(self.more_card)
        self.layout_705.setSpacing(8)
        self.layout_705.setObjectName(u"layout_705")
        self.layout_705.setContentsMargins(16, 12, 16, 12)
        self.more_heading = QLabel(self.more_card)
        self.more_heading.setObjectName(u"more_heading")
        self.more_heading.setProperty(u"role", u"heading")

        self.layout_705.addWidget(self.more_heading)

        self.more_layout = QVBoxLayout()
        self.more_layout.setSpacing(8)
        self.more_layout.setObjectName(u"more_layout")
        self.more_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_705.addLayout(self.more_layout)


        self.layout_707.addWidget(self.more_card)

        self.spacer_706 = QSpacerItem(10, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_707.addItem(self.spacer_706)

        self.scroll.setWidget(self.body)

        self.layout_710.addWidget(self.scroll)

        self.message_label = QLabel(self.edit_page)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setProperty(u"role", u"error")
        self.message_label.setWordWrap(True)

        self.layout_710.addWidget(self.message_label)

        self.layout_709 = QHBoxLayout()
        self.layout_709.setSpacing(8)
        self.layout_709.setObjectName(u"layout_709")
        self.layout_709.setContentsMargins(0, 0, 0, 0)
        self.total_label = QLabel(self.edit_page)
        self.total_label.setObjectName(u"total_label")

        self.layout_709.addWidget(self.total_label)

        self.spacer_708 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_709.addItem(self.spacer_708)

        self.save_button = QPushButton(self.edit_page)
        self.save_button.setObjectName(u"save_button")

        self.layout_709.addWidget(self.save_button)

        self.sign_button = QPushButton(self.edit_page)
        self.sign_button.setObjectName(u"sign_button")
        self.sign_button.setProperty(u"role", u"main")

        self.layout_709.addWidget(self.sign_button)


        self.layout_710.addLayout(self.layout_709)

        self.stack.addWidget(self.edit_page)
        self.sign_page = QWidget()
        self.sign_page.setObjectName(u"sign_page")
        self.layout_717 = QVBoxLayout(self.sign_page)
        self.layout_717.setSpacing(8)
        self.layout_717.setObjectName(u"layout_717")
        self.layout_717.setContentsMargins(0, 0, 0, 0)
        self.sign_scroll = QScrollArea(self.sign_page)
        self.sign_scroll.setObjectName(u"sign_scroll")
        self.sign_scroll.setWidgetResizable(True)
        self.sign_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.sign_body = QWidget()
        self.sign_body.setObjectName(u"sign_body")
        self.layout_714 = QVBoxLayout(self.sign_body)
        self.layout_714.setSpacing(16)
        self.layout_714.setObjectName(u"layout_714")
        self.layout_714.setContentsMargins(0, 0, 12, 0)
        self.signers_layout = QVBoxLayout()
        self.signers_layout.setSpacing(8)
        self.signers_layout.setObjectName(u"signers_layout")
        self.signers_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_714.addLayout(self.signers_layout)

        self.pad_layout = QVBoxLayout()
        self.pad_layout.setSpacing(8)
        self.pad_layout.setObjectName(u"pad_layout")
        self.pad_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_714.addLayout(self.pad_layout)

        self.spacer_713 = QSpacerItem(10, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_714.addItem(self.spacer_713)

        self.sign_scroll.setWidget(self.sign_body)

        self.layout_717.addWidget(self.sign_scroll)

        self.sign_message = QLabel(self.sign_page)
        self.sign_message.setObjectName(u"sign_message")
        self.sign_message.setProperty(u"role", u"error")
        self.sign_message.setWordWrap(True)

        self.layout_717.addWidget(self.sign_message)

        self.layout_716 = QHBoxLayout()
        self.layout_716.setSpacing(8)
        self.layout_716.setObjectName(u"layout_716")
        self.layout_716.setContentsMargins(0, 0, 0, 0)
        self.edit_button = QPushButton(self.sign_page)
        self.edit_button.setObjectName(u"edit_button")

        self.layout_716.addWidget(self.edit_button)

        self.spacer_715 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_716.addItem(self.spacer_715)

        self.signed_button = QPushButton(self.sign_page)
        self.signed_button.setObjectName(u"signed_button")

        self.layout_716.addWidget(self.signed_button)

        self.print_button = QPushButton(self.sign_page)
        self.print_button.setObjectName(u"print_button")

        self.layout_716.addWidget(self.print_button)

        self.seal_button = QPushButton(self.sign_page)
        self.seal_button.setObjectName(u"seal_button")
        self.seal_button.setProperty(u"role", u"main")

        self.layout_716.addWidget(self.seal_button)


        self.layout_717.addLayout(self.layout_716)

        self.stack.addWidget(self.sign_page)
        self.splitter.addWidget(self.stack)
        self.look_page = QWidget(self.splitter)
        self.look_page.setObjectName(u"look_page")
        self.layout_721 = QVBoxLayout(self.look_page)
        self.layout_721.setSpacing(8)
        self.layout_721.setObjectName(u"layout_721")
        self.layout_721.setContentsMargins(0, 0, 0, 0)
        self.layout_719 = QHBoxLayout()
        self.layout_719.setSpacing(8)
        self.layout_719.setObjectName(u"layout_719")
        self.layout_719.setContentsMargins(0, 0, 0, 0)
        self.look_label = QLabel(self.look_page)
        self.look_label.setObjectName(u"look_label")
        self.look_label.setProperty(u"role", u"heading")

        self.layout_719.addWidget(self.look_label)

        self.look_state = QLabel(self.look_page)
        self.look_state.setObjectName(u"look_state")
        self.look_state.setProperty(u"role", u"help")

        self.layout_719.addWidget(self.look_state)

        self.spacer_718 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_719.addItem(self.spacer_718)


        self.layout_721.addLayout(self.layout_719)

        self.advice_label = QLabel(self.look_page)
        self.advice_label.setObjectName(u"advice_label")
        self.advice_label.setWordWrap(True)

        self.layout_721.addWidget(self.advice_label)

        self.empty_label = QLabel(self.look_page)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setProperty(u"role", u"muted")
        self.empty_label.setWordWrap(True)

        self.layout_721.addWidget(self.empty_label)

        self.look_layout = QVBoxLayout()
        self.look_layout.setSpacing(8)
        self.look_layout.setObjectName(u"look_layout")
        self.look_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_721.addLayout(self.look_layout)

        self.splitter.addWidget(self.look_page)

        self.layout_722.addWidget(self.splitter)


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

