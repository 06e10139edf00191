"""Reads boxed objects, a JSON array of hex strings on stdin, with a library's own schema, and prints {layer, objects: [{tree,
hex}]}: what the library made of each, and the bytes that it writes for it in turn. See node/shared/reread.js for the trees."""

import datetime
import json
import sys


def reread(layer, read, write, describe):
    """read(bytes) -> (object, bytes left); describe(object) -> (name, {field: value}) or None for what is no object."""
    objects = []
    for text in json.load(sys.stdin):
        value, rest = read(bytes.fromhex(text))
        if rest:
            raise ValueError(f"{rest} bytes are left behind {value}")
        objects.append({"tree": _tree(value, describe), "hex": write(value).hex()})
    print(json.dumps({"layer": layer, "objects": objects}))


def _fold(name):
    # both libraries keep clear of Python's own word
    return ("self" if name == "is_self" else name).replace("_", "").lower()


def _tree(value, describe):
    if value is None or value is False:
        return None
    if value is True or isinstance(value, str):
        return value
    if isinstance(value, (bytes, bytearray)):
        return value.hex()
    if isinstance(value, (list, tuple)):
        return [_tree(element, describe) for element in value]
    if isinstance(value, datetime.datetime):  # what Telethon makes of an int called date
        return str(int(value.timestamp()))
    described = describe(value)
    if described is None:
        return str(value)
    name, values = described
    fields = {_fold(field): _tree(inner, describe) for field, inner in values.items()}
    return {"_": _fold(name)} | {field: inner for field, inner in fields.items() if inner not in (None, [])}
