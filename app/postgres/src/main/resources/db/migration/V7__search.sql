-- What search looks into, beside the hubs so that a hub's version does not grow with it. A trigger keeps it: no writer can forget it.

-- Lower case and without accents, blanks between words, by rules that do not depend on the server's locale: a letter is taken apart from its
-- accent before the accent goes and the letter becomes small. The list holds every capital of Unicode's first plane that is not made of parts,
-- and the sigma that ends words. core's Words does the same to what is looked for.
CREATE FUNCTION folded(written text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT btrim(regexp_replace(translate(
               lower(regexp_replace(normalize(written COLLATE "C", NFKD), '[\u0300-\u036f]', '', 'g')),
               'ÆÐØÞĐĦŁŊŒŦƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƢƤƦƧƩƬƮƱƲƳƵƷƸƼǤǶǷȜȠȢȤȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩϏϘϚϜϞϠϢϤ'
                || 'ϦϨϪϬϮϷϺϽϾϿЂЄЅІЈЉЊЋЏАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӃӅӇӉӋӍ'
                || 'ӔӘӠӨӶӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖႠႡႢႣႤႥႦႧႨႩႪႫႬႭႮႯႰႱႲႳႴႵႶႷႸႹႺႻႼႽ'
                || 'ႾႿჀჁჂჃჄჅჇჍᎠᎡᎢᎣᎤᎥᎦᎧᎨᎩᎪᎫᎬᎭᎮᎯᎰᎱᎲᎳᎴᎵᎶᎷᎸᎹᎺᎻᎼᎽᎾᎿᏀᏁᏂᏃᏄᏅᏆᏇᏈᏉᏊᏋᏌᏍᏎᏏᏐᏑᏒᏓᏔᏕᏖᏗᏘᏙᏚᏛᏜᏝᏞᏟᏠᏡᏢᏣᏤᏥᏦᏧᏨᏩᏪᏫᏬᏭᏮᏯᏰᏱᏲᏳᏴᏵᲐᲑᲒᲓ'
                || 'ᲔᲕᲖᲗᲘᲙᲚᲛᲜᲝᲞᲟᲠᲡᲢᲣᲤᲥᲦᲧᲨᲩᲪᲫᲬᲭᲮᲯᲰᲱᲲᲳᲴᲵᲶᲷᲸᲹᲺᲽᲾᲿẞỺỼỾℲↃⰀⰁⰂⰃⰄⰅⰆⰇⰈⰉⰊⰋⰌⰍⰎⰏⰐⰑⰒⰓⰔⰕⰖⰗⰘⰙⰚⰛⰜⰝⰞⰟⰠⰡⰢⰣⰤⰥⰦⰧⰨⰩⰪⰫⰬⰭⰮⰯⱠⱢⱣⱤ'
                || 'ⱧⱩⱫⱭⱮⱯⱰⱲⱵⱾⱿⲀⲂⲄⲆⲈⲊⲌⲎⲐⲒⲔⲖⲘⲚⲜⲞⲠⲢⲤⲦⲨⲪⲬⲮⲰⲲⲴⲶⲸⲺⲼⲾⳀⳂⳄⳆⳈⳊⳌⳎⳐⳒⳔⳖⳘⳚⳜⳞⳠⳢⳫⳭⳲꙀꙂꙄꙆꙈꙊꙌꙎꙐꙒꙔꙖꙘꙚꙜꙞꙠꙢꙤꙦꙨꙪꙬꚀꚂꚄꚆꚈꚊꚌꚎꚐꚒꚔꚖꚘ'
                || 'ꚚꜢꜤꜦꜨꜪꜬꜮꜲꜴꜶꜸꜺꜼꜾꝀꝂꝄꝆꝈꝊꝌꝎꝐꝒꝔꝖꝘꝚꝜꝞꝠꝢꝤꝦꝨꝪꝬꝮꝹꝻꝽꝾꞀꞂꞄꞆꞋꞍꞐꞒꞖꞘꞚꞜꞞꞠꞢꞤꞦꞨꞪꞫꞬꞭꞮꞰꞱꞲꞳꞴꞶꞸꞺꞼꞾꟀꟂꟄꟅꟆꟇꟉꟐꟖꟘꟵς'
                || '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~¡¿«»‘’‚“”„–—…·•',
               'æðøþđħłŋœŧɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵƣƥʀƨʃƭʈʊʋƴƶʒƹƽǥƕƿȝƞȣȥⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳαβγδεζηθικλμνξοπρστυφχψωϗϙϛϝϟϡϣϥ'
                || 'ϧϩϫϭϯϸϻͻͼͽђєѕіјљњћџабвгдежзиклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӄӆӈӊӌӎ'
                || 'ӕәӡөӷӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆⴀⴁⴂⴃⴄⴅⴆⴇⴈⴉⴊⴋⴌⴍⴎⴏⴐⴑⴒⴓⴔⴕⴖⴗⴘⴙⴚⴛⴜⴝ'
                || 'ⴞⴟⴠⴡⴢⴣⴤⴥⴧⴭꭰꭱꭲꭳꭴꭵꭶꭷꭸꭹꭺꭻꭼꭽꭾꭿꮀꮁꮂꮃꮄꮅꮆꮇꮈꮉꮊꮋꮌꮍꮎꮏꮐꮑꮒꮓꮔꮕꮖꮗꮘꮙꮚꮛꮜꮝꮞꮟꮠꮡꮢꮣꮤꮥꮦꮧꮨꮩꮪꮫꮬꮭꮮꮯꮰꮱꮲꮳꮴꮵꮶꮷꮸꮹꮺꮻꮼꮽꮾꮿᏸᏹᏺᏻᏼᏽაბგდ'
                || 'ევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰჱჲჳჴჵჶჷჸჹჺჽჾჿßỻỽỿⅎↄⰰⰱⰲⰳⰴⰵⰶⰷⰸⰹⰺⰻⰼⰽⰾⰿⱀⱁⱂⱃⱄⱅⱆⱇⱈⱉⱊⱋⱌⱍⱎⱏⱐⱑⱒⱓⱔⱕⱖⱗⱘⱙⱚⱛⱜⱝⱞⱟⱡɫᵽɽ'
                || 'ⱨⱪⱬɑɱɐɒⱳⱶȿɀⲁⲃⲅⲇⲉⲋⲍⲏⲑⲓⲕⲗⲙⲛⲝⲟⲡⲣⲥⲧⲩⲫⲭⲯⲱⲳⲵⲷⲹⲻⲽⲿⳁⳃⳅⳇⳉⳋⳍⳏⳑⳓⳕⳗⳙⳛⳝⳟⳡⳣⳬⳮⳳꙁꙃꙅꙇꙉꙋꙍꙏꙑꙓꙕꙗꙙꙛꙝꙟꙡꙣꙥꙧꙩꙫꙭꚁꚃꚅꚇꚉꚋꚍꚏꚑꚓꚕꚗꚙ'
                || 'ꚛꜣꜥꜧꜩꜫꜭꜯꜳꜵꜷꜹꜻꜽꜿꝁꝃꝅꝇꝉꝋꝍꝏꝑꝓꝕꝗꝙꝛꝝꝟꝡꝣꝥꝧꝩꝫꝭꝯꝺꝼᵹꝿꞁꞃꞅꞇꞌɥꞑꞓꞗꞙꞛꞝꞟꞡꞣꞥꞧꞩɦɜɡɬɪʞʇʝꭓꞵꞷꞹꞻꞽꞿꟁꟃꞔʂᶎꟈꟊꟑꟗꟙꟶσ'
                || repeat(' ', 32 + 15)),
           '\s+', ' ', 'g'))
$$;

CREATE TABLE hub_words (
    hub_id  bigint   PRIMARY KEY REFERENCES hub ON DELETE CASCADE,
    names   text     COLLATE "C" NOT NULL,
    initial text     COLLATE "C" NOT NULL,
    words   tsvector NOT NULL
);
COMMENT ON TABLE hub_words IS 'What search finds hubs by; made from the table hub by a trigger';
COMMENT ON COLUMN hub_words.names IS 'Name and title, folded, a line each';
COMMENT ON COLUMN hub_words.initial IS 'The first letter of the folded title, a to z; 0 for any other';
COMMENT ON COLUMN hub_words.words IS 'A: name and title; B: the sentence; C: the names of what the hub owns; D: its description';
CREATE INDEX hub_words_words ON hub_words USING gin (words);
CREATE INDEX hub_words_initial ON hub_words (initial);

CREATE FUNCTION keep_words(changed hub) RETURNS void LANGUAGE sql SET search_path FROM CURRENT AS $$
    INSERT INTO hub_words (hub_id, names, initial, words)
    SELECT changed.id,
           folded(changed.name) || E'\n' || folded(changed.title),
           CASE WHEN left(folded(changed.title), 1) COLLATE "C" BETWEEN 'a' AND 'z' THEN left(folded(changed.title), 1) ELSE '0' END,
           setweight(to_tsvector('simple', folded(changed.name) || ' ' || folded(changed.title)), 'A')
        || setweight(to_tsvector('simple', folded(changed.summary)), 'B')
        || setweight(to_tsvector('simple', coalesce(folded(left((SELECT string_agg(substr(k.key, strpos(k.key, ':') + 1), ' ')
                                                       FROM jsonb_array_elements_text(changed.follows) AS k (key)), 20000)), '')), 'C')
        || setweight(to_tsvector('simple', folded(left(changed.description, 20000))), 'D')
     WHERE changed.kind <> 's'
        ON CONFLICT (hub_id) DO UPDATE SET names = EXCLUDED.names, initial = EXCLUDED.initial, words = EXCLUDED.words
$$;

CREATE FUNCTION keep_words() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM keep_words(NEW);
    RETURN NULL;
END $$;
CREATE TRIGGER hub_words_made AFTER INSERT ON hub FOR EACH ROW EXECUTE FUNCTION keep_words();
CREATE TRIGGER hub_words_kept AFTER UPDATE ON hub FOR EACH ROW
    WHEN ((OLD.title, OLD.summary, OLD.description, OLD.follows) IS DISTINCT FROM (NEW.title, NEW.summary, NEW.description, NEW.follows))
    EXECUTE FUNCTION keep_words();

SELECT count(*) FROM (SELECT keep_words(h.*) FROM hub h) AS hubs_that_exist;

CREATE TABLE pulse (
    hub_id bigint      PRIMARY KEY REFERENCES hub ON DELETE CASCADE,
    at     timestamptz NOT NULL
);
COMMENT ON TABLE pulse IS 'When something last happened on a team, to the minute: lists of teams need not read feeds';
CREATE INDEX pulse_at ON pulse (at DESC);
