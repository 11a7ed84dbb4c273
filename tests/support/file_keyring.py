"""A keyring for processes that a test starts: a file, which no real keyring is.

`PYTHON_KEYRING_BACKEND=tests.support.file_keyring.FileKeyring`, and `MSMP_TEST_KEYRING` the file.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend


class FileKeyring(KeyringBackend):
    """Keeps what it is given, in the clear."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()
        self._file = Path(os.environ["MSMP_TEST_KEYRING"])

    def get_password(self, service: str, username: str) -> str | None:
        return self._items().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._keep({**self._items(), f"{service}/{username}": password})

    def delete_password(self, service: str, username: str) -> None:
        items = self._items()
        del items[f"{service}/{username}"]
        self._keep(items)

    def _items(self) -> dict[str, str]:
        return dict(json.loads(self._file.read_text())) if self._file.exists() else {}

    def _keep(self, items: dict[str, str]) -> None:
        self._file.write_text(json.dumps(items))
