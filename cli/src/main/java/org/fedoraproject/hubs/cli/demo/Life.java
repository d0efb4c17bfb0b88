package org.fedoraproject.hubs.cli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.fedoraproject.hubs.core.directory.Directory.Team;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.message.Topic;

/** What happens in the invented community, message by message, in the form in which the bus's applications send it. Not thread-safe. */
final class Life {

    private static final String FEDORA = "org.fedoraproject.prod.";

    private static final String FORGE = "io.pagure.prod.";

    private static final String FORGE_HOST = "pagure.io";

    private static final String SOURCES_HOST = "src.fedoraproject.org";

    private static final int BUILT = 1;

    private static final int FAILED = 3;

    private final Community community;
    private final RandomGenerator random;
    private final Gatherings gatherings;

    Life(Community community, RandomGenerator random) {
        this.community = community;
        this.random = random;
        this.gatherings = new Gatherings(random);
    }

    /** The next thing that happens. */
    BusMessage next(Instant at) {
        int dice = random.nextInt(100);
        if (dice < 22) {
            return aboutUpdates(at);
        }
        if (dice < 42) {
            return aboutSources(at);
        }
        if (dice < 78) {
            return aboutTickets(community.someTeam(random), at);
        }
        return dice < 90 ? aboutPeople(at) : aboutMeetings(community.someTeam(random), at);
    }

    /** Something that happens to a team, for moments when a team has its busy hour. */
    BusMessage next(Team team, Instant at) {
        return team.owns().packages().isEmpty() || random.nextBoolean()
                ? aboutTickets(team, at)
                : update(
                        team.owns()
                                .packages()
                                .get(random.nextInt(team.owns().packages().size())),
                        at);
    }

    private BusMessage aboutUpdates(Instant at) {
        return update(community.somePackage(random), at);
    }

    private BusMessage update(String pkg, Instant at) {
        String submitter = community.keeperOf(pkg, random);
        int number = random.nextInt(0xffffff);
        return switch (random.nextInt(5)) {
            case 0 -> {
                ObjectNode update = Bodies.update(pkg, version(), number, submitter, "pending", at);
                yield packaged(
                        "bodhi.update.request.testing", at, body(submitter).set("update", update), pkg, submitter);
            }
            case 1 -> {
                ObjectNode update = Bodies.update(pkg, version(), number, submitter, "stable", at);
                yield packaged("bodhi.update.complete.stable", at, body("bodhi").set("update", update), pkg, submitter);
            }
            default -> {
                // Whoever runs a package may say how it does.
                String who = somebody();
                ObjectNode update = Bodies.update(pkg, version(), number, submitter, "testing", at);
                int karma = random.nextInt(6) == 0 ? -1 : 1;
                ObjectNode comment = Bodies.comment(update, who, oneOf(Words.REMARKS), karma, at);
                yield packaged("bodhi.update.comment", at, comment, pkg, who, submitter);
            }
        };
    }

    private BusMessage aboutSources(Instant at) {
        String pkg = community.somePackage(random);
        String who = community.keeperOf(pkg, random);
        int number = random.nextInt(90_000);
        if (random.nextInt(3) > 0) {
            ObjectNode build = Bodies.build(pkg, version(), who, number, random.nextInt(7) == 0 ? FAILED : BUILT);
            return packaged("buildsys.build.state.change", at, build, pkg, who);
        }
        ObjectNode push =
                body(who).put("branch", "rawhide").put("end_commit", commit()).put("total_commits", 1);
        push.set("repo", Bodies.project(SOURCES_HOST, "rpms/" + pkg, who));
        return packaged("pagure.git.receive", at, push, pkg, who);
    }

    private BusMessage aboutTickets(Team team, Instant at) {
        String who = random.nextInt(3) == 0 ? somebody() : community.memberOf(team, random);
        String author = community.memberOf(team, random);
        String path = team.owns().repositories().stream()
                .filter(repository -> repository.startsWith(FORGE_HOST))
                .map(repository -> repository.substring(FORGE_HOST.length() + 1))
                .findFirst()
                .orElse(team.name());
        ObjectNode project =
                Bodies.project(FORGE_HOST, path, team.people().owners().getFirst());
        int number = 100 + random.nextInt(800);
        String title = oneOf(Words.TITLES);
        if (random.nextInt(3) > 0) {
            boolean fresh = random.nextInt(3) == 0;
            ObjectNode issue = Bodies.issue(project, FORGE_HOST, number, title, fresh ? who : author);
            ObjectNode body = body(who);
            body.set("issue", fresh ? issue : remark(issue, who));
            body.set("project", project);
            return message(FORGE + (fresh ? "pagure.issue.new" : "pagure.issue.comment.added"), at, body, who, author);
        }
        return aboutChanges(project, number, who, author, at);
    }

