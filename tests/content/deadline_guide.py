# SPDX-License-Identifier: MIT
"""The real rules and facts, read once for all tests of deadlines."""

from functools import cache

from content import authorities, deadlines_rules, facts
from content.authorities import Authority
from content.catalogs import Catalog, Language
from content.deadlines_rules import Rules
from content.facts import Fact
from content.files import GUIDE


class Everything:
    """Contains whatever is asked for: topics have tests of their own."""

    def __contains__(self, name: object) -> bool:
        return True


@cache
def cited() -> dict[str, Authority]:
    return authorities.read(GUIDE / "authorities")


@cache
def numbers() -> dict[str, Fact]:
    return facts.read(GUIDE / "facts", cited())


@cache
def rules() -> Rules:
    return deadlines_rules.read(GUIDE / "deadlines", numbers(), cited(), Everything())


def english() -> Catalog:
    return Catalog.without_words(Language("en", "English", "en_US", "source"))
