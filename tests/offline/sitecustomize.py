"""Refuses every connection and look-up but loopback, in the test process and in Python programs it starts.

`tests/conftest.py` loads this, and puts the folder on PYTHONPATH, where Python finds it under this name at
start. Each refusal is also written to the file that NETWORK_LOG names, so that a test fails even where the
code under test catches the error.
"""

import ipaddress
import os
import socket
from pathlib import Path

LOG_VARIABLE = "ASSISTANT_TEST_NETWORK_LOG"


class NetworkRefused(OSError):
    """A test, or a program it started, wanted to leave the machine."""


def is_loopback(host: object) -> bool:
    """Whether an address given to `connect` or `getaddrinfo` stays on the machine."""
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host in (None, "", "localhost", "localhost.", "0.0.0.0", "::"):
        return True
    try:
        return ipaddress.ip_address(str(host)).is_loopback
    except ValueError:
        return False


def refuse(host: object) -> None:
    """Note the attempt and raise, unless the host is this machine."""
    if is_loopback(host):
        return
    if log := os.environ.get(LOG_VARIABLE):
        with Path(log).open("a", encoding="utf-8") as file:
            file.write(f"{host}\n")
    raise NetworkRefused(f"tests may not connect to {host!r}")


def guard() -> None:
    """Put the guard into `socket`; a second call changes nothing."""
    if getattr(socket.socket.connect, "guarded", False):
        return
    connect, connect_ex, sendto = socket.socket.connect, socket.socket.connect_ex, socket.socket.sendto
    getaddrinfo = socket.getaddrinfo

    def target(kept: socket.socket, address: object) -> None:
        if kept.family in (socket.AF_INET, socket.AF_INET6) and isinstance(address, tuple):
            refuse(address[0])

    def guarded_connect(self, address):
        target(self, address)
        return connect(self, address)

    def guarded_connect_ex(self, address):
        target(self, address)
        return connect_ex(self, address)

    def guarded_sendto(self, data, *rest):
        target(self, rest[-1])
        return sendto(self, data, *rest)

    def guarded_getaddrinfo(host, *rest, **options):
        refuse(host)
        return getaddrinfo(host, *rest, **options)

    guarded_connect.guarded = True
    socket.socket.connect = guarded_connect
    socket.socket.connect_ex = guarded_connect_ex
    socket.socket.sendto = guarded_sendto
    socket.getaddrinfo = guarded_getaddrinfo


if LOG_VARIABLE in os.environ:
    guard()
