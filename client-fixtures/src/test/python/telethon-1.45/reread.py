import sys

sys.path.insert(0, "../shared")

from reread import reread  # noqa: E402
from telethon.extensions import BinaryReader  # noqa: E402
from telethon.tl import TLObject  # noqa: E402
from telethon.tl.alltlobjects import LAYER  # noqa: E402


def read(data):
    reader = BinaryReader(data)
    return reader.tgread_object(), len(data) - reader.tell_position()


def describe(value):
    if not isinstance(value, TLObject):
        return None
    namespace = type(value).__module__.partition("telethon.tl.types.")[2]
    # messages have more attributes than fields
    fields = {field: getattr(value, field) for field in value.to_dict() if field != "_"}
    return ".".join(filter(None, [namespace, type(value).__name__])), fields


reread(LAYER, read, bytes, describe)
