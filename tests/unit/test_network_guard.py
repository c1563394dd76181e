"""The guard of tests/conftest.py: loopback only, in the test process and in programs it starts."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from sitecustomize import LOG_VARIABLE, NetworkRefused, is_loopback


@pytest.fixture
def forgiven() -> Path:
    """Where refusals are noted; a test that provokes one empties it."""
    return Path(os.environ[LOG_VARIABLE])


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", True),
        ("127.8.9.10", True),
        ("::1", True),
        ("localhost", True),
        (b"localhost", True),
        (None, True),
        ("10.0.0.5", False),
        ("192.0.2.7", False),
        ("example.org", False),
        ("localhost.example.org", False),
    ],
)
def test_only_this_machine_is_loopback(host: object, expected: bool) -> None:
    assert is_loopback(host) is expected


def test_look_up_of_another_host_is_refused_and_noted(forgiven: Path) -> None:
    with pytest.raises(NetworkRefused, match=r"example\.org"):
        socket.getaddrinfo("example.org", 443)
    assert forgiven.read_text("utf-8") == "example.org\n"
    forgiven.unlink()


def test_connection_to_an_address_is_refused_and_noted(forgiven: Path) -> None:
    with socket.socket() as client, pytest.raises(NetworkRefused):
        client.connect(("192.0.2.7", 80))
    assert forgiven.read_text("utf-8") == "192.0.2.7\n"
    forgiven.unlink()


def test_loopback_works() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as client,
    ):
        assert client.getpeername() == server.getsockname()


def test_a_program_started_by_a_test_is_guarded_too(forgiven: Path) -> None:
    program = "import socket; socket.create_connection(('192.0.2.7', 80), timeout=5)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert "NetworkRefused" in done.stderr
    assert forgiven.read_text("utf-8") == "192.0.2.7\n"
    forgiven.unlink()
