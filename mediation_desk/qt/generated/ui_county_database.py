# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'county_database.ui'
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
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

class Ui_CountyDatabase(object):
    def setupUi(self, county_tab):
        if not county_tab.objectName():
            county_tab.setObjectName(u"county_tab")
        county_tab.resize(1200, 640)
        county_tab.setWidgetResizable(True)
        self.county_body = QWidget()
        self.county_body.setObjectName(u"county_body")
        self.layout_13 = QVBoxLayout(self.county_body)
        self.layout_13.setSpacing(16)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 16, 8, 0)
        self.where_card = QFrame(self.county_body)
        self.where_card.setObjectName(u"where_card")
        self.where_card.setProperty(u"role", u"card")
        self.where_card.setMaximumSize(QSize(900, 16777215))
        self.layout_1 = QVBoxLayout(self.where_card)
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(16, 16, 16, 16)
        self.where_title = QLabel(self.where_card)
        self.where_title.setObjectName(u"where_title")
        self.where_title.setProperty(u"role", u"heading")

        self.layout_1.addWidget(self.where_title)

        self.where_label = QLabel(self.where_card)
        self.where_label.setObjectName(u"where_label")
        self.where_label.setWordWrap(True)

        self.layout_1.addWidget(self.where_label)

        self.server_label = QLabel(self.where_card)
        self.server_label.setObjectName(u"server_label")
        self.server_label.setWordWrap(True)
        self.server_label.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.server_label)

        self.advice_label = QLabel(self.where_card)
        self.advice_label.setObjectName(u"advice_label")
        self.advice_label.setWordWrap(True)
        self.advice_label.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.advice_label)

        self.kept_label = QLabel(self.where_card)
        self.kept_label.setObjectName(u"kept_label")
        self.kept_label.setWordWrap(True)
        self.kept_label.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.kept_label)


        self.layout_13.addWidget(self.where_card)

        self.move_card = QFrame(self.county_body)
        self.move_card.setObjectName(u"move_card")
        self.move_card.setProperty(u"role", u"card")
        self.move_card.setMaximumSize(QSize(900, 16777215))
        self.layout_10 = QVBoxLayout(self.move_card)
        self.layout_10.setSpacing(12)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(16, 16, 16, 16)
        self.move_title = QLabel(self.move_card)
        self.move_title.setObjectName(u"move_title")
        self.move_title.setProperty(u"role", u"heading")

        self.layout_10.addWidget(self.move_title)

        self.move_help = QLabel(self.move_card)
        self.move_help.setObjectName(u"move_help")
        self.move_help.setWordWrap(True)
        self.move_help.setProperty(u"role", u"muted")

        self.layout_10.addWidget(self.move_help)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.url_label = QLabel(self.move_card)
        self.url_label.setObjectName(u"url_label")

        self.layout_2.addWidget(self.url_label)

        self.url_edit = QLineEdit(self.move_card)
        self.url_edit.setObjectName(u"url_edit")

        self.layout_2.addWidget(self.url_edit)


        self.layout_10.addLayout(self.layout_2)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.password_label = QLabel(self.move_card)
        self.password_label.setObjectName(u"password_label")

        self.layout_3.addWidget(self.password_label)

        self.password_edit = QLineEdit(self.move_card)
        self.password_edit.setObjectName(u"password_edit")
        self.password_edit.setProperty(u"no_draft", True)
        self.password_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.layout_3.addWidget(self.password_edit)


        self.layout_10.addLayout(self.layout_3)

        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(16)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.schema_label = QLabel(self.move_card)
        self.schema_label.setObjectName(u"schema_label")

        self.layout_4.addWidget(self.schema_label)

        self.schema_edit = QLineEdit(self.move_card)
        self.schema_edit.setObjectName(u"schema_edit")

        self.layout_4.addWidget(self.schema_edit)


        self.layout_7.addLayout(self.layout_4)

        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.partitions_label = QLabel(self.move_card)
        self.partitions_label.setObjectName(u"partitions_label")

        self.layout_5.addWidget(self.partitions_label)

        self.partitions_spin = QSpinBox(self.move_card)
        self.partitions_spin.setObjectName(u"partitions_spin")
        self.partitions_spin.setMinimum(0)
        self.partitions_spin.setMaximum(64)

        self.layout_5.addWidget(self.partitions_spin)


        self.layout_7.addLayout(self.layout_5)

        self.spacer_6 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_7.addItem(self.spacer_6)


        self.layout_10.addLayout(self.layout_7)

        self.password_help = QLabel(self.move_card)
        self.password_help.setObjectName(u"password_help")
        self.password_help.setWordWrap(True)
        self.password_help.setProperty(u"role", u"help")

        self.layout_10.addWidget(self.password_help)

        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.look_button = QPushButton(self.move_card)
        self.look_button.setObjectName(u"look_button")

        self.layout_9.addWidget(self.look_button)

        self.move_button = QPushButton(self.move_card)
        self.move_button.setObjectName(u"move_button")
        self.move_button.setProperty(u"role", u"main")

        self.layout_9.addWidget(self.move_button)

        self.spacer_8 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_9.addItem(self.spacer_8)


        self.layout_10.addLayout(self.layout_9)

        self.move_label = QLabel(self.move_card)
        self.move_label.setObjectName(u"move_label")
        self.move_label.setWordWrap(True)

        self.layout_10.addWidget(self.move_label)


        self.layout_13.addWidget(self.move_card)

        self.backup_card = QFrame(self.county_body)
        self.backup_card.setObjectName(u"backup_card")
        self.backup_card.setProperty(u"role", u"card")
        self.backup_card.setMaximumSize(QSize(900, 16777215))
        self.layout_11 = QVBoxLayout(self.backup_card)
        self.layout_11.setSpacing(12)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(16, 16, 16, 16)
        self.backup_title = QLabel(self.backup_card)
        self.backup_title.setObjectName(u"backup_title")
        self.backup_title.setProperty(u"role", u"heading")

        self.layout_11.addWidget(self.backup_title)

        self.backup_label = QLabel(self.backup_card)
        self.backup_label.setObjectName(u"backup_label")
        self.backup_label.setWordWrap(True)

        self.layout_11.addWidget(self.backup_label)

        self.files_label = QLabel(self.backup_card)
        self.files_label.setObjectName(u"files_label")
        self.files_label.setWordWrap(True)

        self.layout_11.addWidget(self.files_label)

        self.reconnect_label = QLabel(self.backup_card)
        self.reconnect_label.setObjectName(u"reconnect_label")
        self.reconnect_label.setWordWrap(True)
        self.reconnect_label.setProperty(u"role", u"muted")

        self.layout_11.addWidget(self.reconnect_label)


        self.layout_13.addWidget(self.backup_card)

        self.spacer_12 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_13.addItem(self.spacer_12)

        county_tab.setWidget(self.county_body)
