# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'wizard.ui'
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
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_Wizard(object):
    def setupUi(self, wizard):
        if not wizard.objectName():
            wizard.setObjectName(u"wizard")
        wizard.resize(1024, 720)
        self.layout_1 = QVBoxLayout(wizard)
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

        self.card = QFrame(wizard)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.card.setMinimumSize(QSize(600, 0))
        self.card.setMaximumSize(QSize(600, 16777215))
        self.layout_5 = QVBoxLayout(self.card)
        self.layout_5.setSpacing(12)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(24, 24, 24, 24)
        self.title_label = QLabel(self.card)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_5.addWidget(self.title_label)

        self.steps_label = QLabel(self.card)
        self.steps_label.setObjectName(u"steps_label")
        self.steps_label.setProperty(u"role", u"muted")

        self.layout_5.addWidget(self.steps_label)

        self.steps = QStackedWidget(self.card)
        self.steps.setObjectName(u"steps")
        self.start_page = QWidget()
        self.start_page.setObjectName(u"start_page")
        self.layout_6 = QVBoxLayout(self.start_page)
        self.layout_6.setSpacing(16)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.start_label = QLabel(self.start_page)
        self.start_label.setObjectName(u"start_label")
        self.start_label.setWordWrap(True)

        self.layout_6.addWidget(self.start_label)

        self.practice_button = QPushButton(self.start_page)
        self.practice_button.setObjectName(u"practice_button")
        self.practice_button.setProperty(u"role", u"main")

        self.layout_6.addWidget(self.practice_button)

        self.practice_help = QLabel(self.start_page)
        self.practice_help.setObjectName(u"practice_help")
        self.practice_help.setWordWrap(True)
        self.practice_help.setProperty(u"role", u"help")

        self.layout_6.addWidget(self.practice_help)

        self.real_button = QPushButton(self.start_page)
        self.real_button.setObjectName(u"real_button")

        self.layout_6.addWidget(self.real_button)

        self.real_help = QLabel(self.start_page)
        self.real_help.setObjectName(u"real_help")
        self.real_help.setWordWrap(True)
        self.real_help.setProperty(u"role", u"help")

        self.layout_6.addWidget(self.real_help)

        self.restore_button = QPushButton(self.start_page)
        self.restore_button.setObjectName(u"restore_button")
        self.restore_button.setProperty(u"role", u"link")

        self.layout_6.addWidget(self.restore_button)

        self.spacer_7 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_6.addItem(self.spacer_7)

        self.steps.addWidget(self.start_page)
        self.centre_page = QWidget()
        self.centre_page.setObjectName(u"centre_page")
        self.layout_8 = QVBoxLayout(self.centre_page)
        self.layout_8.setSpacing(16)
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
        self.centre_label = QLabel(self.centre_page)
        self.centre_label.setObjectName(u"centre_label")

        self.layout_10.addWidget(self.centre_label)

        self.centre_required = QLabel(self.centre_page)
        self.centre_required.setObjectName(u"centre_required")
        self.centre_required.setProperty(u"role", u"required")

        self.layout_10.addWidget(self.centre_required)

        self.spacer_11 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_10.addItem(self.spacer_11)


        self.layout_9.addLayout(self.layout_10)

        self.centre_edit = QLineEdit(self.centre_page)
        self.centre_edit.setObjectName(u"centre_edit")

        self.layout_9.addWidget(self.centre_edit)


        self.layout_8.addLayout(self.layout_9)

        self.layout_12 = QVBoxLayout()
        self.layout_12.setSpacing(4)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.layout_13 = QHBoxLayout()
        self.layout_13.setSpacing(8)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.committee_label = QLabel(self.centre_page)
        self.committee_label.setObjectName(u"committee_label")

        self.layout_13.addWidget(self.committee_label)

        self.committee_required = QLabel(self.centre_page)
        self.committee_required.setObjectName(u"committee_required")
        self.committee_required.setProperty(u"role", u"required")

        self.layout_13.addWidget(self.committee_required)

        self.spacer_14 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_13.addItem(self.spacer_14)


        self.layout_12.addLayout(self.layout_13)

        self.committee_edit = QLineEdit(self.centre_page)
        self.committee_edit.setObjectName(u"committee_edit")

        self.layout_12.addWidget(self.committee_edit)

        self.committee_help = QLabel(self.centre_page)
        self.committee_help.setObjectName(u"committee_help")
        self.committee_help.setWordWrap(True)
        self.committee_help.setProperty(u"role", u"help")

        self.layout_12.addWidget(self.committee_help)


        self.layout_8.addLayout(self.layout_12)

        self.layout_15 = QVBoxLayout()
        self.layout_15.setSpacing(4)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.layout_16 = QHBoxLayout()
        self.layout_16.setSpacing(8)
        self.layout_16.setObjectName(u"layout_16")
        self.layout_16.setContentsMargins(0, 0, 0, 0)
        self.code_label = QLabel(self.centre_page)
        self.code_label.setObjectName(u"code_label")

        self.layout_16.addWidget(self.code_label)

        self.code_required = QLabel(self.centre_page)
        self.code_required.setObjectName(u"code_required")
        self.code_required.setProperty(u"role", u"required")

        self.layout_16.addWidget(self.code_required)

        self.spacer_17 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_16.addItem(self.spacer_17)


        self.layout_15.addLayout(self.layout_16)

        self.code_edit = QLineEdit(self.centre_page)
        self.code_edit.setObjectName(u"code_edit")

        self.layout_15.addWidget(self.code_edit)

        self.code_help = QLabel(self.centre_page)
        self.code_help.setObjectName(u"code_help")
        self.code_help.setWordWrap(True)
        self.code_help.setProperty(u"role", u"help")

        self.layout_15.addWidget(self.code_help)


        self.layout_8.addLayout(self.layout_15)

        self.spacer_18 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_8.addItem(self.spacer_18)

        self.steps.addWidget(self.centre_page)
        self.admin_page = QWidget()
        self.admin_page.setObjectName(u"admin_page")
        self.layout_19 = QVBoxLayout(self.admin_page)
        self.layout_19.setSpacing(16)
        self.layout_19.setObjectName(u"layout_19")
        self.layout_19.setContentsMargins(0, 0, 0, 0)
        self.layout_20 = QVBoxLayout()
        self.layout_20.setSpacing(4)
        self.layout_20.setObjectName(u"layout_20")
        self.layout_20.setContentsMargins(0, 0, 0, 0)
        self.layout_21 = QHBoxLayout()
        self.layout_21.setSpacing(8)
        self.layout_21.setObjectName(u"layout_21")
        self.layout_21.setContentsMargins(0, 0, 0, 0)
        self.admin_label = QLabel(self.admin_page)
        self.admin_label.setObjectName(u"admin_label")

        self.layout_21.addWidget(self.admin_label)

        self.admin_required = QLabel(self.admin_page)
        self.admin_required.setObjectName(u"admin_required")
        self.admin_required.setProperty(u"role", u"required")

        self.layout_21.addWidget(self.admin_required)

        self.spacer_22 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_21.addItem(self.spacer_22)


        self.layout_20.addLayout(self.layout_21)

        self.admin_edit = QLineEdit(self.admin_page)
        self.admin_edit.setObjectName(u"admin_edit")

        self.layout_20.addWidget(self.admin_edit)

        self.admin_help = QLabel(self.admin_page)
        self.admin_help.setObjectName(u"admin_help")
        self.admin_help.setWordWrap(True)
        self.admin_help.setProperty(u"role", u"help")

        self.layout_20.addWidget(self.admin_help)


        self.layout_19.addLayout(self.layout_20)

        self.layout_23 = QVBoxLayout()
        self.layout_23.setSpacing(4)
        self.layout_23.setObjectName(u"layout_23")
        self.layout_23.setContentsMargins(0, 0, 0, 0)
        self.layout_24 = QHBoxLayout()
        self.layout_24.setSpacing(8)
        self.layout_24.setObjectName(u"layout_24")
        self.layout_24.setContentsMargins(0, 0, 0, 0)
        self.password_label = QLabel(self.admin_page)
        self.password_label.setObjectName(u"password_label")

        self.layout_24.addWidget(self.password_label)

        self.password_required = QLabel(self.admin_page)
        self.password_required.setObjectName(u"password_required")
        self.password_required.setProperty(u"role", u"required")

        self.layout_24.addWidget(self.password_required)

        self.spacer_25 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_24.addItem(self.spacer_25)


        self.layout_23.addLayout(self.layout_24)

        self.password_edit = QLineEdit(self.admin_page)
        self.password_edit.setObjectName(u"password_edit")
        self.password_edit.setProperty(u"no_draft", True)
        self.password_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.layout_23.addWidget(self.password_edit)


        self.layout_19.addLayout(self.layout_23)

        self.strength_label = QLabel(self.admin_page)
        self.strength_label.setObjectName(u"strength_label")
        self.strength_label.setWordWrap(True)
        self.strength_label.setMinimumSize(QSize(0, 40))
        self.strength_label.setProperty(u"role", u"help")

        self.layout_19.addWidget(self.strength_label)

        self.layout_26 = QVBoxLayout()
        self.layout_26.setSpacing(4)
        self.layout_26.setObjectName(u"layout_26")
        self.layout_26.setContentsMargins(0, 0, 0, 0)
        self.layout_27 = QHBoxLayout()
        self.layout_27.setSpacing(8)
        self.layout_27.setObjectName(u"layout_27")
        self.layout_27.setContentsMargins(0, 0, 0, 0)
        self.again_label = QLabel(self.admin_page)
        self.again_label.setObjectName(u"again_label")

        self.layout_27.addWidget(self.again_label)

        self.again_required = QLabel(self.admin_page)
        self.again_required.setObjectName(u"again_required")
        self.again_required.setProperty(u"role", u"required")

        self.layout_27.addWidget(self.again_required)

        self.spacer_28 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_27.addItem(self.spacer_28)


        self.layout_26.addLayout(self.layout_27)

        self.again_edit = QLineEdit(self.admin_page)
        self.again_edit.setObjectName(u"again_edit")
        self.again_edit.setProperty(u"no_draft", True)
        self.again_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.layout_26.addWidget(self.again_edit)


        self.layout_19.addLayout(self.layout_26)

        self.spacer_29 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_19.addItem(self.spacer_29)

        self.steps.addWidget(self.admin_page)
        self.slip_page = QWidget()
        self.slip_page.setObjectName(u"slip_page")
        self.layout_30 = QVBoxLayout(self.slip_page)
        self.layout_30.setSpacing(16)
        self.layout_30.setObjectName(u"layout_30")
        self.layout_30.setContentsMargins(0, 0, 0, 0)
        self.slip_intro = QLabel(self.slip_page)
        self.slip_intro.setObjectName(u"slip_intro")
        self.slip_intro.setWordWrap(True)

        self.layout_30.addWidget(self.slip_intro)

        self.layout_31 = QVBoxLayout()
        self.layout_31.setSpacing(4)
        self.layout_31.setObjectName(u"layout_31")
        self.layout_31.setContentsMargins(0, 0, 0, 0)
        self.layout_32 = QHBoxLayout()
        self.layout_32.setSpacing(8)
        self.layout_32.setObjectName(u"layout_32")
        self.layout_32.setContentsMargins(0, 0, 0, 0)
        self.slip_label = QLabel(self.slip_page)
        self.slip_label.setObjectName(u"slip_label")

        self.layout_32.addWidget(self.slip_label)

        self.slip_required = QLabel(self.slip_page)
        self.slip_required.setObjectName(u"slip_required")
        self.slip_required.setProperty(u"role", u"required")

        self.layout_32.addWidget(self.slip_required)

        self.spacer_33 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_32.addItem(self.spacer_33)


        self.layout_31.addLayout(self.layout_32)

        self.layout_34 = QHBoxLayout()
        self.layout_34.setSpacing(8)
        self.layout_34.setObjectName(u"layout_34")
        self.layout_34.setContentsMargins(0, 0, 0, 0)
        self.slip_edit = QLineEdit(self.slip_page)
        self.slip_edit.setObjectName(u"slip_edit")

        self.layout_34.addWidget(self.slip_edit)

        self.slip_button = QPushButton(self.slip_page)
        self.slip_button.setObjectName(u"slip_button")

        self.layout_34.addWidget(self.slip_button)


        self.layout_31.addLayout(self.layout_34)


        self.layout_30.addLayout(self.layout_31)

        self.slip_help = QLabel(self.slip_page)
        self.slip_help.setObjectName(u"slip_help")
        self.slip_help.setWordWrap(True)
        self.slip_help.setProperty(u"role", u"help")

        self.layout_30.addWidget(self.slip_help)

        self.later_check = QCheckBox(self.slip_page)
        self.later_check.setObjectName(u"later_check")

        self.layout_30.addWidget(self.later_check)

        self.spacer_35 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_30.addItem(self.spacer_35)

        self.steps.addWidget(self.slip_page)

        self.layout_5.addWidget(self.steps)

        self.message_label = QLabel(self.card)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setWordWrap(True)
        self.message_label.setMinimumSize(QSize(0, 44))
        self.message_label.setProperty(u"role", u"error")

        self.layout_5.addWidget(self.message_label)

        self.progress = QProgressBar(self.card)
        self.progress.setObjectName(u"progress")
        self.progress.setMaximum(0)
        self.progress.setTextVisible(False)

        self.layout_5.addWidget(self.progress)

        self.layout_36 = QHBoxLayout()
        self.layout_36.setSpacing(8)
        self.layout_36.setObjectName(u"layout_36")
        self.layout_36.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(self.card)
        self.back_button.setObjectName(u"back_button")

        self.layout_36.addWidget(self.back_button)

        self.spacer_37 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_36.addItem(self.spacer_37)

        self.next_button = QPushButton(self.card)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setProperty(u"role", u"main")

        self.layout_36.addWidget(self.next_button)


        self.layout_5.addLayout(self.layout_36)


        self.layout_3.addWidget(self.card)

        self.spacer_38 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_38)

        self.layout_3.setStretch(0, 1)
        self.layout_3.setStretch(2, 1)

        self.layout_1.addLayout(self.layout_3)

        self.spacer_39 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_1.addItem(self.spacer_39)