    private BusMessage aboutChanges(ObjectNode project, int number, String who, String author, Instant at) {
        String title = oneOf(Words.COMMITS);
        return switch (random.nextInt(3)) {
            case 0 -> {
                ObjectNode body = body(who);
                body.set("pullrequest", Bodies.pullRequest(project, FORGE_HOST, number, title, who));
                yield message(FORGE + "pagure.pull-request.new", at, body, who);
            }
            case 1 -> {
                ObjectNode body = body(who);
                body.set("pullrequest", remark(Bodies.pullRequest(project, FORGE_HOST, number, title, author), who));
                yield message(FORGE + "pagure.pull-request.comment.added", at, body, who, author);
            }
            default -> {
                ObjectNode body = body(who).put("merged", true);
                ObjectNode request = Bodies.pullRequest(project, FORGE_HOST, number, title, author);
                request.put("status", "Merged");
                body.set("pullrequest", request);
                yield message(FORGE + "pagure.pull-request.closed", at, body, who, author);
            }
        };
    }

    private BusMessage aboutPeople(Instant at) {
        String who = somebody();
        int number = random.nextInt(900_000);
        if (random.nextInt(4) == 0) {
            String badge = oneOf(Words.BADGES);
            ObjectNode body = Bodies.object();
            body.putObject("badge")
                    .put("badge_id", badge.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'))
                    .put("name", badge)
                    .put("description", badge + " is for those who help.");
            body.putObject("user").put("username", who).put("badges_user_id", number);
            return message(FEDORA + "badges.badge.award", at, body, who);
        }
        String topic = oneOf(Words.TOPICS);
        ObjectNode body = Bodies.forum("post_created", "post", number);
        body.withObject("/webhook_body")
                .putObject("post")
                .put("id", number)
                .put("username", who)
                .put("name", who)
                .put("topic_id", 1000 + Words.TOPICS.indexOf(topic))
                .put("topic_slug", topic.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-"))
                .put("topic_title", topic)
                .put("post_number", 2 + random.nextInt(40))
                .put("created_at", at.toString());
        return message(FEDORA + "discourse.post.post_created", at, body);
    }

    private BusMessage aboutMeetings(Team team, Instant at) {
        String who = community.memberOf(team, random);
        Gatherings.News news = gatherings.next(team, who, at);
        return message(FEDORA + news.topic(), at, news.body(), who);
    }

    private ObjectNode remark(ObjectNode subject, String who) {
        ObjectNode comment = subject.withArray("comments")
                .addObject()
                .put("id", random.nextInt(900_000))
                .put("comment", oneOf(Words.REMARKS));
        comment.set("user", Bodies.account(FORGE_HOST, who));
        return subject;
    }

    private BusMessage packaged(
            String topic, Instant at, com.fasterxml.jackson.databind.JsonNode body, String pkg, String... users) {
        return new BusMessage(
                id(),
                new Topic(FEDORA + topic),
                at,
                Severity.INFO,
                topic + ".v1",
                null,
                unique(users),
                List.of(),
                List.of("rpms/" + pkg),
                body);
    }

    private BusMessage message(String topic, Instant at, ObjectNode body, String... users) {
        return new BusMessage(
                id(),
                new Topic(topic),
                at,
                Severity.INFO,
                "base.message",
                null,
                unique(users),
                List.of(),
                List.of(),
                body);
    }

    private static ObjectNode body(String agent) {
        return Bodies.object().put("agent", agent);
    }

    private static List<String> unique(String... users) {
        return List.copyOf(new TreeSet<>(List.of(users)));
    }

    private String somebody() {
        return community.somebody(random).username();
    }

    private String oneOf(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private String version() {
        return (1 + random.nextInt(9)) + "." + random.nextInt(20) + "." + random.nextInt(10) + "-"
                + (1 + random.nextInt(4));
    }

    private String commit() {
        return String.format(
                java.util.Locale.ROOT, "%016x%016x%08x", random.nextLong(), random.nextLong(), random.nextInt());
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
