-- People who sign in, what they may decide about hubs, and what the portal keeps for them.

ALTER TABLE hub DROP CONSTRAINT hub_kind_check;
ALTER TABLE hub ADD CONSTRAINT hub_kind_check CHECK (kind IN ('u', 't', 's'));
ALTER TABLE hub ADD COLUMN joining text COLLATE "C" NOT NULL DEFAULT 'APPROVAL'
    CHECK (joining IN ('OPEN', 'APPROVAL', 'INVITATION', 'GROUP'));
ALTER TABLE hub ADD COLUMN avatar text COLLATE "C" CHECK (avatar ~ '^[0-9a-f]{64}$');
ALTER TABLE hub ADD COLUMN edited jsonb NOT NULL DEFAULT '[]';
ALTER TABLE hub ADD COLUMN unlisted boolean NOT NULL DEFAULT false;
ALTER TABLE hub ADD COLUMN version bigint NOT NULL DEFAULT 1;
COMMENT ON TABLE hub IS 'The page of a person (kind u, name = person.username), of a team (kind t), or what a person follows (kind s)';
COMMENT ON COLUMN hub.joining IS 'How somebody becomes a member; means nothing on hubs that are no team''s';
COMMENT ON COLUMN hub.avatar IS 'SHA-256 of an address in lower case, by which Libravatar knows a picture; null for a drawn one';
COMMENT ON COLUMN hub.edited IS 'Columns that people changed on the hub''s own pages: a directory leaves them alone from then on';
COMMENT ON COLUMN hub.unlisted IS 'Whether lists and search leave it out, because its person said so';
COMMENT ON COLUMN hub.version IS 'Grows with each change of what the hub says of itself: two people who edit at once notice each other';

ALTER TABLE membership ADD COLUMN given boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN membership.given IS 'On the hub''s own pages: a directory that does not know of it leaves it alone, unless members come by group alone';

-- Whoever changes a row cannot forget to say so.
CREATE FUNCTION next_version() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    NEW.version := OLD.version + 1;
    RETURN NEW;
END $$;
CREATE TRIGGER hub_version BEFORE UPDATE ON hub FOR EACH ROW
    WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION next_version();

ALTER TABLE person ADD COLUMN preferences jsonb NOT NULL DEFAULT '{}';
ALTER TABLE person ADD COLUMN disabled_at timestamptz;
ALTER TABLE person ADD COLUMN welcomed_at timestamptz;
COMMENT ON COLUMN person.disabled_at IS 'Since when they may not sign in; their hub is archived meanwhile and not made again';
COMMENT ON COLUMN person.welcomed_at IS 'When they had seen the first page; null before';

CREATE TABLE account (
    issuer     text        COLLATE "C" NOT NULL,
    subject    text        COLLATE "C" NOT NULL,
    username   text        COLLATE "C" NOT NULL UNIQUE REFERENCES person ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (issuer, subject)
);
COMMENT ON TABLE account IS 'Who signs in as whom: an identity provider may give a name to somebody else, a subject never';

CREATE TABLE login_attempt (
    state      bytea       PRIMARY KEY,
    browser    bytea       NOT NULL,
    nonce      text        NOT NULL,
    verifier   text        NOT NULL,
    return_to  text        NOT NULL,
    expires_at timestamptz NOT NULL
);
COMMENT ON TABLE login_attempt IS 'Between the way to the identity provider and back; used once. state and browser are SHA-256 digests';
CREATE INDEX login_attempt_expires ON login_attempt (expires_at);

CREATE TABLE session (
    id         uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    token      bytea       NOT NULL UNIQUE,
    username   text        COLLATE "C" NOT NULL REFERENCES person ON DELETE CASCADE,
    groups     jsonb       NOT NULL DEFAULT '[]',
    agent      text        NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL DEFAULT now(),
    used_at    timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL
);
COMMENT ON TABLE session IS 'Who is signed in where. token is the SHA-256 digest of the cookie; id is what the person sees and ends';
CREATE INDEX session_username ON session (username);
CREATE INDEX session_expires ON session (expires_at);

