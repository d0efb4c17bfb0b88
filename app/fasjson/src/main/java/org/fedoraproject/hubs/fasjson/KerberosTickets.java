package org.fedoraproject.hubs.fasjson;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import javax.security.auth.Subject;
import javax.security.auth.kerberos.KerberosTicket;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.GSSName;
import org.ietf.jgss.Oid;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tickets by the platform's own Kerberos ({@code /etc/krb5.conf}), shown as {@code Authorization: Negotiate}. One login serves all
 * requests until shortly before its ticket ends. Thread-safe.
 */
final class KerberosTickets implements Tickets {

    private static final Logger LOG = LoggerFactory.getLogger(KerberosTickets.class);

    private static final String SPNEGO = "1.3.6.1.5.5.2";

    private static final String MODULE = "com.sun.security.auth.module.Krb5LoginModule";

    /** A ticket that ends sooner is renewed first: longer than the longest request with its retries. */
    private static final Duration EARLY = Duration.ofMinutes(5);

    private final FasConfiguration settings;

    private final Clock clock;

    /** A login may take as long as a request; a monitor would pin nothing today, but tells less. */
    private final ReentrantLock lock = new ReentrantLock();

    private @Nullable Login login;

    private int logins;

    /**
     * Who we are until when.
     *
     * @param subject with the ticket
     * @param until when it ends
     */
    private record Login(Subject subject, Instant until) {}

    KerberosTickets(FasConfiguration settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Map<String, String> headers(String host) throws TicketException {
        Subject subject = login();
        try {
            byte[] token = Subject.callAs(subject, () -> token(host));
            return Map.of("Authorization", "Negotiate " + Base64.getEncoder().encodeToString(token));
        } catch (CompletionException e) {
            renew();
            throw new TicketException(
                    "no Kerberos ticket for HTTP@" + host + ": " + words(e.getCause())
                            + "; check that hubs.fas.url names the host as the realm knows it",
                    e);
        }
    }

    private static byte[] token(String host) throws GSSException {
        GSSManager manager = GSSManager.getInstance();
        GSSName service = manager.createName("HTTP@" + host, GSSName.NT_HOSTBASED_SERVICE);
        GSSContext context = manager.createContext(service, new Oid(SPNEGO), null, GSSContext.DEFAULT_LIFETIME);
        try {
            // One way is enough: TLS says who answers.
            context.requestMutualAuth(false);
            return context.initSecContext(new byte[0], 0, 0);
        } finally {
            context.dispose();
        }
    }

    private Subject login() throws TicketException {
        lock.lock();
        try {
            Login present = login;
            if (present == null || !clock.instant().isBefore(present.until().minus(EARLY))) {
                present = newLogin();
                logins++;
                login = present;
                LOG.debug("a Kerberos ticket until {}", present.until());
            }
            return present.subject();
        } finally {
            lock.unlock();
        }
    }

    /** When the present ticket ends; {@link Instant#MIN} when there is none. */
    Instant until() {
        lock.lock();
        try {
            return login == null ? Instant.MIN : login.until();
        } finally {
            lock.unlock();
        }
    }

    /** Logins so far. */
    int logins() {
        lock.lock();
        try {
            return logins;
        } finally {
            lock.unlock();
        }
    }

    private Login newLogin() throws TicketException {
        try {
            Subject subject = new Subject();
            LoginContext context = new LoginContext("hubs", subject, null, configuration());
            context.login();
            Instant until = subject.getPrivateCredentials(KerberosTicket.class).stream()
                    .map(KerberosTicket::getEndTime)
                    .map(Date::toInstant)
                    .min(Instant::compareTo)
                    .orElse(clock.instant().plus(EARLY.multipliedBy(2)));
            return new Login(subject, until);
        } catch (LoginException e) {
            String what = settings.keytab() == null ? "hubs.fas.ccache" : "hubs.fas.keytab and hubs.fas.principal";
            throw new TicketException("no Kerberos login: " + words(e) + "; check " + what, e);
        }
    }

    private Configuration configuration() {
        Map<String, String> options = new HashMap<>();
        options.put("doNotPrompt", "true");
        options.put("isInitiator", "true");
        options.put("refreshKrb5Config", "true");
        if (settings.keytab() != null) {
            options.put("useKeyTab", "true");
            options.put("keyTab", settings.keytab().toString());
            options.put("principal", settings.principal() == null ? "*" : settings.principal());
        } else {
            options.put("useTicketCache", "true");
            options.put("ticketCache", String.valueOf(settings.ccache()));
            if (settings.principal() != null) {
                options.put("principal", settings.principal());
            }
        }
        AppConfigurationEntry[] entries = {new AppConfigurationEntry(MODULE, LoginModuleControlFlag.REQUIRED, options)};
        return new Configuration() {
            @Override
            public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                return entries;
            }
        };
    }

    @Override
    public void renew() {
        lock.lock();
        try {
            login = null;
        } finally {
            lock.unlock();
        }
    }

    private static String words(@Nullable Throwable e) {
        return e == null ? "unknown reason" : e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
