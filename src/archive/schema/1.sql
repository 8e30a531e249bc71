-- hemero archive, version 1. Dates are ISO 8601 in UTC unless a page states its own offset; JSON columns hold valid JSON.

CREATE TABLE sources (
    id        INTEGER PRIMARY KEY,
    name      TEXT NOT NULL UNIQUE,            -- name of the profile
    title     TEXT,                            -- name of the paper
    home      TEXT,
    language  TEXT,
    added_at  TEXT NOT NULL,
    crawling_since  TEXT                       -- when its unfinished crawl began; NULL: none is
) STRICT;

CREATE TABLE profiles (
    id             INTEGER PRIMARY KEY,
    name           TEXT NOT NULL,
    sha256         TEXT NOT NULL,              -- of everything that decides a reading
    text           TEXT NOT NULL,              -- the profile as it was
    first_used_at  TEXT NOT NULL,
    UNIQUE (name, sha256)
) STRICT;

CREATE TABLE runs (
    id          INTEGER PRIMARY KEY,
    command     TEXT NOT NULL,
    arguments   TEXT CHECK (arguments IS NULL OR json_valid(arguments)),
    version     TEXT NOT NULL,                 -- of hemero
    started_at  TEXT NOT NULL,
    ended_at    TEXT,                          -- NULL: still going, or ended by a crash
    exit_code   INTEGER,
    outcome     TEXT,                          -- the exit code in words
    profiles    TEXT CHECK (profiles IS NULL OR json_valid(profiles)),  -- {name: sha256}
    counts      TEXT CHECK (counts IS NULL OR json_valid(counts)),
    failures    TEXT CHECK (failures IS NULL OR json_valid(failures)),  -- {kind: number}
    sites       TEXT CHECK (sites IS NULL OR json_valid(sites)),        -- {source: counts}
    bytes       INTEGER NOT NULL DEFAULT 0     -- received on the wire
) STRICT;

