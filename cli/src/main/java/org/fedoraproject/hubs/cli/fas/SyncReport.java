package org.fedoraproject.hubs.cli.fas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.core.directory.RosterChange;
import org.fedoraproject.hubs.core.directory.SyncOutcome;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.json.BoundedJson;

/** Prints who comes and goes, says what went wrong, and remembers how it went altogether. Not thread-safe. */
final class SyncReport {

    private final Terminal terminal;
    private final String system;
    private final boolean json;
    private final boolean dryRun;
    private int asked;
    private int changed;
    private int failed;
    private int unknown;

    SyncReport(Terminal terminal, String system, boolean json, boolean dryRun) {
        this.terminal = terminal;
        this.system = system;
        this.json = json;
        this.dryRun = dryRun;
    }

    /** Takes what came of one team. */
    void add(SyncOutcome outcome) {
        asked++;
        switch (outcome) {
            case SyncOutcome.Synced synced -> synced(synced);
            case SyncOutcome.NoTeam none -> {
                unknown++;
                trouble(
                        none,
                        "no-team",
                        "there is no team hub '" + none.team().name() + "'; fedora-hubs fas create-team "
                                + none.team().name() + " makes one of the group of that name");
            }
            case SyncOutcome.NoGroup none ->
                trouble(
                        none,
                        "no-group",
                        none.team() + ": there is no such group in " + system
                                + " any more; nothing was changed. If the team is no more, archive its hub");
            case SyncOutcome.Foreign foreign ->
                trouble(
                        foreign,
                        "foreign",
                        foreign.team() + " does not come from " + system + " (origin: " + foreign.origin()
                                + "); its people are decided elsewhere, nothing was changed");
            case SyncOutcome.Failed bad ->
                trouble(bad, "failed", bad.team() + ": " + bad.reason() + "; nothing was changed");
            case SyncOutcome.Created other -> changed++;
            case SyncOutcome.Exists other -> asked--;
        }
    }

    private void synced(SyncOutcome.Synced synced) {
        RosterChange change = synced.change();
        changed += change.isNothing() ? 0 : 1;
        if (json) {
            Map<String, Object> line =
                    line(synced, change.isNothing() ? "unchanged" : dryRun ? "would-change" : "changed");
            line.put("come", members(change.come()));
            line.put("go", members(change.go()));
            print(line);
        } else if (!change.isNothing()) {
            terminal.out().println(synced.team() + (dryRun ? " would change:" : " changed:"));
            change.come().forEach(member -> terminal.out().println("  + " + text(member)));
            change.go().forEach(member -> terminal.out().println("  - " + text(member)));
            terminal.out().flush();
        }
    }

    private void trouble(SyncOutcome outcome, String state, String words) {
        failed++;
        if (json) {
            Map<String, Object> line = line(outcome, state);
            line.put("reason", words);
            print(line);
        }
        terminal.say(words);
    }

    private Map<String, Object> line(SyncOutcome outcome, String state) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("hub", outcome.team().path());
        line.put("state", state);
        return line;
    }

    private void print(Map<String, Object> line) {
        terminal.out().println(BoundedJson.write(line));
        terminal.out().flush();
    }

    /** Somebody in the output. */
    private record Person(String username, String role) {}

    private static List<Person> members(List<NewMember> members) {
        return members.stream()
                .map(member -> new Person(member.username(), role(member)))
                .toList();
    }

    private static String text(NewMember member) {
        return member.username() + " " + role(member);
    }

    private static String role(NewMember member) {
        return member.role().name().toLowerCase(Locale.ROOT);
    }

    /** How it went altogether, in a line. */
    String summary() {
        String teams = Words.teams(asked) + ", " + changed + (dryRun ? " would change" : " changed");
        return failed == 0 ? teams : teams + ", " + failed + " not synced";
    }

    /** Done, partly done, or nothing of what was named is there. */
    int exitCode() {
        if (failed == 0) {
            return ExitCode.DONE;
        }
        return unknown == asked ? ExitCode.NOT_FOUND : ExitCode.PARTLY;
    }
}
