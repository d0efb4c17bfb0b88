package org.fedoraproject.hubs.messages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.activity.StatedFact;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.core.text.SafeLink;
import org.jspecify.annotations.Nullable;

/**
 * What a processor finds in one message, collected step by step. Agent and link are kept as the publisher states them, for whoever asks
 * the command; {@link #activity()} is what pages get, with accounts for people and only web links. Not thread-safe.
 */
public final class Findings {

    /** Most characters of any name; nothing real is longer, and a feed keeps many. */
    private static final int MAX_NAME = 100;

    /** Nobody agreed to see theirs on a page. */
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w");

    private final BusMessage message;
    private final TreeSet<String> usernames = new TreeSet<>();
    private final TreeSet<String> statedUsers = new TreeSet<>();
    private final TreeSet<String> groups = new TreeSet<>();
    private final TreeSet<String> packages = new TreeSet<>();
    private final TreeSet<String> objects = new TreeSet<>();
    private final TreeSet<String> events = new TreeSet<>();
    private final List<Interest> places = new ArrayList<>();
    private final List<StatedFact> facts = new ArrayList<>();
    private @Nullable String statedAgent;
    private @Nullable String agent;
    private @Nullable String link;
    private @Nullable String page;
    private @Nullable Phrase phrase;
    private String icon = "info";
    private String kind = "";

    private Findings(BusMessage message) {
        this.message = message;
    }

    /** Nothing found yet. */
    public static Findings of(BusMessage message) {
        return new Findings(message);
    }

    /** Who did it, as written: an account, an address or page that stands for one, or nobody. Does not join the usernames. */
    public Findings agent(@Nullable String written) {
        String clean = PlainText.clean(written, MAX_NAME);
        statedAgent = clean.isEmpty() ? null : clean;
        agent = Accounts.person(written).orElse(null);
        return this;
    }

    /** As {@link #agent(String)}; where the writing stands for nobody, nobody is stated either. */
    public Findings person(@Nullable String written) {
        agent(written);
        statedAgent = agent;
        return this;
    }

    /** Corrects what the publisher states about who did it, where that differs from who it was. */
    public Findings statedAgent(@Nullable String stated) {
        statedAgent = stated;
        return this;
    }

    /** Who did it, one of the people it concerns. */
    public Findings actor(@Nullable String written) {
        return person(written).users(agent == null ? List.of() : List.of(agent));
    }

    /** People it concerns; whoever is none ({@link Accounts}) is left out. */
    public Findings users(Collection<String> written) {
        usernames.addAll(Accounts.people(written));
        return this;
    }

    /** As {@link #users(Collection)}. */
    public Findings users(String... written) {
        return users(List.of(written));
    }

    /** A name among those whom the publisher states as concerned although it is no person's, such as {@code @design}. */
    public Findings statedUser(String written) {
        String clean = PlainText.clean(written, MAX_NAME);
        if (!clean.isEmpty()) {
            statedUsers.add(clean);
        }
        return this;
    }

    /** Groups it concerns. */
    public Findings groups(Collection<String> names) {
        names.stream().filter(Findings::isName).forEach(groups::add);
        return this;
    }

    /** Packages it concerns, by name without namespace. */
    public Findings packages(Collection<String> names) {
        names.stream().filter(Findings::isName).forEach(packages::add);
        return this;
    }

    /** As {@link #packages(Collection)}. */
    public Findings packages(String... names) {
        return packages(List.of(names));
    }

    /** A stable name of what it is about, such as {@code updates/FEDORA-2026-1}; nothing when the last part is empty. */
    public Findings object(String name) {
        String clean = PlainText.clean(name, 200);
        if (!clean.isEmpty() && !clean.endsWith("/") && !ADDRESS.matcher(clean).find()) {
            objects.add(clean);
        }
        return this;
    }

    /** A repository by host and path; nothing when there is no path. */
    public Findings repository(String host, String path) {
        String trimmed = path.replaceAll("^/+|/+$|\\.git$", "");
        if (!trimmed.isBlank()) {
            places.add(Interest.repository(host + "/" + trimmed));
        }
        return this;
    }

    /** Packages that somebody may wait for although the publisher states none of them. */
    public Findings unstatedPackages(Collection<String> names) {
        for (String name : names) {
            String clean = PlainText.clean(name, MAX_NAME + 1);
            if (!clean.isEmpty() && clean.length() <= MAX_NAME) {
                places.add(Interest.pkg(clean));
            }
        }
        return this;
    }

