# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'restore.ui'
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
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

class Ui_Restore(object):
    def setupUi(self, restore):
        if not restore.objectName():
            restore.setObjectName(u"restore")
        restore.resize(1024, 720)
        self.layout_32 = QVBoxLayout(restore)
        self.layout_32.setSpacing(8)
        self.layout_32.setObjectName(u"layout_32")
        self.layout_32.setContentsMargins(0, 0, 0, 0)
        self.spacer_1 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_32.addItem(self.spacer_1)

        self.layout_30 = QHBoxLayout()
        self.layout_30.setSpacing(8)
        self.layout_30.setObjectName(u"layout_30")
        self.layout_30.setContentsMargins(0, 0, 0, 0)
        self.spacer_2 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_30.addItem(self.spacer_2)

        self.card = QFrame(restore)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.card.setMaximumSize(QSize(620, 16777215))
        self.card.setMinimumSize(QSize(620, 0))
        self.layout_28 = QVBoxLayout(self.card)
        self.layout_28.setSpacing(10)
        self.layout_28.setObjectName(u"layout_28")
        self.layout_28.setContentsMargins(24, 20, 24, 20)
        self.title_label = QLabel(self.card)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_28.addWidget(self.title_label)

        self.intro_label = QLabel(self.card)
        self.intro_label.setObjectName(u"intro_label")
        self.intro_label.setWordWrap(True)
        self.intro_label.setProperty(u"role", u"muted")

        self.layout_28.addWidget(self.intro_label)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.folder_label = QLabel(self.card)
        self.folder_label.setObjectName(u"folder_label")

        self.layout_4.addWidget(self.folder_label)

        self.folder_required = QLabel(self.card)
        self.folder_required.setObjectName(u"folder_required")
        self.folder_required.setProperty(u"role", u"required")

        self.layout_4.addWidget(self.folder_required)

        self.spacer_3 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_4.addItem(self.spacer_3)


        self.layout_6.addLayout(self.layout_4)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.folder_edit = QLineEdit(self.card)
        self.folder_edit.setObjectName(u"folder_edit")
        self.folder_edit.setProperty(u"no_draft", True)

        self.layout_5.addWidget(self.folder_edit)

        self.folder_button = QPushButton(self.card)
        self.folder_button.setObjectName(u"folder_button")

        self.layout_5.addWidget(self.folder_button)


        self.layout_6.addLayout(self.layout_5)


        self.layout_28.addLayout(self.layout_6)

        self.layout_9 = QVBoxLayout()
        self.layout_9.setSpacing(4)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(8)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.which_label = QLabel(self.card)
        self.which_label.setObjectName(u"which_label")

        self.layout_8.addWidget(self.which_label)

        self.spacer_7 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_8.addItem(self.spacer_7)


        self.layout_9.addLayout(self.layout_8)

        self.which_list = QComboBox(self.card)
        self.which_list.setObjectName(u"which_list")

        self.layout_9.addWidget(self.which_list)


        self.layout_28.addLayout(self.layout_9)

        self.layout_11 = QHBoxLayout()
        self.layout_11.setSpacing(16)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.password_radio = QRadioButton(self.card)
        self.password_radio.setObjectName(u"password_radio")

        self.layout_11.addWidget(self.password_radio)

        self.slip_radio = QRadioButton(self.card)
        self.slip_radio.setObjectName(u"slip_radio")

        self.layout_11.addWidget(self.slip_radio)

        self.spacer_10 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_11.addItem(self.spacer_10)


        self.layout_28.addLayout(self.layout_11)

        self.code_part = QWidget(self.card)
        self.code_part.setObjectName(u"code_part")
        self.layout_15 = QVBoxLayout(self.code_part)
        self.layout_15.setSpacing(8)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.layout_14 = QVBoxLayout()
        self.layout_14.setSpacing(4)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.layout_13 = QHBoxLayout()
        self.layout_13.setSpacing(8)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.code_label = QLabel(self.code_part)
        self.code_label.setObjectName(u"code_label")

        self.layout_13.addWidget(self.code_label)

        self.code_required = QLabel(self.code_part)
        self.code_required.setObjectName(u"code_required")
        self.code_required.setProperty(u"role", u"required")

        self.layout_13.addWidget(self.code_required)

        self.spacer_12 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_13.addItem(self.spacer_12)


        self.layout_14.addLayout(self.layout_13)

        self.code_edit = QLineEdit(self.code_part)
        self.code_edit.setObjectName(u"code_edit")
        self.code_edit.setProperty(u"no_draft", True)

        self.layout_14.addWidget(self.code_edit)


        self.layout_15.addLayout(self.layout_14)


        self.layout_28.addWidget(self.code_part)

        self.layout_18 = QVBoxLayout()
        self.layout_18.setSpacing(4)
        self.layout_18.setObjectName(u"layout_18")
        self.layout_18.setContentsMargins(0, 0, 0, 0)
        self.layout_17 = QHBoxLayout()
        self.layout_17.setSpacing(8)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(0, 0, 0, 0)
        self.user_label = QLabel(self.card)
        self.user_label.setObjectName(u"user_label")

        self.layout_17.addWidget(self.user_label)

        self.user_required = QLabel(self.card)
        self.user_required.setObjectName(u"user_required")
        self.user_required.setProperty(u"role", u"required")

        self.layout_17.addWidget(self.user_required)

        self.spacer_16 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_17.addItem(self.spacer_16)


        self.layout_18.addLayout(self.layout_17)

        self.user_edit = QLineEdit(self.card)
        self.user_edit.setObjectName(u"user_edit")
        self.user_edit.setProperty(u"no_draft", True)

        self.layout_18.addWidget(self.user_edit)


        self.layout_28.addLayout(self.layout_18)

        self.layout_21 = QVBoxLayout()
        self.layout_21.setSpacing(4)
        self.layout_21.setObjectName(u"layout_21")
        self.layout_21.setContentsMargins(0, 0, 0, 0)
        self.layout_20 = QHBoxLayout()
        self.layout_20.setSpacing(8)
        self.layout_20.setObjectName(u"layout_20")
        self.layout_20.setContentsMargins(0, 0, 0, 0)
        self.password_label = QLabel(self.card)
        self.password_label.setObjectName(u"password_label")

        self.layout_20.addWidget(self.password_label)

        self.password_required = QLabel(self.card)
        self.password_required.setObjectName(u"password_required")
        self.password_required.setProperty(u"role", u"required")

        self.layout_20.addWidget(self.password_required)

        self.spacer_19 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_20.addItem(self.spacer_19)


        self.layout_21.addLayout(self.layout_20)

        self.password_edit = QLineEdit(self.card)
        self.password_edit.setObjectName(u"password_edit")
        self.password_edit.setProperty(u"no_draft", True)
        self.password_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.layout_21.addWidget(self.password_edit)


        self.layout_28.addLayout(self.layout_21)

        self.again_part = QWidget(self.card)
        self.again_part.setObjectName(u"again_part")
        self.layout_25 = QVBoxLayout(self.again_part)
        self.layout_25.setSpacing(8)
        self.layout_25.setObjectName(u"layout_25")
        self.layout_25.setContentsMargins(0, 0, 0, 0)
        self.password_help = QLabel(self.again_part)
        self.password_help.setObjectName(u"password_help")
        self.password_help.setWordWrap(True)
        self.password_help.setProperty(u"role", u"help")

        self.layout_25.addWidget(self.password_help)

        self.layout_24 = QVBoxLayout()
        self.layout_24.setSpacing(4)
        self.layout_24.setObjectName(u"layout_24")
        self.layout_24.setContentsMargins(0, 0, 0, 0)
        self.layout_23 = QHBoxLayout()
        self.layout_23.setSpacing(8)
        self.layout_23.setObjectName(u"layout_23")
        self.layout_23.setContentsMargins(0, 0, 0, 0)
        self.again_label = QLabel(self.again_part)
        self.again_label.setObjectName(u"again_label")

        self.layout_23.addWidget(self.again_label)

        self.again_required = QLabel(self.again_part)
        self.again_required.setObjectName(u"again_required")
        self.again_required.setProperty(u"role", u"required")

        self.layout_23.addWidget(self.again_required)

        self.spacer_22 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_23.addItem(self.spacer_22)


        self.layout_24.addLayout(self.layout_23)

        self.again_edit = QLineEdit(self.again_part)
        self.again_edit.setObjectName(u"again_edit")
        self.again_edit.setProperty(u"no_draft", True)
        self.again_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.layout_24.addWidget(self.again_edit)


        self.layout_25.addLayout(self.layout_24)


        self.layout_28.addWidget(self.again_part)

        self.aside_check = QCheckBox(self.card)
        self.aside_check.setObjectName(u"aside_check")

        self.layout_28.addWidget(self.aside_check)

        self.progress = QProgressBar(self.card)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)

        self.layout_28.addWidget(self.progress)

        self.message_label = QLabel(self.card)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setWordWrap(True)
        self.message_label.setProperty(u"role", u"error")
        self.message_label.setMinimumSize(QSize(0, 20))

        self.layout_28.addWidget(self.message_label)

        self.layout_27 = QHBoxLayout()
        self.layout_27.setSpacing(8)
        self.layout_27.setObjectName(u"layout_27")
        self.layout_27.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(self.card)
        self.back_button.setObjectName(u"back_button")

        self.layout_27.addWidget(self.back_button)

        self.spacer_26 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_27.addItem(self.spacer_26)

        self.restore_button = QPushButton(self.card)
        self.restore_button.setObjectName(u"restore_button")
        self.restore_button.setProperty(u"role", u"main")

        self.layout_27.addWidget(self.restore_button)


        self.layout_28.addLayout(self.layout_27)


        self.layout_30.addWidget(self.card)

        self.spacer_29 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_30.addItem(self.spacer_29)


        self.layout_32.addLayout(self.layout_30)

        self.spacer_31 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_32.addItem(self.spacer_31)

