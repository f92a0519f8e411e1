# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'exchange.ui'
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
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QTabWidget,
    QTableView,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_Exchange(object):
    def setupUi(self, page):
        if not page.objectName():
            page.setObjectName(u"page")
        page.resize(1200, 640)
        self.layout_24 = QVBoxLayout(page)
        self.layout_24.setSpacing(12)
        self.layout_24.setObjectName(u"layout_24")
        self.layout_24.setContentsMargins(24, 16, 24, 16)
        self.layout_21 = QHBoxLayout()
        self.layout_21.setSpacing(16)
        self.layout_21.setObjectName(u"layout_21")
        self.layout_21.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(page)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")
        self.title_label.setMinimumSize(QSize(0, 38))

        self.layout_21.addWidget(self.title_label)

        self.spacer_20 = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_21.addItem(self.spacer_20)

        self.joined_label = QLabel(page)
        self.joined_label.setObjectName(u"joined_label")
        self.joined_label.setProperty(u"role", u"muted")

        self.layout_21.addWidget(self.joined_label)

        self.again_button = QPushButton(page)
        self.again_button.setObjectName(u"again_button")
        self.again_button.setProperty(u"role", u"link")

        self.layout_21.addWidget(self.again_button)


        self.layout_24.addLayout(self.layout_21)

        self.hint_label = QLabel(page)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setWordWrap(True)

        self.layout_24.addWidget(self.hint_label)

        self.join_scroll = QScrollArea(page)
        self.join_scroll.setObjectName(u"join_scroll")
        self.join_scroll.setWidgetResizable(True)
        self.join_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.join_body = QWidget()
        self.join_body.setObjectName(u"join_body")
        self.layout_23 = QVBoxLayout(self.join_body)
        self.layout_23.setSpacing(8)
        self.layout_23.setObjectName(u"layout_23")
        self.layout_23.setContentsMargins(0, 0, 0, 0)
        self.join_card = QFrame(self.join_body)
        self.join_card.setObjectName(u"join_card")
        self.join_card.setProperty(u"role", u"card")
        self.join_card.setMaximumSize(QSize(900, 16777215))
        self.layout_13 = QVBoxLayout(self.join_card)
        self.layout_13.setSpacing(10)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(16, 16, 16, 16)
        self.join_title = QLabel(self.join_card)
        self.join_title.setObjectName(u"join_title")
        self.join_title.setProperty(u"role", u"heading")

        self.layout_13.addWidget(self.join_title)

        self.join_help = QLabel(self.join_card)
        self.join_help.setObjectName(u"join_help")
        self.join_help.setProperty(u"role", u"muted")
        self.join_help.setWordWrap(True)

        self.layout_13.addWidget(self.join_help)

        self.step_one = QLabel(self.join_card)
        self.step_one.setObjectName(u"step_one")
        self.step_one.setProperty(u"role", u"heading")

        self.layout_13.addWidget(self.step_one)

        self.layout_10 = QHBoxLayout()
        self.layout_10.setSpacing(8)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.name_caption = QLabel(self.join_card)
        self.name_caption.setObjectName(u"name_caption")

        self.layout_10.addWidget(self.name_caption)

        self.name_edit = QLineEdit(self.join_card)
        self.name_edit.setObjectName(u"name_edit")
        self.name_edit.setMaximumSize(QSize(320, 16777215))

        self.layout_10.addWidget(self.name_edit)

        self.kit_caption = QLabel(self.join_card)
        self.kit_caption.setObjectName(u"kit_caption")

        self.layout_10.addWidget(self.kit_caption)

        self.kit_edit = QLineEdit(self.join_card)
        self.kit_edit.setObjectName(u"kit_edit")
        self.kit_edit.setMaximumSize(QSize(180, 16777215))

        self.layout_10.addWidget(self.kit_edit)

        self.replaces_check = QCheckBox(self.join_card)
        self.replaces_check.setObjectName(u"replaces_check")

        self.layout_10.addWidget(self.replaces_check)

        self.enrol_button = QPushButton(self.join_card)
        self.enrol_button.setObjectName(u"enrol_button")
        self.enrol_button.setProperty(u"role", u"main")

        self.layout_10.addWidget(self.enrol_button)

        self.spacer_9 = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_10.addItem(self.spacer_9)


        self.layout_13.addLayout(self.layout_10)

        self.enrol_label = QLabel(self.join_card)
        self.enrol_label.setObjectName(u"enrol_label")
        self.enrol_label.setProperty(u"role", u"muted")
        self.enrol_label.setWordWrap(True)

        self.layout_13.addWidget(self.enrol_label)

        self.fingerprint_label = QLabel(self.join_card)
        self.fingerprint_label.setObjectName(u"fingerprint_label")
        self.fingerprint_label.setProperty(u"role", u"clock")
        self.fingerprint_label.setWordWrap(True)
        self.fingerprint_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.fingerprint_label.setMinimumSize(QSize(0, 44))

        self.layout_13.addWidget(self.fingerprint_label)

        self.step_two = QLabel(self.join_card)
        self.step_two.setObjectName(u"step_two")
        self.step_two.setProperty(u"role", u"heading")

        self.layout_13.addWidget(self.step_two)

        self.layout_12 = QHBoxLayout()
        self.layout_12.setSpacing(8)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.county_caption = QLabel(self.join_card)
        self.county_caption.setObjectName(u"county_caption")

        self.layout_12.addWidget(self.county_caption)

        self.county_edit = QLineEdit(self.join_card)
        self.county_edit.setObjectName(u"county_edit")
        self.county_edit.setMinimumSize(QSize(400, 0))
        self.county_edit.setMaximumSize(QSize(460, 16777215))

        self.layout_12.addWidget(self.county_edit)

        self.accept_button = QPushButton(self.join_card)
        self.accept_button.setObjectName(u"accept_button")

        self.layout_12.addWidget(self.accept_button)

        self.spacer_11 = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_12.addItem(self.spacer_11)


        self.layout_13.addLayout(self.layout_12)

        self.other_check = QCheckBox(self.join_card)
        self.other_check.setObjectName(u"other_check")

        self.layout_13.addWidget(self.other_check)

        self.accept_label = QLabel(self.join_card)
        self.accept_label.setObjectName(u"accept_label")
        self.accept_label.setProperty(u"role", u"muted")
        self.accept_label.setWordWrap(True)

        self.layout_13.addWidget(self.accept_label)


        self.layout_23.addWidget(self.join_card)

        self.spacer_22 = QSpacerItem(10, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_23.addItem(self.spacer_22)

        self.join_scroll.setWidget(self.join_body)

        self.layout_24.addWidget(self.join_scroll)

        self.work_part = QWidget(page)
        self.work_part.setObjectName(u"work_part")
        self.layout_19 = QVBoxLayout(self.work_part)
        self.layout_19.setSpacing(12)
        self.layout_19.setObjectName(u"layout_19")
        self.layout_19.setContentsMargins(0, 0, 0, 0)
        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.unreported_tile = QFrame(self.work_part)
        self.unreported_tile.setObjectName(u"unreported_tile")
        self.unreported_tile.setProperty(u"role", u"tile")
        self.unreported_tile.setMinimumSize(QSize(150, 0))
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.unreported_tile.sizePolicy().hasHeightForWidth())
        self.unreported_tile.setSizePolicy(sizePolicy)
        self.layout_1 = QVBoxLayout(self.unreported_tile)
        self.layout_1.setSpacing(0)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(12, 6, 12, 6)
        self.unreported_value = QLabel(self.unreported_tile)
        self.unreported_value.setObjectName(u"unreported_value")
        self.unreported_value.setProperty(u"role", u"clock")

        self.layout_1.addWidget(self.unreported_value)

        self.unreported_caption = QLabel(self.unreported_tile)
        self.unreported_caption.setObjectName(u"unreported_caption")
        self.unreported_caption.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.unreported_caption)


        self.layout_6.addWidget(self.unreported_tile)

        self.confirmed_tile = QFrame(self.work_part)
        self.confirmed_tile.setObjectName(u"confirmed_tile")
        self.confirmed_tile.setProperty(u"role", u"tile")
        self.confirmed_tile.setMinimumSize(QSize(150, 0))
        sizePolicy.setHeightForWidth(self.confirmed_tile.sizePolicy().hasHeightForWidth())
        self.confirmed_tile.setSizePolicy(sizePolicy)
        self.layout_2 = QVBoxLayout(self.confirmed_tile)
        self.layout_2.setSpacing(0)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(12, 6, 12, 6)
        self.confirmed_value = QLabel(self.confirmed_tile)
        self.confirmed_value.setObjectName(u"confirmed_value")
        self.confirmed_value.setProperty(u"role", u"clock")

        self.layout_2.addWidget(self.confirmed_value)

        self.confirmed_caption = QLabel(self.confirmed_tile)
        self.confirmed_caption.setObjectName(u"confirmed_caption")
        self.confirmed_caption.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.confirmed_caption)


        self.layout_6.addWidget(self.confirmed_tile)

        self.conflicts_tile = QFrame(self.work_part)
        self.conflicts_tile.setObjectName(u"conflicts_tile")
        self.conflicts_tile.setProperty(u"role", u"tile")
        self.conflicts_tile.setMinimumSize(QSize(150, 0))
        sizePolicy.setHeightForWidth(self.conflicts_tile.sizePolicy().hasHeightForWidth())
        self.conflicts_tile.setSizePolicy(sizePolicy)
        self.layout_3 = QVBoxLayout(self.conflicts_tile)
        self.layout_3.setSpacing(0)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(12, 6, 12, 6)
        self.conflicts_value = QLabel(self.conflicts_tile)
        self.conflicts_value.setObjectName(u"conflicts_value")
        self.conflicts_value.setProperty(u"role", u"clock")

        self.layout_3.addWidget(self.conflicts_value)

        self.conflicts_button = QPushButton(self.conflicts_tile)
        self.conflicts_button.setObjectName(u"conflicts_button")
        self.conflicts_button.setProperty(u"role", u"link")

        self.layout_3.addWidget(self.conflicts_button, 0, Qt.AlignmentFlag.AlignLeft)


        self.layout_6.addWidget(self.conflicts_tile)

        self.held_tile = QFrame(self.work_part)
        self.held_tile.setObjectName(u"held_tile")
        self.held_tile.setProperty(u"role", u"tile")
        self.held_tile.setMinimumSize(QSize(150, 0))
        sizePolicy.setHeightForWidth(self.held_tile.sizePolicy().hasHeightForWidth())
        self.held_tile.setSizePolicy(sizePolicy)
        self.layout_4 = QVBoxLayout(self.held_tile)
        self.layout_4.setSpacing(0)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(12, 6, 12, 6)
        self.held_value = QLabel(self.held_tile)
        self.held_value.setObjectName(u"held_value")
        self.held_value.setProperty(u"role", u"clock")

        self.layout_4.addWidget(self.held_value)

        self.held_caption = QLabel(self.held_tile)
        self.held_caption.setObjectName(u"held_caption")
        self.held_caption.setProperty(u"role", u"muted")

        self.layout_4.addWidget(self.held_caption)


        self.layout_6.addWidget(self.held_tile)

        self.files_tile = QFrame(self.work_part)
        self.files_tile.setObjectName(u"files_tile")
        self.files_tile.setProperty(u"role", u"tile")
        self.files_tile.setMinimumSize(QSize(150, 0))
        sizePolicy.setHeightForWidth(self.files_tile.sizePolicy().hasHeightForWidth())
        self.files_tile.setSizePolicy(sizePolicy)
        self.layout_5 = QVBoxLayout(self.files_tile)
        self.layout_5.setSpacing(0)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(12, 6, 12, 6)
        self.files_value = QLabel(self.files_tile)
        self.files_value.setObjectName(u"files_value")
        self.files_value.setProperty(u"role", u"clock")

        self.layout_5.addWidget(self.files_value)

        self.files_caption = QLabel(self.files_tile)
        self.files_caption.setObjectName(u"files_caption")
        self.files_caption.setProperty(u"role", u"muted")

        self.layout_5.addWidget(self.files_caption)


        self.layout_6.addWidget(self.files_tile)


        self.layout_19.addLayout(self.layout_6)

        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(16)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.report_button = QPushButton(self.work_part)
        self.report_button.setObjectName(u"report_button")
        self.report_button.setProperty(u"role", u"main")
        self.report_button.setMinimumSize(QSize(330, 48))
        self.report_button.setProperty(u"large", u"true")

        self.layout_7.addWidget(self.report_button)

        self.take_button = QPushButton(self.work_part)
        self.take_button.setObjectName(u"take_button")
        self.take_button.setMinimumSize(QSize(330, 48))
        self.take_button.setProperty(u"large", u"true")

        self.layout_7.addWidget(self.take_button)

        self.folder_label = QLabel(self.work_part)
        self.folder_label.setObjectName(u"folder_label")
        self.folder_label.setProperty(u"role", u"muted")
        self.folder_label.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.folder_label.sizePolicy().hasHeightForWidth())
        self.folder_label.setSizePolicy(sizePolicy)

        self.layout_7.addWidget(self.folder_label)

        self.folder_button = QPushButton(self.work_part)
        self.folder_button.setObjectName(u"folder_button")
        self.folder_button.setProperty(u"role", u"link")

        self.layout_7.addWidget(self.folder_button)


        self.layout_19.addLayout(self.layout_7)

        self.layout_25 = QHBoxLayout()
        self.layout_25.setSpacing(8)
        self.layout_25.setObjectName(u"layout_25")
        self.layout_25.setContentsMargins(0, 0, 0, 0)
        self.share_check = QCheckBox(self.work_part)
        self.share_check.setObjectName(u"share_check")

        self.layout_25.addWidget(self.share_check)

        self.share_every = QComboBox(self.work_part)
        self.share_every.setObjectName(u"share_every")

        self.layout_25.addWidget(self.share_every)

        self.share_label = QLabel(self.work_part)
        self.share_label.setObjectName(u"share_label")
        self.share_label.setProperty(u"role", u"muted")
        sizePolicy.setHeightForWidth(self.share_label.sizePolicy().hasHeightForWidth())
        self.share_label.setSizePolicy(sizePolicy)

        self.layout_25.addWidget(self.share_label)


        self.layout_19.addLayout(self.layout_25)

        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(8)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.result_label = QLabel(self.work_part)
        self.result_label.setObjectName(u"result_label")
        self.result_label.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.result_label.sizePolicy().hasHeightForWidth())
        self.result_label.setSizePolicy(sizePolicy)
        self.result_label.setMinimumSize(QSize(0, 40))

        self.layout_8.addWidget(self.result_label)


        self.layout_19.addLayout(self.layout_8)


        self.layout_24.addWidget(self.work_part)

        self.tabs = QTabWidget(page)
        self.tabs.setObjectName(u"tabs")
        self.journal_tab = QWidget()
        self.journal_tab.setObjectName(u"journal_tab")
        self.layout_14 = QVBoxLayout(self.journal_tab)
        self.layout_14.setSpacing(8)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 8, 0, 0)
        self.journal_table = QTableView(self.journal_tab)
        self.journal_table.setObjectName(u"journal_table")

        self.layout_14.addWidget(self.journal_table)

        self.tabs.addTab(self.journal_tab, "")
        self.board_tab = QWidget()
        self.board_tab.setObjectName(u"board_tab")
        self.layout_15 = QVBoxLayout(self.board_tab)
        self.layout_15.setSpacing(8)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 8, 0, 0)
        self.board_table = QTableWidget(self.board_tab)
        self.board_table.setObjectName(u"board_table")

        self.layout_15.addWidget(self.board_table)

        self.tabs.addTab(self.board_tab, "")
        self.pcs_tab = QWidget()
        self.pcs_tab.setObjectName(u"pcs_tab")
        self.layout_18 = QVBoxLayout(self.pcs_tab)
        self.layout_18.setSpacing(8)
        self.layout_18.setObjectName(u"layout_18")
        self.layout_18.setContentsMargins(0, 8, 0, 0)
        self.layout_16 = QHBoxLayout()
        self.layout_16.setSpacing(8)
        self.layout_16.setObjectName(u"layout_16")
        self.layout_16.setContentsMargins(0, 0, 0, 0)
        self.read_caption = QLabel(self.pcs_tab)
        self.read_caption.setObjectName(u"read_caption")

        self.layout_16.addWidget(self.read_caption)

        self.read_edit = QLineEdit(self.pcs_tab)
        self.read_edit.setObjectName(u"read_edit")
        self.read_edit.setMinimumSize(QSize(400, 0))
        self.read_edit.setMaximumSize(QSize(460, 16777215))

        self.layout_16.addWidget(self.read_edit)

        self.admit_button = QPushButton(self.pcs_tab)
        self.admit_button.setObjectName(u"admit_button")

        self.layout_16.addWidget(self.admit_button)

        self.admit_label = QLabel(self.pcs_tab)
        self.admit_label.setObjectName(u"admit_label")
        self.admit_label.setProperty(u"role", u"muted")
        self.admit_label.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.admit_label.sizePolicy().hasHeightForWidth())
        self.admit_label.setSizePolicy(sizePolicy)

        self.layout_16.addWidget(self.admit_label)


        self.layout_18.addLayout(self.layout_16)

        self.admitted_label = QLabel(self.pcs_tab)
        self.admitted_label.setObjectName(u"admitted_label")
        self.admitted_label.setProperty(u"role", u"clock")
        self.admitted_label.setWordWrap(True)
        self.admitted_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.layout_18.addWidget(self.admitted_label)

        self.pcs_table = QTableWidget(self.pcs_tab)
        self.pcs_table.setObjectName(u"pcs_table")

        self.layout_18.addWidget(self.pcs_table)

        self.layout_17 = QHBoxLayout()
        self.layout_17.setSpacing(8)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(0, 0, 0, 0)
        self.reason_caption = QLabel(self.pcs_tab)
        self.reason_caption.setObjectName(u"reason_caption")

        self.layout_17.addWidget(self.reason_caption)

        self.reason_edit = QLineEdit(self.pcs_tab)
        self.reason_edit.setObjectName(u"reason_edit")
        self.reason_edit.setMinimumSize(QSize(300, 0))
        self.reason_edit.setMaximumSize(QSize(420, 16777215))

        self.layout_17.addWidget(self.reason_edit)

        self.revoke_button = QPushButton(self.pcs_tab)
        self.revoke_button.setObjectName(u"revoke_button")
        self.revoke_button.setProperty(u"role", u"danger")

        self.layout_17.addWidget(self.revoke_button)

        self.revoke_label = QLabel(self.pcs_tab)
        self.revoke_label.setObjectName(u"revoke_label")
        self.revoke_label.setProperty(u"role", u"muted")
        self.revoke_label.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.revoke_label.sizePolicy().hasHeightForWidth())
        self.revoke_label.setSizePolicy(sizePolicy)

        self.layout_17.addWidget(self.revoke_label)


        self.layout_18.addLayout(self.layout_17)

        self.tabs.addTab(self.pcs_tab, "")

        self.layout_24.addWidget(self.tabs)