CREATE TABLE personal_token (
    id         uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    token      bytea       NOT NULL UNIQUE,
    username   text        COLLATE "C" NOT NULL REFERENCES person ON DELETE CASCADE,
    label      text        NOT NULL,
    scopes     jsonb       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    used_at    timestamptz,
    expires_at timestamptz NOT NULL
);
COMMENT ON TABLE personal_token IS 'For scripts of a person. token is the SHA-256 digest of what the person was shown once';
CREATE INDEX personal_token_username ON personal_token (username);

CREATE TABLE join_request (
    hub_id     bigint      NOT NULL REFERENCES hub ON DELETE CASCADE,
    username   text        COLLATE "C" NOT NULL REFERENCES person ON DELETE CASCADE,
    words      text        NOT NULL DEFAULT '',
    asked_at   timestamptz NOT NULL DEFAULT now(),
    state      text        COLLATE "C" NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'DEFERRED', 'DENIED')),
    answer     text        NOT NULL DEFAULT '',
    answered_by text       COLLATE "C",
    answered_at timestamptz,
    PRIMARY KEY (hub_id, username)
);
COMMENT ON TABLE join_request IS 'Who asked to join; gone when approved or withdrawn, kept when denied so that the person can read why';

CREATE TABLE invitation (
    hub_id     bigint      NOT NULL REFERENCES hub ON DELETE CASCADE,
    username   text        COLLATE "C" NOT NULL REFERENCES person ON DELETE CASCADE,
    role       text        COLLATE "C" NOT NULL CHECK (role IN ('OWNER', 'MEMBER')),
    invited_by text        COLLATE "C" NOT NULL,
    invited_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (hub_id, username)
);
COMMENT ON TABLE invitation IS 'Who may become what by saying yes';

CREATE TABLE visit (
    username text        COLLATE "C" NOT NULL REFERENCES person ON DELETE CASCADE,
    hub_id   bigint      NOT NULL REFERENCES hub ON DELETE CASCADE,
    visits   integer     NOT NULL DEFAULT 1,
    last_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (username, hub_id)
);
COMMENT ON TABLE visit IS 'Which hubs a person opens, for the order of their own lists and nothing else';

CREATE TABLE erased (
    name bytea       PRIMARY KEY,
    at   timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE erased IS 'SHA-256 digests of names, in lower case, that asked to be forgotten: neither the bus nor a directory brings them back';

CREATE TABLE roster (
    hub_id   bigint      PRIMARY KEY REFERENCES hub ON DELETE CASCADE,
    asked_at timestamptz NOT NULL
);
COMMENT ON TABLE roster IS 'When an account system was asked who is on a team: an older answer never replaces a newer one';

ALTER TABLE audit ADD COLUMN person text COLLATE "C";
ALTER TABLE audit ADD COLUMN detail jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN audit.person IS 'Whom the change is about, where it is about somebody; hub is empty where it is about no hub';
COMMENT ON COLUMN audit.detail IS 'What changed, without anything private';
CREATE INDEX audit_person ON audit (person, at) WHERE person IS NOT NULL;

-- As V2 made it, with what hubs have gained.
CREATE OR REPLACE FUNCTION announce_hub_updated() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF is_announced() THEN
        INSERT INTO announcement (what, kind, name, content)
        SELECT 'hub.updated', c.kind, c.name, with_actor(jsonb_build_object('changed_keys', c.keys))
          FROM (SELECT n.id, n.kind, n.name, array_remove(ARRAY[
                       CASE WHEN n.title <> o.title THEN 'title' END,
                       CASE WHEN n.summary <> o.summary THEN 'summary' END,
                       CASE WHEN n.description <> o.description THEN 'description' END,
                       CASE WHEN n.visibility <> o.visibility THEN 'visibility' END,
                       CASE WHEN n.archived <> o.archived THEN 'archived' END,
                       CASE WHEN n.links <> o.links THEN 'links' END,
                       CASE WHEN n.follows <> o.follows THEN 'follows' END,
                       CASE WHEN n.joining <> o.joining THEN 'joining' END,
                       CASE WHEN n.avatar IS DISTINCT FROM o.avatar THEN 'avatar' END], NULL) AS keys
                  FROM fresh n JOIN stale o ON o.id = n.id
                 WHERE n.visibility = 'PUBLIC') c
         WHERE cardinality(c.keys) > 0 ORDER BY c.id;
    END IF;
    RETURN NULL;
END $$;
