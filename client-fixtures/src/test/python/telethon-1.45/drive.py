import sys

sys.path.insert(0, "../shared")

from driver import drive  # noqa: E402
from telethon_driver import TelethonDriver  # noqa: E402

drive(TelethonDriver)
