# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'backup.ui'
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
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

class Ui_Backup(object):
    def setupUi(self, backup_tab):
        if not backup_tab.objectName():
            backup_tab.setObjectName(u"backup_tab")
        backup_tab.resize(1200, 640)
        backup_tab.setWidgetResizable(True)
        self.backup_body = QWidget()
        self.backup_body.setObjectName(u"backup_body")
        self.layout_19 = QVBoxLayout(self.backup_body)
        self.layout_19.setSpacing(16)
        self.layout_19.setObjectName(u"layout_19")
        self.layout_19.setContentsMargins(0, 16, 8, 0)
        self.daily_card = QFrame(self.backup_body)
        self.daily_card.setObjectName(u"daily_card")
        self.daily_card.setProperty(u"role", u"card")
        self.daily_card.setMaximumSize(QSize(900, 16777215))
        self.daily_card.setMinimumSize(QSize(0, 0))
        self.layout_11 = QVBoxLayout(self.daily_card)
        self.layout_11.setSpacing(12)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(16, 16, 16, 16)
        self.daily_title = QLabel(self.daily_card)
        self.daily_title.setObjectName(u"daily_title")
        self.daily_title.setProperty(u"role", u"heading")

        self.layout_11.addWidget(self.daily_title)

        self.daily_help = QLabel(self.daily_card)
        self.daily_help.setObjectName(u"daily_help")
        self.daily_help.setWordWrap(True)
        self.daily_help.setProperty(u"role", u"muted")

        self.layout_11.addWidget(self.daily_help)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.fixed_title = QLabel(self.daily_card)
        self.fixed_title.setObjectName(u"fixed_title")
        self.fixed_title.setMinimumSize(QSize(96, 0))
        self.fixed_title.setProperty(u"role", u"heading")

        self.layout_2.addWidget(self.fixed_title)

        self.fixed_folder = QLabel(self.daily_card)
        self.fixed_folder.setObjectName(u"fixed_folder")
        self.fixed_folder.setWordWrap(True)

        self.layout_2.addWidget(self.fixed_folder)

        self.spacer_1 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_1)

        self.fixed_new_button = QPushButton(self.daily_card)
        self.fixed_new_button.setObjectName(u"fixed_new_button")

        self.layout_2.addWidget(self.fixed_new_button)

        self.fixed_button = QPushButton(self.daily_card)
        self.fixed_button.setObjectName(u"fixed_button")

        self.layout_2.addWidget(self.fixed_button)

        self.fixed_drop_button = QPushButton(self.daily_card)
        self.fixed_drop_button.setObjectName(u"fixed_drop_button")
        self.fixed_drop_button.setProperty(u"role", u"link")

        self.layout_2.addWidget(self.fixed_drop_button)


        self.layout_3.addLayout(self.layout_2)

        self.fixed_state = QLabel(self.daily_card)
        self.fixed_state.setObjectName(u"fixed_state")
        self.fixed_state.setWordWrap(True)
        self.fixed_state.setProperty(u"role", u"muted")

        self.layout_3.addWidget(self.fixed_state)


        self.layout_11.addLayout(self.layout_3)

        self.rule_one = QFrame(self.daily_card)
        self.rule_one.setObjectName(u"rule_one")
        self.rule_one.setProperty(u"role", u"rule")

        self.layout_11.addWidget(self.rule_one)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.stick_title = QLabel(self.daily_card)
        self.stick_title.setObjectName(u"stick_title")
        self.stick_title.setMinimumSize(QSize(96, 0))
        self.stick_title.setProperty(u"role", u"heading")

        self.layout_5.addWidget(self.stick_title)

        self.stick_folder = QLabel(self.daily_card)
        self.stick_folder.setObjectName(u"stick_folder")
        self.stick_folder.setWordWrap(True)

        self.layout_5.addWidget(self.stick_folder)

        self.spacer_4 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_5.addItem(self.spacer_4)

        self.stick_new_button = QPushButton(self.daily_card)
        self.stick_new_button.setObjectName(u"stick_new_button")

        self.layout_5.addWidget(self.stick_new_button)

        self.stick_button = QPushButton(self.daily_card)
        self.stick_button.setObjectName(u"stick_button")

        self.layout_5.addWidget(self.stick_button)

        self.stick_drop_button = QPushButton(self.daily_card)
        self.stick_drop_button.setObjectName(u"stick_drop_button")
        self.stick_drop_button.setProperty(u"role", u"link")

        self.layout_5.addWidget(self.stick_drop_button)


        self.layout_6.addLayout(self.layout_5)

        self.stick_state = QLabel(self.daily_card)
        self.stick_state.setObjectName(u"stick_state")
        self.stick_state.setWordWrap(True)
        self.stick_state.setProperty(u"role", u"muted")

        self.layout_6.addWidget(self.stick_state)


        self.layout_11.addLayout(self.layout_6)

        self.rule_two = QFrame(self.daily_card)
        self.rule_two.setObjectName(u"rule_two")
        self.rule_two.setProperty(u"role", u"rule")

        self.layout_11.addWidget(self.rule_two)

        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(8)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.tell_label = QLabel(self.daily_card)
        self.tell_label.setObjectName(u"tell_label")

        self.layout_8.addWidget(self.tell_label)

        self.tell_spin = QSpinBox(self.daily_card)
        self.tell_spin.setObjectName(u"tell_spin")
        self.tell_spin.setMinimum(1)
        self.tell_spin.setMaximum(90)
        self.tell_spin.setValue(3)
        self.tell_spin.setMaximumSize(QSize(90, 16777215))

        self.layout_8.addWidget(self.tell_spin)

        self.drill_every_label = QLabel(self.daily_card)
        self.drill_every_label.setObjectName(u"drill_every_label")

        self.layout_8.addWidget(self.drill_every_label)

        self.drill_spin = QSpinBox(self.daily_card)
        self.drill_spin.setObjectName(u"drill_spin")
        self.drill_spin.setMinimum(1)
        self.drill_spin.setMaximum(90)
        self.drill_spin.setValue(31)
        self.drill_spin.setMaximumSize(QSize(90, 16777215))

        self.layout_8.addWidget(self.drill_spin)

        self.spacer_7 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_8.addItem(self.spacer_7)


        self.layout_11.addLayout(self.layout_8)

        self.layout_10 = QHBoxLayout()
        self.layout_10.setSpacing(8)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.now_button = QPushButton(self.daily_card)
        self.now_button.setObjectName(u"now_button")
        self.now_button.setProperty(u"role", u"main")

        self.layout_10.addWidget(self.now_button)

        self.backup_label = QLabel(self.daily_card)
        self.backup_label.setObjectName(u"backup_label")
        self.backup_label.setWordWrap(True)
        self.backup_label.setProperty(u"role", u"muted")

        self.layout_10.addWidget(self.backup_label)

        self.spacer_9 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_10.addItem(self.spacer_9)


        self.layout_11.addLayout(self.layout_10)


        self.layout_19.addWidget(self.daily_card)

        self.drill_card = QFrame(self.backup_body)
        self.drill_card.setObjectName(u"drill_card")
        self.drill_card.setProperty(u"role", u"card")
        self.drill_card.setMaximumSize(QSize(900, 16777215))
        self.drill_card.setMinimumSize(QSize(0, 0))
        self.layout_14 = QVBoxLayout(self.drill_card)
        self.layout_14.setSpacing(12)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(16, 16, 16, 16)
        self.drill_title = QLabel(self.drill_card)
        self.drill_title.setObjectName(u"drill_title")
        self.drill_title.setProperty(u"role", u"heading")

        self.layout_14.addWidget(self.drill_title)

        self.drill_help = QLabel(self.drill_card)
        self.drill_help.setObjectName(u"drill_help")
        self.drill_help.setWordWrap(True)
        self.drill_help.setProperty(u"role", u"muted")

        self.layout_14.addWidget(self.drill_help)

        self.layout_13 = QHBoxLayout()
        self.layout_13.setSpacing(8)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.drill_button = QPushButton(self.drill_card)
        self.drill_button.setObjectName(u"drill_button")

        self.layout_13.addWidget(self.drill_button)

        self.drill_label = QLabel(self.drill_card)
        self.drill_label.setObjectName(u"drill_label")
        self.drill_label.setWordWrap(True)
        self.drill_label.setProperty(u"role", u"muted")

        self.layout_13.addWidget(self.drill_label)

        self.spacer_12 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_13.addItem(self.spacer_12)


        self.layout_14.addLayout(self.layout_13)


        self.layout_19.addWidget(self.drill_card)

        self.other_card = QFrame(self.backup_body)
        self.other_card.setObjectName(u"other_card")
        self.other_card.setProperty(u"role", u"card")
        self.other_card.setMaximumSize(QSize(900, 16777215))
        self.other_card.setMinimumSize(QSize(0, 0))
        self.layout_17 = QVBoxLayout(self.other_card)
        self.layout_17.setSpacing(12)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(16, 16, 16, 16)
        self.other_title = QLabel(self.other_card)
        self.other_title.setObjectName(u"other_title")
        self.other_title.setProperty(u"role", u"heading")

        self.layout_17.addWidget(self.other_title)

        self.layout_16 = QHBoxLayout()
        self.layout_16.setSpacing(8)
        self.layout_16.setObjectName(u"layout_16")
        self.layout_16.setContentsMargins(0, 0, 0, 0)
        self.backup_button = QPushButton(self.other_card)
        self.backup_button.setObjectName(u"backup_button")

        self.layout_16.addWidget(self.backup_button)

        self.slip_button = QPushButton(self.other_card)
        self.slip_button.setObjectName(u"slip_button")

        self.layout_16.addWidget(self.slip_button)

        self.other_label = QLabel(self.other_card)
        self.other_label.setObjectName(u"other_label")
        self.other_label.setWordWrap(True)
        self.other_label.setProperty(u"role", u"muted")

        self.layout_16.addWidget(self.other_label)

        self.spacer_15 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_16.addItem(self.spacer_15)


        self.layout_17.addLayout(self.layout_16)


        self.layout_19.addWidget(self.other_card)

        self.spacer_18 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_19.addItem(self.spacer_18)

        backup_tab.setWidget(self.backup_body)
