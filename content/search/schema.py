# SPDX-License-Identifier: MIT
"""The shape of the index: one SQLite file, with tables for each language numbered 1, 2, 3 ..."""

APPLICATION = 0x41475358  # "AGSX", at a fixed place in the file's header
VERSION = 2  # raise it with any change of these tables or of the analysis; an index of another version is refused

TABLES = """
CREATE TABLE languages (number INTEGER PRIMARY KEY, tag TEXT UNIQUE, sections INTEGER, length REAL);
CREATE TABLE documents (
    number INTEGER PRIMARY KEY, id TEXT, lang INTEGER, kind TEXT, weight REAL, title TEXT, aliases TEXT
);
CREATE TABLE sections (
    number INTEGER PRIMARY KEY, document INTEGER, anchor TEXT, heading TEXT, heading_terms TEXT,
    text TEXT, terms TEXT, forms TEXT, length INTEGER, places BLOB
);
"""

# What we analysed is what FTS5 indexes: its ascii tokenizer leaves letters beyond ASCII alone.
TABLES_OF_A_LANGUAGE = """
CREATE VIRTUAL TABLE words_{n} USING fts5(title, heading, aliases, body, content='', tokenize='ascii');
CREATE TABLE terms_{n} (term TEXT PRIMARY KEY, count INTEGER, sound TEXT, unity REAL) WITHOUT ROWID;
CREATE TABLE forms_{n} (number INTEGER PRIMARY KEY, form TEXT, term TEXT, count INTEGER);
CREATE TABLE grams_{n} (gram TEXT PRIMARY KEY, count INTEGER) WITHOUT ROWID;
CREATE TABLE initials_{n} (
    initials TEXT, word TEXT, count INTEGER, unity REAL, PRIMARY KEY (initials, word)
) WITHOUT ROWID;
CREATE TABLE spelling_{n} (key INTEGER, form INTEGER, PRIMARY KEY (key, form)) WITHOUT ROWID;
"""

INDEXES_OF_A_LANGUAGE = """
CREATE INDEX forms_{n}_form ON forms_{n} (form);
CREATE INDEX terms_{n}_sound ON terms_{n} (sound) WHERE sound IS NOT NULL;
INSERT INTO words_{n} (words_{n}) VALUES ('optimize');
"""
