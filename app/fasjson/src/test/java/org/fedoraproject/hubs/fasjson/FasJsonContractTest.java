package org.fedoraproject.hubs.fasjson;

import java.util.List;
import org.fedoraproject.hubs.core.directory.AccountSystem;
import org.fedoraproject.hubs.testkit.accounts.AccountSystemContract;
import org.fedoraproject.hubs.testkit.accounts.FasJsonDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract of account systems, against a double of the service. */
final class FasJsonContractTest implements AccountSystemContract {

    private FasJsonDouble service;
    private FasJson fas;

    @BeforeEach
    void start() {
        service = FasJsonDouble.start().group("design", List.of("mizmo"), List.of("mizmo", "ralph"));
        fas = FasJson.open(FasConfiguration.of(service.url()), "test");
    }

    @AfterEach
    void stop() {
        fas.close();
        service.close();
    }

    @Override
    public AccountSystem accounts() {
        return fas;
    }
}