#if QT_CONFIG(shortcut)
        self.centre_label.setBuddy(self.centre_edit)
        self.committee_label.setBuddy(self.committee_edit)
        self.code_label.setBuddy(self.code_edit)
        self.admin_label.setBuddy(self.admin_edit)
        self.password_label.setBuddy(self.password_edit)
        self.again_label.setBuddy(self.again_edit)
        self.slip_label.setBuddy(self.slip_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(wizard)

        QMetaObject.connectSlotsByName(wizard)
    # setupUi

    def retranslateUi(self, wizard):
        wizard.setWindowTitle(QCoreApplication.translate("Wizard", u"\u7b2c\u4e00\u6b21\u4f7f\u7528", None))
        self.title_label.setText(QCoreApplication.translate("Wizard", u"\u7b2c\u4e00\u6b21\u4f7f\u7528", None))
        self.steps_label.setText(QCoreApplication.translate("Wizard", u"\u2460 \u9009\u62e9\u3000\u2461 \u4e2d\u5fc3\u3000\u2462 \u7ba1\u7406\u5458\u3000\u2463 \u6062\u590d\u51ed\u6761", None))
        self.start_label.setText(QCoreApplication.translate("Wizard", u"\u8c03\u89e3\u53f0\u7684\u6570\u636e\u53ea\u653e\u5728\u8fd9\u53f0\u7535\u8111\u4e0a\uff0c\u52a0\u5bc6\u4fdd\u5b58\uff0c\u4e0d\u4e0a\u7f51\u3002\u60a8\u8981\u505a\u4ec0\u4e48\uff1f", None))
        self.practice_button.setText(QCoreApplication.translate("Wizard", u"\u5148\u7ec3\u4e60\uff1a\u6253\u5f00\u7ec3\u4e60\u4e61\u9547(&T)", None))
        self.practice_help.setText(QCoreApplication.translate("Wizard", u"\u4e0d\u7528\u586b\u4ec0\u4e48\uff0c\u6309 Enter \u5c31\u80fd\u5f00\u59cb\u3002\u91cc\u9762\u90fd\u662f\u7f16\u9020\u7684\u4eba\u548c\u4e8b\uff0c\u53ef\u4ee5\u968f\u4fbf\u8bd5\uff0c\u968f\u65f6\u80fd\u6e05\u7a7a\u91cd\u6765\uff0c\u4e0d\u5f71\u54cd\u6b63\u5f0f\u6570\u636e\u3002", None))
        self.real_button.setText(QCoreApplication.translate("Wizard", u"\u6b63\u5f0f\u4f7f\u7528\uff1a\u5efa\u7acb\u672c\u4e2d\u5fc3\u7684\u6570\u636e(&N)", None))
        self.real_help.setText(QCoreApplication.translate("Wizard", u"\u5927\u7ea6\u4e24\u5206\u949f\u3002\u9700\u8981\uff1a\u7efc\u6cbb\u4e2d\u5fc3\u548c\u8c03\u59d4\u4f1a\u7684\u540d\u79f0\u3001\u4e00\u4e2a\u5bc6\u7801\u3001\u4e00\u4e2aU\u76d8\u6216\u6253\u5370\u673a\uff08\u653e\u6062\u590d\u51ed\u6761\uff09\u3002", None))
        self.restore_button.setText(QCoreApplication.translate("Wizard", u"\u6362\u4e86\u7535\u8111\uff0c\u4ece\u5907\u4efd\u6062\u590d(&B)", None))
        self.centre_label.setText(QCoreApplication.translate("Wizard", u"\u7efc\u6cbb\u4e2d\u5fc3\u540d\u79f0(&C)", None))
        self.centre_required.setText(QCoreApplication.translate("Wizard", u"\u5fc5\u586b", None))
#if QT_CONFIG(accessibility)
        self.centre_edit.setAccessibleName(QCoreApplication.translate("Wizard", u"\u7efc\u6cbb\u4e2d\u5fc3\u540d\u79f0", None))
#endif // QT_CONFIG(accessibility)
        self.centre_edit.setPlaceholderText(QCoreApplication.translate("Wizard", u"\u5982 \u6cb3\u6e7e\u9547\u7efc\u6cbb\u4e2d\u5fc3", None))
        self.committee_label.setText(QCoreApplication.translate("Wizard", u"\u4eba\u6c11\u8c03\u89e3\u59d4\u5458\u4f1a\u540d\u79f0(&M)", None))
        self.committee_required.setText(QCoreApplication.translate("Wizard", u"\u5fc5\u586b", None))
#if QT_CONFIG(accessibility)
        self.committee_edit.setAccessibleName(QCoreApplication.translate("Wizard", u"\u4eba\u6c11\u8c03\u89e3\u59d4\u5458\u4f1a\u540d\u79f0", None))
#endif // QT_CONFIG(accessibility)
        self.committee_edit.setPlaceholderText(QCoreApplication.translate("Wizard", u"\u5982 \u6cb3\u6e7e\u9547\u4eba\u6c11\u8c03\u89e3\u59d4\u5458\u4f1a", None))
        self.committee_help.setText(QCoreApplication.translate("Wizard", u"\u5370\u5728\u534f\u8bae\u4e66\u3001\u544a\u77e5\u4e66\u548c\u5377\u5b97\u4e0a\uff0c\u8bf7\u5199\u5168\u79f0\u3002", None))
        self.code_label.setText(QCoreApplication.translate("Wizard", u"\u533a\u5212\u4ee3\u7801(&D)", None))
        self.code_required.setText(QCoreApplication.translate("Wizard", u"\u5fc5\u586b", None))
#if QT_CONFIG(accessibility)
        self.code_edit.setAccessibleName(QCoreApplication.translate("Wizard", u"\u533a\u5212\u4ee3\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.code_edit.setPlaceholderText(QCoreApplication.translate("Wizard", u"\u4e5d\u4f4d\u6570\u5b57", None))
        self.code_help.setText(QCoreApplication.translate("Wizard", u"\u4e61\u9547\uff08\u8857\u9053\uff09\u7684\u4e5d\u4f4d\u7edf\u8ba1\u7528\u533a\u5212\u4ee3\u7801\uff0c\u7528\u6765\u7f16\u673a\u6784\u5185\u90e8\u7684\u53f7\u3002", None))
        self.admin_label.setText(QCoreApplication.translate("Wizard", u"\u7ba1\u7406\u5458\u59d3\u540d(&N)", None))
        self.admin_required.setText(QCoreApplication.translate("Wizard", u"\u5fc5\u586b", None))
#if QT_CONFIG(accessibility)
        self.admin_edit.setAccessibleName(QCoreApplication.translate("Wizard", u"\u7ba1\u7406\u5458\u59d3\u540d", None))
#endif // QT_CONFIG(accessibility)
        self.admin_help.setText(QCoreApplication.translate("Wizard", u"\u7ba1\u7406\u5458\u7ba1\u8d26\u53f7\u3001\u7f16\u53f7\u548c\u5907\u4efd\uff1b\u529e\u6848\u7684\u8d26\u53f7\u8fdb\u53bb\u4ee5\u540e\u518d\u52a0\u3002", None))
        self.password_label.setText(QCoreApplication.translate("Wizard", u"\u5bc6\u7801(&P)", None))
        self.password_required.setText(QCoreApplication.translate("Wizard", u"\u5fc5\u586b", None))
#if QT_CONFIG(accessibility)
        self.password_edit.setAccessibleName(QCoreApplication.translate("Wizard", u"\u5bc6\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.strength_label.setText(QCoreApplication.translate("Wizard", u"\u81f3\u5c11\u5341\u4e2a\u5b57\u7b26\u3002\u4e09\u56db\u4e2a\u4e0d\u76f8\u5e72\u7684\u8bcd\u8fde\u5728\u4e00\u8d77\uff0c\u597d\u8bb0\u4e5f\u96be\u731c\u3002", None))
        self.again_label.setText(QCoreApplication.translate("Wizard", u"\u518d\u8f93\u4e00\u904d(&A)", None))
        self.again_required.setText(QCoreApplication.translate("Wizard", u"\u5fc5\u586b", None))
#if QT_CONFIG(accessibility)
        self.again_edit.setAccessibleName(QCoreApplication.translate("Wizard", u"\u518d\u8f93\u4e00\u904d\u5bc6\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.slip_intro.setText(QCoreApplication.translate("Wizard", u"\u5fd8\u8bb0\u6240\u6709\u5bc6\u7801\u65f6\uff0c\u53ea\u6709\u6062\u590d\u51ed\u6761\u80fd\u6253\u5f00\u6570\u636e\u3002\u8bf7\u628a\u5b83\u5b58\u5230U\u76d8\u4e0a\u6253\u5370\u51fa\u6765\uff0c\u653e\u8fdb\u4fdd\u9669\u67dc\uff0c\u4e0d\u8981\u7559\u5728\u8fd9\u53f0\u7535\u8111\u91cc\u3002", None))
        self.slip_label.setText(QCoreApplication.translate("Wizard", u"\u6062\u590d\u51ed\u6761\u5b58\u5230(&F)", None))
        self.slip_required.setText(QCoreApplication.translate("Wizard", u"\u5fc5\u586b", None))
#if QT_CONFIG(accessibility)
        self.slip_edit.setAccessibleName(QCoreApplication.translate("Wizard", u"\u6062\u590d\u51ed\u6761\u5b58\u5230", None))
#endif // QT_CONFIG(accessibility)
        self.slip_edit.setPlaceholderText(QCoreApplication.translate("Wizard", u"\u5982 U\u76d8\u91cc\u7684 \u6062\u590d\u51ed\u6761.pdf", None))
        self.slip_button.setText(QCoreApplication.translate("Wizard", u"\u9009\u62e9(&S)\u2026", None))
        self.slip_help.setText(QCoreApplication.translate("Wizard", u"\u4e0d\u80fd\u5b58\u5728\u6570\u636e\u6587\u4ef6\u5939\u91cc\u3002", None))
        self.later_check.setText(QCoreApplication.translate("Wizard", u"\u73b0\u5728\u6ca1\u6709U\u76d8\uff0c\u4ee5\u540e\u518d\u5b58\uff08\u6bcf\u6b21\u542f\u52a8\u90fd\u4f1a\u63d0\u9192\uff09(&L)", None))
        self.message_label.setText("")
        self.back_button.setText(QCoreApplication.translate("Wizard", u"\u4e0a\u4e00\u6b65(&B)", None))
        self.next_button.setText(QCoreApplication.translate("Wizard", u"\u4e0b\u4e00\u6b65(&X)", None))
    # retranslateUi

