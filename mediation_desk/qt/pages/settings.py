"""设置: my account, this PC, the accounts, the centre and its numbers, one tab each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mediation_desk.qt.dressing import dress
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.generated.ui_settings import Ui_Settings
from mediation_desk.qt.orders.sent_down_tab import TITLE as SENT_DOWN
from mediation_desk.qt.orders.sent_down_tab import SentDownTab
from mediation_desk.qt.page import Page
from mediation_desk.qt.settings.account_tab import AccountTab
from mediation_desk.qt.settings.backup_tab import TITLE as BACKUP_TITLE
from mediation_desk.qt.settings.backup_tab import BackupTab
from mediation_desk.qt.settings.care_tab import CareTab
from mediation_desk.qt.settings.county_tab import HERE, ON_SERVER, CountyTab
from mediation_desk.qt.settings.county_tab import TITLE as COUNTY_TITLE
from mediation_desk.qt.settings.habits_tab import HabitsTab
from mediation_desk.qt.settings.lists_tab import ListsTab
from mediation_desk.qt.settings.pc_tab import PcTab
from mediation_desk.qt.settings.people_tab import PeopleTab
from mediation_desk.qt.settings.working_days_tab import TITLE, WorkingDaysTab

if TYPE_CHECKING:
    from mediation_desk.usecases.desk import Changes


class Settings(Page):
    """设置."""

    title = "设置"
    help_topic = "每一项改了马上生效。账号由管理员管；编号只往后走，不回头。"

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.ui = Ui_Settings()
        dress(self.ui, self)
        folder = frame.settings_folder or frame.desk.store.folder
        self.account = AccountTab(self, self.ui)
        self.pc = PcTab(self, self.ui, folder)
        self.pc.minutes_changed.connect(frame.set_lock_minutes)
        self.pc.renew_wanted.connect(lambda: frame.renew_practice and frame.renew_practice())
        self.people = PeopleTab(self, self.ui)
        self.lists = ListsTab(self, self.ui)
        self.care = CareTab(self, self.ui)
        self.backups = BackupTab(self)
        care = self.ui.tabs.indexOf(self.ui.care_tab)
        self.ui.tabs.insertTab(care, self.backups.widget, BACKUP_TITLE)
        self.county = CountyTab(self)
        self.ui.tabs.insertTab(care + 1, self.county.widget, COUNTY_TITLE)
        self.habits = HabitsTab(self, self.ui)
        self.working_days = WorkingDaysTab(self)
        self.ui.tabs.addTab(self.working_days.widget, TITLE)
        self.sent_down = SentDownTab(self)
        self.ui.tabs.addTab(self.sent_down.widget, SENT_DOWN)
        self._hide_what_is_not_allowed()

    def _hide_what_is_not_allowed(self) -> None:
        tabs = self.ui.tabs
        tabs.tabBar().setAccessibleName("设置的各部分")
        hidden = [] if self.care.is_allowed else [self.ui.care_tab]
        hidden += [] if self.backups.is_allowed else [self.backups.widget]
        hidden += [] if self.county.is_allowed else [self.county.widget]
        hidden += [] if self.habits.is_allowed else [self.ui.habits_tab]
        hidden += [] if self.working_days.is_allowed else [self.working_days.widget]
        hidden += [] if self.people.is_allowed else [self.ui.people_tab]
        hidden += [] if self.lists.may_see_numbers else [self.ui.numbers_tab]
        for tab in hidden:
            tabs.removeTab(tabs.indexOf(tab))
            tab.hide()

    def _say_where(self) -> None:
        """On a server the day's backup is the server's."""
        on_server = self.county.is_on_server
        self.ui.place_label.setText(ON_SERVER if on_server else HERE)
        if on_server:
            self.backups.show_elsewhere()

    def open(self, subject: str) -> None:
        """``me`` opens one's own account; ``backup``, ``care``, ``county``, ``down`` their tabs."""
        named: dict[str, QWidget] = {
            "me": self.ui.me_tab, "people": self.ui.people_tab,
            "care": self.ui.care_tab, "backup": self.backups.widget,
            "county": self.county.widget, "down": self.sent_down.widget,
        }  # fmt: skip
        tab = named.get(subject)
        if tab is not None and self.ui.tabs.indexOf(tab) >= 0:
            self.ui.tabs.setCurrentWidget(tab)
        super().open("")

    def first_input(self) -> QWidget | None:
        """The tabs, so that arrow keys go from one to the next."""
        return self.ui.tabs.tabBar()

    def touches(self, changes: Changes) -> bool:
        """Bodies, accounts and numbers, no case."""
        return not changes.case_ids

    def refresh(self) -> None:
        """Ask for every list."""
        self._say_where()
        self.people.refresh()
        self.lists.refresh()
        self.sent_down.refresh()
        if self.backups.is_allowed:
            self.backups.refresh()
        if self.county.is_allowed:
            self.county.refresh()
        if self.habits.is_allowed:
            self.habits.refresh()
        if self.working_days.is_allowed:
            self.working_days.refresh()
