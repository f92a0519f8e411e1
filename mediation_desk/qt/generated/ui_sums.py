# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sums.ui'
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
    QListWidget,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
class Ui_Sums(object):
    def setupUi(self, tool):
        if not tool.objectName():
            tool.setObjectName(u"tool")
        tool.resize(1000, 600)
        self.layout_1 = QVBoxLayout(tool)
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(16)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(tool)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_2.addWidget(self.title_label)

        self.case_label = QLabel(tool)
        self.case_label.setObjectName(u"case_label")
        self.case_label.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.case_label)

        self.spacer_3 = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_3)

        self.figures_button = QPushButton(tool)
        self.figures_button.setObjectName(u"figures_button")

        self.layout_2.addWidget(self.figures_button)


        self.layout_1.addLayout(self.layout_2)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(16)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.calculator_list = QListWidget(tool)
        self.calculator_list.setObjectName(u"calculator_list")
        self.calculator_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.calculator_list.setMinimumSize(QSize(208, 0))
        self.calculator_list.setMaximumSize(QSize(208, 16777215))

        self.layout_4.addWidget(self.calculator_list)

        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.about_label = QLabel(tool)
        self.about_label.setObjectName(u"about_label")
        self.about_label.setWordWrap(True)
        self.about_label.setProperty(u"role", u"help")

        self.layout_5.addWidget(self.about_label)

        self.form_scroll = QScrollArea(tool)
        self.form_scroll.setObjectName(u"form_scroll")
        self.form_scroll.setWidgetResizable(True)
        self.form_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form_part = QWidget()
        self.form_part.setObjectName(u"form_part")
        self.form_layout = QVBoxLayout(self.form_part)
        self.form_layout.setSpacing(8)
        self.form_layout.setObjectName(u"form_layout")
        self.form_layout.setContentsMargins(0, 0, 8, 0)
        self.form_scroll.setWidget(self.form_part)

        self.layout_5.addWidget(self.form_scroll)

        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(8)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.clear_button = QPushButton(tool)
        self.clear_button.setObjectName(u"clear_button")

        self.layout_7.addWidget(self.clear_button)

        self.spacer_8 = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_7.addItem(self.spacer_8)


        self.layout_5.addLayout(self.layout_7)

        self.layout_5.setStretch(1, 1)

        self.layout_4.addLayout(self.layout_5)

        self.layout_9 = QVBoxLayout()
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.sheet_scroll = QScrollArea(tool)
        self.sheet_scroll.setObjectName(u"sheet_scroll")
        self.sheet_scroll.setWidgetResizable(True)
        self.sheet_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheet_part = QWidget()
        self.sheet_part.setObjectName(u"sheet_part")
        self.sheet_layout = QVBoxLayout(self.sheet_part)
        self.sheet_layout.setSpacing(8)
        self.sheet_layout.setObjectName(u"sheet_layout")
        self.sheet_layout.setContentsMargins(0, 0, 8, 0)
        self.result_label = QLabel(self.sheet_part)
        self.result_label.setObjectName(u"result_label")
        self.result_label.setWordWrap(True)
        self.result_label.setProperty(u"role", u"heading")

        self.sheet_layout.addWidget(self.result_label)

        self.value_label = QLabel(self.sheet_part)
        self.value_label.setObjectName(u"value_label")
        self.value_label.setWordWrap(True)
        self.value_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.value_label.setProperty(u"role", u"clock")

        self.sheet_layout.addWidget(self.value_label)

        self.upper_label = QLabel(self.sheet_part)
        self.upper_label.setObjectName(u"upper_label")
        self.upper_label.setWordWrap(True)
        self.upper_label.setProperty(u"role", u"muted")

        self.sheet_layout.addWidget(self.upper_label)

        self.steps_label = QLabel(self.sheet_part)
        self.steps_label.setObjectName(u"steps_label")
        self.steps_label.setWordWrap(True)
        self.steps_label.setTextFormat(Qt.TextFormat.RichText)

        self.sheet_layout.addWidget(self.steps_label)

        self.notes_label = QLabel(self.sheet_part)
        self.notes_label.setObjectName(u"notes_label")
        self.notes_label.setWordWrap(True)
        self.notes_label.setProperty(u"role", u"help")

        self.sheet_layout.addWidget(self.notes_label)

        self.spacer_11 = QSpacerItem(10, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.sheet_layout.addItem(self.spacer_11)

        self.sheet_layout.setStretch(5, 1)
        self.sheet_scroll.setWidget(self.sheet_part)

        self.layout_9.addWidget(self.sheet_scroll)

        self.layout_12 = QHBoxLayout()
        self.layout_12.setSpacing(8)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.keep_button = QPushButton(tool)
        self.keep_button.setObjectName(u"keep_button")
        self.keep_button.setProperty(u"role", u"main")

        self.layout_12.addWidget(self.keep_button)

        self.print_button = QPushButton(tool)
        self.print_button.setObjectName(u"print_button")

        self.layout_12.addWidget(self.print_button)

        self.save_button = QPushButton(tool)
        self.save_button.setObjectName(u"save_button")

        self.layout_12.addWidget(self.save_button)

        self.spacer_13 = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_12.addItem(self.spacer_13)


        self.layout_9.addLayout(self.layout_12)

        self.kept_frame = QFrame(tool)
        self.kept_frame.setObjectName(u"kept_frame")
        self.kept_frame.setProperty(u"role", u"card")
        self.layout_14 = QVBoxLayout(self.kept_frame)
        self.layout_14.setSpacing(8)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(12, 8, 12, 8)
        self.kept_label = QLabel(self.kept_frame)
        self.kept_label.setObjectName(u"kept_label")
        self.kept_label.setProperty(u"role", u"heading")

        self.layout_14.addWidget(self.kept_label)

        self.kept_list = QListWidget(self.kept_frame)
        self.kept_list.setObjectName(u"kept_list")
        self.kept_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.kept_list.setMaximumSize(QSize(16777215, 88))

        self.layout_14.addWidget(self.kept_list)

        self.layout_15 = QHBoxLayout()
        self.layout_15.setSpacing(8)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.agree_button = QPushButton(self.kept_frame)
        self.agree_button.setObjectName(u"agree_button")

        self.layout_15.addWidget(self.agree_button)

        self.again_button = QPushButton(self.kept_frame)
        self.again_button.setObjectName(u"again_button")

        self.layout_15.addWidget(self.again_button)

        self.take_button = QPushButton(self.kept_frame)
        self.take_button.setObjectName(u"take_button")

        self.layout_15.addWidget(self.take_button)

        self.spacer_16 = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_15.addItem(self.spacer_16)


        self.layout_14.addLayout(self.layout_15)


        self.layout_9.addWidget(self.kept_frame)

        self.layout_9.setStretch(0, 1)

        self.layout_4.addLayout(self.layout_9)

        self.layout_4.setStretch(1, 5)
        self.layout_4.setStretch(2, 6)

        self.layout_1.addLayout(self.layout_4)

        self.layout_1.setStretch(1, 1)

        self.retranslateUi(tool)

        QMetaObject.connectSlotsByName(tool)
    # setupUi

    def retranslateUi(self, tool):
        tool.setWindowTitle(QCoreApplication.translate("Sums", u"\u8ba1\u7b97", None))
        self.title_label.setText(QCoreApplication.translate("Sums", u"\u8ba1\u7b97", None))
        self.case_label.setText("")
        self.figures_button.setText(QCoreApplication.translate("Sums", u"\u53c2\u7167\u6570\u5b57(&F)", None))
#if QT_CONFIG(accessibility)
        self.calculator_list.setAccessibleName(QCoreApplication.translate("Sums", u"\u8ba1\u7b97\u7684\u79cd\u7c7b", None))
#endif // QT_CONFIG(accessibility)
        self.about_label.setText("")
        self.clear_button.setText(QCoreApplication.translate("Sums", u"\u6e05\u7a7a(&Q)", None))
        self.result_label.setText("")
        self.value_label.setText("")
        self.upper_label.setText("")
        self.steps_label.setText("")
        self.notes_label.setText("")
        self.keep_button.setText(QCoreApplication.translate("Sums", u"\u653e\u8fdb\u6848\u4ef6(&K)", None))
        self.print_button.setText(QCoreApplication.translate("Sums", u"\u6253\u5370\u8ba1\u7b97\u8868(&P)", None))
        self.save_button.setText(QCoreApplication.translate("Sums", u"\u5b58\u6210\u6587\u4ef6(&W)", None))
        self.kept_label.setText(QCoreApplication.translate("Sums", u"\u8fd9\u4ef6\u6848\u4ef6\u91cc\u7684\u8ba1\u7b97\u8868", None))
#if QT_CONFIG(accessibility)
        self.kept_list.setAccessibleName(QCoreApplication.translate("Sums", u"\u8fd9\u4ef6\u6848\u4ef6\u91cc\u7684\u8ba1\u7b97\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.agree_button.setText(QCoreApplication.translate("Sums", u"\u5199\u8fdb\u534f\u8bae(&X)", None))
        self.again_button.setText(QCoreApplication.translate("Sums", u"\u7167\u5b83\u518d\u7b97(&G)", None))
        self.take_button.setText(QCoreApplication.translate("Sums", u"\u62ff\u6389(&T)", None))
    # retranslateUi

