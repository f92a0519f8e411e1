# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'verb_panel.ui'
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
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)

class Ui_VerbPanel(object):
    def setupUi(self, verb_panel):
        if not verb_panel.objectName():
            verb_panel.setObjectName(u"verb_panel")
        verb_panel.resize(720, 480)
        self.layout_1 = QVBoxLayout(verb_panel)
        self.layout_1.setSpacing(16)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(16)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(verb_panel)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"heading")

        self.layout_2.addWidget(self.title_label)

        self.spacer_3 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_3)

        self.article_label = QLabel(verb_panel)
        self.article_label.setObjectName(u"article_label")
        self.article_label.setProperty(u"role", u"article")

        self.layout_2.addWidget(self.article_label)


        self.layout_1.addLayout(self.layout_2)

        self.refusal_label = QLabel(verb_panel)
        self.refusal_label.setObjectName(u"refusal_label")
        self.refusal_label.setWordWrap(True)
        self.refusal_label.setProperty(u"role", u"error")

        self.layout_1.addWidget(self.refusal_label)

        self.fields_layout = QVBoxLayout()
        self.fields_layout.setSpacing(16)
        self.fields_layout.setObjectName(u"fields_layout")
        self.fields_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_1.addLayout(self.fields_layout)

        self.late_layout = QVBoxLayout()
        self.late_layout.setSpacing(4)
        self.late_layout.setObjectName(u"late_layout")
        self.late_layout.setContentsMargins(0, 0, 0, 0)
        self.late_label = QLabel(verb_panel)
        self.late_label.setObjectName(u"late_label")

        self.late_layout.addWidget(self.late_label)

        self.late_edit = QLineEdit(verb_panel)
        self.late_edit.setObjectName(u"late_edit")

        self.late_layout.addWidget(self.late_edit)


        self.layout_1.addLayout(self.late_layout)

        self.message_label = QLabel(verb_panel)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setWordWrap(True)
        self.message_label.setProperty(u"role", u"error")

        self.layout_1.addWidget(self.message_label)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.cancel_button = QPushButton(verb_panel)
        self.cancel_button.setObjectName(u"cancel_button")

        self.layout_6.addWidget(self.cancel_button)

        self.draft_label = QLabel(verb_panel)
        self.draft_label.setObjectName(u"draft_label")
        self.draft_label.setProperty(u"role", u"muted")

        self.layout_6.addWidget(self.draft_label)

        self.spacer_7 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.spacer_7)

        self.do_button = QPushButton(verb_panel)
        self.do_button.setObjectName(u"do_button")
        self.do_button.setProperty(u"role", u"main")

        self.layout_6.addWidget(self.do_button)


        self.layout_1.addLayout(self.layout_6)

#if QT_CONFIG(shortcut)
        self.late_label.setBuddy(self.late_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(verb_panel)

        QMetaObject.connectSlotsByName(verb_panel)
    # setupUi

    def retranslateUi(self, verb_panel):
        verb_panel.setWindowTitle(QCoreApplication.translate("VerbPanel", u"\u529e\u7406", None))
        self.title_label.setText("")
        self.article_label.setText("")
        self.refusal_label.setText("")
        self.late_label.setText(QCoreApplication.translate("VerbPanel", u"\u8865\u5f55\u8bf4\u660e(&Z)", None))
#if QT_CONFIG(accessibility)
        self.late_edit.setAccessibleName(QCoreApplication.translate("VerbPanel", u"\u8865\u5f55\u8bf4\u660e", None))
#endif // QT_CONFIG(accessibility)
        self.late_edit.setPlaceholderText(QCoreApplication.translate("VerbPanel", u"\u65e5\u671f\u5728\u4eca\u5929\u4ee5\u524d\u7684\uff0c\u5199\u660e\u4e3a\u4ec0\u4e48\u73b0\u5728\u624d\u8865\u8bb0", None))
        self.message_label.setText("")
        self.cancel_button.setText(QCoreApplication.translate("VerbPanel", u"\u53d6\u6d88(&Q)", None))
        self.draft_label.setText("")
        self.do_button.setText(QCoreApplication.translate("VerbPanel", u"\u529e\u7406(&Y)", None))
    # retranslateUi

