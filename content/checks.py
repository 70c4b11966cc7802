# SPDX-License-Identifier: MIT
"""Everything that must be true of the guide, beyond what reading it already refuses."""

from collections.abc import Iterator
from dataclasses import dataclass

from content import files, guide_files, made_checks, term_checks, translation_checks, word_checks
from content.catalogs import SOURCE_TAG, read_languages
from content.guide_files import Guide


@dataclass(frozen=True)
class Finding:
    """Something to mend (``stops`` the build) or to look at."""

    file: str
    line: int
    what: str
    remedy: str
    stops: bool = True

    def row(self) -> dict[str, object]:
        """The finding as data."""
        return dict(vars(self))


def run() -> Iterator[Finding]:
    """All findings. Raises ``ContentError`` where the guide cannot even be read."""
    guide = guide_files.read(files.GUIDE)
    languages = read_languages(files.LOCALES / "languages.toml")
    broken = [Finding(*found) for found in made_checks.catalogs(iter(languages.values()))]
    yield from (Finding(*found) for found in made_checks.templates())
    yield from (Finding(*found) for found in word_checks.run(guide))
    yield from _unused(guide)
    yield from broken
    if not broken:
        for language in languages.values():
            if language.tag != SOURCE_TAG:
                yield from (Finding(*found) for found in translation_checks.run(language))
                yield from (Finding(*found) for found in term_checks.run(language, guide.glossary))


def _unused(guide: Guide) -> Iterator[Finding]:
    """Authorities that nothing cites: they cost editors time and prove nothing."""
    used = {name for fact in guide.facts.values() for value in fact.values for name in (value.authority, *value.also)}
    used |= word_checks.cited(guide)
    used |= {name for rule in guide.rules.values() for name in rule.authorities}
    for name, authority in guide.authorities.items():
        if name not in used and authority.kind != "form":
            yield Finding(
                "content/guide/authorities",
                0,
                f"nothing cites “{name}”",
                "Cite it, or take it out.",
                stops=False,
            )
