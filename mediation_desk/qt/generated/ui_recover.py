# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'recover.ui'
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
    QVBoxLayout,
)

class Ui_Recover(object):
    def setupUi(self, recover):
        if not recover.objectName():
            recover.setObjectName(u"recover")
        recover.resize(1024, 720)
        self.layout_1 = QVBoxLayout(recover)
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(24, 24, 24, 24)
        self.spacer_2 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_1.addItem(self.spacer_2)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.spacer_4 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_4)

        self.card = QFrame(recover)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.card.setMinimumSize(QSize(520, 0))
        self.card.setMaximumSize(QSize(520, 16777215))
        self.layout_5 = QVBoxLayout(self.card)
        self.layout_5.setSpacing(12)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(24, 24, 24, 24)
        self.title_label = QLabel(self.card)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_5.addWidget(self.title_label)

        self.intro_label = QLabel(self.card)
        self.intro_label.setObjectName(u"intro_label")
        self.intro_label.setWordWrap(True)
        self.intro_label.setProperty(u"role", u"muted")

        self.layout_5.addWidget(self.intro_label)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(8)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.code_label = QLabel(self.card)
        self.code_label.setObjectName(u"code_label")

        self.layout_7.addWidget(self.code_label)

        self.code_required = QLabel(self.card)
        self.code_required.setObjectName(u"code_required")
        self.code_required.setProperty(u"role", u"required")

        self.layout_7.addWidget(self.code_required)

        self.spacer_8 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_7.addItem(self.spacer_8)


        self.layout_6.addLayout(self.layout_7)

        self.code_edit = QLineEdit(self.card)
        self.code_edit.setObjectName(u"code_edit")
        self.code_edit.setProperty(u"no_draft", True)

        self.layout_6.addWidget(self.code_edit)


        self.layout_5.addLayout(self.layout_6)

        self.layout_9 = QVBoxLayout()
        self.layout_9.setSpacing(4)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.layout_10 = QHBoxLayout()
        self.layout_10.setSpacing(8)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.user_label = QLabel(self.card)
        self.user_label.setObjectName(u"user_label")

        self.layout_10.addWidget(self.user_label)

        self.user_required = QLabel(self.card)
        self.user_required.setObjectName(u"user_required")
        self.user_required.setProperty(u"role", u"required")

        self.layout_10.addWidget(self.user_required)

        self.spacer_11 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_10.addItem(self.spacer_11)


        self.layout_9.addLayout(self.layout_10)

        self.user_edit = QLineEdit(self.card)
        self.user_edit.setObjectName(u"user_edit")

        self.layout_9.addWidget(self.user_edit)

        self.user_help = QLabel(self.card)
        self.user_help.setObjectName(u"user_help")
        self.user_help.setWordWrap(True)
        self.user_help.setProperty(u"role", u"help")

        self.layout_9.addWidget(self.user_help)


        self.layout_5.addLayout(self.layout_9)

        self.layout_12 = QVBoxLayout()
        self.layout_12.setSpacing(4)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.layout_13 = QHBoxLayout()
        self.layout_13.setSpacing(8)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.password_label = QLabel(self.card)
        self.password_label.setObjectName(u"password_label")

        self.layout_13.addWidget(self.password_label)

        self.password_required = QLabel(self.card)
        self.password_required.setObjectName(u"password_required")
        self.password_required.setProperty(u"role", u"required")

        self.layout_13.addWidget(self.password_required)

        self.spacer_14 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_13.addItem(self.spacer_14)


        self.layout_12.addLayout(self.layout_13)

        self.password_edit = QLineEdit(self.card)
        self.password_edit.setObjectName(u"password_edit")
        self.password_edit.setProperty(u"no_draft", True)
        self.password_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.layout_12.addWidget(self.password_edit)

        self.password_help = QLabel(self.card)
        self.password_help.setObjectName(u"password_help")
        self.password_help.setWordWrap(True)
        self.password_help.setProperty(u"role", u"help")

        self.layout_12.addWidget(self.password_help)


        self.layout_5.addLayout(self.layout_12)

        self.layout_15 = QVBoxLayout()
        self.layout_15.setSpacing(4)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.layout_16 = QHBoxLayout()
        self.layout_16.setSpacing(8)
        self.layout_16.setObjectName(u"layout_16")
        self.layout_16.setContentsMargins(0, 0, 0, 0)
        self.again_label = QLabel(self.card)
        self.again_label.setObjectName(u"again_label")

        self.layout_16.addWidget(self.again_label)

        self.again_required = QLabel(self.card)
        self.again_required.setObjectName(u"again_required")
        self.again_required.setProperty(u"role", u"required")

        self.layout_16.addWidget(self.again_required)

        self.spacer_17 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_16.addItem(self.spacer_17)


        self.layout_15.addLayout(self.layout_16)

        self.again_edit = QLineEdit(self.card)
        self.again_edit.setObjectName(u"again_edit")
        self.again_edit.setProperty(u"no_draft", True)
        self.again_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.layout_15.addWidget(self.again_edit)


        self.layout_5.addLayout(self.layout_15)

        self.message_label = QLabel(self.card)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setWordWrap(True)
        self.message_label.setMinimumSize(QSize(0, 44))
        self.message_label.setProperty(u"role", u"error")

        self.layout_5.addWidget(self.message_label)

        self.layout_18 = QHBoxLayout()
        self.layout_18.setSpacing(8)
        self.layout_18.setObjectName(u"layout_18")
        self.layout_18.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(self.card)
        self.back_button.setObjectName(u"back_button")

        self.layout_18.addWidget(self.back_button)

        self.spacer_19 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_18.addItem(self.spacer_19)

        self.recover_button = QPushButton(self.card)
        self.recover_button.setObjectName(u"recover_button")
        self.recover_button.setProperty(u"role", u"main")

        self.layout_18.addWidget(self.recover_button)


        self.layout_5.addLayout(self.layout_18)


        self.layout_3.addWidget(self.card)

        self.spacer_20 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_20)

        self.layout_3.setStretch(0, 1)
        self.layout_3.setStretch(2, 1)

        self.layout_1.addLayout(self.layout_3)

        self.spacer_21 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_1.addItem(self.spacer_21)

