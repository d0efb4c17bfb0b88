package org.fedoraproject.hubs.embedded;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** A process that runs stores in the folder it is given until somebody ends it. */
final class StoresUntilKilled {

    private StoresUntilKilled() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedStores.start(Path.of(arguments[0]), Set.of(Store.POSTGRES, Store.REDIS));
        new CountDownLatch(1).await();
    }
}
