package org.fedoraproject.hubs.cli;

import static org.fedoraproject.hubs.cli.command.Commands.group;
import static org.fedoraproject.hubs.cli.command.Commands.leaf;
import static org.fedoraproject.hubs.cli.command.Commands.more;

import java.util.EnumSet;
import java.util.Set;
import org.fedoraproject.hubs.cli.bench.BenchCommand;
import org.fedoraproject.hubs.cli.bus.BusBackfill;
import org.fedoraproject.hubs.cli.bus.BusExplain;
import org.fedoraproject.hubs.cli.bus.BusReplay;
import org.fedoraproject.hubs.cli.bus.BusTail;
import org.fedoraproject.hubs.cli.cache.CacheClean;
import org.fedoraproject.hubs.cli.cache.CacheCoverage;
import org.fedoraproject.hubs.cli.cache.CacheList;
import org.fedoraproject.hubs.cli.command.Commands;
import org.fedoraproject.hubs.cli.command.ConfigCheck;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.cli.db.DbMigrate;
import org.fedoraproject.hubs.cli.db.DbReindex;
import org.fedoraproject.hubs.cli.db.DbStatus;
import org.fedoraproject.hubs.cli.dead.DeadAct;
import org.fedoraproject.hubs.cli.dead.DeadList;
import org.fedoraproject.hubs.cli.dead.DeadShow;
import org.fedoraproject.hubs.cli.demo.DemoCommand;
import org.fedoraproject.hubs.cli.fas.FasCreateTeam;
import org.fedoraproject.hubs.cli.fas.FasSyncTeams;
import org.fedoraproject.hubs.cli.run.Role;
import org.fedoraproject.hubs.cli.run.RunCommand;
import org.fedoraproject.hubs.cli.user.UserAct;
import org.fedoraproject.hubs.cli.user.UserErase;
import org.fedoraproject.hubs.cli.user.UserExport;
import picocli.CommandLine;

/** The tree of commands. The operating procedure's own words stay as they are; what is ours stands beside them. Stateless. */
public final class FedoraHubs {

    private FedoraHubs() {}

    /** Runs a command line. Returns the exit code. */
    public static int run(Terminal terminal, String... arguments) {
        return Commands.execute(tree(terminal), terminal, arguments);
    }

    static CommandLine tree(Terminal terminal) {
        CommandLine root = group("fedora-hubs", "Operate Fedora Hubs, the contributor portal.");
        root.getCommandSpec()
                .usageMessage()
                .footer(
                        "fedora-hubs run triage",
                        "fedora-hubs cache coverage",
                        "fedora-hubs cache clean meetings",
                        "fedora-hubs demo");
        root.addSubcommand("cache", caches(terminal));
        root.addSubcommand("db", databases(terminal));
        root.addSubcommand("fas", accounts(terminal));
        root.addSubcommand("run", runs(terminal));
        root.addSubcommand("bench", more(BenchCommand.tree(terminal)));
        root.addSubcommand("bus", more(buses(terminal)));
        root.addSubcommand("config", more(configs(terminal)));
        root.addSubcommand("dead", more(letters(terminal)));
        root.addSubcommand("demo", more(leaf(new DemoCommand(terminal))));
        root.addSubcommand("user", more(people(terminal)));
        return root;
    }

    private static CommandLine runs(Terminal terminal) {
        CommandLine run = group("run", "Run daemon processes.");
        for (Role role : Role.values()) {
            run.addSubcommand(role.word(), described(new RunCommand(terminal, Set.of(role)), role.description()));
        }
        CommandLine all =
                described(new RunCommand(terminal, EnumSet.allOf(Role.class)), "Run all roles in one process.");
        all.getCommandSpec()
                .usageMessage()
                .footer("fedora-hubs run all --embedded", "HUBS_WEB_PORT=9090 fedora-hubs run all --config hubs.yml");
        run.addSubcommand("all", all);
        return run;
    }

    private static CommandLine buses(Terminal terminal) {
        CommandLine bus = group("bus", "Bus-related operations.");
        bus.addSubcommand("backfill", leaf(new BusBackfill(terminal)));
        bus.addSubcommand("explain", leaf(new BusExplain(terminal)));
        bus.addSubcommand("replay", leaf(new BusReplay(terminal)));
        bus.addSubcommand("tail", leaf(new BusTail(terminal)));
        return bus;
    }

    private static CommandLine caches(Terminal terminal) {
        CommandLine cache = group("cache", "Cache-related operations.");
        cache.addSubcommand("clean", leaf(new CacheClean(terminal)));
        cache.addSubcommand("coverage", leaf(new CacheCoverage(terminal)));
        cache.addSubcommand("list", leaf(new CacheList(terminal)));
        return cache;
    }

    private static CommandLine databases(Terminal terminal) {
        CommandLine db = group("db", "Database-related operations.");
        db.addSubcommand("migrate", leaf(new DbMigrate(terminal)));
        db.addSubcommand("reindex", leaf(new DbReindex(terminal)));
        db.addSubcommand("status", leaf(new DbStatus(terminal)));
        return db;
    }

    private static CommandLine accounts(Terminal terminal) {
        CommandLine fas = group("fas", "FAS-related operations.");
        fas.addSubcommand("create-team", leaf(new FasCreateTeam(terminal)));
        fas.addSubcommand("sync-teams", leaf(new FasSyncTeams(terminal)));
        return fas;
    }

    private static CommandLine people(Terminal terminal) {
        CommandLine user = group("user", "Operations on one person.");
        user.addSubcommand("erase", leaf(new UserErase(terminal)));
        user.addSubcommand("export", leaf(new UserExport(terminal)));
        user.addSubcommand(
                "disable",
                described(
                        new UserAct(terminal, true),
                        "Let nobody sign in as NAME: sessions and live pages end, the hub is closed."));
        user.addSubcommand(
                "enable", described(new UserAct(terminal, false), "Let NAME sign in again, and bring the hub back."));
        return user;
    }

    private static CommandLine configs(Terminal terminal) {
        CommandLine config = group("config", "Configuration-related operations.");
        config.addSubcommand("check", leaf(new ConfigCheck(terminal)));
        return config;
    }

    private static CommandLine letters(Terminal terminal) {
        CommandLine dead = group("dead", "Dead letters: work that could not be done.");
        dead.addSubcommand("drop", described(new DeadAct(terminal, false), "Forget dead letters."));
        dead.addSubcommand("list", leaf(new DeadList(terminal)));
        dead.addSubcommand("retry", described(new DeadAct(terminal, true), "Put dead letters back to work."));
        dead.addSubcommand("show", leaf(new DeadShow(terminal)));
        return dead;
    }

    private static CommandLine described(Object command, String description) {
        CommandLine line = leaf(command);
        line.getCommandSpec().usageMessage().description(description);
        return line;
    }
}
