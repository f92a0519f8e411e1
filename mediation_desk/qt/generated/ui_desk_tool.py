# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'desk_tool.ui'
##
## Created by: Qt User Interface Compiler version 6.12.0
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication,
    QMetaObject,
    Qt,
)

from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_DeskTool(object):
    def setupUi(self, tool):
        if not tool.objectName():
            tool.setObjectName(u"tool")
        tool.resize(1000, 600)
        self.layout_22 = QVBoxLayout(tool)
        self.layout_22.setSpacing(8)
        self.layout_22.setObjectName(u"layout_22")
        self.layout_22.setContentsMargins(0, 0, 0, 0)
        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(16)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(tool)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_4.addWidget(self.title_label)

        self.spacer_3 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_4.addItem(self.spacer_3)

        self.count_label = QLabel(tool)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setProperty(u"role", u"muted")

        self.layout_4.addWidget(self.count_label)


        self.layout_22.addLayout(self.layout_4)

        self.stack = QStackedWidget(tool)
        self.stack.setObjectName(u"stack")
        self.list_page = QWidget()
        self.list_page.setObjectName(u"list_page")
        self.layout_17 = QVBoxLayout(self.list_page)
        self.layout_17.setSpacing(12)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(0, 0, 0, 0)
        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(12)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.filters_layout = QHBoxLayout()
        self.filters_layout.setSpacing(8)
        self.filters_layout.setObjectName(u"filters_layout")
        self.filters_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_8.addLayout(self.filters_layout)

        self.spacer_6 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_8.addItem(self.spacer_6)

        self.top_layout = QHBoxLayout()
        self.top_layout.setSpacing(8)
        self.top_layout.setObjectName(u"top_layout")
        self.top_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_8.addLayout(self.top_layout)


        self.layout_17.addLayout(self.layout_8)

        self.list_stack = QStackedWidget(self.list_page)
        self.list_stack.setObjectName(u"list_stack")
        self.work_part = QWidget()
        self.work_part.setObjectName(u"work_part")
        self.layout_14 = QHBoxLayout(self.work_part)
        self.layout_14.setSpacing(16)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.table = QTableWidget(self.work_part)
        self.table.setObjectName(u"table")

        self.layout_14.addWidget(self.table)

        self.card = QFrame(self.work_part)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.layout_13 = QVBoxLayout(self.card)
        self.layout_13.setSpacing(12)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(16, 16, 16, 16)
        self.layout_9 = QVBoxLayout()
        self.layout_9.setSpacing(4)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.card)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"heading")
        self.name_label.setWordWrap(True)

        self.layout_9.addWidget(self.name_label)

        self.state_label = QLabel(self.card)
        self.state_label.setObjectName(u"state_label")
        self.state_label.setProperty(u"role", u"heading")
        self.state_label.setWordWrap(True)

        self.layout_9.addWidget(self.state_label)


        self.layout_13.addLayout(self.layout_9)

        self.about_label = QLabel(self.card)
        self.about_label.setObjectName(u"about_label")
        self.about_label.setProperty(u"role", u"muted")
        self.about_label.setWordWrap(True)

        self.layout_13.addWidget(self.about_label)

        self.text_scroll = QScrollArea(self.card)
        self.text_scroll.setObjectName(u"text_scroll")
        self.text_scroll.setWidgetResizable(True)
        self.text_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.text_body = QWidget()
        self.text_body.setObjectName(u"text_body")
        self.layout_11 = QVBoxLayout(self.text_body)
        self.layout_11.setSpacing(12)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.text_label = QLabel(self.text_body)
        self.text_label.setObjectName(u"text_label")
        self.text_label.setWordWrap(True)
        self.text_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.layout_11.addWidget(self.text_label)

        self.spacer_10 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_11.addItem(self.spacer_10)

        self.text_scroll.setWidget(self.text_body)

        self.layout_13.addWidget(self.text_scroll)

        self.deeds_layout = QGridLayout()
        self.deeds_layout.setSpacing(8)
        self.deeds_layout.setObjectName(u"deeds_layout")
        self.deeds_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_13.addLayout(self.deeds_layout)

        self.layout_13.setStretch(2, 1)

        self.layout_14.addWidget(self.card)

        self.layout_14.setStretch(0, 3)
        self.layout_14.setStretch(1, 2)
        self.list_stack.addWidget(self.work_part)
        self.empty_part = QWidget()
        self.empty_part.setObjectName(u"empty_part")
        self.layout_16 = QVBoxLayout(self.empty_part)
        self.layout_16.setSpacing(8)
        self.layout_16.setObjectName(u"layout_16")
        self.layout_16.setContentsMargins(0, 16, 0, 0)
        self.empty_label = QLabel(self.empty_part)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setWordWrap(True)

        self.layout_16.addWidget(self.empty_label)

        self.purpose_label = QLabel(self.empty_part)
        self.purpose_label.setObjectName(u"purpose_label")
        self.purpose_label.setProperty(u"role", u"muted")
        self.purpose_label.setWordWrap(True)

        self.layout_16.addWidget(self.purpose_label)

        self.spacer_15 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_16.addItem(self.spacer_15)

        self.list_stack.addWidget(self.empty_part)

        self.layout_17.addWidget(self.list_stack)

        self.layout_17.setStretch(1, 1)
        self.stack.addWidget(self.list_page)
        self.form_page = QWidget()
        self.form_page.setObjectName(u"form_page")
        self.layout_21 = QVBoxLayout(self.form_page)
        self.layout_21.setSpacing(8)
        self.layout_21.setObjectName(u"layout_21")
        self.layout_21.setContentsMargins(0, 0, 0, 0)
        self.form_scroll = QScrollArea(self.form_page)
        self.form_scroll.setObjectName(u"form_scroll")
        self.form_scroll.setWidgetResizable(True)
        self.form_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.form_body = QWidget()
        self.form_body.setObjectName(u"form_body")
        self.layout_20 = QHBoxLayout(self.form_body)
        self.layout_20.setSpacing(8)
        self.layout_20.setObjectName(u"layout_20")
        self.layout_20.setContentsMargins(0, 8, 12, 8)
        self.form_layout = QVBoxLayout()
        self.form_layout.setSpacing(8)
        self.form_layout.setObjectName(u"form_layout")
        self.form_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_20.addLayout(self.form_layout)

        self.spacer_19 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_20.addItem(self.spacer_19)

        self.layout_20.setStretch(0, 1000)
        self.layout_20.setStretch(1, 1)
        self.form_scroll.setWidget(self.form_body)

        self.layout_21.addWidget(self.form_scroll)

        self.stack.addWidget(self.form_page)

        self.layout_22.addWidget(self.stack)

        self.layout_22.setStretch(1, 1)

        self.retranslateUi(tool)

        QMetaObject.connectSlotsByName(tool)
    # setupUi

    def retranslateUi(self, tool):
        tool.setWindowTitle(QCoreApplication.translate("DeskTool", u"\u7efc\u6cbb\u53f0", None))
        self.title_label.setText("")
        self.count_label.setText("")
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("DeskTool", u"\u6e05\u5355", None))
#endif // QT_CONFIG(accessibility)
        self.name_label.setText("")
        self.state_label.setText("")
        self.about_label.setText("")
        self.text_label.setText("")
        self.empty_label.setText("")
        self.purpose_label.setText("")
    # retranslateUi

