CREATE TABLE traffic (
    day         date    NOT NULL,
    application text    COLLATE "C" NOT NULL,
    messages    integer NOT NULL,
    PRIMARY KEY (day, application)
);
COMMENT ON TABLE traffic IS 'Messages of the bus that went through the whole portal, by day (UTC) and application; 84 days';

CREATE TABLE traffic_seen (
    message text COLLATE "C" PRIMARY KEY,
    at      timestamptz NOT NULL
);
COMMENT ON TABLE traffic_seen IS 'Messages counted within the last hour, so that a batch that is handled again counts once';
CREATE INDEX traffic_seen_at ON traffic_seen (at);
