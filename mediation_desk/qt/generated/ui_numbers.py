# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'numbers.ui'
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
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QSpinBox,
    QTabWidget,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_Numbers(object):
    def setupUi(self, page):
        if not page.objectName():
            page.setObjectName(u"page")
        page.resize(1200, 640)
        self.layout_18 = QVBoxLayout(page)
        self.layout_18.setSpacing(12)
        self.layout_18.setObjectName(u"layout_18")
        self.layout_18.setContentsMargins(24, 16, 24, 16)
        self.layout_17 = QHBoxLayout()
        self.layout_17.setSpacing(12)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(page)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_17.addWidget(self.title_label)

        self.spacer_16 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_17.addItem(self.spacer_16)

        self.place_label = QLabel(page)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setProperty(u"role", u"muted")

        self.layout_17.addWidget(self.place_label)


        self.layout_18.addLayout(self.layout_17)

        self.said_label = QLabel(page)
        self.said_label.setObjectName(u"said_label")
        self.said_label.setWordWrap(True)

        self.layout_18.addWidget(self.said_label)

        self.tabs = QTabWidget(page)
        self.tabs.setObjectName(u"tabs")
        self.doubled_tab = QWidget()
        self.doubled_tab.setObjectName(u"doubled_tab")
        self.layout_3 = QVBoxLayout(self.doubled_tab)
        self.layout_3.setSpacing(12)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 12, 0, 0)
        self.doubled_label = QLabel(self.doubled_tab)
        self.doubled_label.setObjectName(u"doubled_label")
        self.doubled_label.setProperty(u"role", u"muted")
        self.doubled_label.setWordWrap(True)

        self.layout_3.addWidget(self.doubled_label)

        self.doubled_table = QTableWidget(self.doubled_tab)
        self.doubled_table.setObjectName(u"doubled_table")

        self.layout_3.addWidget(self.doubled_table)

        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(12)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.open_button = QPushButton(self.doubled_tab)
        self.open_button.setObjectName(u"open_button")

        self.layout_2.addWidget(self.open_button)

        self.renumber_button = QPushButton(self.doubled_tab)
        self.renumber_button.setObjectName(u"renumber_button")
        self.renumber_button.setProperty(u"role", u"primary")

        self.layout_2.addWidget(self.renumber_button)

        self.spacer_1 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_1)

        self.look_button = QPushButton(self.doubled_tab)
        self.look_button.setObjectName(u"look_button")

        self.layout_2.addWidget(self.look_button)


        self.layout_3.addLayout(self.layout_2)

        self.tabs.addTab(self.doubled_tab, "")
        self.temporary_tab = QWidget()
        self.temporary_tab.setObjectName(u"temporary_tab")
        self.layout_6 = QVBoxLayout(self.temporary_tab)
        self.layout_6.setSpacing(12)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 12, 0, 0)
        self.temporary_label = QLabel(self.temporary_tab)
        self.temporary_label.setObjectName(u"temporary_label")
        self.temporary_label.setProperty(u"role", u"muted")
        self.temporary_label.setWordWrap(True)

        self.layout_6.addWidget(self.temporary_label)

        self.temporary_table = QTableWidget(self.temporary_tab)
        self.temporary_table.setObjectName(u"temporary_table")

        self.layout_6.addWidget(self.temporary_table)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(12)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.temporary_button = QPushButton(self.temporary_tab)
        self.temporary_button.setObjectName(u"temporary_button")

        self.layout_5.addWidget(self.temporary_button)

        self.spacer_4 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_5.addItem(self.spacer_4)


        self.layout_6.addLayout(self.layout_5)

        self.tabs.addTab(self.temporary_tab, "")
        self.blocks_tab = QWidget()
        self.blocks_tab.setObjectName(u"blocks_tab")
        self.layout_7 = QVBoxLayout(self.blocks_tab)
        self.layout_7.setSpacing(12)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 12, 0, 0)
        self.blocks_label = QLabel(self.blocks_tab)
        self.blocks_label.setObjectName(u"blocks_label")
        self.blocks_label.setProperty(u"role", u"muted")
        self.blocks_label.setWordWrap(True)

        self.layout_7.addWidget(self.blocks_label)

        self.blocks_table = QTableWidget(self.blocks_tab)
        self.blocks_table.setObjectName(u"blocks_table")

        self.layout_7.addWidget(self.blocks_table)

        self.tabs.addTab(self.blocks_tab, "")
        self.lead_tab = QWidget()
        self.lead_tab.setObjectName(u"lead_tab")
        self.layout_15 = QVBoxLayout(self.lead_tab)
        self.layout_15.setSpacing(12)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 12, 0, 0)
        self.lead_label = QLabel(self.lead_tab)
        self.lead_label.setObjectName(u"lead_label")
        self.lead_label.setProperty(u"role", u"muted")
        self.lead_label.setWordWrap(True)

        self.layout_15.addWidget(self.lead_label)

        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(12)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.pc_combo_label = QLabel(self.lead_tab)
        self.pc_combo_label.setObjectName(u"pc_combo_label")

        self.layout_9.addWidget(self.pc_combo_label)

        self.pc_combo = QComboBox(self.lead_tab)
        self.pc_combo.setObjectName(u"pc_combo")
        self.pc_combo.setMinimumSize(QSize(280, 0))

        self.layout_9.addWidget(self.pc_combo)

        self.spacer_8 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_9.addItem(self.spacer_8)


        self.layout_15.addLayout(self.layout_9)

        self.layout_11 = QHBoxLayout()
        self.layout_11.setSpacing(12)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.size_spin_label = QLabel(self.lead_tab)
        self.size_spin_label.setObjectName(u"size_spin_label")

        self.layout_11.addWidget(self.size_spin_label)

        self.size_spin = QSpinBox(self.lead_tab)
        self.size_spin.setObjectName(u"size_spin")
        self.size_spin.setMinimum(3)
        self.size_spin.setMaximum(5000)
        self.size_spin.setValue(50)

        self.layout_11.addWidget(self.size_spin)

        self.spacer_10 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_11.addItem(self.spacer_10)


        self.layout_15.addLayout(self.layout_11)

        self.although_check = QCheckBox(self.lead_tab)
        self.although_check.setObjectName(u"although_check")

        self.layout_15.addWidget(self.although_check)

        self.layout_13 = QHBoxLayout()
        self.layout_13.setSpacing(12)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.lead_button = QPushButton(self.lead_tab)
        self.lead_button.setObjectName(u"lead_button")
        self.lead_button.setProperty(u"role", u"primary")

        self.layout_13.addWidget(self.lead_button)

        self.spacer_12 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_13.addItem(self.spacer_12)


        self.layout_15.addLayout(self.layout_13)

        self.lead_said = QLabel(self.lead_tab)
        self.lead_said.setObjectName(u"lead_said")
        self.lead_said.setWordWrap(True)

        self.layout_15.addWidget(self.lead_said)

        self.spacer_14 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_15.addItem(self.spacer_14)

        self.tabs.addTab(self.lead_tab, "")

        self.layout_18.addWidget(self.tabs)

        self.layout_18.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.pc_combo_label.setBuddy(self.pc_combo)
        self.size_spin_label.setBuddy(self.size_spin)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(page)

        self.tabs.setCurrentIndex(0)


        QMetaObject.connectSlotsByName(page)
    # setupUi

    def retranslateUi(self, page):
        page.setWindowTitle(QCoreApplication.translate("Numbers", u"\u7f16\u53f7", None))
        self.title_label.setText(QCoreApplication.translate("Numbers", u"\u7f16\u53f7", None))
        self.place_label.setText("")
        self.said_label.setText("")
        self.doubled_label.setText("")
