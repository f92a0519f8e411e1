# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'loss.ui'
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
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QSpacerItem,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_Loss(object):
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
        self.what_page = QWidget()
        self.what_page.setObjectName(u"what_page")
        self.layout_7 = QVBoxLayout(self.what_page)
        self.layout_7.setSpacing(10)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.label_1 = QLabel(self.what_page)
        self.label_1.setObjectName(u"label_1")
        self.label_1.setWordWrap(True)

        self.layout_7.addWidget(self.label_1)

        self.incident_list = QListWidget(self.what_page)
        self.incident_list.setObjectName(u"incident_list")
        self.incident_list.setMinimumSize(QSize(0, 70))
        self.incident_list.setTabKeyNavigation(False)

        self.layout_7.addWidget(self.incident_list)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.laptop_radio = QRadioButton(self.what_page)
        self.laptop_radio.setObjectName(u"laptop_radio")
        self.laptop_radio.setChecked(True)

        self.layout_3.addWidget(self.laptop_radio)

        self.stick_radio = QRadioButton(self.what_page)
        self.stick_radio.setObjectName(u"stick_radio")

        self.layout_3.addWidget(self.stick_radio)

        self.spacer_2 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_2)


        self.layout_7.addLayout(self.layout_3)

        self.thing_list = QListWidget(self.what_page)
        self.thing_list.setObjectName(u"thing_list")
        self.thing_list.setMinimumSize(QSize(0, 120))
        self.thing_list.setTabKeyNavigation(False)

        self.layout_7.addWidget(self.thing_list)

        self.layout_6 = QGridLayout()
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setHorizontalSpacing(12)
        self.layout_6.setVerticalSpacing(12)
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.label_4 = QLabel(self.what_page)
        self.label_4.setObjectName(u"label_4")

        self.layout_6.addWidget(self.label_4, 0, 0, 1, 1)

        self.day_edit = QLineEdit(self.what_page)
        self.day_edit.setObjectName(u"day_edit")
        self.day_edit.setMaximumSize(QSize(220, 16777215))

        self.layout_6.addWidget(self.day_edit, 0, 1, 1, 1)

        self.label_5 = QLabel(self.what_page)
        self.label_5.setObjectName(u"label_5")

        self.layout_6.addWidget(self.label_5, 1, 0, 1, 1)

        self.how_edit = QLineEdit(self.what_page)
        self.how_edit.setObjectName(u"how_edit")

        self.layout_6.addWidget(self.how_edit, 1, 1, 1, 1)


        self.layout_7.addLayout(self.layout_6)

        self.steps.addWidget(self.what_page)
        self.lay_page = QWidget()
        self.lay_page.setObjectName(u"lay_page")
        self.layout_10 = QVBoxLayout(self.lay_page)
        self.layout_10.setSpacing(10)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.lay_title = QLabel(self.lay_page)
        self.lay_title.setObjectName(u"lay_title")
        self.lay_title.setWordWrap(True)
        self.lay_title.setProperty(u"role", u"heading")

        self.layout_10.addWidget(self.lay_title)

        self.lay_label = QLabel(self.lay_page)
        self.lay_label.setObjectName(u"lay_label")
        self.lay_label.setWordWrap(True)

        self.layout_10.addWidget(self.lay_label)

        self.number_list = QListWidget(self.lay_page)
        self.number_list.setObjectName(u"number_list")
        self.number_list.setMinimumSize(QSize(0, 110))
        self.number_list.setTabKeyNavigation(False)

        self.layout_10.addWidget(self.number_list)

        self.shut_label = QLabel(self.lay_page)
        self.shut_label.setObjectName(u"shut_label")
        self.shut_label.setWordWrap(True)

        self.layout_10.addWidget(self.shut_label)

        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.after_label = QLabel(self.lay_page)
        self.after_label.setObjectName(u"after_label")

        self.layout_9.addWidget(self.after_label)

        self.after_spin = QSpinBox(self.lay_page)
        self.after_spin.setObjectName(u"after_spin")
        self.after_spin.setMaximum(999999999)

        self.layout_9.addWidget(self.after_spin)

        self.why_label = QLabel(self.lay_page)
        self.why_label.setObjectName(u"why_label")

        self.layout_9.addWidget(self.why_label)

        self.why_edit = QLineEdit(self.lay_page)
        self.why_edit.setObjectName(u"why_edit")

        self.layout_9.addWidget(self.why_edit)

        self.shut_button = QPushButton(self.lay_page)
        self.shut_button.setObjectName(u"shut_button")
        self.shut_button.setProperty(u"role", u"danger")

        self.layout_9.addWidget(self.shut_button)

        self.spacer_8 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_9.addItem(self.spacer_8)


        self.layout_10.addLayout(self.layout_9)

        self.steps.addWidget(self.lay_page)
        self.told_page = QWidget()
        self.told_page.setObjectName(u"told_page")
        self.layout_13 = QVBoxLayout(self.told_page)
        self.layout_13.setSpacing(10)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.told_title = QLabel(self.told_page)
        self.told_title.setObjectName(u"told_title")
        self.told_title.setWordWrap(True)
        self.told_title.setProperty(u"role", u"heading")

        self.layout_13.addWidget(self.told_title)

        self.label_11 = QLabel(self.told_page)
        self.label_11.setObjectName(u"label_11")
        self.label_11.setWordWrap(True)

        self.layout_13.addWidget(self.label_11)

        self.office_check = QCheckBox(self.told_page)
        self.office_check.setObjectName(u"office_check")

        self.layout_13.addWidget(self.office_check)

        self.cyber_check = QCheckBox(self.told_page)
        self.cyber_check.setObjectName(u"cyber_check")

        self.layout_13.addWidget(self.cyber_check)

        self.police_check = QCheckBox(self.told_page)
        self.police_check.setObjectName(u"police_check")

        self.layout_13.addWidget(self.police_check)

        self.people_check = QCheckBox(self.told_page)
        self.people_check.setObjectName(u"people_check")

        self.layout_13.addWidget(self.people_check)

        self.spacer_12 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_13.addItem(self.spacer_12)

        self.steps.addWidget(self.told_page)
        self.done_page = QWidget()
        self.done_page.setObjectName(u"done_page")
        self.layout_17 = QVBoxLayout(self.done_page)
        self.layout_17.setSpacing(10)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(0, 0, 0, 0)
        self.done_title = QLabel(self.done_page)
        self.done_title.setObjectName(u"done_title")
        self.done_title.setWordWrap(True)
        self.done_title.setProperty(u"role", u"heading")

        self.layout_17.addWidget(self.done_title)

        self.replace_label = QLabel(self.done_page)
        self.replace_label.setObjectName(u"replace_label")
        self.replace_label.setWordWrap(True)

        self.layout_17.addWidget(self.replace_label)

        self.layout_15 = QHBoxLayout()
        self.layout_15.setSpacing(8)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.paper_button = QPushButton(self.done_page)
        self.paper_button.setObjectName(u"paper_button")
        self.paper_button.setProperty(u"role", u"main")

        self.layout_15.addWidget(self.paper_button)

        self.exchange_button = QPushButton(self.done_page)
        self.exchange_button.setObjectName(u"exchange_button")

        self.layout_15.addWidget(self.exchange_button)

        self.backup_button = QPushButton(self.done_page)
        self.backup_button.setObjectName(u"backup_button")

        self.layout_15.addWidget(self.backup_button)

        self.spacer_14 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_15.addItem(self.spacer_14)


        self.layout_17.addLayout(self.layout_15)

        self.saved_label = QLabel(self.done_page)
        self.saved_label.setObjectName(u"saved_label")
        self.saved_label.setWordWrap(True)
        self.saved_label.setProperty(u"role", u"muted")

        self.layout_17.addWidget(self.saved_label)

        self.spacer_16 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_17.addItem(self.spacer_16)

        self.steps.addWidget(self.done_page)

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
        self.label_4.setBuddy(self.day_edit)
        self.label_5.setBuddy(self.how_edit)
        self.after_label.setBuddy(self.after_spin)
        self.why_label.setBuddy(self.why_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(page)

        QMetaObject.connectSlotsByName(page)
    # setupUi

    def retranslateUi(self, page):
        page.setWindowTitle(QCoreApplication.translate("Loss", u"\u7535\u8111\u6216U\u76d8\u4e22\u5931", None))
        self.title_label.setText(QCoreApplication.translate("Loss", u"\u7535\u8111\u6216U\u76d8\u4e22\u5931", None))
        self.steps_label.setText("")
        self.label_1.setText(QCoreApplication.translate("Loss", u"\u767b\u8bb0\u8fc7\u3001\u6ca1\u5904\u7406\u5b8c\u7684\uff0c\u9009\u4e2d\u53ef\u4ee5\u63a5\u7740\u529e\uff1a", None))
#if QT_CONFIG(accessibility)
        self.incident_list.setAccessibleName(QCoreApplication.translate("Loss", u"\u4e22\u5931\u8bb0\u5f55", None))
#endif // QT_CONFIG(accessibility)
        self.laptop_radio.setText(QCoreApplication.translate("Loss", u"\u4e22\u4e86\u4e00\u53f0\u7535\u8111(&1)", None))
        self.stick_radio.setText(QCoreApplication.translate("Loss", u"\u4e22\u4e86\u4e00\u4e2aU\u76d8(&2)", None))
#if QT_CONFIG(accessibility)
        self.thing_list.setAccessibleName(QCoreApplication.translate("Loss", u"\u54ea\u4e00\u53f0\u3001\u54ea\u4e00\u4e2a", None))
#endif // QT_CONFIG(accessibility)
        self.label_4.setText(QCoreApplication.translate("Loss", u"\u4e22\u5931\u65e5\u671f", None))
#if QT_CONFIG(accessibility)
        self.day_edit.setAccessibleName(QCoreApplication.translate("Loss", u"\u4e22\u5931\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.day_edit.setPlaceholderText(QCoreApplication.translate("Loss", u"\u5982 2026-11-20", None))
        self.label_5.setText(QCoreApplication.translate("Loss", u"\u7ecf\u8fc7", None))
#if QT_CONFIG(accessibility)
        self.how_edit.setAccessibleName(QCoreApplication.translate("Loss", u"\u7ecf\u8fc7", None))
#endif // QT_CONFIG(accessibility)
        self.how_edit.setPlaceholderText(QCoreApplication.translate("Loss", u"\u5728\u54ea\u91cc\u3001\u600e\u4e48\u4e22\u7684\uff0c\u4e0d\u5199\u5f53\u4e8b\u4eba\u7684\u59d3\u540d", None))
        self.lay_title.setText("")
        self.lay_label.setText("")
#if QT_CONFIG(accessibility)
        self.number_list.setAccessibleName(QCoreApplication.translate("Loss", u"\u4e0a\u9762\u7684\u6848\u53f7", None))
#endif // QT_CONFIG(accessibility)
        self.shut_label.setText("")
        self.after_label.setText(QCoreApplication.translate("Loss", u"\u8ba4\u5230\u7b2c\u51e0\u6761", None))
#if QT_CONFIG(accessibility)
        self.after_spin.setAccessibleName(QCoreApplication.translate("Loss", u"\u8ba4\u5230\u7b2c\u51e0\u6761", None))
#endif // QT_CONFIG(accessibility)
        self.why_label.setText(QCoreApplication.translate("Loss", u"\u539f\u56e0", None))
#if QT_CONFIG(accessibility)
        self.why_edit.setAccessibleName(QCoreApplication.translate("Loss", u"\u540a\u9500\u539f\u56e0", None))
#endif // QT_CONFIG(accessibility)
        self.shut_button.setText(QCoreApplication.translate("Loss", u"\u540a\u9500\u8fd9\u53f0\u7535\u8111(&S)", None))
        self.told_title.setText(QCoreApplication.translate("Loss", u"\u544a\u8bc9\u4e86\u8c01\uff1f\uff08\u4e2a\u4eba\u4fe1\u606f\u4fdd\u62a4\u6cd5\u7b2c\u4e94\u5341\u4e03\u6761\uff09", None))
        self.label_11.setText(QCoreApplication.translate("Loss", u"\u91c7\u53d6\u7684\u63aa\u65bd\u80fd\u6709\u6548\u907f\u514d\u6cc4\u9732\u7684\uff0c\u53ef\u4ee5\u4e0d\u901a\u77e5\u4e2a\u4eba\uff1b\u4e3b\u7ba1\u90e8\u95e8\u8ba4\u4e3a\u53ef\u80fd\u9020\u6210\u5371\u5bb3\u7684\uff0c\u8981\u901a\u77e5\u3002", None))
        self.office_check.setText(QCoreApplication.translate("Loss", u"\u53bf\u7efc\u6cbb\u4e2d\u5fc3\u3001\u53f8\u6cd5\u5c40(&3)", None))
        self.cyber_check.setText(QCoreApplication.translate("Loss", u"\u5c65\u884c\u4e2a\u4eba\u4fe1\u606f\u4fdd\u62a4\u804c\u8d23\u7684\u90e8\u95e8\uff08\u7f51\u4fe1\uff09(&4)", None))
        self.police_check.setText(QCoreApplication.translate("Loss", u"\u516c\u5b89\u673a\u5173\uff08\u62a5\u6848\uff09(&5)", None))
        self.people_check.setText(QCoreApplication.translate("Loss", u"\u6848\u4ef6\u7684\u5f53\u4e8b\u4eba(&6)", None))
        self.done_title.setText(QCoreApplication.translate("Loss", u"\u62a5\u544a\u548c\u65b0\u7535\u8111", None))
        self.replace_label.setText("")
        self.paper_button.setText(QCoreApplication.translate("Loss", u"\u6253\u5370\u62a5\u544a(&T)", None))
        self.exchange_button.setText(QCoreApplication.translate("Loss", u"\u53bb\u4ea4\u6362(&X)", None))
        self.backup_button.setText(QCoreApplication.translate("Loss", u"\u53bb\u770b\u5907\u4efd(&K)", None))
        self.saved_label.setText("")
        self.message_label.setText("")
        self.back_button.setText(QCoreApplication.translate("Loss", u"\u4e0a\u4e00\u6b65(&B)", None))
        self.leave_button.setText(QCoreApplication.translate("Loss", u"\u56de\u5230\u7279\u6b8a\u60c5\u51b5(&Q)", None))
        self.next_button.setText(QCoreApplication.translate("Loss", u"\u4e0b\u4e00\u6b65(&N)", None))
    # retranslateUi

