# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'case_papers.ui'
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
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_CasePapers(object):
    def setupUi(self, case_papers):
        if not case_papers.objectName():
            case_papers.setObjectName(u"case_papers")
        case_papers.resize(1120, 640)
        self.layout_69 = QHBoxLayout(case_papers)
        self.layout_69.setSpacing(16)
        self.layout_69.setObjectName(u"layout_69")
        self.layout_69.setContentsMargins(0, 12, 0, 0)
        self.left_stack = QStackedWidget(case_papers)
        self.left_stack.setObjectName(u"left_stack")
        self.list_page = QWidget()
        self.list_page.setObjectName(u"list_page")
        self.list_layout = QVBoxLayout(self.list_page)
        self.list_layout.setSpacing(8)
        self.list_layout.setObjectName(u"list_layout")
        self.list_layout.setContentsMargins(0, 0, 0, 0)
        self.layout_63 = QHBoxLayout()
        self.layout_63.setSpacing(8)
        self.layout_63.setObjectName(u"layout_63")
        self.layout_63.setContentsMargins(0, 0, 0, 0)
        self.meter_label = QLabel(self.list_page)
        self.meter_label.setObjectName(u"meter_label")
        self.meter_label.setProperty(u"role", u"heading")

        self.layout_63.addWidget(self.meter_label)

        self.rare_button = QPushButton(self.list_page)
        self.rare_button.setObjectName(u"rare_button")
        self.rare_button.setProperty(u"role", u"link")

        self.layout_63.addWidget(self.rare_button)

        self.spacer_62 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_63.addItem(self.spacer_62)

        self.required_button = QPushButton(self.list_page)
        self.required_button.setObjectName(u"required_button")

        self.layout_63.addWidget(self.required_button)

        self.volume_button = QPushButton(self.list_page)
        self.volume_button.setObjectName(u"volume_button")

        self.layout_63.addWidget(self.volume_button)


        self.list_layout.addLayout(self.layout_63)

        self.table = QTableWidget(self.list_page)
        self.table.setObjectName(u"table")

        self.list_layout.addWidget(self.table)

        self.layout_66 = QHBoxLayout()
        self.layout_66.setSpacing(8)
        self.layout_66.setObjectName(u"layout_66")
        self.layout_66.setContentsMargins(0, 0, 0, 0)
        self.form_label = QLabel(self.list_page)
        self.form_label.setObjectName(u"form_label")

        self.layout_66.addWidget(self.form_label)

        self.form_box = QComboBox(self.list_page)
        self.form_box.setObjectName(u"form_box")

        self.layout_66.addWidget(self.form_box)

        self.form_help = QLabel(self.list_page)
        self.form_help.setObjectName(u"form_help")
        self.form_help.setProperty(u"role", u"help")
        self.form_help.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.form_help.sizePolicy().hasHeightForWidth())
        self.form_help.setSizePolicy(sizePolicy)

        self.layout_66.addWidget(self.form_help)

        self.read_button = QPushButton(self.list_page)
        self.read_button.setObjectName(u"read_button")

        self.layout_66.addWidget(self.read_button)


        self.list_layout.addLayout(self.layout_66)

        self.layout_65 = QHBoxLayout()
        self.layout_65.setSpacing(8)
        self.layout_65.setObjectName(u"layout_65")
        self.layout_65.setContentsMargins(0, 0, 0, 0)
        self.preview_button = QPushButton(self.list_page)
        self.preview_button.setObjectName(u"preview_button")

        self.layout_65.addWidget(self.preview_button)

        self.print_button = QPushButton(self.list_page)
        self.print_button.setObjectName(u"print_button")

        self.layout_65.addWidget(self.print_button)

        self.save_button = QPushButton(self.list_page)
        self.save_button.setObjectName(u"save_button")

        self.layout_65.addWidget(self.save_button)

        self.scan_button = QPushButton(self.list_page)
        self.scan_button.setObjectName(u"scan_button")

        self.layout_65.addWidget(self.scan_button)

        self.signing_button = QPushButton(self.list_page)
        self.signing_button.setObjectName(u"signing_button")

        self.layout_65.addWidget(self.signing_button)

        self.spacer_64 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_65.addItem(self.spacer_64)


        self.list_layout.addLayout(self.layout_65)

        self.left_stack.addWidget(self.list_page)

        self.layout_69.addWidget(self.left_stack)

        self.view_place = QWidget(case_papers)
        self.view_place.setObjectName(u"view_place")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.view_place.sizePolicy().hasHeightForWidth())
        self.view_place.setSizePolicy(sizePolicy1)
        self.layout_68 = QVBoxLayout(self.view_place)
        self.layout_68.setSpacing(8)
        self.layout_68.setObjectName(u"layout_68")
        self.layout_68.setContentsMargins(0, 0, 0, 0)
        self.view_title = QLabel(self.view_place)
        self.view_title.setObjectName(u"view_title")
        self.view_title.setProperty(u"role", u"muted")
        self.view_title.setWordWrap(True)

        self.layout_68.addWidget(self.view_title)

        self.view_layout = QVBoxLayout()
        self.view_layout.setSpacing(8)
        self.view_layout.setObjectName(u"view_layout")
        self.view_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_68.addLayout(self.view_layout)


        self.layout_69.addWidget(self.view_place)

        self.layout_69.setStretch(0, 3)
        self.layout_69.setStretch(1, 2)
