# SPDX-License-Identifier: MIT
"""Help on the command line: in the language asked for, or the computer's."""

import click
import pytest
from click.testing import CliRunner

from content import spoken_help


@pytest.mark.parametrize(
    ("arguments", "environment", "tag"),
    [
        (["search", "--lang", "es", "--help"], {"LANG": "zh_CN.UTF-8"}, "es"),
        (["search", "--lang=zh-Hant", "-h"], {}, "zh-Hant"),
        (["--help"], {"LANG": "zh_CN.UTF-8"}, "zh-Hans"),
        (["--help"], {"LC_ALL": "zh_TW.UTF-8", "LANG": "es_MX.UTF-8"}, "zh-Hant"),
        (["--help"], {"LC_ALL": "", "LANG": "es_MX.UTF-8"}, "es"),
        ([], {}, "en"),
        (["search", "--help", "--lang"], {"LANG": "fr_FR"}, "fr"),
        (["search", "asilo", "--lang", "es"], {}, ""),
    ],
)
def test_the_language_of_help(arguments: list[str], environment: dict[str, str], tag: str) -> None:
    assert spoken_help.wanted(arguments, environment) == tag


def test_a_command_and_its_verbs_are_translated() -> None:
    @click.group(help="Group")
    def group() -> None: ...

    @group.command(help="Verb")
    @click.option("--large", help="Large")
    def verb(large: str) -> None: ...

    spoken_help.translate(group, str.upper)
    assert "GROUP" in CliRunner().invoke(group, ["--help"]).output
    told = CliRunner().invoke(group, ["verb", "--help"]).output
    assert "VERB" in told
    assert "LARGE" in told


@pytest.mark.parametrize("locale", ["C", "POSIX", "xx_YY.UTF-8", "pt_BR.UTF-8"])
def test_a_language_that_is_not_there_gets_english(locale: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from content.__main__ import main

    monkeypatch.setenv("LC_ALL", locale)
    result = CliRunner().invoke(main, ["--help"])
    assert result.exit_code == 0
    assert "Usage" in result.output
