from pathlib import Path
def build() -> Path:
    raise NotImplementedError
