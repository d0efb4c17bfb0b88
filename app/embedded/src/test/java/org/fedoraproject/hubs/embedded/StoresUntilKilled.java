package org.fedoraproject.hubs.embedded;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** A process that runs the stores it is given in the folder it is given first, until somebody ends it. */
final class StoresUntilKilled {

    private StoresUntilKilled() {}

    public static void main(String[] arguments) throws InterruptedException {
        Set<Store> stores = Arrays.stream(arguments).skip(1).map(Store::valueOf).collect(Collectors.toSet());
        EmbeddedStores.start(Path.of(arguments[0]), stores);
        new CountDownLatch(1).await();
    }
}
