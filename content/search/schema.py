# SPDX-License-Identifier: MIT
"""The shape of the index: one SQLite file, with tables for each language numbered 1, 2, 3 ...

A language in another script of one that is there (``zh-Hant`` beside ``zh-Hans``) has only what is shown: it is
searched in the tables of the first, since folding makes them one.
"""

APPLICATION = 0x41475358  # "AGSX", at a fixed place in the file's header
VERSION = 4  # raise it with any change of these tables or of the analysis; an index of another version is refused

TABLES = """
CREATE TABLE languages (
    number INTEGER PRIMARY KEY, tag TEXT UNIQUE, searched INTEGER, documents INTEGER, sections INTEGER, length REAL,
    dictionary BLOB
);
CREATE TABLE documents (
    number INTEGER PRIMARY KEY, id TEXT, lang INTEGER, kind TEXT, weight REAL, title TEXT, aliases TEXT
);
CREATE TABLE sections (
    number INTEGER PRIMARY KEY, document INTEGER, anchor TEXT, heading TEXT, terms TEXT, forms TEXT, length INTEGER
);
"""

SHOWN = "CREATE TABLE shown_{n} (section INTEGER PRIMARY KEY, heading TEXT, packed BLOB);"

# What we analysed is what FTS5 indexes: its ascii tokenizer leaves letters beyond ASCII alone.
SEARCHED = """
CREATE VIRTUAL TABLE words_{n} USING fts5(title, heading, aliases, body, content='', tokenize='ascii');
CREATE TABLE terms_{n} (term TEXT PRIMARY KEY, count INTEGER) WITHOUT ROWID;
CREATE TABLE forms_{n} (number INTEGER PRIMARY KEY, form TEXT, term TEXT, count INTEGER);
CREATE TABLE grams_{n} (gram TEXT PRIMARY KEY, count INTEGER) WITHOUT ROWID;
CREATE TABLE sounds_{n} (
    sound TEXT, term TEXT, count INTEGER, unity INTEGER, PRIMARY KEY (sound, term)
) WITHOUT ROWID;
CREATE TABLE initials_{n} (
    initials TEXT, word TEXT, count INTEGER, unity INTEGER, PRIMARY KEY (initials, word)
) WITHOUT ROWID;
CREATE TABLE wholes_{n} (term TEXT PRIMARY KEY, worth BLOB) WITHOUT ROWID;
CREATE TABLE spelling_{n} (key INTEGER, form INTEGER, PRIMARY KEY (key, form)) WITHOUT ROWID;
"""

FINISHED = """
CREATE INDEX forms_{n}_form ON forms_{n} (form);
INSERT INTO words_{n} (words_{n}) VALUES ('optimize');
"""
