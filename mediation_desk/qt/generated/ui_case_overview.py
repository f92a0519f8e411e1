# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'case_overview.ui'
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
    QVBoxLayout,
    QWidget,
)

class Ui_CaseOverview(object):
    def setupUi(self, case_overview):
        if not case_overview.objectName():
            case_overview.setObjectName(u"case_overview")
        case_overview.resize(1120, 640)
        self.layout_54 = QVBoxLayout(case_overview)
        self.layout_54.setSpacing(8)
        self.layout_54.setObjectName(u"layout_54")
        self.layout_54.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(case_overview)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.layout_53 = QVBoxLayout(self.body)
        self.layout_53.setSpacing(16)
        self.layout_53.setObjectName(u"layout_53")
        self.layout_53.setContentsMargins(0, 12, 12, 12)
        self.layout_45 = QHBoxLayout()
        self.layout_45.setSpacing(16)
        self.layout_45.setObjectName(u"layout_45")
        self.layout_45.setContentsMargins(0, 0, 0, 0)
        self.dispute_card = QFrame(self.body)
        self.dispute_card.setObjectName(u"dispute_card")
        self.dispute_card.setProperty(u"role", u"card")
        self.dispute_card.setFrameShape(QFrame.Shape.NoFrame)
        self.layout_39 = QVBoxLayout(self.dispute_card)
        self.layout_39.setSpacing(8)
        self.layout_39.setObjectName(u"layout_39")
        self.layout_39.setContentsMargins(16, 12, 16, 12)
        self.layout_36 = QHBoxLayout()
        self.layout_36.setSpacing(8)
        self.layout_36.setObjectName(u"layout_36")
        self.layout_36.setContentsMargins(0, 0, 0, 0)
        self.dispute_heading = QLabel(self.dispute_card)
        self.dispute_heading.setObjectName(u"dispute_heading")
        self.dispute_heading.setProperty(u"role", u"heading")

        self.layout_36.addWidget(self.dispute_heading)

        self.spacer_35 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_36.addItem(self.spacer_35)

        self.amend_button = QPushButton(self.dispute_card)
        self.amend_button.setObjectName(u"amend_button")
        self.amend_button.setProperty(u"role", u"link")

        self.layout_36.addWidget(self.amend_button)


        self.layout_39.addLayout(self.layout_36)

        self.dispute_line = QLabel(self.dispute_card)
        self.dispute_line.setObjectName(u"dispute_line")
        self.dispute_line.setProperty(u"role", u"muted")
        self.dispute_line.setWordWrap(True)

        self.layout_39.addWidget(self.dispute_line)

        self.facts_label = QLabel(self.dispute_card)
        self.facts_label.setObjectName(u"facts_label")
        self.facts_label.setWordWrap(True)

        self.layout_39.addWidget(self.facts_label)

        self.claims_layout = QVBoxLayout()
        self.claims_layout.setSpacing(4)
        self.claims_layout.setObjectName(u"claims_layout")
        self.claims_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_39.addLayout(self.claims_layout)

        self.spacer_38 = QSpacerItem(10, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_39.addItem(self.spacer_38)


        self.layout_45.addWidget(self.dispute_card)

        self.offers_card = QFrame(self.body)
        self.offers_card.setObjectName(u"offers_card")
        self.offers_card.setProperty(u"role", u"card")
        self.offers_card.setFrameShape(QFrame.Shape.NoFrame)
        self.layout_44 = QVBoxLayout(self.offers_card)
        self.layout_44.setSpacing(8)
        self.layout_44.setObjectName(u"layout_44")
        self.layout_44.setContentsMargins(16, 12, 16, 12)
        self.layout_41 = QHBoxLayout()
        self.layout_41.setSpacing(8)
        self.layout_41.setObjectName(u"layout_41")
        self.layout_41.setContentsMargins(0, 0, 0, 0)
        self.offers_heading = QLabel(self.offers_card)
        self.offers_heading.setObjectName(u"offers_heading")
        self.offers_heading.setProperty(u"role", u"heading")

        self.layout_41.addWidget(self.offers_heading)

        self.spacer_40 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_41.addItem(self.spacer_40)

        self.offer_button = QPushButton(self.offers_card)
        self.offer_button.setObjectName(u"offer_button")
        self.offer_button.setProperty(u"role", u"link")

        self.layout_41.addWidget(self.offer_button)


        self.layout_44.addLayout(self.layout_41)

        self.ladder_layout = QVBoxLayout()
        self.ladder_layout.setSpacing(8)
        self.ladder_layout.setObjectName(u"ladder_layout")
        self.ladder_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_44.addLayout(self.ladder_layout)

        self.spacer_43 = QSpacerItem(10, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_44.addItem(self.spacer_43)


        self.layout_45.addWidget(self.offers_card)

        self.layout_45.setStretch(0, 1)
        self.layout_45.setStretch(1, 1)

        self.layout_53.addLayout(self.layout_45)

        self.layout_51 = QHBoxLayout()
        self.layout_51.setSpacing(16)
        self.layout_51.setObjectName(u"layout_51")
        self.layout_51.setContentsMargins(0, 0, 0, 0)
        self.volume_card = QFrame(self.body)
        self.volume_card.setObjectName(u"volume_card")
        self.volume_card.setProperty(u"role", u"card")
        self.volume_card.setFrameShape(QFrame.Shape.NoFrame)
        self.layout_47 = QVBoxLayout(self.volume_card)
        self.layout_47.setSpacing(8)
        self.layout_47.setObjectName(u"layout_47")
        self.layout_47.setContentsMargins(16, 12, 16, 12)
        self.volume_heading = QLabel(self.volume_card)
        self.volume_heading.setObjectName(u"volume_heading")
        self.volume_heading.setProperty(u"role", u"heading")

        self.layout_47.addWidget(self.volume_heading)

        self.volume_layout = QVBoxLayout()
        self.volume_layout.setSpacing(4)
        self.volume_layout.setObjectName(u"volume_layout")
        self.volume_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_47.addLayout(self.volume_layout)


        self.layout_51.addWidget(self.volume_card)

        self.people_card = QFrame(self.body)
        self.people_card.setObjectName(u"people_card")
        self.people_card.setProperty(u"role", u"card")
        self.people_card.setFrameShape(QFrame.Shape.NoFrame)
        self.layout_50 = QVBoxLayout(self.people_card)
        self.layout_50.setSpacing(8)
        self.layout_50.setObjectName(u"layout_50")
        self.layout_50.setContentsMargins(16, 12, 16, 12)
        self.people_heading = QLabel(self.people_card)
        self.people_heading.setObjectName(u"people_heading")
        self.people_heading.setProperty(u"role", u"heading")

        self.layout_50.addWidget(self.people_heading)

        self.people_layout = QVBoxLayout()
        self.people_layout.setSpacing(4)
        self.people_layout.setObjectName(u"people_layout")
        self.people_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_50.addLayout(self.people_layout)

        self.spacer_49 = QSpacerItem(10, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_50.addItem(self.spacer_49)


        self.layout_51.addWidget(self.people_card)

        self.layout_51.setStretch(0, 2)
        self.layout_51.setStretch(1, 1)

        self.layout_53.addLayout(self.layout_51)

        self.spacer_52 = QSpacerItem(10, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_53.addItem(self.spacer_52)

        self.scroll.setWidget(self.body)

        self.layout_54.addWidget(self.scroll)


        self.retranslateUi(case_overview)

        QMetaObject.connectSlotsByName(case_overview)
    # setupUi

    def retranslateUi(self, case_overview):
        case_overview.setWindowTitle(QCoreApplication.translate("CaseOverview", u"\u6982\u51b5", None))
        self.dispute_heading.setText(QCoreApplication.translate("CaseOverview", u"\u4e89\u8bae\u4e0e\u8bc9\u6c42", None))
        self.amend_button.setText(QCoreApplication.translate("CaseOverview", u"\u4fee\u6539(&A)", None))
        self.dispute_line.setText("")
        self.facts_label.setText("")
        self.offers_heading.setText(QCoreApplication.translate("CaseOverview", u"\u53cc\u65b9\u51fa\u4ef7", None))
        self.offer_button.setText(QCoreApplication.translate("CaseOverview", u"\u8bb0\u51fa\u4ef7(&O)", None))
        self.volume_heading.setText(QCoreApplication.translate("CaseOverview", u"\u8fd8\u7f3a\u4ec0\u4e48", None))
        self.people_heading.setText(QCoreApplication.translate("CaseOverview", u"\u8c01\u5728\u529e", None))
    # retranslateUi

