# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'ways_back.ui'
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
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)

class Ui_WaysBack(object):
    def setupUi(self, page):
        if not page.objectName():
            page.setObjectName(u"page")
        page.resize(1200, 640)
        self.layout_17 = QVBoxLayout(page)
        self.layout_17.setSpacing(12)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(20, 20, 20, 20)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(page)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_2.addWidget(self.title_label)

        self.spacer_1 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_1)

        self.leave_button = QPushButton(page)
        self.leave_button.setObjectName(u"leave_button")
        self.leave_button.setProperty(u"role", u"link")

        self.layout_2.addWidget(self.leave_button)


        self.layout_17.addLayout(self.layout_2)

        self.ways_card = QFrame(page)
        self.ways_card.setObjectName(u"ways_card")
        self.ways_card.setProperty(u"role", u"card")
        self.layout_5 = QVBoxLayout(self.ways_card)
        self.layout_5.setSpacing(10)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(20, 20, 20, 20)
        self.ways_title = QLabel(self.ways_card)
        self.ways_title.setObjectName(u"ways_title")
        self.ways_title.setProperty(u"role", u"heading")

        self.layout_5.addWidget(self.ways_title)

        self.first_label = QLabel(self.ways_card)
        self.first_label.setObjectName(u"first_label")
        self.first_label.setWordWrap(True)

        self.layout_5.addWidget(self.first_label)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.accounts_button = QPushButton(self.ways_card)
        self.accounts_button.setObjectName(u"accounts_button")

        self.layout_4.addWidget(self.accounts_button)

        self.spacer_3 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_4.addItem(self.spacer_3)


        self.layout_5.addLayout(self.layout_4)

        self.second_label = QLabel(self.ways_card)
        self.second_label.setObjectName(u"second_label")
        self.second_label.setWordWrap(True)

        self.layout_5.addWidget(self.second_label)

        self.third_label = QLabel(self.ways_card)
        self.third_label.setObjectName(u"third_label")
        self.third_label.setWordWrap(True)

        self.layout_5.addWidget(self.third_label)


        self.layout_17.addWidget(self.ways_card)

        self.answer_card = QFrame(page)
        self.answer_card.setObjectName(u"answer_card")
        self.answer_card.setProperty(u"role", u"card")
        self.layout_15 = QVBoxLayout(self.answer_card)
        self.layout_15.setSpacing(10)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(20, 20, 20, 20)
        self.answer_title = QLabel(self.answer_card)
        self.answer_title.setObjectName(u"answer_title")
        self.answer_title.setProperty(u"role", u"heading")

        self.layout_15.addWidget(self.answer_title)

        self.answer_label = QLabel(self.answer_card)
        self.answer_label.setObjectName(u"answer_label")
        self.answer_label.setWordWrap(True)

        self.layout_15.addWidget(self.answer_label)

        self.layout_12 = QGridLayout()
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setHorizontalSpacing(12)
        self.layout_12.setVerticalSpacing(12)
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.label_6 = QLabel(self.answer_card)
        self.label_6.setObjectName(u"label_6")

        self.layout_12.addWidget(self.label_6, 0, 0, 1, 1)

        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(8)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.file_button = QPushButton(self.answer_card)
        self.file_button.setObjectName(u"file_button")

        self.layout_8.addWidget(self.file_button)

        self.file_label = QLabel(self.answer_card)
        self.file_label.setObjectName(u"file_label")
        self.file_label.setWordWrap(True)
        self.file_label.setProperty(u"role", u"muted")

        self.layout_8.addWidget(self.file_label)

        self.spacer_7 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_8.addItem(self.spacer_7)


        self.layout_12.addLayout(self.layout_8, 0, 1, 1, 1)

        self.label_9 = QLabel(self.answer_card)
        self.label_9.setObjectName(u"label_9")

        self.layout_12.addWidget(self.label_9, 1, 0, 1, 1)

        self.finger_edit = QLineEdit(self.answer_card)
        self.finger_edit.setObjectName(u"finger_edit")

        self.layout_12.addWidget(self.finger_edit, 1, 1, 1, 1)

        self.label_10 = QLabel(self.answer_card)
        self.label_10.setObjectName(u"label_10")

        self.layout_12.addWidget(self.label_10, 2, 0, 1, 1)

        self.one_edit = QLineEdit(self.answer_card)
        self.one_edit.setObjectName(u"one_edit")
        self.one_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.layout_12.addWidget(self.one_edit, 2, 1, 1, 1)

        self.label_11 = QLabel(self.answer_card)
        self.label_11.setObjectName(u"label_11")

        self.layout_12.addWidget(self.label_11, 3, 0, 1, 1)

        self.two_edit = QLineEdit(self.answer_card)
        self.two_edit.setObjectName(u"two_edit")
        self.two_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.layout_12.addWidget(self.two_edit, 3, 1, 1, 1)


        self.layout_15.addLayout(self.layout_12)

        self.layout_14 = QHBoxLayout()
        self.layout_14.setSpacing(8)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.answer_button = QPushButton(self.answer_card)
        self.answer_button.setObjectName(u"answer_button")
        self.answer_button.setProperty(u"role", u"main")

        self.layout_14.addWidget(self.answer_button)

        self.spacer_13 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_14.addItem(self.spacer_13)


        self.layout_15.addLayout(self.layout_14)

        self.message_label = QLabel(self.answer_card)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setWordWrap(True)
        self.message_label.setProperty(u"role", u"error")

        self.layout_15.addWidget(self.message_label)

        self.done_label = QLabel(self.answer_card)
        self.done_label.setObjectName(u"done_label")
        self.done_label.setWordWrap(True)

        self.layout_15.addWidget(self.done_label)


        self.layout_17.addWidget(self.answer_card)

        self.spacer_16 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_17.addItem(self.spacer_16)

