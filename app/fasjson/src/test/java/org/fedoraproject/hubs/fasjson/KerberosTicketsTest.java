package org.fedoraproject.hubs.fasjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import org.apache.kerby.kerberos.kerb.KrbException;
import org.apache.kerby.kerberos.kerb.server.SimpleKdcServer;
import org.fedoraproject.hubs.core.directory.AccountSystemException;
import org.fedoraproject.hubs.testkit.accounts.FasJsonDouble;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.Oid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tickets of a real key distribution centre, which the double of the service really checks. */
final class KerberosTicketsTest {

    private static final String REALM = "EXAMPLE.ORG";

    @TempDir
    static Path folder;

    private static SimpleKdcServer kdc;
    private static Path ours;
    private static Path theirs;

    @BeforeAll
    static void start() throws KrbException, IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        kdc = new SimpleKdcServer();
        kdc.setKdcHost("localhost");
        kdc.setKdcRealm(REALM);
        kdc.setAllowUdp(false);
        kdc.setKdcTcpPort(port);
        kdc.setWorkDir(folder.toFile());
        kdc.init();
        kdc.start();
        ours = keytab("hubs@" + REALM, "hubs.keytab");
        theirs = keytab("HTTP/localhost@" + REALM, "http.keytab");
        Path settings = folder.resolve("test-krb5.conf");
        Files.writeString(settings, """
                [libdefaults]
                default_realm = EXAMPLE.ORG
                udp_preference_limit = 1
                dns_canonicalize_hostname = false
                [realms]
                EXAMPLE.ORG = {
                  kdc = localhost:%d
                }
                [domain_realm]
                localhost = EXAMPLE.ORG
                """.formatted(port));
        System.setProperty("java.security.krb5.conf", settings.toString());
    }

    private static Path keytab(String principal, String name) throws KrbException {
        File file = folder.resolve(name).toFile();
        kdc.createPrincipal(principal, "secret-of-" + name);
        kdc.exportPrincipal(principal, file);
        return file.toPath();
    }

    @AfterAll
    static void stop() throws KrbException {
        kdc.stop();
        System.clearProperty("java.security.krb5.conf");
    }

    private static FasConfiguration settings(String url, Path keytab) {
        return new FasConfiguration(
                url, "hubs@" + REALM, keytab, null, 200, Duration.ofSeconds(3), Duration.ofSeconds(5), 2);
    }

    /** The name that a ticket was made out to; throws when it is none of ours. */
    private static String admit(String header) throws Exception {
        Subject subject = new Subject();
        Configuration acceptor = new Configuration() {
            @Override
            public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                return new AppConfigurationEntry[] {
                    new AppConfigurationEntry(
                            "com.sun.security.auth.module.Krb5LoginModule",
                            AppConfigurationEntry.LoginModuleControlFlag.REQUIRED,
                            Map.of(
                                    "useKeyTab", "true",
                                    "storeKey", "true",
                                    "isInitiator", "false",
                                    "doNotPrompt", "true",
                                    "keyTab", theirs.toString(),
                                    "principal", "HTTP/localhost@" + REALM))
                };
            }
        };
        new LoginContext("service", subject, null, acceptor).login();
        byte[] token = Base64.getDecoder().decode(header.substring("Negotiate ".length()));
        return Subject.callAs(subject, () -> sourceOf(token));
    }

    private static String sourceOf(byte[] token) throws GSSException {
        GSSManager manager = GSSManager.getInstance();
        GSSCredential own = manager.createCredential(
                null, GSSCredential.INDEFINITE_LIFETIME, new Oid("1.3.6.1.5.5.2"), GSSCredential.ACCEPT_ONLY);
        GSSContext context = manager.createContext(own);
        context.acceptSecContext(token, 0, token.length);
        return context.getSrcName().toString();
    }

    @Test
    void showsATicketThatTheServiceAccepts() {
        List<String> callers = new CopyOnWriteArrayList<>();
        AtomicReference<@Nullable Exception> trouble = new AtomicReference<>();
        try (FasJsonDouble service = FasJsonDouble.start()) {
            service.group("design", List.of("mizmo"), List.of("mizmo"));
            service.admit(header -> {
                if (header == null) {
                    return false;
                }
                try {
                    callers.add(admit(header));
                    return true;
                } catch (Exception e) {
                    trouble.set(e);
                    return false;
                }
            });
            try (FasJson fas = FasJson.open(settings(service.url(), ours), "test")) {
                assertThat(fas.roster("design").orElseThrow().members()).isEqualTo(Set.of("mizmo"));
            }
        }
        assertThat(trouble.get()).isNull();
        assertThat(callers).hasSize(2).containsOnly("hubs@" + REALM);
    }

    @Test
    void keepsItsTicketUntilShortlyBeforeItsEnd() throws TicketException {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        KerberosTickets tickets = new KerberosTickets(settings("http://localhost", ours), clock);
        assertThat(tickets.headers("localhost").get("Authorization")).startsWith("Negotiate ");
        Instant first = tickets.until();
        tickets.headers("localhost");
        assertThat(tickets.until()).isEqualTo(first);

        now.set(first.minusSeconds(60));
        tickets.headers("localhost");

        assertThat(tickets.logins()).isEqualTo(2);
    }

    @Test
    void saysWhichSettingToCheckWhenThereIsNoTicket() {
        try (FasJson fas = FasJson.open(settings("http://localhost:1", folder.resolve("none.keytab")), "test")) {
            assertThatExceptionOfType(AccountSystemException.class)
                    .isThrownBy(() -> fas.group("design"))
                    .withMessageContaining("no Kerberos login")
                    .withMessageContaining("hubs.fas.keytab");
        }
    }
}
