# SPDX-License-Identifier: MIT
"""The look of the window: the system's light, dark or high-contrast choice as colours and one style sheet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from content import typefaces
from content.catalogs import Language
from content.looks import CONTRAST, CONTRAST_LIGHT, DARK, LIGHT, LOOKS, Look

OWN_POINTS, WIDEST_POINTS = 10.0, 15.0  # of the window's own words, which need not grow as far as the page

_SHEET = """
* {{ font-size: {points}pt; }}
QMainWindow, QDialog, QToolBar, QStatusBar {{ background: {panel}; color: {text}; }}
QToolBar {{ border: 0; border-bottom: 1px solid {rule}; padding: 4px; spacing: 4px; }}
QToolButton, QPushButton {{ background: {ground}; color: {text}; border: 1px solid {rule}; border-radius: 6px;
  padding: 6px 10px; min-height: 20px; }}
QToolButton:hover, QPushButton:hover {{ border-color: {link}; }}
QToolButton:checked {{ background: {link}; color: {ground}; }}
QToolButton:disabled, QPushButton:disabled {{ color: {muted}; background: {panel}; }}
QToolButton:focus, QPushButton:focus, QLineEdit:focus, QTreeWidget:focus, QListWidget:focus, QTextBrowser:focus,
QComboBox:focus {{ border: 2px solid {link}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QLineEdit, QComboBox, QPlainTextEdit {{ background: {ground}; color: {text}; border: 1px solid {rule};
  border-radius: 6px; padding: 6px 8px; selection-background-color: {link}; selection-color: {ground}; }}
QTreeWidget, QListWidget {{ background: {panel}; color: {text}; border: 1px solid {panel}; outline: 0; }}
QTreeWidget {{ show-decoration-selected: 0; }}
QTreeWidget::item, QListWidget::item {{ padding: 5px 4px; border-radius: 4px; }}
QTreeWidget::item:selected, QListWidget::item:selected {{ background: {link}; color: {ground}; }}
QTextBrowser {{ background: {ground}; color: {text}; border: 2px solid {ground};
  selection-background-color: {link}; selection-color: {ground}; }}
QSplitter::handle {{ background: {rule}; }}
QMenu {{ background: {ground}; color: {text}; border: 1px solid {rule}; }}
QMenu::item {{ padding: 6px 24px; }}
QMenu::item:selected {{ background: {link}; color: {ground}; }}
QMenuBar {{ background: {panel}; color: {text}; }}
QMenuBar::item:selected {{ background: {link}; color: {ground}; }}
QLabel {{ color: {text}; }}
QFrame#results {{ background: {ground}; border: 2px solid {link}; border-radius: 8px; }}
QFrame#results QListWidget {{ background: {ground}; border: 0; }}
QFrame#damage {{ background: {mark}; border-bottom: 2px solid {link}; }}
QFrame#damage QLabel {{ color: {text}; }}
QToolTip {{ background: {ground}; color: {text}; border: 1px solid {rule}; }}
"""


def system_look(application: QApplication) -> Look:
    """The look that goes with the system's choice of light or dark, and of high contrast."""
    hints = application.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return CONTRAST if dark else CONTRAST_LIGHT
    return DARK if dark else LIGHT


def look_of(name: str) -> Look:
    """The look of that name; the system's for any other."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return LOOKS.get(name) or system_look(application)


def load_fonts() -> None:
    """Use the guide's own typefaces, so that no character depends on what the computer has."""
    for path in typefaces.font_files():
        QFontDatabase.addApplicationFont(str(path))


def set_font(application: QApplication, tag: str) -> None:
    """Set the whole program in the typefaces of a language."""
    font = QFont()
    font.setFamilies(list(typefaces.families(tag)))
    application.setFont(font)


def dress(application: QApplication, look: Look, points: float) -> None:
    """Put a look on the whole program, with its own texts at ``points``."""
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: look.panel,
        QPalette.ColorRole.WindowText: look.text,
        QPalette.ColorRole.Base: look.ground,
        QPalette.ColorRole.AlternateBase: look.panel,
        QPalette.ColorRole.Text: look.text,
        QPalette.ColorRole.Button: look.ground,
        QPalette.ColorRole.ButtonText: look.text,
        QPalette.ColorRole.Highlight: look.link,
        QPalette.ColorRole.HighlightedText: look.ground,
        QPalette.ColorRole.Link: look.link,
        QPalette.ColorRole.PlaceholderText: look.muted,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    application.setPalette(palette)
    colours = {key: value for key, value in vars(look).items() if isinstance(value, str)}
    application.setStyleSheet(_SHEET.format(points=points, **colours))


def apply(language: Language, look: Look, percent: int) -> None:
    """Put direction, typefaces and look of the moment on the whole program; ``percent`` is the size of text."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        right = language.direction == "rtl"
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
        set_font(application, language.tag)
        dress(application, look, min(OWN_POINTS * percent / 100, WIDEST_POINTS))
