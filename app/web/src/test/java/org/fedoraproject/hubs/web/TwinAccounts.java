package org.fedoraproject.hubs.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.fedoraproject.hubs.core.directory.Account;
import org.fedoraproject.hubs.core.directory.AccountSystem;
import org.fedoraproject.hubs.core.directory.AccountSystemException;
import org.fedoraproject.hubs.core.directory.Group;
import org.fedoraproject.hubs.core.directory.Roster;
import org.fedoraproject.hubs.core.hub.Visibility;

/** An account system of a few group names, that can be away or say nothing at all. Thread-safe. */
final class TwinAccounts implements AccountSystem {

    final Set<String> groups = ConcurrentHashMap.newKeySet();
    volatile boolean away;
    volatile boolean silent;

    private final CountDownLatch never = new CountDownLatch(1);

    @Override
    public String origin() {
        return "fas";
    }

    @Override
    public String name() {
        return "a twin";
    }

    @Override
    public Optional<Group> group(String name) {
        if (away) {
            throw new AccountSystemException(true, "away", null);
        }
        if (silent) {
            stayCalm();
        }
        return groups.contains(name)
                ? Optional.of(new Group(name, name, "", "", List.of(), List.of(), Visibility.PUBLIC))
                : Optional.empty();
    }

    private void stayCalm() {
        try {
            never.await();
        } catch (InterruptedException e) {
            throw new AccountSystemException(true, "interrupted", e);
        }
    }

    @Override
    public Optional<Roster> roster(String group) {
        return Optional.empty();
    }

    @Override
    public Optional<Account> account(String username) {
        return Optional.empty();
    }
}