#if QT_CONFIG(shortcut)
        self.tell_label.setBuddy(self.tell_spin)
        self.drill_every_label.setBuddy(self.drill_spin)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(backup_tab)

        QMetaObject.connectSlotsByName(backup_tab)
    # setupUi

    def retranslateUi(self, backup_tab):
        self.daily_title.setText(QCoreApplication.translate("Backup", u"\u6bcf\u5929\u81ea\u52a8\u5907\u4efd", None))
        self.daily_help.setText(QCoreApplication.translate("Backup", u"\u6bcf\u5929\u7b2c\u4e00\u6b21\u6b47\u624b\u534a\u5206\u949f\uff0c\u7a0b\u5e8f\u5c31\u81ea\u5df1\u5907\u4efd\uff0c\u505a\u5b8c\u6838\u5bf9\u4e00\u904d\uff1b\u6ca1\u8f6e\u5230\uff0c\u5c31\u5728\u5173\u7a0b\u5e8f\u65f6\u505a\u3002\u6574\u4efd\u6570\u636e\u52a0\u5bc6\u7740\u8d70\u3002\u65e7\u7684\u6309 7 \u5929\u30014 \u5468\u300112 \u4e2a\u6708\u5404\u7559\u4e00\u4efd\uff0c\u5176\u4f59\u81ea\u52a8\u6e05\u6389\u3002", None))
        self.fixed_title.setText(QCoreApplication.translate("Backup", u"\u56fa\u5b9a\u4f4d\u7f6e", None))
        self.fixed_folder.setText(QCoreApplication.translate("Backup", u"\u6ca1\u6709\u9009", None))
        self.fixed_new_button.setText(QCoreApplication.translate("Backup", u"\u8fd9\u662f\u65b0\u7684\u4f4d\u7f6e(&E)", None))
        self.fixed_button.setText(QCoreApplication.translate("Backup", u"\u9009\u6587\u4ef6\u5939(&G)\u2026", None))
        self.fixed_drop_button.setText(QCoreApplication.translate("Backup", u"\u4e0d\u518d\u7528(&X)", None))
        self.fixed_state.setText("")
        self.stick_title.setText(QCoreApplication.translate("Backup", u"\u5907\u4efdU\u76d8", None))
        self.stick_folder.setText(QCoreApplication.translate("Backup", u"\u6ca1\u6709\u9009", None))
        self.stick_new_button.setText(QCoreApplication.translate("Backup", u"\u8fd9\u662f\u65b0\u7684\u4f4d\u7f6e(&W)", None))
        self.stick_button.setText(QCoreApplication.translate("Backup", u"\u9009U\u76d8\u6587\u4ef6\u5939(&U)\u2026", None))
        self.stick_drop_button.setText(QCoreApplication.translate("Backup", u"\u4e0d\u518d\u7528(&Z)", None))
        self.stick_state.setText("")
        self.tell_label.setText(QCoreApplication.translate("Backup", u"\u51e0\u5929\u6ca1\u5907\u4efd\u5c31\u63d0\u9192(&T)", None))
