package org.fedoraproject.hubs.core.directory;

import java.util.Optional;

/**
 * Where the community keeps its accounts and groups. Its answer is whole or an exception, never a part: who is missing from an answer is
 * believed to have left. Names are lower case in it. Thread-safe; may block for some ten seconds; throws {@link AccountSystemException}.
 */
public interface AccountSystem {

    /** What hubs that come from it have as origin: {@code fas}, {@code directory}. */
    String origin();

    /** What it is, for operators' messages: {@code FASJSON at fasjson.example.org}. */
    String name();

    /** A group; empty when there is none of that name. */
    Optional<Group> group(String name);

    /** Everybody who is in a group; empty when there is no group of that name. */
    Optional<Roster> roster(String group);

    /** Somebody's account; empty when there is none of that name, or it is closed. */
    Optional<Account> account(String username);
}
