# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'transfer.ui'
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
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)

class Ui_TransferPanel(object):
    def setupUi(self, transfer_panel):
        if not transfer_panel.objectName():
            transfer_panel.setObjectName(u"transfer_panel")
        transfer_panel.resize(720, 480)
        self.layout_6 = QVBoxLayout(transfer_panel)
        self.layout_6.setSpacing(16)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(transfer_panel)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"heading")

        self.layout_6.addWidget(self.title_label)

        self.explain_label = QLabel(transfer_panel)
        self.explain_label.setObjectName(u"explain_label")
        self.explain_label.setProperty(u"role", u"muted")
        self.explain_label.setWordWrap(True)

        self.layout_6.addWidget(self.explain_label)

        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.centre_caption = QLabel(transfer_panel)
        self.centre_caption.setObjectName(u"centre_caption")

        self.layout_1.addWidget(self.centre_caption)

        self.centre_list = QComboBox(transfer_panel)
        self.centre_list.setObjectName(u"centre_list")

        self.layout_1.addWidget(self.centre_list)


        self.layout_6.addLayout(self.layout_1)

        self.day_layout = QVBoxLayout()
        self.day_layout.setSpacing(4)
        self.day_layout.setObjectName(u"day_layout")
        self.day_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_6.addLayout(self.day_layout)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.reason_caption = QLabel(transfer_panel)
        self.reason_caption.setObjectName(u"reason_caption")

        self.layout_2.addWidget(self.reason_caption)

        self.reason_edit = QLineEdit(transfer_panel)
        self.reason_edit.setObjectName(u"reason_edit")

        self.layout_2.addWidget(self.reason_edit)


        self.layout_6.addLayout(self.layout_2)

        self.message_label = QLabel(transfer_panel)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setProperty(u"role", u"error")
        self.message_label.setWordWrap(True)

        self.layout_6.addWidget(self.message_label)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.do_button = QPushButton(transfer_panel)
        self.do_button.setObjectName(u"do_button")
        self.do_button.setProperty(u"role", u"main")

        self.layout_4.addWidget(self.do_button)

        self.cancel_button = QPushButton(transfer_panel)
        self.cancel_button.setObjectName(u"cancel_button")

        self.layout_4.addWidget(self.cancel_button)

        self.spacer_3 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_4.addItem(self.spacer_3)


        self.layout_6.addLayout(self.layout_4)

        self.spacer_5 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_6.addItem(self.spacer_5)

#if QT_CONFIG(shortcut)
        self.centre_caption.setBuddy(self.centre_list)
        self.reason_caption.setBuddy(self.reason_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(transfer_panel)

        QMetaObject.connectSlotsByName(transfer_panel)
    # setupUi

    def retranslateUi(self, transfer_panel):
        transfer_panel.setWindowTitle(QCoreApplication.translate("TransferPanel", u"\u79fb\u4ea4\u5230\u5176\u4ed6\u4e61\u9547", None))
        self.title_label.setText(QCoreApplication.translate("TransferPanel", u"\u79fb\u4ea4\u5230\u5176\u4ed6\u4e61\u9547", None))
        self.explain_label.setText(QCoreApplication.translate("TransferPanel", u"\u79fb\u4ea4\u4ee5\u540e\uff0c\u539f\u5355\u4f4d\u53ea\u80fd\u67e5\u9605\u8fd9\u4ef6\u6848\u5b50\uff1b\u65b0\u5355\u4f4d\u63a5\u6536\u65f6\u7f16\u81ea\u5df1\u7684\u53f7\uff0c\u671f\u9650\u63a5\u7740\u8d70\u3002\u79c1\u4e0b\u8c08\u8bdd\u7684\u8bb0\u5f55\u4e0d\u79fb\u4ea4\u3002", None))
        self.centre_caption.setText(QCoreApplication.translate("TransferPanel", u"\u79fb\u4ea4\u5230(&T)", None))
#if QT_CONFIG(accessibility)
        self.centre_list.setAccessibleName(QCoreApplication.translate("TransferPanel", u"\u79fb\u4ea4\u5230", None))
#endif // QT_CONFIG(accessibility)
        self.reason_caption.setText(QCoreApplication.translate("TransferPanel", u"\u7406\u7531(&R)", None))
#if QT_CONFIG(accessibility)
        self.reason_edit.setAccessibleName(QCoreApplication.translate("TransferPanel", u"\u7406\u7531", None))
#endif // QT_CONFIG(accessibility)
        self.reason_edit.setPlaceholderText(QCoreApplication.translate("TransferPanel", u"\u4f8b\u5982\uff1a\u88ab\u7533\u8bf7\u4eba\u4f4f\u5728\u90a3\u91cc", None))
        self.message_label.setText("")
        self.do_button.setText(QCoreApplication.translate("TransferPanel", u"\u79fb\u4ea4(&Y)", None))
        self.cancel_button.setText(QCoreApplication.translate("TransferPanel", u"\u53d6\u6d88(&Q)", None))
    # retranslateUi

