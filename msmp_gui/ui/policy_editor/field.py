"""One field of the editor: title, what it means, its control, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from msmp_gui.engine.policies.form import FieldForm, Kind
from msmp_gui.ui.policy_editor import controls, lists
from msmp_gui.ui.policy_editor.controls import Control
from msmp_gui.ui.theme import BESIDE_A_TICK, SMALL, SPACE, Theme, Tone
from msmp_gui.ui.widgets.basics import label, margins, set_tone
from msmp_gui.ui.wording import words


class FieldBox(QWidget):
    """Signals: changed: by the person; key and value, as it is written in a policy's text."""

    changed = Signal(str, object)

    def __init__(self, form: FieldForm, theme: Theme, people: lists.People) -> None:
        super().__init__()
        self.form = form
        self.control = _control(form, theme, people)
        self.control.changed.connect(self._on_changed)
        self.control.failed.connect(self.say)
        self._fault = label(size=SMALL)
        set_tone(self._fault, Tone.DANGER)
        self._fault.hide()
        column = QVBoxLayout(self)
        # Inside, so that a field that is hidden leaves no gap.
        column.setContentsMargins(0, SPACE + SPACE // 2, 0, 0)
        column.setSpacing(SPACE // 2)
        if form.kind is not Kind.SWITCH:
            column.addWidget(label(words(form.title), bold=True))
        else:
            column.addWidget(self.control)
        self._explanation = label(words(form.explanation), muted=True, size=SMALL)
        if form.kind is Kind.SWITCH:
            for below in (self._explanation, self._fault):
                margins(below, BESIDE_A_TICK, 0, 0, 0)
        column.addWidget(self._explanation)
        if form.kind is not Kind.SWITCH:
            column.addWidget(self.control)
        column.addWidget(self._fault)
        self.say("")

    def set_value(self, value: object) -> None:
        """Show a value; nobody is told."""
        self.control.blockSignals(True)
        self.control.set_value(value)
        self.control.blockSignals(False)
        self._explanation.setVisible(not self.control.explains_itself)

    @property
    def fault(self) -> str:
        """What is wrong with it; empty where nothing is."""
        return self._fault.text()

    @Slot(str)
    def say(self, fault: str) -> None:
        """Tell what is wrong, or nothing."""
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        meaning = words(self.form.explanation)
        self.control.speak(words(self.form.title), f"{fault} {meaning}" if fault else meaning)

    def take_focus(self) -> None:
        """Let the person mend it."""
        self.control.parts()[0].setFocus()

    @Slot()
    def _on_changed(self) -> None:
        self._explanation.setVisible(not self.control.explains_itself)
        self.changed.emit(self.form.key, self.control.value())


def _control(form: FieldForm, theme: Theme, people: lists.People) -> Control:
    make: dict[Kind, Callable[[], Control]] = {
        Kind.TEXT: lambda: controls.TextControl(form),
        Kind.CHOICE: lambda: controls.ChoiceControl(form, theme),
        Kind.SWITCH: lambda: controls.SwitchControl(form, theme),
        Kind.NUMBER: controls.NumberControl,
        Kind.DURATION: lambda: controls.QuantityControl(form, theme),
        Kind.AMOUNT: lambda: controls.QuantityControl(form, theme),
        Kind.RULE: lambda: controls.RuleControl(form, theme),
        Kind.KEYS: lambda: lists.KeysControl(theme, people),
        Kind.CIPHERS: lambda: lists.CiphersControl(form, theme),
        Kind.ORGANISATIONS: lambda: lists.OrganisationsControl(form, theme),
    }
    return make[form.kind]()
