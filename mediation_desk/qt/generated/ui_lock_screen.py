# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'lock_screen.ui'
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

class Ui_LockScreen(object):
    def setupUi(self, lock_screen):
        if not lock_screen.objectName():
            lock_screen.setObjectName(u"lock_screen")
        lock_screen.resize(1024, 680)
        self.layout_1 = QVBoxLayout(lock_screen)
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

        self.card = QFrame(lock_screen)
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

        self.user_label = QLabel(self.card)
        self.user_label.setObjectName(u"user_label")

        self.layout_5.addWidget(self.user_label)

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
        self.password_label = QLabel(self.card)
        self.password_label.setObjectName(u"password_label")

        self.layout_7.addWidget(self.password_label)

        self.password_required = QLabel(self.card)
        self.password_required.setObjectName(u"password_required")
        self.password_required.setProperty(u"role", u"required")

        self.layout_7.addWidget(self.password_required)

        self.spacer_8 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_7.addItem(self.spacer_8)


        self.layout_6.addLayout(self.layout_7)

        self.password_edit = QLineEdit(self.card)
        self.password_edit.setObjectName(u"password_edit")
        self.password_edit.setProperty(u"no_draft", True)
        self.password_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.layout_6.addWidget(self.password_edit)


        self.layout_5.addLayout(self.layout_6)

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

        self.other_button = QPushButton(self.card)
        self.other_button.setObjectName(u"other_button")
        self.other_button.setProperty(u"role", u"link")

        self.layout_5.addWidget(self.other_button)


        self.layout_3.addWidget(self.card)

        self.spacer_9 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_9)

        self.layout_3.setStretch(0, 1)
        self.layout_3.setStretch(2, 1)

        self.layout_1.addLayout(self.layout_3)

        self.spacer_10 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_1.addItem(self.spacer_10)

#if QT_CONFIG(shortcut)
        self.password_label.setBuddy(self.password_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(lock_screen)

        self.open_button.setDefault(True)


        QMetaObject.connectSlotsByName(lock_screen)
    # setupUi

    def retranslateUi(self, lock_screen):
        lock_screen.setWindowTitle(QCoreApplication.translate("LockScreen", u"\u5df2\u9501\u5b9a", None))
        self.title_label.setText(QCoreApplication.translate("LockScreen", u"\u5df2\u9501\u5b9a", None))
        self.user_label.setText("")
        self.intro_label.setText(QCoreApplication.translate("LockScreen", u"\u6ca1\u6709\u5199\u5b8c\u7684\u5185\u5bb9\u90fd\u5728\uff0c\u8f93\u5165\u5bc6\u7801\u63a5\u7740\u529e\u3002", None))
        self.password_label.setText(QCoreApplication.translate("LockScreen", u"\u5bc6\u7801(&P)", None))
        self.password_required.setText("")
#if QT_CONFIG(accessibility)
        self.password_edit.setAccessibleName(QCoreApplication.translate("LockScreen", u"\u5bc6\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.message_label.setText("")
        self.open_button.setText(QCoreApplication.translate("LockScreen", u"\u89e3\u9501(&O)", None))
        self.other_button.setText(QCoreApplication.translate("LockScreen", u"\u6362\u4e00\u4e2a\u4eba\u7528(&U)", None))
    # retranslateUi

