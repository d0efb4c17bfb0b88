package org.fedoraproject.hubs.cli.demo;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.cli.command.CommandFailure;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.core.directory.Directory;
import org.fedoraproject.hubs.embedded.identity.IdentityProvider;
import org.fedoraproject.hubs.embedded.identity.Persona;

/** The demonstration's identity provider, and what the portal must know to use it. Nothing but {@code demo} starts one. */
final class DemoLogin implements AutoCloseable {

    private final IdentityProvider provider;
    private final List<Persona> people;

    private DemoLogin(IdentityProvider provider, List<Persona> people) {
        this.provider = provider;
        this.people = people;
    }

    /**
     * Starts it where it was at the last start on that folder: an account belongs to its provider's address.
     *
     * @param webPort where the pages are, under both names that browsers have for this machine
     * @param folder the demonstration's data
     * @throws CommandFailure when another program has taken its port meanwhile
     */
    static DemoLogin start(Directory directory, int webPort, Path folder) throws IOException {
        List<Persona> people = Personas.of(directory);
        Set<String> back = Set.of(
                "http://127.0.0.1:" + webPort + "/login/callback", "http://localhost:" + webPort + "/login/callback");
        Path kept = folder.resolve("login.port");
        int port = Files.exists(kept) ? read(kept) : 0;
        try {
            IdentityProvider provider = IdentityProvider.start(port, people, back);
            Files.writeString(kept, Integer.toString(provider.port()));
            return new DemoLogin(provider, people);
        } catch (BindException e) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "port " + port
                            + ", where people of this demonstration sign in, is taken by another program; end that, or remove "
                            + folder + " to begin anew");
        }
    }

    private static int read(Path kept) throws IOException {
        String port = Files.readString(kept).strip();
        return port.matches("[1-9]\\d{0,4}") ? Integer.parseInt(port) : 0;
    }

    /** For the web role; the first person looks after the whole portal. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("hubs.login.issuer", provider.issuer());
        settings.put("hubs.login.client-id", provider.clientId());
        settings.put("hubs.login.client-secret", provider.clientSecret());
        settings.put("hubs.login.label", "the demonstration");
        people.stream().findFirst().ifPresent(first -> settings.put("hubs.admins.users", first.username()));
        return settings;
    }

    void sayHow(Terminal terminal) {
        terminal.out()
                .println("Login:  “Sign in” on any page, then choose "
                        + people.stream().map(Persona::username).collect(Collectors.joining(", "))
                        + "; no password. The first looks after the whole portal.");
    }

    @Override
    public void close() {
        provider.close();
    }
}
