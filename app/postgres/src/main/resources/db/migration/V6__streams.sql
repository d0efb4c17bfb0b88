-- What people keep, hide and have read of the hubs that they follow. All of it goes with its person.

CREATE TABLE saved_entry (
    username   text        COLLATE "C" NOT NULL REFERENCES person ON DELETE CASCADE,
    entry_id   text        COLLATE "C" NOT NULL,
    entry      jsonb       NOT NULL,
    hubs       jsonb       NOT NULL,
    saved_at   timestamptz NOT NULL,
    pinned_at  timestamptz,
    removed_at timestamptz,
    PRIMARY KEY (username, entry_id)
);
COMMENT ON TABLE saved_entry IS 'Entries that a person keeps after feeds have forgotten them; at most 500 a person';
COMMENT ON COLUMN saved_entry.entry IS 'The whole of it: feeds hold the newest hundred only';
COMMENT ON COLUMN saved_entry.hubs IS 'Where it stood: its person sees it while they may read one of these feeds';
COMMENT ON COLUMN saved_entry.removed_at IS 'Since when it is removed; it can be brought back for a day';

CREATE TABLE hidden_kind (
    username    text        COLLATE "C" NOT NULL REFERENCES person ON DELETE CASCADE,
    hub         text        COLLATE "C" NOT NULL,
    application text        COLLATE "C" NOT NULL,
    action      text        COLLATE "C" NOT NULL,
    hidden_at   timestamptz NOT NULL,
    PRIMARY KEY (username, hub, application, action)
);
COMMENT ON TABLE hidden_kind IS 'Sorts of entries that a person does not want to see';
COMMENT ON COLUMN hidden_kind.hub IS 'Path of the hub on which it is hidden; empty for everywhere';
COMMENT ON COLUMN hidden_kind.action IS 'What follows the application in the topic';

CREATE TABLE saved_filter (
    id         uuid        PRIMARY KEY,
    username   text        COLLATE "C" NOT NULL REFERENCES person ON DELETE CASCADE,
    name       text        COLLATE "C" NOT NULL,
    query      text        NOT NULL,
    token      bytea       UNIQUE,
    created_at timestamptz NOT NULL,
    UNIQUE (username, name)
);
COMMENT ON TABLE saved_filter IS 'Ways of looking at one''s stream that got a name';
COMMENT ON COLUMN saved_filter.token IS 'SHA-256 digest of the secret in its address for feed readers; null when it has none';

CREATE TABLE reading (
    username   text        COLLATE "C" PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    read_up_to timestamptz NOT NULL,
    seen_at    timestamptz NOT NULL
);
COMMENT ON TABLE reading IS 'Up to when a person has read their stream, and when they last looked at it';