#if QT_CONFIG(shortcut)
        self.name_caption.setBuddy(self.name_edit)
        self.kit_caption.setBuddy(self.kit_edit)
        self.county_caption.setBuddy(self.county_edit)
        self.read_caption.setBuddy(self.read_edit)
        self.reason_caption.setBuddy(self.reason_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(page)

        QMetaObject.connectSlotsByName(page)
    # setupUi

    def retranslateUi(self, page):
        page.setWindowTitle(QCoreApplication.translate("Exchange", u"\u4ea4\u6362", None))
        self.title_label.setText(QCoreApplication.translate("Exchange", u"\u4ea4\u6362", None))
        self.joined_label.setText("")
        self.again_button.setText(QCoreApplication.translate("Exchange", u"\u91cd\u65b0\u5165\u7f51(&G)", None))
        self.hint_label.setText("")
        self.join_title.setText(QCoreApplication.translate("Exchange", u"\u52a0\u5165\u53bf\u91cc\u7684\u4fe1\u4efb\u540d\u5355", None))
        self.join_help.setText(QCoreApplication.translate("Exchange", u"\u5165\u7f51\u4ee5\u540e\uff0c\u672c\u4e2d\u5fc3\u548c\u53bf\u91cc\u624d\u80fd\u4e92\u76f8\u6536\u53d1\u3002\u6587\u4ef6\u7528U\u76d8\u5e26\u53bb\uff0c\u6570\u5b57\u5f53\u9762\u6216\u6253\u7535\u8bdd\u8bfb\uff1a\u6587\u4ef6\u53ef\u80fd\u88ab\u6362\uff0c\u8bfb\u51fa\u6765\u7684\u6570\u5b57\u6362\u4e0d\u4e86\u3002", None))
        self.step_one.setText(QCoreApplication.translate("Exchange", u"\u7b2c\u4e00\u6b65\u3000\u5199\u51fa\u5165\u7f51\u7533\u8bf7", None))
        self.name_caption.setText(QCoreApplication.translate("Exchange", u"\u672c\u673a\u540d\u79f0", None))
#if QT_CONFIG(accessibility)
        self.name_edit.setAccessibleName(QCoreApplication.translate("Exchange", u"\u672c\u673a\u540d\u79f0", None))
#endif // QT_CONFIG(accessibility)
        self.kit_caption.setText(QCoreApplication.translate("Exchange", u"\u5165\u7f51\u7801", None))
#if QT_CONFIG(accessibility)
        self.kit_edit.setAccessibleName(QCoreApplication.translate("Exchange", u"\u5165\u7f51\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.kit_edit.setPlaceholderText(QCoreApplication.translate("Exchange", u"\u53bf\u91cc\u7ed9\u4e86\u624d\u586b", None))
        self.replaces_check.setText(QCoreApplication.translate("Exchange", u"\u539f\u6765\u90a3\u53f0\u7535\u8111\u5df2\u4e0d\u518d\u4f7f\u7528", None))
        self.enrol_button.setText(QCoreApplication.translate("Exchange", u"\u5199\u51fa\u5165\u7f51\u7533\u8bf7(&W)", None))
        self.enrol_label.setText("")
        self.fingerprint_label.setText("")
        self.step_two.setText(QCoreApplication.translate("Exchange", u"\u7b2c\u4e8c\u6b65\u3000\u53bf\u91cc\u6838\u51c6\u4ee5\u540e\uff0c\u63a5\u53d7\u5e26\u56de\u6765\u7684\u540d\u5355", None))
        self.county_caption.setText(QCoreApplication.translate("Exchange", u"\u53bf\u91cc\u8bfb\u51fa\u7684\u6307\u7eb9", None))
#if QT_CONFIG(accessibility)
        self.county_edit.setAccessibleName(QCoreApplication.translate("Exchange", u"\u53bf\u91cc\u8bfb\u51fa\u7684\u6307\u7eb9", None))
#endif // QT_CONFIG(accessibility)
        self.county_edit.setPlaceholderText(QCoreApplication.translate("Exchange", u"\u7a7a\u683c\u53ef\u6253\u53ef\u4e0d\u6253", None))
        self.accept_button.setText(QCoreApplication.translate("Exchange", u"\u63a5\u53d7\u53bf\u91cc\u7684\u540d\u5355(&J)", None))
        self.other_check.setText(QCoreApplication.translate("Exchange", u"\u8fd9\u662f\u53e6\u4e00\u4e2a\u53bf\u7684\u540d\u5355\uff08\u539f\u6765\u7684\u53bf\u4e0d\u518d\u6536\u53d1\uff09", None))
        self.accept_label.setText("")
        self.unreported_value.setText("")
        self.unreported_caption.setText(QCoreApplication.translate("Exchange", u"\u672a\u4e0a\u62a5\u53d8\u66f4", None))
        self.confirmed_value.setText("")
        self.confirmed_caption.setText(QCoreApplication.translate("Exchange", u"\u53bf\u7ea7\u5df2\u786e\u8ba4\u81f3", None))
        self.conflicts_value.setText("")
        self.conflicts_button.setText(QCoreApplication.translate("Exchange", u"\u5f85\u5904\u7406\u51b2\u7a81(&C)", None))
#if QT_CONFIG(tooltip)
        self.conflicts_button.setToolTip(QCoreApplication.translate("Exchange", u"\u53bb\u770b\u4e24\u8fb9\u6539\u5f97\u4e0d\u4e00\u6837\u7684\u5730\u65b9", None))
#endif // QT_CONFIG(tooltip)
        self.held_value.setText("")
        self.held_caption.setText(QCoreApplication.translate("Exchange", u"\u7b49\u5f85\u524d\u9762\u7684\u5305", None))
        self.files_value.setText("")
        self.files_caption.setText(QCoreApplication.translate("Exchange", u"\u5f85\u6536\u9644\u4ef6", None))
        self.report_button.setText(QCoreApplication.translate("Exchange", u"\u4e0a\u62a5\uff08\u5199\u5230U\u76d8/\u5171\u4eab\uff09(&U)", None))
        self.take_button.setText(QCoreApplication.translate("Exchange", u"\u6536\u5165\uff08\u4eceU\u76d8/\u5171\u4eab\u8bfb\uff09(&I)", None))
        self.folder_label.setText("")
        self.folder_button.setText(QCoreApplication.translate("Exchange", u"\u6362\u4e00\u4e2a\u6587\u4ef6\u5939(&F)", None))
        self.share_check.setText(QCoreApplication.translate("Exchange", u"\u8fd9\u662f\u5171\u4eab\u6587\u4ef6\u5939\uff0c\u81ea\u52a8\u6536\u53d1(&Z)", None))
#if QT_CONFIG(tooltip)
        self.share_check.setToolTip(QCoreApplication.translate("Exchange", u"\u6253\u5f00\u4ee5\u540e\uff0c\u672c\u673a\u5f00\u7740\u5c31\u81ea\u5df1\u6536\u53d1\uff0c\u4e0d\u7528\u518d\u6309\u4e0a\u9762\u4e24\u4e2a\u6309\u94ae\u3002U\u76d8\u4e0d\u8981\u6253\u5f00\u3002", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.share_every.setAccessibleName(QCoreApplication.translate("Exchange", u"\u591a\u4e45\u6536\u53d1\u4e00\u6b21", None))
#endif // QT_CONFIG(accessibility)
        self.share_label.setText("")
        self.result_label.setText("")
#if QT_CONFIG(accessibility)
        self.journal_table.setAccessibleName(QCoreApplication.translate("Exchange", u"\u6536\u53d1\u8bb0\u5f55", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.journal_tab), QCoreApplication.translate("Exchange", u"\u6536\u53d1\u8bb0\u5f55", None))
#if QT_CONFIG(accessibility)
        self.board_table.setAccessibleName(QCoreApplication.translate("Exchange", u"\u5404\u4e61\u9547\u4e0a\u62a5\u60c5\u51b5", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.board_tab), QCoreApplication.translate("Exchange", u"\u5404\u4e61\u9547\u4e0a\u62a5\u60c5\u51b5", None))
        self.read_caption.setText(QCoreApplication.translate("Exchange", u"\u5bf9\u65b9\u8bfb\u51fa\u7684\u6307\u7eb9", None))
#if QT_CONFIG(accessibility)
        self.read_edit.setAccessibleName(QCoreApplication.translate("Exchange", u"\u5bf9\u65b9\u8bfb\u51fa\u7684\u6307\u7eb9", None))
#endif // QT_CONFIG(accessibility)
        self.read_edit.setPlaceholderText(QCoreApplication.translate("Exchange", u"\u7a7a\u683c\u53ef\u6253\u53ef\u4e0d\u6253", None))
        self.admit_button.setText(QCoreApplication.translate("Exchange", u"\u6838\u51c6\u5165\u7f51(&A)", None))
        self.admit_label.setText("")
        self.admitted_label.setText("")
#if QT_CONFIG(accessibility)
        self.pcs_table.setAccessibleName(QCoreApplication.translate("Exchange", u"\u5165\u7f51\u7684\u7535\u8111", None))
#endif // QT_CONFIG(accessibility)
        self.reason_caption.setText(QCoreApplication.translate("Exchange", u"\u540a\u9500\u7684\u539f\u56e0", None))
#if QT_CONFIG(accessibility)
        self.reason_edit.setAccessibleName(QCoreApplication.translate("Exchange", u"\u540a\u9500\u7684\u539f\u56e0", None))
#endif // QT_CONFIG(accessibility)
        self.reason_edit.setPlaceholderText(QCoreApplication.translate("Exchange", u"\u5982\uff1a\u88ab\u76d7\u3001\u4e22\u5931\u3001\u4eba\u5458\u8c03\u79bb", None))
        self.revoke_button.setText(QCoreApplication.translate("Exchange", u"\u540a\u9500\u9009\u4e2d\u7684\u7535\u8111(&X)", None))
        self.revoke_label.setText("")
        self.tabs.setTabText(self.tabs.indexOf(self.pcs_tab), QCoreApplication.translate("Exchange", u"\u5165\u7f51\u7684\u7535\u8111", None))
    # retranslateUi