#if QT_CONFIG(shortcut)
        self.url_label.setBuddy(self.url_edit)
        self.password_label.setBuddy(self.password_edit)
        self.schema_label.setBuddy(self.schema_edit)
        self.partitions_label.setBuddy(self.partitions_spin)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(county_tab)

        QMetaObject.connectSlotsByName(county_tab)
    # setupUi

    def retranslateUi(self, county_tab):
        self.where_title.setText(QCoreApplication.translate("CountyDatabase", u"\u672c\u53bf\u7684\u6570\u636e\u653e\u5728\u54ea\u91cc", None))
        self.where_label.setText("")
        self.server_label.setText("")
        self.advice_label.setText("")
        self.kept_label.setText("")
        self.move_title.setText(QCoreApplication.translate("CountyDatabase", u"\u642c\u5230\u53bf\u7ea7\u6570\u636e\u5e93\uff08PostgreSQL\uff09", None))
        self.move_help.setText(QCoreApplication.translate("CountyDatabase", u"\u53bf\u91cc\u7684\u5e93\u8d85\u8fc720GB\uff0c\u6216\u8005\u4e94\u4e2a\u4eba\u4ee5\u4e0a\u540c\u65f6\u5199\uff0c\u624d\u9700\u8981\u642c\u3002\u670d\u52a1\u5668\u7531\u7ba1\u7406\u5458\u6309\u624b\u518c\u51c6\u5907\u597d\u3002\u642c\u7684\u65f6\u5019\u8bf7\u5927\u5bb6\u505c\u624b\uff1b\u7a0b\u5e8f\u9010\u8868\u6838\u5bf9\uff0c\u6709\u4e00\u5904\u4e0d\u4e00\u81f4\u5c31\u5168\u90e8\u64a4\u56de\uff0c\u539f\u6765\u7684\u6587\u4ef6\u4e00\u76f4\u7559\u7740\u3002", None))
        self.url_label.setText(QCoreApplication.translate("CountyDatabase", u"\u670d\u52a1\u5668\u5730\u5740(&D)", None))
