# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'account.ui'
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
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

class Ui_Account(object):
    def setupUi(self, account):
        if not account.objectName():
            account.setObjectName(u"account")
        account.resize(720, 480)
        self.layout_1 = QVBoxLayout(account)
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.card = QFrame(account)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.card.setMaximumSize(QSize(720, 16777215))
        self.layout_2 = QVBoxLayout(self.card)
        self.layout_2.setSpacing(12)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(24, 24, 24, 24)
        self.title_label = QLabel(self.card)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"heading")

        self.layout_2.addWidget(self.title_label)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.card)
        self.name_label.setObjectName(u"name_label")

        self.layout_4.addWidget(self.name_label)

        self.name_required = QLabel(self.card)
        self.name_required.setObjectName(u"name_required")
        self.name_required.setProperty(u"role", u"required")

        self.layout_4.addWidget(self.name_required)

        self.spacer_5 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_4.addItem(self.spacer_5)


        self.layout_3.addLayout(self.layout_4)

        self.name_edit = QLineEdit(self.card)
        self.name_edit.setObjectName(u"name_edit")

        self.layout_3.addWidget(self.name_edit)


        self.layout_2.addLayout(self.layout_3)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.roles_label = QLabel(self.card)
        self.roles_label.setObjectName(u"roles_label")

        self.layout_6.addWidget(self.roles_label)

        self.roles_layout = QGridLayout()
        self.roles_layout.setObjectName(u"roles_layout")
        self.roles_layout.setHorizontalSpacing(8)
        self.roles_layout.setVerticalSpacing(8)
        self.roles_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_6.addLayout(self.roles_layout)


        self.layout_2.addLayout(self.layout_6)

        self.password_part = QWidget(self.card)
        self.password_part.setObjectName(u"password_part")
        self.layout_8 = QVBoxLayout(self.password_part)
        self.layout_8.setSpacing(8)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.layout_9 = QVBoxLayout()
        self.layout_9.setSpacing(4)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.layout_10 = QHBoxLayout()
        self.layout_10.setSpacing(8)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.password_label = QLabel(self.password_part)
        self.password_label.setObjectName(u"password_label")

        self.layout_10.addWidget(self.password_label)

        self.password_required = QLabel(self.password_part)
        self.password_required.setObjectName(u"password_required")
        self.password_required.setProperty(u"role", u"required")

        self.layout_10.addWidget(self.password_required)

        self.spacer_11 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_10.addItem(self.spacer_11)


        self.layout_9.addLayout(self.layout_10)

        self.password_edit = QLineEdit(self.password_part)
        self.password_edit.setObjectName(u"password_edit")
        self.password_edit.setProperty(u"no_draft", True)
        self.password_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.layout_9.addWidget(self.password_edit)


        self.layout_8.addLayout(self.layout_9)

        self.strength_label = QLabel(self.password_part)
        self.strength_label.setObjectName(u"strength_label")
        self.strength_label.setWordWrap(True)
        self.strength_label.setProperty(u"role", u"help")

        self.layout_8.addWidget(self.strength_label)

        self.layout_12 = QVBoxLayout()
        self.layout_12.setSpacing(4)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.layout_13 = QHBoxLayout()
        self.layout_13.setSpacing(8)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.again_label = QLabel(self.password_part)
        self.again_label.setObjectName(u"again_label")

        self.layout_13.addWidget(self.again_label)

        self.again_required = QLabel(self.password_part)
        self.again_required.setObjectName(u"again_required")
        self.again_required.setProperty(u"role", u"required")

        self.layout_13.addWidget(self.again_required)

        self.spacer_14 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_13.addItem(self.spacer_14)


        self.layout_12.addLayout(self.layout_13)

        self.again_edit = QLineEdit(self.password_part)
        self.again_edit.setObjectName(u"again_edit")
        self.again_edit.setProperty(u"no_draft", True)
        self.again_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.layout_12.addWidget(self.again_edit)


        self.layout_8.addLayout(self.layout_12)


        self.layout_2.addWidget(self.password_part)

        self.message_label = QLabel(self.card)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setWordWrap(True)
        self.message_label.setProperty(u"role", u"error")

        self.layout_2.addWidget(self.message_label)

        self.spacer_15 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_2.addItem(self.spacer_15)

        self.layout_16 = QHBoxLayout()
        self.layout_16.setSpacing(8)
        self.layout_16.setObjectName(u"layout_16")
        self.layout_16.setContentsMargins(0, 0, 0, 0)
        self.cancel_button = QPushButton(self.card)
        self.cancel_button.setObjectName(u"cancel_button")

        self.layout_16.addWidget(self.cancel_button)

        self.spacer_17 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_16.addItem(self.spacer_17)

        self.save_button = QPushButton(self.card)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"role", u"main")

        self.layout_16.addWidget(self.save_button)


        self.layout_2.addLayout(self.layout_16)


        self.layout_1.addWidget(self.card)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name_edit)
        self.password_label.setBuddy(self.password_edit)
        self.again_label.setBuddy(self.again_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(account)

        QMetaObject.connectSlotsByName(account)
    # setupUi

    def retranslateUi(self, account):
        account.setWindowTitle(QCoreApplication.translate("Account", u"\u8d26\u53f7", None))
        self.title_label.setText(QCoreApplication.translate("Account", u"\u6dfb\u52a0\u8d26\u53f7", None))
        self.name_label.setText(QCoreApplication.translate("Account", u"\u59d3\u540d(&N)", None))
        self.name_required.setText(QCoreApplication.translate("Account", u"\u5fc5\u586b", None))
#if QT_CONFIG(accessibility)
        self.name_edit.setAccessibleName(QCoreApplication.translate("Account", u"\u59d3\u540d", None))
#endif // QT_CONFIG(accessibility)
        self.roles_label.setText(QCoreApplication.translate("Account", u"\u89d2\u8272", None))
        self.password_label.setText(QCoreApplication.translate("Account", u"\u7b2c\u4e00\u4e2a\u5bc6\u7801(&P)", None))
        self.password_required.setText(QCoreApplication.translate("Account", u"\u5fc5\u586b", None))
#if QT_CONFIG(accessibility)
        self.password_edit.setAccessibleName(QCoreApplication.translate("Account", u"\u7b2c\u4e00\u4e2a\u5bc6\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.strength_label.setText(QCoreApplication.translate("Account", u"\u81f3\u5c11\u5341\u4e2a\u5b57\u7b26\uff0c\u8bf7\u672c\u4eba\u767b\u5f55\u540e\u81ea\u5df1\u518d\u6362\u3002", None))
        self.again_label.setText(QCoreApplication.translate("Account", u"\u518d\u8f93\u4e00\u904d(&G)", None))
        self.again_required.setText(QCoreApplication.translate("Account", u"\u5fc5\u586b", None))
#if QT_CONFIG(accessibility)
        self.again_edit.setAccessibleName(QCoreApplication.translate("Account", u"\u518d\u8f93\u4e00\u904d\u5bc6\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.message_label.setText("")
        self.cancel_button.setText(QCoreApplication.translate("Account", u"\u53d6\u6d88(&Q)", None))
        self.save_button.setText(QCoreApplication.translate("Account", u"\u4fdd\u5b58(&B)", None))
    # retranslateUi

