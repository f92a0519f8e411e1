# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'drill.ui'
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
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_Drill(object):
    def setupUi(self, page):
        if not page.objectName():
            page.setObjectName(u"page")
        page.resize(1200, 640)
        self.layout_34 = QVBoxLayout(page)
        self.layout_34.setSpacing(16)
        self.layout_34.setObjectName(u"layout_34")
        self.layout_34.setContentsMargins(24, 16, 24, 16)
        self.layout_29 = QHBoxLayout()
        self.layout_29.setSpacing(16)
        self.layout_29.setObjectName(u"layout_29")
        self.layout_29.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(page)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_29.addWidget(self.title_label)

        self.spacer_28 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_29.addItem(self.spacer_28)

        self.steps_label = QLabel(page)
        self.steps_label.setObjectName(u"steps_label")
        self.steps_label.setProperty(u"role", u"muted")

        self.layout_29.addWidget(self.steps_label)


        self.layout_34.addLayout(self.layout_29)

        self.card = QFrame(page)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.card.setMaximumSize(QSize(720, 16777215))
        self.card.setMinimumSize(QSize(0, 0))
        self.layout_32 = QVBoxLayout(self.card)
        self.layout_32.setSpacing(12)
        self.layout_32.setObjectName(u"layout_32")
        self.layout_32.setContentsMargins(24, 24, 24, 24)
        self.steps = QStackedWidget(self.card)
        self.steps.setObjectName(u"steps")
        self.choose_page = QWidget()
        self.choose_page.setObjectName(u"choose_page")
        self.layout_4 = QVBoxLayout(self.choose_page)
        self.layout_4.setSpacing(12)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.choose_label = QLabel(self.choose_page)
        self.choose_label.setObjectName(u"choose_label")
        self.choose_label.setWordWrap(True)

        self.layout_4.addWidget(self.choose_label)

        self.fixed_radio = QRadioButton(self.choose_page)
        self.fixed_radio.setObjectName(u"fixed_radio")

        self.layout_4.addWidget(self.fixed_radio)

        self.stick_radio = QRadioButton(self.choose_page)
        self.stick_radio.setObjectName(u"stick_radio")

        self.layout_4.addWidget(self.stick_radio)

        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.other_radio = QRadioButton(self.choose_page)
        self.other_radio.setObjectName(u"other_radio")

        self.layout_2.addWidget(self.other_radio)

        self.folder_button = QPushButton(self.choose_page)
        self.folder_button.setObjectName(u"folder_button")

        self.layout_2.addWidget(self.folder_button)

        self.folder_label = QLabel(self.choose_page)
        self.folder_label.setObjectName(u"folder_label")
        self.folder_label.setWordWrap(True)
        self.folder_label.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.folder_label)

        self.spacer_1 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_1)


        self.layout_4.addLayout(self.layout_2)

        self.found_label = QLabel(self.choose_page)
        self.found_label.setObjectName(u"found_label")
        self.found_label.setWordWrap(True)
        self.found_label.setProperty(u"role", u"muted")

        self.layout_4.addWidget(self.found_label)

        self.spacer_3 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_4.addItem(self.spacer_3)

        self.steps.addWidget(self.choose_page)
        self.open_page = QWidget()
        self.open_page.setObjectName(u"open_page")
        self.layout_19 = QVBoxLayout(self.open_page)
        self.layout_19.setSpacing(12)
        self.layout_19.setObjectName(u"layout_19")
        self.layout_19.setContentsMargins(0, 0, 0, 0)
        self.open_label = QLabel(self.open_page)
        self.open_label.setObjectName(u"open_label")
        self.open_label.setWordWrap(True)

        self.layout_19.addWidget(self.open_label)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(16)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.password_radio = QRadioButton(self.open_page)
        self.password_radio.setObjectName(u"password_radio")

        self.layout_6.addWidget(self.password_radio)

        self.slip_radio = QRadioButton(self.open_page)
        self.slip_radio.setObjectName(u"slip_radio")

        self.layout_6.addWidget(self.slip_radio)

        self.spacer_5 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.spacer_5)


        self.layout_19.addLayout(self.layout_6)

        self.password_part = QWidget(self.open_page)
        self.password_part.setObjectName(u"password_part")
        self.layout_13 = QVBoxLayout(self.password_part)
        self.layout_13.setSpacing(12)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.layout_9 = QVBoxLayout()
        self.layout_9.setSpacing(4)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(8)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.user_label = QLabel(self.password_part)
        self.user_label.setObjectName(u"user_label")

        self.layout_8.addWidget(self.user_label)

        self.user_required = QLabel(self.password_part)
        self.user_required.setObjectName(u"user_required")
        self.user_required.setProperty(u"role", u"required")

        self.layout_8.addWidget(self.user_required)

        self.spacer_7 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_8.addItem(self.spacer_7)


        self.layout_9.addLayout(self.layout_8)

        self.user_edit = QLineEdit(self.password_part)
        self.user_edit.setObjectName(u"user_edit")
        self.user_edit.setProperty(u"no_draft", True)

        self.layout_9.addWidget(self.user_edit)


        self.layout_13.addLayout(self.layout_9)

        self.layout_12 = QVBoxLayout()
        self.layout_12.setSpacing(4)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.layout_11 = QHBoxLayout()
        self.layout_11.setSpacing(8)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.password_label = QLabel(self.password_part)
        self.password_label.setObjectName(u"password_label")

        self.layout_11.addWidget(self.password_label)

        self.password_required = QLabel(self.password_part)
        self.password_required.setObjectName(u"password_required")
        self.password_required.setProperty(u"role", u"required")

        self.layout_11.addWidget(self.password_required)

        self.spacer_10 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_11.addItem(self.spacer_10)


        self.layout_12.addLayout(self.layout_11)

        self.password_edit = QLineEdit(self.password_part)
        self.password_edit.setObjectName(u"password_edit")
        self.password_edit.setProperty(u"no_draft", True)
        self.password_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.layout_12.addWidget(self.password_edit)


        self.layout_13.addLayout(self.layout_12)


        self.layout_19.addWidget(self.password_part)

        self.slip_part = QWidget(self.open_page)
        self.slip_part.setObjectName(u"slip_part")
        self.layout_17 = QVBoxLayout(self.slip_part)
        self.layout_17.setSpacing(8)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(0, 0, 0, 0)
        self.layout_16 = QVBoxLayout()
        self.layout_16.setSpacing(4)
        self.layout_16.setObjectName(u"layout_16")
        self.layout_16.setContentsMargins(0, 0, 0, 0)
        self.layout_15 = QHBoxLayout()
        self.layout_15.setSpacing(8)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.code_label = QLabel(self.slip_part)
        self.code_label.setObjectName(u"code_label")

        self.layout_15.addWidget(self.code_label)

        self.code_required = QLabel(self.slip_part)
        self.code_required.setObjectName(u"code_required")
        self.code_required.setProperty(u"role", u"required")

        self.layout_15.addWidget(self.code_required)

        self.spacer_14 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_15.addItem(self.spacer_14)


        self.layout_16.addLayout(self.layout_15)

        self.code_edit = QLineEdit(self.slip_part)
        self.code_edit.setObjectName(u"code_edit")
        self.code_edit.setProperty(u"no_draft", True)

        self.layout_16.addWidget(self.code_edit)


        self.layout_17.addLayout(self.layout_16)


        self.layout_19.addWidget(self.slip_part)

        self.spacer_18 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_19.addItem(self.spacer_18)

        self.steps.addWidget(self.open_page)
        self.run_page = QWidget()
        self.run_page.setObjectName(u"run_page")
        self.layout_23 = QVBoxLayout(self.run_page)
        self.layout_23.setSpacing(12)
        self.layout_23.setObjectName(u"layout_23")
        self.layout_23.setContentsMargins(0, 0, 0, 0)
        self.run_label = QLabel(self.run_page)
        self.run_label.setObjectName(u"run_label")
        self.run_label.setWordWrap(True)

        self.layout_23.addWidget(self.run_label)

        self.progress = QProgressBar(self.run_page)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)

        self.layout_23.addWidget(self.progress)

        self.layout_21 = QHBoxLayout()
        self.layout_21.setSpacing(8)
        self.layout_21.setObjectName(u"layout_21")
        self.layout_21.setContentsMargins(0, 0, 0, 0)
        self.stop_button = QPushButton(self.run_page)
        self.stop_button.setObjectName(u"stop_button")

        self.layout_21.addWidget(self.stop_button)

        self.spacer_20 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_21.addItem(self.spacer_20)


        self.layout_23.addLayout(self.layout_21)

        self.spacer_22 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_23.addItem(self.spacer_22)

        self.steps.addWidget(self.run_page)
        self.result_page = QWidget()
        self.result_page.setObjectName(u"result_page")
        self.layout_27 = QVBoxLayout(self.result_page)
        self.layout_27.setSpacing(12)
        self.layout_27.setObjectName(u"layout_27")
        self.layout_27.setContentsMargins(0, 0, 0, 0)
        self.result_title = QLabel(self.result_page)
        self.result_title.setObjectName(u"result_title")
        self.result_title.setProperty(u"role", u"heading")

        self.layout_27.addWidget(self.result_title)

        self.result_label = QLabel(self.result_page)
        self.result_label.setObjectName(u"result_label")
        self.result_label.setWordWrap(True)

        self.layout_27.addWidget(self.result_label)

        self.result_help = QLabel(self.result_page)
        self.result_help.setObjectName(u"result_help")
        self.result_help.setWordWrap(True)
        self.result_help.setProperty(u"role", u"muted")

        self.layout_27.addWidget(self.result_help)

        self.layout_25 = QHBoxLayout()
        self.layout_25.setSpacing(8)
        self.layout_25.setObjectName(u"layout_25")
        self.layout_25.setContentsMargins(0, 0, 0, 0)
        self.slip_button = QPushButton(self.result_page)
        self.slip_button.setObjectName(u"slip_button")
        self.slip_button.setProperty(u"role", u"main")

        self.layout_25.addWidget(self.slip_button)

        self.slip_label = QLabel(self.result_page)
        self.slip_label.setObjectName(u"slip_label")
        self.slip_label.setWordWrap(True)
        self.slip_label.setProperty(u"role", u"muted")

        self.layout_25.addWidget(self.slip_label)

        self.spacer_24 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_25.addItem(self.spacer_24)


        self.layout_27.addLayout(self.layout_25)

        self.spacer_26 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_27.addItem(self.spacer_26)

        self.steps.addWidget(self.result_page)

        self.layout_32.addWidget(self.steps)

        self.message_label = QLabel(self.card)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setWordWrap(True)
        self.message_label.setProperty(u"role", u"error")

        self.layout_32.addWidget(self.message_label)

        self.layout_31 = QHBoxLayout()
        self.layout_31.setSpacing(8)
        self.layout_31.setObjectName(u"layout_31")
        self.layout_31.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(self.card)
        self.back_button.setObjectName(u"back_button")

        self.layout_31.addWidget(self.back_button)

        self.spacer_30 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_31.addItem(self.spacer_30)

        self.next_button = QPushButton(self.card)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setProperty(u"role", u"main")

        self.layout_31.addWidget(self.next_button)


        self.layout_32.addLayout(self.layout_31)


        self.layout_34.addWidget(self.card)

        self.spacer_33 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_34.addItem(self.spacer_33)