#if QT_CONFIG(shortcut)
        self.form_label.setBuddy(self.form_box)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(case_papers)

        QMetaObject.connectSlotsByName(case_papers)
    # setupUi

    def retranslateUi(self, case_papers):
        case_papers.setWindowTitle(QCoreApplication.translate("CasePapers", u"\u6587\u4e66", None))
        self.meter_label.setText("")
        self.rare_button.setText("")
        self.required_button.setText(QCoreApplication.translate("CasePapers", u"\u51fa\u5177\u5fc5\u5907\u7684(&E)", None))
        self.volume_button.setText(QCoreApplication.translate("CasePapers", u"\u88c5\u8ba2\u5377\u5b97(&B)\u2026", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("CasePapers", u"\u6587\u4e66\u5217\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.form_label.setText(QCoreApplication.translate("CasePapers", u"\u51fa\u54ea\u4e00\u79cd(&D)", None))
#if QT_CONFIG(accessibility)
        self.form_box.setAccessibleName(QCoreApplication.translate("CasePapers", u"\u51fa\u54ea\u4e00\u79cd", None))
#endif // QT_CONFIG(accessibility)
        self.form_help.setText("")
        self.read_button.setText(QCoreApplication.translate("CasePapers", u"\u767b\u8bb0\u5ba3\u8bfb(&X)\u2026", None))
        self.preview_button.setText(QCoreApplication.translate("CasePapers", u"\u9884\u89c8(&V)", None))
        self.print_button.setText(QCoreApplication.translate("CasePapers", u"\u51fa\u5177\u5e76\u6253\u5370(&R)", None))
        self.save_button.setText(QCoreApplication.translate("CasePapers", u"\u51fa\u5177\u5b58\u4e3a\u6587\u4ef6(&F)\u2026", None))
        self.scan_button.setText(QCoreApplication.translate("CasePapers", u"\u626b\u63cf\u4ef6\u5f52\u4f4d(&A)\u2026", None))
        self.signing_button.setText(QCoreApplication.translate("CasePapers", u"\u5f53\u9762\u7b7e\u540d(&K)\u2026", None))
        self.view_title.setText(QCoreApplication.translate("CasePapers", u"\u9009\u4e2d\u4e00\u4efd\u6587\u4e66\uff0c\u6309\u201c\u9884\u89c8\u201d\u5728\u8fd9\u91cc\u770b", None))
    # retranslateUi

