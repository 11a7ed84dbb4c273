"""A security policy as a list of plain sentences."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from msmp_gui.engine.policies import presets as policies
from msmp_gui.engine.sentences import Sentence
from msmp_gui.ui import icons
from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.basics import label
from msmp_gui.ui.wording import isolated, tr, words


class PolicyList(QWidget):
    """Title, and one line for each sentence."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[tuple[Sentence, ...], ...] = ()
        self._title = label(bold=True)
        self._lines = QWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self._title)
        layout.addWidget(self._lines)

    def show_policy(
        self,
        name: str,
        sentences: Sequence[Sentence],
        unusual: Sequence[Sentence] = (),
        lacking: Sequence[Sentence] = (),
    ) -> None:
        """Show these sentences under the policy's name.

        `unusual`: those of them that are marked; `lacking`: what the usual policy says besides.
        """
        self._title.setText(tr("Security policy: {name}", name=_called(name)))
        shown = (tuple(sentences), tuple(unusual), tuple(lacking))
        if shown == self._shown:
            return
        self._shown = shown
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(1, 1)
        for sentence in sentences:
            if sentence in unusual:
                said = tr("{sentence} (Not as in your usual policy.)", sentence=words(sentence))
                self._add(grid, "alert", "attention", label(said, bold=True))
            else:
                self._add(grid, "check", "good", label(words(sentence)))
        if lacking:
            heading = label(tr("Your usual policy says besides:"), bold=True)
            grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
        for sentence in lacking:
            self._add(grid, "end", "muted", label(words(sentence), muted=True))
        layout = self.layout()
        assert layout is not None
        layout.replaceWidget(self._lines, fresh)
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = fresh

    def _add(self, grid: QGridLayout, drawing: str, ink: str, line: QLabel) -> None:
        mark = QLabel()
        icons.draw(mark, drawing, ink, self._theme, 16)
        at = grid.rowCount()
        grid.addWidget(mark, at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(line, at, 1)


def _called(name: str) -> str:
    """What comes with the app is called in the person's language, what people wrote as they did."""
    return tr(name) if name in _preset_names() else isolated(name)


@lru_cache(maxsize=1)
def _preset_names() -> frozenset[str]:
    return frozenset(template.name for template in policies.presets().values())