#if QT_CONFIG(shortcut)
        self.user_label.setBuddy(self.user_edit)
        self.password_label.setBuddy(self.password_edit)
        self.code_label.setBuddy(self.code_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(page)

        QMetaObject.connectSlotsByName(page)
    # setupUi

    def retranslateUi(self, page):
        page.setWindowTitle(QCoreApplication.translate("Drill", u"\u6062\u590d\u6f14\u7ec3", None))
        self.title_label.setText(QCoreApplication.translate("Drill", u"\u6062\u590d\u6f14\u7ec3", None))
        self.steps_label.setText("")
        self.choose_label.setText(QCoreApplication.translate("Drill", u"\u62ff\u54ea\u4e00\u5904\u7684\u5907\u4efd\u6f14\u7ec3\uff1f\u6bcf\u6b21\u6362\u4e00\u5904\uff0c\u4e24\u5904\u90fd\u653e\u5fc3\u3002", None))
        self.fixed_radio.setText(QCoreApplication.translate("Drill", u"\u56fa\u5b9a\u5907\u4efd\u4f4d\u7f6e(&G)", None))
        self.stick_radio.setText(QCoreApplication.translate("Drill", u"\u5907\u4efdU\u76d8(&U)", None))
        self.other_radio.setText(QCoreApplication.translate("Drill", u"\u53e6\u4e00\u4e2a\u6587\u4ef6\u5939(&O)", None))
        self.folder_button.setText(QCoreApplication.translate("Drill", u"\u9009(&X)\u2026", None))
        self.folder_label.setText("")
        self.found_label.setText("")
        self.open_label.setText(QCoreApplication.translate("Drill", u"\u5907\u4efd\u662f\u52a0\u5bc6\u7684\uff0c\u548c\u771f\u51fa\u4e8b\u90a3\u5929\u4e00\u6837\uff0c\u8981\u7528\u5907\u4efd\u90a3\u65f6\u7684\u5bc6\u7801\u6216\u8005\u6062\u590d\u51ed\u6761\u6253\u5f00\u3002", None))
        self.password_radio.setText(QCoreApplication.translate("Drill", u"\u7528\u5bc6\u7801(&M)", None))
        self.slip_radio.setText(QCoreApplication.translate("Drill", u"\u7528\u6062\u590d\u51ed\u6761(&R)", None))
        self.user_label.setText(QCoreApplication.translate("Drill", u"\u59d3\u540d(&A)", None))
        self.user_required.setText(QCoreApplication.translate("Drill", u"\u5fc5\u586b", None))
#if QT_CONFIG(accessibility)
        self.user_edit.setAccessibleName(QCoreApplication.translate("Drill", u"\u59d3\u540d", None))
#endif // QT_CONFIG(accessibility)
        self.password_label.setText(QCoreApplication.translate("Drill", u"\u90a3\u65f6\u7684\u5bc6\u7801(&W)", None))
        self.password_required.setText(QCoreApplication.translate("Drill", u"\u5fc5\u586b", None))
#if QT_CONFIG(accessibility)
        self.password_edit.setAccessibleName(QCoreApplication.translate("Drill", u"\u90a3\u65f6\u7684\u5bc6\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.code_label.setText(QCoreApplication.translate("Drill", u"\u6062\u590d\u7801(&C)", None))
        self.code_required.setText(QCoreApplication.translate("Drill", u"\u5fc5\u586b", None))
#if QT_CONFIG(accessibility)
        self.code_edit.setAccessibleName(QCoreApplication.translate("Drill", u"\u6062\u590d\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.code_edit.setPlaceholderText(QCoreApplication.translate("Drill", u"\u6bcf\u7ec4\u4e94\u4e2a\u5b57\u7b26\uff0c\u6a2a\u7ebf\u53ef\u4ee5\u4e0d\u8f93", None))
        self.run_label.setText(QCoreApplication.translate("Drill", u"\u6b63\u5728\u6062\u590d\u5230\u4e34\u65f6\u6587\u4ef6\u5939\u5e76\u9010\u9879\u6838\u5bf9\u3002\u53ef\u4ee5\u53bb\u529e\u522b\u7684\u4e8b\uff0c\u505a\u5b8c\u8fd9\u91cc\u4f1a\u8bf4\u3002", None))
        self.stop_button.setText(QCoreApplication.translate("Drill", u"\u505c\u4e0b(&D)", None))
        self.result_title.setText(QCoreApplication.translate("Drill", u"\u6f14\u7ec3\u901a\u8fc7", None))
        self.result_label.setText("")
        self.result_help.setText(QCoreApplication.translate("Drill", u"\u5b58\u4e00\u5f20\u8bb0\u5f55\u5355\uff0c\u6253\u5370\u51fa\u6765\u7b7e\u5b57\u5f52\u6863\uff1b\u6f14\u7ec3\u4e5f\u5df2\u8bb0\u8fdb\u64cd\u4f5c\u65e5\u5fd7\u3002", None))
        self.slip_button.setText(QCoreApplication.translate("Drill", u"\u5b58\u8bb0\u5f55\u5355(&K)\u2026", None))
        self.slip_label.setText("")
        self.message_label.setText("")
        self.back_button.setText(QCoreApplication.translate("Drill", u"\u4e0a\u4e00\u6b65(&P)", None))
        self.next_button.setText(QCoreApplication.translate("Drill", u"\u4e0b\u4e00\u6b65(&N)", None))
    # retranslateUi

