package org.fedoraproject.hubs.cli.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.message.Topic;

/**
 * Messages as a busy hour of the bus has them: comments on updates, builds, comments on tickets, pushes; 0.5 to 3 KB each, over 200
 * people and 20 teams that own ten packages each. The same name always gives the same messages. Not thread-safe.
 */
final class Mix {

    static final int PEOPLE = 200;
    static final int TEAMS = 20;
    private static final int PACKAGES_OF_A_TEAM = 10;
    private static final String WORDS =
            "Works here on two machines, after an upgrade and on a fresh installation alike. ";

    private final String name;
    private final SplittableRandom random;
    private int number;

    Mix(String name) {
        this.name = name;
        this.random = new SplittableRandom(name.hashCode());
    }

    static String person(int n) {
        return "bench-person" + n % PEOPLE;
    }

    /** The teams, each with what it owns. */
    static List<Hub> teams(Instant now) {
        List<Hub> teams = new ArrayList<>();
        for (int team = 0; team < TEAMS; team++) {
            List<Interest> owned = new ArrayList<>();
            for (int i = 0; i < PACKAGES_OF_A_TEAM; i++) {
                owned.add(Interest.pkg("bench-package" + (team * PACKAGES_OF_A_TEAM + i)));
            }
            String title = "bench-team" + team;
            HubId id = HubId.team(title);
            teams.add(new Hub(id, title, "", "", Visibility.PUBLIC, false, "bench", null, List.of(), owned, now));
        }
        return teams;
    }

    List<BusMessage> next(int count) {
        List<BusMessage> messages = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            messages.add(next());
        }
        return messages;
    }

    BusMessage next() {
        String who = person(random.nextInt(PEOPLE));
        String other = person(random.nextInt(PEOPLE));
        String pkg = "bench-package" + random.nextInt(TEAMS * PACKAGES_OF_A_TEAM);
        return switch (random.nextInt(4)) {
            case 0 -> comment(who, other, pkg);
            case 1 -> build(who, pkg);
            case 2 -> ticket(who, other);
            default -> push(who, pkg);
        };
    }

    /** A message about one person alone, for measuring how long it takes to reach their page. */
    BusMessage about(String person) {
        ObjectNode body = object("agent", person);
        body.set("build", object("nvr", "bench-1.0-" + number));
        return message("bodhi.buildroot_override.tag", body, List.of(person), List.of());
    }

    private BusMessage comment(String who, String submitter, String pkg) {
        ObjectNode update = object("alias", "FEDORA-2026-" + Integer.toHexString(random.nextInt()))
                .put("title", pkg + "-1.2.3-4.fc44")
                .put("notes", WORDS.repeat(8))
                .put("status", "testing");
        update.set("user", object("name", submitter));
        update.putArray("builds").addObject().put("nvr", pkg + "-1.2.3-4.fc44");
        ObjectNode comment = object("text", WORDS.repeat(3)).put("karma", 1);
        comment.set("user", object("name", who));
        comment.set("update", update);
        ObjectNode body = object("agent", who);
        body.set("comment", comment);
        return message("bodhi.update.comment", body, List.of(who, submitter), List.of("rpms/" + pkg));
    }

    private BusMessage build(String who, String pkg) {
        ObjectNode body = object("owner", who)
                .put("name", pkg)
                .put("version", "1.2.3")
                .put("release", "4.fc44")
                .put("build_id", random.nextInt(3_000_000))
                .put("old", 0)
                .put("new", 1)
                .put("instance", "primary")
                .put("url", "https://koji.fedoraproject.org/koji/buildinfo?buildID=1");
        return message("buildsys.build.state.change", body, List.of(who), List.of("rpms/" + pkg));
    }

    private BusMessage ticket(String who, String author) {
        int id = random.nextInt(5000);
        ObjectNode project = object("name", "bench").put("fullname", "bench").put("namespace", "");
        ObjectNode issue =
                object("title", "A ticket of the bench").put("id", id).put("content", WORDS.repeat(12));
        issue.put("full_url", "https://pagure.io/bench/issue/" + id);
        issue.set("user", object("name", author));
        ObjectNode comment = object("comment", WORDS.repeat(4)).put("id", random.nextInt(90_000));
        comment.set("user", object("name", who));
        issue.putArray("comments").add(comment);
        ObjectNode body = object("agent", who);
        body.set("project", project);
        body.set("issue", issue);
        return message("pagure.issue.comment.added", body, List.of(who, author), List.of());
    }

    private BusMessage push(String who, String pkg) {
        ObjectNode body = object("agent", who)
                .put("branch", "rawhide")
                .put("total_commits", 1)
                .put("end_commit", Integer.toHexString(random.nextInt()).repeat(5));
        body.set("repo", object("name", pkg).put("fullname", "rpms/" + pkg).put("namespace", "rpms"));
        return message("pagure.git.receive", body, List.of(who), List.of("rpms/" + pkg));
    }

    private BusMessage message(String tail, ObjectNode body, List<String> users, List<String> packages) {
        number++;
        body.put("bench", number);
        return new BusMessage(
                name + "-" + number,
                new Topic("org.fedoraproject.prod." + tail),
                Instant.now(),
                Severity.INFO,
                null,
                null,
                users,
                List.of(),
                packages,
                body);
    }

    private static ObjectNode object(String key, String value) {
        return JsonNodeFactory.instance.objectNode().put(key, value);
    }
}
