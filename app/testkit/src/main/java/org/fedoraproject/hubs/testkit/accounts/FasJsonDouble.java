package org.fedoraproject.hubs.testkit.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.jspecify.annotations.Nullable;

/**
 * A server that answers as FASJSON does, with groups and people that a test invents: paths, envelopes, paging, field masks, private users
 * and error bodies by the facts of the service's published document and of its tests. Troubles are set by {@link #trouble}. Thread-safe.
 */
public final class FasJsonDouble implements AutoCloseable {

    private static final Pattern GROUP = Pattern.compile("/v1/groups/([^/]+)/(members/|sponsors/)?");

    private static final Pattern USER = Pattern.compile("/v1/users/([^/]+)/");

    private static final Set<String> PUBLIC_ALWAYS = Set.of("username", "emails", "is_private", "locked", "uri");

    /**
     * A group.
     *
     * @param fields beside its name
     * @param sponsors usernames
     * @param members usernames
     */
    private record StoredGroup(ObjectNode fields, List<String> sponsors, List<String> members) {}

    /** What happens instead of an answer. */
    @FunctionalInterface
    public interface Trouble {

        /**
         * Called for each request.
         *
         * @return whether it answered itself
         */
        boolean answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /**
     * A request that came.
     *
     * @param path with its query
     * @param headers by name in lower case, the first value of each
     */
    public record Asked(String path, Map<String, String> headers) {}

    private final HttpServer server;
    private final Map<String, StoredGroup> groups = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> people = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Trouble trouble = exchange -> false;
    private volatile Predicate<@Nullable String> admits = token -> true;
    private volatile @Nullable String nextPageHost;

    private FasJsonDouble(HttpServer server) {
        this.server = server;
    }

    /** Starts it on a free port of the loopback interface. */
    public static FasJsonDouble start() {
        return start(0);
    }

    /** Starts it on a port of the loopback interface. */
    public static FasJsonDouble start(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            FasJsonDouble made = new FasJsonDouble(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", made::handle);
            server.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("the double of FASJSON cannot listen", e);
        }
    }

    /** Its address, as {@code hubs.fas.url} takes it. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A group with people in it; those who are nobody yet become somebody. */
    public FasJsonDouble group(String name, Collection<String> sponsors, Collection<String> members) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("description", "The " + name + " team");
        fields.put("mailing_list", name + "@lists.example.org");
        fields.put("url", "https://www.example.org/" + name);
        fields.putArray("irc").add("irc:///#" + name).add("matrix:///#" + name + ":example.org");
        fields.put("discussion_url", "https://discussion.example.org/tag/" + name);
        groups.put(name, new StoredGroup(fields, List.copyOf(sponsors), List.copyOf(members)));
        Stream.concat(sponsors.stream(), members.stream()).forEach(person -> {
            if (!people.containsKey(person)) {
                person(person, false);
            }
        });
        return this;
    }

    /** The group is no more. */
    public void vanish(String name) {
        groups.remove(name);
    }

    /** Somebody's account. */
    public FasJsonDouble person(String username, boolean isPrivate) {
        ObjectNode person = JsonNodeFactory.instance.objectNode();
        person.put("username", username);
        person.put("surname", "Sur-" + username);
        person.put("givenname", "Given-" + username);
        person.put("human_name", "Human " + username);
        person.putArray("emails").add(username + "@mail.example.org");
        person.putArray("ircnicks").add("matrix://fedora.im/" + username);
        person.put("locale", "fr_FR");
        person.put("timezone", "Europe/Paris");
        person.put("creation", "2020-04-23T10:16:35");
        person.put("is_private", isPrivate);
        person.putNull("github_username");
        person.putNull("locked");
        people.put(username, person);
        return this;
    }

    /** Their account is locked. */
    public void lockOut(String username) {
        account(username).put("locked", true);
    }

    private ObjectNode account(String username) {
        return Objects.requireNonNull(people.get(username), username);
    }

    /** From now on this happens first. */
    public void trouble(Trouble next) {
        trouble = next;
    }

    /** Requests are answered only with a header {@code Authorization} that this admits. */
    public void admit(Predicate<@Nullable String> authorization) {
        admits = authorization;
    }

    /** Pages name their successor on this host instead of their own. */
    public void nameNextPageOn(String host) {
        nextPageHost = host;
    }

