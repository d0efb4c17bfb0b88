package org.fedoraproject.hubs.testkit.accounts;

import org.fedoraproject.hubs.core.directory.AccountSystem;
import org.fedoraproject.hubs.core.directory.DirectoryAccounts;
import org.fedoraproject.hubs.core.directory.DirectoryException;
import org.fedoraproject.hubs.core.directory.DirectoryFile;

/** The directory file as an account system. */
final class DirectoryAccountsTest implements AccountSystemContract {

    private static final String FILE = """
            people:
              - username: ralph
                name: Human ralph
                timezone: Europe/Paris
            teams:
              - name: design
                title: Design
                summary: The design team
                owners: [mizmo]
                members: [mizmo, ralph]
                lists: [design@lists.example.org]
                channels: ["#design"]
            """;

    @Override
    public AccountSystem accounts() {
        try {
            return new DirectoryAccounts(DirectoryFile.parse("directory.yml", FILE), "directory.yml");
        } catch (DirectoryException e) {
            throw new IllegalStateException(e);
        }
    }
}
