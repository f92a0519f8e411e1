# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'forgotten.ui'
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

class Ui_Forgotten(object):
    def setupUi(self, page):
        if not page.objectName():
            page.setObjectName(u"page")
        page.resize(1200, 640)
        self.layout_19 = QVBoxLayout(page)
        self.layout_19.setSpacing(10)
        self.layout_19.setObjectName(u"layout_19")
        self.layout_19.setContentsMargins(20, 20, 20, 20)
        self.title_label = QLabel(page)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_19.addWidget(self.title_label)

        self.intro_label = QLabel(page)
        self.intro_label.setObjectName(u"intro_label")
        self.intro_label.setWordWrap(True)
        self.intro_label.setProperty(u"role", u"muted")

        self.layout_19.addWidget(self.intro_label)

        self.first_card = QFrame(page)
        self.first_card.setObjectName(u"first_card")
        self.first_card.setProperty(u"role", u"card")
        self.layout_1 = QVBoxLayout(self.first_card)
        self.layout_1.setSpacing(6)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(16, 16, 16, 16)
        self.first_title = QLabel(self.first_card)
        self.first_title.setObjectName(u"first_title")
        self.first_title.setProperty(u"role", u"heading")

        self.layout_1.addWidget(self.first_title)

        self.first_label = QLabel(self.first_card)
        self.first_label.setObjectName(u"first_label")
        self.first_label.setWordWrap(True)

        self.layout_1.addWidget(self.first_label)


        self.layout_19.addWidget(self.first_card)

        self.second_card = QFrame(page)
        self.second_card.setObjectName(u"second_card")
        self.second_card.setProperty(u"role", u"card")
        self.layout_4 = QVBoxLayout(self.second_card)
        self.layout_4.setSpacing(6)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(16, 16, 16, 16)
        self.second_title = QLabel(self.second_card)
        self.second_title.setObjectName(u"second_title")
        self.second_title.setProperty(u"role", u"heading")

        self.layout_4.addWidget(self.second_title)

        self.second_label = QLabel(self.second_card)
        self.second_label.setObjectName(u"second_label")
        self.second_label.setWordWrap(True)

        self.layout_4.addWidget(self.second_label)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.slip_button = QPushButton(self.second_card)
        self.slip_button.setObjectName(u"slip_button")
        self.slip_button.setProperty(u"role", u"main")

        self.layout_3.addWidget(self.slip_button)

        self.spacer_2 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_2)


        self.layout_4.addLayout(self.layout_3)


        self.layout_19.addWidget(self.second_card)

        self.third_card = QFrame(page)
        self.third_card.setObjectName(u"third_card")
        self.third_card.setProperty(u"role", u"card")
        self.layout_15 = QVBoxLayout(self.third_card)
        self.layout_15.setSpacing(6)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(16, 16, 16, 16)
        self.third_title = QLabel(self.third_card)
        self.third_title.setObjectName(u"third_title")
        self.third_title.setProperty(u"role", u"heading")

        self.layout_15.addWidget(self.third_title)

        self.third_label = QLabel(self.third_card)
        self.third_label.setObjectName(u"third_label")
        self.third_label.setWordWrap(True)

        self.layout_15.addWidget(self.third_label)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.ask_button = QPushButton(self.third_card)
        self.ask_button.setObjectName(u"ask_button")

        self.layout_6.addWidget(self.ask_button)

        self.finger_label = QLabel(self.third_card)
        self.finger_label.setObjectName(u"finger_label")
        self.finger_label.setWordWrap(True)

        self.layout_6.addWidget(self.finger_label)

        self.spacer_5 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.spacer_5)


        self.layout_15.addLayout(self.layout_6)

        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(8)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.file_button = QPushButton(self.third_card)
        self.file_button.setObjectName(u"file_button")

        self.layout_8.addWidget(self.file_button)

        self.file_label = QLabel(self.third_card)
        self.file_label.setObjectName(u"file_label")
        self.file_label.setWordWrap(True)
        self.file_label.setProperty(u"role", u"muted")

        self.layout_8.addWidget(self.file_label)

        self.spacer_7 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_8.addItem(self.spacer_7)


        self.layout_15.addLayout(self.layout_8)

        self.layout_12 = QGridLayout()
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setHorizontalSpacing(12)
        self.layout_12.setVerticalSpacing(12)
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.label_9 = QLabel(self.third_card)
        self.label_9.setObjectName(u"label_9")

        self.layout_12.addWidget(self.label_9, 0, 0, 1, 1)

        self.user_edit = QLineEdit(self.third_card)
        self.user_edit.setObjectName(u"user_edit")

        self.layout_12.addWidget(self.user_edit, 0, 1, 1, 1)

        self.label_10 = QLabel(self.third_card)
        self.label_10.setObjectName(u"label_10")

        self.layout_12.addWidget(self.label_10, 0, 2, 1, 1)

        self.password_edit = QLineEdit(self.third_card)
        self.password_edit.setObjectName(u"password_edit")
        self.password_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.layout_12.addWidget(self.password_edit, 0, 3, 1, 1)

        self.label_11 = QLabel(self.third_card)
        self.label_11.setObjectName(u"label_11")

        self.layout_12.addWidget(self.label_11, 0, 4, 1, 1)

        self.again_edit = QLineEdit(self.third_card)
        self.again_edit.setObjectName(u"again_edit")
        self.again_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.layout_12.addWidget(self.again_edit, 0, 5, 1, 1)


        self.layout_15.addLayout(self.layout_12)

        self.layout_14 = QHBoxLayout()
        self.layout_14.setSpacing(8)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.open_button = QPushButton(self.third_card)
        self.open_button.setObjectName(u"open_button")

        self.layout_14.addWidget(self.open_button)

        self.spacer_13 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_14.addItem(self.spacer_13)


        self.layout_15.addLayout(self.layout_14)

        self.message_label = QLabel(self.third_card)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setWordWrap(True)
        self.message_label.setProperty(u"role", u"error")

        self.layout_15.addWidget(self.message_label)


        self.layout_19.addWidget(self.third_card)

        self.spacer_16 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_19.addItem(self.spacer_16)

        self.layout_18 = QHBoxLayout()
        self.layout_18.setSpacing(8)
        self.layout_18.setObjectName(u"layout_18")
        self.layout_18.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(page)
        self.back_button.setObjectName(u"back_button")

        self.layout_18.addWidget(self.back_button)

        self.spacer_17 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_18.addItem(self.spacer_17)


        self.layout_19.addLayout(self.layout_18)

