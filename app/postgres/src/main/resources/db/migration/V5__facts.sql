CREATE TABLE fact (
    hub_id  bigint      NOT NULL REFERENCES hub ON DELETE CASCADE,
    kind    text        COLLATE "C" NOT NULL,
    key     text        COLLATE "C" NOT NULL,
    at      timestamptz NOT NULL,
    until   timestamptz,
    by      text        COLLATE "C",
    content jsonb       NOT NULL,
    PRIMARY KEY (hub_id, kind, key)
);
COMMENT ON TABLE fact IS 'What a hub remembers beside its feed: meetings, badges, requests for help, links; at most 200 of a kind';
COMMENT ON COLUMN fact.at IS 'When it was so; of two with one key the later one stays';
COMMENT ON COLUMN fact.until IS 'When it is over; null when never';
COMMENT ON COLUMN fact.by IS 'Username of who said so, who may have no hub';
CREATE INDEX fact_newest ON fact (hub_id, kind, at DESC, key DESC);
CREATE INDEX fact_kind ON fact (kind, at DESC);
CREATE INDEX fact_by ON fact (by) WHERE by IS NOT NULL;
