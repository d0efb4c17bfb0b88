package org.fedoraproject.hubs.messages.pagure;

import java.util.List;
import java.util.Optional;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/** One message about a project itself and who may do what in it, or about a group. */
final class ProjectMessages {

    private final Fields body;
    private final boolean legacy;
    private final Project project;
    private final Findings findings;
    private final String site;

    ProjectMessages(BusMessage message) {
        body = Fields.of(message.body());
        legacy = message.schema() == null;
        project = Project.of(body.at("project"));
        site = PagureSite.of(message);
        findings = Findings.of(message)
                .actor(body.text("agent"))
                .object(project.path())
                .repository(PagureSite.host(message), project.path())
                .icon("code")
                .kind("project");
    }

    Optional<Findings> read(String deed) {
        boolean gone = legacy && deed.equals("deleted");
        findings.link(
                !legacy && !project.url().isEmpty()
                        ? project.url()
                        : gone || project.path().isEmpty() ? site : site + "/" + project.path());
        Phrase phrase = sentence(deed);
        return phrase == null ? Optional.empty() : Optional.of(findings.says(phrase));
    }

    /** A group of the site changes. */
    Optional<Findings> group(String deed) {
        String name = body.text("group.name");
        if (!deed.equals("edit")) {
            return Optional.empty();
        }
        String url = body.text("group.full_url");
        return Optional.of(findings.link(url.isEmpty() ? site + "/group/" + name : url)
                .groups(List.of(name))
                .icon("users")
                .kind("group")
                .says(edited("the group ").group(name)));
    }

    private @Nullable Phrase sentence(String deed) {
        return switch (deed) {
            case "new" -> named(findings.byAgent().text(" created the project "));
            case "deleted" -> named(findings.byAgent().text(" deleted the project "));
            case "edit" -> named(edited("the project "));
            case "forked" -> forked();
            case "tag.edited" ->
                named(findings.byAgent()
                                .text(" renamed the tag ")
                                .text(body.text("old_tag"))
                                .text(" of "))
                        .maybe(" to ", Mark.TEXT, body.text("new_tag"));
            case "tag.removed" ->
                named(findings.byAgent()
                        .text(body.texts("tags").size() == 1 ? " removed the tag " : " removed the tags ")
                        .names(Mark.TEXT, body.texts("tags"))
                        .text(" from "));
            case "user.added" -> member(Mark.PERSON, "new_user", " added ", " to ");
            case "user.access.updated" -> access(Mark.PERSON, "new_user");
            case "user.removed" -> member(Mark.PERSON, "removed_user", " removed ", " from ");
            case "group.added" -> member(Mark.GROUP, "new_group", " added the group ", " to ");
            case "group.access.updated" -> access(Mark.GROUP, "new_group");
            case "group.removed" -> member(Mark.GROUP, "removed_groups", " removed the group ", " from ");
            default -> null;
        };
    }

    private Phrase member(Mark mark, String field, String verb, String preposition) {
        List<String> who = body.texts(field);
        if (mark == Mark.GROUP) {
            findings.groups(who).icon("users");
        }
        String access = body.text("access");
        return named(findings.byAgent().text(verb).names(mark, who).text(preposition))
                .maybe(" with ", Mark.TEXT, access)
                .text(access.isEmpty() ? "" : " access");
    }

    private Phrase access(Mark mark, String field) {
        List<String> who = body.texts(field);
        if (mark == Mark.GROUP) {
            findings.groups(who).icon("users");
        }
        Phrase phrase = findings.byAgent().text(mark == Mark.GROUP ? " gave the group " : " gave ");
        return named(phrase.names(mark, who)
                .maybe(" ", Mark.TEXT, body.text("new_access"))
                .text(" access to "));
    }

    private Phrase forked() {
        Project parent = Project.of(body.at("project.parent"));
        Phrase phrase = findings.byAgent().text(" forked ");
        return (parent.isPackage() ? phrase.pkg(parent.name()) : phrase.object(parent.displayName()))
                .text(" to ")
                .object(project.displayName());
    }

    private Phrase named(Phrase phrase) {
        return project.isPackage() ? phrase.pkg(project.name()) : phrase.object(project.displayName());
    }

    /** "edited the description and tags of the project ", or without what the message does not tell. */
    private Phrase edited(String what) {
        List<String> names = body.texts("fields").stream()
                .map(name -> name.replace('_', ' ').replaceFirst("^project ", ""))
                .toList();
        Phrase phrase = findings.byAgent().text(" edited ");
        return (names.isEmpty()
                        ? phrase
                        : phrase.text("the ").names(Mark.TEXT, names).text(" of "))
                .text(what);
    }
}
