# SPDX-License-Identifier: MIT
"""The help of the command line in the reader's language. Click's own few words ("Usage") stay English."""

import ast
import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

import click

HELP = {"-h", "--help"}
LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")  # the first that is set counts, as POSIX has it
CHINESE = {"zh_TW": "zh-Hant", "zh_HK": "zh-Hant", "zh_MO": "zh-Hant", "zh": "zh-Hans"}


def wanted(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The tag of the language to help in: that of ``--lang``, else that of the environment; empty where no help is
    asked for.
    """
    if arguments and not HELP & {*arguments}:
        return ""
    for option, value in pairwise([*arguments, ""]):
        if option == "--lang" and value:
            return value
        if option.startswith("--lang="):
            return option.partition("=")[2]
    locale = next(filter(None, (environment.get(name) for name in LOCALE_VARIABLES)), "en").partition(".")[0]
    return CHINESE.get(locale) or CHINESE.get(locale.partition("_")[0]) or locale.partition("_")[0]


def translate(command: click.Command, say: Callable[[str], str]) -> None:
    """Put the words of ``say`` on a command, its options and its verbs."""
    if command.help:
        command.help = say(inspect.cleandoc(command.help))
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.help:
            parameter.help = say(parameter.help)
    for verb in command.commands.values() if isinstance(command, click.Group) else ():
        translate(verb, say)


def texts(source: str) -> Iterator[tuple[int, str]]:
    """(line, text) of what a module of verbs says in its help: docstrings of commands, and ``help`` of options."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and any(map(_is_verb, node.decorator_list)):
            if told := ast.get_docstring(node):
                yield node.lineno, told
        elif isinstance(node, ast.Call):
            for keyword in node.keywords:
                if keyword.arg == "help" and isinstance(keyword.value, ast.Constant):
                    yield node.lineno, str(keyword.value.value)


def _is_verb(decorator: ast.expr) -> bool:
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return isinstance(called, ast.Attribute) and called.attr in {"command", "group"}
