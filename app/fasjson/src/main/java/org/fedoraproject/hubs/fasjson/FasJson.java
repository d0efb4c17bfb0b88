package org.fedoraproject.hubs.fasjson;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.directory.Account;
import org.fedoraproject.hubs.core.directory.AccountSystem;
import org.fedoraproject.hubs.core.directory.AccountSystemException;
import org.fedoraproject.hubs.core.directory.Group;
import org.fedoraproject.hubs.core.directory.Roster;
import org.fedoraproject.hubs.core.hub.HubId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The account system behind FASJSON, version 1. Asks for names alone: a list of members tells the particulars also of people who keep
 * them to themselves (see RATIONALE.md), so nothing else of them is ever asked for. Thread-safe.
 */
public final class FasJson implements AccountSystem, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FasJson.class);

    /** What the service takes for a name in an address; it knows nobody of another one. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]{0,63}");

    /** Most members of a group that are read: ten times the largest group there is. */
    private static final int MOST_MEMBERS = 200_000;

    /** Readings of a list that somebody changes meanwhile. */
    private static final int READINGS = 3;

    private static final String GROUP_NAME = "groupname";

    private final FasQuestions questions;

    private final int pageSize;

    FasJson(FasConfiguration settings, Tickets tickets, String userAgent) {
        this.questions = new FasQuestions(settings, tickets, userAgent);
        this.pageSize = settings.pageSize();
    }

    /**
     * Opens it; nobody is asked yet.
     *
     * @param settings where it is, with an address
     * @param userAgent who asks
     * @throws IllegalArgumentException when the address is none; the message names the key
     */
    public static FasJson open(FasConfiguration settings, String userAgent) {
        Tickets tickets = settings.usesKerberos() ? new KerberosTickets(settings, Clock.systemUTC()) : Tickets.NONE;
        return new FasJson(settings, tickets, userAgent);
    }

    @Override
    public String origin() {
        return "fas";
    }

    @Override
    public String name() {
        return questions.service();
    }

    @Override
    public Optional<Group> group(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return questions
                .ask("groups/" + name + "/", GroupReader.FIELDS, GROUP_NAME)
                .map(body -> GroupReader.read(name, result(body)));
    }

    @Override
    public Optional<Roster> roster(String group) {
        if (!NAME.matcher(group).matches()) {
            return Optional.empty();
        }
        return members(group).flatMap(members -> sponsors(group).map(sponsors -> new Roster(sponsors, members)));
    }

    private Optional<Set<String>> sponsors(String group) {
        // Unlike members, sponsors are listed also when their account is locked.
        return questions
                .ask("groups/" + group + "/sponsors/", "{username,locked}", GROUP_NAME)
                .map(body -> names(array(body)));
    }

    /** All pages; when the list changed between two of them, all of them again. */
    private Optional<Set<String>> members(String group) {
        for (int reading = 1; reading <= READINGS; reading++) {
            Set<String> members = new HashSet<>();
            int seen = 0;
            int total = -1;
            for (int page = 1; ; page++) {
                Optional<JsonNode> answer = page(group, page);
                if (answer.isEmpty()) {
                    return Optional.empty();
                }
                JsonNode list = array(answer.get());
                members.addAll(names(list));
                seen += list.size();
                // Where a page goes on is for us to say; the address that the answer names is never followed.
                JsonNode about = answer.get().path("page");
                int now = about.path("total_results").asInt(seen);
                boolean changed = total >= 0 && total != now;
                total = now;
                if (changed
                        || list.isEmpty()
                        || page >= about.path("total_pages").asInt(1)) {
                    break;
                }
                checkSize(group, seen);
            }
            if (seen == total) {
                return Optional.of(members);
            }
            LOG.info("the members of {} changed while they were read, {} of {}; reading again", group, seen, total);
        }
        throw new AccountSystemException(
                true,
                name() + " gave " + READINGS + " times lists of " + group + " that do not add up; try again",
                null);
    }

    private Optional<JsonNode> page(String group, int page) {
        return questions.ask(
                "groups/" + group + "/members/?page_size=" + pageSize + "&page_number=" + page,
                "{username}",
                GROUP_NAME);
    }

    private void checkSize(String group, int seen) {
        if (seen > MOST_MEMBERS) {
            throw questions.unusable("more than " + MOST_MEMBERS + " members of " + group, null);
        }
    }

    @Override
    public Optional<Account> account(String username) {
        if (!NAME.matcher(username).matches()) {
            return Optional.empty();
        }
        // Without is_private the service would not know that it should keep the rest to itself.
        return questions
                .ask("users/" + username + "/", "{username,human_name,timezone,is_private,locked}", "name")
                .map(this::result)
                .filter(person -> !person.path("locked").asBoolean(false))
                .map(AccountReader::read);
    }

    private JsonNode result(JsonNode body) {
        JsonNode result = body.path("result");
        if (!result.isObject()) {
            throw questions.unusable("no object \"result\"", null);
        }
        return result;
    }

    private JsonNode array(JsonNode body) {
        JsonNode result = body.path("result");
        if (!result.isArray()) {
            throw questions.unusable("no list \"result\"", null);
        }
        return result;
    }

    private Set<String> names(JsonNode list) {
        Set<String> names = new HashSet<>();
        for (JsonNode entry : list) {
            JsonNode username = entry.path("username");
            if (!username.isTextual()) {
                throw questions.unusable("an entry without \"username\"", null);
            }
            String name = username.textValue().toLowerCase(Locale.ROOT);
            if (!HubId.isName(name)) {
                LOG.warn("{} names somebody who can have no hub, left out", name());
            } else if (!entry.path("locked").asBoolean(false)) {
                names.add(name);
            }
        }
        return names;
    }

    @Override
    public void close() {
        questions.close();
    }
}
