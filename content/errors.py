# SPDX-License-Identifier: MIT
"""What can go wrong, said so that somebody can act on it: what happened, where, what to do.

Readers' errors carry an English message that is also a gettext msgid, so that the window and the command line
can say it in the reader's language. Editors' errors (``ContentError``) name file and line and stay in English.
"""

from collections.abc import Callable


def N_(message: str) -> str:  # noqa: N802 (gettext's own name for "translate later")
    """Mark a message for extraction without translating it yet."""
    return message


class GuideError(Exception):
    """A message with named values; ``str()`` is English, ``in_words`` is in the language of ``translate``."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.values = values

    def in_words(self, translate: Callable[[str], str]) -> str:
        """The message in the language of ``translate`` (a gettext function)."""
        return translate(self.message).format(**self.values)

    def __str__(self) -> str:
        return self.message.format(**self.values)


class UsageError(GuideError):
    """Something was asked for that does not exist: a topic, a language, a date. Exit status 2."""


class UnknownTopicError(UsageError):
    """No topic has this id."""

    def __init__(self, topic: str) -> None:
        super().__init__(
            N_("There is no page called “{topic}”. Look for it with the search, or list all pages."),
            topic=topic,
        )
        self.topic = topic


class UnknownLanguageError(UsageError):
    """Not a language tag, or none that this guide knows of."""

    def __init__(self, tag: str, known: tuple[str, ...]) -> None:
        super().__init__(
            N_("“{tag}” is not a language of this guide. Choose one of: {known}."),
            tag=tag,
            known=", ".join(known),
        )


class MissingPartError(GuideError):
    """A part of the program that is made from the sources is not there or is damaged."""

    def __init__(self, part: str, remedy: str) -> None:
        super().__init__(
            N_("A part of the guide is missing or damaged: {part}. The rest still works. To mend it: {remedy}"),
            part=part,
            remedy=remedy,
        )


class UnwritableError(GuideError):
    """A file could not be written: no such folder, no permission, no room, a stick pulled out."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(
            N_("{file} could not be written: {reason}. Choose another folder, or make room."), file=file, reason=reason
        )


class ContentError(GuideError):
    """A mistake in the words: which file and line, what is wrong, and what to write instead."""

    def __init__(self, file: str, line: int, what: str, remedy: str) -> None:
        where = f"{file}:{line}" if line else file
        super().__init__("{where}: {what}. {remedy}", where=where, what=what.rstrip("."), remedy=remedy)
        self.file = file
        self.line = line
        self.what = what
        self.remedy = remedy
