# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'late_edits.ui'
##
## Created by: Qt User Interface Compiler version 6.12.0
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication,
    QMetaObject,
)

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QTableWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

class Ui_LateEdits(object):
    def setupUi(self, late_edits):
        if not late_edits.objectName():
            late_edits.setObjectName(u"late_edits")
        late_edits.resize(1000, 640)
        self.layout_18 = QVBoxLayout(late_edits)
        self.layout_18.setSpacing(16)
        self.layout_18.setObjectName(u"layout_18")
        self.layout_18.setContentsMargins(0, 0, 0, 0)
        self.late_stack = QStackedWidget(late_edits)
        self.late_stack.setObjectName(u"late_stack")
        self.late_empty = QWidget()
        self.late_empty.setObjectName(u"late_empty")
        self.layout_16 = QVBoxLayout(self.late_empty)
        self.layout_16.setSpacing(16)
        self.layout_16.setObjectName(u"layout_16")
        self.layout_16.setContentsMargins(0, 24, 0, 0)
        self.late_empty_label = QLabel(self.late_empty)
        self.late_empty_label.setObjectName(u"late_empty_label")
        self.late_empty_label.setProperty(u"role", u"muted")
        self.late_empty_label.setWordWrap(True)

        self.layout_16.addWidget(self.late_empty_label)

        self.spacer_15 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_16.addItem(self.spacer_15)

        self.late_stack.addWidget(self.late_empty)
        self.late_page = QWidget()
        self.late_page.setObjectName(u"late_page")
        self.layout_17 = QVBoxLayout(self.late_page)
        self.layout_17.setSpacing(12)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(0, 16, 0, 0)
        self.late_table = QTableWidget(self.late_page)
        self.late_table.setObjectName(u"late_table")

        self.layout_17.addWidget(self.late_table)

        self.late_card = QFrame(self.late_page)
        self.late_card.setObjectName(u"late_card")
        self.late_card.setProperty(u"role", u"card")
        self.layout_14 = QVBoxLayout(self.late_card)
        self.layout_14.setSpacing(8)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(16, 16, 16, 16)
        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(8)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.late_title = QLabel(self.late_card)
        self.late_title.setObjectName(u"late_title")
        self.late_title.setProperty(u"role", u"heading")
        self.late_title.setWordWrap(True)

        self.layout_7.addWidget(self.late_title)

        self.late_case_button = QPushButton(self.late_card)
        self.late_case_button.setObjectName(u"late_case_button")
        self.late_case_button.setProperty(u"role", u"link")

        self.layout_7.addWidget(self.late_case_button)

        self.layout_7.setStretch(0, 1)

        self.layout_14.addLayout(self.layout_7)

        self.late_by = QLabel(self.late_card)
        self.late_by.setObjectName(u"late_by")
        self.late_by.setProperty(u"role", u"muted")
        self.late_by.setWordWrap(True)

        self.layout_14.addWidget(self.late_by)

        self.layout_11 = QHBoxLayout()
        self.layout_11.setSpacing(16)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.layout_8 = QVBoxLayout()
        self.layout_8.setSpacing(4)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.late_before_caption = QLabel(self.late_card)
        self.late_before_caption.setObjectName(u"late_before_caption")
        self.late_before_caption.setProperty(u"role", u"muted")
        self.late_before_caption.setWordWrap(True)

        self.layout_8.addWidget(self.late_before_caption)

        self.late_before_text = QTextEdit(self.late_card)
        self.late_before_text.setObjectName(u"late_before_text")
        self.late_before_text.setReadOnly(True)
        self.late_before_text.setTabChangesFocus(True)

        self.layout_8.addWidget(self.late_before_text)


        self.layout_11.addLayout(self.layout_8)

        self.layout_9 = QVBoxLayout()
        self.layout_9.setSpacing(4)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.late_now_caption = QLabel(self.late_card)
        self.late_now_caption.setObjectName(u"late_now_caption")
        self.late_now_caption.setProperty(u"role", u"muted")
        self.late_now_caption.setWordWrap(True)

        self.layout_9.addWidget(self.late_now_caption)

        self.late_now_text = QTextEdit(self.late_card)
        self.late_now_text.setObjectName(u"late_now_text")
        self.late_now_text.setReadOnly(True)
        self.late_now_text.setTabChangesFocus(True)

        self.layout_9.addWidget(self.late_now_text)


        self.layout_11.addLayout(self.layout_9)

        self.layout_10 = QVBoxLayout()
        self.layout_10.setSpacing(4)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.late_wrote_caption = QLabel(self.late_card)
        self.late_wrote_caption.setObjectName(u"late_wrote_caption")
        self.late_wrote_caption.setProperty(u"role", u"muted")
        self.late_wrote_caption.setWordWrap(True)

        self.layout_10.addWidget(self.late_wrote_caption)

        self.late_wrote_text = QTextEdit(self.late_card)
        self.late_wrote_text.setObjectName(u"late_wrote_text")
        self.late_wrote_text.setReadOnly(True)
        self.late_wrote_text.setTabChangesFocus(True)

        self.layout_10.addWidget(self.late_wrote_text)


        self.layout_11.addLayout(self.layout_10)


        self.layout_14.addLayout(self.layout_11)

        self.late_fault = QLabel(self.late_card)
        self.late_fault.setObjectName(u"late_fault")
        self.late_fault.setProperty(u"role", u"error")
        self.late_fault.setWordWrap(True)

        self.layout_14.addWidget(self.late_fault)

        self.layout_13 = QHBoxLayout()
        self.layout_13.setSpacing(8)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.spacer_12 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_13.addItem(self.spacer_12)

        self.leave_button = QPushButton(self.late_card)
        self.leave_button.setObjectName(u"leave_button")

        self.layout_13.addWidget(self.leave_button)

        self.take_button = QPushButton(self.late_card)
        self.take_button.setObjectName(u"take_button")
        self.take_button.setProperty(u"role", u"main")

        self.layout_13.addWidget(self.take_button)


        self.layout_14.addLayout(self.layout_13)

        self.layout_14.setStretch(2, 1)

        self.layout_17.addWidget(self.late_card)

        self.layout_17.setStretch(0, 2)
        self.layout_17.setStretch(1, 3)
        self.late_stack.addWidget(self.late_page)

        self.layout_18.addWidget(self.late_stack)


        self.retranslateUi(late_edits)

        QMetaObject.connectSlotsByName(late_edits)
    # setupUi

    def retranslateUi(self, late_edits):
        late_edits.setWindowTitle(QCoreApplication.translate("LateEdits", u"\u79fb\u4ea4\u540e\u539f\u5355\u4f4d\u53c8\u6539\u7684", None))
        self.late_empty_label.setText("")