#if QT_CONFIG(accessibility)
        self.url_edit.setAccessibleName(QCoreApplication.translate("CountyDatabase", u"\u670d\u52a1\u5668\u5730\u5740", None))
#endif // QT_CONFIG(accessibility)
        self.url_edit.setPlaceholderText(QCoreApplication.translate("CountyDatabase", u"postgresql://\u8d26\u53f7@\u670d\u52a1\u5668/\u5e93\u540d?sslmode=verify-full", None))
        self.password_label.setText(QCoreApplication.translate("CountyDatabase", u"\u6570\u636e\u5e93\u5bc6\u7801(&P)", None))
#if QT_CONFIG(accessibility)
        self.password_edit.setAccessibleName(QCoreApplication.translate("CountyDatabase", u"\u6570\u636e\u5e93\u5bc6\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.schema_label.setText(QCoreApplication.translate("CountyDatabase", u"\u6a21\u5f0f\u540d(&M)", None))
#if QT_CONFIG(accessibility)
        self.schema_edit.setAccessibleName(QCoreApplication.translate("CountyDatabase", u"\u6a21\u5f0f\u540d", None))
#endif // QT_CONFIG(accessibility)
        self.partitions_label.setText(QCoreApplication.translate("CountyDatabase", u"\u5927\u8868\u5206\u51e0\u5757\uff0c0 \u4e0d\u5206(&K)", None))
#if QT_CONFIG(accessibility)
        self.partitions_spin.setAccessibleName(QCoreApplication.translate("CountyDatabase", u"\u5927\u8868\u5206\u51e0\u5757", None))
#endif // QT_CONFIG(accessibility)
        self.password_help.setText(QCoreApplication.translate("CountyDatabase", u"\u5bc6\u7801\u52a0\u5bc6\u4fdd\u5b58\u5728\u8fd9\u53f0\u7535\u8111\u7684\u5bc6\u94a5\u73af\u91cc\uff0c\u4e0d\u5199\u8fdb\u5730\u5740\uff0c\u4e5f\u4e0d\u5199\u8fdb\u522b\u7684\u6587\u4ef6\u3002", None))
        self.look_button.setText(QCoreApplication.translate("CountyDatabase", u"\u5148\u770b\u770b\u80fd\u4e0d\u80fd\u642c(&J)", None))
        self.move_button.setText(QCoreApplication.translate("CountyDatabase", u"\u642c\u8fc7\u53bb(&Y)", None))
        self.move_label.setText("")
        self.backup_title.setText(QCoreApplication.translate("CountyDatabase", u"\u5907\u4efd", None))
        self.backup_label.setText("")
        self.files_label.setText("")
        self.reconnect_label.setText(QCoreApplication.translate("CountyDatabase", u"\u670d\u52a1\u5668\u6362\u4e86\u5730\u5740\u6216\u5bc6\u7801\uff0c\u5148\u5173\u6389\u7a97\u53e3\uff0c\u7531\u7ba1\u7406\u5458\u5728\u547d\u4ee4\u884c\u7528 county reconnect \u91cd\u65b0\u8fde\u4e0a\u3002", None))
        pass
    # retranslateUi

