# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'all_cases.ui'
##
## Created by: Qt User Interface Compiler version 6.12.0
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication,
    QMetaObject,
    Qt,
)

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

class Ui_AllCases(object):
    def setupUi(self, page):
        if not page.objectName():
            page.setObjectName(u"page")
        page.resize(1200, 640)
        self.layout_1 = QVBoxLayout(page)
        self.layout_1.setSpacing(16)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(24, 16, 24, 16)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(16)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(page)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_2.addWidget(self.title_label)

        self.count_label = QLabel(page)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.count_label)

        self.spacer_3 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_3)

        self.import_button = QPushButton(page)
        self.import_button.setObjectName(u"import_button")

        self.layout_2.addWidget(self.import_button)

        self.new_button = QPushButton(page)
        self.new_button.setObjectName(u"new_button")
        self.new_button.setProperty(u"role", u"main")

        self.layout_2.addWidget(self.new_button)


        self.layout_1.addLayout(self.layout_2)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.search_label = QLabel(page)
        self.search_label.setObjectName(u"search_label")

        self.layout_4.addWidget(self.search_label)

        self.search_edit = QLineEdit(page)
        self.search_edit.setObjectName(u"search_edit")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.search_edit.sizePolicy().hasHeightForWidth())
        self.search_edit.setSizePolicy(sizePolicy)
        self.search_edit.setProperty(u"no_draft", True)

        self.layout_4.addWidget(self.search_edit)

        self.stage_label = QLabel(page)
        self.stage_label.setObjectName(u"stage_label")

        self.layout_4.addWidget(self.stage_label)

        self.stage_list = QComboBox(page)
        self.stage_list.setObjectName(u"stage_list")
        self.stage_list.setProperty(u"no_draft", True)

        self.layout_4.addWidget(self.stage_list)

        self.type_label = QLabel(page)
        self.type_label.setObjectName(u"type_label")

        self.layout_4.addWidget(self.type_label)

        self.type_list = QComboBox(page)
        self.type_list.setObjectName(u"type_list")
        self.type_list.setProperty(u"no_draft", True)

        self.layout_4.addWidget(self.type_list)

        self.mine_check = QCheckBox(page)
        self.mine_check.setObjectName(u"mine_check")
        self.mine_check.setProperty(u"no_draft", True)

        self.layout_4.addWidget(self.mine_check)


        self.layout_1.addLayout(self.layout_4)

        self.body = QStackedWidget(page)
        self.body.setObjectName(u"body")
        self.list_page = QWidget()
        self.list_page.setObjectName(u"list_page")
        self.list_layout = QVBoxLayout(self.list_page)
        self.list_layout.setSpacing(8)
        self.list_layout.setObjectName(u"list_layout")
        self.list_layout.setContentsMargins(0, 0, 0, 0)
        self.table = QTableView(self.list_page)
        self.table.setObjectName(u"table")

        self.list_layout.addWidget(self.table)

        self.body.addWidget(self.list_page)
        self.empty_page = QWidget()
        self.empty_page.setObjectName(u"empty_page")
        self.layout_6 = QVBoxLayout(self.empty_page)
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.spacer_7 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_6.addItem(self.spacer_7)

        self.empty_label = QLabel(self.empty_page)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty_label.setWordWrap(True)
        self.empty_label.setProperty(u"role", u"heading")

        self.layout_6.addWidget(self.empty_label)

        self.empty_help = QLabel(self.empty_page)
        self.empty_help.setObjectName(u"empty_help")
        self.empty_help.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty_help.setWordWrap(True)
        self.empty_help.setProperty(u"role", u"muted")

        self.layout_6.addWidget(self.empty_help)

        self.spacer_8 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_6.addItem(self.spacer_8)

        self.body.addWidget(self.empty_page)

        self.layout_1.addWidget(self.body)

#if QT_CONFIG(shortcut)
        self.search_label.setBuddy(self.search_edit)
        self.stage_label.setBuddy(self.stage_list)
        self.type_label.setBuddy(self.type_list)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(page)

        QMetaObject.connectSlotsByName(page)
    # setupUi

    def retranslateUi(self, page):
        page.setWindowTitle(QCoreApplication.translate("AllCases", u"\u6848\u4ef6", None))
        self.title_label.setText(QCoreApplication.translate("AllCases", u"\u6848\u4ef6", None))
        self.count_label.setText("")
        self.import_button.setText(QCoreApplication.translate("AllCases", u"\u5bfc\u5165\u53f0\u8d26\u6216\u6848\u4ef6(&I)\u2026", None))
        self.new_button.setText(QCoreApplication.translate("AllCases", u"\u63a5\u5f85\u767b\u8bb0(&N)", None))
        self.search_label.setText(QCoreApplication.translate("AllCases", u"\u67e5\u627e(&S)", None))
#if QT_CONFIG(accessibility)
        self.search_edit.setAccessibleName(QCoreApplication.translate("AllCases", u"\u67e5\u627e\u6848\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.search_edit.setPlaceholderText(QCoreApplication.translate("AllCases", u"\u59d3\u540d\u3001\u62fc\u97f3\u3001\u9996\u5b57\u6bcd\u3001\u6848\u53f7\u3001\u7535\u8bdd\u3001\u5730\u540d", None))
        self.stage_label.setText(QCoreApplication.translate("AllCases", u"\u8fdb\u5ea6(&G)", None))
#if QT_CONFIG(accessibility)
        self.stage_list.setAccessibleName(QCoreApplication.translate("AllCases", u"\u8fdb\u5ea6", None))
#endif // QT_CONFIG(accessibility)
        self.type_label.setText(QCoreApplication.translate("AllCases", u"\u7c7b\u578b(&K)", None))
#if QT_CONFIG(accessibility)
        self.type_list.setAccessibleName(QCoreApplication.translate("AllCases", u"\u7c7b\u578b", None))
#endif // QT_CONFIG(accessibility)
        self.mine_check.setText(QCoreApplication.translate("AllCases", u"\u53ea\u770b\u6211\u529e\u7684(&M)", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("AllCases", u"\u6848\u4ef6\u5217\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.empty_label.setText(QCoreApplication.translate("AllCases", u"\u8fd8\u6ca1\u6709\u6848\u4ef6\u3002\u6309 F2 \u63a5\u5f85\u7b2c\u4e00\u4f4d\u7fa4\u4f17\uff0c\u6216\u5bfc\u5165\u53f0\u8d26\u3002", None))
        self.empty_help.setText("")
    # retranslateUi