    /** What came so far. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(
                            e -> e.getKey().toLowerCase(java.util.Locale.ROOT),
                            e -> e.getValue().getFirst()));
            asked.add(new Asked(exchange.getRequestURI().toString(), headers));
            if (trouble.answer(exchange)) {
                return;
            }
            if (!admits.test(headers.get("authorization"))) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Negotiate");
                send(exchange, 401, message("Unauthorized"));
                return;
            }
            route(exchange, headers.get("x-fields"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void route(HttpExchange exchange, @Nullable String mask) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Matcher group = GROUP.matcher(path);
        Matcher user = USER.matcher(path);
        if (group.matches()) {
            StoredGroup found = groups.get(group.group(1));
            if (found == null) {
                send(exchange, 404, message("Group not found").put("groupname", group.group(1)));
            } else {
                send(exchange, 200, ofGroup(exchange, group.group(1), found, String.valueOf(group.group(2)), mask));
            }
        } else if (user.matches()) {
            ObjectNode found = people.get(user.group(1));
            if (found == null) {
                send(exchange, 404, message("User not found").put("name", user.group(1)));
            } else {
                send(exchange, 200, enveloped(masked(anonymous(found, mask), mask, "users")));
            }
        } else {
            send(exchange, 404, message("The requested URL was not found on the server."));
        }
    }

    private ObjectNode ofGroup(
            HttpExchange exchange, String name, StoredGroup group, String part, @Nullable String mask) {
        return switch (part) {
            case "members/" -> members(exchange, group, mask == null ? "{username,uri}" : mask);
            case "sponsors/" ->
                enveloped(list(group.sponsors().stream().toList(), mask == null ? "{username,uri}" : mask));
            default -> {
                ObjectNode fields = group.fields().deepCopy().put("groupname", name);
                yield enveloped(masked(fields, mask, "groups"));
            }
        };
    }

    /** Locked accounts are left out of members, and of members alone. */
    private ObjectNode members(HttpExchange exchange, StoredGroup group, String mask) {
        Map<String, String> query = query(exchange);
        List<String> all = group.members().stream()
                .filter(name -> !account(name).path("locked").asBoolean(false))
                .toList();
        int size = Integer.parseInt(query.getOrDefault("page_size", "0"));
        int number = Integer.parseInt(query.getOrDefault("page_number", "1"));
        if (size == 0) {
            return enveloped(list(all, mask));
        }
        int from = Math.min(all.size(), (number - 1) * size);
        ObjectNode answer = enveloped(list(all.subList(from, Math.min(all.size(), from + size)), mask));
        int pages = Math.ceilDiv(all.size(), size);
        ObjectNode page = answer.putObject("page");
        page.put("total_results", all.size());
        page.put("page_size", size);
        page.put("page_number", number);
        page.put("total_pages", pages);
        if (number < pages) {
            String host = nextPageHost == null ? url() : nextPageHost;
            page.put(
                    "next_page",
                    host + exchange.getRequestURI().getPath() + "?page_size=" + size + "&page_number=" + (number + 1));
        }
        return answer;
    }

    /** A list of members tells everything that the mask asks for, private or not, as the service does. */
    private ArrayNode list(List<String> names, String mask) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        names.forEach(name -> list.add(masked(account(name), mask, "users")));
        return list;
    }

    /** A person's own page hides what they hide, if it has read that they do. */
    private static ObjectNode anonymous(ObjectNode person, @Nullable String mask) {
        boolean known = mask == null || mask.contains("is_private");
        if (!known || !person.path("is_private").asBoolean(false)) {
            return person;
        }
        ObjectNode left = person.deepCopy();
        left.retain(PUBLIC_ALWAYS);
        return left;
    }

    /** Fields that are asked for and unknown, or not there, come as null. */
    private ObjectNode masked(ObjectNode whole, @Nullable String mask, String folder) {
        ObjectNode full = whole.deepCopy();
        String name = whole.path("username").asText(whole.path("groupname").asText(""));
        full.put("uri", url() + "/v1/" + folder + "/" + name + "/");
        if (mask == null) {
            return full;
        }
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        Arrays.stream(mask.replaceAll("[{}\\s]", "").split(","))
                .forEach(field -> out.set(field, full.has(field) ? full.get(field) : out.nullNode()));
        return out;
    }

    private static ObjectNode enveloped(JsonNode result) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        envelope.set("result", result);
        return envelope;
    }

    private static ObjectNode message(String words) {
        return JsonNodeFactory.instance.objectNode().put("message", words);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        Map<String, String> values = new LinkedHashMap<>();
        if (query != null) {
            for (String pair : query.split("&")) {
                values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
        }
        return values;
    }

    /** Answers with a status and a body; for {@link Trouble}s. */
    public static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = BoundedJson.mapper().writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
