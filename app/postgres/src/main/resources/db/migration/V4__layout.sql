-- How the widgets of a hub share its page, and which of them it was ever offered.

CREATE TABLE layout (
    hub_id      bigint PRIMARY KEY REFERENCES hub ON DELETE CASCADE,
    version     bigint NOT NULL,
    split       text   COLLATE "C" NOT NULL CHECK (split IN ('WIDE_MAIN', 'BALANCED', 'EQUAL', 'SINGLE')),
    known_kinds jsonb  NOT NULL
);
COMMENT ON TABLE layout IS 'What is known of a layout beside its placements; a hub without a row was never changed: version 1, WIDE_MAIN, and known is what stands there';
COMMENT ON COLUMN layout.version IS 'Grows with each change of split or placements: two owners who edit at once notice each other';
COMMENT ON COLUMN layout.known_kinds IS 'Widgets that stood here or were offered by a release: what owners took away does not come back';

-- Somebody's doing is news; what a release brings into every layout is not.
CREATE FUNCTION announce_layout() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF is_announced() AND coalesce(current_setting('hubs.actor', true), '') <> '' THEN
        INSERT INTO announcement (what, kind, name, content)
        SELECT 'hub.updated', h.kind, h.name, with_actor('{"changed_keys": ["layout"]}')
          FROM hub h WHERE h.id = NEW.hub_id AND h.visibility = 'PUBLIC';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER layout_changed AFTER INSERT OR UPDATE ON layout FOR EACH ROW EXECUTE FUNCTION announce_layout();

-- As V2 made it; settings that members alone saw until now, or see from now on, are nobody else's.
CREATE OR REPLACE FUNCTION announce_widget_updated() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF is_announced() THEN
        INSERT INTO announcement (what, kind, name, content)
        SELECT 'widget.updated', h.kind, h.name, with_actor(jsonb_build_object('widget_id', n.id, 'widget_label', n.kind, 'changed_keys',
                   (SELECT coalesce(jsonb_agg(k.key ORDER BY k.key), '[]')
                      FROM jsonb_object_keys(n.configuration || o.configuration) AS k (key)
                     WHERE n.configuration -> k.key IS DISTINCT FROM o.configuration -> k.key)))
          FROM fresh n JOIN stale o ON o.id = n.id JOIN hub h ON h.id = n.hub_id
         WHERE h.visibility = 'PUBLIC' AND NOT n.members_only AND NOT o.members_only AND n.configuration <> o.configuration
         ORDER BY n.id;
    END IF;
    RETURN NULL;
END $$;
