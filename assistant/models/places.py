"""Where a model server may be: on this machine or in its private network, unless allowed otherwise."""

import ipaddress
import socket
from urllib.parse import urlsplit

from corpus.bilingual import Text
from corpus.errors import ModelUnavailable


def check_place(url: str, *, allow_remote: bool) -> None:
    """Raises ModelUnavailable where questions sent to `url` would leave the private network."""
    host = urlsplit(url).hostname or ""
    if allow_remote or is_private(host):
        return
    raise ModelUnavailable(
        Text(
            f"Serwer modelu {host or url} jest poza tą siecią, a pytania nie mogą jej opuszczać.",
            f"The model server {host or url} is outside this network, and questions must not leave it.",
        ),
        Text(
            "Wskaż adres w sieci lokalnej albo, jako administrator, ustaw allow_remote_models=true.",
            "Name an address in the local network or, as administrator, set allow_remote_models=true.",
        ),
    )


def is_private(host: str) -> bool:
    """Whether every address of `host` is loopback or private; False where it cannot be resolved."""
    try:
        addresses = {str(info[4][0]) for info in socket.getaddrinfo(host, None)} if host else set()
    except OSError:
        return False
    parsed = [ipaddress.ip_address(address.split("%")[0]) for address in addresses]
    return bool(parsed) and all(address.is_loopback or address.is_private for address in parsed)
