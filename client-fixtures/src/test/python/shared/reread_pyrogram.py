"""For Pyrogram and what descends from it."""

import inspect
from io import BytesIO

from pyrogram.raw.all import layer
from pyrogram.raw.core import TLObject
from reread import reread


def read(data):
    stream = BytesIO(data)
    return TLObject.read(stream), len(data) - stream.tell()


def describe(value):
    if not isinstance(value, TLObject):
        return None
    name = type(value).QUALNAME.partition(".")[2]
    return name, {field: getattr(value, field) for field in value.__slots__}


def write(value):
    leave_out(value)
    return value.write()


def leave_out(value):
    """An absent optional vector is read as an empty one, which would then be written."""
    if isinstance(value, list):
        for element in value:
            leave_out(element)
    elif isinstance(value, TLObject):
        parameters = inspect.signature(type(value).__init__).parameters
        for field in value.__slots__:
            inner = getattr(value, field)
            if inner == [] and parameters[field].default is None:
                setattr(value, field, None)
            else:
                leave_out(inner)


reread(layer, read, write, describe)
