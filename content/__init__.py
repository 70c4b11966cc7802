# SPDX-License-Identifier: MIT
"""The guide without a window: reads, composes, renders, searches and prints. Knows no Qt and no network."""

__version__ = "0.1.0"
