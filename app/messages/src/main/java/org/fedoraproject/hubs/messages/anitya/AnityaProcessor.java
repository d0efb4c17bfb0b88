package org.fedoraproject.hubs.messages.anitya;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/** Understands Release Monitoring. */
@Singleton
final class AnityaProcessor implements MessageProcessor {

    private static final String SITE = "https://release-monitoring.org/";

    @Override
    public Set<String> applications() {
        return Set.of("anitya");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        Findings findings = Findings.of(message)
                .packages(packages(message, body, action))
                .icon("package")
                .kind("project");
        facts(findings, message, body, action);
        Phrase phrase = sentence(findings, body, action);
        return phrase == null ? Optional.empty() : Optional.of(findings.says(phrase));
    }

    private static void facts(Findings findings, BusMessage message, Fields body, String action) {
        String id = body.text("project.id", "message.project.id");
        findings.object("projects/" + project(body));
        events(findings, body, action, id);
        if (message.schema() != null) {
            findings.agent(body.text("message.agent")).page(id.isEmpty() ? "" : SITE + "projects/" + id + "/");
            return;
        }
        String agent = body.text("message.agent");
        String sender = message.sender() == null ? "anitya" : message.sender();
        findings.actor(agent.isEmpty() ? sender : agent)
                .link(
                        action.startsWith("distro.")
                                ? SITE + "distros"
                                : id.isEmpty() ? SITE : SITE + "project/" + id + "/");
    }

    /** Old and new form of the message about a version are both sent at once: the old one has the newest version, the new one all of them. */
    private static void events(Findings findings, Fields body, String action, String id) {
        if (action.equals("project.version.update")) {
            List<String> all = body.texts("message.upstream_versions");
            String newest = body.text("message.upstream_version", "project.version", "message.project.version");
            findings.eventNow(
                    "project", id, "version", all.isEmpty() || all.contains(newest) ? newest : all.getFirst());
        }
        if (action.equals("project.version.remove")) {
            versions(body).forEach(version -> findings.eventNow("project", id, "removed", version));
        }
    }

    /** The packages of Fedora that the project is known by. */
    private static List<String> packages(BusMessage message, Fields body, String action) {
        List<String> names = new ArrayList<>();
        if (action.equals("project.map.new") || action.equals("project.map.update")) {
            if (body.text("distro.name", "message.distro").equalsIgnoreCase("fedora")) {
                names.add(body.text("message.new"));
                names.add(action.endsWith("update") ? body.text("message.prev") : "");
            }
            return names;
        }
        boolean legacy = message.schema() == null;
        if (legacy || action.equals("project.version.update")) {
            List<Fields> found = new ArrayList<>(body.each("message.packages"));
            found.addAll(legacy ? body.each("packages") : List.of());
            for (Fields entry : found) {
                String distro = entry.text("distro");
                if (legacy ? distro.equalsIgnoreCase("fedora") : distro.equals("Fedora")) {
                    names.add(entry.text("package_name"));
                }
            }
        }
        return names;
    }

    private static String project(Fields body) {
        return body.text("project.name", "message.project.name", "message.project");
    }

    private static @Nullable Phrase sentence(Findings findings, Fields body, String action) {
        String project = project(body);
        return switch (action) {
            case "project.version.update" -> newVersion(findings, body, project);
            case "project.version.remove" ->
                findings.byAgent()
                        .text(versions(body).size() == 1 ? " removed version " : " removed versions ")
                        .names(Mark.TEXT, versions(body))
                        .text(" of ")
                        .object(project);
            case "project.add" -> findings.byAgent().text(" added the project ").object(project);
            case "project.add.tried" ->
                findings.byAgent()
                        .text(" tried to add the project ")
                        .object(project)
                        .text(", which is already known");
            case "project.edit" -> edited(findings, body, project);
            case "project.remove" ->
                findings.byAgent().text(" removed the project ").object(project);
            case "project.flag" ->
                findings.byAgent().text(" flagged the project ").object(project).quote(body.text("message.reason"));
            case "project.flag.set" -> flagSet(findings, body, project);
            default ->
                action.startsWith("project.map.")
                        ? mapping(findings, body, action, project)
                        : distribution(findings, body, action);
        };
    }

    private static Phrase flagSet(Findings findings, Fields body, String project) {
        Phrase phrase = switch (body.text("message.state")) {
            case "closed" -> findings.byAgent().text(" dealt with a flagged project");
            case "open" -> findings.byAgent().text(" flagged a project again");
            default -> findings.byAgent().text(" looked at a flagged project");
        };
        return phrase.maybe(": ", Mark.OBJECT, project);
    }

    private static Phrase newVersion(Findings findings, Fields body, String project) {
        findings.icon("up").kind("release");
        List<String> found = body.texts("message.upstream_versions");
        List<String> versions = found.isEmpty() ? body.texts("message.upstream_version") : found;
        if (versions.isEmpty()) {
            versions = body.texts("project.version");
        }
        String old = body.text("message.old_version");
        Phrase phrase = Phrase.about(findings.agent())
                .text(versions.size() == 1 ? "Version " : "Versions ")
                .names(Mark.OBJECT, versions)
                .text(" of ")
                .text(project)
                .text(versions.size() == 1 ? " is out" : " are out")
                .maybe(", after ", Mark.TEXT, versions.contains(old) ? "" : old);
        return findings.packageNames().isEmpty() || findings.packageNames().equals(List.of(project))
                ? phrase
                : phrase.text("; packaged as ").packages(findings.packageNames());
    }

    private static List<String> versions(Fields body) {
        List<String> several = body.texts("message.versions");
        return several.isEmpty() ? body.texts("message.version") : several;
    }

    private static Phrase edited(Findings findings, Fields body, String project) {
        List<String> fields = body.texts("message.fields").stream()
                .map(field -> field.replace('_', ' ').replaceFirst(" url$", " address"))
                .toList();
        Phrase phrase = findings.byAgent().text(" edited ");
        return (fields.isEmpty()
                        ? phrase
                        : phrase.text("the ").names(Mark.TEXT, fields).text(" of "))
                .text("the project ")
                .object(project);
    }

    private static @Nullable Phrase mapping(Findings findings, Fields body, String action, String project) {
        String distro = body.text("message.distro", "distro.name");
        Phrase phrase = findings.byAgent();
        return switch (action) {
            case "project.map.new" ->
                phrase.text(" linked the project ")
                        .object(project)
                        .text(" with the package ")
                        .pkg(body.text("message.new"))
                        .maybe(" of ", Mark.TEXT, distro);
            case "project.map.update" ->
                phrase.text(" changed the package of the project ")
                        .object(project)
                        .maybe(" in ", Mark.TEXT, distro)
                        .maybe(" from ", Mark.PACKAGE, body.text("message.prev"))
                        .maybe(" to ", Mark.PACKAGE, body.text("message.new"));
            case "project.map.remove" ->
                phrase.text(" unlinked the project ").object(project).maybe(" from its package in ", Mark.TEXT, distro);
            default -> null;
        };
    }

    private static @Nullable Phrase distribution(Findings findings, Fields body, String action) {
        String name = body.text("message.distro", "distro.name");
        Phrase phrase = findings.kind("distribution").icon("globe").byAgent();
        return switch (action) {
            case "distro.add" -> phrase.text(" added the distribution ").object(name);
            case "distro.edit" ->
                phrase.text(" renamed the distribution ")
                        .object(body.text("message.old", "distro.name"))
                        .maybe(" to ", Mark.OBJECT, body.text("message.new"));
            case "distro.remove" -> phrase.text(" removed the distribution ").object(name);
            default -> null;
        };
    }
}
