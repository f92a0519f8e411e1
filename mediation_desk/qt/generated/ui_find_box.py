# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'find_box.ui'
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
    QLineEdit,
    QListWidget,
    QVBoxLayout,
)

class Ui_FindBox(object):
    def setupUi(self, find_box):
        if not find_box.objectName():
            find_box.setObjectName(u"find_box")
        find_box.resize(720, 460)
        self.layout_1 = QVBoxLayout(find_box)
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(16, 16, 16, 16)
        self.find_edit = QLineEdit(find_box)
        self.find_edit.setObjectName(u"find_edit")
        self.find_edit.setProperty(u"no_draft", True)

        self.layout_1.addWidget(self.find_edit)

        self.found_list = QListWidget(find_box)
        self.found_list.setObjectName(u"found_list")

        self.layout_1.addWidget(self.found_list)

        self.hint_label = QLabel(find_box)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.hint_label)


        self.retranslateUi(find_box)

        QMetaObject.connectSlotsByName(find_box)
    # setupUi

    def retranslateUi(self, find_box):
        find_box.setWindowTitle(QCoreApplication.translate("FindBox", u"\u67e5\u627e", None))
#if QT_CONFIG(accessibility)
        self.find_edit.setAccessibleName(QCoreApplication.translate("FindBox", u"\u67e5\u627e", None))
#endif // QT_CONFIG(accessibility)
        self.find_edit.setPlaceholderText(QCoreApplication.translate("FindBox", u"\u6848\u53f7\u3001\u59d3\u540d\u3001\u62fc\u97f3\u3001\u9996\u5b57\u6bcd\u3001\u7535\u8bdd\u3001\u5730\u540d\u3001\u8981\u529e\u7684\u4e8b", None))
#if QT_CONFIG(accessibility)
        self.found_list.setAccessibleName(QCoreApplication.translate("FindBox", u"\u627e\u5230\u7684", None))
#endif // QT_CONFIG(accessibility)
        self.hint_label.setText(QCoreApplication.translate("FindBox", u"\u2191 \u2193 \u9009\u62e9\u3000Enter \u6253\u5f00\u3000Esc \u5173\u95ed", None))
    # retranslateUi

