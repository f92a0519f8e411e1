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
        self.layout_32 = QVBoxLayout(page)
        self.layout_32.setSpacing(16)
        self.layout_32.setObjectName(u"layout_32")
        self.layout_32.setContentsMargins(24, 16, 24, 16)
        self.layout_27 = QHBoxLayout()
        self.layout_27.setSpacing(16)
        self.layout_27.setObjectName(u"layout_27")
        self.layout_27.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(page)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_27.addWidget(self.title_label)

        self.spacer_26 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_27.addItem(self.spacer_26)

        self.steps_label = QLabel(page)
        self.steps_label.setObjectName(u"steps_label")
        self.steps_label.setProperty(u"role", u"muted")

        self.layout_27.addWidget(self.steps_label)


        self.layout_32.addLayout(self.layout_27)

        self.card = QFrame(page)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.card.setMaximumSize(QSize(720, 16777215))
        self.card.setMinimumSize(QSize(0, 0))
        self.layout_30 = QVBoxLayout(self.card)
        self.layout_30.setSpacing(12)
        self.layout_30.setObjectName(u"layout_30")
        self.layout_30.setContentsMargins(24, 24, 24, 24)
        self.steps = QStackedWidget(self.card)
        self.steps.setObjectName(u"steps")
        self.choose_page = QWidget()
        self.choose_page.setObjectName(u"choose_page")
        self.layout_3 = QVBoxLayout(self.choose_page)
        self.layout_3.setSpacing(12)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.choose_label = QLabel(self.choose_page)
        self.choose_label.setObjectName(u"choose_label")
        self.choose_label.setWordWrap(True)

        self.layout_3.addWidget(self.choose_label)

        self.fixed_radio = QRadioButton(self.choose_page)
        self.fixed_radio.setObjectName(u"fixed_radio")

        self.layout_3.addWidget(self.fixed_radio)

        self.stick_radio = QRadioButton(self.choose_page)
        self.stick_radio.setObjectName(u"stick_radio")

        self.layout_3.addWidget(self.stick_radio)

        self.layout_1 = QHBoxLayout()
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.other_radio = QRadioButton(self.choose_page)
        self.other_radio.setObjectName(u"other_radio")

        self.layout_1.addWidget(self.other_radio)

        self.folder_button = QPushButton(self.choose_page)
        self.folder_button.setObjectName(u"folder_button")

        self.layout_1.addWidget(self.folder_button)

        self.folder_label = QLabel(self.choose_page)
        self.folder_label.setObjectName(u"folder_label")
        self.folder_label.setWordWrap(True)
        self.folder_label.setProperty(u"role", u"muted")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.folder_label.sizePolicy().hasHeightForWidth())
        self.folder_label.setSizePolicy(sizePolicy)

        self.layout_1.addWidget(self.folder_label)


        self.layout_3.addLayout(self.layout_1)

        self.found_label = QLabel(self.choose_page)
        self.found_label.setObjectName(u"found_label")
        self.found_label.setWordWrap(True)
        self.found_label.setProperty(u"role", u"muted")

        self.layout_3.addWidget(self.found_label)

        self.spacer_2 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_3.addItem(self.spacer_2)

        self.steps.addWidget(self.choose_page)
        self.open_page = QWidget()
        self.open_page.setObjectName(u"open_page")
        self.layout_18 = QVBoxLayout(self.open_page)
        self.layout_18.setSpacing(12)
        self.layout_18.setObjectName(u"layout_18")
        self.layout_18.setContentsMargins(0, 0, 0, 0)
        self.open_label = QLabel(self.open_page)
        self.open_label.setObjectName(u"open_label")
        self.open_label.setWordWrap(True)

        self.layout_18.addWidget(self.open_label)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(16)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.password_radio = QRadioButton(self.open_page)
        self.password_radio.setObjectName(u"password_radio")

        self.layout_5.addWidget(self.password_radio)

        self.slip_radio = QRadioButton(self.open_page)
        self.slip_radio.setObjectName(u"slip_radio")

        self.layout_5.addWidget(self.slip_radio)

        self.spacer_4 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_5.addItem(self.spacer_4)


        self.layout_18.addLayout(self.layout_5)

        self.password_part = QWidget(self.open_page)
        self.password_part.setObjectName(u"password_part")
        self.layout_12 = QVBoxLayout(self.password_part)
        self.layout_12.setSpacing(12)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.layout_8 = QVBoxLayout()
        self.layout_8.setSpacing(4)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(8)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.user_label = QLabel(self.password_part)
        self.user_label.setObjectName(u"user_label")

        self.layout_7.addWidget(self.user_label)

        self.user_required = QLabel(self.password_part)
        self.user_required.setObjectName(u"user_required")
        self.user_required.setProperty(u"role", u"required")

        self.layout_7.addWidget(self.user_required)

        self.spacer_6 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_7.addItem(self.spacer_6)


        self.layout_8.addLayout(self.layout_7)

        self.user_edit = QLineEdit(self.password_part)
        self.user_edit.setObjectName(u"user_edit")
        self.user_edit.setProperty(u"no_draft", True)

        self.layout_8.addWidget(self.user_edit)


        self.layout_12.addLayout(self.layout_8)

        self.layout_11 = QVBoxLayout()
        self.layout_11.setSpacing(4)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
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

        self.spacer_9 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_10.addItem(self.spacer_9)


        self.layout_11.addLayout(self.layout_10)

        self.password_edit = QLineEdit(self.password_part)
        self.password_edit.setObjectName(u"password_edit")
        self.password_edit.setProperty(u"no_draft", True)
        self.password_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.layout_11.addWidget(self.password_edit)


        self.layout_12.addLayout(self.layout_11)


        self.layout_18.addWidget(self.password_part)

        self.slip_part = QWidget(self.open_page)
        self.slip_part.setObjectName(u"slip_part")
        self.layout_16 = QVBoxLayout(self.slip_part)
        self.layout_16.setSpacing(8)
        self.layout_16.setObjectName(u"layout_16")
        self.layout_16.setContentsMargins(0, 0, 0, 0)
        self.layout_15 = QVBoxLayout()
        self.layout_15.setSpacing(4)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.layout_14 = QHBoxLayout()
        self.layout_14.setSpacing(8)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.code_label = QLabel(self.slip_part)
        self.code_label.setObjectName(u"code_label")

        self.layout_14.addWidget(self.code_label)

        self.code_required = QLabel(self.slip_part)
        self.code_required.setObjectName(u"code_required")
        self.code_required.setProperty(u"role", u"required")

        self.layout_14.addWidget(self.code_required)

        self.spacer_13 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_14.addItem(self.spacer_13)


        self.layout_15.addLayout(self.layout_14)

        self.code_edit = QLineEdit(self.slip_part)
        self.code_edit.setObjectName(u"code_edit")
        self.code_edit.setProperty(u"no_draft", True)

        self.layout_15.addWidget(self.code_edit)


        self.layout_16.addLayout(self.layout_15)


        self.layout_18.addWidget(self.slip_part)

        self.spacer_17 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_18.addItem(self.spacer_17)

        self.steps.addWidget(self.open_page)
        self.run_page = QWidget()
        self.run_page.setObjectName(u"run_page")
        self.layout_22 = QVBoxLayout(self.run_page)
        self.layout_22.setSpacing(12)
        self.layout_22.setObjectName(u"layout_22")
        self.layout_22.setContentsMargins(0, 0, 0, 0)
        self.run_label = QLabel(self.run_page)
        self.run_label.setObjectName(u"run_label")
        self.run_label.setWordWrap(True)

        self.layout_22.addWidget(self.run_label)

        self.progress = QProgressBar(self.run_page)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)

        self.layout_22.addWidget(self.progress)

        self.layout_20 = QHBoxLayout()
        self.layout_20.setSpacing(8)
        self.layout_20.setObjectName(u"layout_20")
        self.layout_20.setContentsMargins(0, 0, 0, 0)
        self.stop_button = QPushButton(self.run_page)
        self.stop_button.setObjectName(u"stop_button")

        self.layout_20.addWidget(self.stop_button)

        self.spacer_19 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_20.addItem(self.spacer_19)


        self.layout_22.addLayout(self.layout_20)

        self.spacer_21 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_22.addItem(self.spacer_21)

        self.steps.addWidget(self.run_page)
        self.result_page = QWidget()
        self.result_page.setObjectName(u"result_page")
        self.layout_25 = QVBoxLayout(self.result_page)
        self.layout_25.setSpacing(12)
        self.layout_25.setObjectName(u"layout_25")
        self.layout_25.setContentsMargins(0, 0, 0, 0)
        self.result_title = QLabel(self.result_page)
        self.result_title.setObjectName(u"result_title")
        self.result_title.setProperty(u"role", u"heading")

        self.layout_25.addWidget(self.result_title)

        self.result_label = QLabel(self.result_page)
        self.result_label.setObjectName(u"result_label")
        self.result_label.setWordWrap(True)

        self.layout_25.addWidget(self.result_label)

        self.result_help = QLabel(self.result_page)
        self.result_help.setObjectName(u"result_help")
        self.result_help.setWordWrap(True)
        self.result_help.setProperty(u"role", u"muted")

        self.layout_25.addWidget(self.result_help)

        self.layout_23 = QHBoxLayout()
        self.layout_23.setSpacing(8)
        self.layout_23.setObjectName(u"layout_23")
        self.layout_23.setContentsMargins(0, 0, 0, 0)
        self.slip_button = QPushButton(self.result_page)
        self.slip_button.setObjectName(u"slip_button")
        self.slip_button.setProperty(u"role", u"main")

        self.layout_23.addWidget(self.slip_button)

        self.slip_label = QLabel(self.result_page)
        self.slip_label.setObjectName(u"slip_label")
        self.slip_label.setWordWrap(True)
        self.slip_label.setProperty(u"role", u"muted")
        sizePolicy.setHeightForWidth(self.slip_label.sizePolicy().hasHeightForWidth())
        self.slip_label.setSizePolicy(sizePolicy)

        self.layout_23.addWidget(self.slip_label)


        self.layout_25.addLayout(self.layout_23)

        self.spacer_24 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_25.addItem(self.spacer_24)

        self.steps.addWidget(self.result_page)

        self.layout_30.addWidget(self.steps)

        self.message_label = QLabel(self.card)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setWordWrap(True)
        self.message_label.setProperty(u"role", u"error")

        self.layout_30.addWidget(self.message_label)

        self.layout_29 = QHBoxLayout()
        self.layout_29.setSpacing(8)
        self.layout_29.setObjectName(u"layout_29")
        self.layout_29.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(self.card)
        self.back_button.setObjectName(u"back_button")

        self.layout_29.addWidget(self.back_button)

        self.spacer_28 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_29.addItem(self.spacer_28)

        self.next_button = QPushButton(self.card)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setProperty(u"role", u"main")

        self.layout_29.addWidget(self.next_button)


        self.layout_30.addLayout(self.layout_29)


        self.layout_32.addWidget(self.card)

        self.spacer_31 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_32.addItem(self.spacer_31)

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