#if QT_CONFIG(shortcut)
        self.folder_label.setBuddy(self.folder_edit)
        self.which_label.setBuddy(self.which_list)
        self.code_label.setBuddy(self.code_edit)
        self.user_label.setBuddy(self.user_edit)
        self.password_label.setBuddy(self.password_edit)
        self.again_label.setBuddy(self.again_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(restore)

        self.restore_button.setDefault(True)


        QMetaObject.connectSlotsByName(restore)
    # setupUi

    def retranslateUi(self, restore):
        restore.setWindowTitle(QCoreApplication.translate("Restore", u"\u4ece\u5907\u4efd\u6062\u590d", None))
        self.title_label.setText(QCoreApplication.translate("Restore", u"\u4ece\u5907\u4efd\u6062\u590d", None))
        self.intro_label.setText(QCoreApplication.translate("Restore", u"\u63d2\u4e0a\u5907\u4efdU\u76d8\uff0c\u6216\u9009\u5907\u4efd\u6240\u5728\u7684\u6587\u4ef6\u5939\u3002\u5907\u4efd\u6253\u5f97\u5f00\u3001\u6838\u5bf9\u65e0\u8bef\uff0c\u624d\u4f1a\u653e\u5230\u8fd9\u53f0\u7535\u8111\u4e0a\u3002", None))
        self.folder_label.setText(QCoreApplication.translate("Restore", u"\u5907\u4efd\u6587\u4ef6\u5939(&D)", None))
        self.folder_required.setText(QCoreApplication.translate("Restore", u"\u5fc5\u586b", None))
#if QT_CONFIG(accessibility)
        self.folder_edit.setAccessibleName(QCoreApplication.translate("Restore", u"\u5907\u4efd\u6587\u4ef6\u5939", None))
#endif // QT_CONFIG(accessibility)
        self.folder_button.setText(QCoreApplication.translate("Restore", u"\u9009(&S)\u2026", None))
        self.which_label.setText(QCoreApplication.translate("Restore", u"\u54ea\u4e00\u4efd(&W)", None))
#if QT_CONFIG(accessibility)
        self.which_list.setAccessibleName(QCoreApplication.translate("Restore", u"\u54ea\u4e00\u4efd\u5907\u4efd", None))
#endif // QT_CONFIG(accessibility)
        self.password_radio.setText(QCoreApplication.translate("Restore", u"\u7528\u90a3\u65f6\u7684\u5bc6\u7801(&M)", None))
        self.slip_radio.setText(QCoreApplication.translate("Restore", u"\u7528\u6062\u590d\u51ed\u6761(&R)", None))
        self.code_label.setText(QCoreApplication.translate("Restore", u"\u6062\u590d\u7801(&C)", None))
        self.code_required.setText(QCoreApplication.translate("Restore", u"\u5fc5\u586b", None))
#if QT_CONFIG(accessibility)
        self.code_edit.setAccessibleName(QCoreApplication.translate("Restore", u"\u6062\u590d\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.code_edit.setPlaceholderText(QCoreApplication.translate("Restore", u"\u6bcf\u7ec4\u4e94\u4e2a\u5b57\u7b26\uff0c\u6a2a\u7ebf\u53ef\u4ee5\u4e0d\u8f93", None))
        self.user_label.setText(QCoreApplication.translate("Restore", u"\u59d3\u540d(&N)", None))
        self.user_required.setText(QCoreApplication.translate("Restore", u"\u5fc5\u586b", None))
#if QT_CONFIG(accessibility)
        self.user_edit.setAccessibleName(QCoreApplication.translate("Restore", u"\u59d3\u540d", None))
#endif // QT_CONFIG(accessibility)
        self.password_label.setText(QCoreApplication.translate("Restore", u"\u5bc6\u7801(&P)", None))
        self.password_required.setText(QCoreApplication.translate("Restore", u"\u5fc5\u586b", None))
#if QT_CONFIG(accessibility)
        self.password_edit.setAccessibleName(QCoreApplication.translate("Restore", u"\u5bc6\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.password_help.setText(QCoreApplication.translate("Restore", u"\u7ed9\u81ea\u5df1\u8bbe\u4e00\u4e2a\u65b0\u5bc6\u7801\uff0c\u81f3\u5c11\u5341\u4e2a\u5b57\u7b26\u3002", None))
        self.again_label.setText(QCoreApplication.translate("Restore", u"\u518d\u8f93\u4e00\u904d(&A)", None))
        self.again_required.setText(QCoreApplication.translate("Restore", u"\u5fc5\u586b", None))
#if QT_CONFIG(accessibility)
        self.again_edit.setAccessibleName(QCoreApplication.translate("Restore", u"\u518d\u8f93\u4e00\u904d", None))
#endif // QT_CONFIG(accessibility)
        self.aside_check.setText(QCoreApplication.translate("Restore", u"\u8fd9\u53f0\u7535\u8111\u4e0a\u73b0\u6709\u7684\u6570\u636e\u653e\u5230\u4e00\u8fb9\uff0c\u4e0d\u5220\u9664(&K)", None))
        self.message_label.setText("")
        self.back_button.setText(QCoreApplication.translate("Restore", u"\u8fd4\u56de(&B)", None))
        self.restore_button.setText(QCoreApplication.translate("Restore", u"\u6062\u590d\u5e76\u6253\u5f00(&O)", None))
    # retranslateUi

