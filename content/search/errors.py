# SPDX-License-Identifier: MIT
"""What can be wrong with the file of an index."""

from content.errors import N_, GuideError


class IndexMissingError(GuideError):
    """There is no index at this place."""

    def __init__(self, file: str) -> None:
        super().__init__(N_("The search index is missing: {file}."), file=file)


class IndexDamagedError(GuideError):
    """The file is no index, is not whole, or was made for another version of the program."""

    def __init__(self, file: str) -> None:
        super().__init__(N_("The search index is damaged or of another version: {file}."), file=file)