    /** As {@link #unstatedPackages(Collection)}. */
    public Findings unstatedPackages(String... names) {
        return unstatedPackages(List.of(names));
    }

    /** A place that somebody may watch. */
    public Findings place(Interest place) {
        places.add(place);
        return this;
    }

    /** Where to look, as written; none when it is empty. */
    public Findings link(@Nullable String address) {
        String clean = PlainText.clean(address, SafeLink.MAX_LENGTH);
        link = clean.isEmpty() ? null : clean;
        return this;
    }

    /** Where to look, for pages only: a place we know of although the publisher states no link. */
    public Findings page(String address) {
        page = PlainText.clean(address, SafeLink.MAX_LENGTH);
        return this;
    }

    /**
     * What happened, for publishers that tell it in several messages: of all that name it a feed keeps one. Only for what cannot happen
     * twice, such as a release of a version; may be called several times.
     *
     * @param parts that together are unique within the application; where one is empty, or all are too long, nothing is named
     */
    public Findings event(String... parts) {
        List<String> named = List.of(parts);
        String name = PlainText.clean(String.join("/", named), MAX_NAME + 2);
        // one that had to be cut could be another's name too, and that other's entry would be refused
        if (named.stream().noneMatch(String::isBlank) && name.length() <= MAX_NAME) {
            events.add(message.application() + "/" + name);
        }
        return this;
    }

    /** As {@link #event}, for what may happen again later: two tell the same within half a minute, and never after a whole one. */
    public Findings eventNow(String... parts) {
        long half = message.sentAt().getEpochSecond() / 30;
        List<String> named = new ArrayList<>(List.of(parts));
        named.add("@" + half);
        event(named.toArray(String[]::new));
        named.set(named.size() - 1, "@" + (half + 1));
        return event(named.toArray(String[]::new));
    }

    /** Something that hubs shall remember of it beside the entry in their feeds; nothing when it cannot be remembered. */
    public Findings remember(Keepsake keepsake) {
        keepsake.stated(message.sentAt()).ifPresent(facts::add);
        return this;
    }

    /** Name in the icon sprite, without the {@code i-}. */
    public Findings icon(String name) {
        icon = name;
        return this;
    }

    /** What sort of thing was acted upon; entries of a day with the same agent and kind may fold. */
    public Findings kind(String name) {
        kind = name;
        return this;
    }

    /** The sentence. */
    public Findings says(Phrase words) {
        phrase = words;
        return this;
    }

    /** A sentence that begins with the agent. */
    public Phrase byAgent() {
        return Phrase.by(agent);
    }

    /** The account of who did it, for the sentence; absent when nobody can be named. */
    public @Nullable String agent() {
        return agent;
    }

    /** Who did it as the publisher states it; may be an address or a page. */
    public Optional<String> statedAgent() {
        return Optional.ofNullable(statedAgent);
    }

    /** Whom it concerns as the publisher states it: the people, and names that are no people's. Sorted. */
    public List<String> statedUsers() {
        TreeSet<String> all = new TreeSet<>(usernames);
        all.addAll(statedUsers);
        return all.stream().limit(Activity.MAX_NAMES).toList();
    }

    /** The link as the publisher states it; what is no web link is none. */
    public Optional<String> statedLink() {
        return Optional.ofNullable(link).filter(address -> SafeLink.of(address).isPresent());
    }

    /** The packages found so far, sorted. */
    public List<String> packageNames() {
        return List.copyOf(packages);
    }

    private static boolean isName(String name) {
        return !name.isBlank()
                && name.length() <= MAX_NAME
                && !ADDRESS.matcher(PlainText.clean(name, MAX_NAME)).find();
    }

    /** The message understood. */
    public Activity activity() {
        Phrase words = phrase == null ? Phrase.by(agent).text(" did something") : phrase;
        Sentence said = words.said();
        return new Activity(
                message.id(),
                message.topic(),
                message.sentAt(),
                message.severity(),
                agent,
                List.copyOf(usernames),
                List.copyOf(groups),
                List.copyOf(packages),
                List.copyOf(objects),
                places,
                link == null ? page : link,
                said,
                agent == null ? said : words.saidToYou(),
                icon,
                (agent == null ? "" : agent) + ":" + message.application() + (kind.isEmpty() ? "" : "/" + kind),
                List.copyOf(events),
                facts);
    }
}
