# SPDX-License-Identifier: MIT
"""What every test may use: the sample guide of five files, and the real one."""

from datetime import date
from pathlib import Path

import pytest

from content import guide_files
from content.catalogs import Catalog, Language
from content.guide_files import Guide
from content.library import Library

DATA = Path(__file__).parent / "data"
ENGLISH = Language("en", "English", "en_US", "source")
CHINESE = Language("zh-Hans", "简体中文", "zh_Hans", "draft")


@pytest.fixture
def sample() -> Guide:
    return guide_files.read(DATA / "guide")


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.open()


@pytest.fixture
def english() -> Catalog:
    return Catalog.without_words(ENGLISH)


@pytest.fixture
def chinese() -> Catalog:
    """A language of which nothing is translated."""
    return Catalog.without_words(CHINESE)


@pytest.fixture
def today() -> date:
    return date(2026, 11, 24)
