# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings.ui'
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
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QSpinBox,
    QTabWidget,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_Settings(object):
    def setupUi(self, page):
        if not page.objectName():
            page.setObjectName(u"page")
        page.resize(1200, 640)
        self.layout_1 = QVBoxLayout(page)
        self.layout_1.setSpacing(16)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(24, 16, 24, 16)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(16)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(page)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_2.addWidget(self.title_label)

        self.spacer_3 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_3)

        self.place_label = QLabel(page)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.place_label)


        self.layout_1.addLayout(self.layout_2)

        self.tabs = QTabWidget(page)
        self.tabs.setObjectName(u"tabs")
        self.me_tab = QScrollArea()
        self.me_tab.setObjectName(u"me_tab")
        self.me_tab.setWidgetResizable(True)
        self.me_body = QWidget()
        self.me_body.setObjectName(u"me_body")
        self.layout_4 = QVBoxLayout(self.me_body)
        self.layout_4.setSpacing(16)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 16, 8, 0)
        self.me_label = QLabel(self.me_body)
        self.me_label.setObjectName(u"me_label")

        self.layout_4.addWidget(self.me_label)

        self.password_card = QFrame(self.me_body)
        self.password_card.setObjectName(u"password_card")
        self.password_card.setProperty(u"role", u"card")
        self.password_card.setMaximumSize(QSize(720, 16777215))
        self.layout_5 = QVBoxLayout(self.password_card)
        self.layout_5.setSpacing(12)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(24, 24, 24, 24)
        self.password_title = QLabel(self.password_card)
        self.password_title.setObjectName(u"password_title")
        self.password_title.setProperty(u"role", u"heading")

        self.layout_5.addWidget(self.password_title)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(8)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.old_label = QLabel(self.password_card)
        self.old_label.setObjectName(u"old_label")

        self.layout_7.addWidget(self.old_label)

        self.old_required = QLabel(self.password_card)
        self.old_required.setObjectName(u"old_required")
        self.old_required.setProperty(u"role", u"required")

        self.layout_7.addWidget(self.old_required)

        self.spacer_8 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_7.addItem(self.spacer_8)


        self.layout_6.addLayout(self.layout_7)

        self.old_edit = QLineEdit(self.password_card)
        self.old_edit.setObjectName(u"old_edit")
        self.old_edit.setProperty(u"no_draft", True)
        self.old_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.layout_6.addWidget(self.old_edit)


        self.layout_5.addLayout(self.layout_6)

        self.layout_9 = QVBoxLayout()
        self.layout_9.setSpacing(4)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.layout_10 = QHBoxLayout()
        self.layout_10.setSpacing(8)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.new_label = QLabel(self.password_card)
        self.new_label.setObjectName(u"new_label")

        self.layout_10.addWidget(self.new_label)

        self.new_required = QLabel(self.password_card)
        self.new_required.setObjectName(u"new_required")
        self.new_required.setProperty(u"role", u"required")

        self.layout_10.addWidget(self.new_required)

        self.spacer_11 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_10.addItem(self.spacer_11)


        self.layout_9.addLayout(self.layout_10)

        self.new_edit = QLineEdit(self.password_card)
        self.new_edit.setObjectName(u"new_edit")
        self.new_edit.setProperty(u"no_draft", True)
        self.new_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.layout_9.addWidget(self.new_edit)


        self.layout_5.addLayout(self.layout_9)

        self.strength_label = QLabel(self.password_card)
        self.strength_label.setObjectName(u"strength_label")
        self.strength_label.setWordWrap(True)
        self.strength_label.setProperty(u"role", u"help")

        self.layout_5.addWidget(self.strength_label)

        self.layout_12 = QVBoxLayout()
        self.layout_12.setSpacing(4)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.layout_13 = QHBoxLayout()
        self.layout_13.setSpacing(8)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.again_label = QLabel(self.password_card)
        self.again_label.setObjectName(u"again_label")

        self.layout_13.addWidget(self.again_label)

        self.again_required = QLabel(self.password_card)
        self.again_required.setObjectName(u"again_required")
        self.again_required.setProperty(u"role", u"required")

        self.layout_13.addWidget(self.again_required)

        self.spacer_14 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_13.addItem(self.spacer_14)


        self.layout_12.addLayout(self.layout_13)

        self.again_edit = QLineEdit(self.password_card)
        self.again_edit.setObjectName(u"again_edit")
        self.again_edit.setProperty(u"no_draft", True)
        self.again_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.layout_12.addWidget(self.again_edit)


        self.layout_5.addLayout(self.layout_12)

        self.password_message = QLabel(self.password_card)
        self.password_message.setObjectName(u"password_message")
        self.password_message.setWordWrap(True)
        self.password_message.setProperty(u"role", u"error")

        self.layout_5.addWidget(self.password_message)

        self.layout_15 = QHBoxLayout()
        self.layout_15.setSpacing(8)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.spacer_16 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_15.addItem(self.spacer_16)

        self.password_button = QPushButton(self.password_card)
        self.password_button.setObjectName(u"password_button")
        self.password_button.setProperty(u"role", u"main")

        self.layout_15.addWidget(self.password_button)


        self.layout_5.addLayout(self.layout_15)


        self.layout_4.addWidget(self.password_card)

        self.spacer_17 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_4.addItem(self.spacer_17)

        self.me_tab.setWidget(self.me_body)
        self.tabs.addTab(self.me_tab, "")
        self.pc_tab = QScrollArea()
        self.pc_tab.setObjectName(u"pc_tab")
        self.pc_tab.setWidgetResizable(True)
        self.pc_body = QWidget()
        self.pc_body.setObjectName(u"pc_body")
        self.layout_18 = QVBoxLayout(self.pc_body)
        self.layout_18.setSpacing(16)
        self.layout_18.setObjectName(u"layout_18")
        self.layout_18.setContentsMargins(0, 16, 8, 0)
        self.look_card = QFrame(self.pc_body)
        self.look_card.setObjectName(u"look_card")
        self.look_card.setProperty(u"role", u"card")
        self.look_card.setMaximumSize(QSize(720, 16777215))
        self.layout_19 = QVBoxLayout(self.look_card)
        self.layout_19.setSpacing(12)
        self.layout_19.setObjectName(u"layout_19")
        self.layout_19.setContentsMargins(24, 24, 24, 24)
        self.look_title = QLabel(self.look_card)
        self.look_title.setObjectName(u"look_title")
        self.look_title.setProperty(u"role", u"heading")

        self.layout_19.addWidget(self.look_title)

        self.layout_20 = QHBoxLayout()
        self.layout_20.setSpacing(8)
        self.layout_20.setObjectName(u"layout_20")
        self.layout_20.setContentsMargins(0, 0, 0, 0)
        self.size_label = QLabel(self.look_card)
        self.size_label.setObjectName(u"size_label")

        self.layout_20.addWidget(self.size_label)

        self.size_list = QComboBox(self.look_card)
        self.size_list.setObjectName(u"size_list")
        self.size_list.setProperty(u"no_draft", True)

        self.layout_20.addWidget(self.size_list)

        self.spacer_21 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_20.addItem(self.spacer_21)


        self.layout_19.addLayout(self.layout_20)

        self.contrast_check = QCheckBox(self.look_card)
        self.contrast_check.setObjectName(u"contrast_check")
        self.contrast_check.setProperty(u"no_draft", True)

        self.layout_19.addWidget(self.contrast_check)


        self.layout_18.addWidget(self.look_card)

        self.lock_card = QFrame(self.pc_body)
        self.lock_card.setObjectName(u"lock_card")
        self.lock_card.setProperty(u"role", u"card")
        self.lock_card.setMaximumSize(QSize(720, 16777215))
        self.layout_22 = QVBoxLayout(self.lock_card)
        self.layout_22.setSpacing(12)
        self.layout_22.setObjectName(u"layout_22")
        self.layout_22.setContentsMargins(24, 24, 24, 24)
        self.lock_title = QLabel(self.lock_card)
        self.lock_title.setObjectName(u"lock_title")
        self.lock_title.setProperty(u"role", u"heading")

        self.layout_22.addWidget(self.lock_title)

        self.layout_23 = QHBoxLayout()
        self.layout_23.setSpacing(8)
        self.layout_23.setObjectName(u"layout_23")
        self.layout_23.setContentsMargins(0, 0, 0, 0)
        self.minutes_label = QLabel(self.lock_card)
        self.minutes_label.setObjectName(u"minutes_label")

        self.layout_23.addWidget(self.minutes_label)

        self.minutes_spin = QSpinBox(self.lock_card)
        self.minutes_spin.setObjectName(u"minutes_spin")
        self.minutes_spin.setMinimum(1)
        self.minutes_spin.setMaximum(15)
        self.minutes_spin.setValue(5)
        self.minutes_spin.setProperty(u"no_draft", True)

        self.layout_23.addWidget(self.minutes_spin)

        self.minutes_unit = QLabel(self.lock_card)
        self.minutes_unit.setObjectName(u"minutes_unit")

        self.layout_23.addWidget(self.minutes_unit)

        self.spacer_24 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_23.addItem(self.spacer_24)


        self.layout_22.addLayout(self.layout_23)

        self.lock_help = QLabel(self.lock_card)
        self.lock_help.setObjectName(u"lock_help")
        self.lock_help.setProperty(u"role", u"help")

        self.layout_22.addWidget(self.lock_help)


        self.layout_18.addWidget(self.lock_card)

        self.practice_card = QFrame(self.pc_body)
        self.practice_card.setObjectName(u"practice_card")
        self.practice_card.setProperty(u"role", u"card")
        self.practice_card.setMaximumSize(QSize(720, 16777215))
        self.layout_25 = QVBoxLayout(self.practice_card)
        self.layout_25.setSpacing(12)
        self.layout_25.setObjectName(u"layout_25")
        self.layout_25.setContentsMargins(24, 24, 24, 24)
        self.practice_title = QLabel(self.practice_card)
        self.practice_title.setObjectName(u"practice_title")
        self.practice_title.setProperty(u"role", u"heading")

        self.layout_25.addWidget(self.practice_title)

        self.practice_help = QLabel(self.practice_card)
        self.practice_help.setObjectName(u"practice_help")
        self.practice_help.setWordWrap(True)
        self.practice_help.setProperty(u"role", u"help")

        self.layout_25.addWidget(self.practice_help)

        self.layout_26 = QHBoxLayout()
        self.layout_26.setSpacing(8)
        self.layout_26.setObjectName(u"layout_26")
        self.layout_26.setContentsMargins(0, 0, 0, 0)
        self.renew_button = QPushButton(self.practice_card)
        self.renew_button.setObjectName(u"renew_button")
        self.renew_button.setProperty(u"role", u"danger")

        self.layout_26.addWidget(self.renew_button)

        self.spacer_27 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_26.addItem(self.spacer_27)


        self.layout_25.addLayout(self.layout_26)


        self.layout_18.addWidget(self.practice_card)

        self.spacer_28 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_18.addItem(self.spacer_28)

        self.pc_tab.setWidget(self.pc_body)
        self.tabs.addTab(self.pc_tab, "")
        self.people_tab = QScrollArea()
        self.people_tab.setObjectName(u"people_tab")
        self.people_tab.setWidgetResizable(True)
        self.people_body = QWidget()
        self.people_body.setObjectName(u"people_body")
        self.layout_29 = QVBoxLayout(self.people_body)
        self.layout_29.setSpacing(16)
        self.layout_29.setObjectName(u"layout_29")
        self.layout_29.setContentsMargins(0, 16, 8, 0)
        self.layout_30 = QHBoxLayout()
        self.layout_30.setSpacing(8)
        self.layout_30.setObjectName(u"layout_30")
        self.layout_30.setContentsMargins(0, 0, 0, 0)
        self.people_help = QLabel(self.people_body)
        self.people_help.setObjectName(u"people_help")
        self.people_help.setProperty(u"role", u"muted")

        self.layout_30.addWidget(self.people_help)

        self.spacer_31 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_30.addItem(self.spacer_31)

        self.add_user_button = QPushButton(self.people_body)
        self.add_user_button.setObjectName(u"add_user_button")

        self.layout_30.addWidget(self.add_user_button)


        self.layout_29.addLayout(self.layout_30)

        self.user_table = QTableWidget(self.people_body)
        self.user_table.setObjectName(u"user_table")

        self.layout_29.addWidget(self.user_table)

        self.layout_32 = QHBoxLayout()
        self.layout_32.setSpacing(8)
        self.layout_32.setObjectName(u"layout_32")
        self.layout_32.setContentsMargins(0, 0, 0, 0)
        self.roles_button = QPushButton(self.people_body)
        self.roles_button.setObjectName(u"roles_button")

        self.layout_32.addWidget(self.roles_button)

        self.reset_button = QPushButton(self.people_body)
        self.reset_button.setObjectName(u"reset_button")

        self.layout_32.addWidget(self.reset_button)

        self.off_button = QPushButton(self.people_body)
        self.off_button.setObjectName(u"off_button")
        self.off_button.setProperty(u"role", u"danger")

        self.layout_32.addWidget(self.off_button)

        self.spacer_33 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_32.addItem(self.spacer_33)


        self.layout_29.addLayout(self.layout_32)

        self.user_place = QWidget(self.people_body)
        self.user_place.setObjectName(u"user_place")
        self.user_layout = QVBoxLayout(self.user_place)
        self.user_layout.setSpacing(8)
        self.user_layout.setObjectName(u"user_layout")
        self.user_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_29.addWidget(self.user_place)

        self.people_tab.setWidget(self.people_body)
        self.tabs.addTab(self.people_tab, "")
        self.centre_tab = QScrollArea()
        self.centre_tab.setObjectName(u"centre_tab")
        self.centre_tab.setWidgetResizable(True)
        self.centre_body = QWidget()
        self.centre_body.setObjectName(u"centre_body")
        self.layout_35 = QVBoxLayout(self.centre_body)
        self.layout_35.setSpacing(16)
        self.layout_35.setObjectName(u"layout_35")
        self.layout_35.setContentsMargins(0, 16, 8, 0)
        self.organization_table = QTableWidget(self.centre_body)
        self.organization_table.setObjectName(u"organization_table")

        self.layout_35.addWidget(self.organization_table)

        self.centre_buttons = QWidget(self.centre_body)
        self.centre_buttons.setObjectName(u"centre_buttons")
        self.centre_buttons_layout = QHBoxLayout(self.centre_buttons)
        self.centre_buttons_layout.setSpacing(8)
        self.centre_buttons_layout.setObjectName(u"centre_buttons_layout")
        self.centre_buttons_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_35.addWidget(self.centre_buttons)

        self.centre_place = QWidget(self.centre_body)
        self.centre_place.setObjectName(u"centre_place")
        self.centre_layout = QVBoxLayout(self.centre_place)
        self.centre_layout.setSpacing(8)
        self.centre_layout.setObjectName(u"centre_layout")
        self.centre_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_35.addWidget(self.centre_place)

        self.spacer_38 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_35.addItem(self.spacer_38)

        self.centre_tab.setWidget(self.centre_body)
        self.tabs.addTab(self.centre_tab, "")
        self.numbers_tab = QScrollArea()
        self.numbers_tab.setObjectName(u"numbers_tab")
        self.numbers_tab.setWidgetResizable(True)
        self.numbers_body = QWidget()
        self.numbers_body.setObjectName(u"numbers_body")
        self.layout_39 = QVBoxLayout(self.numbers_body)
        self.layout_39.setSpacing(16)
        self.layout_39.setObjectName(u"layout_39")
        self.layout_39.setContentsMargins(0, 16, 8, 0)
        self.numbers_help = QLabel(self.numbers_body)
        self.numbers_help.setObjectName(u"numbers_help")
        self.numbers_help.setWordWrap(True)
        self.numbers_help.setProperty(u"role", u"muted")

        self.layout_39.addWidget(self.numbers_help)

        self.series_table = QTableWidget(self.numbers_body)
        self.series_table.setObjectName(u"series_table")

        self.layout_39.addWidget(self.series_table)

        self.numbers_buttons = QWidget(self.numbers_body)
        self.numbers_buttons.setObjectName(u"numbers_buttons")
        self.numbers_buttons_layout = QHBoxLayout(self.numbers_buttons)
        self.numbers_buttons_layout.setSpacing(8)
        self.numbers_buttons_layout.setObjectName(u"numbers_buttons_layout")
        self.numbers_buttons_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_39.addWidget(self.numbers_buttons)

        self.numbers_place = QWidget(self.numbers_body)
        self.numbers_place.setObjectName(u"numbers_place")
        self.numbers_layout = QVBoxLayout(self.numbers_place)
        self.numbers_layout.setSpacing(8)
        self.numbers_layout.setObjectName(u"numbers_layout")
        self.numbers_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_39.addWidget(self.numbers_place)

        self.spacer_42 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_39.addItem(self.spacer_42)

        self.numbers_tab.setWidget(self.numbers_body)
        self.tabs.addTab(self.numbers_tab, "")
        self.habits_tab = QScrollArea()
        self.habits_tab.setObjectName(u"habits_tab")
        self.habits_tab.setWidgetResizable(True)
        self.habits_body = QWidget()
        self.habits_body.setObjectName(u"habits_body")
        self.habits_column = QVBoxLayout(self.habits_body)
        self.habits_column.setSpacing(16)
        self.habits_column.setObjectName(u"habits_column")
        self.habits_column.setContentsMargins(0, 16, 8, 0)
        self.papers_card = QFrame(self.habits_body)
        self.papers_card.setObjectName(u"papers_card")
        self.papers_card.setProperty(u"role", u"card")
        self.papers_card.setFrameShape(QFrame.Shape.NoFrame)
        self.papers_layout = QVBoxLayout(self.papers_card)
        self.papers_layout.setSpacing(8)
        self.papers_layout.setObjectName(u"papers_layout")
        self.papers_layout.setContentsMargins(16, 12, 16, 12)
        self.papers_title = QLabel(self.papers_card)
        self.papers_title.setObjectName(u"papers_title")
        self.papers_title.setProperty(u"role", u"heading")

        self.papers_layout.addWidget(self.papers_title)

        self.papers_help = QLabel(self.papers_card)
        self.papers_help.setObjectName(u"papers_help")
        self.papers_help.setWordWrap(True)
        self.papers_help.setProperty(u"role", u"help")

        self.papers_layout.addWidget(self.papers_help)


        self.habits_column.addWidget(self.papers_card)

        self.patterns_card = QFrame(self.habits_body)
        self.patterns_card.setObjectName(u"patterns_card")
        self.patterns_card.setProperty(u"role", u"card")
        self.patterns_card.setFrameShape(QFrame.Shape.NoFrame)
        self.patterns_layout = QVBoxLayout(self.patterns_card)
        self.patterns_layout.setSpacing(8)
        self.patterns_layout.setObjectName(u"patterns_layout")
        self.patterns_layout.setContentsMargins(16, 12, 16, 12)
        self.patterns_title = QLabel(self.patterns_card)
        self.patterns_title.setObjectName(u"patterns_title")
        self.patterns_title.setProperty(u"role", u"heading")

        self.patterns_layout.addWidget(self.patterns_title)

        self.patterns_help = QLabel(self.patterns_card)
        self.patterns_help.setObjectName(u"patterns_help")
        self.patterns_help.setWordWrap(True)
        self.patterns_help.setProperty(u"role", u"help")

        self.patterns_layout.addWidget(self.patterns_help)


        self.habits_column.addWidget(self.patterns_card)

        self.habits_spacer = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.habits_column.addItem(self.habits_spacer)

        self.habits_tab.setWidget(self.habits_body)
        self.tabs.addTab(self.habits_tab, "")
        self.care_tab = QScrollArea()
        self.care_tab.setObjectName(u"care_tab")
        self.care_tab.setWidgetResizable(True)
        self.care_body = QWidget()
        self.care_body.setObjectName(u"care_body")
        self.layout_43 = QVBoxLayout(self.care_body)
        self.layout_43.setSpacing(16)
        self.layout_43.setObjectName(u"layout_43")
        self.layout_43.setContentsMargins(0, 16, 8, 0)
        self.health_card = QFrame(self.care_body)
        self.health_card.setObjectName(u"health_card")
        self.health_card.setProperty(u"role", u"card")
        self.health_card.setMaximumSize(QSize(900, 16777215))
        self.layout_47 = QVBoxLayout(self.health_card)
        self.layout_47.setSpacing(12)
        self.layout_47.setObjectName(u"layout_47")
        self.layout_47.setContentsMargins(16, 16, 16, 16)
        self.health_title = QLabel(self.health_card)
        self.health_title.setObjectName(u"health_title")
        self.health_title.setProperty(u"role", u"heading")

        self.layout_47.addWidget(self.health_title)

        self.layout_48 = QHBoxLayout()
        self.layout_48.setSpacing(8)
        self.layout_48.setObjectName(u"layout_48")
        self.layout_48.setContentsMargins(0, 0, 0, 0)
        self.health_button = QPushButton(self.health_card)
        self.health_button.setObjectName(u"health_button")

        self.layout_48.addWidget(self.health_button)

        self.health_label = QLabel(self.health_card)
        self.health_label.setObjectName(u"health_label")
        self.health_label.setWordWrap(True)
        self.health_label.setProperty(u"role", u"muted")

        self.layout_48.addWidget(self.health_label)

        self.spacer_49 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_48.addItem(self.spacer_49)


        self.layout_47.addLayout(self.layout_48)

        self.health_table = QTableWidget(self.health_card)
        self.health_table.setObjectName(u"health_table")
        self.health_table.setMinimumSize(QSize(0, 150))

        self.layout_47.addWidget(self.health_table)


        self.layout_43.addWidget(self.health_card)

        self.template_card = QFrame(self.care_body)
        self.template_card.setObjectName(u"template_card")
        self.template_card.setProperty(u"role", u"card")
        self.template_card.setMaximumSize(QSize(900, 16777215))
        self.layout_50 = QVBoxLayout(self.template_card)
        self.layout_50.setSpacing(12)
        self.layout_50.setObjectName(u"layout_50")
        self.layout_50.setContentsMargins(16, 16, 16, 16)
        self.template_title = QLabel(self.template_card)
        self.template_title.setObjectName(u"template_title")
        self.template_title.setProperty(u"role", u"heading")

        self.layout_50.addWidget(self.template_title)

        self.template_help = QLabel(self.template_card)
        self.template_help.setObjectName(u"template_help")
        self.template_help.setWordWrap(True)
        self.template_help.setProperty(u"role", u"muted")

        self.layout_50.addWidget(self.template_help)

        self.layout_51 = QHBoxLayout()
        self.layout_51.setSpacing(8)
        self.layout_51.setObjectName(u"layout_51")
        self.layout_51.setContentsMargins(0, 0, 0, 0)
        self.template_button = QPushButton(self.template_card)
        self.template_button.setObjectName(u"template_button")

        self.layout_51.addWidget(self.template_button)

        self.spacer_52 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_51.addItem(self.spacer_52)


        self.layout_50.addLayout(self.layout_51)


        self.layout_43.addWidget(self.template_card)

        self.spacer_53 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_43.addItem(self.spacer_53)

        self.care_tab.setWidget(self.care_body)
        self.tabs.addTab(self.care_tab, "")

        self.layout_1.addWidget(self.tabs)

