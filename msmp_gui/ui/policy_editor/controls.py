"""What a field is filled in with: one control for each kind that is a single value."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from msmp_gui.engine.policies.form import FieldForm
from msmp_gui.engine.sentences import Sentence
from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.choice import Choice
from msmp_gui.ui.widgets.fields import Field, Lines
from msmp_gui.ui.widgets.ticks import CheckBox
from msmp_gui.ui.wording import tr, words

_CHEVRON = 14
_LARGEST = 999_999_999
"""What the language reads at most; whether it is too much, the language says."""
_NUMBER = 110
"""Pixels that a number takes at most."""
_NEVER = "never"


class Control(QWidget):
    """Signals: changed: by the person; failed: a sentence about what they tried."""

    changed = Signal()
    failed = Signal(str)

    def value(self) -> object:
        """The field as it is written in a policy's text."""
        raise NotImplementedError

    def set_value(self, value: object) -> None:
        """Show this value, which is one that `value` can give."""
        raise NotImplementedError

    @property
    def explains_itself(self) -> bool:
        """Whether the field's explanation has nothing to add as the control stands now."""
        return False

    def speak(self, name: str, description: str) -> None:
        """What a screen reader says of it."""
        for part in self.parts():
            part.setAccessibleName(name)
            part.setAccessibleDescription(description)

    def parts(self) -> Sequence[QWidget]:
        """What of it can be used, the first to get the focus first."""
        raise NotImplementedError


def _in_words(choices: Sequence[tuple[str, Sentence]]) -> list[tuple[str, str]]:
    return [(value, words(text)) for value, text in choices]


