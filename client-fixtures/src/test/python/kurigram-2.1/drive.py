import sys

sys.path.insert(0, "../shared")

from driver import drive  # noqa: E402
from pyrogram_driver import PyrogramDriver  # noqa: E402

drive(PyrogramDriver)
