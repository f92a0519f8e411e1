# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'report.ui'
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
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)

class Ui_Report(object):
    def setupUi(self, report):
        if not report.objectName():
            report.setObjectName(u"report")
        report.resize(640, 480)
        self.layout_1 = QVBoxLayout(report)
        self.layout_1.setSpacing(16)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(24, 24, 24, 24)
        self.title_label = QLabel(report)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_1.addWidget(self.title_label)

        self.intro_label = QLabel(report)
        self.intro_label.setObjectName(u"intro_label")
        self.intro_label.setWordWrap(True)

        self.layout_1.addWidget(self.intro_label)

        self.text_edit = QPlainTextEdit(report)
        self.text_edit.setObjectName(u"text_edit")
        self.text_edit.setReadOnly(True)
        self.text_edit.setProperty(u"no_draft", True)

        self.layout_1.addWidget(self.text_edit)

        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.spacer_3 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_3)

        self.copy_button = QPushButton(report)
        self.copy_button.setObjectName(u"copy_button")

        self.layout_2.addWidget(self.copy_button)

        self.close_button = QPushButton(report)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"role", u"main")

        self.layout_2.addWidget(self.close_button)


        self.layout_1.addLayout(self.layout_2)


        self.retranslateUi(report)

        self.close_button.setDefault(True)


        QMetaObject.connectSlotsByName(report)
    # setupUi

    def retranslateUi(self, report):
        report.setWindowTitle(QCoreApplication.translate("Report", u"\u5dee\u9519\u8bb0\u5f55", None))
        self.title_label.setText(QCoreApplication.translate("Report", u"\u7a0b\u5e8f\u51fa\u4e86\u4e00\u4e2a\u5dee\u9519", None))
        self.intro_label.setText(QCoreApplication.translate("Report", u"\u60a8\u5df2\u4fdd\u5b58\u7684\u5185\u5bb9\u6ca1\u6709\u53d7\u5f71\u54cd\uff0c\u53ef\u4ee5\u63a5\u7740\u7528\u3002\u4e0b\u9762\u662f\u5dee\u9519\u7684\u8bb0\u5f55\uff0c\u91cc\u9762\u6ca1\u6709\u5f53\u4e8b\u4eba\u7684\u4fe1\u606f\u3002\u8bf7\u6284\u7ed9\u53bf\u91cc\u7684\u6280\u672f\u4eba\u5458\u3002", None))
#if QT_CONFIG(accessibility)
        self.text_edit.setAccessibleName(QCoreApplication.translate("Report", u"\u5dee\u9519\u8bb0\u5f55", None))
#endif // QT_CONFIG(accessibility)
        self.copy_button.setText(QCoreApplication.translate("Report", u"\u590d\u5236(&C)", None))
        self.close_button.setText(QCoreApplication.translate("Report", u"\u63a5\u7740\u7528(&O)", None))
    # retranslateUi

