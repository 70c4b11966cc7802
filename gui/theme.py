# SPDX-License-Identifier: MIT
"""The look of the window: the system's light, dark or high-contrast choice as colours and one style sheet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from content import typefaces
from content.catalogs import Language
from content.looks import CONTRAST, CONTRAST_LIGHT, DARK, LIGHT, LOOKS, Look
from gui.indicators import Indicators

OWN_STYLE = "asylum-guide-style"
OWN_POINTS, WIDEST_POINTS = 10.5, 16.0  # of the window's own words, which need not grow as far as the page

_SHEET = """
QMainWindow, QDialog, QStatusBar, QMenuBar, QWidget#boardground, QScrollArea#board {{ background: {panel};
  color: {text}; }}
QMenuBar {{ padding: 2px 6px; }}
QMenuBar::item {{ padding: 6px 10px; border-radius: 6px; background: transparent; }}
QMenuBar::item:selected {{ background: {tint}; color: {heading}; }}
QMenu {{ background: {raised}; color: {text}; border: 1px solid {rule}; padding: 6px; }}
QMenu::item {{ padding: 8px 28px 8px 12px; border-radius: 6px; }}
QMenu::item:selected {{ background: {tint}; color: {heading}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {rule}; margin: 6px 8px; }}
QMenu::icon {{ padding-left: 10px; }}
QToolBar {{ background: {panel}; border: 0; border-bottom: 1px solid {rule}; padding: 4px 8px 8px 8px; spacing: 4px; }}
QToolButton, QPushButton {{ background: {raised}; color: {text}; border: 1px solid {rule}; border-radius: 8px;
  padding: 6px 12px; min-height: 26px; }}
QToolBar QToolButton {{ background: transparent; border: 2px solid transparent; padding: 5px 7px; }}
QToolBar QToolButton#language, QToolBar QToolButton#new {{ background: {raised}; border: 1px solid {rule};
  padding: 6px 12px; color: {heading}; }}
QToolButton:hover, QPushButton:hover, QToolBar QToolButton:hover {{ border: 2px solid {link}; padding: 5px 11px; }}
QToolBar QToolButton:hover {{ padding: 5px 7px; }}
QToolBar QToolButton:checked {{ background: {tint}; border-color: {heading}; }}
QToolBar QToolButton:checked:disabled {{ background: transparent; border-color: transparent; }}
QPushButton:default, QPushButton#first:enabled {{ background: {heading}; color: {ground}; border-color: {heading}; }}
QToolButton:disabled, QPushButton:disabled {{ color: {muted}; background: {panel}; }}
QToolButton:focus, QPushButton:focus, QToolBar QToolButton:focus {{ border: 3px solid {link}; padding: 4px 10px; }}
QToolBar QToolButton:focus {{ padding: 4px 6px; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QLineEdit, QComboBox, QPlainTextEdit, QAbstractSpinBox {{ background: {raised}; color: {text};
  border: 1px solid {muted}; border-radius: 8px; padding: 7px 10px; min-height: 22px;
  placeholder-text-color: {muted}; selection-background-color: {link}; selection-color: {ground}; }}
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QAbstractSpinBox:focus {{ border: 2px solid {link};
  padding: 6px 9px; }}
QWidget#qt_calendar_navigationbar {{ background: {panel}; }}
QComboBox::drop-down {{ border: 0; width: 26px; }}
QAbstractSpinBox QLineEdit {{ background: transparent; border: 0; padding: 0; min-height: 0; }}
QLineEdit QToolButton {{ background: transparent; border: 0; padding: 0; min-height: 0; }}
QTreeWidget, QListWidget {{ background: {panel}; color: {text}; border: 2px solid {panel}; outline: 0; padding: 4px; }}
QTreeWidget:focus, QListWidget:focus {{ border-color: {link}; }}
QTreeWidget::item, QListWidget::item {{ padding: 6px 6px; border-radius: 6px; color: {text}; }}
QTreeWidget::item:hover, QListWidget::item:hover {{ background: {ground}; }}
QTreeWidget {{ show-decoration-selected: 1; }}
QTreeWidget::item {{ border-radius: 0; }}
QTreeWidget::item:selected, QListWidget::item:selected {{ background: {tint}; color: {heading}; }}
QTextBrowser {{ background: {ground}; color: {text}; border: 3px solid {ground};
  selection-background-color: {link}; selection-color: {ground}; }}
QTextBrowser[ring="true"] {{ border: 3px solid {link}; }}
QScrollBar:vertical {{ background: transparent; width: 14px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 14px; margin: 0; }}
QScrollBar::handle {{ background: {muted}; border-radius: 3px; margin: 4px; min-height: 40px; min-width: 40px; }}
QScrollBar::handle:hover {{ background: {link}; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {rule}; width: 1px; height: 1px; }}
QLabel {{ color: {text}; background: transparent; }}
QLabel#boardtitle, QLabel#boardheading {{ color: {heading}; }}
QLabel#boardnote, QLabel#boardlead {{ color: {muted}; }}
QLabel#paneltitle {{ color: {muted}; padding: 10px 12px 2px 12px; }}
QFrame#results, QFrame#termcard {{ background: {raised}; border: 2px solid {link}; border-radius: 10px; }}
QFrame#results QListWidget, QFrame#termcard QTextBrowser {{ background: {raised}; border: 0; }}
QFrame#termcard QTextBrowser[ring="true"] {{ border: 0; }}
QLabel#stillhere {{ background: {heading}; color: {ground}; border-radius: 12px; padding: 24px; }}
QFrame#damage {{ background: {mark}; border-bottom: 2px solid {link}; }}
QFrame#damage QLabel {{ color: {text}; }}
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {rule}; padding: 4px; }}
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


def set_font(application: QApplication, tag: str, points: float) -> None:
    """Set the whole program in the typefaces of a language, its own words ``points`` large."""
    font = QFont()
    font.setFamilies(list(typefaces.families(tag)))
    font.setPointSizeF(points)
    if application.font() != font:
        application.setFont(font)
        # Widgets that the style sheet dresses ask for the typeface of their class only.
        application.setFont(font, "QWidget")  # type: ignore[arg-type]  # as it is at run time


def dress(application: QApplication, look: Look) -> None:
    """Put a look on the whole program."""
    colours = {key: value for key, value in vars(look).items() if isinstance(value, str)}
    sheet = _SHEET.format(**colours)
    if application.styleSheet() == sheet:
        return  # dressing every widget anew takes longer than making a page
    if not application.property(OWN_STYLE):
        application.setStyle(Indicators())
        application.setProperty(OWN_STYLE, True)
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
    application.setStyleSheet(sheet)


def apply(language: Language, look: Look, percent: int) -> None:
    """Put direction, typefaces and look of the moment on the whole program; ``percent`` is the size of text."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        right = language.direction == "rtl"
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
        dress(application, look)
        set_font(application, language.tag, min(OWN_POINTS * percent / 100, WIDEST_POINTS))
