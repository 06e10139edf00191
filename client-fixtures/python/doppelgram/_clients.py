# SPDX-License-Identifier: Apache-2.0
"""Connections of stock clients, which can dial nothing but the world that they are made for."""

from __future__ import annotations

import base64
import ipaddress
import socket
from importlib import import_module
from typing import TYPE_CHECKING, Any, Dict, Optional

from . import _key

if TYPE_CHECKING:
    from ._world import World


_OWN = tuple(
    ipaddress.ip_network(network)
    for network in (
        "127.0.0.0/8",
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "169.254.0.0/16",
        "::1/128",
        "fc00::/7",
        "fe80::/10",
    )
)


def own_address(host: str) -> str:
    """The IP address of a host; refuses one that is no machine or network of one's own."""
    address = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)[0][4][0]
    ip = ipaddress.ip_address(str(address).partition("%")[0])
    if not any(ip.version == network.version and ip in network for network in _OWN):
        raise ValueError(f"clients of tests go to a server of your own, not to {host} ({address})")
    return str(address)


def telethon(world: "World", account: Optional[str], device: int, options: Dict[str, Any]) -> Any:
    library = import_module("telethon")
    network = import_module("telethon.network")
    host, port = own_address(world.host), world.port
    session = import_module("telethon.sessions").StringSession(
        None if account is None else world.session(account, "telethon", device=device)
    )
    session.set_dc(world.dc, host, port)
    if account is None:
        _check_key(world)
        import_module("telethon.crypto.rsa").add_key(_key.PEM, old=False)

    base = options.pop("connection", network.ConnectionTcpFull)
    if issubclass(base, import_module("telethon.network.connection.tcpmtproxy").TcpMTProxy):
        raise ValueError("a connection over MTProxy has an address of its own: make that client yourself")

    class Led(base):  # type: ignore[misc, valid-type]
        """Dials the world, whatever data centre it is for."""

        def __init__(self, ip: str, dialled: int, dc_id: int, **rest: Any) -> None:
            super().__init__(host, port, dc_id, **rest)

    return library.TelegramClient(
        session, options.pop("api_id", 1), options.pop("api_hash", "any"), connection=Led, **options
    )


def pyrogram(world: "World", account: Optional[str], device: int, options: Dict[str, Any]) -> Any:
    """By SOCKS5: these libraries have addresses in their code, and the world's proxy leads any here."""
    library = import_module("pyrogram")
    if world.socks is None:
        raise ValueError("Pyrogram comes here by SOCKS5, which this world was started without: socks=True")
    if "proxy" in options:
        raise ValueError("Pyrogram comes here by a proxy of the world's own: leave `proxy` out")
    host, port = own_address(world.socks[0]), world.socks[1]
    if account is None:
        _check_key(world)
        rsa = import_module("pyrogram.crypto.rsa")
        modulus, exponent = _numbers(_key.PEM)
        fingerprint = int.from_bytes(bytes.fromhex(_key.FINGERPRINT), "big", signed=True)
        rsa.server_public_keys[fingerprint] = rsa.PublicKey(modulus, exponent)
    else:
        options["session_string"] = world.session(account, "pyrogram", device=device)
    options.setdefault("in_memory", True)
    return library.Client(
        options.pop("name", "doppelgram"),
        options.pop("api_id", 1),
        options.pop("api_hash", "any"),
        proxy={"scheme": "socks5", "hostname": host, "port": port},
        **options,
    )


def _check_key(world: "World") -> None:
    if world.fingerprint != _key.FINGERPRINT:
        raise ValueError(
            f"the server has a key of its own, {world.fingerprint}: log in with a client that was given it"
        )


def _numbers(pem: str) -> "tuple[int, int]":
    """Modulus and exponent of a PKCS#1 key of 2048 bits."""
    der = base64.b64decode("".join(pem.splitlines()[1:-1]))
    modulus = int.from_bytes(der[8:-5], "big")
    return modulus, int.from_bytes(der[-3:], "big")
