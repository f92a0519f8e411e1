# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'evidence.ui'
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
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QTableWidget,
    QVBoxLayout,
)

class Ui_Evidence(object):
    def setupUi(self, evidence):
        if not evidence.objectName():
            evidence.setObjectName(u"evidence")
        evidence.resize(1120, 640)
        self.layout_85 = QHBoxLayout(evidence)
        self.layout_85.setSpacing(16)
        self.layout_85.setObjectName(u"layout_85")
        self.layout_85.setContentsMargins(0, 12, 0, 0)
        self.layout_82 = QVBoxLayout()
        self.layout_82.setSpacing(8)
        self.layout_82.setObjectName(u"layout_82")
        self.layout_82.setContentsMargins(0, 0, 0, 0)
        self.layout_79 = QHBoxLayout()
        self.layout_79.setSpacing(8)
        self.layout_79.setObjectName(u"layout_79")
        self.layout_79.setContentsMargins(0, 0, 0, 0)
        self.list_heading = QLabel(evidence)
        self.list_heading.setObjectName(u"list_heading")
        self.list_heading.setProperty(u"role", u"heading")

        self.layout_79.addWidget(self.list_heading)

        self.spacer_78 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_79.addItem(self.spacer_78)

        self.add_button = QPushButton(evidence)
        self.add_button.setObjectName(u"add_button")

        self.layout_79.addWidget(self.add_button)


        self.layout_82.addLayout(self.layout_79)

        self.evidence_table = QTableWidget(evidence)
        self.evidence_table.setObjectName(u"evidence_table")

        self.layout_82.addWidget(self.evidence_table)

        self.layout_81 = QHBoxLayout()
        self.layout_81.setSpacing(8)
        self.layout_81.setObjectName(u"layout_81")
        self.layout_81.setContentsMargins(0, 0, 0, 0)
        self.files_heading = QLabel(evidence)
        self.files_heading.setObjectName(u"files_heading")
        self.files_heading.setProperty(u"role", u"heading")

        self.layout_81.addWidget(self.files_heading)

        self.spacer_80 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_81.addItem(self.spacer_80)

        self.attach_button = QPushButton(evidence)
        self.attach_button.setObjectName(u"attach_button")

        self.layout_81.addWidget(self.attach_button)

        self.copy_button = QPushButton(evidence)
        self.copy_button.setObjectName(u"copy_button")

        self.layout_81.addWidget(self.copy_button)


        self.layout_82.addLayout(self.layout_81)

        self.files_table = QTableWidget(evidence)
        self.files_table.setObjectName(u"files_table")

        self.layout_82.addWidget(self.files_table)


        self.layout_85.addLayout(self.layout_82)

        self.layout_84 = QVBoxLayout()
        self.layout_84.setSpacing(8)
        self.layout_84.setObjectName(u"layout_84")
        self.layout_84.setContentsMargins(0, 0, 0, 0)
        self.view_title = QLabel(evidence)
        self.view_title.setObjectName(u"view_title")
        self.view_title.setProperty(u"role", u"muted")
        self.view_title.setWordWrap(True)

        self.layout_84.addWidget(self.view_title)

        self.view_layout = QVBoxLayout()
        self.view_layout.setSpacing(8)
        self.view_layout.setObjectName(u"view_layout")
        self.view_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_84.addLayout(self.view_layout)


        self.layout_85.addLayout(self.layout_84)

        self.layout_85.setStretch(0, 3)
        self.layout_85.setStretch(1, 2)

        self.retranslateUi(evidence)

        QMetaObject.connectSlotsByName(evidence)
    # setupUi

    def retranslateUi(self, evidence):
        evidence.setWindowTitle(QCoreApplication.translate("Evidence", u"\u8bc1\u636e", None))
        self.list_heading.setText(QCoreApplication.translate("Evidence", u"\u8bc1\u636e\u6e05\u5355", None))
        self.add_button.setText(QCoreApplication.translate("Evidence", u"\u52a0\u4e00\u4ef6\u8bc1\u636e(&E)", None))
#if QT_CONFIG(accessibility)
        self.evidence_table.setAccessibleName(QCoreApplication.translate("Evidence", u"\u8bc1\u636e\u6e05\u5355", None))
#endif // QT_CONFIG(accessibility)
        self.files_heading.setText(QCoreApplication.translate("Evidence", u"\u9644\u4ef6", None))
        self.attach_button.setText(QCoreApplication.translate("Evidence", u"\u6dfb\u52a0\u9644\u4ef6(&F)\u2026", None))
        self.copy_button.setText(QCoreApplication.translate("Evidence", u"\u53d6\u51fa\u526f\u672c(&C)\u2026", None))
#if QT_CONFIG(accessibility)
        self.files_table.setAccessibleName(QCoreApplication.translate("Evidence", u"\u9644\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.view_title.setText(QCoreApplication.translate("Evidence", u"\u9009\u4e2d\u4e00\u4e2a\u9644\u4ef6\uff0c\u5728\u8fd9\u91cc\u770b", None))
    # retranslateUi

