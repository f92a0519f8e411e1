# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'redaction.ui'
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
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_Redaction(object):
    def setupUi(self, page):
        if not page.objectName():
            page.setObjectName(u"page")
        page.resize(1200, 640)
        self.layout_23 = QVBoxLayout(page)
        self.layout_23.setSpacing(12)
        self.layout_23.setObjectName(u"layout_23")
        self.layout_23.setContentsMargins(20, 20, 20, 20)
        self.layout_19 = QHBoxLayout()
        self.layout_19.setSpacing(8)
        self.layout_19.setObjectName(u"layout_19")
        self.layout_19.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(page)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_19.addWidget(self.title_label)

        self.spacer_18 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_19.addItem(self.spacer_18)

        self.steps_label = QLabel(page)
        self.steps_label.setObjectName(u"steps_label")
        self.steps_label.setProperty(u"role", u"muted")

        self.layout_19.addWidget(self.steps_label)


        self.layout_23.addLayout(self.layout_19)

        self.card = QFrame(page)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.layout_22 = QVBoxLayout(self.card)
        self.layout_22.setSpacing(12)
        self.layout_22.setObjectName(u"layout_22")
        self.layout_22.setContentsMargins(20, 20, 20, 20)
        self.steps = QStackedWidget(self.card)
        self.steps.setObjectName(u"steps")
        self.case_page = QWidget()
        self.case_page.setObjectName(u"case_page")
        self.layout_4 = QVBoxLayout(self.case_page)
        self.layout_4.setSpacing(10)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.label_1 = QLabel(self.case_page)
        self.label_1.setObjectName(u"label_1")
        self.label_1.setWordWrap(True)

        self.layout_4.addWidget(self.label_1)

        self.order_list = QListWidget(self.case_page)
        self.order_list.setObjectName(u"order_list")
        self.order_list.setMinimumSize(QSize(0, 90))
        self.order_list.setTabKeyNavigation(False)

        self.layout_4.addWidget(self.order_list)

        self.label_2 = QLabel(self.case_page)
        self.label_2.setObjectName(u"label_2")
        self.label_2.setWordWrap(True)

        self.layout_4.addWidget(self.label_2)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.case_edit = QLineEdit(self.case_page)
        self.case_edit.setObjectName(u"case_edit")

        self.layout_3.addWidget(self.case_edit)

        self.find_button = QPushButton(self.case_page)
        self.find_button.setObjectName(u"find_button")

        self.layout_3.addWidget(self.find_button)


        self.layout_4.addLayout(self.layout_3)

        self.case_list = QListWidget(self.case_page)
        self.case_list.setObjectName(u"case_list")
        self.case_list.setMinimumSize(QSize(0, 90))
        self.case_list.setTabKeyNavigation(False)

        self.layout_4.addWidget(self.case_list)

        self.steps.addWidget(self.case_page)
        self.choose_page = QWidget()
        self.choose_page.setObjectName(u"choose_page")
        self.layout_9 = QVBoxLayout(self.choose_page)
        self.layout_9.setSpacing(10)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.case_label = QLabel(self.choose_page)
        self.case_label.setObjectName(u"case_label")
        self.case_label.setWordWrap(True)
        self.case_label.setProperty(u"role", u"heading")

        self.layout_9.addWidget(self.case_label)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.hold_label = QLabel(self.choose_page)
        self.hold_label.setObjectName(u"hold_label")
        self.hold_label.setProperty(u"role", u"muted")

        self.layout_6.addWidget(self.hold_label)

        self.hold_button = QPushButton(self.choose_page)
        self.hold_button.setObjectName(u"hold_button")

        self.layout_6.addWidget(self.hold_button)

        self.spacer_5 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.spacer_5)


        self.layout_9.addLayout(self.layout_6)

        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(8)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.person_radio = QRadioButton(self.choose_page)
        self.person_radio.setObjectName(u"person_radio")
        self.person_radio.setChecked(True)

        self.layout_8.addWidget(self.person_radio)

        self.fields_radio = QRadioButton(self.choose_page)
        self.fields_radio.setObjectName(u"fields_radio")

        self.layout_8.addWidget(self.fields_radio)

        self.file_radio = QRadioButton(self.choose_page)
        self.file_radio.setObjectName(u"file_radio")

        self.layout_8.addWidget(self.file_radio)

        self.case_radio = QRadioButton(self.choose_page)
        self.case_radio.setObjectName(u"case_radio")

        self.layout_8.addWidget(self.case_radio)

        self.spacer_7 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_8.addItem(self.spacer_7)


        self.layout_9.addLayout(self.layout_8)

        self.what_label = QLabel(self.choose_page)
        self.what_label.setObjectName(u"what_label")
        self.what_label.setWordWrap(True)

        self.layout_9.addWidget(self.what_label)

        self.item_list = QListWidget(self.choose_page)
        self.item_list.setObjectName(u"item_list")
        self.item_list.setMinimumSize(QSize(0, 130))
        self.item_list.setTabKeyNavigation(False)

        self.layout_9.addWidget(self.item_list)

        self.files_label = QLabel(self.choose_page)
        self.files_label.setObjectName(u"files_label")
        self.files_label.setWordWrap(True)

        self.layout_9.addWidget(self.files_label)

        self.file_list = QListWidget(self.choose_page)
        self.file_list.setObjectName(u"file_list")
        self.file_list.setMinimumSize(QSize(0, 70))
        self.file_list.setTabKeyNavigation(False)

        self.layout_9.addWidget(self.file_list)

        self.steps.addWidget(self.choose_page)
        self.preview_page = QWidget()
        self.preview_page.setObjectName(u"preview_page")
        self.layout_13 = QVBoxLayout(self.preview_page)
        self.layout_13.setSpacing(10)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.preview_label = QLabel(self.preview_page)
        self.preview_label.setObjectName(u"preview_label")
        self.preview_label.setWordWrap(True)

        self.layout_13.addWidget(self.preview_label)

        self.preview_list = QListWidget(self.preview_page)
        self.preview_list.setObjectName(u"preview_list")
        self.preview_list.setMinimumSize(QSize(0, 150))
        self.preview_list.setTabKeyNavigation(False)

        self.layout_13.addWidget(self.preview_list)

        self.kept_label = QLabel(self.preview_page)
        self.kept_label.setObjectName(u"kept_label")
        self.kept_label.setWordWrap(True)

        self.layout_13.addWidget(self.kept_label)

        self.layout_12 = QGridLayout()
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setHorizontalSpacing(12)
        self.layout_12.setVerticalSpacing(12)
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.label_10 = QLabel(self.preview_page)
        self.label_10.setObjectName(u"label_10")

        self.layout_12.addWidget(self.label_10, 0, 0, 1, 1)

        self.number_edit = QLineEdit(self.preview_page)
        self.number_edit.setObjectName(u"number_edit")

        self.layout_12.addWidget(self.number_edit, 0, 1, 1, 1)

        self.label_11 = QLabel(self.preview_page)
        self.label_11.setObjectName(u"label_11")

        self.layout_12.addWidget(self.label_11, 1, 0, 1, 1)

        self.basis_combo = QComboBox(self.preview_page)
        self.basis_combo.setObjectName(u"basis_combo")

        self.layout_12.addWidget(self.basis_combo, 1, 1, 1, 1)


        self.layout_13.addLayout(self.layout_12)

        self.steps.addWidget(self.preview_page)
        self.order_page = QWidget()
        self.order_page.setObjectName(u"order_page")
        self.layout_17 = QVBoxLayout(self.order_page)
        self.layout_17.setSpacing(10)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(0, 0, 0, 0)
        self.order_title = QLabel(self.order_page)
        self.order_title.setObjectName(u"order_title")
        self.order_title.setWordWrap(True)
        self.order_title.setProperty(u"role", u"heading")

        self.layout_17.addWidget(self.order_title)

        self.order_label = QLabel(self.order_page)
        self.order_label.setObjectName(u"order_label")
        self.order_label.setWordWrap(True)

        self.layout_17.addWidget(self.order_label)

        self.progress_label = QLabel(self.order_page)
        self.progress_label.setObjectName(u"progress_label")
        self.progress_label.setWordWrap(True)
        self.progress_label.setProperty(u"role", u"muted")

        self.layout_17.addWidget(self.progress_label)

        self.confirm_list = QListWidget(self.order_page)
        self.confirm_list.setObjectName(u"confirm_list")
        self.confirm_list.setMinimumSize(QSize(0, 110))
        self.confirm_list.setTabKeyNavigation(False)

        self.layout_17.addWidget(self.confirm_list)

        self.late_label = QLabel(self.order_page)
        self.late_label.setObjectName(u"late_label")
        self.late_label.setWordWrap(True)

        self.layout_17.addWidget(self.late_label)

        self.layout_15 = QHBoxLayout()
        self.layout_15.setSpacing(8)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.confirm_button = QPushButton(self.order_page)
        self.confirm_button.setObjectName(u"confirm_button")

        self.layout_15.addWidget(self.confirm_button)

        self.carry_button = QPushButton(self.order_page)
        self.carry_button.setObjectName(u"carry_button")
        self.carry_button.setProperty(u"role", u"danger")

        self.layout_15.addWidget(self.carry_button)

        self.withdraw_button = QPushButton(self.order_page)
        self.withdraw_button.setObjectName(u"withdraw_button")

        self.layout_15.addWidget(self.withdraw_button)

        self.paper_button = QPushButton(self.order_page)
        self.paper_button.setObjectName(u"paper_button")

        self.layout_15.addWidget(self.paper_button)

        self.spacer_14 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_15.addItem(self.spacer_14)


        self.layout_17.addLayout(self.layout_15)

        self.two_check = QCheckBox(self.order_page)
        self.two_check.setObjectName(u"two_check")

        self.layout_17.addWidget(self.two_check)

        self.spacer_16 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_17.addItem(self.spacer_16)

        self.steps.addWidget(self.order_page)

        self.layout_22.addWidget(self.steps)

        self.message_label = QLabel(self.card)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setWordWrap(True)
        self.message_label.setProperty(u"role", u"error")

        self.layout_22.addWidget(self.message_label)

        self.layout_21 = QHBoxLayout()
        self.layout_21.setSpacing(8)
        self.layout_21.setObjectName(u"layout_21")
        self.layout_21.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(self.card)
        self.back_button.setObjectName(u"back_button")

        self.layout_21.addWidget(self.back_button)

        self.spacer_20 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_21.addItem(self.spacer_20)

        self.leave_button = QPushButton(self.card)
        self.leave_button.setObjectName(u"leave_button")
        self.leave_button.setProperty(u"role", u"link")

        self.layout_21.addWidget(self.leave_button)

        self.next_button = QPushButton(self.card)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setProperty(u"role", u"main")

        self.layout_21.addWidget(self.next_button)


        self.layout_22.addLayout(self.layout_21)


        self.layout_23.addWidget(self.card)