class Number(QSpinBox):
    """A number to be typed; the arrow keys change it too."""

    def __init__(self) -> None:
        super().__init__()
        self.setRange(0, _LARGEST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaximumWidth(_NUMBER)
        # The style sheet's padding does not reach the text of such a field.
        self.lineEdit().setTextMargins(SPACE, 0, SPACE, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Only where it has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class FewLines(Lines):
    """So many of them in sight."""

    def __init__(self, lines: int, *, code: bool = False) -> None:
        super().__init__(code=code)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        height = self.fontMetrics().lineSpacing() * lines
        # Qt shows a scroll bar already where the last line just fits.
        self.setFixedHeight(height + 3 * SPACE + SPACE // 2)


class ChoiceControl(Control):
    """One of several sentences."""

    def __init__(self, form: FieldForm, theme: Theme) -> None:
        super().__init__()
        self.box = Choice(theme, _in_words(form.choices))
        self.box.activated.connect(self.changed)
        _row(self).addWidget(self.box, 1)

    def value(self) -> object:
        """The choice's value."""
        return self.box.currentData()

    def set_value(self, value: object) -> None:
        """Show this choice."""
        self.box.setCurrentIndex(self.box.findData(value))

    def parts(self) -> Sequence[QWidget]:
        """The combo box."""
        return (self.box,)


class SwitchControl(Control):
    """Yes or no; its title stands beside the box."""

    def __init__(self, form: FieldForm, theme: Theme) -> None:
        super().__init__()
        self.box = CheckBox(words(form.title), theme)
        self.box.clicked.connect(self.changed)
        _row(self).addWidget(self.box, 1)

    def value(self) -> object:
        """Whether it is on."""
        return self.box.isChecked()

    def set_value(self, value: object) -> None:
        """Turn it on or off."""
        self.box.setChecked(bool(value))

    def parts(self) -> Sequence[QWidget]:
        """The check box."""
        return (self.box,)


class NumberControl(Control):
    """A number."""

    def __init__(self) -> None:
        super().__init__()
        self.box = Number()
        self.box.valueChanged.connect(self.changed)
        row = _row(self)
        row.addWidget(self.box, 1)
        row.addStretch(1)

    def value(self) -> object:
        """The number."""
        return self.box.value()

    def set_value(self, value: object) -> None:
        """Show this number."""
        assert isinstance(value, int)
        self.box.setValue(value)

    def parts(self) -> Sequence[QWidget]:
        """The field."""
        return (self.box,)


class QuantityControl(Control):
    """A duration or an amount of data: a number, its unit, or that there is no end."""

    def __init__(self, form: FieldForm, theme: Theme) -> None:
        super().__init__()
        self.number = Number()
        self.unit = Choice(theme, _in_words(form.units))
        if form.endless is not None:
            self.unit.addItem(words(form.endless), _NEVER)
        self.number.valueChanged.connect(self.changed)
        self.unit.activated.connect(self._on_unit)
        row = _row(self)
        row.addWidget(self.number, 1)
        row.addWidget(self.unit, 2)

    def value(self) -> object:
        """Such as `3 min`, or `never`."""
        unit = self.unit.currentData()
        return _NEVER if unit == _NEVER else f"{self.number.value()} {unit}"

    def set_value(self, value: object) -> None:
        """Show this quantity."""
        found = re.fullmatch(r"(\d+) ?(\w+)", str(value))
        if found and value != _NEVER:
            self.number.setValue(int(found[1]))
        unit = found[2] if found else _NEVER
        self.unit.setCurrentIndex(self.unit.findData(unit))
        self.number.setVisible(unit != _NEVER)

    def speak(self, name: str, description: str) -> None:
        """The number, and its unit."""
        super().speak(name, description)
        self.unit.setAccessibleName(tr("{name}: unit", name=name))

    def parts(self) -> Sequence[QWidget]:
        """Both."""
        return (self.number, self.unit)

    @Slot()
    def _on_unit(self) -> None:
        endless = self.unit.currentData() == _NEVER
        if not endless and self.number.isHidden() and not self.number.value():
            self.number.setValue(1)
        self.number.setVisible(not endless)
        self.changed.emit()


class TextControl(Control):
    """A text: on one line where it is short, else on a few."""

    def __init__(self, form: FieldForm) -> None:
        super().__init__()
        self.box: QLineEdit | Lines = Field() if form.most <= 100 else FewLines(4)
        self.box.textChanged.connect(self.changed)
        _row(self).addWidget(self.box, 1)

    def value(self) -> object:
        """The text, without line breaks."""
        if isinstance(self.box, Lines):
            return " ".join(self.box.toPlainText().split())
        return self.box.text().strip()

    def set_value(self, value: object) -> None:
        """Show this text."""
        if isinstance(self.box, Lines):
            self.box.setPlainText(str(value))
        else:
            self.box.setText(str(value))

    def parts(self) -> Sequence[QWidget]:
        """The field."""
        return (self.box,)


class RuleControl(Control):
    """Who gets in: one of the usual rules, or one that the person writes."""

    def __init__(self, form: FieldForm, theme: Theme) -> None:
        super().__init__()
        self.box = Choice(theme, _in_words(form.choices))
        self.box.addItem(tr("Who fits a rule of my own"), "")
        self.box.activated.connect(self._on_choice)
        self.rule = FewLines(4, code=True)
        self.rule.setPlaceholderText('invited and issuer = "Acme"')
        self.rule.textChanged.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.box)
        column.addWidget(self.rule)

    def value(self) -> object:
        """The rule."""
        usual = self.box.currentData()
        return usual or self.rule.toPlainText()

    def set_value(self, value: object) -> None:
        """Show this rule."""
        usual = self.box.findData(value) if value else -1
        self.rule.setPlainText(str(value))
        self.box.setCurrentIndex(usual if usual >= 0 else self.box.count() - 1)
        self.rule.setVisible(usual < 0)

    @property
    def explains_itself(self) -> bool:
        """How a rule is written is of no use where none is written."""
        return bool(self.box.currentData())

    def speak(self, name: str, description: str) -> None:
        """The choice, and the rule."""
        super().speak(name, description)
        self.rule.setAccessibleName(tr("{name}: rule", name=name))

    def parts(self) -> Sequence[QWidget]:
        """Both."""
        return (self.box, self.rule)

    @Slot()
    def _on_choice(self) -> None:
        self.rule.setVisible(not self.box.currentData())
        self.changed.emit()


def _row(owner: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(owner)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE)
    owner.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return row
