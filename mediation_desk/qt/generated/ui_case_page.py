# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'case_page.ui'
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
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_CasePage(object):
    def setupUi(self, page):
        if not page.objectName():
            page.setObjectName(u"page")
        page.resize(1120, 640)
        self.layout_34 = QVBoxLayout(page)
        self.layout_34.setSpacing(8)
        self.layout_34.setObjectName(u"layout_34")
        self.layout_34.setContentsMargins(24, 16, 24, 16)
        self.layout_21 = QHBoxLayout()
        self.layout_21.setSpacing(16)
        self.layout_21.setObjectName(u"layout_21")
        self.layout_21.setContentsMargins(0, 0, 0, 0)
        self.number_label = QLabel(page)
        self.number_label.setObjectName(u"number_label")
        self.number_label.setProperty(u"role", u"muted")

        self.layout_21.addWidget(self.number_label)

        self.title_label = QLabel(page)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_21.addWidget(self.title_label)

        self.colour_label = QLabel(page)
        self.colour_label.setObjectName(u"colour_label")

        self.layout_21.addWidget(self.colour_label)

        self.sensitive_label = QLabel(page)
        self.sensitive_label.setObjectName(u"sensitive_label")

        self.layout_21.addWidget(self.sensitive_label)

        self.host_label = QLabel(page)
        self.host_label.setObjectName(u"host_label")
        self.host_label.setProperty(u"role", u"muted")

        self.layout_21.addWidget(self.host_label)

        self.layout_21.setStretch(1, 1)

        self.layout_34.addLayout(self.layout_21)

        self.episode_place = QWidget(page)
        self.episode_place.setObjectName(u"episode_place")
        self.episode_layout = QVBoxLayout(self.episode_place)
        self.episode_layout.setSpacing(0)
        self.episode_layout.setObjectName(u"episode_layout")
        self.episode_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_34.addWidget(self.episode_place)

        self.stage_place = QWidget(page)
        self.stage_place.setObjectName(u"stage_place")
        self.stage_layout = QVBoxLayout(self.stage_place)
        self.stage_layout.setSpacing(8)
        self.stage_layout.setObjectName(u"stage_layout")
        self.stage_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_34.addWidget(self.stage_place)

        self.layout_27 = QHBoxLayout()
        self.layout_27.setSpacing(16)
        self.layout_27.setObjectName(u"layout_27")
        self.layout_27.setContentsMargins(0, 0, 0, 0)
        self.layout_25 = QVBoxLayout()
        self.layout_25.setSpacing(2)
        self.layout_25.setObjectName(u"layout_25")
        self.layout_25.setContentsMargins(0, 0, 0, 0)
        self.layout_24 = QHBoxLayout()
        self.layout_24.setSpacing(8)
        self.layout_24.setObjectName(u"layout_24")
        self.layout_24.setContentsMargins(0, 0, 0, 0)
        self.clock_label = QLabel(page)
        self.clock_label.setObjectName(u"clock_label")

        self.layout_24.addWidget(self.clock_label)

        self.days_label = QLabel(page)
        self.days_label.setObjectName(u"days_label")
        self.days_label.setProperty(u"role", u"heading")

        self.layout_24.addWidget(self.days_label)

        self.why_button = QPushButton(page)
        self.why_button.setObjectName(u"why_button")
        self.why_button.setCheckable(True)
        self.why_button.setProperty(u"role", u"link")

        self.layout_24.addWidget(self.why_button)

        self.spacer_23 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_24.addItem(self.spacer_23)


        self.layout_25.addLayout(self.layout_24)

        self.next_label = QLabel(page)
        self.next_label.setObjectName(u"next_label")
        self.next_label.setProperty(u"role", u"help")
        self.next_label.setWordWrap(True)

        self.layout_25.addWidget(self.next_label)


        self.layout_27.addLayout(self.layout_25)

        self.spacer_26 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_27.addItem(self.spacer_26)

        self.next_button = QPushButton(page)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setProperty(u"role", u"main")

        self.layout_27.addWidget(self.next_button)

        self.more_button = QPushButton(page)
        self.more_button.setObjectName(u"more_button")

        self.layout_27.addWidget(self.more_button)

        self.layout_27.setStretch(0, 10)

        self.layout_34.addLayout(self.layout_27)

        self.why_frame = QFrame(page)
        self.why_frame.setObjectName(u"why_frame")
        self.why_frame.setProperty(u"role", u"tinted")
        self.why_frame.setFrameShape(QFrame.Shape.NoFrame)
        self.why_layout = QVBoxLayout(self.why_frame)
        self.why_layout.setSpacing(4)
        self.why_layout.setObjectName(u"why_layout")
        self.why_layout.setContentsMargins(16, 8, 16, 8)

        self.layout_34.addWidget(self.why_frame)

        self.stack = QStackedWidget(page)
        self.stack.setObjectName(u"stack")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.stack.sizePolicy().hasHeightForWidth())
        self.stack.setSizePolicy(sizePolicy)
        self.tabs_page = QWidget()
        self.tabs_page.setObjectName(u"tabs_page")
        self.layout_29 = QVBoxLayout(self.tabs_page)
        self.layout_29.setSpacing(8)
        self.layout_29.setObjectName(u"layout_29")
        self.layout_29.setContentsMargins(0, 0, 0, 0)
        self.tabs = QTabWidget(self.tabs_page)
        self.tabs.setObjectName(u"tabs")

        self.layout_29.addWidget(self.tabs)

        self.stack.addWidget(self.tabs_page)
        self.panel_page = QWidget()
        self.panel_page.setObjectName(u"panel_page")
        self.layout_33 = QVBoxLayout(self.panel_page)
        self.layout_33.setSpacing(8)
        self.layout_33.setObjectName(u"layout_33")
        self.layout_33.setContentsMargins(0, 0, 0, 0)
        self.panel_scroll = QScrollArea(self.panel_page)
        self.panel_scroll.setObjectName(u"panel_scroll")
        self.panel_scroll.setWidgetResizable(True)
        self.panel_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.panel_body = QWidget()
        self.panel_body.setObjectName(u"panel_body")
        self.layout_32 = QHBoxLayout(self.panel_body)
        self.layout_32.setSpacing(8)
        self.layout_32.setObjectName(u"layout_32")
        self.layout_32.setContentsMargins(0, 8, 12, 8)
        self.panel_layout = QVBoxLayout()
        self.panel_layout.setSpacing(8)
        self.panel_layout.setObjectName(u"panel_layout")
        self.panel_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_32.addLayout(self.panel_layout)

        self.spacer_31 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_32.addItem(self.spacer_31)

        self.layout_32.setStretch(0, 1000)
        self.layout_32.setStretch(1, 1)
        self.panel_scroll.setWidget(self.panel_body)

        self.layout_33.addWidget(self.panel_scroll)

        self.stack.addWidget(self.panel_page)

        self.layout_34.addWidget(self.stack)


        self.retranslateUi(page)

        QMetaObject.connectSlotsByName(page)
    # setupUi

    def retranslateUi(self, page):
        page.setWindowTitle(QCoreApplication.translate("CasePage", u"\u6848\u4ef6", None))
        self.number_label.setText("")
        self.title_label.setText("")
        self.colour_label.setText("")
        self.sensitive_label.setText("")
        self.host_label.setText("")
        self.clock_label.setText("")
        self.days_label.setText("")
        self.why_button.setText(QCoreApplication.translate("CasePage", u"\u4e3a\u4ec0\u4e48\uff1f(&W)", None))
        self.next_label.setText("")
        self.next_button.setText(QCoreApplication.translate("CasePage", u"\u4e0b\u4e00\u6b65(&N)", None))
        self.more_button.setText(QCoreApplication.translate("CasePage", u"\u5176\u4ed6\u4e8b\u9879(&M)", None))
    # retranslateUi

