package org.fedoraproject.hubs.cli.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Bodies as the bus's applications write them. Stateless. */
final class Bodies {

    private static final DateTimeFormatter BODHI_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private Bodies() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An account as forges write it. */
    static ObjectNode account(String host, String name) {
        return object().put("name", name)
                .put("fullname", name)
                .put("url_path", "user/" + name)
                .put("full_url", "https://" + host + "/user/" + name);
    }

    /** An update of Bodhi. */
    static ObjectNode update(String pkg, String version, int number, String submitter, String status, Instant at) {
        ObjectNode update = object().put(
                        "alias",
                        "FEDORA-2026-" + Integer.toHexString(0x1000000 + number).substring(1) + "ab12")
                .put("title", pkg + "-" + version + ".fc44")
                .put("status", status)
                .put("date_submitted", BODHI_TIME.format(at))
                .put("type", "bugfix");
        update.putArray("builds")
                .addObject()
                .put("nvr", pkg + "-" + version + ".fc44")
                .put("epoch", 0)
                .put("signed", true);
        update.putObject("release")
                .put("name", "F44")
                .put("long_name", "Fedora 44")
                .put("version", "44");
        update.putObject("user").put("name", submitter);
        return update;
    }

    /** A comment on an update. */
    static ObjectNode comment(ObjectNode update, String who, String text, int karma, Instant at) {
        ObjectNode body = object();
        ObjectNode comment =
                body.putObject("comment").put("karma", karma).put("text", text).put("timestamp", BODHI_TIME.format(at));
        comment.set("update", update);
        comment.putObject("user").put("name", who);
        return body;
    }

    /** A state change of a Koji build. */
    static ObjectNode build(String pkg, String version, String owner, int number, int state) {
        String[] parts = version.split("-");
        return object().put("attribute", "state")
                .put("build_id", 2_900_000 + number)
                .put("instance", "primary")
                .put("name", pkg)
                .put("version", parts[0])
                .put("release", parts[1] + ".fc44")
                .putNull("epoch")
                .put("old", 0)
                .put("new", state)
                .put("owner", owner)
                .put("task_id", 130_000_000 + number)
                .put("url", "https://koji.fedoraproject.org/koji/buildinfo?buildID=" + (2_900_000 + number));
    }

    /** A repository of a forge; the path may have a namespace. */
    static ObjectNode project(String host, String path, String owner) {
        int slash = path.indexOf('/');
        ObjectNode project = object().put("name", path.substring(slash + 1))
                .put("fullname", path)
                .put("url_path", path)
                .put("full_url", "https://" + host + "/" + path)
                .put("description", path);
        project.set("user", account(host, owner));
        return slash < 0 ? project.putNull("namespace") : project.put("namespace", path.substring(0, slash));
    }

    /** A ticket. */
    static ObjectNode issue(ObjectNode project, String host, int number, String title, String author) {
        ObjectNode issue = object().put("id", number)
                .put("title", title)
                .put("content", title + ".")
                .put("status", "Open")
                .putNull("assignee")
                .put("private", false)
                .put("full_url", project.path("full_url").asText() + "/issue/" + number);
        issue.set("user", account(host, author));
        issue.putArray("comments");
        issue.putArray("tags");
        return issue;
    }

    /** A pull request. */
    static ObjectNode pullRequest(ObjectNode project, String host, int number, String title, String author) {
        ObjectNode request = object().put("id", number)
                .put("title", title)
                .put("branch", "main")
                .put("branch_from", "change-" + number)
                .put("status", "Open")
                .putNull("assignee")
                .put("full_url", project.path("full_url").asText() + "/pull-request/" + number);
        request.set("project", project);
        request.set("user", account(host, author));
        request.putArray("comments");
        return request;
    }

    /** A webhook of the forum. */
    static ObjectNode forum(String event, String type, int number) {
        ObjectNode body = object();
        body.putObject("webhook_body");
        body.putObject("webhook_headers")
                .put("X-Discourse-Event", event)
                .put("X-Discourse-Event-Id", Integer.toString(number))
                .put("X-Discourse-Event-Type", type)
                .put("X-Discourse-Instance", "https://discussion.fedoraproject.org");
        return body;
    }
}
