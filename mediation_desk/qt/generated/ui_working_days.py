# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'working_days.ui'
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
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_WorkingDays(object):
    def setupUi(self, working_days_tab):
        if not working_days_tab.objectName():
            working_days_tab.setObjectName(u"working_days_tab")
        working_days_tab.resize(1200, 640)
        working_days_tab.setWidgetResizable(True)
        self.working_days_body = QWidget()
        self.working_days_body.setObjectName(u"working_days_body")
        self.working_days_column = QVBoxLayout(self.working_days_body)
        self.working_days_column.setSpacing(16)
        self.working_days_column.setObjectName(u"working_days_column")
        self.working_days_column.setContentsMargins(0, 16, 8, 0)
        self.year_card = QFrame(self.working_days_body)
        self.year_card.setObjectName(u"year_card")
        self.year_card.setProperty(u"role", u"card")
        self.year_card.setFrameShape(QFrame.Shape.NoFrame)
        self.year_layout = QVBoxLayout(self.year_card)
        self.year_layout.setSpacing(8)
        self.year_layout.setObjectName(u"year_layout")
        self.year_layout.setContentsMargins(16, 12, 16, 12)
        self.year_title = QLabel(self.year_card)
        self.year_title.setObjectName(u"year_title")
        self.year_title.setProperty(u"role", u"heading")

        self.year_layout.addWidget(self.year_title)

        self.year_help = QLabel(self.year_card)
        self.year_help.setObjectName(u"year_help")
        self.year_help.setWordWrap(True)
        self.year_help.setProperty(u"role", u"help")

        self.year_layout.addWidget(self.year_help)

        self.year_table = QTableWidget(self.year_card)
        self.year_table.setObjectName(u"year_table")
        self.year_table.setMinimumSize(QSize(0, 280))
        self.year_table.setMaximumSize(QSize(16777215, 280))

        self.year_layout.addWidget(self.year_table)

        self.year_buttons_layout = QHBoxLayout()
        self.year_buttons_layout.setSpacing(12)
        self.year_buttons_layout.setObjectName(u"year_buttons_layout")
        self.year_buttons_layout.setContentsMargins(0, 0, 0, 0)
        self.add_year_button = QPushButton(self.year_card)
        self.add_year_button.setObjectName(u"add_year_button")

        self.year_buttons_layout.addWidget(self.add_year_button)

        self.year_file_button = QPushButton(self.year_card)
        self.year_file_button.setObjectName(u"year_file_button")

        self.year_buttons_layout.addWidget(self.year_file_button)

        self.drop_year_button = QPushButton(self.year_card)
        self.drop_year_button.setObjectName(u"drop_year_button")

        self.year_buttons_layout.addWidget(self.drop_year_button)

        self.year_spacer = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.year_buttons_layout.addItem(self.year_spacer)


        self.year_layout.addLayout(self.year_buttons_layout)


        self.working_days_column.addWidget(self.year_card)

        self.limit_card = QFrame(self.working_days_body)
        self.limit_card.setObjectName(u"limit_card")
        self.limit_card.setProperty(u"role", u"card")
        self.limit_card.setFrameShape(QFrame.Shape.NoFrame)
        self.limit_layout = QVBoxLayout(self.limit_card)
        self.limit_layout.setSpacing(8)
        self.limit_layout.setObjectName(u"limit_layout")
        self.limit_layout.setContentsMargins(16, 12, 16, 12)
        self.limit_title = QLabel(self.limit_card)
        self.limit_title.setObjectName(u"limit_title")
        self.limit_title.setProperty(u"role", u"heading")

        self.limit_layout.addWidget(self.limit_title)

        self.limit_help = QLabel(self.limit_card)
        self.limit_help.setObjectName(u"limit_help")
        self.limit_help.setWordWrap(True)
        self.limit_help.setProperty(u"role", u"help")

        self.limit_layout.addWidget(self.limit_help)

        self.limit_table = QTableWidget(self.limit_card)
        self.limit_table.setObjectName(u"limit_table")
        self.limit_table.setMinimumSize(QSize(0, 250))
        self.limit_table.setMaximumSize(QSize(16777215, 250))

        self.limit_layout.addWidget(self.limit_table)

        self.limit_buttons_layout = QHBoxLayout()
        self.limit_buttons_layout.setSpacing(12)
        self.limit_buttons_layout.setObjectName(u"limit_buttons_layout")
        self.limit_buttons_layout.setContentsMargins(0, 0, 0, 0)
        self.set_limit_button = QPushButton(self.limit_card)
        self.set_limit_button.setObjectName(u"set_limit_button")

        self.limit_buttons_layout.addWidget(self.set_limit_button)

        self.restore_limit_button = QPushButton(self.limit_card)
        self.restore_limit_button.setObjectName(u"restore_limit_button")

        self.limit_buttons_layout.addWidget(self.restore_limit_button)

        self.limit_spacer = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.limit_buttons_layout.addItem(self.limit_spacer)


        self.limit_layout.addLayout(self.limit_buttons_layout)


        self.working_days_column.addWidget(self.limit_card)

        self.county_card = QFrame(self.working_days_body)
        self.county_card.setObjectName(u"county_card")
        self.county_card.setProperty(u"role", u"card")
        self.county_card.setFrameShape(QFrame.Shape.NoFrame)
        self.county_layout = QVBoxLayout(self.county_card)
        self.county_layout.setSpacing(8)
        self.county_layout.setObjectName(u"county_layout")
        self.county_layout.setContentsMargins(16, 12, 16, 12)
        self.county_title = QLabel(self.county_card)
        self.county_title.setObjectName(u"county_title")
        self.county_title.setProperty(u"role", u"heading")

        self.county_layout.addWidget(self.county_title)

        self.county_help = QLabel(self.county_card)
        self.county_help.setObjectName(u"county_help")
        self.county_help.setWordWrap(True)
        self.county_help.setProperty(u"role", u"help")

        self.county_layout.addWidget(self.county_help)

        self.county_table = QTableWidget(self.county_card)
        self.county_table.setObjectName(u"county_table")
        self.county_table.setMinimumSize(QSize(0, 140))
        self.county_table.setMaximumSize(QSize(16777215, 200))

        self.county_layout.addWidget(self.county_table)

        self.county_buttons_layout = QHBoxLayout()
        self.county_buttons_layout.setSpacing(12)
        self.county_buttons_layout.setObjectName(u"county_buttons_layout")
        self.county_buttons_layout.setContentsMargins(0, 0, 0, 0)
        self.county_file_button = QPushButton(self.county_card)
        self.county_file_button.setObjectName(u"county_file_button")

        self.county_buttons_layout.addWidget(self.county_file_button)

        self.drop_county_button = QPushButton(self.county_card)
        self.drop_county_button.setObjectName(u"drop_county_button")

        self.county_buttons_layout.addWidget(self.drop_county_button)

        self.county_spacer = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.county_buttons_layout.addItem(self.county_spacer)


        self.county_layout.addLayout(self.county_buttons_layout)


        self.working_days_column.addWidget(self.county_card)

        self.working_days_spacer = QSpacerItem(10, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.working_days_column.addItem(self.working_days_spacer)

        working_days_tab.setWidget(self.working_days_body)

        self.retranslateUi(working_days_tab)

        QMetaObject.connectSlotsByName(working_days_tab)
    # setupUi

    def retranslateUi(self, working_days_tab):
        self.year_title.setText(QCoreApplication.translate("WorkingDays", u"\u5de5\u4f5c\u65e5\u548c\u653e\u5047\u5b89\u6392", None))
        self.year_help.setText(QCoreApplication.translate("WorkingDays", u"\u6bcf\u5e74\u901a\u77e5\u4e00\u51fa\u5c31\u5f55\u8fdb\u6765\u3002\u6ca1\u6709\u5f55\u7684\u5e74\u4efd\u53ea\u77e5\u9053\u5468\u672b\u548c\u6cd5\u5b9a\u8282\u5047\u65e5\uff0c\u63a8\u7b97\u7684\u671f\u9650\u6807\u201c\u6682\u5b9a\u201d\u3002", None))
#if QT_CONFIG(accessibility)
        self.year_table.setAccessibleName(QCoreApplication.translate("WorkingDays", u"\u5df2\u77e5\u7684\u5404\u5e74\u653e\u5047\u5b89\u6392", None))
#endif // QT_CONFIG(accessibility)
        self.add_year_button.setText(QCoreApplication.translate("WorkingDays", u"\u5f55\u5165\u653e\u5047\u5b89\u6392\u2026", None))
        self.year_file_button.setText(QCoreApplication.translate("WorkingDays", u"\u4ece\u6587\u4ef6\u8bfb\u2026", None))
        self.drop_year_button.setText(QCoreApplication.translate("WorkingDays", u"\u64a4\u6389\u5f55\u5165\u7684\u653e\u5047\u5b89\u6392\u2026", None))
        self.limit_title.setText(QCoreApplication.translate("WorkingDays", u"\u672c\u5730\u671f\u9650", None))
        self.limit_help.setText(QCoreApplication.translate("WorkingDays", u"\u6cd5\u5f8b\u6ca1\u6709\u5199\u6b7b\u3001\u5404\u5730\u4e0d\u4e00\u6837\u7684\u671f\u9650\u3002\u7167\u672c\u53bf\u6587\u4ef6\u6539\uff0c\u63a8\u7b97\u7ed3\u679c\u91cc\u4f1a\u5199\u660e\u201c\u672c\u5730\u201d\u3002", None))
#if QT_CONFIG(accessibility)
        self.limit_table.setAccessibleName(QCoreApplication.translate("WorkingDays", u"\u672c\u5730\u53ef\u4ee5\u6539\u7684\u671f\u9650", None))
#endif // QT_CONFIG(accessibility)
        self.set_limit_button.setText(QCoreApplication.translate("WorkingDays", u"\u6539\u672c\u5730\u671f\u9650\u2026", None))
        self.restore_limit_button.setText(QCoreApplication.translate("WorkingDays", u"\u6062\u590d\u968f\u7a0b\u5e8f\u7684\u671f\u9650\u2026", None))
        self.county_title.setText(QCoreApplication.translate("WorkingDays", u"\u672c\u53bf\u529e\u6cd5", None))
        self.county_help.setText(QCoreApplication.translate("WorkingDays", u"\u53bf\u91cc\u7edf\u4e00\u53d1\u7684\u6587\u4ef6\uff0c\u4e00\u6b21\u8bfb\u5165\uff1a\u672c\u5730\u671f\u9650\u3001\u56de\u8bbf\u5929\u6570\u3001\u5377\u5b97\u5fc5\u5907\u6587\u4e66\u3001\u4e0d\u4e88\u53d7\u7406\u7684\u7406\u7531\u3002\u5148\u7ed9\u60a8\u770b\uff0c\u770b\u597d\u4e86\u518d\u91c7\u7528\u3002", None))
#if QT_CONFIG(accessibility)
        self.county_table.setAccessibleName(QCoreApplication.translate("WorkingDays", u"\u672c\u53bf\u53e6\u6709\u89c4\u5b9a\u7684\u4e8b\u9879", None))
#endif // QT_CONFIG(accessibility)
        self.county_file_button.setText(QCoreApplication.translate("WorkingDays", u"\u8bfb\u5165\u672c\u53bf\u529e\u6cd5\u2026", None))
        self.drop_county_button.setText(QCoreApplication.translate("WorkingDays", u"\u64a4\u6389\u672c\u53bf\u529e\u6cd5\u2026", None))
        pass
    # retranslateUi