#if QT_CONFIG(shortcut)
        self.code_label.setBuddy(self.code_edit)
        self.user_label.setBuddy(self.user_edit)
        self.password_label.setBuddy(self.password_edit)
        self.again_label.setBuddy(self.again_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(recover)

        self.recover_button.setDefault(True)


        QMetaObject.connectSlotsByName(recover)
    # setupUi

    def retranslateUi(self, recover):
        recover.setWindowTitle(QCoreApplication.translate("Recover", u"\u7528\u6062\u590d\u51ed\u6761\u6253\u5f00", None))
        self.title_label.setText(QCoreApplication.translate("Recover", u"\u7528\u6062\u590d\u51ed\u6761\u6253\u5f00", None))
        self.intro_label.setText(QCoreApplication.translate("Recover", u"\u6062\u590d\u51ed\u6761\u662f\u5efa\u7acb\u6570\u636e\u65f6\u6253\u5370\u6216\u53e6\u5b58\u7684\u90a3\u4e00\u9875\u7eb8\u3002\u8f93\u5165\u4e0a\u9762\u7684\u7f16\u7801\uff0c\u518d\u7ed9\u81ea\u5df1\u8bbe\u4e00\u4e2a\u65b0\u5bc6\u7801\u3002", None))
        self.code_label.setText(QCoreApplication.translate("Recover", u"\u6062\u590d\u7801(&C)", None))
        self.code_required.setText(QCoreApplication.translate("Recover", u"\u5fc5\u586b", None))
#if QT_CONFIG(accessibility)
        self.code_edit.setAccessibleName(QCoreApplication.translate("Recover", u"\u6062\u590d\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.code_edit.setPlaceholderText(QCoreApplication.translate("Recover", u"\u6bcf\u7ec4\u4e94\u4e2a\u5b57\u7b26\uff0c\u6a2a\u7ebf\u53ef\u4ee5\u4e0d\u8f93", None))
        self.user_label.setText(QCoreApplication.translate("Recover", u"\u59d3\u540d(&N)", None))
        self.user_required.setText(QCoreApplication.translate("Recover", u"\u5fc5\u586b", None))
#if QT_CONFIG(accessibility)
        self.user_edit.setAccessibleName(QCoreApplication.translate("Recover", u"\u59d3\u540d", None))
#endif // QT_CONFIG(accessibility)
        self.user_help.setText(QCoreApplication.translate("Recover", u"\u60a8\u5728\u672c\u4e2d\u5fc3\u7684\u8d26\u53f7\u59d3\u540d", None))
        self.password_label.setText(QCoreApplication.translate("Recover", u"\u65b0\u5bc6\u7801(&P)", None))
        self.password_required.setText(QCoreApplication.translate("Recover", u"\u5fc5\u586b", None))
#if QT_CONFIG(accessibility)
        self.password_edit.setAccessibleName(QCoreApplication.translate("Recover", u"\u65b0\u5bc6\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.password_help.setText(QCoreApplication.translate("Recover", u"\u81f3\u5c11\u5341\u4e2a\u5b57\u7b26", None))
        self.again_label.setText(QCoreApplication.translate("Recover", u"\u518d\u8f93\u4e00\u904d(&A)", None))
        self.again_required.setText(QCoreApplication.translate("Recover", u"\u5fc5\u586b", None))
#if QT_CONFIG(accessibility)
        self.again_edit.setAccessibleName(QCoreApplication.translate("Recover", u"\u518d\u8f93\u4e00\u904d\u65b0\u5bc6\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.message_label.setText("")
        self.back_button.setText(QCoreApplication.translate("Recover", u"\u8fd4\u56de(&B)", None))
        self.recover_button.setText(QCoreApplication.translate("Recover", u"\u8bbe\u65b0\u5bc6\u7801\u5e76\u6253\u5f00(&O)", None))
    # retranslateUi

