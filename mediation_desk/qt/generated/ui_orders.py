# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'orders.ui'
##
## Created by: Qt User Interface Compiler version 6.12.0
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication,
    QMetaObject,
    QSize,
    Qt,
)

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_Orders(object):
    def setupUi(self, page):
        if not page.objectName():
            page.setObjectName(u"page")
        page.resize(1200, 640)
        self.layout_21 = QVBoxLayout(page)
        self.layout_21.setSpacing(8)
        self.layout_21.setObjectName(u"layout_21")
        self.layout_21.setContentsMargins(24, 16, 24, 16)
        self.layout_20 = QHBoxLayout()
        self.layout_20.setSpacing(16)
        self.layout_20.setObjectName(u"layout_20")
        self.layout_20.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(page)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_20.addWidget(self.title_label)

        self.spacer_19 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_20.addItem(self.spacer_19)

        self.count_label = QLabel(page)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setProperty(u"role", u"muted")

        self.layout_20.addWidget(self.count_label)


        self.layout_21.addLayout(self.layout_20)

        self.hint_label = QLabel(page)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setProperty(u"role", u"muted")
        self.hint_label.setWordWrap(True)

        self.layout_21.addWidget(self.hint_label)

        self.stack = QStackedWidget(page)
        self.stack.setObjectName(u"stack")
        self.list_page = QWidget()
        self.list_page.setObjectName(u"list_page")
        self.layout_15 = QVBoxLayout(self.list_page)
        self.layout_15.setSpacing(12)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.layout_14 = QHBoxLayout()
        self.layout_14.setSpacing(12)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.town_label = QLabel(self.list_page)
        self.town_label.setObjectName(u"town_label")

        self.layout_14.addWidget(self.town_label)

        self.town_combo = QComboBox(self.list_page)
        self.town_combo.setObjectName(u"town_combo")
        self.town_combo.setMinimumSize(QSize(260, 0))

        self.layout_14.addWidget(self.town_combo)

        self.open_check = QCheckBox(self.list_page)
        self.open_check.setObjectName(u"open_check")
        self.open_check.setProperty(u"no_draft", True)
        self.open_check.setChecked(True)

        self.layout_14.addWidget(self.open_check)

        self.spacer_13 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_14.addItem(self.spacer_13)

        self.new_button = QPushButton(self.list_page)
        self.new_button.setObjectName(u"new_button")
        self.new_button.setProperty(u"role", u"main")

        self.layout_14.addWidget(self.new_button)


        self.layout_15.addLayout(self.layout_14)

        self.list_stack = QStackedWidget(self.list_page)
        self.list_stack.setObjectName(u"list_stack")
        self.work_part = QWidget()
        self.work_part.setObjectName(u"work_part")
        self.layout_12 = QHBoxLayout(self.work_part)
        self.layout_12.setSpacing(16)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.order_table = QTableWidget(self.work_part)
        self.order_table.setObjectName(u"order_table")

        self.layout_12.addWidget(self.order_table)

        self.card = QFrame(self.work_part)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.layout_9 = QVBoxLayout(self.card)
        self.layout_9.setSpacing(12)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(16, 16, 16, 16)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(16)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.number_label = QLabel(self.card)
        self.number_label.setObjectName(u"number_label")
        self.number_label.setProperty(u"role", u"heading")

        self.layout_2.addWidget(self.number_label)

        self.state_label = QLabel(self.card)
        self.state_label.setObjectName(u"state_label")
        self.state_label.setProperty(u"role", u"heading")

        self.layout_2.addWidget(self.state_label)

        self.spacer_1 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_1)


        self.layout_9.addLayout(self.layout_2)

        self.about_label = QLabel(self.card)
        self.about_label.setObjectName(u"about_label")
        self.about_label.setProperty(u"role", u"muted")
        self.about_label.setWordWrap(True)

        self.layout_9.addWidget(self.about_label)

        self.text_scroll = QScrollArea(self.card)
        self.text_scroll.setObjectName(u"text_scroll")
        self.text_scroll.setWidgetResizable(True)
        self.text_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.text_body = QWidget()
        self.text_body.setObjectName(u"text_body")
        self.layout_4 = QVBoxLayout(self.text_body)
        self.layout_4.setSpacing(12)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.title_text = QLabel(self.text_body)
        self.title_text.setObjectName(u"title_text")
        self.title_text.setProperty(u"role", u"heading")
        self.title_text.setWordWrap(True)
        self.title_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.layout_4.addWidget(self.title_text)

        self.text_label = QLabel(self.text_body)
        self.text_label.setObjectName(u"text_label")
        self.text_label.setWordWrap(True)
        self.text_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.layout_4.addWidget(self.text_label)

        self.said_label = QLabel(self.text_body)
        self.said_label.setObjectName(u"said_label")
        self.said_label.setWordWrap(True)
        self.said_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.layout_4.addWidget(self.said_label)

        self.spacer_3 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_4.addItem(self.spacer_3)

        self.text_scroll.setWidget(self.text_body)

        self.layout_9.addWidget(self.text_scroll)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.receive_button = QPushButton(self.card)
        self.receive_button.setObjectName(u"receive_button")

        self.layout_6.addWidget(self.receive_button)

        self.answer_button = QPushButton(self.card)
        self.answer_button.setObjectName(u"answer_button")
        self.answer_button.setProperty(u"role", u"main")

        self.layout_6.addWidget(self.answer_button)

        self.remind_button = QPushButton(self.card)
        self.remind_button.setObjectName(u"remind_button")

        self.layout_6.addWidget(self.remind_button)

        self.close_button = QPushButton(self.card)
        self.close_button.setObjectName(u"close_button")

        self.layout_6.addWidget(self.close_button)

        self.withdraw_button = QPushButton(self.card)
        self.withdraw_button.setObjectName(u"withdraw_button")
        self.withdraw_button.setProperty(u"role", u"danger")

        self.layout_6.addWidget(self.withdraw_button)

        self.spacer_5 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.spacer_5)


        self.layout_9.addLayout(self.layout_6)

        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(8)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.case_button = QPushButton(self.card)
        self.case_button.setObjectName(u"case_button")
        self.case_button.setProperty(u"role", u"link")

        self.layout_8.addWidget(self.case_button)

        self.file_button = QPushButton(self.card)
        self.file_button.setObjectName(u"file_button")
        self.file_button.setProperty(u"role", u"link")

        self.layout_8.addWidget(self.file_button)

        self.spacer_7 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_8.addItem(self.spacer_7)


        self.layout_9.addLayout(self.layout_8)

        self.layout_9.setStretch(2, 1)

        self.layout_12.addWidget(self.card)

        self.layout_12.setStretch(0, 2)
        self.layout_12.setStretch(1, 1)
        self.list_stack.addWidget(self.work_part)
        self.empty_part = QWidget()
        self.empty_part.setObjectName(u"empty_part")
        self.layout_11 = QVBoxLayout(self.empty_part)
        self.layout_11.setSpacing(8)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 24, 0, 0)
        self.empty_label = QLabel(self.empty_part)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setProperty(u"role", u"muted")
        self.empty_label.setWordWrap(True)

        self.layout_11.addWidget(self.empty_label)

        self.spacer_10 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_11.addItem(self.spacer_10)

        self.list_stack.addWidget(self.empty_part)

        self.layout_15.addWidget(self.list_stack)

        self.layout_15.setStretch(1, 1)
        self.stack.addWidget(self.list_page)
        self.form_page = QWidget()
        self.form_page.setObjectName(u"form_page")
        self.layout_18 = QVBoxLayout(self.form_page)
        self.layout_18.setSpacing(8)
        self.layout_18.setObjectName(u"layout_18")
        self.layout_18.setContentsMargins(0, 0, 0, 0)
        self.form_scroll = QScrollArea(self.form_page)
        self.form_scroll.setObjectName(u"form_scroll")
        self.form_scroll.setWidgetResizable(True)
        self.form_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.form_body = QWidget()
        self.form_body.setObjectName(u"form_body")
        self.layout_17 = QHBoxLayout(self.form_body)
        self.layout_17.setSpacing(8)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(0, 8, 12, 8)
        self.form_layout = QVBoxLayout()
        self.form_layout.setSpacing(8)
        self.form_layout.setObjectName(u"form_layout")
        self.form_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_17.addLayout(self.form_layout)

        self.spacer_16 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_17.addItem(self.spacer_16)

        self.layout_17.setStretch(0, 1000)
        self.layout_17.setStretch(1, 1)
        self.form_scroll.setWidget(self.form_body)

        self.layout_18.addWidget(self.form_scroll)

        self.stack.addWidget(self.form_page)

        self.layout_21.addWidget(self.stack)

        self.layout_21.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.town_label.setBuddy(self.town_combo)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(page)

        QMetaObject.connectSlotsByName(page)
    # setupUi

    def retranslateUi(self, page):
        page.setWindowTitle(QCoreApplication.translate("Orders", u"\u4ea4\u529e\u7763\u529e", None))
        self.title_label.setText(QCoreApplication.translate("Orders", u"\u4ea4\u529e\u7763\u529e", None))
        self.count_label.setText("")
        self.hint_label.setText("")
        self.town_label.setText(QCoreApplication.translate("Orders", u"\u4e61\u9547(&T)", None))
