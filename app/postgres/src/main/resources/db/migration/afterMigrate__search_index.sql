-- Search within titles is a LIKE '%…%'. With the extension pg_trgm an index serves it, without it PostgreSQL reads the whole
-- table. This runs at every migration, so that an extension that an administrator adds later is used from the next start.
DO $$
DECLARE
    home name;
BEGIN
    IF to_regclass('hub_search') IS NOT NULL THEN
        RETURN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm') THEN
        CREATE EXTENSION pg_trgm;
    END IF;
    SELECT n.nspname INTO home
      FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
     WHERE e.extname = 'pg_trgm';
    EXECUTE format(
        'CREATE INDEX hub_search ON hub USING gin (search_text %I.gin_trgm_ops) WHERE visibility = ''PUBLIC'' AND NOT archived', home);
EXCEPTION WHEN OTHERS THEN
    RAISE NOTICE 'search goes without pg_trgm: %', SQLERRM;
END
$$;
