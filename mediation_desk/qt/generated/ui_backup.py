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
        self.layout_14 = QVBoxLayout(self.backup_body)
        self.layout_14.setSpacing(16)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 16, 8, 0)
        self.elsewhere_card = QFrame(self.backup_body)
        self.elsewhere_card.setObjectName(u"elsewhere_card")
        self.elsewhere_card.setProperty(u"role", u"card")
        self.elsewhere_card.setMaximumSize(QSize(900, 16777215))
        self.elsewhere_layout = QVBoxLayout(self.elsewhere_card)
        self.elsewhere_layout.setSpacing(12)
        self.elsewhere_layout.setObjectName(u"elsewhere_layout")
        self.elsewhere_layout.setContentsMargins(16, 16, 16, 16)
        self.elsewhere_title = QLabel(self.elsewhere_card)
        self.elsewhere_title.setObjectName(u"elsewhere_title")
        self.elsewhere_title.setProperty(u"role", u"heading")

        self.elsewhere_layout.addWidget(self.elsewhere_title)

        self.elsewhere_label = QLabel(self.elsewhere_card)
        self.elsewhere_label.setObjectName(u"elsewhere_label")
        self.elsewhere_label.setWordWrap(True)

        self.elsewhere_layout.addWidget(self.elsewhere_label)


        self.layout_14.addWidget(self.elsewhere_card)

        self.daily_card = QFrame(self.backup_body)
        self.daily_card.setObjectName(u"daily_card")
        self.daily_card.setProperty(u"role", u"card")
        self.daily_card.setMaximumSize(QSize(900, 16777215))
        self.daily_card.setMinimumSize(QSize(0, 0))
        self.layout_8 = QVBoxLayout(self.daily_card)
        self.layout_8.setSpacing(12)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(16, 16, 16, 16)
        self.daily_title = QLabel(self.daily_card)
        self.daily_title.setObjectName(u"daily_title")
        self.daily_title.setProperty(u"role", u"heading")

        self.layout_8.addWidget(self.daily_title)

        self.daily_help = QLabel(self.daily_card)
        self.daily_help.setObjectName(u"daily_help")
        self.daily_help.setWordWrap(True)
        self.daily_help.setProperty(u"role", u"muted")

        self.layout_8.addWidget(self.daily_help)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.layout_1 = QHBoxLayout()
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.fixed_title = QLabel(self.daily_card)
        self.fixed_title.setObjectName(u"fixed_title")
        self.fixed_title.setMinimumSize(QSize(96, 0))
        self.fixed_title.setProperty(u"role", u"heading")

        self.layout_1.addWidget(self.fixed_title)

        self.fixed_folder = QLabel(self.daily_card)
        self.fixed_folder.setObjectName(u"fixed_folder")
        self.fixed_folder.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.fixed_folder.sizePolicy().hasHeightForWidth())
        self.fixed_folder.setSizePolicy(sizePolicy)

        self.layout_1.addWidget(self.fixed_folder)

        self.fixed_new_button = QPushButton(self.daily_card)
        self.fixed_new_button.setObjectName(u"fixed_new_button")

        self.layout_1.addWidget(self.fixed_new_button)

        self.fixed_button = QPushButton(self.daily_card)
        self.fixed_button.setObjectName(u"fixed_button")

        self.layout_1.addWidget(self.fixed_button)

        self.fixed_drop_button = QPushButton(self.daily_card)
        self.fixed_drop_button.setObjectName(u"fixed_drop_button")
        self.fixed_drop_button.setProperty(u"role", u"link")

        self.layout_1.addWidget(self.fixed_drop_button)


        self.layout_2.addLayout(self.layout_1)

        self.fixed_state = QLabel(self.daily_card)
        self.fixed_state.setObjectName(u"fixed_state")
        self.fixed_state.setWordWrap(True)
        self.fixed_state.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.fixed_state)


        self.layout_8.addLayout(self.layout_2)

        self.rule_one = QFrame(self.daily_card)
        self.rule_one.setObjectName(u"rule_one")
        self.rule_one.setProperty(u"role", u"rule")

        self.layout_8.addWidget(self.rule_one)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.stick_title = QLabel(self.daily_card)
        self.stick_title.setObjectName(u"stick_title")
        self.stick_title.setMinimumSize(QSize(96, 0))
        self.stick_title.setProperty(u"role", u"heading")

        self.layout_3.addWidget(self.stick_title)

        self.stick_folder = QLabel(self.daily_card)
        self.stick_folder.setObjectName(u"stick_folder")
        self.stick_folder.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.stick_folder.sizePolicy().hasHeightForWidth())
        self.stick_folder.setSizePolicy(sizePolicy)

        self.layout_3.addWidget(self.stick_folder)

        self.stick_new_button = QPushButton(self.daily_card)
        self.stick_new_button.setObjectName(u"stick_new_button")

        self.layout_3.addWidget(self.stick_new_button)

        self.stick_button = QPushButton(self.daily_card)
        self.stick_button.setObjectName(u"stick_button")

        self.layout_3.addWidget(self.stick_button)

        self.stick_drop_button = QPushButton(self.daily_card)
        self.stick_drop_button.setObjectName(u"stick_drop_button")
        self.stick_drop_button.setProperty(u"role", u"link")

        self.layout_3.addWidget(self.stick_drop_button)


        self.layout_4.addLayout(self.layout_3)

        self.stick_state = QLabel(self.daily_card)
        self.stick_state.setObjectName(u"stick_state")
        self.stick_state.setWordWrap(True)
        self.stick_state.setProperty(u"role", u"muted")

        self.layout_4.addWidget(self.stick_state)


        self.layout_8.addLayout(self.layout_4)

        self.rule_two = QFrame(self.daily_card)
        self.rule_two.setObjectName(u"rule_two")
        self.rule_two.setProperty(u"role", u"rule")

        self.layout_8.addWidget(self.rule_two)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.tell_label = QLabel(self.daily_card)
        self.tell_label.setObjectName(u"tell_label")

        self.layout_6.addWidget(self.tell_label)

        self.tell_spin = QSpinBox(self.daily_card)
        self.tell_spin.setObjectName(u"tell_spin")
        self.tell_spin.setMinimum(1)
        self.tell_spin.setMaximum(90)
        self.tell_spin.setValue(3)
        self.tell_spin.setMaximumSize(QSize(90, 16777215))

        self.layout_6.addWidget(self.tell_spin)

        self.gap_label = QLabel(self.daily_card)
        self.gap_label.setObjectName(u"gap_label")

        self.layout_6.addWidget(self.gap_label)

        self.drill_every_label = QLabel(self.daily_card)
        self.drill_every_label.setObjectName(u"drill_every_label")

        self.layout_6.addWidget(self.drill_every_label)

        self.drill_spin = QSpinBox(self.daily_card)
        self.drill_spin.setObjectName(u"drill_spin")
        self.drill_spin.setMinimum(1)
        self.drill_spin.setMaximum(90)
        self.drill_spin.setValue(31)
        self.drill_spin.setMaximumSize(QSize(90, 16777215))

        self.layout_6.addWidget(self.drill_spin)

        self.spacer_5 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.spacer_5)


        self.layout_8.addLayout(self.layout_6)

        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(8)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.now_button = QPushButton(self.daily_card)
        self.now_button.setObjectName(u"now_button")
        self.now_button.setProperty(u"role", u"main")

        self.layout_7.addWidget(self.now_button)

        self.backup_label = QLabel(self.daily_card)
        self.backup_label.setObjectName(u"backup_label")
        self.backup_label.setWordWrap(True)
        self.backup_label.setProperty(u"role", u"muted")
        sizePolicy.setHeightForWidth(self.backup_label.sizePolicy().hasHeightForWidth())
        self.backup_label.setSizePolicy(sizePolicy)

        self.layout_7.addWidget(self.backup_label)


        self.layout_8.addLayout(self.layout_7)


        self.layout_14.addWidget(self.daily_card)

        self.drill_card = QFrame(self.backup_body)
        self.drill_card.setObjectName(u"drill_card")
        self.drill_card.setProperty(u"role", u"card")
        self.drill_card.setMaximumSize(QSize(900, 16777215))
        self.drill_card.setMinimumSize(QSize(0, 0))
        self.layout_10 = QVBoxLayout(self.drill_card)
        self.layout_10.setSpacing(12)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(16, 16, 16, 16)
        self.drill_title = QLabel(self.drill_card)
        self.drill_title.setObjectName(u"drill_title")
        self.drill_title.setProperty(u"role", u"heading")

        self.layout_10.addWidget(self.drill_title)

        self.drill_help = QLabel(self.drill_card)
        self.drill_help.setObjectName(u"drill_help")
        self.drill_help.setWordWrap(True)
        self.drill_help.setProperty(u"role", u"muted")

        self.layout_10.addWidget(self.drill_help)

        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.drill_button = QPushButton(self.drill_card)
        self.drill_button.setObjectName(u"drill_button")

        self.layout_9.addWidget(self.drill_button)

        self.drill_label = QLabel(self.drill_card)
        self.drill_label.setObjectName(u"drill_label")
        self.drill_label.setWordWrap(True)
        self.drill_label.setProperty(u"role", u"muted")
        sizePolicy.setHeightForWidth(self.drill_label.sizePolicy().hasHeightForWidth())
        self.drill_label.setSizePolicy(sizePolicy)

        self.layout_9.addWidget(self.drill_label)


        self.layout_10.addLayout(self.layout_9)


        self.layout_14.addWidget(self.drill_card)

        self.other_card = QFrame(self.backup_body)
        self.other_card.setObjectName(u"other_card")
        self.other_card.setProperty(u"role", u"card")
        self.other_card.setMaximumSize(QSize(900, 16777215))
        self.other_card.setMinimumSize(QSize(0, 0))
        self.layout_12 = QVBoxLayout(self.other_card)
        self.layout_12.setSpacing(12)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(16, 16, 16, 16)
        self.other_title = QLabel(self.other_card)
        self.other_title.setObjectName(u"other_title")
        self.other_title.setProperty(u"role", u"heading")

        self.layout_12.addWidget(self.other_title)

        self.layout_11 = QHBoxLayout()
        self.layout_11.setSpacing(8)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.backup_button = QPushButton(self.other_card)
        self.backup_button.setObjectName(u"backup_button")

        self.layout_11.addWidget(self.backup_button)

        self.slip_button = QPushButton(self.other_card)
        self.slip_button.setObjectName(u"slip_button")

        self.layout_11.addWidget(self.slip_button)

        self.other_label = QLabel(self.other_card)
        self.other_label.setObjectName(u"other_label")
        self.other_label.setWordWrap(True)
        self.other_label.setProperty(u"role", u"muted")
        sizePolicy.setHeightForWidth(self.other_label.sizePolicy().hasHeightForWidth())
        self.other_label.setSizePolicy(sizePolicy)

        self.layout_11.addWidget(self.other_label)


        self.layout_12.addLayout(self.layout_11)


        self.layout_14.addWidget(self.other_card)

        self.spacer_13 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_14.addItem(self.spacer_13)

        backup_tab.setWidget(self.backup_body)
#if QT_CONFIG(shortcut)
        self.tell_label.setBuddy(self.tell_spin)
        self.drill_every_label.setBuddy(self.drill_spin)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(backup_tab)

        QMetaObject.connectSlotsByName(backup_tab)
    # setupUi

    def retranslateUi(self, backup_tab):
        self.elsewhere_title.setText(QCoreApplication.translate("Backup", u"\u5907\u4efd\u5728\u6570\u636e\u5e93\u670d\u52a1\u5668\u4e0a", None))
        self.elsewhere_label.setText("")
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
        self.gap_label.setText(QCoreApplication.translate("Backup", u"\u3000", None))
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