#if QT_CONFIG(accessibility)
        self.town_combo.setAccessibleName(QCoreApplication.translate("Orders", u"\u4e61\u9547", None))
#endif // QT_CONFIG(accessibility)
        self.open_check.setText(QCoreApplication.translate("Orders", u"\u53ea\u770b\u6ca1\u529e\u5b8c\u7684(&O)", None))
        self.new_button.setText(QCoreApplication.translate("Orders", u"\u53d1\u4ea4\u529e\u3001\u7763\u529e(&N)", None))
#if QT_CONFIG(accessibility)
        self.order_table.setAccessibleName(QCoreApplication.translate("Orders", u"\u4ea4\u529e\u7763\u529e", None))
#endif // QT_CONFIG(accessibility)
        self.number_label.setText("")
        self.state_label.setText("")
        self.about_label.setText("")
        self.title_text.setText("")
        self.text_label.setText("")
        self.said_label.setText("")
        self.receive_button.setText(QCoreApplication.translate("Orders", u"\u7b7e\u6536(&R)", None))
        self.answer_button.setText(QCoreApplication.translate("Orders", u"\u7b54\u590d(&A)", None))
        self.remind_button.setText(QCoreApplication.translate("Orders", u"\u518d\u50ac(&B)", None))
        self.close_button.setText(QCoreApplication.translate("Orders", u"\u9500\u53f7(&X)", None))
        self.withdraw_button.setText(QCoreApplication.translate("Orders", u"\u64a4\u56de(&W)", None))
        self.case_button.setText(QCoreApplication.translate("Orders", u"\u770b\u8fd9\u4ef6\u6848\u5b50(&E)", None))
        self.file_button.setText(QCoreApplication.translate("Orders", u"\u5b58\u51fa\u9644\u4ef6(&S)", None))
        self.empty_label.setText("")
    # retranslateUi

