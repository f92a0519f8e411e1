# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'main_window.ui'
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
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_MainWindow(object):
    def setupUi(self, main_window):
        if not main_window.objectName():
            main_window.setObjectName(u"main_window")
        main_window.resize(1366, 728)
        main_window.setMinimumSize(QSize(1000, 600))
        self.central = QWidget(main_window)
        self.central.setObjectName(u"central")
        self.layout_1 = QVBoxLayout(self.central)
        self.layout_1.setSpacing(0)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.practice_frame = QFrame(self.central)
        self.practice_frame.setObjectName(u"practice_frame")
        self.layout_2 = QVBoxLayout(self.practice_frame)
        self.layout_2.setSpacing(0)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.top_bar = QFrame(self.practice_frame)
        self.top_bar.setObjectName(u"top_bar")
        self.layout_3 = QHBoxLayout(self.top_bar)
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(16, 8, 16, 8)
        self.practice_label = QLabel(self.top_bar)
        self.practice_label.setObjectName(u"practice_label")

        self.layout_3.addWidget(self.practice_label)

        self.centre_label = QLabel(self.top_bar)
        self.centre_label.setObjectName(u"centre_label")
        self.centre_label.setProperty(u"role", u"heading")

        self.layout_3.addWidget(self.centre_label)

        self.spacer_4 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_4)

        self.find_button = QPushButton(self.top_bar)
        self.find_button.setObjectName(u"find_button")

        self.layout_3.addWidget(self.find_button)

        self.spacer_5 = QSpacerItem(24, 10, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_5)

        self.user_button = QPushButton(self.top_bar)
        self.user_button.setObjectName(u"user_button")
        self.user_button.setProperty(u"role", u"link")

        self.layout_3.addWidget(self.user_button)

        self.lock_button = QPushButton(self.top_bar)
        self.lock_button.setObjectName(u"lock_button")

        self.layout_3.addWidget(self.lock_button)


        self.layout_2.addWidget(self.top_bar)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(0)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.side_bar = QFrame(self.practice_frame)
        self.side_bar.setObjectName(u"side_bar")
        self.side_bar.setMinimumSize(QSize(136, 0))
        self.side_bar.setMaximumSize(QSize(136, 16777215))
        self.side_layout = QVBoxLayout(self.side_bar)
        self.side_layout.setSpacing(4)
        self.side_layout.setObjectName(u"side_layout")
        self.side_layout.setContentsMargins(0, 16, 0, 16)
        self.spacer_8 = QSpacerItem(10, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_layout.addItem(self.spacer_8)


        self.layout_6.addWidget(self.side_bar)

        self.layout_9 = QVBoxLayout()
        self.layout_9.setSpacing(0)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.notice_place = QFrame(self.practice_frame)
        self.notice_place.setObjectName(u"notice_place")
        self.notice_layout = QVBoxLayout(self.notice_place)
        self.notice_layout.setSpacing(8)
        self.notice_layout.setObjectName(u"notice_layout")
        self.notice_layout.setContentsMargins(24, 8, 24, 0)

        self.layout_9.addWidget(self.notice_place)

        self.pages = QStackedWidget(self.practice_frame)
        self.pages.setObjectName(u"pages")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.pages.sizePolicy().hasHeightForWidth())
        self.pages.setSizePolicy(sizePolicy)

        self.layout_9.addWidget(self.pages)


        self.layout_6.addLayout(self.layout_9)


        self.layout_2.addLayout(self.layout_6)

        self.status_bar = QFrame(self.practice_frame)
        self.status_bar.setObjectName(u"status_bar")
        self.layout_11 = QHBoxLayout(self.status_bar)
        self.layout_11.setSpacing(16)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(16, 2, 16, 2)
        self.left_label = QLabel(self.status_bar)
        self.left_label.setObjectName(u"left_label")

        self.layout_11.addWidget(self.left_label)

        self.spacer_12 = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_11.addItem(self.spacer_12)

        self.job_place = QFrame(self.status_bar)
        self.job_place.setObjectName(u"job_place")
        self.job_place.setMinimumSize(QSize(420, 28))
        self.job_layout = QHBoxLayout(self.job_place)
        self.job_layout.setSpacing(8)
        self.job_layout.setObjectName(u"job_layout")
        self.job_layout.setContentsMargins(0, 0, 0, 0)

        self.layout_11.addWidget(self.job_place)

        self.saved_label = QLabel(self.status_bar)
        self.saved_label.setObjectName(u"saved_label")

        self.layout_11.addWidget(self.saved_label)


        self.layout_2.addWidget(self.status_bar)


        self.layout_1.addWidget(self.practice_frame)

        main_window.setCentralWidget(self.central)

        self.retranslateUi(main_window)

        QMetaObject.connectSlotsByName(main_window)
    # setupUi

    def retranslateUi(self, main_window):
        main_window.setWindowTitle(QCoreApplication.translate("MainWindow", u"\u8c03\u89e3\u53f0", None))
        self.practice_label.setText(QCoreApplication.translate("MainWindow", u"\u7ec3\u4e60", None))
        self.centre_label.setText(QCoreApplication.translate("MainWindow", u"\u8c03\u89e3\u53f0", None))
        self.find_button.setText(QCoreApplication.translate("MainWindow", u"\u67e5\u627e\u6848\u4ef6\u3001\u4eba\u3001\u6587\u4e66\u3000Ctrl+K", None))
#if QT_CONFIG(accessibility)
        self.find_button.setAccessibleName(QCoreApplication.translate("MainWindow", u"\u67e5\u627e\u6848\u4ef6\u3001\u4eba\u3001\u6587\u4e66", None))
#endif // QT_CONFIG(accessibility)
        self.user_button.setText(QCoreApplication.translate("MainWindow", u"\u3000", None))
#if QT_CONFIG(accessibility)
        self.user_button.setAccessibleName(QCoreApplication.translate("MainWindow", u"\u5f53\u524d\u8d26\u53f7", None))
#endif // QT_CONFIG(accessibility)
        self.lock_button.setText(QCoreApplication.translate("MainWindow", u"\u9501\u5b9a(&L)", None))
        self.left_label.setText("")
        self.saved_label.setText("")
    # retranslateUi

