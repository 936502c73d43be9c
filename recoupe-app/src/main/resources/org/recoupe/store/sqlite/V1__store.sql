-- Times are milliseconds since 1970 (UTC), days are days since 1970, flags are 0 or 1.

CREATE TABLE story (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    title TEXT,
    created BIGINT NOT NULL,
    updated BIGINT NOT NULL,
    dossier_title TEXT,
    events BIGINT NOT NULL DEFAULT 0,
    day_from BIGINT,
    day_to BIGINT,
    version BIGINT NOT NULL DEFAULT 0,
    next_correction BIGINT NOT NULL DEFAULT 1
);

-- What was handed in. A file set aside stays, and so do its articles.
CREATE TABLE file (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    story BIGINT NOT NULL REFERENCES story (seq) ON DELETE CASCADE,
    digest TEXT NOT NULL,
    name TEXT NOT NULL,
    origin TEXT,
    added BIGINT NOT NULL,
    bytes BIGINT NOT NULL,
    fingerprint TEXT,
    aside_by TEXT,
    aside_at BIGINT,
    UNIQUE (story, digest)
);
CREATE INDEX file_origin ON file (story, origin);
CREATE INDEX file_listed ON file (story, seq);
CREATE INDEX file_waiting ON file (story) WHERE fingerprint IS NULL;

CREATE TABLE file_bytes (
    file BIGINT PRIMARY KEY REFERENCES file (seq) ON DELETE CASCADE,
    gzip BLOB NOT NULL
);

CREATE TABLE problem (
    file BIGINT NOT NULL REFERENCES file (seq) ON DELETE CASCADE,
    part BIGINT NOT NULL,
    code TEXT NOT NULL,
    place TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (file, part)
);

-- sort: the day on which it was published, then seq; what search gives its hits in the order of.
CREATE TABLE article (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    story BIGINT NOT NULL REFERENCES story (seq) ON DELETE CASCADE,
    file BIGINT NOT NULL REFERENCES file (seq) ON DELETE CASCADE,
    part BIGINT NOT NULL,
    id TEXT NOT NULL,
    path TEXT NOT NULL,
    title TEXT,
    outlet TEXT,
    language TEXT NOT NULL,
    earliest BIGINT,
    latest BIGINT,
    sort BIGINT NOT NULL UNIQUE,
    aside_by TEXT,
    aside_at BIGINT,
    removed TEXT NOT NULL,
    words_digest TEXT NOT NULL,
    text_bytes BIGINT NOT NULL,
    text_gzip BLOB NOT NULL,
    UNIQUE (file, id)
);
CREATE INDEX article_id ON article (story, id);
CREATE INDEX article_part ON article (file, part);
CREATE INDEX article_aside ON article (story, aside_at);

-- What was read in an article, as ReadingCodec writes it; gone without harm: it is read anew.
CREATE TABLE reading (
    article BIGINT PRIMARY KEY REFERENCES article (seq) ON DELETE CASCADE,
    bytes BIGINT NOT NULL,
    gzip BLOB NOT NULL
);

CREATE TABLE statement (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    story BIGINT NOT NULL REFERENCES story (seq) ON DELETE CASCADE,
    article BIGINT NOT NULL REFERENCES article (seq) ON DELETE CASCADE,
    id TEXT NOT NULL,
    speaker TEXT NOT NULL,
    names TEXT NOT NULL,
    quote TEXT NOT NULL,
    start_at BIGINT NOT NULL,
    end_at BIGINT NOT NULL,
    sort BIGINT NOT NULL UNIQUE,
    digest TEXT NOT NULL,
    UNIQUE (story, id)
);
CREATE INDEX statement_article ON statement (article);

CREATE TABLE dossier (
    story BIGINT NOT NULL REFERENCES story (seq) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    kept_at BIGINT NOT NULL,
    articles BIGINT NOT NULL,
    events BIGINT NOT NULL,
    digest TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    gzip BLOB NOT NULL,
    changes_bytes BIGINT,
    changes BLOB,
    PRIMARY KEY (story, number)
);

CREATE TABLE correction (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    story BIGINT NOT NULL REFERENCES story (seq) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    json TEXT NOT NULL,
    undone BIGINT NOT NULL DEFAULT 0,
    UNIQUE (story, id)
);

-- Never changed: what became of a correction.
CREATE TABLE correction_turn (
    correction BIGINT NOT NULL REFERENCES correction (seq) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    what TEXT NOT NULL,
    author TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (correction, number)
);

CREATE TABLE feed (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    story BIGINT NOT NULL REFERENCES story (seq) ON DELETE CASCADE,
    url TEXT NOT NULL,
    added BIGINT NOT NULL,
    fetched BIGINT,
    etag TEXT,
    modified TEXT,
    problem TEXT,
    taken BIGINT NOT NULL DEFAULT 0,
    UNIQUE (story, url)
);

-- state: 0 waiting, 1 running, 2 done, 3 failed.
CREATE TABLE job (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    story BIGINT NOT NULL REFERENCES story (seq) ON DELETE CASCADE,
    state BIGINT NOT NULL,
    created BIGINT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    ended BIGINT,
    problem TEXT
);
CREATE INDEX job_story ON job (story, seq);
CREATE UNIQUE INDEX job_waiting ON job (story) WHERE state = 0;
CREATE UNIQUE INDEX job_running ON job (story) WHERE state = 1;

-- Words as the program folds them, rowid is the sort of the article or statement. Nothing but the index is kept: what is
-- shown comes from the tables above.
CREATE VIRTUAL TABLE article_words USING fts5 (
    kept, removed, title, outlet, mark,
    content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE statement_words USING fts5 (
    quote, speaker, outlet, mark,
    content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);