#if QT_CONFIG(shortcut)
        self.label_2.setBuddy(self.case_edit)
        self.label_10.setBuddy(self.number_edit)
        self.label_11.setBuddy(self.basis_combo)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(page)

        QMetaObject.connectSlotsByName(page)
    # setupUi

    def retranslateUi(self, page):
        page.setWindowTitle(QCoreApplication.translate("Redaction", u"\u5220\u9664\u4e2a\u4eba\u4fe1\u606f", None))
        self.title_label.setText(QCoreApplication.translate("Redaction", u"\u5220\u9664\u4e2a\u4eba\u4fe1\u606f", None))
        self.steps_label.setText("")
        self.label_1.setText(QCoreApplication.translate("Redaction", u"\u529e\u8fc7\u7684\u548c\u6ca1\u529e\u5b8c\u7684\u547d\u4ee4\uff0c\u9009\u4e2d\u53ef\u4ee5\u63a5\u7740\u529e\uff1a", None))
#if QT_CONFIG(accessibility)
        self.order_list.setAccessibleName(QCoreApplication.translate("Redaction", u"\u5220\u9664\u547d\u4ee4", None))
#endif // QT_CONFIG(accessibility)
        self.label_2.setText(QCoreApplication.translate("Redaction", u"\u65b0\u7684\u547d\u4ee4\uff1a\u8f93\u5165\u6848\u53f7\u6216\u5176\u4e2d\u4e00\u6bb5\uff0c\u6309\u56de\u8f66\u67e5\u627e\u3002", None))
