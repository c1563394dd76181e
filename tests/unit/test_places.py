"""Model servers outside the private network are refused."""

import socket

import pytest

from assistant.models.places import check_place, is_private
from corpus.errors import ModelUnavailable


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", True),
        ("localhost", True),
        ("::1", True),
        ("10.1.2.3", True),
        ("192.168.0.7", True),
        ("8.8.8.8", False),
        ("2001:4860:4860::8888", False),
        ("", False),
    ],
)
def test_private_is_what_stays_in_the_network(
    host: str, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", resolved(host))
    assert is_private(host) is expected


def test_a_name_is_private_only_when_all_its_addresses_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", resolved("10.0.0.1", "8.8.8.8"))
    assert is_private("two-faced.example") is False


def test_a_name_that_cannot_be_resolved_is_not_private(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(*_: object) -> list[object]:
        raise socket.gaierror("unknown")

    monkeypatch.setattr(socket, "getaddrinfo", nowhere)
    assert is_private("nowhere.example") is False


def test_a_remote_server_is_refused_in_both_languages_unless_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", resolved("8.8.8.8"))
    with pytest.raises(ModelUnavailable) as refusal:
        check_place("https://models.example/v1", allow_remote=False)
    assert "models.example jest poza tą siecią" in refusal.value.sentence.pl
    assert "allow_remote_models=true" in refusal.value.sentence.en
    check_place("https://models.example/v1", allow_remote=True)
    monkeypatch.setattr(socket, "getaddrinfo", resolved("127.0.0.1"))
    check_place("http://127.0.0.1:11434", allow_remote=False)


def resolved(*addresses: str):  # type: ignore[no-untyped-def]
    known = {"localhost": "127.0.0.1"}
    return lambda *_: [(0, 0, 0, "", (known.get(address, address), 0)) for address in addresses]
