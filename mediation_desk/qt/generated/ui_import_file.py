# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_file.ui'
##
## Created by: Qt User Interface Compiler version 6.12.0
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QHeaderView, QLabel,
    QPushButton, QSizePolicy, QTableWidget, QTableWidgetItem,
    QVBoxLayout, QWidget)

class Ui_ImportFile(object):
    def setupUi(self, page):
        if not page.objectName():
            page.setObjectName(u"page")
        page.resize(1200, 640)
        self.layout_1 = QVBoxLayout(page)
        self.layout_1.setSpacing(16)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(24, 16, 24, 16)
        self.title_label = QLabel(page)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_1.addWidget(self.title_label)

        self.intro_label = QLabel(page)
        self.intro_label.setObjectName(u"intro_label")
        self.intro_label.setWordWrap(True)
        self.intro_label.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.intro_label)

        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(16)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.file_place = QWidget(page)
        self.file_place.setObjectName(u"file_place")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.file_place.sizePolicy().hasHeightForWidth())
        self.file_place.setSizePolicy(sizePolicy)
        self.file_layout = QHBoxLayout(self.file_place)
        self.file_layout.setSpacing(8)
        self.file_layout.setObjectName(u"file_layout")
        self.file_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_2.addWidget(self.file_place)

        self.look_button = QPushButton(page)
        self.look_button.setObjectName(u"look_button")

        self.layout_2.addWidget(self.look_button)

        self.import_button = QPushButton(page)
        self.import_button.setObjectName(u"import_button")
        self.import_button.setProperty(u"role", u"main")

        self.layout_2.addWidget(self.import_button)

        self.undo_button = QPushButton(page)
        self.undo_button.setObjectName(u"undo_button")
        self.undo_button.setProperty(u"role", u"danger")

        self.layout_2.addWidget(self.undo_button)


        self.layout_1.addLayout(self.layout_2)

        self.result_label = QLabel(page)
        self.result_label.setObjectName(u"result_label")
        self.result_label.setWordWrap(True)
        self.result_label.setProperty(u"role", u"heading")

        self.layout_1.addWidget(self.result_label)

        self.column_part = QWidget(page)
        self.column_part.setObjectName(u"column_part")
        self.layout_4 = QVBoxLayout(self.column_part)
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.column_label = QLabel(self.column_part)
        self.column_label.setObjectName(u"column_label")
        self.column_label.setProperty(u"role", u"heading")

        self.layout_4.addWidget(self.column_label)

        self.column_table = QTableWidget(self.column_part)
        self.column_table.setObjectName(u"column_table")

        self.layout_4.addWidget(self.column_table)


        self.layout_1.addWidget(self.column_part)

        self.problem_label = QLabel(page)
        self.problem_label.setObjectName(u"problem_label")
        self.problem_label.setProperty(u"role", u"heading")

        self.layout_1.addWidget(self.problem_label)

        self.problem_table = QTableWidget(page)
        self.problem_table.setObjectName(u"problem_table")

        self.layout_1.addWidget(self.problem_table)


        self.retranslateUi(page)

        QMetaObject.connectSlotsByName(page)
    # setupUi

    def retranslateUi(self, page):
        page.setWindowTitle(QCoreApplication.translate("ImportFile", u"\u5bfc\u5165\u53f0\u8d26\u6216\u6848\u4ef6", None))
        self.title_label.setText(QCoreApplication.translate("ImportFile", u"\u5bfc\u5165\u53f0\u8d26\u6216\u6848\u4ef6", None))
        self.intro_label.setText(QCoreApplication.translate("ImportFile", u"\u53ef\u4ee5\u5bfc\u5165 Excel \u53f0\u8d26\uff08.xlsx\uff09\uff0c\u6216\u6848\u4ef6\u6587\u4ef6\uff08.yaml\u3001.json\uff09\u3002\u5148\u770b\u4e00\u904d\uff0c\u6ca1\u6709\u95ee\u9898\u518d\u5bfc\u5165\uff1b\u5bfc\u5165\u4ee5\u540e\u4e5f\u80fd\u6574\u6279\u64a4\u9500\u3002", None))
        self.look_button.setText(QCoreApplication.translate("ImportFile", u"\u5148\u770b\u4e00\u904d(&V)", None))
        self.import_button.setText(QCoreApplication.translate("ImportFile", u"\u5bfc\u5165(&Y)", None))
        self.undo_button.setText(QCoreApplication.translate("ImportFile", u"\u6574\u6279\u64a4\u9500(&U)", None))
        self.result_label.setText("")
        self.column_label.setText(QCoreApplication.translate("ImportFile", u"\u5404\u5217\u8ba4\u6210\u4e86\u4ec0\u4e48\uff08\u4e0d\u5bf9\u7684\u8bf7\u6539\uff09", None))
#if QT_CONFIG(accessibility)
        self.column_table.setAccessibleName(QCoreApplication.translate("ImportFile", u"\u5404\u5217\u8ba4\u6210\u4e86\u4ec0\u4e48", None))
#endif // QT_CONFIG(accessibility)
        self.problem_label.setText(QCoreApplication.translate("ImportFile", u"\u6ca1\u6709\u5bfc\u5165\u7684\u548c\u8981\u7559\u610f\u7684", None))
#if QT_CONFIG(accessibility)
        self.problem_table.setAccessibleName(QCoreApplication.translate("ImportFile", u"\u6ca1\u6709\u5bfc\u5165\u7684\u548c\u8981\u7559\u610f\u7684", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

