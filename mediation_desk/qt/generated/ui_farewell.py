# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'farewell.ui'
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
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)

class Ui_Farewell(object):
    def setupUi(self, farewell):
        if not farewell.objectName():
            farewell.setObjectName(u"farewell")
        farewell.resize(480, 180)
        self.layout_3 = QVBoxLayout(farewell)
        self.layout_3.setSpacing(16)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(24, 24, 24, 24)
        self.title_label = QLabel(farewell)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"heading")

        self.layout_3.addWidget(self.title_label)

        self.text_label = QLabel(farewell)
        self.text_label.setObjectName(u"text_label")
        self.text_label.setWordWrap(True)
        self.text_label.setProperty(u"role", u"muted")

        self.layout_3.addWidget(self.text_label)

        self.progress = QProgressBar(farewell)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)

        self.layout_3.addWidget(self.progress)

        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.spacer_1 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_1)

        self.leave_button = QPushButton(farewell)
        self.leave_button.setObjectName(u"leave_button")

        self.layout_2.addWidget(self.leave_button)


        self.layout_3.addLayout(self.layout_2)


        self.retranslateUi(farewell)

        QMetaObject.connectSlotsByName(farewell)
    # setupUi

    def retranslateUi(self, farewell):
        farewell.setWindowTitle(QCoreApplication.translate("Farewell", u"\u8c03\u89e3\u53f0", None))
        self.title_label.setText(QCoreApplication.translate("Farewell", u"\u6b63\u5728\u5907\u4efd\uff0c\u505a\u5b8c\u81ea\u52a8\u5173\u95ed", None))
        self.text_label.setText(QCoreApplication.translate("Farewell", u"\u4eca\u5929\u8fd8\u6ca1\u6709\u5907\u4efd\u8fc7\u3002\u6570\u636e\u5df2\u7ecf\u4fdd\u5b58\u597d\uff0c\u4e0d\u7b49\u4e5f\u4e0d\u4f1a\u4e22\uff0c\u4e0b\u6b21\u518d\u5907\u4efd\u3002", None))
        self.leave_button.setText(QCoreApplication.translate("Farewell", u"\u4e0d\u7b49\u4e86\uff0c\u73b0\u5728\u5173\u95ed(&X)", None))
    # retranslateUi

