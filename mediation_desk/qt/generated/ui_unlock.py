# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'unlock.ui'
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

class Ui_Unlock(object):
    def setupUi(self, unlock):
        if not unlock.objectName():
            unlock.setObjectName(u"unlock")
        unlock.resize(1024, 680)
        self.layout_1 = QVBoxLayout(unlock)
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

        self.card = QFrame(unlock)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.card.setMinimumSize(QSize(440, 0))
        self.card.setMaximumSize(QSize(440, 16777215))
        self.layout_5 = QVBoxLayout(self.card)
        self.layout_5.setSpacing(12)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(24, 24, 24, 24)
        self.title_label = QLabel(self.card)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_5.addWidget(self.title_label)

        self.centre_label = QLabel(self.card)
        self.centre_label.setObjectName(u"centre_label")
        self.centre_label.setWordWrap(True)
        self.centre_label.setProperty(u"role", u"muted")

        self.layout_5.addWidget(self.centre_label)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(8)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.user_label = QLabel(self.card)
        self.user_label.setObjectName(u"user_label")

        self.layout_7.addWidget(self.user_label)

        self.user_required = QLabel(self.card)
        self.user_required.setObjectName(u"user_required")
        self.user_required.setProperty(u"role", u"required")

        self.layout_7.addWidget(self.user_required)

        self.spacer_8 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_7.addItem(self.spacer_8)


        self.layout_6.addLayout(self.layout_7)

        self.user_edit = QLineEdit(self.card)
        self.user_edit.setObjectName(u"user_edit")

        self.layout_6.addWidget(self.user_edit)


        self.layout_5.addLayout(self.layout_6)

        self.layout_9 = QVBoxLayout()
        self.layout_9.setSpacing(4)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.layout_10 = QHBoxLayout()
        self.layout_10.setSpacing(8)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.password_label = QLabel(self.card)
        self.password_label.setObjectName(u"password_label")

        self.layout_10.addWidget(self.password_label)

        self.password_required = QLabel(self.card)
        self.password_required.setObjectName(u"password_required")
        self.password_required.setProperty(u"role", u"required")

        self.layout_10.addWidget(self.password_required)

        self.spacer_11 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_10.addItem(self.spacer_11)


        self.layout_9.addLayout(self.layout_10)

        self.password_edit = QLineEdit(self.card)
        self.password_edit.setObjectName(u"password_edit")
        self.password_edit.setProperty(u"no_draft", True)
        self.password_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.layout_9.addWidget(self.password_edit)


        self.layout_5.addLayout(self.layout_9)

        self.message_label = QLabel(self.card)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setWordWrap(True)
        self.message_label.setMinimumSize(QSize(0, 44))
        self.message_label.setProperty(u"role", u"error")

        self.layout_5.addWidget(self.message_label)

        self.open_button = QPushButton(self.card)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setProperty(u"role", u"main")

        self.layout_5.addWidget(self.open_button)

        self.layout_12 = QHBoxLayout()
        self.layout_12.setSpacing(8)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.recover_button = QPushButton(self.card)
        self.recover_button.setObjectName(u"recover_button")
        self.recover_button.setProperty(u"role", u"link")

        self.layout_12.addWidget(self.recover_button)

        self.restore_button = QPushButton(self.card)
        self.restore_button.setObjectName(u"restore_button")
        self.restore_button.setProperty(u"role", u"link")

        self.layout_12.addWidget(self.restore_button)

        self.spacer_13 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_12.addItem(self.spacer_13)

        self.practice_button = QPushButton(self.card)
        self.practice_button.setObjectName(u"practice_button")
        self.practice_button.setProperty(u"role", u"link")

        self.layout_12.addWidget(self.practice_button)


        self.layout_5.addLayout(self.layout_12)


        self.layout_3.addWidget(self.card)

        self.spacer_14 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_14)

        self.layout_3.setStretch(0, 1)
        self.layout_3.setStretch(2, 1)

        self.layout_1.addLayout(self.layout_3)

        self.spacer_15 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_1.addItem(self.spacer_15)

#if QT_CONFIG(shortcut)
        self.user_label.setBuddy(self.user_edit)
        self.password_label.setBuddy(self.password_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(unlock)

        self.open_button.setDefault(True)


        QMetaObject.connectSlotsByName(unlock)
    # setupUi

    def retranslateUi(self, unlock):
        unlock.setWindowTitle(QCoreApplication.translate("Unlock", u"\u8c03\u89e3\u53f0", None))
        self.title_label.setText(QCoreApplication.translate("Unlock", u"\u8c03\u89e3\u53f0", None))
        self.centre_label.setText(QCoreApplication.translate("Unlock", u"\u8f93\u5165\u60a8\u7684\u59d3\u540d\u548c\u5bc6\u7801\uff0c\u6253\u5f00\u672c\u4e2d\u5fc3\u7684\u6570\u636e\u3002", None))
        self.user_label.setText(QCoreApplication.translate("Unlock", u"\u59d3\u540d(&N)", None))
        self.user_required.setText("")
#if QT_CONFIG(accessibility)
        self.user_edit.setAccessibleName(QCoreApplication.translate("Unlock", u"\u59d3\u540d", None))
#endif // QT_CONFIG(accessibility)
        self.password_label.setText(QCoreApplication.translate("Unlock", u"\u5bc6\u7801(&P)", None))
        self.password_required.setText("")
#if QT_CONFIG(accessibility)
        self.password_edit.setAccessibleName(QCoreApplication.translate("Unlock", u"\u5bc6\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.message_label.setText("")
        self.open_button.setText(QCoreApplication.translate("Unlock", u"\u6253\u5f00(&O)", None))
        self.recover_button.setText(QCoreApplication.translate("Unlock", u"\u5fd8\u8bb0\u5bc6\u7801\uff0c\u7528\u6062\u590d\u51ed\u6761(&R)", None))
        self.restore_button.setText(QCoreApplication.translate("Unlock", u"\u4ece\u5907\u4efd\u6062\u590d(&B)", None))
        self.practice_button.setText(QCoreApplication.translate("Unlock", u"\u53bb\u7ec3\u4e60(&T)", None))
    # retranslateUi

