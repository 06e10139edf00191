import sys

sys.path.insert(0, "../shared")

import reread_pyrogram  # noqa: E402, F401
