# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'workbench.ui'
##
## Created by: Qt User Interface Compiler version 6.12.0
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication,
    QMetaObject,
    QSize,
    Qt,
)

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_Workbench(object):
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
        self.date_label = QLabel(page)
        self.date_label.setObjectName(u"date_label")
        self.date_label.setProperty(u"role", u"title")

        self.layout_2.addWidget(self.date_label)

        self.spacer_3 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_3)

        self.print_button = QPushButton(page)
        self.print_button.setObjectName(u"print_button")

        self.layout_2.addWidget(self.print_button)


        self.layout_1.addLayout(self.layout_2)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(16)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.must_tile = QFrame(page)
        self.must_tile.setObjectName(u"must_tile")
        self.must_tile.setProperty(u"role", u"tile")
        self.must_tile.setProperty(u"level", u"red")
        self.must_tile.setMinimumSize(QSize(140, 0))
        self.layout_5 = QVBoxLayout(self.must_tile)
        self.layout_5.setSpacing(0)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(16, 8, 16, 8)
        self.must_count = QLabel(self.must_tile)
        self.must_count.setObjectName(u"must_count")
        self.must_count.setAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignVCenter)
        self.must_count.setProperty(u"role", u"clock")

        self.layout_5.addWidget(self.must_count)

        self.must_label = QLabel(self.must_tile)
        self.must_label.setObjectName(u"must_label")
        self.must_label.setProperty(u"role", u"muted")

        self.layout_5.addWidget(self.must_label)


        self.layout_4.addWidget(self.must_tile)

        self.soon_tile = QFrame(page)
        self.soon_tile.setObjectName(u"soon_tile")
        self.soon_tile.setProperty(u"role", u"tile")
        self.soon_tile.setProperty(u"level", u"orange")
        self.soon_tile.setMinimumSize(QSize(140, 0))
        self.layout_6 = QVBoxLayout(self.soon_tile)
        self.layout_6.setSpacing(0)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(16, 8, 16, 8)
        self.soon_count = QLabel(self.soon_tile)
        self.soon_count.setObjectName(u"soon_count")
        self.soon_count.setAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignVCenter)
        self.soon_count.setProperty(u"role", u"clock")

        self.layout_6.addWidget(self.soon_count)

        self.soon_label = QLabel(self.soon_tile)
        self.soon_label.setObjectName(u"soon_label")
        self.soon_label.setProperty(u"role", u"muted")

        self.layout_6.addWidget(self.soon_label)


        self.layout_4.addWidget(self.soon_tile)

        self.late_tile = QFrame(page)
        self.late_tile.setObjectName(u"late_tile")
        self.late_tile.setProperty(u"role", u"tile")
        self.late_tile.setProperty(u"level", u"red")
        self.late_tile.setMinimumSize(QSize(140, 0))
        self.layout_7 = QVBoxLayout(self.late_tile)
        self.layout_7.setSpacing(0)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(16, 8, 16, 8)
        self.late_count = QLabel(self.late_tile)
        self.late_count.setObjectName(u"late_count")
        self.late_count.setAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignVCenter)
        self.late_count.setProperty(u"role", u"clock")

        self.layout_7.addWidget(self.late_count)

        self.late_label = QLabel(self.late_tile)
        self.late_label.setObjectName(u"late_label")
        self.late_label.setProperty(u"role", u"muted")

        self.layout_7.addWidget(self.late_label)


        self.layout_4.addWidget(self.late_tile)

        self.draft_tile = QFrame(page)
        self.draft_tile.setObjectName(u"draft_tile")
        self.draft_tile.setProperty(u"role", u"tile")
        self.draft_tile.setProperty(u"level", u"none")
        self.draft_tile.setMinimumSize(QSize(140, 0))
        self.layout_8 = QVBoxLayout(self.draft_tile)
        self.layout_8.setSpacing(0)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(16, 8, 16, 8)
        self.draft_count = QLabel(self.draft_tile)
        self.draft_count.setObjectName(u"draft_count")
        self.draft_count.setAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignVCenter)
        self.draft_count.setProperty(u"role", u"clock")

        self.layout_8.addWidget(self.draft_count)

        self.draft_label = QLabel(self.draft_tile)
        self.draft_label.setObjectName(u"draft_label")
        self.draft_label.setProperty(u"role", u"muted")

        self.layout_8.addWidget(self.draft_label)


        self.layout_4.addWidget(self.draft_tile)

        self.spacer_9 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_4.addItem(self.spacer_9)


        self.layout_1.addLayout(self.layout_4)

        self.scroll = QScrollArea(page)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.lists = QWidget()
        self.lists.setObjectName(u"lists")
        self.layout_10 = QVBoxLayout(self.lists)
        self.layout_10.setSpacing(16)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 8, 0)
        self.layout_11 = QVBoxLayout()
        self.layout_11.setSpacing(8)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.layout_12 = QHBoxLayout()
        self.layout_12.setSpacing(16)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.due_title = QLabel(self.lists)
        self.due_title.setObjectName(u"due_title")
        self.due_title.setMinimumSize(QSize(180, 0))
        self.due_title.setProperty(u"role", u"heading")

        self.layout_12.addWidget(self.due_title)

        self.due_empty = QLabel(self.lists)
        self.due_empty.setObjectName(u"due_empty")
        self.due_empty.setProperty(u"role", u"muted")

        self.layout_12.addWidget(self.due_empty)

        self.spacer_13 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_12.addItem(self.spacer_13)


        self.layout_11.addLayout(self.layout_12)

        self.due_table = QTableWidget(self.lists)
        self.due_table.setObjectName(u"due_table")

        self.layout_11.addWidget(self.due_table)


        self.layout_10.addLayout(self.layout_11)

        self.layout_91 = QVBoxLayout()
        self.layout_91.setSpacing(8)
        self.layout_91.setObjectName(u"layout_91")
        self.layout_91.setContentsMargins(0, 0, 0, 0)
        self.layout_92 = QHBoxLayout()
        self.layout_92.setSpacing(16)
        self.layout_92.setObjectName(u"layout_92")
        self.layout_92.setContentsMargins(0, 0, 0, 0)
        self.orders_title = QLabel(self.lists)
        self.orders_title.setObjectName(u"orders_title")
        self.orders_title.setMinimumSize(QSize(180, 0))
        self.orders_title.setProperty(u"role", u"heading")

        self.layout_92.addWidget(self.orders_title)

        self.orders_empty = QLabel(self.lists)
        self.orders_empty.setObjectName(u"orders_empty")
        self.orders_empty.setProperty(u"role", u"muted")

        self.layout_92.addWidget(self.orders_empty)

        self.spacer_93 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_92.addItem(self.spacer_93)


        self.layout_91.addLayout(self.layout_92)

        self.orders_table = QTableWidget(self.lists)
        self.orders_table.setObjectName(u"orders_table")

        self.layout_91.addWidget(self.orders_table)


        self.layout_10.addLayout(self.layout_91)

        self.layout_14 = QVBoxLayout()
        self.layout_14.setSpacing(8)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.layout_15 = QHBoxLayout()
        self.layout_15.setSpacing(16)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.meeting_title = QLabel(self.lists)
        self.meeting_title.setObjectName(u"meeting_title")
        self.meeting_title.setMinimumSize(QSize(180, 0))
        self.meeting_title.setProperty(u"role", u"heading")

        self.layout_15.addWidget(self.meeting_title)

        self.meeting_empty = QLabel(self.lists)
        self.meeting_empty.setObjectName(u"meeting_empty")
        self.meeting_empty.setProperty(u"role", u"muted")

        self.layout_15.addWidget(self.meeting_empty)

        self.spacer_16 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_15.addItem(self.spacer_16)


        self.layout_14.addLayout(self.layout_15)

        self.meeting_table = QTableWidget(self.lists)
        self.meeting_table.setObjectName(u"meeting_table")

        self.layout_14.addWidget(self.meeting_table)


        self.layout_10.addLayout(self.layout_14)

        self.layout_17 = QVBoxLayout()
        self.layout_17.setSpacing(8)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(0, 0, 0, 0)
        self.layout_18 = QHBoxLayout()
        self.layout_18.setSpacing(16)
        self.layout_18.setObjectName(u"layout_18")
        self.layout_18.setContentsMargins(0, 0, 0, 0)
        self.instalment_title = QLabel(self.lists)
        self.instalment_title.setObjectName(u"instalment_title")
        self.instalment_title.setMinimumSize(QSize(180, 0))
        self.instalment_title.setProperty(u"role", u"heading")

        self.layout_18.addWidget(self.instalment_title)

        self.instalment_empty = QLabel(self.lists)
        self.instalment_empty.setObjectName(u"instalment_empty")
        self.instalment_empty.setProperty(u"role", u"muted")

        self.layout_18.addWidget(self.instalment_empty)

        self.spacer_19 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_18.addItem(self.spacer_19)


        self.layout_17.addLayout(self.layout_18)

        self.instalment_table = QTableWidget(self.lists)
        self.instalment_table.setObjectName(u"instalment_table")

        self.layout_17.addWidget(self.instalment_table)


        self.layout_10.addLayout(self.layout_17)

        self.layout_20 = QVBoxLayout()
        self.layout_20.setSpacing(8)
        self.layout_20.setObjectName(u"layout_20")
        self.layout_20.setContentsMargins(0, 0, 0, 0)
        self.layout_21 = QHBoxLayout()
        self.layout_21.setSpacing(16)
        self.layout_21.setObjectName(u"layout_21")
        self.layout_21.setContentsMargins(0, 0, 0, 0)
        self.visit_title = QLabel(self.lists)
        self.visit_title.setObjectName(u"visit_title")
        self.visit_title.setMinimumSize(QSize(180, 0))
        self.visit_title.setProperty(u"role", u"heading")

        self.layout_21.addWidget(self.visit_title)

        self.visit_empty = QLabel(self.lists)
        self.visit_empty.setObjectName(u"visit_empty")
        self.visit_empty.setProperty(u"role", u"muted")

        self.layout_21.addWidget(self.visit_empty)

        self.spacer_22 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_21.addItem(self.spacer_22)


        self.layout_20.addLayout(self.layout_21)

        self.visit_table = QTableWidget(self.lists)
        self.visit_table.setObjectName(u"visit_table")

        self.layout_20.addWidget(self.visit_table)


        self.layout_10.addLayout(self.layout_20)

        self.layout_23 = QVBoxLayout()
        self.layout_23.setSpacing(8)
        self.layout_23.setObjectName(u"layout_23")
        self.layout_23.setContentsMargins(0, 0, 0, 0)
        self.layout_24 = QHBoxLayout()
        self.layout_24.setSpacing(16)
        self.layout_24.setObjectName(u"layout_24")
        self.layout_24.setContentsMargins(0, 0, 0, 0)
        self.waiting_title = QLabel(self.lists)
        self.waiting_title.setObjectName(u"waiting_title")
        self.waiting_title.setMinimumSize(QSize(180, 0))
        self.waiting_title.setProperty(u"role", u"heading")

        self.layout_24.addWidget(self.waiting_title)

        self.waiting_empty = QLabel(self.lists)
        self.waiting_empty.setObjectName(u"waiting_empty")
        self.waiting_empty.setProperty(u"role", u"muted")

        self.layout_24.addWidget(self.waiting_empty)

        self.spacer_25 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_24.addItem(self.spacer_25)


        self.layout_23.addLayout(self.layout_24)

        self.waiting_table = QTableWidget(self.lists)
        self.waiting_table.setObjectName(u"waiting_table")

        self.layout_23.addWidget(self.waiting_table)


        self.layout_10.addLayout(self.layout_23)

        self.layout_26 = QVBoxLayout()
        self.layout_26.setSpacing(8)
        self.layout_26.setObjectName(u"layout_26")
        self.layout_26.setContentsMargins(0, 0, 0, 0)
        self.layout_27 = QHBoxLayout()
        self.layout_27.setSpacing(16)
        self.layout_27.setObjectName(u"layout_27")
        self.layout_27.setContentsMargins(0, 0, 0, 0)
        self.drafts_title = QLabel(self.lists)
        self.drafts_title.setObjectName(u"drafts_title")
        self.drafts_title.setMinimumSize(QSize(180, 0))
        self.drafts_title.setProperty(u"role", u"heading")

        self.layout_27.addWidget(self.drafts_title)

        self.drafts_empty = QLabel(self.lists)
        self.drafts_empty.setObjectName(u"drafts_empty")
        self.drafts_empty.setProperty(u"role", u"muted")

        self.layout_27.addWidget(self.drafts_empty)

        self.spacer_28 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_27.addItem(self.spacer_28)


        self.layout_26.addLayout(self.layout_27)

        self.drafts_table = QTableWidget(self.lists)
        self.drafts_table.setObjectName(u"drafts_table")

        self.layout_26.addWidget(self.drafts_table)


        self.layout_10.addLayout(self.layout_26)

        self.spacer_29 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_10.addItem(self.spacer_29)

        self.scroll.setWidget(self.lists)

        self.layout_1.addWidget(self.scroll)


        self.retranslateUi(page)

        QMetaObject.connectSlotsByName(page)
    # setupUi

    def retranslateUi(self, page):
        page.setWindowTitle(QCoreApplication.translate("Workbench", u"\u4eca\u65e5", None))
        self.date_label.setText("")
        self.print_button.setText(QCoreApplication.translate("Workbench", u"\u6253\u5370\u4eca\u65e5\u5355(&P)", None))
        self.must_count.setText(QCoreApplication.translate("Workbench", u"\u2013", None))
        self.must_label.setText(QCoreApplication.translate("Workbench", u"\u4eca\u5929\u5fc5\u987b\u529e", None))
        self.soon_count.setText(QCoreApplication.translate("Workbench", u"\u2013", None))
        self.soon_label.setText(QCoreApplication.translate("Workbench", u"\u4e09\u5929\u5185\u5230\u671f", None))
        self.late_count.setText(QCoreApplication.translate("Workbench", u"\u2013", None))
        self.late_label.setText(QCoreApplication.translate("Workbench", u"\u5df2\u903e\u671f", None))
        self.draft_count.setText(QCoreApplication.translate("Workbench", u"\u2013", None))
        self.draft_label.setText(QCoreApplication.translate("Workbench", u"\u6ca1\u5199\u5b8c\u7684\u8349\u7a3f", None))
        self.due_title.setText(QCoreApplication.translate("Workbench", u"\u671f\u9650", None))
        self.due_empty.setText("")