#if QT_CONFIG(shortcut)
        self.old_label.setBuddy(self.old_edit)
        self.new_label.setBuddy(self.new_edit)
        self.again_label.setBuddy(self.again_edit)
        self.size_label.setBuddy(self.size_list)
        self.minutes_label.setBuddy(self.minutes_spin)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(page)

        QMetaObject.connectSlotsByName(page)
    # setupUi

    def retranslateUi(self, page):
        page.setWindowTitle(QCoreApplication.translate("Settings", u"\u8bbe\u7f6e", None))
        self.title_label.setText(QCoreApplication.translate("Settings", u"\u8bbe\u7f6e", None))
        self.place_label.setText("")
        self.me_label.setText("")
        self.password_title.setText(QCoreApplication.translate("Settings", u"\u6362\u5bc6\u7801", None))
        self.old_label.setText(QCoreApplication.translate("Settings", u"\u73b0\u5728\u7684\u5bc6\u7801(&O)", None))
        self.old_required.setText("")
#if QT_CONFIG(accessibility)
        self.old_edit.setAccessibleName(QCoreApplication.translate("Settings", u"\u73b0\u5728\u7684\u5bc6\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.new_label.setText(QCoreApplication.translate("Settings", u"\u65b0\u5bc6\u7801(&N)", None))
        self.new_required.setText("")
#if QT_CONFIG(accessibility)
        self.new_edit.setAccessibleName(QCoreApplication.translate("Settings", u"\u65b0\u5bc6\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.strength_label.setText(QCoreApplication.translate("Settings", u"\u81f3\u5c11\u5341\u4e2a\u5b57\u7b26\u3002\u4e09\u56db\u4e2a\u4e0d\u76f8\u5e72\u7684\u8bcd\u8fde\u5728\u4e00\u8d77\uff0c\u597d\u8bb0\u4e5f\u96be\u731c\u3002", None))
        self.again_label.setText(QCoreApplication.translate("Settings", u"\u518d\u8f93\u4e00\u904d\u65b0\u5bc6\u7801(&A)", None))
        self.again_required.setText("")
#if QT_CONFIG(accessibility)
        self.again_edit.setAccessibleName(QCoreApplication.translate("Settings", u"\u518d\u8f93\u4e00\u904d\u65b0\u5bc6\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.password_message.setText("")
        self.password_button.setText(QCoreApplication.translate("Settings", u"\u6362\u5bc6\u7801(&H)", None))
        self.tabs.setTabText(self.tabs.indexOf(self.me_tab), QCoreApplication.translate("Settings", u"\u6211\u7684\u8d26\u53f7", None))
        self.look_title.setText(QCoreApplication.translate("Settings", u"\u770b\u5f97\u6e05", None))
        self.size_label.setText(QCoreApplication.translate("Settings", u"\u5b57\u53f7(&Z)", None))
#if QT_CONFIG(accessibility)
        self.size_list.setAccessibleName(QCoreApplication.translate("Settings", u"\u5b57\u53f7", None))
#endif // QT_CONFIG(accessibility)
        self.contrast_check.setText(QCoreApplication.translate("Settings", u"\u9ad8\u5bf9\u6bd4\u5ea6(&G)", None))
        self.lock_title.setText(QCoreApplication.translate("Settings", u"\u79bb\u5f00\u65f6\u81ea\u52a8\u9501\u5b9a", None))
        self.minutes_label.setText(QCoreApplication.translate("Settings", u"\u591a\u5c11\u5206\u949f\u6ca1\u4eba\u7528\u5c31\u9501\u5b9a(&M)", None))
#if QT_CONFIG(accessibility)
        self.minutes_spin.setAccessibleName(QCoreApplication.translate("Settings", u"\u81ea\u52a8\u9501\u5b9a\u5206\u949f\u6570", None))
#endif // QT_CONFIG(accessibility)
        self.minutes_unit.setText(QCoreApplication.translate("Settings", u"\u5206\u949f", None))
        self.lock_help.setText(QCoreApplication.translate("Settings", u"\u9501\u5b9a\u4ee5\u540e\u6ca1\u5199\u5b8c\u7684\u5185\u5bb9\u90fd\u5728\u3002", None))
        self.practice_title.setText(QCoreApplication.translate("Settings", u"\u7ec3\u4e60\u4e61\u9547", None))
        self.practice_help.setText(QCoreApplication.translate("Settings", u"\u6e05\u7a7a\u7ec3\u4e60\u4e61\u9547\u91cc\u7684\u5168\u90e8\u5185\u5bb9\uff0c\u91cd\u65b0\u5f00\u59cb\u3002", None))
        self.renew_button.setText(QCoreApplication.translate("Settings", u"\u6e05\u7a7a\u91cd\u6765(&R)", None))
        self.tabs.setTabText(self.tabs.indexOf(self.pc_tab), QCoreApplication.translate("Settings", u"\u8fd9\u53f0\u7535\u8111", None))
        self.people_help.setText(QCoreApplication.translate("Settings", u"\u80fd\u767b\u5f55\u7684\u4eba\u3002\u7ba1\u7406\u5458\u548c\u5ba1\u8ba1\u5458\u4e0d\u80fd\u662f\u540c\u4e00\u4e2a\u4eba\u3002", None))
        self.add_user_button.setText(QCoreApplication.translate("Settings", u"\u6dfb\u52a0\u8d26\u53f7(&A)\u2026", None))
#if QT_CONFIG(accessibility)
        self.user_table.setAccessibleName(QCoreApplication.translate("Settings", u"\u8d26\u53f7", None))
#endif // QT_CONFIG(accessibility)
        self.roles_button.setText(QCoreApplication.translate("Settings", u"\u6539\u89d2\u8272(&J)\u2026", None))
        self.reset_button.setText(QCoreApplication.translate("Settings", u"\u8bbe\u65b0\u5bc6\u7801(&P)\u2026", None))
        self.off_button.setText(QCoreApplication.translate("Settings", u"\u505c\u7528(&T)", None))
        self.tabs.setTabText(self.tabs.indexOf(self.people_tab), QCoreApplication.translate("Settings", u"\u4eba\u5458\u4e0e\u8d26\u53f7", None))
#if QT_CONFIG(accessibility)
        self.organization_table.setAccessibleName(QCoreApplication.translate("Settings", u"\u5355\u4f4d", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.centre_tab), QCoreApplication.translate("Settings", u"\u5355\u4f4d", None))
        self.numbers_help.setText(QCoreApplication.translate("Settings", u"\u6bcf\u4e2a\u673a\u6784\u3001\u6bcf\u79cd\u6587\u4e66\u3001\u6bcf\u5e74\u5404\u6709\u4e00\u5217\u53f7\u3002\u53f7\u53ea\u5f80\u540e\u8d70\uff0c\u4f5c\u5e9f\u7684\u53f7\u5728\u8fd9\u91cc\u8bf4\u660e\u3002", None))
#if QT_CONFIG(accessibility)
        self.series_table.setAccessibleName(QCoreApplication.translate("Settings", u"\u7f16\u53f7", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.numbers_tab), QCoreApplication.translate("Settings", u"\u7f16\u53f7", None))
        self.papers_title.setText(QCoreApplication.translate("Settings", u"\u6587\u4e66\u600e\u4e48\u5370", None))
        self.papers_help.setText(QCoreApplication.translate("Settings", u"\u5404\u5730\u6837\u5f0f\u4e0d\u4e00\u6837\u7684\u5730\u65b9\uff0c\u7167\u672c\u53bf\u7684\u529e\u3002\u5168\u4e2d\u5fc3\u7684\u7535\u8111\u90fd\u4e00\u6837\uff0c\u5df2\u7ecf\u51fa\u5177\u7684\u6587\u4e66\u4e0d\u53d8\u3002", None))
        self.patterns_title.setText(QCoreApplication.translate("Settings", u"\u7f16\u53f7\u600e\u4e48\u5199", None))
        self.patterns_help.setText(QCoreApplication.translate("Settings", u"\u65b0\u6837\u5f0f\u4ece\u65b0\u7684\u4e00\u5217\u53f7\u8d77\u7528\uff1a\u4eca\u5e74\u5df2\u7ecf\u5f00\u59cb\u7684\u53f7\u7167\u65e7\uff0c\u4e0b\u4e00\u5e74\u7684\u53f7\u7167\u65b0\u7684\u5199\u3002\u5927\u62ec\u53f7\u91cc\u7684\u7531\u7a0b\u5e8f\u586b\uff0c\u5fc5\u987b\u6709 {\u5e8f\u53f7}\u3002", None))
        self.tabs.setTabText(self.tabs.indexOf(self.habits_tab), QCoreApplication.translate("Settings", u"\u6587\u4e66\u548c\u7f16\u53f7\u6837\u5f0f", None))
        self.health_title.setText(QCoreApplication.translate("Settings", u"\u68c0\u67e5", None))
        self.health_button.setText(QCoreApplication.translate("Settings", u"\u68c0\u67e5\u6570\u636e(&K)", None))
        self.health_label.setText("")
#if QT_CONFIG(accessibility)
        self.health_table.setAccessibleName(QCoreApplication.translate("Settings", u"\u68c0\u67e5\u7ed3\u679c", None))
#endif // QT_CONFIG(accessibility)
        self.template_title.setText(QCoreApplication.translate("Settings", u"\u6362\u6210\u672c\u53bf\u7684\u6587\u4e66\u6a21\u677f", None))
        self.template_help.setText(QCoreApplication.translate("Settings", u"\u5728\u7efc\u6cbb\u53f0\u7684\u201c\u6587\u4e66\u6a21\u677f\u201d\u91cc\u6362\uff1a\u5b58\u51fa\u6765\u6539\uff0c\u5148\u68c0\u67e5\u3001\u8bd5\u5370\uff0c\u518d\u542f\u7528\uff1b\u4ee5\u524d\u7684\u6bcf\u4e00\u7248\u90fd\u7559\u7740\u3002", None))
        self.template_button.setText(QCoreApplication.translate("Settings", u"\u5230\u201c\u6587\u4e66\u6a21\u677f\u201d(&S)", None))
        self.tabs.setTabText(self.tabs.indexOf(self.care_tab), QCoreApplication.translate("Settings", u"\u68c0\u67e5\u3001\u6a21\u677f", None))
    # retranslateUi

