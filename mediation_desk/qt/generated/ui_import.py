# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import.ui'
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
    QStackedWidget,
    QTabWidget,
    QTableView,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_Import(object):
    def setupUi(self, page):
        if not page.objectName():
            page.setObjectName(u"page")
        page.resize(1120, 640)
        self.layout_918 = QVBoxLayout(page)
        self.layout_918.setSpacing(12)
        self.layout_918.setObjectName(u"layout_918")
        self.layout_918.setContentsMargins(24, 16, 24, 16)
        self.layout_902 = QHBoxLayout()
        self.layout_902.setSpacing(16)
        self.layout_902.setObjectName(u"layout_902")
        self.layout_902.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(page)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_902.addWidget(self.title_label)

        self.file_label = QLabel(page)
        self.file_label.setObjectName(u"file_label")
        self.file_label.setProperty(u"role", u"muted")

        self.layout_902.addWidget(self.file_label)

        self.spacer_901 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_902.addItem(self.spacer_901)


        self.layout_918.addLayout(self.layout_902)

        self.stack = QStackedWidget(page)
        self.stack.setObjectName(u"stack")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.stack.sizePolicy().hasHeightForWidth())
        self.stack.setSizePolicy(sizePolicy)
        self.choose_page = QWidget()
        self.choose_page.setObjectName(u"choose_page")
        self.layout_908 = QVBoxLayout(self.choose_page)
        self.layout_908.setSpacing(16)
        self.layout_908.setObjectName(u"layout_908")
        self.layout_908.setContentsMargins(0, 0, 0, 0)
        self.choose_card = QFrame(self.choose_page)
        self.choose_card.setObjectName(u"choose_card")
        self.choose_card.setProperty(u"role", u"card")
        self.choose_card.setFrameShape(QFrame.Shape.NoFrame)
        self.layout_904 = QVBoxLayout(self.choose_card)
        self.layout_904.setSpacing(8)
        self.layout_904.setObjectName(u"layout_904")
        self.layout_904.setContentsMargins(16, 12, 16, 12)
        self.choose_heading = QLabel(self.choose_card)
        self.choose_heading.setObjectName(u"choose_heading")
        self.choose_heading.setProperty(u"role", u"heading")

        self.layout_904.addWidget(self.choose_heading)

        self.choose_help = QLabel(self.choose_card)
        self.choose_help.setObjectName(u"choose_help")
        self.choose_help.setProperty(u"role", u"help")
        self.choose_help.setWordWrap(True)

        self.layout_904.addWidget(self.choose_help)

        self.file_layout = QVBoxLayout()
        self.file_layout.setSpacing(8)
        self.file_layout.setObjectName(u"file_layout")
        self.file_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_904.addLayout(self.file_layout)


        self.layout_908.addWidget(self.choose_card)

        self.choose_message = QLabel(self.choose_page)
        self.choose_message.setObjectName(u"choose_message")
        self.choose_message.setProperty(u"role", u"error")
        self.choose_message.setWordWrap(True)

        self.layout_908.addWidget(self.choose_message)

        self.layout_906 = QHBoxLayout()
        self.layout_906.setSpacing(8)
        self.layout_906.setObjectName(u"layout_906")
        self.layout_906.setContentsMargins(0, 0, 0, 0)
        self.read_button = QPushButton(self.choose_page)
        self.read_button.setObjectName(u"read_button")
        self.read_button.setProperty(u"role", u"main")

        self.layout_906.addWidget(self.read_button)

        self.spacer_905 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_906.addItem(self.spacer_905)


        self.layout_908.addLayout(self.layout_906)

        self.spacer_907 = QSpacerItem(10, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_908.addItem(self.spacer_907)

        self.stack.addWidget(self.choose_page)
        self.preview_page = QWidget()
        self.preview_page.setObjectName(u"preview_page")
        self.layout_914 = QVBoxLayout(self.preview_page)
        self.layout_914.setSpacing(12)
        self.layout_914.setObjectName(u"layout_914")
        self.layout_914.setContentsMargins(0, 0, 0, 0)
        self.sum_label = QLabel(self.preview_page)
        self.sum_label.setObjectName(u"sum_label")
        self.sum_label.setProperty(u"role", u"heading")
        self.sum_label.setWordWrap(True)

        self.layout_914.addWidget(self.sum_label)

        self.tabs = QTabWidget(self.preview_page)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.columns_tab = QWidget()
        self.columns_tab.setObjectName(u"columns_tab")
        self.layout_909 = QVBoxLayout(self.columns_tab)
        self.layout_909.setSpacing(8)
        self.layout_909.setObjectName(u"layout_909")
        self.layout_909.setContentsMargins(0, 12, 0, 0)
        self.columns_help = QLabel(self.columns_tab)
        self.columns_help.setObjectName(u"columns_help")
        self.columns_help.setProperty(u"role", u"help")
        self.columns_help.setWordWrap(True)

        self.layout_909.addWidget(self.columns_help)

        self.columns_table = QTableWidget(self.columns_tab)
        self.columns_table.setObjectName(u"columns_table")

        self.layout_909.addWidget(self.columns_table)

        self.tabs.addTab(self.columns_tab, "")
        self.refused_tab = QWidget()
        self.refused_tab.setObjectName(u"refused_tab")
        self.layout_910 = QVBoxLayout(self.refused_tab)
        self.layout_910.setSpacing(8)
        self.layout_910.setObjectName(u"layout_910")
        self.layout_910.setContentsMargins(0, 12, 0, 0)
        self.refused_help = QLabel(self.refused_tab)
        self.refused_help.setObjectName(u"refused_help")
        self.refused_help.setProperty(u"role", u"help")
        self.refused_help.setWordWrap(True)

        self.layout_910.addWidget(self.refused_help)

        self.refused_table = QTableWidget(self.refused_tab)
        self.refused_table.setObjectName(u"refused_table")

        self.layout_910.addWidget(self.refused_table)

        self.tabs.addTab(self.refused_tab, "")
        self.told_tab = QWidget()
        self.told_tab.setObjectName(u"told_tab")
        self.layout_911 = QVBoxLayout(self.told_tab)
        self.layout_911.setSpacing(8)
        self.layout_911.setObjectName(u"layout_911")
        self.layout_911.setContentsMargins(0, 12, 0, 0)
        self.told_table = QTableView(self.told_tab)
        self.told_table.setObjectName(u"told_table")

        self.layout_911.addWidget(self.told_table)

        self.tabs.addTab(self.told_tab, "")

        self.layout_914.addWidget(self.tabs)

        self.preview_message = QLabel(self.preview_page)
        self.preview_message.setObjectName(u"preview_message")
        self.preview_message.setProperty(u"role", u"error")
        self.preview_message.setWordWrap(True)

        self.layout_914.addWidget(self.preview_message)

        self.layout_913 = QHBoxLayout()
        self.layout_913.setSpacing(8)
        self.layout_913.setObjectName(u"layout_913")
        self.layout_913.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(self.preview_page)
        self.back_button.setObjectName(u"back_button")

        self.layout_913.addWidget(self.back_button)

        self.again_button = QPushButton(self.preview_page)
        self.again_button.setObjectName(u"again_button")

        self.layout_913.addWidget(self.again_button)

        self.spacer_912 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_913.addItem(self.spacer_912)

        self.import_button = QPushButton(self.preview_page)
        self.import_button.setObjectName(u"import_button")
        self.import_button.setProperty(u"role", u"main")

        self.layout_913.addWidget(self.import_button)


        self.layout_914.addLayout(self.layout_913)

        self.stack.addWidget(self.preview_page)
        self.result_page = QWidget()
        self.result_page.setObjectName(u"result_page")
        self.layout_917 = QVBoxLayout(self.result_page)
        self.layout_917.setSpacing(12)
        self.layout_917.setObjectName(u"layout_917")
        self.layout_917.setContentsMargins(0, 0, 0, 0)
        self.result_label = QLabel(self.result_page)
        self.result_label.setObjectName(u"result_label")
        self.result_label.setProperty(u"role", u"heading")
        self.result_label.setWordWrap(True)

        self.layout_917.addWidget(self.result_label)

        self.result_table = QTableView(self.result_page)
        self.result_table.setObjectName(u"result_table")

        self.layout_917.addWidget(self.result_table)

        self.result_message = QLabel(self.result_page)
        self.result_message.setObjectName(u"result_message")
        self.result_message.setProperty(u"role", u"error")
        self.result_message.setWordWrap(True)

        self.layout_917.addWidget(self.result_message)

        self.layout_916 = QHBoxLayout()
        self.layout_916.setSpacing(8)
        self.layout_916.setObjectName(u"layout_916")
        self.layout_916.setContentsMargins(0, 0, 0, 0)
        self.undo_button = QPushButton(self.result_page)
        self.undo_button.setObjectName(u"undo_button")

        self.layout_916.addWidget(self.undo_button)

        self.spacer_915 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_916.addItem(self.spacer_915)

        self.cases_button = QPushButton(self.result_page)
        self.cases_button.setObjectName(u"cases_button")
        self.cases_button.setProperty(u"role", u"main")

        self.layout_916.addWidget(self.cases_button)


        self.layout_917.addLayout(self.layout_916)

        self.stack.addWidget(self.result_page)

        self.layout_918.addWidget(self.stack)


        self.retranslateUi(page)

        QMetaObject.connectSlotsByName(page)
    # setupUi

    def retranslateUi(self, page):
        page.setWindowTitle(QCoreApplication.translate("Import", u"\u5bfc\u5165", None))
        self.title_label.setText(QCoreApplication.translate("Import", u"\u5bfc\u5165\u6848\u4ef6\u548c\u53f0\u8d26", None))
        self.file_label.setText("")
        self.choose_heading.setText(QCoreApplication.translate("Import", u"\u9009\u4e00\u4e2a\u6587\u4ef6", None))
        self.choose_help.setText(QCoreApplication.translate("Import", u"\u53ef\u4ee5\u5bfc\u5165\u4e61\u9547\u7684\u53f0\u8d26\uff08Excel\uff0c.xlsx\uff09\uff0c\u4e5f\u53ef\u4ee5\u5bfc\u5165\u6848\u4ef6\u6587\u4ef6\uff08.yaml\u3001.json\uff09\u3002\u5148\u8bd5\u8bfb\u7ed9\u60a8\u770b\uff0c\u770b\u597d\u4e86\u518d\u5bfc\u5165\uff1b\u5bfc\u5165\u540e\u8fd8\u80fd\u6574\u6279\u64a4\u9500\u3002", None))
        self.choose_message.setText("")
        self.read_button.setText(QCoreApplication.translate("Import", u"\u8bd5\u8bfb(&R)", None))
        self.sum_label.setText("")
        self.columns_help.setText(QCoreApplication.translate("Import", u"\u7a0b\u5e8f\u6309\u6807\u9898\u8ba4\u51fa\u6bcf\u4e00\u5217\u662f\u4ec0\u4e48\u3002\u8ba4\u9519\u4e86\u7684\uff0c\u5728\u201c\u662f\u4ec0\u4e48\u201d\u91cc\u6539\u8fc7\u6765\u3002", None))
#if QT_CONFIG(accessibility)
        self.columns_table.setAccessibleName(QCoreApplication.translate("Import", u"\u53f0\u8d26\u7684\u5217", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.columns_tab), QCoreApplication.translate("Import", u"\u5217", None))
        self.refused_help.setText(QCoreApplication.translate("Import", u"\u8fd9\u4e9b\u884c\u7f3a\u65e5\u671f\u3001\u7f3a\u5f53\u4e8b\u4eba\u6216\u53f7\u7801\u6709\u8bef\u3002\u5728\u201c\u5e94\u5f53\u662f\u201d\u91cc\u586b\u4e0a\u6b63\u786e\u7684\uff0c\u518d\u8bd5\u8bfb\u4e00\u6b21\uff1b\u4e0d\u586b\u7684\u884c\u5c31\u4e0d\u5bfc\u5165\u3002", None))
#if QT_CONFIG(accessibility)
        self.refused_table.setAccessibleName(QCoreApplication.translate("Import", u"\u4e0d\u80fd\u6536\u7684\u884c", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.refused_tab), QCoreApplication.translate("Import", u"\u4e0d\u80fd\u6536\u7684", None))
#if QT_CONFIG(accessibility)
        self.told_table.setAccessibleName(QCoreApplication.translate("Import", u"\u91cd\u590d\u548c\u8981\u7559\u610f\u7684\u884c", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.told_tab), QCoreApplication.translate("Import", u"\u91cd\u590d\u548c\u7559\u610f", None))
        self.preview_message.setText("")
        self.back_button.setText(QCoreApplication.translate("Import", u"\u6362\u4e00\u4e2a\u6587\u4ef6(&B)", None))
        self.again_button.setText(QCoreApplication.translate("Import", u"\u6309\u6539\u6b63\u518d\u8bd5\u8bfb(&A)", None))
        self.import_button.setText(QCoreApplication.translate("Import", u"\u5bfc\u5165(&I)", None))
        self.result_label.setText("")
#if QT_CONFIG(accessibility)
        self.result_table.setAccessibleName(QCoreApplication.translate("Import", u"\u5bfc\u5165\u7ed3\u679c", None))
#endif // QT_CONFIG(accessibility)
        self.result_message.setText("")
        self.undo_button.setText(QCoreApplication.translate("Import", u"\u64a4\u9500\u8fd9\u6b21\u5bfc\u5165(&U)", None))
        self.cases_button.setText(QCoreApplication.translate("Import", u"\u770b\u6848\u4ef6(&K)", None))
    # retranslateUi