#if QT_CONFIG(shortcut)
        self.label_9.setBuddy(self.user_edit)
        self.label_10.setBuddy(self.password_edit)
        self.label_11.setBuddy(self.again_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(page)

        QMetaObject.connectSlotsByName(page)
    # setupUi

    def retranslateUi(self, page):
        page.setWindowTitle(QCoreApplication.translate("Forgotten", u"\u5fd8\u8bb0\u5bc6\u7801", None))
        self.title_label.setText(QCoreApplication.translate("Forgotten", u"\u5fd8\u8bb0\u5bc6\u7801", None))
        self.intro_label.setText(QCoreApplication.translate("Forgotten", u"\u4e09\u79cd\u529e\u6cd5\uff0c\u4ece\u4e0a\u5f80\u4e0b\u8bd5\u3002", None))
        self.first_title.setText(QCoreApplication.translate("Forgotten", u"\u4e00\u3001\u627e\u672c\u4e2d\u5fc3\u7684\u7ba1\u7406\u5458\u3000\u4e00\u5206\u949f", None))
        self.first_label.setText(QCoreApplication.translate("Forgotten", u"\u8bf7\u7ba1\u7406\u5458\u7528\u81ea\u5df1\u7684\u5bc6\u7801\u767b\u5f55\uff0c\u5728\u8bbe\u7f6e\u2192\u4eba\u5458\u4e0e\u8d26\u53f7\u91cc\u7ed9\u60a8\u8bbe\u4e00\u4e2a\u65b0\u5bc6\u7801\u3002\u6848\u4ef6\u90fd\u5728\uff0c\u4ec0\u4e48\u4e5f\u4e0d\u4e22\u3002", None))
        self.second_title.setText(QCoreApplication.translate("Forgotten", u"\u4e8c\u3001\u7528\u6062\u590d\u51ed\u6761\u3000\u4e94\u5206\u949f", None))
        self.second_label.setText(QCoreApplication.translate("Forgotten", u"\u4fdd\u9669\u67dc\u91cc\u90a3\u5f20\u5370\u7740\u6062\u590d\u7801\u7684\u7eb8\u3002\u8f93\u5165\u7801\uff0c\u8bbe\u65b0\u5bc6\u7801\u3002", None))
        self.slip_button.setText(QCoreApplication.translate("Forgotten", u"\u7528\u6062\u590d\u51ed\u6761(&P)", None))
        self.third_title.setText(QCoreApplication.translate("Forgotten", u"\u4e09\u3001\u627e\u53bf\u91cc\u3000\u534a\u5929\u5230\u4e24\u5929", None))
        self.third_label.setText(QCoreApplication.translate("Forgotten", u"\u5199\u51fa\u6c42\u52a9\u6587\u4ef6\uff0c\u7528U\u76d8\u4ea4\u5230\u53bf\u91cc\uff0c\u6253\u7535\u8bdd\u8bfb\u51fa\u6838\u5bf9\u7801\uff1b\u53bf\u91cc\u7b54\u590d\u4ee5\u540e\uff0c\u5e26\u56de\u6587\u4ef6\u5728\u8fd9\u91cc\u6253\u5f00\u3002\u53ea\u6709\u5165\u8fc7\u7f51\u7684\u7535\u8111\u53ef\u4ee5\u3002", None))
        self.ask_button.setText(QCoreApplication.translate("Forgotten", u"\u5199\u51fa\u6c42\u52a9\u6587\u4ef6(&W)\u2026", None))
        self.finger_label.setText("")
        self.file_button.setText(QCoreApplication.translate("Forgotten", u"\u9009\u53bf\u91cc\u7684\u7b54\u590d(&F)\u2026", None))
        self.file_label.setText("")
        self.label_9.setText(QCoreApplication.translate("Forgotten", u"\u59d3\u540d", None))
#if QT_CONFIG(accessibility)
        self.user_edit.setAccessibleName(QCoreApplication.translate("Forgotten", u"\u59d3\u540d", None))
#endif // QT_CONFIG(accessibility)
        self.label_10.setText(QCoreApplication.translate("Forgotten", u"\u65b0\u5bc6\u7801", None))
#if QT_CONFIG(accessibility)
        self.password_edit.setAccessibleName(QCoreApplication.translate("Forgotten", u"\u65b0\u5bc6\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.label_11.setText(QCoreApplication.translate("Forgotten", u"\u518d\u8f93\u4e00\u904d", None))
#if QT_CONFIG(accessibility)
        self.again_edit.setAccessibleName(QCoreApplication.translate("Forgotten", u"\u518d\u8f93\u4e00\u904d", None))
#endif // QT_CONFIG(accessibility)
        self.open_button.setText(QCoreApplication.translate("Forgotten", u"\u8bbe\u65b0\u5bc6\u7801\u5e76\u6253\u5f00(&O)", None))
        self.message_label.setText("")
        self.back_button.setText(QCoreApplication.translate("Forgotten", u"\u8fd4\u56de\u767b\u5f55(&B)", None))
    # retranslateUi

