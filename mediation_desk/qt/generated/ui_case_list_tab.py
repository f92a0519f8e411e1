# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'case_list_tab.ui'
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
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

class Ui_CaseListTab(object):
    def setupUi(self, case_list_tab):
        if not case_list_tab.objectName():
            case_list_tab.setObjectName(u"case_list_tab")
        case_list_tab.resize(1120, 640)
        self.layout_61 = QVBoxLayout(case_list_tab)
        self.layout_61.setSpacing(8)
        self.layout_61.setObjectName(u"layout_61")
        self.layout_61.setContentsMargins(0, 12, 0, 0)
        self.layout_57 = QHBoxLayout()
        self.layout_57.setSpacing(16)
        self.layout_57.setObjectName(u"layout_57")
        self.layout_57.setContentsMargins(0, 0, 0, 0)
        self.note_label = QLabel(case_list_tab)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setProperty(u"role", u"help")
        self.note_label.setWordWrap(True)

        self.layout_57.addWidget(self.note_label)

        self.layout_56 = QVBoxLayout()
        self.layout_56.setSpacing(8)
        self.layout_56.setObjectName(u"layout_56")
        self.layout_56.setContentsMargins(0, 0, 0, 0)
        self.buttons_layout = QHBoxLayout()
        self.buttons_layout.setSpacing(8)
        self.buttons_layout.setObjectName(u"buttons_layout")
        self.buttons_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_56.addLayout(self.buttons_layout)


        self.layout_57.addLayout(self.layout_56)

        self.layout_57.setStretch(0, 1)

        self.layout_61.addLayout(self.layout_57)

        self.scroll = QScrollArea(case_list_tab)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.layout_60 = QVBoxLayout(self.body)
        self.layout_60.setSpacing(16)
        self.layout_60.setObjectName(u"layout_60")
        self.layout_60.setContentsMargins(0, 4, 12, 12)
        self.items_layout = QVBoxLayout()
        self.items_layout.setSpacing(16)
        self.items_layout.setObjectName(u"items_layout")
        self.items_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_60.addLayout(self.items_layout)

        self.spacer_59 = QSpacerItem(10, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_60.addItem(self.spacer_59)

        self.scroll.setWidget(self.body)

        self.layout_61.addWidget(self.scroll)


        self.retranslateUi(case_list_tab)

        QMetaObject.connectSlotsByName(case_list_tab)
    # setupUi

    def retranslateUi(self, case_list_tab):
        case_list_tab.setWindowTitle(QCoreApplication.translate("CaseListTab", u"\u5217\u8868", None))
        self.note_label.setText("")
    # retranslateUi

