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
    QFrame,
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
        self.copy_card = QFrame(evidence)
        self.copy_card.setObjectName(u"copy_card")
        self.copy_card.setProperty(u"role", u"tinted")
        self.copy_card.setFrameShape(QFrame.Shape.NoFrame)
        self.copy_card_layout = QVBoxLayout(self.copy_card)
        self.copy_card_layout.setSpacing(8)
        self.copy_card_layout.setObjectName(u"copy_card_layout")
        self.copy_card_layout.setContentsMargins(16, 12, 16, 12)
        self.copy_title = QLabel(self.copy_card)
        self.copy_title.setObjectName(u"copy_title")
        self.copy_title.setWordWrap(True)
        self.copy_title.setProperty(u"role", u"heading")

        self.copy_card_layout.addWidget(self.copy_title)

        self.copy_help = QLabel(self.copy_card)
        self.copy_help.setObjectName(u"copy_help")
        self.copy_help.setWordWrap(True)
        self.copy_help.setProperty(u"role", u"help")

        self.copy_card_layout.addWidget(self.copy_help)

        self.copy_layout = QVBoxLayout()
        self.copy_layout.setObjectName(u"copy_layout")

        self.copy_card_layout.addLayout(self.copy_layout)

        self.copy_buttons = QHBoxLayout()
        self.copy_buttons.setSpacing(8)
        self.copy_buttons.setObjectName(u"copy_buttons")
        self.copy_do_button = QPushButton(self.copy_card)
        self.copy_do_button.setObjectName(u"copy_do_button")

        self.copy_buttons.addWidget(self.copy_do_button)

        self.copy_cancel_button = QPushButton(self.copy_card)
        self.copy_cancel_button.setObjectName(u"copy_cancel_button")

        self.copy_buttons.addWidget(self.copy_cancel_button)

        self.copy_spacer = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.copy_buttons.addItem(self.copy_spacer)


        self.copy_card_layout.addLayout(self.copy_buttons)


        self.layout_84.addWidget(self.copy_card)

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
        self.copy_button.setText(QCoreApplication.translate("Evidence", u"\u53d6\u51fa\u526f\u672c(&C)", None))
#if QT_CONFIG(accessibility)
        self.files_table.setAccessibleName(QCoreApplication.translate("Evidence", u"\u9644\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.copy_title.setText(QCoreApplication.translate("Evidence", u"\u53d6\u51fa\u526f\u672c", None))
        self.copy_help.setText(QCoreApplication.translate("Evidence", u"\u526f\u672c\u5728\u7a0b\u5e8f\u5916\u9762\uff0c\u4e0d\u518d\u52a0\u5bc6\uff0c\u7528\u5b8c\u8bf7\u5220\u6389\u3002", None))
        self.copy_do_button.setText(QCoreApplication.translate("Evidence", u"\u9009\u5730\u65b9\uff0c\u53d6\u51fa(&Y)\u2026", None))
        self.copy_cancel_button.setText(QCoreApplication.translate("Evidence", u"\u4e0d\u53d6\u4e86(&X)", None))
        self.view_title.setText(QCoreApplication.translate("Evidence", u"\u9009\u4e2d\u4e00\u4e2a\u9644\u4ef6\uff0c\u5728\u8fd9\u91cc\u770b", None))
    # retranslateUi