#if QT_CONFIG(accessibility)
        self.case_edit.setAccessibleName(QCoreApplication.translate("Redaction", u"\u6848\u53f7", None))
#endif // QT_CONFIG(accessibility)
        self.case_edit.setPlaceholderText(QCoreApplication.translate("Redaction", u"\u5982 \u30142026\u301512\u53f7", None))
        self.find_button.setText(QCoreApplication.translate("Redaction", u"\u67e5\u627e(&F)", None))
#if QT_CONFIG(accessibility)
        self.case_list.setAccessibleName(QCoreApplication.translate("Redaction", u"\u67e5\u5230\u7684\u6848\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.case_label.setText("")
        self.hold_label.setText("")
        self.hold_button.setText(QCoreApplication.translate("Redaction", u"\u6682\u505c\u5220\u9664(&P)", None))
        self.person_radio.setText(QCoreApplication.translate("Redaction", u"\u4e00\u4e2a\u4eba\u7684\u4fe1\u606f(&1)", None))
        self.fields_radio.setText(QCoreApplication.translate("Redaction", u"\u9009\u5b9a\u7684\u51e0\u680f(&2)", None))
        self.file_radio.setText(QCoreApplication.translate("Redaction", u"\u4e00\u4efd\u9644\u4ef6(&3)", None))
        self.case_radio.setText(QCoreApplication.translate("Redaction", u"\u5168\u6848\u7684\u4e2a\u4eba\u4fe1\u606f(&4)", None))
        self.what_label.setText("")
#if QT_CONFIG(accessibility)
        self.item_list.setAccessibleName(QCoreApplication.translate("Redaction", u"\u8981\u5220\u7684\u5185\u5bb9", None))
#endif // QT_CONFIG(accessibility)
        self.files_label.setText(QCoreApplication.translate("Redaction", u"\u4e00\u8d77\u5220\u7684\u9644\u4ef6\uff08\u7a0b\u5e8f\u770b\u4e0d\u51fa\u626b\u63cf\u4ef6\u91cc\u6709\u8c01\uff0c\u8bf7\u81ea\u5df1\u52fe\u9009\uff09\uff1a", None))
#if QT_CONFIG(accessibility)
        self.file_list.setAccessibleName(QCoreApplication.translate("Redaction", u"\u4e00\u8d77\u5220\u7684\u9644\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.preview_label.setText(QCoreApplication.translate("Redaction", u"\u4f1a\u5220\u6389\u4e0b\u9762\u8fd9\u4e9b\uff0c\u5220\u4e86\u4e0d\u80fd\u6062\u590d\uff1a", None))
#if QT_CONFIG(accessibility)
        self.preview_list.setAccessibleName(QCoreApplication.translate("Redaction", u"\u4f1a\u5220\u6389\u7684\u5185\u5bb9", None))
#endif // QT_CONFIG(accessibility)
        self.kept_label.setText("")
        self.label_10.setText(QCoreApplication.translate("Redaction", u"\u547d\u4ee4\u6587\u53f7", None))
#if QT_CONFIG(accessibility)
        self.number_edit.setAccessibleName(QCoreApplication.translate("Redaction", u"\u547d\u4ee4\u6587\u53f7", None))
#endif // QT_CONFIG(accessibility)
        self.number_edit.setPlaceholderText(QCoreApplication.translate("Redaction", u"\u7f16\u53f7\uff0c\u4e0d\u5199\u59d3\u540d", None))
        self.label_11.setText(QCoreApplication.translate("Redaction", u"\u4f9d\u636e", None))
#if QT_CONFIG(accessibility)
        self.basis_combo.setAccessibleName(QCoreApplication.translate("Redaction", u"\u4f9d\u636e", None))
#endif // QT_CONFIG(accessibility)
        self.order_title.setText("")
        self.order_label.setText("")
        self.progress_label.setText("")
#if QT_CONFIG(accessibility)
        self.confirm_list.setAccessibleName(QCoreApplication.translate("Redaction", u"\u5404\u53f0\u7535\u8111", None))
#endif // QT_CONFIG(accessibility)
        self.late_label.setText("")
        self.confirm_button.setText(QCoreApplication.translate("Redaction", u"\u786e\u8ba4\u547d\u4ee4(&C)", None))
        self.carry_button.setText(QCoreApplication.translate("Redaction", u"\u73b0\u5728\u5220\u9664(&D)", None))
        self.withdraw_button.setText(QCoreApplication.translate("Redaction", u"\u64a4\u56de\u547d\u4ee4(&R)", None))
        self.paper_button.setText(QCoreApplication.translate("Redaction", u"\u6253\u5370\u8bc1\u660e(&T)", None))
        self.two_check.setText(QCoreApplication.translate("Redaction", u"\u5220\u9664\u547d\u4ee4\u8981\u4e24\u4e2a\u4eba\uff1a\u4e00\u4eba\u63d0\u51fa\uff0c\u53e6\u4e00\u4eba\u786e\u8ba4(&2)", None))
        self.message_label.setText("")
        self.back_button.setText(QCoreApplication.translate("Redaction", u"\u4e0a\u4e00\u6b65(&B)", None))
        self.leave_button.setText(QCoreApplication.translate("Redaction", u"\u56de\u5230\u7279\u6b8a\u60c5\u51b5(&Q)", None))
        self.next_button.setText(QCoreApplication.translate("Redaction", u"\u4e0b\u4e00\u6b65(&N)", None))
    # retranslateUi

