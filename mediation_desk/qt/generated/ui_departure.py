# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'departure.ui'
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
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_Departure(object):
    def setupUi(self, page):
        if not page.objectName():
            page.setObjectName(u"page")
        page.resize(1200, 640)
        self.layout_24 = QVBoxLayout(page)
        self.layout_24.setSpacing(12)
        self.layout_24.setObjectName(u"layout_24")
        self.layout_24.setContentsMargins(20, 20, 20, 20)
        self.layout_20 = QHBoxLayout()
        self.layout_20.setSpacing(8)
        self.layout_20.setObjectName(u"layout_20")
        self.layout_20.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(page)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_20.addWidget(self.title_label)

        self.spacer_19 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_20.addItem(self.spacer_19)

        self.steps_label = QLabel(page)
        self.steps_label.setObjectName(u"steps_label")
        self.steps_label.setProperty(u"role", u"muted")

        self.layout_20.addWidget(self.steps_label)


        self.layout_24.addLayout(self.layout_20)

        self.card = QFrame(page)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.layout_23 = QVBoxLayout(self.card)
        self.layout_23.setSpacing(12)
        self.layout_23.setObjectName(u"layout_23")
        self.layout_23.setContentsMargins(20, 20, 20, 20)
        self.steps = QStackedWidget(self.card)
        self.steps.setObjectName(u"steps")
        self.who_page = QWidget()
        self.who_page.setObjectName(u"who_page")
        self.layout_6 = QVBoxLayout(self.who_page)
        self.layout_6.setSpacing(10)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.label_1 = QLabel(self.who_page)
        self.label_1.setObjectName(u"label_1")
        self.label_1.setWordWrap(True)

        self.layout_6.addWidget(self.label_1)

        self.user_list = QListWidget(self.who_page)
        self.user_list.setObjectName(u"user_list")
        self.user_list.setMinimumSize(QSize(0, 170))
        self.user_list.setTabKeyNavigation(False)

        self.layout_6.addWidget(self.user_list)

        self.layout_5 = QGridLayout()
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setHorizontalSpacing(12)
        self.layout_5.setVerticalSpacing(12)
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.label_2 = QLabel(self.who_page)
        self.label_2.setObjectName(u"label_2")

        self.layout_5.addWidget(self.label_2, 0, 0, 1, 1)

        self.day_edit = QLineEdit(self.who_page)
        self.day_edit.setObjectName(u"day_edit")
        self.day_edit.setMaximumSize(QSize(220, 16777215))

        self.layout_5.addWidget(self.day_edit, 0, 1, 1, 1)

        self.label_3 = QLabel(self.who_page)
        self.label_3.setObjectName(u"label_3")

        self.layout_5.addWidget(self.label_3, 1, 0, 1, 1)

        self.reason_edit = QLineEdit(self.who_page)
        self.reason_edit.setObjectName(u"reason_edit")

        self.layout_5.addWidget(self.reason_edit, 1, 1, 1, 1)

        self.label_4 = QLabel(self.who_page)
        self.label_4.setObjectName(u"label_4")

        self.layout_5.addWidget(self.label_4, 2, 0, 1, 1)

        self.witness_edit = QLineEdit(self.who_page)
        self.witness_edit.setObjectName(u"witness_edit")

        self.layout_5.addWidget(self.witness_edit, 2, 1, 1, 1)


        self.layout_6.addLayout(self.layout_5)

        self.steps.addWidget(self.who_page)
        self.cases_page = QWidget()
        self.cases_page.setObjectName(u"cases_page")
        self.layout_10 = QVBoxLayout(self.cases_page)
        self.layout_10.setSpacing(10)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.cases_label = QLabel(self.cases_page)
        self.cases_label.setObjectName(u"cases_label")
        self.cases_label.setWordWrap(True)
        self.cases_label.setProperty(u"role", u"heading")

        self.layout_10.addWidget(self.cases_label)

        self.case_list = QListWidget(self.cases_page)
        self.case_list.setObjectName(u"case_list")
        self.case_list.setMinimumSize(QSize(0, 180))
        self.case_list.setTabKeyNavigation(False)

        self.layout_10.addWidget(self.case_list)

        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.all_button = QPushButton(self.cases_page)
        self.all_button.setObjectName(u"all_button")

        self.layout_9.addWidget(self.all_button)

        self.label_7 = QLabel(self.cases_page)
        self.label_7.setObjectName(u"label_7")

        self.layout_9.addWidget(self.label_7)

        self.receiver_combo = QComboBox(self.cases_page)
        self.receiver_combo.setObjectName(u"receiver_combo")

        self.layout_9.addWidget(self.receiver_combo)

        self.hand_button = QPushButton(self.cases_page)
        self.hand_button.setObjectName(u"hand_button")
        self.hand_button.setProperty(u"role", u"main")

        self.layout_9.addWidget(self.hand_button)

        self.spacer_8 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_9.addItem(self.spacer_8)


        self.layout_10.addLayout(self.layout_9)

        self.told_list = QListWidget(self.cases_page)
        self.told_list.setObjectName(u"told_list")
        self.told_list.setMinimumSize(QSize(0, 60))
        self.told_list.setTabKeyNavigation(False)

        self.layout_10.addWidget(self.told_list)

        self.steps.addWidget(self.cases_page)
        self.off_page = QWidget()
        self.off_page.setObjectName(u"off_page")
        self.layout_14 = QVBoxLayout(self.off_page)
        self.layout_14.setSpacing(10)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.off_label = QLabel(self.off_page)
        self.off_label.setObjectName(u"off_label")
        self.off_label.setWordWrap(True)
        self.off_label.setProperty(u"role", u"heading")

        self.layout_14.addWidget(self.off_label)

        self.label_11 = QLabel(self.off_page)
        self.label_11.setObjectName(u"label_11")
        self.label_11.setWordWrap(True)

        self.layout_14.addWidget(self.label_11)

        self.returned_edit = QPlainTextEdit(self.off_page)
        self.returned_edit.setObjectName(u"returned_edit")
        self.returned_edit.setTabChangesFocus(True)
        self.returned_edit.setMinimumSize(QSize(0, 60))
        self.returned_edit.setMaximumSize(QSize(16777215, 110))

        self.layout_14.addWidget(self.returned_edit)

        self.pcs_label = QLabel(self.off_page)
        self.pcs_label.setObjectName(u"pcs_label")
        self.pcs_label.setWordWrap(True)
        self.pcs_label.setProperty(u"role", u"muted")

        self.layout_14.addWidget(self.pcs_label)

        self.layout_13 = QHBoxLayout()
        self.layout_13.setSpacing(8)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.off_button = QPushButton(self.off_page)
        self.off_button.setObjectName(u"off_button")
        self.off_button.setProperty(u"role", u"danger")

        self.layout_13.addWidget(self.off_button)

        self.spacer_12 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_13.addItem(self.spacer_12)


        self.layout_14.addLayout(self.layout_13)

        self.steps.addWidget(self.off_page)
        self.book_page = QWidget()
        self.book_page.setObjectName(u"book_page")
        self.layout_18 = QVBoxLayout(self.book_page)
        self.layout_18.setSpacing(10)
        self.layout_18.setObjectName(u"layout_18")
        self.layout_18.setContentsMargins(0, 0, 0, 0)
        self.book_title = QLabel(self.book_page)
        self.book_title.setObjectName(u"book_title")
        self.book_title.setWordWrap(True)
        self.book_title.setProperty(u"role", u"heading")

        self.layout_18.addWidget(self.book_title)

        self.book_label = QLabel(self.book_page)
        self.book_label.setObjectName(u"book_label")
        self.book_label.setWordWrap(True)

        self.layout_18.addWidget(self.book_label)

        self.layout_16 = QHBoxLayout()
        self.layout_16.setSpacing(8)
        self.layout_16.setObjectName(u"layout_16")
        self.layout_16.setContentsMargins(0, 0, 0, 0)
        self.book_button = QPushButton(self.book_page)
        self.book_button.setObjectName(u"book_button")
        self.book_button.setProperty(u"role", u"main")

        self.layout_16.addWidget(self.book_button)

        self.spacer_15 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_16.addItem(self.spacer_15)


        self.layout_18.addLayout(self.layout_16)

        self.saved_label = QLabel(self.book_page)
        self.saved_label.setObjectName(u"saved_label")
        self.saved_label.setWordWrap(True)
        self.saved_label.setProperty(u"role", u"muted")

        self.layout_18.addWidget(self.saved_label)

        self.spacer_17 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_18.addItem(self.spacer_17)

        self.steps.addWidget(self.book_page)

        self.layout_23.addWidget(self.steps)

        self.message_label = QLabel(self.card)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setWordWrap(True)
        self.message_label.setProperty(u"role", u"error")

        self.layout_23.addWidget(self.message_label)

        self.layout_22 = QHBoxLayout()
        self.layout_22.setSpacing(8)
        self.layout_22.setObjectName(u"layout_22")
        self.layout_22.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(self.card)
        self.back_button.setObjectName(u"back_button")

        self.layout_22.addWidget(self.back_button)

        self.spacer_21 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_22.addItem(self.spacer_21)

        self.leave_button = QPushButton(self.card)
        self.leave_button.setObjectName(u"leave_button")
        self.leave_button.setProperty(u"role", u"link")

        self.layout_22.addWidget(self.leave_button)

        self.next_button = QPushButton(self.card)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setProperty(u"role", u"main")

        self.layout_22.addWidget(self.next_button)


        self.layout_23.addLayout(self.layout_22)


        self.layout_24.addWidget(self.card)