#if QT_CONFIG(shortcut)
        self.label_9.setBuddy(self.finger_edit)
        self.label_10.setBuddy(self.one_edit)
        self.label_11.setBuddy(self.two_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(page)

        QMetaObject.connectSlotsByName(page)
    # setupUi

    def retranslateUi(self, page):
        page.setWindowTitle(QCoreApplication.translate("WaysBack", u"\u627e\u56de\u5bc6\u7801", None))
        self.title_label.setText(QCoreApplication.translate("WaysBack", u"\u5fd8\u4e86\u5bc6\u7801", None))
        self.leave_button.setText(QCoreApplication.translate("WaysBack", u"\u56de\u5230\u7279\u6b8a\u60c5\u51b5(&Q)", None))
        self.ways_title.setText(QCoreApplication.translate("WaysBack", u"\u4e09\u79cd\u529e\u6cd5\uff0c\u4ece\u4e0a\u5f80\u4e0b\u8bd5", None))
        self.first_label.setText(QCoreApplication.translate("WaysBack", u"\u4e00\u3001\u627e\u672c\u4e2d\u5fc3\u7684\u7ba1\u7406\u5458\uff1a\u767b\u5f55\u4ee5\u540e\uff0c\u5728\u8bbe\u7f6e\u2192\u4eba\u5458\u4e0e\u8d26\u53f7\u91cc\u7ed9\u4ed6\u8bbe\u4e00\u4e2a\u65b0\u5bc6\u7801\u3002\u4e00\u5206\u949f\u3002", None))
        self.accounts_button.setText(QCoreApplication.translate("WaysBack", u"\u53bb\u8bbe\u7f6e\u8d26\u6237(&A)", None))
        self.second_label.setText(QCoreApplication.translate("WaysBack", u"\u4e8c\u3001\u7528\u6062\u590d\u51ed\u6761\uff1a\u5728\u767b\u5f55\u7a97\u53e3\u6309\u201c\u5fd8\u8bb0\u5bc6\u7801\u201d\uff0c\u8f93\u5165\u51ed\u6761\u4e0a\u7684\u6062\u590d\u7801\u3002\u4e94\u5206\u949f\uff0c\u8981\u6253\u5f00\u4fdd\u9669\u67dc\u3002", None))
        self.third_label.setText(QCoreApplication.translate("WaysBack", u"\u4e09\u3001\u627e\u53bf\u91cc\uff1a\u5728\u767b\u5f55\u7a97\u53e3\u5199\u51fa\u6c42\u52a9\u6587\u4ef6\uff0c\u4ea4\u5230\u53bf\u91cc\uff0c\u53bf\u91cc\u7528\u4e24\u4efd\u51ed\u6761\u7b54\u590d\u3002\u534a\u5929\u5230\u4e24\u5929\u3002", None))
        self.answer_title.setText(QCoreApplication.translate("WaysBack", u"\u53bf\u7ea7\uff1a\u7b54\u590d\u4e61\u9547\u7684\u6c42\u52a9", None))
        self.answer_label.setText(QCoreApplication.translate("WaysBack", u"\u5148\u6253\u7535\u8bdd\u6838\u5bf9\uff1a\u5bf9\u65b9\u8bfb\u51fa\u5c4f\u5e55\u4e0a\u7684\u6838\u5bf9\u7801\uff0c\u60a8\u8f93\u5165\u3002\u4e24\u4efd\u51ed\u6761\u7531\u4e24\u4f4d\u4fdd\u7ba1\u4eba\u5404\u81ea\u8f93\u5165\u3002", None))
        self.label_6.setText(QCoreApplication.translate("WaysBack", u"\u6c42\u52a9\u6587\u4ef6", None))
        self.file_button.setText(QCoreApplication.translate("WaysBack", u"\u9009\u6587\u4ef6(&F)\u2026", None))
        self.file_label.setText("")
        self.label_9.setText(QCoreApplication.translate("WaysBack", u"\u6838\u5bf9\u7801", None))
#if QT_CONFIG(accessibility)
        self.finger_edit.setAccessibleName(QCoreApplication.translate("WaysBack", u"\u6838\u5bf9\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.label_10.setText(QCoreApplication.translate("WaysBack", u"\u7b2c\u4e00\u4efd\u51ed\u6761", None))
#if QT_CONFIG(accessibility)
        self.one_edit.setAccessibleName(QCoreApplication.translate("WaysBack", u"\u7b2c\u4e00\u4efd\u51ed\u6761\u7684\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.label_11.setText(QCoreApplication.translate("WaysBack", u"\u7b2c\u4e8c\u4efd\u51ed\u6761", None))
#if QT_CONFIG(accessibility)
        self.two_edit.setAccessibleName(QCoreApplication.translate("WaysBack", u"\u7b2c\u4e8c\u4efd\u51ed\u6761\u7684\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.answer_button.setText(QCoreApplication.translate("WaysBack", u"\u5199\u51fa\u7b54\u590d(&W)", None))
        self.message_label.setText("")
        self.done_label.setText("")
    # retranslateUi