#if QT_CONFIG(accessibility)
        self.due_table.setAccessibleName(QCoreApplication.translate("Workbench", u"\u671f\u9650", None))
#endif // QT_CONFIG(accessibility)
        self.orders_title.setText(QCoreApplication.translate("Workbench", u"\u4ea4\u529e\u7763\u529e", None))
        self.orders_empty.setText("")
#if QT_CONFIG(accessibility)
        self.orders_table.setAccessibleName(QCoreApplication.translate("Workbench", u"\u4ea4\u529e\u7763\u529e", None))
#endif // QT_CONFIG(accessibility)
        self.meeting_title.setText(QCoreApplication.translate("Workbench", u"\u4eca\u5929\u7684\u8c03\u89e3", None))
        self.meeting_empty.setText("")
#if QT_CONFIG(accessibility)
        self.meeting_table.setAccessibleName(QCoreApplication.translate("Workbench", u"\u4eca\u5929\u7684\u8c03\u89e3", None))
#endif // QT_CONFIG(accessibility)
        self.instalment_title.setText(QCoreApplication.translate("Workbench", u"\u5230\u671f\u7684\u6b3e", None))
        self.instalment_empty.setText("")
#if QT_CONFIG(accessibility)
        self.instalment_table.setAccessibleName(QCoreApplication.translate("Workbench", u"\u5230\u671f\u7684\u6b3e", None))
#endif // QT_CONFIG(accessibility)
        self.visit_title.setText(QCoreApplication.translate("Workbench", u"\u8be5\u56de\u8bbf\u7684", None))
        self.visit_empty.setText("")
#if QT_CONFIG(accessibility)
        self.visit_table.setAccessibleName(QCoreApplication.translate("Workbench", u"\u8be5\u56de\u8bbf\u7684", None))
#endif // QT_CONFIG(accessibility)
        self.waiting_title.setText(QCoreApplication.translate("Workbench", u"\u7b49\u522b\u4eba\u56de\u590d", None))
        self.waiting_empty.setText("")
#if QT_CONFIG(accessibility)
        self.waiting_table.setAccessibleName(QCoreApplication.translate("Workbench", u"\u7b49\u522b\u4eba\u56de\u590d", None))
#endif // QT_CONFIG(accessibility)
        self.drafts_title.setText(QCoreApplication.translate("Workbench", u"\u6ca1\u5199\u5b8c\u7684", None))
        self.drafts_empty.setText("")
#if QT_CONFIG(accessibility)
        self.drafts_table.setAccessibleName(QCoreApplication.translate("Workbench", u"\u6ca1\u5199\u5b8c\u7684", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