#if QT_CONFIG(accessibility)
        self.doubled_table.setAccessibleName(QCoreApplication.translate("Numbers", u"\u53f7\u7801\u91cd\u590d\u7684\u6848\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.open_button.setText(QCoreApplication.translate("Numbers", u"\u6253\u5f00\u8fd9\u4e00\u4ef6(&V)", None))
        self.renumber_button.setText(QCoreApplication.translate("Numbers", u"\u6539\u8fd9\u4e00\u4ef6\u7684\u53f7(&G)", None))
        self.look_button.setText(QCoreApplication.translate("Numbers", u"\u91cd\u65b0\u67e5\u627e(&F)", None))
        self.tabs.setTabText(self.tabs.indexOf(self.doubled_tab), QCoreApplication.translate("Numbers", u"\u53f7\u7801\u91cd\u590d", None))
        self.temporary_label.setText("")
#if QT_CONFIG(accessibility)
        self.temporary_table.setAccessibleName(QCoreApplication.translate("Numbers", u"\u7b49\u7740\u6b63\u5f0f\u7f16\u53f7\u7684\u6848\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.temporary_button.setText(QCoreApplication.translate("Numbers", u"\u6253\u5f00\u8fd9\u4e00\u4ef6(&W)", None))
        self.tabs.setTabText(self.tabs.indexOf(self.temporary_tab), QCoreApplication.translate("Numbers", u"\u4e34\u65f6\u7f16\u53f7", None))
        self.blocks_label.setText("")
#if QT_CONFIG(accessibility)
        self.blocks_table.setAccessibleName(QCoreApplication.translate("Numbers", u"\u53d1\u7ed9\u5404\u53f0\u7535\u8111\u7684\u53f7\u6bb5", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.blocks_tab), QCoreApplication.translate("Numbers", u"\u53f7\u6bb5", None))
        self.lead_label.setText(QCoreApplication.translate("Numbers", u"\u4e3b\u673a\u63a5\u7740\u6700\u5927\u7684\u53f7\u5f80\u4e0b\u7f16\uff0c\u5e76\u7ed9\u672c\u4e2d\u5fc3\u522b\u7684\u7535\u8111\u53d1\u53f7\u6bb5\u3002\u79fb\u4ea4\u4e3b\u673a\u8981\u5728\u73b0\u5728\u7684\u4e3b\u673a\u4e0a\u529e\uff0c\u4e0b\u4e00\u6b21\u4ea4\u6362\u4ee5\u540e\u751f\u6548\uff1b\u672c\u673a\u540c\u65f6\u7ed9\u81ea\u5df1\u7559\u4e00\u4e2a\u53f7\u6bb5\u3002", None))
        self.pc_combo_label.setText(QCoreApplication.translate("Numbers", u"\u4e3b\u673a(&H)", None))
#if QT_CONFIG(accessibility)
        self.pc_combo.setAccessibleName(QCoreApplication.translate("Numbers", u"\u4e3b\u673a", None))
#endif // QT_CONFIG(accessibility)
        self.size_spin_label.setText(QCoreApplication.translate("Numbers", u"\u6bcf\u6b21\u53d1\u653e\u591a\u5c11\u4e2a\u53f7(&N)", None))
#if QT_CONFIG(accessibility)
        self.size_spin.setAccessibleName(QCoreApplication.translate("Numbers", u"\u6bcf\u6b21\u53d1\u653e\u591a\u5c11\u4e2a\u53f7", None))
#endif // QT_CONFIG(accessibility)
        self.although_check.setText(QCoreApplication.translate("Numbers", u"\u539f\u6765\u7684\u4e3b\u673a\u5df2\u4e22\u5931\u6216\u635f\u574f\uff0c\u7531\u672c\u673a\u6307\u5b9a\u65b0\u7684\u4e3b\u673a(&D)", None))
        self.lead_button.setText(QCoreApplication.translate("Numbers", u"\u4fdd\u5b58(&B)", None))
        self.lead_said.setText("")
        self.tabs.setTabText(self.tabs.indexOf(self.lead_tab), QCoreApplication.translate("Numbers", u"\u4e3b\u673a", None))
    # retranslateUi

