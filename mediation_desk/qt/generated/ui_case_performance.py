# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'case_performance.ui'
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
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_CasePerformance(object):
    def setupUi(self, case_performance):
        if not case_performance.objectName():
            case_performance.setObjectName(u"case_performance")
        case_performance.resize(1120, 640)
        self.layout_76 = QVBoxLayout(case_performance)
        self.layout_76.setSpacing(8)
        self.layout_76.setObjectName(u"layout_76")
        self.layout_76.setContentsMargins(0, 12, 0, 0)
        self.layout_72 = QHBoxLayout()
        self.layout_72.setSpacing(8)
        self.layout_72.setObjectName(u"layout_72")
        self.layout_72.setContentsMargins(0, 0, 0, 0)
        self.sum_label = QLabel(case_performance)
        self.sum_label.setObjectName(u"sum_label")
        self.sum_label.setProperty(u"role", u"heading")

        self.layout_72.addWidget(self.sum_label)

        self.spacer_70 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_72.addItem(self.spacer_70)

        self.buttons_layout = QHBoxLayout()
        self.buttons_layout.setSpacing(8)
        self.buttons_layout.setObjectName(u"buttons_layout")
        self.buttons_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_72.addLayout(self.buttons_layout)


        self.layout_76.addLayout(self.layout_72)

        self.scroll = QScrollArea(case_performance)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.layout_75 = QVBoxLayout(self.body)
        self.layout_75.setSpacing(16)
        self.layout_75.setObjectName(u"layout_75")
        self.layout_75.setContentsMargins(0, 4, 12, 12)
        self.table = QTableWidget(self.body)
        self.table.setObjectName(u"table")

        self.layout_75.addWidget(self.table)

        self.empty_label = QLabel(self.body)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setProperty(u"role", u"muted")
        self.empty_label.setWordWrap(True)

        self.layout_75.addWidget(self.empty_label)

        self.items_layout = QVBoxLayout()
        self.items_layout.setSpacing(16)
        self.items_layout.setObjectName(u"items_layout")
        self.items_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_75.addLayout(self.items_layout)

        self.spacer_74 = QSpacerItem(10, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_75.addItem(self.spacer_74)

        self.scroll.setWidget(self.body)

        self.layout_76.addWidget(self.scroll)


        self.retranslateUi(case_performance)

        QMetaObject.connectSlotsByName(case_performance)
    # setupUi

    def retranslateUi(self, case_performance):
        case_performance.setWindowTitle(QCoreApplication.translate("CasePerformance", u"\u5c65\u884c", None))
        self.sum_label.setText("")
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("CasePerformance", u"\u7ed9\u4ed8\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.empty_label.setText(QCoreApplication.translate("CasePerformance", u"\u534f\u8bae\u751f\u6548\u540e\uff0c\u8fd9\u91cc\u6309\u671f\u5217\u51fa\u5e94\u4ed8\u7684\u6b3e\u548c\u662f\u5426\u4ed8\u6e05\u3002", None))
    # retranslateUi