CREATE TABLE run_fields (                      -- how often a run filled each field of a site, and how long its values were
    run_id     INTEGER NOT NULL REFERENCES runs (id),
    source_id  INTEGER NOT NULL REFERENCES sources (id),
    field      TEXT NOT NULL,
    articles   INTEGER NOT NULL,
    filled     INTEGER NOT NULL,
    sizes      TEXT NOT NULL CHECK (json_valid(sizes)),  -- articles by floor(log2(characters)), from 0
    PRIMARY KEY (run_id, source_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE hosts (                           -- politeness that outlives a run
    id       INTEGER PRIMARY KEY,
    host     TEXT NOT NULL UNIQUE,             -- scheme://host:port
    epoch    INTEGER NOT NULL DEFAULT 0,       -- grows with each claim; a commit with an older one is refused
    next_at  TEXT,                             -- no request may start before
    state    TEXT CHECK (state IS NULL OR json_valid(state)),   -- backoff and what else politeness remembers
    robots   TEXT CHECK (robots IS NULL OR json_valid(robots))  -- the last robots.txt and how it was answered
) STRICT;

CREATE TABLE frontier (                        -- every URL known, and what is to become of it
    id             INTEGER PRIMARY KEY,
    key            BLOB NOT NULL UNIQUE,       -- first 16 bytes of the SHA-256 of the canonical form
    url            TEXT NOT NULL,
    host_id        INTEGER NOT NULL REFERENCES hosts (id),
    source_id      INTEGER NOT NULL REFERENCES sources (id),
    kind           TEXT NOT NULL CHECK (kind IN ('article', 'page', 'listing', 'feed', 'sitemap', 'image')),
    state          TEXT NOT NULL CHECK (state IN ('new', 'fetched', 'failed', 'gone', 'moved', 'excluded', 'blocked')),
    due_at         TEXT,                       -- when to fetch it (next); NULL: not again
    depth          INTEGER NOT NULL DEFAULT 0, -- links from a start
    hops           INTEGER NOT NULL DEFAULT 0, -- redirects that led here
    barren         INTEGER NOT NULL DEFAULT 0, -- pages of the listing up to here without anything new
    attempts       INTEGER NOT NULL DEFAULT 0, -- failures since the last success
    visits         INTEGER NOT NULL DEFAULT 0, -- answers so far
    pace_s         INTEGER,                    -- seconds between visits of a source, adapted to how often it changes
    status         INTEGER,                    -- of the last answer
    etag           TEXT,
    last_modified  TEXT,
    body_id        INTEGER REFERENCES bodies (id),   -- the last one received
    failure        TEXT,                       -- kind of the last failure
    detail         TEXT,                       -- and its words
    found_on       INTEGER REFERENCES frontier (id),
    found_at       TEXT NOT NULL,
    fetched_at     TEXT,
    changed_at     TEXT,                       -- when the body was last seen to differ
    moved_to       TEXT                        -- where a redirect points
) STRICT;
CREATE INDEX frontier_due ON frontier (host_id, due_at, id, source_id) WHERE due_at IS NOT NULL;
CREATE INDEX frontier_images ON frontier (source_id, state) WHERE kind = 'image';
CREATE INDEX frontier_failures ON frontier (source_id, failure) WHERE failure IS NOT NULL;

CREATE TABLE bodies (                          -- each distinct body once
    id             INTEGER PRIMARY KEY,
    sha256         TEXT NOT NULL UNIQUE,       -- of the body, unpacked
    size           INTEGER NOT NULL,           -- in bytes, unpacked
    dictionary_id  INTEGER REFERENCES bodies (id),   -- body that serves as raw zstd dictionary; it has none itself
    packed         BLOB NOT NULL               -- one zstd frame
) STRICT;
CREATE INDEX bodies_dictionary ON bodies (dictionary_id) WHERE dictionary_id IS NOT NULL;

CREATE TABLE dictionaries (                    -- bodies that the pages of a host are packed with, the newest last
    id       INTEGER PRIMARY KEY,
    host_id  INTEGER NOT NULL REFERENCES hosts (id),
    body_id  INTEGER NOT NULL REFERENCES bodies (id),  -- a page, or several one after the other
    pages    INTEGER NOT NULL
) STRICT;
CREATE INDEX dictionaries_host ON dictionaries (host_id);
CREATE INDEX dictionaries_body ON dictionaries (body_id);

CREATE TABLE captures (                        -- each answer that a server gave
    id               INTEGER PRIMARY KEY,
    frontier_id      INTEGER NOT NULL REFERENCES frontier (id),
    run_id           INTEGER NOT NULL REFERENCES runs (id),
    url              TEXT NOT NULL,            -- as requested
    fetched_at       TEXT NOT NULL,
    status           INTEGER NOT NULL,
    headers          TEXT NOT NULL CHECK (json_valid(headers)),          -- [[name, value], …] in order
    request_headers  TEXT NOT NULL CHECK (json_valid(request_headers)),
    body_id          INTEGER REFERENCES bodies (id),  -- NULL: none was sent (304, 204)
    wire_bytes       INTEGER NOT NULL,
    truncated        TEXT CHECK (truncated IS NULL OR truncated IN ('length', 'time', 'disconnect')),
    remote_ip        TEXT,
    protocol         TEXT,
    elapsed_ms       INTEGER NOT NULL
) STRICT;
CREATE INDEX captures_frontier ON captures (frontier_id);
CREATE INDEX captures_body ON captures (body_id) WHERE body_id IS NOT NULL;

CREATE TABLE articles (                        -- each article as its newest revision tells it
    id             INTEGER PRIMARY KEY,
    key            TEXT NOT NULL UNIQUE,       -- the record's id, SOURCE:NATIVE_ID
    source_id      INTEGER NOT NULL REFERENCES sources (id),
    frontier_id    INTEGER NOT NULL REFERENCES frontier (id),
    url            TEXT NOT NULL,
    language       TEXT,
    section        TEXT,
    headline       TEXT,
    date           TEXT,
    modified       TEXT,
    event_date     TEXT,
    authors        TEXT NOT NULL CHECK (json_valid(authors)),
    revisions      INTEGER NOT NULL,           -- how many there are
    first_seen_at  TEXT NOT NULL,
    changed_at     TEXT NOT NULL,              -- of the newest revision
    gone_at        TEXT,                       -- the page answered 404 or 410 from then on
    summary        TEXT,
    body           TEXT,                       -- paragraphs, an empty line between them
    -- Full-text search folds marks but not đ: these columns, which the index is made of, do.
    headline_search  TEXT GENERATED ALWAYS AS (replace(replace(headline, 'đ', 'd'), 'Đ', 'D')) VIRTUAL,
    text_search      TEXT GENERATED ALWAYS AS (
        replace(replace(coalesce(summary, '') || char(10) || coalesce(body, ''), 'đ', 'd'), 'Đ', 'D')) VIRTUAL
) STRICT;
CREATE INDEX articles_url ON articles (url);
CREATE INDEX articles_date ON articles (source_id, date);
CREATE INDEX articles_day ON articles (date);
CREATE INDEX articles_frontier ON articles (frontier_id);

CREATE TABLE revisions (                       -- what an article said, each time that it said something else
    id              INTEGER PRIMARY KEY,
    article_id      INTEGER NOT NULL REFERENCES articles (id),
    number          INTEGER NOT NULL,          -- from 1
    capture_id      INTEGER NOT NULL REFERENCES captures (id),
    run_id          INTEGER NOT NULL REFERENCES runs (id),
    profile_id      INTEGER REFERENCES profiles (id),
    created_at      TEXT NOT NULL,
    changed_fields  TEXT NOT NULL CHECK (json_valid(changed_fields)),  -- [] in the first
    fields          TEXT NOT NULL CHECK (json_valid(fields)),          -- the record, hemero.article/1
    evidence        TEXT CHECK (evidence IS NULL OR json_valid(evidence)),
    UNIQUE (article_id, number)
) STRICT;
CREATE INDEX revisions_run ON revisions (run_id);
CREATE INDEX revisions_capture ON revisions (capture_id);

CREATE TABLE people (                          -- one row a person; `name_key` says which names count as the same
    id        INTEGER PRIMARY KEY,
    name      TEXT NOT NULL,
    name_key  TEXT NOT NULL,
    anchors   TEXT NOT NULL CHECK (json_valid(anchors))  -- offices and ranks that the person is known by
) STRICT;
CREATE INDEX people_name ON people (name_key);

CREATE TABLE resolutions (                     -- one row a document
    id        INTEGER PRIMARY KEY,
    key       TEXT NOT NULL UNIQUE,            -- kind and number, or kind, issuer, date and subject
    kind      TEXT NOT NULL,
    number    TEXT,
    date      TEXT,
    issuer    TEXT,
    subject   TEXT
) STRICT;

CREATE TABLE awards (                          -- one row an award (order, medal, title, certificate)
    id     INTEGER PRIMARY KEY,
    key    TEXT NOT NULL UNIQUE,
    award  TEXT NOT NULL
) STRICT;

CREATE TABLE article_people (                  -- a person as of an article
    article_id  INTEGER NOT NULL REFERENCES articles (id),
    position    INTEGER NOT NULL,              -- in the record, from 0
    person_id   INTEGER NOT NULL REFERENCES people (id),
    name        TEXT NOT NULL,
    rank        TEXT,
    titles      TEXT NOT NULL CHECK (json_valid(titles)),
    roles       TEXT NOT NULL CHECK (json_valid(roles)),  -- [{title, organisation}, …]
    mentions    INTEGER NOT NULL,
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_people_person ON article_people (person_id);

CREATE TABLE article_resolutions (             -- a document as an article cites it
    article_id     INTEGER NOT NULL REFERENCES articles (id),
    position       INTEGER NOT NULL,
    resolution_id  INTEGER NOT NULL REFERENCES resolutions (id),
    mentions       INTEGER NOT NULL,
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_resolutions_resolution ON article_resolutions (resolution_id);

CREATE TABLE article_awards (                  -- an act of conferral that an article tells of
    article_id   INTEGER NOT NULL REFERENCES articles (id),
    position     INTEGER NOT NULL,
    award_id     INTEGER NOT NULL REFERENCES awards (id),
    giver        TEXT,
    reason       TEXT,
    presenters   TEXT NOT NULL CHECK (json_valid(presenters)),
    recipients   TEXT NOT NULL CHECK (json_valid(recipients)),
    resolutions  TEXT NOT NULL CHECK (json_valid(resolutions)),
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_awards_award ON article_awards (award_id);

CREATE TABLE holdings (                        -- what is kept of each source, counted as it comes
    source_id   INTEGER PRIMARY KEY REFERENCES sources (id),
    addresses   INTEGER NOT NULL DEFAULT 0,
    articles    INTEGER NOT NULL DEFAULT 0,
    bytes       INTEGER NOT NULL DEFAULT 0,    -- of its bodies, packed
    fetched_at  TEXT                           -- the last answer
) STRICT;
CREATE TRIGGER source_added AFTER INSERT ON sources BEGIN
    INSERT INTO holdings (source_id) VALUES (new.id);
END;
CREATE TRIGGER address_added AFTER INSERT ON frontier BEGIN
    UPDATE holdings SET addresses = addresses + 1 WHERE source_id = new.source_id;
END;
CREATE TRIGGER article_counted AFTER INSERT ON articles BEGIN
    UPDATE holdings SET articles = articles + 1 WHERE source_id = new.source_id;
END;
CREATE TRIGGER capture_added AFTER INSERT ON captures BEGIN
    UPDATE holdings SET
        fetched_at = CASE WHEN fetched_at > new.fetched_at THEN fetched_at ELSE new.fetched_at END,
        -- A body that was received before is kept, and counted, once.
        bytes = bytes + CASE
            WHEN EXISTS (SELECT 1 FROM captures AS c WHERE c.body_id = new.body_id AND c.id <> new.id) THEN 0
            ELSE coalesce((SELECT length(b.packed) FROM bodies AS b WHERE b.id = new.body_id), 0) END
    WHERE source_id = (SELECT f.source_id FROM frontier AS f WHERE f.id = new.frontier_id);
END;

CREATE VIRTUAL TABLE articles_fts USING fts5 (
    headline_search, text_search,
    content = 'articles', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
-- New articles are indexed together at the end of the transaction that brought them (one segment for all of them).
CREATE TRIGGER articles_changed AFTER UPDATE OF headline, summary, body ON articles BEGIN
    INSERT INTO articles_fts (articles_fts, rowid, headline_search, text_search)
    VALUES ('delete', old.id, old.headline_search, old.text_search);
    INSERT INTO articles_fts (rowid, headline_search, text_search)
    VALUES (new.id, new.headline_search, new.text_search);
END;
CREATE TRIGGER articles_removed AFTER DELETE ON articles BEGIN
    INSERT INTO articles_fts (articles_fts, rowid, headline_search, text_search)
    VALUES ('delete', old.id, old.headline_search, old.text_search);
END;

CREATE VIEW article_list AS
SELECT a.id, a.key, s.name AS source, a.date, a.section, a.headline, a.summary, a.authors, a.url, a.language,
       a.event_date, a.revisions, a.first_seen_at, a.changed_at, a.gone_at
FROM articles AS a
JOIN sources AS s ON s.id = a.source_id;

CREATE VIEW recent_changes AS
SELECT r.created_at, r.run_id, s.name AS source, a.key, r.number, r.changed_fields, a.headline, a.url
FROM revisions AS r
JOIN articles AS a ON a.id = r.article_id
JOIN sources AS s ON s.id = a.source_id
WHERE r.number > 1
ORDER BY r.id DESC;

CREATE VIEW failures AS
SELECT s.name AS source, f.url, f.kind, f.state, f.status, f.failure, f.detail, f.attempts, f.due_at, f.fetched_at
FROM frontier AS f
JOIN sources AS s ON s.id = f.source_id
WHERE f.failure IS NOT NULL;

CREATE VIEW field_health AS
SELECT s.name AS source, h.field, h.run_id, r.started_at, h.articles, h.filled,
       round(100.0 * h.filled / h.articles, 1) AS percent
FROM run_fields AS h
JOIN runs AS r ON r.id = h.run_id
JOIN sources AS s ON s.id = h.source_id;
