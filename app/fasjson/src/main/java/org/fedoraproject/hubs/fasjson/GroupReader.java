package org.fedoraproject.hubs.fasjson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.directory.Group;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.core.text.SafeLink;

/** What FASJSON says of a group: every field may be missing or null. Stateless. */
final class GroupReader {

    /** What is asked for. */
    static final String FIELDS = "{groupname,description,mailing_list,url,irc,discussion_url}";

    private static final int MAX_SUMMARY = 500;

    private static final int MAX_NAME = 250;

    private static final int MOST_CHANNELS = 20;

    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._+-]+@([A-Za-z0-9-]+\\.)+[A-Za-z]+");

    /** A nickname's or channel's address: scheme and server may be missing. */
    private static final Pattern CHAT = Pattern.compile(
            "(?:(?<scheme>irc|ircs|matrix):/{0,3})?(?:(?<host>[A-Za-z0-9.-]+)/)?(?<name>[^/\\s]{1,200})");

    /** Where a name of Matrix without a server lives; the account pages leave it out there. */
    private static final String MATRIX_HOME = "fedora.im";

    private GroupReader() {}

    /** @param asked by which name: names are compared in any case, and the answer has the group's own */
    static Group read(String asked, JsonNode group) {
        String name = name(asked, group);
        List<HubLink> links = new ArrayList<>();
        List<Interest> follows = new ArrayList<>();
        link(group, "url", "Website").ifPresent(links::add);
        link(group, "discussion_url", "Discussion").ifPresent(links::add);
        list(group).ifPresent(address -> {
            links.add(new HubLink(address, archive(address)));
            follows.add(Interest.list(address));
        });
        int channels = 0;
        for (JsonNode channel : group.path("irc")) {
            if (channels++ < MOST_CHANNELS) {
                chat(channel.asText(""), links, follows);
            }
        }
        return new Group(
                name,
                name,
                PlainText.clean(text(group, "description"), MAX_SUMMARY),
                "",
                links,
                follows.stream().distinct().toList(),
                Visibility.PUBLIC);
    }

    private static String name(String asked, JsonNode group) {
        String own = text(group, "groupname");
        return own.equalsIgnoreCase(asked) ? own : asked;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? value.textValue() : "";
    }

    private static Optional<HubLink> link(JsonNode group, String field, String label) {
        return SafeLink.of(text(group, field)).map(address -> new HubLink(label, address));
    }

    private static Optional<String> list(JsonNode group) {
        return Optional.of(text(group, "mailing_list").strip().toLowerCase(Locale.ROOT))
                .filter(address ->
                        address.length() <= MAX_NAME && MAIL.matcher(address).matches());
    }

    /** Lists on a host of that name are read there by HyperKitty's addresses; of others only the address is known. */
    private static String archive(String address) {
        String host = address.substring(address.indexOf('@') + 1);
        return host.startsWith("lists.") ? "https://" + host + "/archives/list/" + address + "/" : "";
    }

    private static void chat(String text, List<HubLink> links, List<Interest> follows) {
        Matcher chat = CHAT.matcher(PlainText.clean(text, MAX_NAME));
        if (!chat.matches()) {
            return;
        }
        String name = chat.group("name").startsWith("#") ? chat.group("name") : "#" + chat.group("name");
        if ("matrix".equals(chat.group("scheme"))) {
            String home = chat.group("host") == null ? MATRIX_HOME : chat.group("host");
            String room = name.contains(":") ? name : name + ":" + home;
            links.add(new HubLink(
                    room,
                    SafeLink.of("https://matrix.to/#/" + room.replace("#", "%23"))
                            .orElse("")));
            follows.add(Interest.channel(room));
        } else {
            links.add(new HubLink(name, ""));
            follows.add(Interest.channel(name));
        }
    }
}
