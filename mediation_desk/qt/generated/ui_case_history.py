# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'case_history.ui'
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
    QLabel,
    QTableWidget,
    QVBoxLayout,
)

class Ui_CaseHistory(object):
    def setupUi(self, case_history):
        if not case_history.objectName():
            case_history.setObjectName(u"case_history")
        case_history.resize(1120, 640)
        self.layout_77 = QVBoxLayout(case_history)
        self.layout_77.setSpacing(8)
        self.layout_77.setObjectName(u"layout_77")
        self.layout_77.setContentsMargins(0, 12, 0, 0)
        self.note_label = QLabel(case_history)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setProperty(u"role", u"help")
        self.note_label.setWordWrap(True)

        self.layout_77.addWidget(self.note_label)

        self.table = QTableWidget(case_history)
        self.table.setObjectName(u"table")

        self.layout_77.addWidget(self.table)


        self.retranslateUi(case_history)

        QMetaObject.connectSlotsByName(case_history)
    # setupUi

    def retranslateUi(self, case_history):
        case_history.setWindowTitle(QCoreApplication.translate("CaseHistory", u"\u8bb0\u5f55", None))
        self.note_label.setText(QCoreApplication.translate("CaseHistory", u"\u8c01\u5728\u4ec0\u4e48\u65f6\u5019\u628a\u4ec0\u4e48\u6539\u6210\u4e86\u4ec0\u4e48\uff1b\u8865\u5f55\u7684\u53e6\u6709\u6807\u660e\u3002\u67e5\u770b\u8bc1\u4ef6\u3001\u6253\u5370\u548c\u5bfc\u51fa\u4e5f\u8bb0\u5728\u8fd9\u91cc\u3002", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("CaseHistory", u"\u529e\u7406\u8bb0\u5f55", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

