"""What the commands have in common: places, what they answer, how they count."""

from argparse import ArgumentParser, _SubParsersAction
from pathlib import Path
from typing import TypeAlias

Answer: TypeAlias = int | Path
Commands: TypeAlias = "_SubParsersAction[ArgumentParser]"


def place(text: str) -> Path:
    """Return a place that stays the same wherever the window is started from."""
    return Path(text).absolute()


def counted(number: int, noun: str) -> str:
    """Return "1 row" or "3,000 rows"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
