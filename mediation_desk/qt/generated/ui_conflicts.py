# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'conflicts.ui'
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
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QTabWidget,
    QTableWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

class Ui_Conflicts(object):
    def setupUi(self, page):
        if not page.objectName():
            page.setObjectName(u"page")
        page.resize(1200, 640)
        self.layout_24 = QVBoxLayout(page)
        self.layout_24.setSpacing(8)
        self.layout_24.setObjectName(u"layout_24")
        self.layout_24.setContentsMargins(24, 16, 24, 16)
        self.layout_23 = QHBoxLayout()
        self.layout_23.setSpacing(16)
        self.layout_23.setObjectName(u"layout_23")
        self.layout_23.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(page)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_23.addWidget(self.title_label)

        self.spacer_22 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_23.addItem(self.spacer_22)

        self.count_label = QLabel(page)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setProperty(u"role", u"muted")

        self.layout_23.addWidget(self.count_label)


        self.layout_24.addLayout(self.layout_23)

        self.said_label = QLabel(page)
        self.said_label.setObjectName(u"said_label")
        self.said_label.setProperty(u"role", u"muted")
        self.said_label.setWordWrap(True)

        self.layout_24.addWidget(self.said_label)

        self.tabs = QTabWidget(page)
        self.tabs.setObjectName(u"tabs")
        self.choose_tab = QWidget()
        self.choose_tab.setObjectName(u"choose_tab")
        self.layout_13 = QVBoxLayout(self.choose_tab)
        self.layout_13.setSpacing(16)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.choose_stack = QStackedWidget(self.choose_tab)
        self.choose_stack.setObjectName(u"choose_stack")
        self.choose_empty = QWidget()
        self.choose_empty.setObjectName(u"choose_empty")
        self.layout_12 = QVBoxLayout(self.choose_empty)
        self.layout_12.setSpacing(16)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 24, 0, 0)
        self.choose_empty_label = QLabel(self.choose_empty)
        self.choose_empty_label.setObjectName(u"choose_empty_label")
        self.choose_empty_label.setProperty(u"role", u"muted")
        self.choose_empty_label.setWordWrap(True)

        self.layout_12.addWidget(self.choose_empty_label)

        self.spacer_11 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_12.addItem(self.spacer_11)

        self.choose_stack.addWidget(self.choose_empty)
        self.work_page = QWidget()
        self.work_page.setObjectName(u"work_page")
        self.layout_10 = QHBoxLayout(self.work_page)
        self.layout_10.setSpacing(16)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 16, 0, 0)
        self.conflict_list = QListWidget(self.work_page)
        self.conflict_list.setObjectName(u"conflict_list")
        self.conflict_list.setMinimumSize(QSize(300, 0))
        self.conflict_list.setMaximumSize(QSize(360, 16777215))

        self.layout_10.addWidget(self.conflict_list)

        self.card = QFrame(self.work_page)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.layout_9 = QVBoxLayout(self.card)
        self.layout_9.setSpacing(12)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(16, 16, 16, 16)
        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(16)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.case_label = QLabel(self.card)
        self.case_label.setObjectName(u"case_label")
        self.case_label.setProperty(u"role", u"heading")

        self.layout_5.addWidget(self.case_label)

        self.case_button = QPushButton(self.card)
        self.case_button.setObjectName(u"case_button")
        self.case_button.setProperty(u"role", u"link")

        self.layout_5.addWidget(self.case_button)

        self.layout_5.setStretch(0, 1)

        self.layout_9.addLayout(self.layout_5)

        self.field_label = QLabel(self.card)
        self.field_label.setObjectName(u"field_label")
        self.field_label.setWordWrap(True)

        self.layout_9.addWidget(self.field_label)

        self.values_part = QWidget(self.card)
        self.values_part.setObjectName(u"values_part")
        self.values_part.setMaximumSize(QSize(16777215, 520))
        self.layout_7 = QVBoxLayout(self.values_part)
        self.layout_7.setSpacing(12)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.columns = QHBoxLayout()
        self.columns.setSpacing(12)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.before_head = QLabel(self.values_part)
        self.before_head.setObjectName(u"before_head")

        self.layout_1.addWidget(self.before_head)

        self.before_by = QLabel(self.values_part)
        self.before_by.setObjectName(u"before_by")
        self.before_by.setProperty(u"role", u"muted")
        self.before_by.setWordWrap(True)
        self.before_by.setMinimumSize(QSize(0, 40))
        self.before_by.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.layout_1.addWidget(self.before_by)

        self.before_text = QTextEdit(self.values_part)
        self.before_text.setObjectName(u"before_text")
        self.before_text.setTabChangesFocus(True)
        self.before_text.setMinimumSize(QSize(0, 140))
        self.before_text.setReadOnly(True)
        self.before_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.layout_1.addWidget(self.before_text)

        self.layout_1.setStretch(2, 1)

        self.columns.addLayout(self.layout_1)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.left_head = QLabel(self.values_part)
        self.left_head.setObjectName(u"left_head")

        self.layout_2.addWidget(self.left_head)

        self.left_by = QLabel(self.values_part)
        self.left_by.setObjectName(u"left_by")
        self.left_by.setProperty(u"role", u"muted")
        self.left_by.setWordWrap(True)
        self.left_by.setMinimumSize(QSize(0, 40))
        self.left_by.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.layout_2.addWidget(self.left_by)

        self.left_text = QTextEdit(self.values_part)
        self.left_text.setObjectName(u"left_text")
        self.left_text.setTabChangesFocus(True)
        self.left_text.setMinimumSize(QSize(0, 140))
        self.left_text.setReadOnly(True)
        self.left_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.layout_2.addWidget(self.left_text)

        self.layout_2.setStretch(2, 1)

        self.columns.addLayout(self.layout_2)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.right_head = QLabel(self.values_part)
        self.right_head.setObjectName(u"right_head")

        self.layout_3.addWidget(self.right_head)

        self.right_by = QLabel(self.values_part)
        self.right_by.setObjectName(u"right_by")
        self.right_by.setProperty(u"role", u"muted")
        self.right_by.setWordWrap(True)
        self.right_by.setMinimumSize(QSize(0, 40))
        self.right_by.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.layout_3.addWidget(self.right_by)

        self.right_text = QTextEdit(self.values_part)
        self.right_text.setObjectName(u"right_text")
        self.right_text.setTabChangesFocus(True)
        self.right_text.setMinimumSize(QSize(0, 140))
        self.right_text.setReadOnly(True)
        self.right_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.layout_3.addWidget(self.right_text)

        self.layout_3.setStretch(2, 1)

        self.columns.addLayout(self.layout_3)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.result_head = QLabel(self.values_part)
        self.result_head.setObjectName(u"result_head")

        self.layout_4.addWidget(self.result_head)

        self.result_by = QLabel(self.values_part)
        self.result_by.setObjectName(u"result_by")
        self.result_by.setProperty(u"role", u"muted")
        self.result_by.setWordWrap(True)
        self.result_by.setMinimumSize(QSize(0, 40))
        self.result_by.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.layout_4.addWidget(self.result_by)

        self.result_text = QPlainTextEdit(self.values_part)
        self.result_text.setObjectName(u"result_text")
        self.result_text.setTabChangesFocus(True)
        self.result_text.setMinimumSize(QSize(0, 140))

        self.layout_4.addWidget(self.result_text)

        self.layout_4.setStretch(2, 1)

        self.columns.addLayout(self.layout_4)

        self.columns.setStretch(0, 1)
        self.columns.setStretch(1, 1)
        self.columns.setStretch(2, 1)
        self.columns.setStretch(3, 1)

        self.layout_7.addLayout(self.columns)

        self.more_label = QLabel(self.values_part)
        self.more_label.setObjectName(u"more_label")
        self.more_label.setProperty(u"role", u"help")
        self.more_label.setWordWrap(True)

        self.layout_7.addWidget(self.more_label)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.left_button = QPushButton(self.values_part)
        self.left_button.setObjectName(u"left_button")

        self.layout_6.addWidget(self.left_button)

        self.right_button = QPushButton(self.values_part)
        self.right_button.setObjectName(u"right_button")

        self.layout_6.addWidget(self.right_button)

        self.merge_button = QPushButton(self.values_part)
        self.merge_button.setObjectName(u"merge_button")

        self.layout_6.addWidget(self.merge_button)

        self.merge_help = QLabel(self.values_part)
        self.merge_help.setObjectName(u"merge_help")
        self.merge_help.setProperty(u"role", u"help")
        self.merge_help.setWordWrap(True)

        self.layout_6.addWidget(self.merge_help)

        self.layout_6.setStretch(3, 1)

        self.layout_7.addLayout(self.layout_6)

        self.layout_7.setStretch(0, 1)

        self.layout_9.addWidget(self.values_part)

        self.masked_label = QLabel(self.card)
        self.masked_label.setObjectName(u"masked_label")
        self.masked_label.setWordWrap(True)

        self.layout_9.addWidget(self.masked_label)

        self.spacer_8 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_9.addItem(self.spacer_8)

        self.layout_9.setStretch(2, 100)
        self.layout_9.setStretch(4, 1)

        self.layout_10.addWidget(self.card)

        self.layout_10.setStretch(1, 1)
        self.choose_stack.addWidget(self.work_page)

        self.layout_13.addWidget(self.choose_stack)

        self.tabs.addTab(self.choose_tab, "")
        self.review_tab = QWidget()
        self.review_tab.setObjectName(u"review_tab")
        self.layout_21 = QVBoxLayout(self.review_tab)
        self.layout_21.setSpacing(16)
        self.layout_21.setObjectName(u"layout_21")
        self.layout_21.setContentsMargins(0, 0, 0, 0)
        self.review_stack = QStackedWidget(self.review_tab)
        self.review_stack.setObjectName(u"review_stack")
        self.review_empty = QWidget()
        self.review_empty.setObjectName(u"review_empty")
        self.layout_20 = QVBoxLayout(self.review_empty)
        self.layout_20.setSpacing(16)
        self.layout_20.setObjectName(u"layout_20")
        self.layout_20.setContentsMargins(0, 24, 0, 0)
        self.review_empty_label = QLabel(self.review_empty)
        self.review_empty_label.setObjectName(u"review_empty_label")
        self.review_empty_label.setProperty(u"role", u"muted")
        self.review_empty_label.setWordWrap(True)

        self.layout_20.addWidget(self.review_empty_label)

        self.spacer_19 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_20.addItem(self.spacer_19)

        self.review_stack.addWidget(self.review_empty)
        self.review_page = QWidget()
        self.review_page.setObjectName(u"review_page")
        self.layout_18 = QVBoxLayout(self.review_page)
        self.layout_18.setSpacing(12)
        self.layout_18.setObjectName(u"layout_18")
        self.layout_18.setContentsMargins(0, 16, 0, 0)
        self.forks_label = QLabel(self.review_page)
        self.forks_label.setObjectName(u"forks_label")
        self.forks_label.setWordWrap(True)

        self.layout_18.addWidget(self.forks_label)

        self.review_table = QTableWidget(self.review_page)
        self.review_table.setObjectName(u"review_table")

        self.layout_18.addWidget(self.review_table)

        self.review_card = QFrame(self.review_page)
        self.review_card.setObjectName(u"review_card")
        self.review_card.setProperty(u"role", u"card")
        self.layout_17 = QVBoxLayout(self.review_card)
        self.layout_17.setSpacing(8)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(16, 16, 16, 16)
        self.review_title = QLabel(self.review_card)
        self.review_title.setObjectName(u"review_title")
        self.review_title.setProperty(u"role", u"heading")
        self.review_title.setWordWrap(True)

        self.layout_17.addWidget(self.review_title)

        self.review_by = QLabel(self.review_card)
        self.review_by.setObjectName(u"review_by")
        self.review_by.setProperty(u"role", u"muted")
        self.review_by.setWordWrap(True)

        self.layout_17.addWidget(self.review_by)

        self.review_scroll = QScrollArea(self.review_card)
        self.review_scroll.setObjectName(u"review_scroll")
        self.review_scroll.setWidgetResizable(True)
        self.review_body = QWidget()
        self.review_body.setObjectName(u"review_body")
        self.layout_15 = QVBoxLayout(self.review_body)
        self.layout_15.setSpacing(12)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.why_label = QLabel(self.review_body)
        self.why_label.setObjectName(u"why_label")
        self.why_label.setWordWrap(True)

        self.layout_15.addWidget(self.why_label)

        self.changes_label = QLabel(self.review_body)
        self.changes_label.setObjectName(u"changes_label")
        self.changes_label.setWordWrap(True)

        self.layout_15.addWidget(self.changes_label)

        self.advice_label = QLabel(self.review_body)
        self.advice_label.setObjectName(u"advice_label")
        self.advice_label.setWordWrap(True)

        self.layout_15.addWidget(self.advice_label)

        self.spacer_14 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_15.addItem(self.spacer_14)

        self.review_scroll.setWidget(self.review_body)

        self.layout_17.addWidget(self.review_scroll)

        self.layout_16 = QHBoxLayout()
        self.layout_16.setSpacing(8)
        self.layout_16.setObjectName(u"layout_16")
        self.layout_16.setContentsMargins(0, 0, 0, 0)
        self.reason_caption = QLabel(self.review_card)
        self.reason_caption.setObjectName(u"reason_caption")

        self.layout_16.addWidget(self.reason_caption)

        self.reason_edit = QLineEdit(self.review_card)
        self.reason_edit.setObjectName(u"reason_edit")

        self.layout_16.addWidget(self.reason_edit)

        self.release_button = QPushButton(self.review_card)
        self.release_button.setObjectName(u"release_button")

        self.layout_16.addWidget(self.release_button)

        self.discard_button = QPushButton(self.review_card)
        self.discard_button.setObjectName(u"discard_button")

        self.layout_16.addWidget(self.discard_button)

        self.layout_16.setStretch(1, 1)

        self.layout_17.addLayout(self.layout_16)

        self.review_fault = QLabel(self.review_card)
        self.review_fault.setObjectName(u"review_fault")
        self.review_fault.setProperty(u"role", u"error")
        self.review_fault.setWordWrap(True)

        self.layout_17.addWidget(self.review_fault)

        self.layout_17.setStretch(2, 1)

        self.layout_18.addWidget(self.review_card)

        self.layout_18.setStretch(1, 2)
        self.layout_18.setStretch(2, 3)
        self.review_stack.addWidget(self.review_page)

        self.layout_21.addWidget(self.review_stack)

        self.tabs.addTab(self.review_tab, "")

        self.layout_24.addWidget(self.tabs)

        self.layout_24.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.reason_caption.setBuddy(self.reason_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(page)

        self.tabs.setCurrentIndex(0)


        QMetaObject.connectSlotsByName(page)
    # setupUi

    def retranslateUi(self, page):
        page.setWindowTitle(QCoreApplication.translate("Conflicts", u"\u51b2\u7a81\u5904\u7406", None))
        self.title_label.setText(QCoreApplication.translate("Conflicts", u"\u51b2\u7a81\u5904\u7406", None))
        self.count_label.setText("")
        self.said_label.setText("")
        self.choose_empty_label.setText("")
#if QT_CONFIG(accessibility)
        self.conflict_list.setAccessibleName(QCoreApplication.translate("Conflicts", u"\u4e24\u8fb9\u6539\u5f97\u4e0d\u4e00\u6837\u7684\u5730\u65b9", None))
#endif // QT_CONFIG(accessibility)
        self.case_label.setText("")
        self.case_button.setText(QCoreApplication.translate("Conflicts", u"\u770b\u8fd9\u4ef6\u6848\u5b50(&A)", None))
        self.field_label.setText("")
        self.before_head.setText(QCoreApplication.translate("Conflicts", u"\u539f\u6765", None))
        self.before_by.setText("")
#if QT_CONFIG(accessibility)
        self.before_text.setAccessibleName(QCoreApplication.translate("Conflicts", u"\u539f\u6765", None))
#endif // QT_CONFIG(accessibility)
        self.left_head.setText(QCoreApplication.translate("Conflicts", u"\u5de6", None))
        self.left_by.setText("")
#if QT_CONFIG(accessibility)
        self.left_text.setAccessibleName(QCoreApplication.translate("Conflicts", u"\u5de6", None))
#endif // QT_CONFIG(accessibility)
        self.right_head.setText(QCoreApplication.translate("Conflicts", u"\u53f3", None))
        self.right_by.setText("")
#if QT_CONFIG(accessibility)
        self.right_text.setAccessibleName(QCoreApplication.translate("Conflicts", u"\u53f3", None))
#endif // QT_CONFIG(accessibility)
        self.result_head.setText(QCoreApplication.translate("Conflicts", u"\u7ed3\u679c", None))
        self.result_by.setText("")
#if QT_CONFIG(accessibility)
        self.result_text.setAccessibleName(QCoreApplication.translate("Conflicts", u"\u7ed3\u679c", None))
#endif // QT_CONFIG(accessibility)
        self.more_label.setText("")
        self.left_button.setText(QCoreApplication.translate("Conflicts", u"\u91c7\u7528\u5de6(&1)", None))
        self.right_button.setText(QCoreApplication.translate("Conflicts", u"\u91c7\u7528\u53f3(&2)", None))
        self.merge_button.setText(QCoreApplication.translate("Conflicts", u"\u5408\u5e76(&3)", None))
        self.merge_help.setText("")
        self.masked_label.setText(QCoreApplication.translate("Conflicts", u"\u8fd9\u4ef6\u6848\u5b50\u60a8\u770b\u4e0d\u5230\u5185\u5bb9\uff0c\u4e0d\u80fd\u5728\u8fd9\u91cc\u9009\u5b9a\u3002\u8bf7\u7531\u627f\u529e\u4eba\u6216\u8005\u4e3b\u4efb\u529e\u7406\u3002", None))
        self.tabs.setTabText(self.tabs.indexOf(self.choose_tab), QCoreApplication.translate("Conflicts", u"\u4e24\u8fb9\u6539\u5f97\u4e0d\u4e00\u6837", None))
        self.review_empty_label.setText("")
        self.forks_label.setText("")
#if QT_CONFIG(accessibility)
        self.review_table.setAccessibleName(QCoreApplication.translate("Conflicts", u"\u6401\u7f6e\u7684\u53d8\u66f4", None))
#endif // QT_CONFIG(accessibility)
        self.review_title.setText("")
        self.review_by.setText("")
        self.why_label.setText("")
        self.changes_label.setText("")
        self.advice_label.setText("")
        self.reason_caption.setText(QCoreApplication.translate("Conflicts", u"\u539f\u56e0(&R)", None))
#if QT_CONFIG(accessibility)
        self.reason_edit.setAccessibleName(QCoreApplication.translate("Conflicts", u"\u539f\u56e0", None))
#endif // QT_CONFIG(accessibility)
        self.reason_edit.setPlaceholderText(QCoreApplication.translate("Conflicts", u"\u4f8b\u5982\uff1a\u5df2\u5411\u672c\u4eba\u5f53\u9762\u6838\u5b9e", None))
        self.release_button.setText(QCoreApplication.translate("Conflicts", u"\u6309\u539f\u6837\u6536\u4e0b(&T)", None))
        self.discard_button.setText(QCoreApplication.translate("Conflicts", u"\u4e0d\u6536(&N)", None))
        self.review_fault.setText("")
        self.tabs.setTabText(self.tabs.indexOf(self.review_tab), QCoreApplication.translate("Conflicts", u"\u6401\u7f6e\u7684\u53d8\u66f4", None))
    # retranslateUi

