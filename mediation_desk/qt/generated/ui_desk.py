# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'desk.ui'
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
    QHBoxLayout,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
)

class Ui_Desk(object):
    def setupUi(self, page):
        if not page.objectName():
            page.setObjectName(u"page")
        page.resize(1200, 640)
        self.layout_2 = QVBoxLayout(page)
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(20, 16, 24, 16)
        self.layout_1 = QHBoxLayout()
        self.layout_1.setSpacing(20)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.tool_list = QListWidget(page)
        self.tool_list.setObjectName(u"tool_list")
        self.tool_list.setMinimumSize(QSize(140, 0))
        self.tool_list.setMaximumSize(QSize(160, 16777215))

        self.layout_1.addWidget(self.tool_list)

        self.tools = QStackedWidget(page)
        self.tools.setObjectName(u"tools")

        self.layout_1.addWidget(self.tools)

        self.layout_1.setStretch(1, 1)

        self.layout_2.addLayout(self.layout_1)


        self.retranslateUi(page)

        QMetaObject.connectSlotsByName(page)
    # setupUi

    def retranslateUi(self, page):
        page.setWindowTitle(QCoreApplication.translate("Desk", u"\u7efc\u6cbb\u53f0", None))
#if QT_CONFIG(accessibility)
        self.tool_list.setAccessibleName(QCoreApplication.translate("Desk", u"\u7efc\u6cbb\u53f0\u7684\u5404\u9879", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

