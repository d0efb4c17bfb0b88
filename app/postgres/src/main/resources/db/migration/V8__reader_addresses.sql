-- Secret addresses for feed readers, which cannot sign in. They go with their person, with their filter and with their hub.

CREATE TABLE reader_address (
    id         uuid        PRIMARY KEY,
    token      bytea       NOT NULL UNIQUE,
    username   text        COLLATE "C" NOT NULL REFERENCES person ON DELETE CASCADE,
    filter_id  uuid        REFERENCES saved_filter ON DELETE CASCADE,
    hub_id     bigint      REFERENCES hub ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    used_at    timestamptz,
    CHECK (filter_id IS NULL OR hub_id IS NULL)
);
COMMENT ON TABLE reader_address IS 'What a person lets a feed reader read for them: a filter of theirs, the feed of a hub, or their stream where it is neither';
COMMENT ON COLUMN reader_address.token IS 'SHA-256 digest of the secret in the address';
CREATE INDEX reader_address_username ON reader_address (username);
CREATE INDEX reader_address_filter ON reader_address (filter_id);
CREATE INDEX reader_address_hub ON reader_address (hub_id);

ALTER TABLE saved_filter DROP COLUMN token;