#if QT_CONFIG(accessibility)
        self.late_table.setAccessibleName(QCoreApplication.translate("LateEdits", u"\u79fb\u4ea4\u540e\u539f\u5355\u4f4d\u53c8\u6539\u7684", None))
#endif // QT_CONFIG(accessibility)
        self.late_title.setText("")
        self.late_case_button.setText(QCoreApplication.translate("LateEdits", u"\u770b\u8fd9\u4ef6\u6848\u5b50(&A)", None))
        self.late_by.setText("")
        self.late_before_caption.setText(QCoreApplication.translate("LateEdits", u"\u4ed6\u4eec\u6539\u4e4b\u524d", None))
#if QT_CONFIG(accessibility)
        self.late_before_text.setAccessibleName(QCoreApplication.translate("LateEdits", u"\u4ed6\u4eec\u6539\u4e4b\u524d", None))
#endif // QT_CONFIG(accessibility)
        self.late_now_caption.setText(QCoreApplication.translate("LateEdits", u"\u73b0\u5728\u8fd9\u91cc\u5199\u7684", None))
#if QT_CONFIG(accessibility)
        self.late_now_text.setAccessibleName(QCoreApplication.translate("LateEdits", u"\u73b0\u5728\u8fd9\u91cc\u5199\u7684", None))
#endif // QT_CONFIG(accessibility)
        self.late_wrote_caption.setText(QCoreApplication.translate("LateEdits", u"\u4ed6\u4eec\u6539\u6210", None))
#if QT_CONFIG(accessibility)
        self.late_wrote_text.setAccessibleName(QCoreApplication.translate("LateEdits", u"\u4ed6\u4eec\u6539\u6210", None))
#endif // QT_CONFIG(accessibility)
        self.late_fault.setText("")
        self.leave_button.setText(QCoreApplication.translate("LateEdits", u"\u4e0d\u91c7\u7eb3(&N)", None))
        self.take_button.setText(QCoreApplication.translate("LateEdits", u"\u91c7\u7eb3(&T)", None))
    # retranslateUi