#if QT_CONFIG(accessibility)
        self.tell_spin.setAccessibleName(QCoreApplication.translate("Backup", u"\u51e0\u5929\u6ca1\u5907\u4efd\u5c31\u63d0\u9192", None))
#endif // QT_CONFIG(accessibility)
        self.drill_every_label.setText(QCoreApplication.translate("Backup", u"\u51e0\u5929\u6f14\u7ec3\u4e00\u6b21(&J)", None))
#if QT_CONFIG(accessibility)
        self.drill_spin.setAccessibleName(QCoreApplication.translate("Backup", u"\u51e0\u5929\u6f14\u7ec3\u4e00\u6b21", None))
#endif // QT_CONFIG(accessibility)
        self.now_button.setText(QCoreApplication.translate("Backup", u"\u73b0\u5728\u5907\u4efd(&B)", None))
        self.backup_label.setText("")
        self.drill_title.setText(QCoreApplication.translate("Backup", u"\u6062\u590d\u6f14\u7ec3", None))
        self.drill_help.setText(QCoreApplication.translate("Backup", u"\u5907\u4efd\u80fd\u4e0d\u80fd\u7528\uff0c\u6062\u590d\u4e00\u6b21\u624d\u77e5\u9053\u3002\u7a0b\u5e8f\u62ff\u6700\u8fd1\u7684\u4e00\u4efd\u6062\u590d\u5230\u4e34\u65f6\u6587\u4ef6\u5939\uff0c\u6838\u5bf9\u5b8c\u5c31\u5220\uff0c\u4e0d\u52a8\u6b63\u5728\u7528\u7684\u6570\u636e\uff0c\u51fa\u4e00\u5f20\u8bb0\u5f55\u5355\u3002", None))
        self.drill_button.setText(QCoreApplication.translate("Backup", u"\u5f00\u59cb\u6f14\u7ec3(&Y)", None))
        self.drill_label.setText("")
        self.other_title.setText(QCoreApplication.translate("Backup", u"\u53e6\u5916", None))
        self.backup_button.setText(QCoreApplication.translate("Backup", u"\u53e6\u5b58\u4e00\u4efd\u5907\u4efd\u5230(&O)\u2026", None))
        self.slip_button.setText(QCoreApplication.translate("Backup", u"\u8865\u505a\u6062\u590d\u51ed\u6761(&F)\u2026", None))
        self.other_label.setText("")
        pass
    # retranslateUi

