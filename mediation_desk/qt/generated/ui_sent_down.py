# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sent_down.ui'
##
## Created by: Qt User Interface Compiler version 6.12.0
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication,
    QMetaObject,
    QSize,
)

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_SentDown(object):
    def setupUi(self, sent_down):
        if not sent_down.objectName():
            sent_down.setObjectName(u"sent_down")
        sent_down.resize(1100, 640)
        sent_down.setWidgetResizable(True)
        sent_down.setFrameShape(QFrame.Shape.NoFrame)
        self.sent_down_body = QWidget()
        self.sent_down_body.setObjectName(u"sent_down_body")
        self.layout_8 = QVBoxLayout(self.sent_down_body)
        self.layout_8.setSpacing(16)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 16, 16, 16)
        self.template_card = QFrame(self.sent_down_body)
        self.template_card.setObjectName(u"template_card")
        self.template_card.setProperty(u"role", u"card")
        self.layout_3 = QVBoxLayout(self.template_card)
        self.layout_3.setSpacing(12)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(16, 16, 16, 16)
        self.template_card_title = QLabel(self.template_card)
        self.template_card_title.setObjectName(u"template_card_title")
        self.template_card_title.setProperty(u"role", u"heading")

        self.layout_3.addWidget(self.template_card_title)

        self.template_help = QLabel(self.template_card)
        self.template_help.setObjectName(u"template_help")
        self.template_help.setProperty(u"role", u"help")
        self.template_help.setWordWrap(True)

        self.layout_3.addWidget(self.template_help)

        self.template_table = QTableWidget(self.template_card)
        self.template_table.setObjectName(u"template_table")

        self.layout_3.addWidget(self.template_table)

        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.code_caption = QLabel(self.template_card)
        self.code_caption.setObjectName(u"code_caption")

        self.layout_2.addWidget(self.code_caption)

        self.code_edit = QLineEdit(self.template_card)
        self.code_edit.setObjectName(u"code_edit")
        self.code_edit.setMaximumSize(QSize(200, 16777215))

        self.layout_2.addWidget(self.code_edit)

        self.send_button = QPushButton(self.template_card)
        self.send_button.setObjectName(u"send_button")

        self.layout_2.addWidget(self.send_button)

        self.stop_button = QPushButton(self.template_card)
        self.stop_button.setObjectName(u"stop_button")

        self.layout_2.addWidget(self.stop_button)

        self.spacer_1 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_1)


        self.layout_3.addLayout(self.layout_2)

        self.template_fault = QLabel(self.template_card)
        self.template_fault.setObjectName(u"template_fault")
        self.template_fault.setProperty(u"role", u"error")
        self.template_fault.setWordWrap(True)

        self.layout_3.addWidget(self.template_fault)


        self.layout_8.addWidget(self.template_card)

        self.allowance_card = QFrame(self.sent_down_body)
        self.allowance_card.setObjectName(u"allowance_card")
        self.allowance_card.setProperty(u"role", u"card")
        self.layout_6 = QVBoxLayout(self.allowance_card)
        self.layout_6.setSpacing(12)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(16, 16, 16, 16)
        self.allowance_card_title = QLabel(self.allowance_card)
        self.allowance_card_title.setObjectName(u"allowance_card_title")
        self.allowance_card_title.setProperty(u"role", u"heading")

        self.layout_6.addWidget(self.allowance_card_title)

        self.allowance_help = QLabel(self.allowance_card)
        self.allowance_help.setObjectName(u"allowance_help")
        self.allowance_help.setProperty(u"role", u"help")
        self.allowance_help.setWordWrap(True)

        self.layout_6.addWidget(self.allowance_help)

        self.allowance_table = QTableWidget(self.allowance_card)
        self.allowance_table.setObjectName(u"allowance_table")

        self.layout_6.addWidget(self.allowance_table)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.edit_button = QPushButton(self.allowance_card)
        self.edit_button.setObjectName(u"edit_button")

        self.layout_5.addWidget(self.edit_button)

        self.example_button = QPushButton(self.allowance_card)
        self.example_button.setObjectName(u"example_button")
        self.example_button.setProperty(u"role", u"link")

        self.layout_5.addWidget(self.example_button)

        self.spacer_4 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_5.addItem(self.spacer_4)


        self.layout_6.addLayout(self.layout_5)

        self.allowance_layout = QVBoxLayout()
        self.allowance_layout.setSpacing(8)
        self.allowance_layout.setObjectName(u"allowance_layout")
        self.allowance_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_6.addLayout(self.allowance_layout)


        self.layout_8.addWidget(self.allowance_card)

        self.spacer_7 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_8.addItem(self.spacer_7)

        sent_down.setWidget(self.sent_down_body)
#if QT_CONFIG(shortcut)
        self.code_caption.setBuddy(self.code_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(sent_down)

        QMetaObject.connectSlotsByName(sent_down)
    # setupUi

    def retranslateUi(self, sent_down):
        sent_down.setWindowTitle(QCoreApplication.translate("SentDown", u"\u53bf\u91cc\u4e0b\u53d1", None))
        self.template_card_title.setText(QCoreApplication.translate("SentDown", u"\u672c\u53bf\u6a21\u677f", None))
        self.template_help.setText("")
#if QT_CONFIG(accessibility)
        self.template_table.setAccessibleName(QCoreApplication.translate("SentDown", u"\u53bf\u91cc\u4e0b\u53d1\u7684\u6a21\u677f", None))
#endif // QT_CONFIG(accessibility)
        self.code_caption.setText(QCoreApplication.translate("SentDown", u"\u6587\u4e66\u4ee3\u53f7(&M)", None))
#if QT_CONFIG(accessibility)
        self.code_edit.setAccessibleName(QCoreApplication.translate("SentDown", u"\u6587\u4e66\u4ee3\u53f7", None))
#endif // QT_CONFIG(accessibility)
        self.code_edit.setPlaceholderText(QCoreApplication.translate("SentDown", u"\u5982 RM-10", None))
        self.send_button.setText(QCoreApplication.translate("SentDown", u"\u4e0b\u53d1\u5230\u5404\u4e61\u9547(&D)", None))
        self.stop_button.setText(QCoreApplication.translate("SentDown", u"\u4e0d\u518d\u4e0b\u53d1(&Z)", None))
        self.template_fault.setText("")
        self.allowance_card_title.setText(QCoreApplication.translate("SentDown", u"\u4ee5\u6848\u5b9a\u8865", None))
        self.allowance_help.setText("")
#if QT_CONFIG(accessibility)
        self.allowance_table.setAccessibleName(QCoreApplication.translate("SentDown", u"\u4ee5\u6848\u5b9a\u8865\u6807\u51c6", None))
#endif // QT_CONFIG(accessibility)
        self.edit_button.setText(QCoreApplication.translate("SentDown", u"\u6539\u4ee5\u6848\u5b9a\u8865\u6807\u51c6(&B)", None))
        self.example_button.setText(QCoreApplication.translate("SentDown", u"\u4ece\u793a\u4f8b\u5f00\u59cb(&E)", None))
    # retranslateUi

