"""What must be so before Qt is imported, and how patient the laws are."""

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("house", deadline=None)  # a busy machine is no failure
settings.load_profile("house")
