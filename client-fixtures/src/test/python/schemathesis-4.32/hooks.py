"""Keeps the world that the run talks about in its place."""

import os

import requests
import schemathesis

SCENARIO = os.environ["SCENARIO"].encode()
REPLACING = {("PUT", "/scenario"), ("PUT", "/state"), ("DELETE", "/chats/{chat}"), ("DELETE", "/rules/{rule}")}


@schemathesis.hook
def filter_case(context, case):
    """In YAML a plain scalar is a text where a text is read: `title: 1984`."""
    return not (case.media_type == "application/yaml" and case.meta.generation.mode.is_negative)


@schemathesis.hook
def after_call(context, case, response):
    if response.status_code < 300 and (case.method, case.operation.path) in REPLACING:
        url = os.environ["API"] + "/scenario"
        requests.put(url, SCENARIO, headers={"Content-Type": "application/yaml"}, timeout=30).raise_for_status()
