# SPDX-License-Identifier: MIT
"""No network: an audit hook, set before anything else, refuses every use of a socket.

Our code has none; some libraries import ``socket`` without using it. If one ever tried, it fails here.
"""

import sys

REFUSED = "socket."
"""How the audit events of Python's sockets begin: making one, naming a host, connecting, binding, sending."""


class NetworkRefusedError(RuntimeError):
    """Something tried to use the network."""


def _refuse(event: str, _arguments: tuple[object, ...]) -> None:
    if event.startswith(REFUSED):
        raise NetworkRefusedError(event)


def refuse_network() -> None:
    """From now on, every use of a socket by Python code of this process raises ``NetworkRefusedError``."""
    sys.addaudithook(_refuse)
