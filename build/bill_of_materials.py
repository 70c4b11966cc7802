# SPDX-License-Identifier: MIT
"""The bill of materials of a bundle, as CycloneDX 1.5 in JSON: its parts, and the digest of every binary file."""

import json
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import environment

assert environment.ROOT  # `content` can be imported from here on
from content.integrity import digest_of  # noqa: E402
from content.licences import Part  # noqa: E402

NAME = "sbom.cdx.json"
BINARY = (".so", ".dll", ".dylib", ".pyd", ".exe")


def written(folder: Path, parts: Iterable[Part], version: str, when: int) -> bytes:
    """The bill for a folder of ``version``, made at ``when`` (seconds of Unix): the same bytes for the same folder."""
    components: list[dict[str, Any]] = [_component(part) for part in parts]
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and _is_binary(path):
            digest = {"alg": "SHA-256", "content": digest_of(path)}
            components.append({"type": "file", "name": path.relative_to(folder).as_posix(), "hashes": [digest]})
    whole = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, json.dumps(components))}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(when, UTC).isoformat(),
            "component": {"type": "application", "name": "asylum-guide", "version": version},
        },
        "components": components,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def _component(part: Part) -> dict[str, Any]:
    row: dict[str, Any] = {"type": "library", "name": part.name, "purl": part.purl}
    if part.version:
        row["version"] = part.version
    if part.licence:
        row["licenses"] = [{"license": {"name": part.licence}}]
    return row


def _is_binary(path: Path) -> bool:
    return path.name == "asylum-guide" or any(ending in path.name for ending in BINARY)
