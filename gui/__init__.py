# SPDX-License-Identifier: MIT
"""The window. Shows what ``content`` gives; knows no law, and no words but its own buttons'."""