#if QT_CONFIG(shortcut)
        self.label_2.setBuddy(self.day_edit)
        self.label_3.setBuddy(self.reason_edit)
        self.label_4.setBuddy(self.witness_edit)
        self.label_7.setBuddy(self.receiver_combo)
        self.label_11.setBuddy(self.returned_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(page)

        QMetaObject.connectSlotsByName(page)
    # setupUi

    def retranslateUi(self, page):
        page.setWindowTitle(QCoreApplication.translate("Departure", u"\u4eba\u5458\u79bb\u5c97", None))
        self.title_label.setText(QCoreApplication.translate("Departure", u"\u4eba\u5458\u79bb\u5c97", None))
        self.steps_label.setText("")
        self.label_1.setText(QCoreApplication.translate("Departure", u"\u8c01\u8981\u79bb\u5c97\uff1f\u6ca1\u529e\u5b8c\u7684\u9009\u4e2d\u53ef\u4ee5\u63a5\u7740\u529e\u3002", None))
#if QT_CONFIG(accessibility)
        self.user_list.setAccessibleName(QCoreApplication.translate("Departure", u"\u8d26\u6237", None))
#endif // QT_CONFIG(accessibility)
        self.label_2.setText(QCoreApplication.translate("Departure", u"\u79bb\u5c97\u65e5\u671f", None))
#if QT_CONFIG(accessibility)
        self.day_edit.setAccessibleName(QCoreApplication.translate("Departure", u"\u79bb\u5c97\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.day_edit.setPlaceholderText(QCoreApplication.translate("Departure", u"\u5982 2026-11-30", None))
        self.label_3.setText(QCoreApplication.translate("Departure", u"\u539f\u56e0", None))
#if QT_CONFIG(accessibility)
        self.reason_edit.setAccessibleName(QCoreApplication.translate("Departure", u"\u539f\u56e0", None))
#endif // QT_CONFIG(accessibility)
        self.reason_edit.setPlaceholderText(QCoreApplication.translate("Departure", u"\u8c03\u52a8\u3001\u9000\u4f11\u3001\u8f9e\u8058\u7b49", None))
        self.label_4.setText(QCoreApplication.translate("Departure", u"\u76d1\u4ea4\u4eba", None))
#if QT_CONFIG(accessibility)
        self.witness_edit.setAccessibleName(QCoreApplication.translate("Departure", u"\u76d1\u4ea4\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.cases_label.setText("")
#if QT_CONFIG(accessibility)
        self.case_list.setAccessibleName(QCoreApplication.translate("Departure", u"\u8fd8\u6ca1\u6709\u79fb\u4ea4\u7684\u6848\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.all_button.setText(QCoreApplication.translate("Departure", u"\u5168\u9009(&A)", None))
        self.label_7.setText(QCoreApplication.translate("Departure", u"\u4ea4\u7ed9", None))
#if QT_CONFIG(accessibility)
        self.receiver_combo.setAccessibleName(QCoreApplication.translate("Departure", u"\u4ea4\u7ed9\u8c01", None))
#endif // QT_CONFIG(accessibility)
        self.hand_button.setText(QCoreApplication.translate("Departure", u"\u79fb\u4ea4\u6240\u9009(&H)", None))
#if QT_CONFIG(accessibility)
        self.told_list.setAccessibleName(QCoreApplication.translate("Departure", u"\u79fb\u4ea4\u7684\u7ed3\u679c", None))
#endif // QT_CONFIG(accessibility)
        self.off_label.setText("")
        self.label_11.setText(QCoreApplication.translate("Departure", u"\u4ea4\u56de\u7684\u7269\u54c1\uff0c\u4e00\u884c\u4e00\u6837\uff08\u94a5\u5319\u3001\u95e8\u7981\u5361\u3001U\u76d8\u3001\u5370\u7ae0\uff09\uff1a", None))
#if QT_CONFIG(accessibility)
        self.returned_edit.setAccessibleName(QCoreApplication.translate("Departure", u"\u4ea4\u56de\u7684\u7269\u54c1", None))
#endif // QT_CONFIG(accessibility)
        self.pcs_label.setText("")
        self.off_button.setText(QCoreApplication.translate("Departure", u"\u505c\u7528\u8d26\u6237(&O)", None))
        self.book_title.setText(QCoreApplication.translate("Departure", u"\u5de5\u4f5c\u4ea4\u63a5\u4e66", None))
        self.book_label.setText("")
        self.book_button.setText(QCoreApplication.translate("Departure", u"\u6253\u5370\u5de5\u4f5c\u4ea4\u63a5\u4e66(&T)", None))
        self.saved_label.setText("")
        self.message_label.setText("")
        self.back_button.setText(QCoreApplication.translate("Departure", u"\u4e0a\u4e00\u6b65(&B)", None))
        self.leave_button.setText(QCoreApplication.translate("Departure", u"\u56de\u5230\u7279\u6b8a\u60c5\u51b5(&Q)", None))
        self.next_button.setText(QCoreApplication.translate("Departure", u"\u4e0b\u4e00\u6b65(&N)", None))
    # retranslateUi

