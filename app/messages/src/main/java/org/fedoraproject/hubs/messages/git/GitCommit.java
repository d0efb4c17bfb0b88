package org.fedoraproject.hubs.messages.git;

import java.util.List;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;

/**
 * A commit as messages carry it; very old ones tell repository and branch only in the topic.
 *
 * @param repository without namespace
 * @param namespace such as {@code rpms}; empty when the message tells none
 * @param branch without {@code refs/heads/}
 * @param revision the commit's hash
 * @param summary first line of its message
 */
record GitCommit(String repository, String namespace, String branch, String revision, String summary) {

    static GitCommit of(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        // receive.<repository>.<branch>; a repository's name may hold dots, a branch's did not
        List<String> segments = List.of(action.split("\\."));
        boolean inTopic = segments.size() > 2;
        String repository = inTopic ? String.join(".", segments.subList(1, segments.size() - 1)) : "";
        String branch = body.text("commit.branch", "branch");
        String named = body.text("commit.repo", "name", "commit.repo.name");
        return new GitCommit(
                named.isEmpty() ? repository : named,
                body.text("commit.namespace"),
                (branch.isEmpty() && inTopic ? segments.getLast() : branch).replaceFirst("^refs/heads/", ""),
                body.text("commit.rev"),
                body.text("commit.summary", "commit.message"));
    }

    /** As people write it: {@code tests/ember}, or only the name of a package. */
    String displayName() {
        return namespace.isEmpty() || namespace.equals("rpms") ? repository : namespace + "/" + repository;
    }

    /** Path on the site of the package sources. */
    String path() {
        return (namespace.isEmpty() ? "rpms" : namespace) + "/" + repository;
    }
}
